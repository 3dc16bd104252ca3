import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pool, standard } from '../../../src/core/examples/notation.ts'
import type { Pool, ProductVersion } from '../../../src/core/model/pool.ts'
import { nextLosses } from '../../../src/core/quorum/next-loss.ts'
import {
  documentedReading,
  voteModels,
  type Reading,
  type VoteModel,
} from '../../../src/core/quorum/reading.ts'
import { standingOf } from '../../../src/core/quorum/standing.ts'
import { judge, noLosses, type Losses } from '../../../src/core/quorum/verdict.ts'
import { isVoter, votersOf } from '../../../src/core/quorum/voters.ts'
import { quorumNumbers } from '../../fixtures/quorum-numbers.ts'

const sized = (servers: number, version: ProductVersion = '2015'): Pool =>
  pool(2, 'ldn', { servers, version }).pool

const reading = (facts: Partial<Reading>): Reading => ({ ...documentedReading, ...facts })

/** The losses in which exactly the servers whose bit is 0 are down. */
const losing = (of: Pool, up: number, databaseUp: boolean): Losses => ({
  servers: new Set(of.servers.flatMap((server, i) => ((up & (1 << i)) === 0 ? [server.id] : []))),
  primaryDatabase: !databaseUp,
})

const bits = (mask: number): number => {
  let count = 0
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1
  return count
}

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

interface Asked {
  readonly n: number
  /** How many of the first servers vote. */
  readonly k: number
  readonly votes: VoteModel
  readonly strictNote: boolean
}

/** Votes by the formula: the first k servers, and one more vote, of the database, by the model; more than half must be there. */
const brute = ({ n, k, votes, strictNote }: Asked, up: number, databaseUp: boolean) => {
  const w = votes === 'always' || (votes === 'even' ? n : k) % 2 === 0 ? 1 : 0
  const quorum = Math.floor((k + w) / 2) + 1
  const present = bits(up & ((1 << k) - 1)) + (databaseUp ? w : 0)
  const noteHolds = !strictNote || databaseUp || n % 2 === 1 || bits(up) >= start[n]!
  const functional = present >= quorum && noteHolds
  return { functional, canStart: start[n] === undefined ? null : functional && bits(up) >= start[n] }
}

/** Counts what a pool does in every set of running servers, and stops at the first that differs from the formula. */
const count = (of: Pool, asked: Asked, by: Reading, databaseUp: boolean) => {
  const found = { functional: 0, startable: 0 }
  for (let up = 0; up < 1 << asked.n; up++) {
    const { functional, canStart } = judge(of, losing(of, up, databaseUp), by)
    const expected = brute(asked, up, databaseUp)
    if (functional !== expected.functional || canStart !== expected.canStart)
      expect.fail(`servers up ${up.toString(2)}: functional ${functional}, can start ${canStart}`)
    if (functional) found.functional++
    if (canStart) found.startable++
  }
  return found
}

describe.each(['2013', '2015', '2019'] as const)('a pool of %s, every set of its servers', (version) => {
  const most = version === '2019' ? 11 : 12

  describe.each(voteModels)('with the votes of model "%s"', (votes) => {
    it.each(quorumNumbers.filter(({ servers }) => servers <= most))(
      'of $servers servers agrees with the formula and with the counted numbers',
      ({ servers: n, ...numbers }) => {
        const of = sized(n, version)
        for (const strictNote of [false, true]) {
          const asked = { n, k: n <= 7 ? n : n <= 9 ? 7 : 9, votes, strictNote }
          const by = reading({ votes, strictNote })
          expect(count(of, asked, by, true)).toEqual({
            functional: numbers.functional,
            startable: numbers.startable,
          })
          const without = count(of, asked, by, false)
          if (!strictNote) expect(without.functional).toBe(numbers.withoutDatabase[votes])
          if (strictNote && votes === 'even') expect(without.functional).toBe(numbers.strictNote)
          if (!strictNote && votes === 'even')
            expect(without.startable).toBe(numbers.startableWithoutDatabase)
        }
      },
    )
  })
})

