import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alikeCutSetWords,
  cutSetWords,
  nameOfPart,
  partsInWords,
} from '../../../src/core/analyze/part-names.ts'
import type { CutSets } from '../../../src/core/analyze/question.ts'
import {
  alwaysOn,
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  topology,
} from '../../../src/core/examples/notation.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { allParts } from '../../../src/core/outage/parts.ts'
import { anyTopology } from '../../support/arbitrary.ts'

const london = topology(
  site(1, 'London', pool(2, 'ldn-pool', { servers: 9, store: mirrored(90, 'ldn-sql01', 'ldn-sql02') })),
)

const servers = (...numbers: number[]): PartId[] => numbers.map((n): PartId => `server:${200 + n}`)

const sets = (ways: number, ...choose: [number, readonly PartId[]][]): CutSets => ({
  choose: choose.map(([count, of]) => ({ count, of })),
  size: choose.reduce((sum, [count]) => sum + count, 0),
  ways,
})

describe('the names of parts', () => {
  it('are short where nothing else has them', () => {
    const names = allParts(soundPair()).map(({ id }) => nameOfPart(soundPair(), id))
    expect(names).toContain('ldn-pool-fe01')
    expect(names).toContain(String.raw`ldn-pool-sql01\rtc`)
    expect(names).toContain('site London')
    expect(names).toContain('the link between London and Dublin')
    expect(names).toContain('file store ldn-pool-fs01')
  })

  it('are whole where the short name would stand for two computers', () => {
    const given = topology(
      site(1, 'London', pool(2, 'ldn-pool', { servers: [{ fqdn: 'fe01.a.com' }, { fqdn: 'FE01.b.com' }] })),
    )
    expect(partsInWords(given, servers(1, 2))).toBe('fe01.a.com and FE01.b.com')
  })

  it('say what a computer is where even the whole name stands for several', () => {
    const given = topology(
      site(
        1,
        'London',
        pool(2, 'a-pool', { store: alwaysOn(90, 'a-sql', ['node01', 'node02']) }),
        pool(4, 'b-pool', { store: alwaysOn(91, 'b-sql', ['node01', 'node02']) }),
      ),
    )
    expect(nameOfPart(given, 'sql:90/primary')).toBe(
      String.raw`node01.contoso.com (primary of a-sql.contoso.com\rtc)`,
    )
    expect(nameOfPart(given, 'sql:91/replica-1')).toBe(
      String.raw`node02.contoso.com (replica 1 of b-sql.contoso.com\rtc)`,
    )
  })

  it('are never empty, and never throw, whatever a file says', () => {
    fc.assert(
      fc.property(anyTopology, (given) => {
        for (const { id } of allParts(given)) expect(nameOfPart(given, id)).not.toBe('')
      }),
    )
  })

  it('of consecutive servers are told as a range, from three on', () => {
    expect(partsInWords(london, servers(1, 2, 3, 4, 5, 6, 7))).toBe('ldn-pool-fe01 … ldn-pool-fe07')
    expect(partsInWords(london, servers(1, 2))).toBe('ldn-pool-fe01 and ldn-pool-fe02')
    expect(partsInWords(london, servers(1, 3, 4, 5, 9))).toBe(
      'ldn-pool-fe01, ldn-pool-fe03 … ldn-pool-fe05 and ldn-pool-fe09',
    )
    expect(partsInWords(london, servers(3, 2, 1))).toBe('ldn-pool-fe03, ldn-pool-fe02 and ldn-pool-fe01')
  })

  it('of consecutive servers are told as a range only where the width of the number goes on', () => {
    const named = (...names: string[]) =>
      topology(site(1, 'London', pool(2, 'p', { servers: names.map((name) => ({ fqdn: `${name}.a.com` })) })))
    const words = (...names: string[]) =>
      partsInWords(named(...names), servers(...names.map((_, i) => i + 1)))
    expect(words('fe9', 'fe10', 'fe11')).toBe('fe9 … fe11')
    expect(words('fe09', 'fe10', 'fe11')).toBe('fe09 … fe11')
    expect(words('fe1', 'fe02', 'fe03')).toBe('fe1, fe02 and fe03')
    expect(words('a1', 'b2', 'c3')).toBe('a1, b2 and c3')
    expect(words('fe1x', 'fe2x', 'fe3x')).toBe('fe1x … fe3x')
  })
})

describe('cut sets in words', () => {
  it('say how many of which, and in how many ways', () => {
    expect(cutSetWords(london, sets(35, [4, servers(1, 2, 3, 4, 5, 6, 7)]))).toBe(
      'any 4 of ldn-pool-fe01 … ldn-pool-fe07: 35 ways',
    )
    expect(cutSetWords(london, sets(35, [1, ['sql:90/primary']], [3, servers(1, 2, 3, 4, 5, 6, 7)]))).toBe(
      String.raw`ldn-sql01\rtc and any 3 of ldn-pool-fe01 … ldn-pool-fe07: 35 ways`,
    )
    expect(cutSetWords(london, sets(1, [1, ['site:1']]))).toBe('site London')
    expect(cutSetWords(london, sets(2, [1, ['sql:90/primary', 'sql:90/mirror']]))).toBe(
      String.raw`any one of ldn-sql01\rtc, ldn-sql02\rtc: 2 ways`,
    )
    expect(cutSetWords(london, sets(1, [3, servers(1, 2, 3)]))).toBe('ldn-pool-fe01 … ldn-pool-fe03')
    expect(cutSetWords(london, sets(1))).toBe('without any loss')
  })

  it('say in how many places the same ones are', () => {
    const given = topology(
      site(1, 'London', pool(2, 'ldn-pool')),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      paired(5, 2, 4),
    )
    const example = sets(3, [2, servers(1, 2, 3)])
    const row = { example, size: 2, pools: ['pool:2', 'pool:4'] as const, shared: false }
    expect(alikeCutSetWords(given, { ...row, places: 40, ways: 120 })).toBe(
      'any 2 of ldn-pool-fe01 … ldn-pool-fe03: 3 ways, in each of 40 pairs such as ldn-pool and dub-pool',
    )
    expect(alikeCutSetWords(given, { ...row, places: 1, ways: 3 })).toBe(
      'any 2 of ldn-pool-fe01 … ldn-pool-fe03: 3 ways',
    )
    const sites = { ...row, example: sets(1, [1, ['site:1']]), shared: true, places: 20, ways: 20 }
    expect(alikeCutSetWords(given, sites)).toBe('site London, and 19 more like it')
  })
})
