import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  planMaintenance,
  type MaintenanceRequest,
  type PoolPlan,
} from '../../../../src/core/analyze/maintenance/plan.ts'
import type { PlanStep } from '../../../../src/core/analyze/maintenance/steps.ts'
import {
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  standard,
  topology,
} from '../../../../src/core/examples/notation.ts'
import type { PoolFacts } from '../../../../src/core/examples/notation.ts'
import type { ServerId } from '../../../../src/core/model/id.ts'
import type { Topology } from '../../../../src/core/model/topology.ts'
import type { Outage, PartId } from '../../../../src/core/outage/part.ts'
import { documentedReading, type Reading } from '../../../../src/core/quorum/reading.ts'
import { judge } from '../../../../src/core/quorum/verdict.ts'
import { isVoter } from '../../../../src/core/quorum/voters.ts'

const database: PartId = 'sql:290/primary'

interface Asked extends Partial<Omit<MaintenanceRequest, 'outage' | 'servers'>> {
  /** Positions from 1. */
  readonly servers?: readonly number[]
  readonly down?: readonly (number | PartId)[]
}

const serverId = (position: number): ServerId => `server:${200 + position}`
const partId = (part: number | PartId): PartId => (typeof part === 'number' ? serverId(part) : part)

function planOf(given: Topology, { servers, down = [], ...more }: Asked = {}): PoolPlan {
  const { pools } = planMaintenance(given, {
    servers: servers?.map(serverId) ?? given.sites[0]!.pools[0]!.servers.map(({ id }) => id),
    outage: new Set(down.map(partId)),
    reading: documentedReading,
    purpose: 'patch',
    ...more,
  })
  return pools[0]!
}

const london = (facts: PoolFacts = {}) => topology(site(1, 'London', pool(2, 'ldn-pool', facts)))
const plan = (facts: PoolFacts = {}, asked: Asked = {}): PoolPlan => planOf(london(facts), asked)

function stepsOf(of: PoolPlan): readonly PlanStep[] {
  if (of.kind === 'none') throw new Error(of.text)
  return of.steps
}

const batches = (of: PoolPlan): string[] =>
  stepsOf(of).map(({ takesDown }) => takesDown.map((id) => Number(id.slice('server:2'.length))).join('+'))

const none = (of: PoolPlan) => {
  if (of.kind === 'order') throw new Error(of.order)
  return of
}
const remedies = (of: PoolPlan): string[] => none(of).remedies.map(({ text }) => text)

describe('the order of the steps', () => {
  it('goes by the assumed upgrade domains, those that do not count for the quorum first', () => {
    expect(batches(plan({ servers: 12, version: '2013' }))).toEqual([
      ...['10', '11', '12', '9', '1+2', '3+4', '5+6', '7+8'],
    ])
    expect(plan({ servers: 12 }).domains.stated).toBe(false)
  })

  it('is one server at a time in the later versions, as their page says, unless asked by domain', () => {
    expect(batches(plan({ servers: 9 }))).toEqual(['8', '9', '3', '4', '5', '6', '7', '1', '2'])
    expect(batches(plan({ servers: 9 }, { pace: 'domain' }))).toEqual([
      '8',
      '9',
      '3',
      '4',
      '5',
      '6',
      '7',
      '1+2',
    ])
  })

  it('goes by the stated upgrade domains', () => {
    const servers = ['a', 'b', 'a', 'b', 'c', 'c', 'c'].map((upgradeDomain) => ({ upgradeDomain }))
    const made = plan({ servers, version: '2013' })
    expect(batches(made)).toEqual(['1+3', '2+4', '5', '6', '7'])
    expect(stepsOf(made).map(({ domain }) => domain)).toEqual(['a', 'b', 'c', 'c', 'c'])
  })

  it('takes only the servers that are asked for, whatever their order and number', () => {
    expect(batches(plan({ servers: 12, version: '2013' }, { servers: [2, 9, 1, 2] }))).toEqual(['9', '1+2'])
  })

  it('takes every server of the pool, one at a time, after a change of the configuration', () => {
    const made = plan({ servers: 9, version: '2013' }, { servers: [1], purpose: 'configuration' })
    expect(batches(made)).toEqual(['8', '9', '3', '4', '5', '6', '7', '1', '2'])
  })

  it('has no step for a server that is down already', () => {
    const made = plan({ servers: 5 }, { down: [2] })
    expect(batches(made)).toEqual(['1', '3', '4', '5'])
    expect(made.alreadyDown).toEqual(['server:202'])
    expect(made.guidance[0]?.text).toContain('ldn-pool-fe02 is down already')
  })

  it('is empty where all of them are down and the pool runs', () => {
    const made = plan({ servers: 5 }, { servers: [2], down: [2] })
    expect(stepsOf(made)).toEqual([])
    expect(made).toMatchObject({ margin: null, order: expect.stringContaining('down already') })
  })
})

