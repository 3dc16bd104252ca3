import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer, upChanceOf } from '../../../src/core/analyze/answer.ts'
import {
  analyzeDeployment,
  type Asked,
  type DeploymentAnalysis,
  type Progress,
} from '../../../src/core/analyze/deployment.ts'
import { cutSetWords } from '../../../src/core/analyze/part-names.ts'
import {
  usualSettings,
  type Chances,
  type CutSets,
  type Question,
  type Settings,
} from '../../../src/core/analyze/question.ts'
import {
  file,
  paired,
  pool,
  site,
  soundPair,
  standard,
  topology,
} from '../../../src/core/examples/notation.ts'
import type { PoolId } from '../../../src/core/model/id.ts'
import { poolsOf, type Topology } from '../../../src/core/model/topology.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { anySmallDeployment } from '../../support/arbitrary-outage.ts'
import { deployment } from '../../support/deployment.ts'
import { servedIn } from '../../support/served.ts'
import { counted, spelledOut, subsetsOf } from '../../support/subsets.ts'

/** Low enough that rare states count. */
const chances: Chances = {
  server: 0.9,
  database: 0.85,
  name: 0.97,
  file: 0.8,
  site: 0.95,
  link: 0.7,
  of: new Map(),
}
const settings: Settings = { ...usualSettings, chances }

function run(
  given: Topology,
  asked: Asked,
  by: Settings = settings,
): { result: DeploymentAnalysis; steps: Progress[] } {
  const analysis = analyzeDeployment({ topology: given, settings: by }, asked)
  const steps: Progress[] = []
  for (let step = analysis.next(); ; step = analysis.next()) {
    if (step.done) return { result: step.value, steps }
    steps.push(step.value)
  }
}

const anyAsked: fc.Arbitrary<Asked> = fc.record({
  level: fc.constantFrom('full', 'limited'),
  stage: fc.constantFrom('before', 'after'),
})

const everyone = (given: Topology, asked: Asked, by: Settings = settings) => {
  const found = answer({ topology: given, settings: by }, { asks: 'everyone', ...asked })
  if (!found.ok) throw new Error(found.reason)
  return found.answer
}

/** Every cut set that the rows stand for in the topology, counted by size. */
const sizes = (rows: readonly Pick<CutSets, 'size' | 'ways'>[]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const { size, ways } of rows) counts.set(size, (counts.get(size) ?? 0) + ways)
  return counts
}