describe('a Lync Server 2013 pool by the table of May 2013, every set of its servers', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('of %i servers: all of them vote', (n) => {
    const of = sized(n, '2013')
    for (const votes of voteModels)
      for (const databaseUp of [true, false]) {
        const asked = { n, k: n, votes, strictNote: false }
        count(of, asked, reading({ votes, earlierTable: true }), databaseUp)
      }
    expect(isVoter(of, n - 1, reading({ earlierTable: true }))).toBe(true)
  })

  it('needs the printed numbers while its database is up', () => {
    const needed = (n: number) =>
      judge(sized(n, '2013'), noLosses, reading({ earlierTable: true })).frontEndsNeeded
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map(needed)).toEqual([
      1,
      1,
      2,
      2,
      3,
      3,
      4,
      4,
      5,
      5,
      6,
      6,
      null,
    ])
  })

  it('changes nothing for the later versions', () => {
    for (const version of ['2015', '2019'] as const)
      for (let n = 0; n <= 17; n++)
        expect(votersOf(sized(n, version), reading({ earlierTable: true }))).toEqual(
          votersOf(sized(n, version)),
        )
  })
})

describe('a pool of 2019 with 12 to 16 servers, every set of its servers', () => {
  const rowsHold = (n: number, up: number): boolean =>
    bits(up & 0xfff) >= 7 && (n > 12 || bits(up & 0x1ff) >= 5)

  it.each([12, 13, 14, 15, 16])(
    'of %i is not documented without its database, save where too few run for the rows anyway',
    (n) => {
      const of = sized(n, '2019')
      for (let up = 0; up < 1 << n; up++) {
        const { functional, canStart, margin } = judge(of, losing(of, up, false))
        const expected = rowsHold(n, up) ? null : false
        const startable = start[n] === undefined ? null : bits(up) < start[n] ? false : expected
        if (functional !== expected || canStart !== startable || (margin === null) !== (expected === null))
          expect.fail(`servers up ${up.toString(2)}: functional ${functional}, can start ${canStart}`)
      }
      expect(judge(of, losing(of, (1 << n) - 1, false)).functional).toBeNull()
    },
  )

  it('is judged alike in every reading: its rows count servers only', () => {
    fc.assert(
      fc.property(
        anyReading,
        fc.integer({ min: 12, max: 16 }),
        fc.nat(0xffff),
        fc.boolean(),
        (by, n, up, sql) => {
          const of = sized(n, '2019')
          const losses = losing(of, up, sql)
          expect({ ...judge(of, losses, by), reading: null }).toEqual({ ...judge(of, losses), reading: null })
        },
      ),
    )
  })
})

const anyReading: fc.Arbitrary<Reading> = fc.record({
  votes: fc.constantFrom(...voteModels),
  strictNote: fc.boolean(),
  earlierTable: fc.boolean(),
})

const anyPool: fc.Arbitrary<Pool> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 0, max: 17 }),
        fc.constantFrom<ProductVersion>('2013', '2015', '2019', 'other'),
      )
      .map(([n, version]) => sized(n, version)),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 2 }).map((servers) => standard(2, 'ldn', { servers }).pool),
  },
)

const anySituation = fc.record({
  of: anyPool,
  by: anyReading,
  up: fc.nat(0x1ffff),
  sql: fc.boolean(),
})