describe('a domain that cannot go down together', () => {
  const inOne = (count: number) => Array.from({ length: count }, () => ({ upgradeDomain: 'one' }))

  it('goes one server at a time where together it would stop the pool', () => {
    const [step] = stepsOf(plan({ servers: inOne(3), version: '2013' }))
    expect(step).toMatchObject({
      takesDown: ['server:201'],
      margin: 0,
      split: expect.stringContaining('stop'),
    })
  })

  it('goes one server at a time where together it would leave no margin', () => {
    const servers = ['a', 'a', 'b', 'c', 'd'].map((upgradeDomain) => ({ upgradeDomain }))
    const made = plan({ servers, version: '2013' }, { servers: [1, 2] })
    expect(batches(made)).toEqual(['1', '2'])
    expect(stepsOf(made)[0]?.split).toContain('unable to survive')
  })

  it('goes together where that is as safe', () => {
    const servers = [...'abcdefgg'].map((upgradeDomain) => ({ upgradeDomain }))
    const made = plan({ servers, version: '2013' }, { servers: [7, 8] })
    expect(batches(made)).toEqual(['8+7'])
    expect(stepsOf(made)[0]).toMatchObject({ margin: 2, split: null })
  })

  it('goes one server at a time where together it would take two replicas of a routing group', () => {
    const servers = [...'abcdefgg'].map((upgradeDomain) => ({ upgradeDomain }))
    const made = plan({ servers, version: '2013' }, { servers: [7, 8], down: [1, 2] })
    expect(batches(made)).toEqual(['8', '7'])
    expect(stepsOf(made)[0]?.split).toContain('routing group (inferred')
  })
})

describe('what a step says', () => {
  it('has votes, margin and the start table while its servers are down', () => {
    const [step] = stepsOf(plan({ servers: 4 }))
    expect(step).toMatchObject({
      number: 1,
      running: 3,
      votesPresent: 4,
      votesNeeded: 3,
      margin: 1,
      canStart: true,
      startNeeded: 3,
      mustNotFail: [],
      databaseMustNotFail: false,
    })
    expect(step?.sentences).toEqual([
      '3 of 4 servers run: 4 votes present, 3 needed.',
      'The pool may lose 1 more vote.',
    ])
  })

  it('names what must not fail, and the restart trap', () => {
    const [step] = stepsOf(plan({ servers: 3 }))
    expect(step).toMatchObject({ margin: 0, canStart: false, mustNotFail: ['server:202', 'server:203'] })
    expect(step?.sentences).toContain('None of these may fail meanwhile: ldn-pool-fe02 and ldn-pool-fe03.')
    expect(step?.sentences.join(' ')).toContain('Restart trap')
  })

  it('counts the primary database among what must not fail', () => {
    const [step] = stepsOf(plan({ servers: 2 }))
    expect(step).toMatchObject({ mustNotFail: ['server:202'], databaseMustNotFail: true })
    expect(step?.sentences.join(' ')).toContain('ldn-pool-fe02 and the primary database')
  })

  it('says where the documents do not say whether the pool could start', () => {
    const [step] = stepsOf(plan({ servers: 13, version: '2019' }))
    expect(step).toMatchObject({ canStart: null, startNeeded: null })
    expect(step?.sentences).toContain('Whether the pool could start again in this state is not documented.')
  })

  it('says of the primary database that what follows from its loss is not documented, where it is not', () => {
    const [step] = stepsOf(plan({ servers: 13, version: '2019' }))
    expect(step).toMatchObject({ databaseMustNotFail: true, mustNotFail: [] })
    expect(step?.sentences.join(' ')).toContain('the primary database (what follows is not documented)')
  })

  it('does not speak of the load of the servers where only the limit of the pool is passed', () => {
    const pair = topology(
      site(1, 'London', pool(2, 'ldn-pool', { servers: 12, users: 50_000 })),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      paired(5, 2, 4),
    )
    const [step] = stepsOf(planOf(pair))
    expect(step?.load.state).toBe('over')
    expect(step?.sentences.join(' ')).not.toContain('users each')
  })

  it('reckons with routing groups that may lose two replicas, as inferred', () => {
    const alone = stepsOf(plan({ servers: 5 }))
    expect(alone.map(({ routingGroups }) => routingGroups.couldLoseQuorum)).toEqual(alone.map(() => false))
    const withLoss = stepsOf(plan({ servers: 5 }, { down: [1] }))
    expect(withLoss.every(({ routingGroups }) => routingGroups.couldLoseQuorum)).toBe(true)
    expect(withLoss[0]?.sentences.join(' ')).toContain('Inferred: a routing group could have two')
  })

  it('warns where the servers that remain carry too many users', () => {
    const [step] = stepsOf(plan({ servers: 5, users: 30_000 }))
    expect(step?.sentences.at(-1)).toBe(
      'The servers that remain serve 7,500 users each, where one is sized for 6,660.',
    )
  })
})