describe('the analysis of a whole deployment', () => {
  it('equals brute force over every outage of small ones in which much is shared', () => {
    const small = fc
      .record({ given: anySmallDeployment, asked: anyAsked })
      .filter(({ given, asked }) => everyone(given, asked).parts.length <= 11)
    fc.assert(
      fc.property(small, ({ given, asked }) => {
        const { result } = run(given, asked)
        const { parts } = everyone(given, asked)
        const failing = [...subsetsOf(parts)].map((outage) =>
          poolsOf(given).some((one) => {
            const service = servedIn(given, one, outage, settings.reading, asked.stage)
            return asked.level === 'full' ? service !== 'full' : service === 'none'
          }),
        )
        const brute = counted(parts, failing, upChanceOf(settings))
        expect(result.parts).toBe(parts.length)
        expect(result.together.ok && result.together.availability.low).toBeCloseTo(1 - brute.probability, 12)
        expect(result.together.ok && result.together.availability.high).toBeCloseTo(1 - brute.probability, 12)
        expect(result.together.ok && result.together.losses.map((loss) => loss.failing)).toEqual(
          brute.bySize.slice(1, 5),
        )
        const bySize = new Map<number, number>()
        for (const set of brute.minimal) {
          const size = set.split(' ').length
          bySize.set(size, (bySize.get(size) ?? 0) + 1)
        }
        expect(sizes(result.cutSets)).toEqual(bySize)
        const shown = result.cutSets.flatMap(({ example }) => spelledOut([example]))
        expect(shown.filter((set) => !brute.minimal.includes(set))).toEqual([])
        expect(result.undocumented).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('equals the exact answer for everyone in larger ones', () => {
    fc.assert(
      fc.property(anySmallDeployment, anyAsked, (given, asked) => {
        const { result } = run(given, asked)
        const whole = everyone(given, asked)
        expect(result.together.ok && result.together.availability.low).toBeCloseTo(whole.availability.low, 12)
        expect(result.together.ok && result.together.losses).toEqual(whole.losses.slice(1, 5))
        expect(result.parts).toBe(whole.parts.length)
        expect(sizes(result.cutSets)).toEqual(sizes(whole.cutSets))
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  it('says of each pool what is answered of it alone', () => {
    fc.assert(
      fc.property(anySmallDeployment, anyAsked, (given, asked) => {
        const { result } = run(given, asked)
        const alone = (question: Question): number => {
          const found = answer({ topology: given, settings }, question)
          return found.ok ? found.answer.availability.high : Number.NaN
        }
        expect(result.pools.map((one) => one.pool)).toEqual(poolsOf(given).map(({ id }) => id))
        let without = 0
        for (const { pool: id, numbers, users } of result.pools) {
          expect(numbers?.functional.high).toBeCloseTo(alone({ asks: 'functional', pool: id }), 12)
          for (const level of ['full', 'limited'] as const)
            for (const stage of ['before', 'after'] as const)
              expect(numbers?.[level][stage].high).toBeCloseTo(
                alone({ asks: 'service', pool: id, level, stage }),
                12,
              )
          without += (users ?? 0) * (1 - alone({ asks: 'service', pool: id, ...asked }))
        }
        expect(result.users.without.high).toBeCloseTo(without, 8)
      }),
      { numRuns: 30 },
    )
  })

  it('does not depend on the order in which sites, pools and pairings stand', () => {
    fc.assert(
      fc.property(anySmallDeployment, anyAsked, (given, asked) => {
        const turned: Topology = {
          ...given,
          sites: given.sites.toReversed().map((one) => ({ ...one, pools: one.pools.toReversed() })),
          pairings: given.pairings
            .toReversed()
            .map((one) => ({ ...one, pools: [one.pools[1], one.pools[0]] as [PoolId, PoolId] })),
        }
        const [one, other] = [run(given, asked).result, run(turned, asked).result]
        if (!one.together.ok || !other.together.ok) throw new Error('too much is shared')
        expect(other.together.losses).toEqual(one.together.losses)
        expect(other.together.availability.low).toBeCloseTo(one.together.availability.low, 12)
        expect(other.users.without.high).toBeCloseTo(one.users.without.high, 8)
        expect(sizes(other.cutSets)).toEqual(sizes(one.cutSets))
        expect(new Set(other.shared)).toEqual(new Set(one.shared))
      }),
      { numRuns: 60 },
    )
  })

  it('tells cut sets that are found in alike pairs once', () => {
    const given = deployment(8).topology
    const { result } = run(given, { level: 'full', stage: 'after' })
    expect(result.groups.map(({ alike }) => alike)).toEqual([0, 0, 0, 0])
    const places = result.cutSets.map((row) => [row.size, row.places, row.shared])
    expect(places).toContainEqual([2, 1, true])
    expect(places.filter(([, count, shared]) => shared === false && count !== 4)).toEqual([])
    expect(result.cutSets.find(({ shared }) => shared)?.pools).toHaveLength(2)
    const words = result.cutSets.map(({ example }) => cutSetWords(given, example))
    expect(words).toContain('site Site 01 and site Site 02')
    expect(words).toContain('site Site 01 and the link between Site 01 and Site 02')
  })

  it('keeps what is shared apart from what is independent: two pools that lean on one file store', () => {
    const share = file(90, 'fs')
    const given = topology(
      site(1, 'London', pool(2, 'a-pool', { share, store: null }), pool(4, 'b-pool', { share, store: null })),
    )
    const sure: Chances = { ...chances, server: 1, site: 1, file: 0.5 }
    const { result } = run(given, { level: 'full', stage: 'before' }, { ...settings, chances: sure })
    expect(result.shared.toSorted()).toEqual<PartId[]>(['file:90', 'site:1'])
    expect(result.together).toMatchObject({ ok: true, availability: { low: 0.5, high: 0.5 } })
  })

  it('leaves out pools without a printed row, and gives the reason instead of numbers', () => {
    const given = topology(
      site(1, 'London', pool(2, 'big-pool', { servers: 13 }), standard(4, 'se01', { users: null })),
    )
    const { result } = run(given, { level: 'limited', stage: 'before' })
    expect(result.leftOut).toEqual(['pool:2'])
    expect(result.pools[0]?.numbers).toBeNull()
    expect(result.pools[0]?.reason).toMatch(/^Not documented for big-pool/)
    expect(result.groups.map(({ pools }) => pools)).toEqual([['pool:4']])
    expect(result.users).toEqual({ stated: 0, poolsNotStated: 1, without: { low: 0, high: 0 } })
  })

  it('says what is not documented apart from what is certain', () => {
    const given = topology(
      site(1, 'London', pool(2, 'ldn-pool', { servers: 12, version: '2019' })),
      site(3, 'Dublin', pool(4, 'dub-pool', { servers: 12, version: '2019' })),
    )
    const { result } = run(given, { level: 'limited', stage: 'before' })
    const rows = result.undocumented.map(({ example, places }) => [cutSetWords(given, example), places])
    expect(rows).toEqual([[String.raw`ldn-pool-sql01\rtc`, 2]])
    expect(result.together.ok && result.together.availability.low).toBeCloseTo(
      everyone(given, { level: 'limited', stage: 'before' }).availability.low,
      12,
    )
  })

  it.each(['before', 'after'] as const)(
    'says the same of what is not documented as the exact answer, %s failover',
    (stage) => {
      const big = (n: number, servers: number) => pool(n, `p${n}`, { servers, version: '2019' })
      const given = topology(
        site(1, 'London', big(2, 12), big(4, 3)),
        site(3, 'Dublin', big(6, 16), big(8, 13)),
        paired(50, 2, 6),
        paired(51, 4, 8),
      )
      const asked: Asked = { level: 'limited', stage }
      const { result } = run(given, asked)
      const whole = everyone(given, asked)
      expect(sizes(result.cutSets)).toEqual(sizes(whole.cutSets))
      expect(sizes(result.undocumented)).toEqual(sizes(whole.undocumented))
      expect(result.together.ok && result.together.availability.low).toBeCloseTo(whole.availability.low, 12)
      expect(result.together.ok && result.together.availability.high).toBeCloseTo(whole.availability.high, 12)
      expect(result.together.ok && result.together.losses).toEqual(whole.losses.slice(1, 5))
    },
  )

  it('is exact where much is shared, but only a little of it hangs together', () => {
    const around = Array.from({ length: 10 }, (_, at) => at)
    const sites = around.map((at) =>
      site(at + 1, `Site ${at}`, ...[0, 1, 2, 3].map((i) => standard(100 + 4 * at + i, `se${at}-${i}`))),
    )
    const pairings = around.flatMap((at) =>
      [0, 1].map((i) => paired(200 + 2 * at + i, 100 + 4 * at + i, 100 + 4 * ((at + 1) % 10) + 2 + i)),
    )
    const given = topology(...sites, ...pairings)
    const asked: Asked = { level: 'full', stage: 'after' }
    const { result } = run(given, asked)
    expect(result.shared).toHaveLength(20)
    expect(result.together.ok && result.together.availability.high).toBeCloseTo(
      everyone(given, asked).availability.high,
      12,
    )
    expect(result.together.ok && result.together.losses).toEqual(everyone(given, asked).losses.slice(1, 5))
  })

  it('gives the reason where too much hangs together', () => {
    const stores = Array.from({ length: 17 }, (_, i) => file(100 + i, `fs${i}`))
    const pools = stores.flatMap((share, i) => [
      pool(200 + 2 * i, `a${i}`, { share, store: null }),
      pool(201 + 2 * i, `b${i}`, { share: stores[(i + 1) % 17] ?? share, store: null }),
    ])
    const pairings = stores.map((_, i) => paired(300 + i, 200, 200 + 2 * i + (i === 0 ? 1 : 0)))
    const { result } = run(topology(site(1, 'London', ...pools), ...pairings), {
      level: 'full',
      stage: 'before',
    })
    expect(result.together).toEqual({
      ok: false,
      reason:
        'More than 16 sites, links and stores that several pools share hang together: what holds for all pools at once is not worked out.',
    })
    expect(result.pools.every(({ numbers }) => numbers !== null)).toBe(true)
    expect(result.cutSets.length).toBeGreaterThan(0)
  })

  it('takes nothing but servers for fallible where that is asked', () => {
    const only: Settings = { ...settings, serversOnly: true }
    const asked: Asked = { level: 'full', stage: 'before' }
    const { result } = run(soundPair(), asked, only)
    expect(result.shared).toEqual([])
    expect(result.parts).toBe(6)
    expect(result.together.ok && result.together.availability.high).toBeCloseTo(
      everyone(soundPair(), asked, only).availability.high,
      12,
    )
  })

  it('reports steady progress, and more of it the more pools there are', () => {
    const { steps } = run(deployment(20).topology, { level: 'full', stage: 'after' })
    const [last] = steps.slice(-1)
    expect(steps.every(({ done, of }, i) => done <= of && done >= (steps[i - 1]?.done ?? 0))).toBe(true)
    expect(last).toEqual({ done: (last?.of ?? 0) - 1, of: last?.of })
    expect(steps.length).toBeGreaterThan(30)
  })
})
