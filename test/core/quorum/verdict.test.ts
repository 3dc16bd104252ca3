import { describe, expect, it } from 'vitest'
import type { ServerId } from '../../../src/core/model/id.ts'
import type { Pool, ProductVersion } from '../../../src/core/model/pool.ts'
import { judge, type Losses } from '../../../src/core/quorum/verdict.ts'
import { isVoter } from '../../../src/core/quorum/voters.ts'
import { pool, standard } from '../../../src/core/examples/notation.ts'
import { quorumNumbers } from '../../fixtures/quorum-numbers.ts'

const sized = (servers: number, version: ProductVersion = '2015'): Pool =>
  pool(2, 'ldn-pool', { servers, version }).pool

/** The losses in which exactly the servers whose bit is 0 are down. */
const losing = (of: Pool, up: number, primaryDatabase: boolean): Losses => ({
  servers: new Set<ServerId>(of.servers.filter((_, i) => (up & (1 << i)) === 0).map((server) => server.id)),
  primaryDatabase,
})

const bits = (mask: number): number => {
  let count = 0
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1
  return count
}

const firstBits = (mask: number, count: number): number => bits(mask & ((1 << count) - 1))

/** The printed first-start numbers by size, typed by hand. */
const start: Record<number, number> = {
  2: 1,
  3: 3,
  4: 3,
  5: 4,
  6: 5,
  7: 5,
  8: 6,
  9: 7,
  10: 8,
  11: 9,
  12: 10,
  16: 12,
}

/** Votes, written independently: k servers vote, in even pools the primary database too, more than half must be there. */
const brute = (n: number, up: number, databaseUp: boolean) => {
  const k = n <= 7 ? n : n <= 9 ? 7 : 9
  const databaseVotes = n % 2 === 0
  const quorum = Math.floor((k + (databaseVotes ? 1 : 0)) / 2) + 1
  const present = firstBits(up, k) + (databaseVotes && databaseUp ? 1 : 0)
  const functional = present >= quorum
  return { present, quorum, functional, canStart: functional && bits(up) >= start[n]! }
}

describe.each(['2013', '2015', '2019'] as const)('a pool of %s', (version) => {
  const most = version === '2019' ? 11 : 12

  it.each(quorumNumbers.filter(({ servers }) => servers <= most))(
    'of $servers servers: $functional sets are functional, $startable startable',
    ({ servers: n, functional, startable, withoutDatabase }) => {
      const of = sized(n, version)
      const found = { functional: 0, startable: 0, withoutDatabase: 0 }
      for (let up = 0; up < 1 << n; up++) {
        for (const databaseUp of [true, false]) {
          const verdict = judge(of, losing(of, up, !databaseUp))
          const expected = brute(n, up, databaseUp)
          if (
            verdict.functional !== expected.functional ||
            verdict.canStart !== expected.canStart ||
            verdict.votesPresent !== expected.present ||
            verdict.votesNeeded !== expected.quorum ||
            verdict.running !== bits(up) ||
            verdict.margin !== expected.present - expected.quorum
          )
            expect.fail(`servers up ${up.toString(2)}, database up ${databaseUp}: ${JSON.stringify(verdict)}`)
          if (databaseUp && verdict.functional) found.functional++
          if (databaseUp && verdict.canStart) found.startable++
          if (!databaseUp && verdict.functional) found.withoutDatabase++
        }
      }
      expect(found).toEqual({ functional, startable, withoutDatabase: withoutDatabase.even })
    },
  )
})

describe('a pool of 2019 with 12 to 16 servers', () => {
  it.each([12, 13, 14, 15, 16])('of %i is judged by the printed rows, servers only', (n) => {
    const of = sized(n, '2019')
    for (let up = 0; up < 1 << n; up++) {
      const functional = firstBits(up, 12) >= 7 && (n > 12 || firstBits(up, 9) >= 5)
      const needed = start[n] ?? null
      const verdict = judge(of, losing(of, up, false))
      const canStart = needed === null ? null : functional && bits(up) >= needed
      if (verdict.functional !== functional || verdict.canStart !== canStart)
        expect.fail(`servers up ${up.toString(2)}: ${JSON.stringify(verdict)}`)
    }
    expect(judge(of)).toMatchObject({
      votesPresent: 12,
      votesNeeded: 7,
      frontEndsNeeded: 7,
      startNeeded: start[n] ?? null,
    })
  })

  it.each([12, 13, 14, 15, 16])('of %i is not documented while the primary database is down', (n) => {
    const of = sized(n, '2019')
    const verdict = judge(of, losing(of, (1 << n) - 1, true))
    expect(verdict.functional).toBeNull()
    expect(verdict.canStart).toBeNull()
    expect(verdict.margin).toBeNull()
  })

  it('of 12 needs both rows: 7 of the first 12 are not enough with 4 of the first 9', () => {
    const of = sized(12, '2019')
    expect(judge(of, losing(of, 0b111_000001111, false)).functional).toBe(false)
    expect(judge(of, losing(of, 0b111_000011111, false)).functional).toBe(true)
    expect(judge(of, losing(of, 0b001_000011111, false)).functional).toBe(false)
  })
})

describe('what is not documented', () => {
  it.each([
    ['0 servers', sized(0)],
    ['1 server', sized(1)],
    ['13 servers of 2015', sized(13)],
    ['13 servers of 2013', sized(13, '2013')],
    ['17 servers of 2019', sized(17, '2019')],
    ['3 servers of another version', sized(3, 'other')],
    ['a Standard Edition server of another version', standard(2, 'ldn-se', { version: 'other' }).pool],
    ['a Standard Edition server with two computers', standard(2, 'ldn-se', { servers: 2 }).pool],
    ['a Standard Edition server without a computer', standard(2, 'ldn-se', { servers: 0 }).pool],
  ])('%s: both verdicts are null', (_, of) => {
    const verdict = judge(of)
    expect(verdict.functional).toBeNull()
    expect(verdict.canStart).toBeNull()
    expect(verdict.margin).toBeNull()
    expect(verdict.running).toBe(of.servers.length)
  })
})

describe('what is needed, where it is not documented', () => {
  it.each([0, 2])('of a Standard Edition server with %i computers is null', (servers) => {
    expect(judge(standard(2, 'ldn-se', { servers }).pool)).toMatchObject({
      frontEndsNeeded: null,
      startNeeded: null,
    })
  })

  it('of a pool of another size is null, and none of its servers count', () => {
    expect(judge(sized(13))).toMatchObject({ votesNeeded: null, frontEndsNeeded: null, votersRunning: 0 })
  })
})

describe('a Standard Edition server', () => {
  const { pool: of } = standard(2, 'ldn-se')

  it('is functional and can start while its one server runs, whatever its database does', () => {
    expect(judge(of, losing(of, 1, true))).toMatchObject({
      functional: true,
      canStart: true,
      votesPresent: null,
    })
  })

  it('is neither once its server is down', () => {
    expect(judge(of, losing(of, 0, false))).toMatchObject({ functional: false, canStart: false, margin: -1 })
  })
})

describe('the voters', () => {
  it.each([
    [7, '2015', 7],
    [8, '2015', 7],
    [9, '2015', 7],
    [10, '2015', 9],
    [12, '2015', 9],
    [12, '2019', 12],
    [16, '2019', 12],
    [13, '2015', 0],
  ] as const)('of %i servers of %s are the first %i', (n, version, first) => {
    const of = sized(n, version)
    expect(of.servers.map((_, i) => isVoter(of, i))).toEqual(of.servers.map((_, i) => i < first))
  })
})