describe('the partner', () => {
  it('is none for a pool without', () => {
    expect(plan().partner).toBeNull()
  })

  it('is said to run, to be within reach, and to carry both', () => {
    expect(planOf(soundPair(3)).partner).toMatchObject({
      pool: 'pool:4',
      functional: true,
      reachable: true,
      load: { users: 2_000, state: 'fits' },
    })
  })

  it('may be too small', () => {
    const pair = topology(
      site(1, 'London', pool(2, 'ldn-pool', { servers: 6, users: 30_000 })),
      site(3, 'Dublin', pool(4, 'dub-pool', { users: 5_000 })),
      paired(5, 2, 4),
    )
    expect(planOf(pair).partner).toMatchObject({ functional: true, load: { state: 'over', users: 35_000 } })
  })

  it.each([
    ['its site is down', ['site:3'], { functional: false, reachable: false }],
    ['the link is down', ['link:1-3'], { functional: true, reachable: false }],
    ['its servers are down', ['server:401', 'server:402'], { functional: false, reachable: true }],
  ] as const)('cannot take over when %s', (_, down, state) => {
    const { partner } = planOf(soundPair(3), { down })
    expect(partner).toMatchObject(state)
    expect(partner?.text).toContain('could not take over')
  })
})

describe('why there is no order', () => {
  it('is that the pool would stop, and what to start first', () => {
    const made = plan({ servers: 7 }, { servers: [1], down: [2, 3, 4] })
    expect(none(made)).toMatchObject({ reason: 'would stop', blocked: ['server:201'] })
    expect(remedies(made)).toEqual(['Start any one of ldn-pool-fe02, ldn-pool-fe03 and ldn-pool-fe04 first.'])
  })

  it('is that the primary database is down, in a pool that needs its vote', () => {
    const made = plan({ servers: 2 }, { down: [database] })
    expect(none(made)).toMatchObject({ reason: 'would stop', blocked: ['server:201', 'server:202'] })
    expect(remedies(made)).toEqual(['Bring back the database on ldn-pool-sql01.contoso.com\\rtc first.'])
  })

  it('is that the documents do not say, and what makes them say', () => {
    const made = plan({ servers: 16, version: '2019' }, { down: [database] })
    expect(none(made).reason).toBe('not documented')
    expect(remedies(made)).toEqual(['Bring back the database on ldn-pool-sql01.contoso.com\\rtc first.'])
  })

  it('is that the pool is stopped already', () => {
    const made = plan({ servers: 3 }, { servers: [1], down: [2, 3] })
    expect(none(made).reason).toBe('stopped')
    expect(none(made).text).toContain('A start takes 3 running servers.')
    expect(remedies(made)).toEqual(['Start ldn-pool-fe02 and ldn-pool-fe03 first.'])
  })

  it('is that its site is down', () => {
    expect(remedies(plan({}, { down: ['site:1'] }))).toEqual(['Bring back the site London first.'])
  })

  it.each([
    [
      'too large',
      { servers: 13 },
      'The printed tables speak of pools of 2 to 12 servers; this one has 13 servers.',
    ],
    [
      'one server',
      { servers: 1 },
      'With 3 Front End Servers or more, as recommended, one at a time could be down.',
    ],
  ])('is that no row is printed: %s', (_, facts, text) => {
    expect(none(plan(facts)).reason).toBe('not documented')
    expect(remedies(plan(facts))).toEqual([text])
  })

  it('is that the version is not known', () => {
    expect(none(plan({ version: 'other' }))).toMatchObject({ reason: 'not documented', remedies: [] })
  })

  it('is, for a Standard Edition server, that it is one; its partner would help', () => {
    const pair = topology(
      site(1, 'London', standard(2, 'se01', { users: 2_500 })),
      site(3, 'Dublin', standard(4, 'se02', { users: 2_500 })),
      paired(5, 2, 4),
    )
    const made = none(planOf(pair))
    expect(made).toMatchObject({ reason: 'single server', remedies: [{ kind: 'fail over', to: 'pool:4' }] })
    expect(made.guidance[0]?.text).toContain('backup Registrar in resiliency mode')
    const alone = none(planOf(topology(site(1, 'London', standard(2, 'se01')))))
    expect(alone.remedies).toEqual([])
    expect(alone.guidance[0]?.text).toBe('While it is down its users have no service.')
  })

  it('is the same for an Enterprise Edition pool of one, which the earlier table prints', () => {
    const reading = { ...documentedReading, earlierTable: true }
    const made = none(plan({ servers: 1, version: '2013' }, { reading }))
    expect(made.reason).toBe('single server')
    expect(made.remedies.map(({ kind }) => kind)).toEqual(['change'])
  })

  it('does not offer a partner that cannot take over', () => {
    const made = none(planOf(soundPair(2), { down: [database, 'link:1-3'] }))
    expect(made.remedies.map(({ kind }) => kind)).toEqual(['restore'])
    expect(none(planOf(soundPair(2), { down: [database] })).remedies.map(({ kind }) => kind)).toEqual([
      'restore',
      'fail over',
    ])
  })
})

