import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer, upChanceOf } from '../../../src/core/analyze/answer.ts'
import { usualSettings, type Settings } from '../../../src/core/analyze/question.ts'
import { verdictReasons } from '../../../src/core/analyze/verdict-reasons.ts'
import {
  alwaysOn,
  failoverCluster,
  file,
  mirrored,
  paired,
  pool,
  site,
  sql,
  topology,
} from '../../../src/core/examples/notation.ts'
import { poolsOf, type Topology } from '../../../src/core/model/topology.ts'
import { lossesOf } from '../../../src/core/outage/losses.ts'
import { partsNamed } from '../../../src/core/outage/names.ts'
import { allParts } from '../../../src/core/outage/parts.ts'
import { judge } from '../../../src/core/quorum/verdict.ts'
import { anyReading } from '../../support/arbitrary-outage.ts'
import { subsetsOf } from '../../support/subsets.ts'

/* What only an import brings: empty and doubled names, any size and version, pools paired with themselves, stores anywhere. */

const anyName = fc.constantFrom('a', 'A', '', 'x,y', 'l\nb', 'fe 1', '=1+1', '<b>', 'ldn-fe01')

const anyStore = (id: number) =>
  fc
    .tuple(fc.nat({ max: 8 }), anyName, anyName, anyName)
    .map(([kind, a, b, c]) =>
      [
        null,
        sql(id, a),
        mirrored(id, a, b),
        mirrored(id, a, b, c),
        alwaysOn(id, a, []),
        alwaysOn(id, a, [b, c]),
        failoverCluster(id, a, []),
        failoverCluster(id, a, [b]),
        failoverCluster(id, a, [b, c]),
      ].at(kind),
    )

const anyPool = (n: number, most: number) =>
  fc
    .record({
      edition: fc.constantFrom('enterprise', 'standard'),
      version: fc.constantFrom('2013', '2015', '2019', 'other'),
      names: fc.array(anyName, { maxLength: most }),
      fqdn: anyName,
      store: anyStore(n * 100 + 90),
      share: anyName.map((host) => file(n * 100 + 91, host)),
    })
    .map(({ names, fqdn, ...facts }) =>
      pool(n, fqdn, { ...facts, store: facts.store ?? null, servers: names.map((name) => ({ fqdn: name })) }),
    )

const anyOdd = (most: number): fc.Arbitrary<Topology> =>
  fc
    .record({
      pools: fc.tuple(anyPool(10, most), anyPool(11, most)),
      names: fc.tuple(anyName, anyName),
      poolsAt: fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 1 })),
      storesAt: fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 1 })),
      pairings: fc.array(fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 1 })), { maxLength: 3 }),
    })
    .map(({ pools, names, poolsAt, storesAt, pairings }) =>
      topology(
        ...names.map((name, at) => ({
          ...site(at + 1, name),
          pools: pools.filter((_, i) => poolsAt[i] === at).map((one) => one.pool),
          sqlStores: pools.flatMap(({ sqlStore }, i) => (sqlStore && storesAt[i] === at ? [sqlStore] : [])),
          fileStores: pools.flatMap(({ fileStore }, i) =>
            fileStore && storesAt[i] === at ? [fileStore] : [],
          ),
        })),
        ...pairings.map(([a, b], i) => paired(50 + i, 10 + a, 10 + b)),
      ),
    )

const chances = { server: 0.9, database: 0.8, name: 0.95, file: 0.7, site: 0.85, link: 0.75, of: new Map() }

describe('an odd topology', () => {
  it('is as available as all its outages, judged one by one', () => {
    fc.assert(
      fc.property(anyOdd(5), anyReading, (given, reading) => {
        const settings: Settings = { ...usualSettings, reading, chances }
        const up = upChanceOf(settings)
        for (const one of poolsOf(given)) {
          for (const asks of ['functional', 'start'] as const) {
            const found = answer({ topology: given, settings }, { asks, pool: one.id })
            const holdsIn = (outage: Parameters<typeof lossesOf>[2]): boolean | null => {
              const verdict = judge(one, lossesOf(given, one, outage), reading)
              return asks === 'functional' ? verdict.functional : verdict.canStart
            }
            if (!found.ok) {
              expect(holdsIn(new Set())).toBeNull()
              continue
            }
            let [low, high] = [0, 0]
            for (const outage of subsetsOf(found.answer.parts)) {
              const chance = found.answer.parts.reduce(
                (product, part) => product * (outage.has(part) ? 1 - up(part) : up(part)),
                1,
              )
              const holds = holdsIn(outage)
              if (holds !== false) high += chance
              if (holds === true) low += chance
            }
            expect(found.answer.availability.low).toBeCloseTo(low, 9)
            expect(found.answer.availability.high).toBeCloseTo(high, 9)
          }
        }
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('can be explained in any outage, and whatever has a name can be named', () => {
    fc.assert(
      fc.property(anyOdd(17), anyReading, fc.infiniteStream(fc.nat({ max: 3 })), (given, reading, dice) => {
        const parts = allParts(given)
        const outage = new Set(parts.filter(() => dice.next().value === 0).map(({ id }) => id))
        for (const one of poolsOf(given)) {
          const reasons = verdictReasons(given, one, outage, reading)
          expect(reasons.length).toBeGreaterThan(0)
          for (const { text } of reasons) expect(text).not.toMatch(/undefined|null|NaN|\bStart \./)
        }
        const named = parts.filter(({ name }) => name !== '')
        const all = partsNamed(
          given,
          named.map(({ name }) => name),
        )
        expect(all.ok && named.every(({ id }) => all.outage.has(id))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
