import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summaryOf, type PoolSummary } from '../../../src/core/analyze/summary.ts'
import {
  alwaysOn,
  mirrored,
  paired,
  pool,
  site,
  sql,
  standard,
  topology,
  type PoolWithStores,
} from '../../../src/core/examples/notation.ts'
import { documentedReading, voteModels, type Reading } from '../../../src/core/quorum/reading.ts'
import { judge } from '../../../src/core/quorum/verdict.ts'

/** Of each size: functional sets, startable sets, size and number of the minimal cut sets. From the proved tables. */
const proved: readonly (readonly [number, number, number, number, number])[] = [
  [2, 3, 3, 2, 1],
  [3, 4, 1, 2, 3],
  [4, 11, 5, 3, 4],
  [5, 16, 6, 3, 10],
  [6, 42, 7, 4, 15],
  [7, 64, 29, 4, 35],
  [8, 128, 37, 4, 35],
  [9, 256, 46, 4, 35],
  [10, 512, 56, 5, 126],
  [11, 1024, 67, 5, 126],
  [12, 2048, 79, 5, 126],
]

/** Of each size, from 2 on: the probability that the pool is not functional, for p = 0.9, 0.95, 0.99 and 0.999. */
const unavailable: readonly (readonly [number, readonly number[]])[] = [
  [
    0.9,
    [1e-2, 2.8e-2, 3.7e-3, 8.56e-3, 1.27e-3, 2.728e-3, 2.728e-3, 2.728e-3, 8.9092e-4, 8.9092e-4, 8.9092e-4],
  ],
  [
    0.95,
    [
      2.5e-3, 7.25e-3, 4.8125e-4, 1.158125e-3, 8.640625e-5, 1.93578125e-4, 1.93578125e-4, 1.93578125e-4,
      3.322220703e-5, 3.322220703e-5, 3.322220703e-5,
    ],
  ],
  [
    0.99,
    [
      1e-4, 2.98e-4, 3.97e-6, 9.8506e-6, 1.4761e-7, 3.416698e-7, 3.416698e-7, 3.416698e-7, 1.218536857e-8,
      1.218536857e-8, 1.218536857e-8,
    ],
  ],
  [
    0.999,
    [
      1e-6, 2.998e-6, 3.997e-9, 9.985006e-9, 1.497601e-11, 3.491606998e-11, 3.491606998e-11, 3.491606998e-11,
      1.255805397e-13, 1.255805397e-13, 1.255805397e-13,
    ],
  ],
]

/** The probability that it is not functional when its single database is up with 0.99 like each server. */
const unavailableWithDatabase = [
  2.98e-4, 2.98e-4, 9.8506e-6, 9.8506e-6, 3.416698e-7, 3.416698e-7, 6.778784035e-7, 3.416698e-7,
  2.41678432e-8, 1.218536857e-8, 2.41678432e-8,
]

const summaryOfOne = (one: PoolWithStores, p = 0.99, reading: Reading = documentedReading): PoolSummary =>
  summaryOf(topology(site(1, 'London', one)), one.pool, p, reading)

/** The same counts by going through every set of servers and asking for the verdict. */
function enumerated({ pool: one }: PoolWithStores, p: number, reading: Reading) {
  const size = one.servers.length
  const verdicts = Array.from({ length: 2 ** size }, (_, set) => {
    const lost = one.servers.filter((_server, i) => (set >> i) % 2 === 1)
    const losses = { servers: new Set(lost.map(({ id }) => id)), primaryDatabase: false }
    return { set, lost: lost.length, verdict: judge(one, losses, reading) }
  })
  const functional = verdicts.filter(({ verdict }) => verdict.functional === true)
  const isFunctional = new Set(functional.map(({ set }) => set))
  const cuts = verdicts.filter(
    ({ set }) =>
      !isFunctional.has(set) &&
      one.servers.every((_server, i) => (set >> i) % 2 === 0 || isFunctional.has(set - 2 ** i)),
  )
  const sizes = [...new Set(cuts.map(({ lost }) => lost))].toSorted((a, b) => a - b)
  const starts = verdicts.map(({ verdict }) => verdict.canStart)
  return {
    functionalSets: functional.length,
    startableSets: starts.includes(null) ? null : starts.filter((start) => start === true).length,
    minimalCutSets: sizes.map((at) => ({ size: at, count: cuts.filter(({ lost }) => lost === at).length })),
    availability: functional.reduce((sum, { lost }) => sum + p ** (size - lost) * (1 - p) ** lost, 0),
  }
}