describe('the guidance', () => {
  const texts = (of: PoolPlan): string => of.guidance.map(({ text }) => text).join(' ')

  it('for two servers says never both, and how to come back if both were down', () => {
    const said = texts(plan({ servers: 2 }))
    expect(said).toContain('never take down both')
    expect(said).toContain('in the reverse order')
    expect(said).toContain('QuorumLossRecovery')
    expect(texts(plan({ servers: 3 }))).not.toContain('QuorumLossRecovery')
  })

  it('after a change says every server, one at a time, and the reset if the whole pool was down', () => {
    const made = plan({}, { purpose: 'configuration' })
    expect(texts(made)).toContain('every Front End Server of the pool is restarted, one at a time')
    expect(texts(made)).toContain('ResetType ServiceReset')
    expect(made.guidance.map(({ basis, source }) => basis === 'documented' && source !== null)).toEqual([
      true,
      true,
    ])
  })

  it('for a stopped pool says how many to start together, with the cmdlet of the version', () => {
    const stopped = (version: '2013' | '2015') => texts(plan({ servers: 5, version }, { down: [1, 2, 3] }))
    expect(stopped('2015')).toContain('start at least 4 of its 5 servers together, with Start-CsPool')
    expect(stopped('2013')).toContain('with Start-CsWindowsService on each')
    expect(texts(plan({ servers: 5 }))).not.toContain('To start the pool')
  })

  it('says of what is down already that it had better be started first', () => {
    const said = texts(plan({ servers: 5 }, { servers: [1, 2], down: [2, 3] }))
    expect(said).toContain('ldn-pool-fe02 is down already: maintain and start it first.')
    expect(said).toContain('ldn-pool-fe03 is down already: if you can, start it first.')
  })

  it('says that assumed domains are assumed', () => {
    expect(plan().guidance.find(({ basis }) => basis === 'assumed')?.text).toContain('assumed')
    const servers = ['a', 'b', 'c'].map((upgradeDomain) => ({ upgradeDomain }))
    expect(plan({ servers }).guidance.every(({ basis }) => basis === 'documented')).toBe(true)
  })

  it('is that of the version', () => {
    expect(texts(plan({ version: '2013' }))).toContain('Get-CsPoolUpgradeReadinessState')
    expect(texts(plan({ version: '2015' }))).toContain('Invoke-CsComputerFailOver')
  })
})