describe('any pool, any reading, any losses', () => {
  const rank = (answer: boolean | null): number => (answer === null ? 1 : answer ? 2 : 0)

  it('never gets better by losing more', () => {
    fc.assert(
      fc.property(anySituation, fc.nat(0x1ffff), fc.boolean(), ({ of, by, up, sql }, more, sqlToo) => {
        const before = judge(of, losing(of, up, sql), by)
        const after = judge(of, losing(of, up & more, sql && sqlToo), by)
        expect(rank(after.functional)).toBeLessThanOrEqual(rank(before.functional))
        expect(rank(after.canStart)).toBeLessThanOrEqual(rank(before.canStart))
        if (before.margin !== null && after.margin !== null)
          expect(after.margin).toBeLessThanOrEqual(before.margin)
      }),
      { numRuns: 1000 },
    )
  })

  it('does not care for servers beyond the voters, save where the note on the witness counts them', () => {
    fc.assert(
      fc.property(anySituation, fc.nat(0x1ffff), ({ of, by, up, sql }, other) => {
        const voters = votersOf(of, by)
        fc.pre(voters !== null && (!by.strictNote || sql || of.servers.length % 2 === 1))
        const first = (1 << (voters?.firstServers ?? 0)) - 1
        const changed = (up & first) | (other & ~first)
        expect(judge(of, losing(of, changed, sql), by).functional).toBe(
          judge(of, losing(of, up, sql), by).functional,
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('is functional by the strict note only where it is by the votes', () => {
    fc.assert(
      fc.property(anySituation, ({ of, by, up, sql }) => {
        const losses = losing(of, up, sql)
        expect(rank(judge(of, losses, { ...by, strictNote: true }).functional)).toBeLessThanOrEqual(
          rank(judge(of, losses, { ...by, strictNote: false }).functional),
        )
      }),
    )
  })

  it('says of every running server what the next loss does, as trying it shows', () => {
    fc.assert(
      fc.property(anySituation, ({ of, by, up, sql }) => {
        const losses = losing(of, up, sql)
        const without = (...lost: readonly string[]) =>
          judge(
            of,
            {
              ...losses,
              servers: new Set([
                ...losses.servers,
                ...of.servers.map(({ id }) => id).filter((id) => lost.includes(id)),
              ]),
            },
            by,
          ).functional
        const running = of.servers.filter(({ id }) => !losses.servers.has(id))
        const next = nextLosses(of, losses, by)
        const expected = running.map(({ id }) => {
          if (without(id) === false) return [id, 'stops']
          if (without(id) === null) return [id, 'unknown']
          const another = running.some(
            (other) => other.id !== id && without(other.id) !== false && without(id, other.id) === false,
          )
          return [id, another ? 'last' : 'safe']
        })
        expect([...next]).toEqual(judge(of, losses, by).functional === false ? [] : expected)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the next loss', () => {
  const next = (of: Pool, down: readonly number[], by = documentedReading) => [
    ...nextLosses(
      of,
      { servers: new Set(down.map((i) => of.servers[i - 1]!.id)), primaryDatabase: false },
      by,
    ).values(),
  ]

  it('is safe, then the last one, then stops the pool', () => {
    const of = sized(7)
    expect(next(of, [1])).toEqual(Array(6).fill('safe'))
    expect(next(of, [1, 2])).toEqual(Array(5).fill('last'))
    expect(next(of, [1, 2, 3])).toEqual(Array(4).fill('stops'))
    expect(next(of, [1, 2, 3, 4])).toEqual([])
  })

  it('of a server that does not count is safe', () => {
    expect(next(sized(9), [1, 2, 3])).toEqual(['stops', 'stops', 'stops', 'stops', 'safe', 'safe'])
  })

  it('looks at each of two rows by the servers that it counts', () => {
    expect(next(sized(12, '2019'), [1, 2, 3])).toEqual([...Array(6).fill('last'), 'safe', 'safe', 'safe'])
  })

  it('is not known where nothing is printed', () => {
    expect(next(sized(13), [1])).toEqual(Array(12).fill('unknown'))
  })

  it('of the one server of a Standard Edition server stops it', () => {
    expect(next(standard(2, 'ldn').pool, [])).toEqual(['stops'])
  })
})

describe('where a pool stands', () => {
  const standing = (of: Pool, down: number, databaseUp = true) =>
    standingOf(judge(of, losing(of, ((1 << of.servers.length) - 1) & ~((1 << down) - 1), databaseUp)))

  it.each([
    ['of 8 with 2 down could start again', sized(8), 2, 'starts'],
    ['of 8 with 3 down is in the restart trap', sized(8), 3, 'trap'],
    ['of 8 with 4 of the first 7 down is stopped', sized(8), 4, 'stopped'],
    ['of 13 of 2019 runs, and its start is not documented', sized(13, '2019'), 0, 'runs'],
    ['of 13 of 2015 is not known', sized(13), 0, 'unknown'],
    ['of one Standard Edition server could start', standard(2, 'ldn').pool, 0, 'starts'],
    ['of one Standard Edition server that is down is stopped', standard(2, 'ldn').pool, 1, 'stopped'],
  ] as const)('%s', (_, of, down, expected) => {
    expect(standing(of, down)).toBe(expected)
  })

  it('is not known for 2019 without the database, but stopped with all its servers down', () => {
    expect(standing(sized(16, '2019'), 0, false)).toBe('unknown')
    expect(standing(sized(16, '2019'), 16, false)).toBe('stopped')
  })
})