describe('a pool in numbers', () => {
  it.each(proved)('of %i servers has the proved counts', (size, functional, startable, cutSize, cuts) => {
    for (const version of ['2013', '2015', '2019'] as const) {
      if (version === '2019' && size === 12) continue
      expect(summaryOfOne(pool(2, 'ldn', { servers: size, version }))).toMatchObject({
        servers: size,
        functionalSets: functional,
        startableSets: startable,
        minimalCutSets: [{ size: cutSize, count: cuts }],
        basis: 'documented',
      })
    }
  })

  it.each(unavailable)('has the proved availability for p = %d', (p, values) => {
    values.forEach((value, i) => {
      const { availability } = summaryOfOne(pool(2, 'ldn', { servers: i + 2 }), p)
      expect(1 - availability!).toBeCloseTo(value, 12)
      if (value > 1e-9) expect((1 - availability!) / value).toBeCloseTo(1, 6)
    })
  })

  it('has the proved availability when the database fails too', () => {
    unavailableWithDatabase.forEach((value, i) => {
      const found = summaryOfOne(pool(2, 'ldn', { servers: i + 2 })).availabilityWithDatabases
      expect(found!.low).toBe(found!.high)
      expect((1 - found!.low) / value).toBeCloseTo(1, 6)
    })
  })

  it.each([...Array(11).keys()].map((i) => i + 2).concat(13, 14, 15, 16))(
    'of %i servers equals plain enumeration, in every version and reading',
    (size) => {
      for (const version of ['2013', '2015', '2019'] as const)
        for (const votes of voteModels)
          for (const [strictNote, earlierTable] of [
            [false, false],
            [true, true],
          ] as const) {
            if (size > 12 && (version !== '2019' || votes !== 'even' || strictNote)) continue
            const reading = { votes, strictNote, earlierTable }
            const one = pool(2, 'ldn', { servers: size, version })
            const { availability, ...counts } = enumerated(one, 0.9, reading)
            const found = summaryOfOne(one, 0.9, reading)
            expect(found).toMatchObject(counts)
            expect(found.availability).toBeCloseTo(availability, 12)
          }
    },
  )

  it('of 12 servers in 2019 has to keep both printed rows, which is derived', () => {
    const found = summaryOfOne(pool(2, 'ldn', { servers: 12, version: '2019' }))
    expect(found).toMatchObject({
      minimalCutSets: [
        { size: 5, count: 126 },
        { size: 6, count: 462 },
      ],
      startableSets: 79,
      basis: 'derived',
    })
  })

  it('of 13 servers in 2019 says that nothing is printed on a start', () => {
    const found = summaryOfOne(pool(2, 'ldn', { servers: 13, version: '2019' }))
    expect(found).toMatchObject({
      startableSets: null,
      minimalCutSets: [{ size: 6, count: 924 }],
      basis: 'documented',
    })
  })

  it('of 16 servers in 2019 leaves open what happens without the primary database', () => {
    const found = summaryOfOne(pool(2, 'ldn', { servers: 16, version: '2019' }), 0.9)
    const { low, high } = found.availabilityWithDatabases!
    expect(high).toBeCloseTo(found.availability!, 12)
    expect(low).toBeCloseTo(0.9 * found.availability!, 12)
  })

  it.each([
    ['of another version', pool(2, 'ldn', { version: 'other' })],
    ['of 13 servers in 2015', pool(2, 'ldn', { servers: 13 })],
    ['of one server', pool(2, 'ldn', { servers: 1 })],
    ['without a server', pool(2, 'ldn', { servers: 0 })],
    ['of Standard Edition with two servers', pool(2, 'ldn', { edition: 'standard', servers: 2 })],
  ])('%s has none, because no row is printed', (_, one) => {
    expect(summaryOfOne(one)).toEqual({
      fqdn: 'ldn.contoso.com',
      servers: one.pool.servers.length,
      functionalSets: null,
      startableSets: null,
      minimalCutSets: null,
      availability: null,
      site: 'London',
      version: one.pool.version,
      edition: one.pool.edition,
      basis: null,
      survives: null,
      availabilityWithDatabases: null,
      service: null,
    })
  })

  it('of Standard Edition is its one server', () => {
    expect(summaryOfOne(standard(2, 'se'), 0.9)).toMatchObject({
      servers: 1,
      functionalSets: 1,
      startableSets: 1,
      minimalCutSets: [{ size: 1, count: 1 }],
      availability: 0.9,
      survives: [
        { lost: 0, sets: 1, functional: 1, share: 1 },
        { lost: 1, sets: 1, functional: 0, share: 0 },
      ],
    })
  })

  it('is exactly certain for servers that never fail, and exactly impossible for servers that never run', () => {
    for (const [size] of proved) {
      expect(summaryOfOne(pool(2, 'ldn', { servers: size }), 1).availability).toBe(1)
      expect(summaryOfOne(pool(2, 'ldn', { servers: size }), 0).availability).toBe(0)
    }
  })

  it('is never less available with better servers, and always a probability', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), chance, chance, (servers, a, b) => {
        const at = (p: number) => summaryOfOne(pool(2, 'ldn', { servers }), p).availability!
        const [worse, better] = [at(Math.min(a, b)), at(Math.max(a, b))]
        expect(worse).toBeLessThanOrEqual(better + 1e-12)
        expect(worse).toBeGreaterThanOrEqual(0)
        expect(better).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('does not change with partner, Back End or site: only its servers are looked at', () => {
    const contract = ({ functionalSets, startableSets, minimalCutSets, availability }: PoolSummary) => ({
      functionalSets,
      startableSets,
      minimalCutSets,
      availability,
    })
    const alone = contract(summaryOfOne(pool(2, 'ldn', { servers: 6 })))
    for (const store of [mirrored(290, 'a', 'b', 'c'), alwaysOn(290, 'l', ['a', 'b']), null]) {
      const one = pool(2, 'ldn', { servers: 6, store })
      const whole = topology(site(1, 'London', one), site(3, 'Dublin', pool(4, 'dub')), paired(5, 2, 4))
      expect(contract(summaryOf(whole, one.pool, 0.99, documentedReading))).toEqual(alone)
    }
  })

  it('looks at its own servers even where its database stands on a server of another pool', () => {
    const host = pool(4, 'dub')
    const one = pool(2, 'ldn', { servers: 6, store: sql(290, 'dub-fe01', { instance: 'rtc' }) })
    const found = summaryOf(topology(site(1, 'London', one, host)), one.pool, 0.99, documentedReading)
    expect(found).toMatchObject({
      functionalSets: 42,
      startableSets: 7,
      minimalCutSets: [{ size: 4, count: 15 }],
    })
    expect(found.survives).toHaveLength(7)
    expect(1 - found.availability!).toBeCloseTo(1.4761e-7, 12)
  })

  it('says for every number of losses how many of the choices are survived', () => {
    const { survives } = summaryOfOne(pool(2, 'ldn', { servers: 8 }))
    expect(survives!.map(({ functional }) => functional)).toEqual([1, 8, 28, 56, 35, 0, 0, 0, 0])
    expect(survives!.map(({ sets }) => sets)).toEqual([1, 8, 28, 56, 70, 56, 28, 8, 1])
    expect(survives![4]!.share).toBe(0.5)
  })
})
