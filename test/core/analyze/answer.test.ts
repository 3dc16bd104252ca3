import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer, failureOf, upChanceOf, withoutPartners } from '../../../src/core/analyze/answer.ts'
import { countMinimal } from '../../../src/core/analyze/cut-sets.ts'
import {
  assumedChances,
  usualSettings,
  type Answer,
  type Question,
  type Settings,
} from '../../../src/core/analyze/question.ts'
import {
  paired,
  pool,
  site,
  soundPair,
  sql,
  standard,
  topology,
} from '../../../src/core/examples/notation.ts'
import { findPool, poolsOf, type Topology } from '../../../src/core/model/topology.ts'
import { lossesOf } from '../../../src/core/outage/losses.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { judge } from '../../../src/core/quorum/verdict.ts'
import { poolNumbers } from '../../fixtures/analysis-numbers.ts'
import { anySmallPair } from '../../support/arbitrary-outage.ts'
import { servedIn } from '../../support/served.ts'
import { counted, decides, spelledOut, subsetsOf } from '../../support/subsets.ts'

const serversOnly: Settings = { ...usualSettings, serversOnly: true }

function answered(topology: Topology, question: Question, settings: Settings = usualSettings): Answer {
  const found = answer({ topology, settings }, question)
  if (!found.ok) throw new Error(found.reason)
  return found.answer
}

describe('answers about one pool', () => {
  it.each(poolNumbers)('are the proved numbers for $servers servers', (proved) => {
    const given = topology(site(1, 'London', pool(2, 'ldn-pool', { servers: proved.servers })))
    const functional = answered(given, { asks: 'functional', pool: 'pool:2' }, serversOnly)
    const start = answered(given, { asks: 'start', pool: 'pool:2' }, serversOnly)
    expect(functional.parts).toHaveLength(proved.servers)
    expect(functional.losses.map(({ failing }) => failing)).toEqual(
      proved.byLosses.map(([, , stopped]) => stopped),
    )
    expect(start.losses.map(({ failing, of }) => of - failing)).toEqual(
      proved.byLosses.map(([starts]) => starts),
    )
    expect(countMinimal(functional.cutSets)).toEqual([proved.cuts])
    expect(functional.undocumented).toEqual([])
    for (const { p, functional: runs, start: starts, database99 } of proved.availability) {
      const chances = { ...assumedChances, server: p, database: 0.99, site: 1 }
      const at = (question: Question, only: boolean): number => {
        const { low, high } = answered(given, question, {
          ...usualSettings,
          chances,
          serversOnly: only,
        }).availability
        expect(low).toBe(high)
        return high
      }
      expect(at({ asks: 'functional', pool: 'pool:2' }, true)).toBeCloseTo(runs, 12)
      expect(at({ asks: 'start', pool: 'pool:2' }, true)).toBeCloseTo(starts, 12)
      expect(at({ asks: 'functional', pool: 'pool:2' }, false)).toBeCloseTo(database99, 12)
    }
  })

  it('count the servers that never matter among what can fail', () => {
    const given = topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 8 })))
    const { parts, importances } = answered(given, { asks: 'functional', pool: 'pool:2' }, serversOnly)
    expect(parts).toContain('server:208')
    expect(importances.map(({ part }) => part)).not.toContain('server:208')
  })

  it('say what is not documented, and between which numbers the probability lies', () => {
    const given = topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 12, version: '2019' })))
    const { availability, undocumented, parts, losses } = answered(given, {
      asks: 'functional',
      pool: 'pool:2',
    })
    const one = findPool(given, 'pool:2')!
    const up = upChanceOf(usualSettings)
    const verdicts = [...subsetsOf(parts)].map(
      (outage) => judge(one, lossesOf(given, one, outage)).functional,
    )
    const certain = counted(
      parts,
      verdicts.map((functional) => functional === false),
      up,
    )
    const possible = counted(
      parts,
      verdicts.map((functional) => functional !== true),
      up,
    )
    expect(1 - availability.high).toBeCloseTo(certain.probability, 12)
    expect(1 - availability.low).toBeCloseTo(possible.probability, 12)
    expect(losses.map(({ failing }) => failing)).toEqual(certain.bySize)
    expect(spelledOut(undocumented)).toEqual(possible.minimal.filter((set) => !certain.minimal.includes(set)))
    expect(undocumented).toHaveLength(1)
  })

  it('give a reason, never a number, where no row is printed', () => {
    const given = topology(
      site(1, 'London', pool(2, 'ldn-pool', { servers: 13 })),
      site(3, 'Dublin', pool(4, 'dub-pool', { servers: 13, version: '2019' })),
    )
    const ask = (question: Question) => answer({ topology: given, settings: usualSettings }, question)
    const reason =
      'Not documented for ldn-pool.contoso.com: no printed row says when it is functional, ' +
      'as an Enterprise Edition pool of 13 servers of Skype for Business Server 2015.'
    expect(ask({ asks: 'functional', pool: 'pool:2' })).toEqual({ ok: false, reason })
    expect(ask({ asks: 'everyone', level: 'full', stage: 'after' })).toEqual({ ok: false, reason })
    expect(ask({ asks: 'start', pool: 'pool:4' })).toMatchObject({ ok: false })
    expect(ask({ asks: 'functional', pool: 'pool:4' })).toMatchObject({ ok: true })
    expect(ask({ asks: 'functional', pool: 'pool:99' })).toEqual({
      ok: false,
      reason: 'The topology has no such pool.',
    })
  })

  it('take the chances of single parts before those of their kind', () => {
    const chances = { ...assumedChances, of: new Map<PartId, number>([['server:1', 0.5]]) }
    const up = upChanceOf({ ...usualSettings, chances })
    const asked: PartId[] = ['server:1', 'server:2', 'sql:1/mirror', 'file:1', 'site:1', 'link:1-2']
    expect(asked.map(up)).toEqual([0.5, 0.99, 0.99, 0.99, 0.9999, 0.999])
  })

  it('take a listener and a network name for names, not for computers', () => {
    const up = upChanceOf({ ...usualSettings, chances: { ...assumedChances, name: 0.75 } })
    const asked: PartId[] = ['sql:1/listener', 'sql:1/network-name', 'sql:1/primary', 'sql:1/node-1']
    expect(asked.map(up)).toEqual([0.75, 0.75, 0.99, 0.99])
  })
})