describe('the plan of several pools', () => {
  it('takes them one after the other in the order of the topology, and says what is no Front End Server', () => {
    const made = planMaintenance(soundPair(3), {
      servers: ['server:402', 'server:999', 'server:201'],
      outage: new Set(),
      reading: documentedReading,
      purpose: 'patch',
    })
    expect(made.pools.map((of) => [of.pool, of.servers])).toEqual([
      ['pool:2', ['server:201']],
      ['pool:4', ['server:402']],
    ])
    expect(made.ignored).toEqual(['server:999'])
  })
})

const readings: fc.Arbitrary<Reading> = fc.record({
  votes: fc.constantFrom('even', 'oddize', 'always'),
  strictNote: fc.boolean(),
  earlierTable: fc.boolean(),
})

interface Case {
  readonly topology: Topology
  readonly size: number
  readonly asked: readonly number[]
  readonly down: readonly (number | PartId)[]
  readonly reading: Reading
  readonly pace: 'domain' | 'server'
}

const cases = (most: number): fc.Arbitrary<Case> =>
  fc
    .record({
      version: fc.constantFrom('2013' as const, '2015' as const, '2019' as const),
      size: fc.integer({ min: 1, max: most }),
      domains: fc.array(fc.constantFrom('a', 'b', 'c', 'd', null), { minLength: 16, maxLength: 16 }),
      stated: fc.boolean(),
      asked: fc.uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1 }),
      downServers: fc.uniqueArray(fc.integer({ min: 1, max: most }), { maxLength: 5 }),
      databases: fc.subarray<PartId>([database, 'sql:290/mirror', 'sql:290/witness']),
      reading: fc.oneof(fc.constant(documentedReading), readings),
      pace: fc.constantFrom('domain' as const, 'server' as const),
    })
    .map(({ version, size, domains, stated, asked, downServers, databases, reading, pace }) => {
      const servers = domains.slice(0, size).map((upgradeDomain) => (stated ? { upgradeDomain } : {}))
      const store = mirrored(290, 'sql01', 'sql02', 'sql03')
      return {
        topology: london({ version, servers, store }),
        size,
        asked: asked.map((position) => 1 + ((position - 1) % size)),
        down: [...downServers.filter((position) => position <= size), ...databases],
        reading,
        pace,
      }
    })

const functionalIn = (of: Case, more: readonly ServerId[], down: readonly (number | PartId)[] = of.down) => {
  const outage: Outage = new Set(down.map(partId))
  const { servers } = of.topology.sites[0]!.pools[0]!
  return judge(
    of.topology.sites[0]!.pools[0]!,
    {
      servers: new Set(servers.map(({ id }) => id).filter((id) => outage.has(id) || more.includes(id))),
      primaryDatabase: outage.has(database),
    },
    of.reading,
  ).functional
}

const planFor = (of: Case, down = of.down): PoolPlan =>
  planOf(of.topology, { servers: of.asked, down, reading: of.reading, pace: of.pace })

/** The servers that a plan has to take down. */
const toTakeDown = ({ asked, down }: Case): ServerId[] =>
  [...new Set(asked)]
    .filter((position) => !down.includes(position))
    .toSorted((a, b) => a - b)
    .map(serverId)

/** Every order of every way to take these down in batches. */
function orders<T>(things: readonly T[]): (readonly T[])[][] {
  if (things.length === 0) return [[]]
  const firsts = Array.from({ length: 2 ** things.length - 1 }, (_, i) =>
    things.filter((_t, at) => ((i + 1) >> at) & 1),
  )
  return firsts.flatMap((first) =>
    orders(things.filter((one) => !first.includes(one))).map((rest) => [first, ...rest]),
  )
}

