import { describe, expect, it } from 'vitest'
import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { site, standard, topology } from '../../../src/core/examples/notation.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { smallPoolResizedWithResetExamples as examples } from '../../../src/core/examples/small-pool-resized-with-reset.ts'
import { smallPoolResizedWithReset } from '../../../src/core/rules/small-pool-resized-with-reset.ts'
import { runRule } from '../../support/naive-check.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number, version: ProductVersion = '2015', deployed: boolean | null = true) =>
  onePool({ servers, version, deployed })
const server = (servers: number) => topology(site(1, 'Leeds', standard(2, 'lds-se01', { servers })))

ruleCases(smallPoolResizedWithReset, {
  sound: {
    [examples.sound.title]: { given: examples.sound.given, published: examples.sound.published! },
    'a pool of three that stays one of three': { given: of(3), published: of(3) },
    'nothing published': of(5),
    'a pool that was not published': { given: of(3), published: topology() },
    'a pool that has lost all of its servers, which POOL-002 says': { given: of(0), published: of(3) },
    'a Standard Edition server, which POOL-001 judges': { given: server(2), published: server(1) },
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      published: examples.broken.published!,
      on: ['pool:2'],
      says: [
        'ldn-pool.contoso.com was published with 3 Front End Servers and has 5 now.',
        'run Reset-CsPoolRegistrarState -ResetType FullReset for ldn-pool.',
      ],
      doesNotSay: ['while at least'],
      field: 'servers',
      severity: 'warning',
    },
    'a deployment that is not stated': {
      given: of(5, '2015', null),
      published: of(3),
      on: ['pool:2'],
      severity: 'warning',
    },
    'a pool that is stated not to be deployed, as a remark': {
      given: of(5, '2015', false),
      published: of(3),
      on: ['pool:2'],
      severity: 'info',
    },
    'a pool of Lync Server 2013 that grows to three, of which three must run': {
      given: of(3, '2013'),
      published: of(2, '2013'),
      on: ['pool:2'],
      says: ['for ldn-pool, while at least 3 of its servers run.'],
    },
    'a pool of Lync Server 2013 that shrinks to two': {
      given: of(2, '2013'),
      published: of(3, '2013'),
      on: ['pool:2'],
      doesNotSay: ['while at least'],
    },
  },
})

describe('sizes that ask for a full reset', () => {
  const speaks = (before: number, after: number, version: ProductVersion): boolean =>
    runRule(smallPoolResizedWithReset, of(after, version), of(before, version)).length > 0

  it.each<[ProductVersion, number, number, boolean]>([
    ['2013', 2, 5, true],
    ['2013', 5, 2, true],
    ['2013', 3, 4, false],
    ['2013', 4, 3, false],
    ['2015', 1, 2, true],
    ['2015', 2, 1, true],
    ['2015', 1, 4, false],
    ['2015', 3, 4, true],
    ['2015', 4, 3, true],
    ['2015', 4, 2, true],
    ['2015', 4, 12, false],
    ['2019', 2, 3, true],
    ['2019', 3, 4, true],
    ['2019', 4, 3, true],
    ['2019', 3, 2, false], // POOL-004 refuses it
    ['2019', 16, 4, false],
    ['other', 2, 3, false],
  ])('in %s from %i to %i: %s', (version, before, after, expected) => {
    expect(speaks(before, after, version)).toBe(expected)
  })
})