const questions = (given: Topology): Question[] =>
  (['full', 'limited'] as const).flatMap((level) =>
    (['before', 'after'] as const).flatMap((stage): Question[] => [
      ...poolsOf(given).map((one): Question => ({ asks: 'service', pool: one.id, level, stage })),
      { asks: 'everyone', level, stage },
    ]),
  )

/** Whether the plain account says that users are without what is asked. */
function isLost(given: Topology, question: Question, outage: ReadonlySet<PartId>): boolean {
  if (question.asks === 'functional' || question.asks === 'start') throw new Error('not about service')
  const pools = question.asks === 'everyone' ? poolsOf(given) : [findPool(given, question.pool)!]
  return pools.some((one) => {
    const service = servedIn(given, one, outage, usualSettings.reading, question.stage)
    return question.level === 'full' ? service !== 'full' : service === 'none'
  })
}

function expectBruteForce(given: Topology, question: Question): void {
  const found = answered(given, question)
  const up = upChanceOf(usualSettings)
  const failing = [...subsetsOf(found.parts)].map((outage) => isLost(given, question, outage))
  const brute = counted(found.parts, failing, up)
  expect(found.losses.map((loss) => loss.failing)).toEqual(brute.bySize)
  expect(spelledOut(found.cutSets)).toEqual(brute.minimal)
  expect(found.undocumented).toEqual([])
  expect(found.availability.low).toBeCloseTo(1 - brute.probability, 12)
  expect(found.availability.high).toBe(found.availability.low)
  for (const { part, birnbaum } of found.importances)
    expect(birnbaum).toBeCloseTo(decides(part, found.parts, failing, up), 10)
}

describe('answers about service', () => {
  it('equal brute force over every outage, before and after failover, for any small pair', () => {
    const small = anySmallPair.filter((given) => {
      const found = failureOf({ topology: given, settings: usualSettings }, questions(given).at(-1)!, 'holds')
      return typeof found !== 'string' && answered(given, questions(given).at(-1)!).parts.length <= 12
    })
    fc.assert(
      fc.property(small, fc.nat(), (given, which) => {
        const asked = questions(given)
        expectBruteForce(given, asked[which % asked.length]!)
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  it.each(['before', 'after'] as const)(
    'equal brute force for a Standard Edition pair, %s failover',
    (stage) => {
      const given = topology(
        site(1, 'London', standard(2, 'ldn-se')),
        site(3, 'Dublin', standard(4, 'dub-se')),
        paired(5, 2, 4),
      )
      for (const level of ['full', 'limited'] as const)
        expectBruteForce(given, { asks: 'everyone', level, stage })
    },
  )

  it('equal brute force for two pools that share a SQL Server store of another site', () => {
    const shared = sql(90, 'sql01')
    const given = topology(
      site(1, 'London', pool(2, 'ldn-pool', { store: shared, servers: 2 })),
      { ...site(3, 'Dublin', pool(4, 'dub-pool', { servers: 2, store: shared })), sqlStores: [] },
      paired(5, 2, 4),
    )
    for (const question of questions(given)) expectBruteForce(given, question)
  })

  it('without partners are those of pools that stand alone', () => {
    const subject = { topology: soundPair(), settings: usualSettings }
    const question: Question = { asks: 'service', pool: 'pool:2', level: 'full', stage: 'after' }
    const alone = topology(site(1, 'London', pool(2, 'ldn-pool')))
    expect(answer(withoutPartners(subject), question)).toEqual(
      answer({ topology: alone, settings: usualSettings }, question),
    )
  })
})