describe('a sound pool of any printed size', () => {
  const printed = (['2013', '2015', '2019'] as const).flatMap((version) =>
    Array.from({ length: version === '2019' ? 15 : 11 }, (_, i) => [version, i + 2] as const),
  )

  it.each(printed)(
    'of %s with %i servers has an order at either pace, with the margin of the verdict',
    (version, size) => {
      const given = london({ version, servers: size })
      const [built] = given.sites[0]!.pools
      for (const pace of ['domain', 'server'] as const) {
        const steps = stepsOf(planOf(given, { pace }))
        expect(steps.flatMap(({ takesDown }) => takesDown)).toHaveLength(size)
        for (const { takesDown, margin, routingGroups } of steps) {
          const verdict = judge(built!, { servers: new Set(takesDown), primaryDatabase: false })
          expect([verdict.functional, verdict.margin]).toEqual([true, margin])
          expect(routingGroups).toMatchObject({ couldLoseQuorum: false, inModel: 0 })
        }
      }
    },
  )
})

describe('every plan', () => {
  it('takes down every server that is asked for and runs, once, and keeps the pool functional in every step', () => {
    fc.assert(
      fc.property(cases(16), (of) => {
        const made = planFor(of)
        if (made.kind === 'none') return
        expect(made.steps.flatMap(({ takesDown }) => takesDown).toSorted()).toEqual(toTakeDown(of).toSorted())
        for (const step of made.steps) {
          if (step.routingGroups.inModel > 0) expect(step.routingGroups.couldLoseQuorum).toBe(true)
          expect(functionalIn(of, step.takesDown)).toBe(true)
          const lone = step.mustNotFail.map((id) => functionalIn(of, [...step.takesDown, id]))
          expect(lone).not.toContain(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('finishes one upgrade domain before the next, and starts with those that cost the fewest votes', () => {
    fc.assert(
      fc.property(cases(16), (of) => {
        const made = planFor(of)
        if (made.kind === 'none') return
        const names = made.steps.map(({ domain }) => domain)
        expect(names.filter((name, i) => name !== names[i - 1])).toHaveLength(new Set(names).size)
        const size = of.topology.sites[0]!.pools[0]!
        const votes = (step: PlanStep): number =>
          step.takesDown.filter((id) => isVoter(size, Number(id.slice('server:2'.length)) - 1, of.reading))
            .length
        const byDomain = [...new Set(names)].map((name) =>
          made.steps.filter((step) => step.domain === name).reduce((sum, step) => sum + votes(step), 0),
        )
        const free = byDomain.findLastIndex((count) => count === 0)
        expect(byDomain.slice(0, free + 1).every((count) => count === 0)).toBe(true)
      }),
    )
  })

  it('is offered exactly where some order of some batches is safe, tried one by one on small pools', () => {
    fc.assert(
      fc.property(cases(5), (of) => {
        const runs = functionalIn(of, []) === true
        const safe = orders(toTakeDown(of)).some((batches) =>
          batches.every((batch) => functionalIn(of, batch) === true),
        )
        expect(planFor(of).kind).toBe(runs && safe ? 'order' : 'none')
      }),
      { numRuns: 400 },
    )
  })

  it('that is refused for what is down names the smallest returns: each is enough, and no fewer are', () => {
    fc.assert(
      fc.property(cases(12), (of) => {
        const made = planFor(of)
        if (made.kind === 'order') return
        const repairs = made.remedies.flatMap((remedy) => (remedy.kind === 'restore' ? [remedy.repairs] : []))
        if (functionalIn(of, [], []) === null || of.size === 1) {
          expect(repairs).toEqual([])
          return
        }
        expect(repairs.length).toBeGreaterThan(0)
        for (const { choose, size } of repairs) {
          const back = new Set(choose.flatMap((group) => group.of.slice(0, group.count)))
          expect(back.size).toBe(size)
          const left = of.down.filter((part) => !back.has(partId(part)))
          expect(planFor(of, left).kind).toBe('order')
          const fewer = of.down.filter((part) => !back.has(partId(part)) || partId(part) === [...back][0])
          expect(planFor(of, fewer).kind).toBe('none')
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is the same when it is made again', () => {
    fc.assert(
      fc.property(cases(12), (of) => {
        expect(planFor({ ...of, asked: of.asked.toReversed(), down: of.down.toReversed() })).toEqual(
          planFor(of),
        )
      }),
      { numRuns: 50 },
    )
  })
})
