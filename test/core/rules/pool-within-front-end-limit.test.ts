import { describe, expect, it } from 'vitest'
import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { poolWithinFrontEndLimit } from '../../../src/core/rules/pool-within-front-end-limit.ts'
import { poolWithinFrontEndLimitExamples as examples } from '../../../src/core/examples/pool-within-front-end-limit.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { runRule } from '../../support/naive-check.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number, version: ProductVersion) => onePool({ servers, version })

ruleCases(poolWithinFrontEndLimit, {
  sound: {
    '12 servers in 2013': of(12, '2013'),
    [examples.sound.title]: examples.sound.given,
    '16 servers in 2019': of(16, '2019'),
    'a release that is not known': of(20, 'other'),
  },
  broken: {
    '13 servers in 2013': { given: of(13, '2013'), on: ['pool:2'], severity: 'error' },
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['13 Front End Servers', '12 at most', 'Remove 1 of'],
    },
    '17 servers in 2019': { given: of(17, '2019'), on: ['pool:2'], says: ['16 at most'] },
  },
})

describe('what Topology Builder does about a pool that is too large', () => {
  const act = (servers: number) =>
    runRule(poolWithinFrontEndLimit, of(servers, '2015'))[0]?.topologyBuilder ??
    poolWithinFrontEndLimit.topologyBuilder

  it.each([
    [13, 'allows'],
    [20, 'allows'],
    [21, 'blocks'],
  ])('a pool of %i: %s', (servers, expected) => {
    expect(act(servers)).toBe(expected)
  })
})
