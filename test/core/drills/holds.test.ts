import { describe, expect, it } from 'vitest'
import { londonAlone, pair, standardPair } from '../../../src/core/drills/catalogue/deployments.ts'
import { drills } from '../../../src/core/drills/catalogue/drills.ts'
import type { Condition } from '../../../src/core/drills/condition.ts'
import type { Drill, Goal, Occurrence, SolutionStep } from '../../../src/core/drills/drill.ts'
import { holds, standing, type Instant } from '../../../src/core/drills/holds.ts'
import { all, exported, not } from '../../../src/core/drills/notation.ts'
import { failoverCluster } from '../../../src/core/examples/notation.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { momentOf } from '../../../src/core/shell/host/estate.ts'
import { hour, minute } from '../../../src/core/simulate/clock.ts'
import type { Scenario } from '../../../src/core/simulate/scenario/scenario.ts'
import { arriving, drillOf, played, type Step } from './attempts.ts'

const calm = pair({ managementStore: 'dub-pool' })
const four = londonAlone({ servers: 4 })
const ldn = 'ldn-pool'
const dub = 'dub-pool'

/** The deployment at a moment, after this script. */
function after(topology: Topology, arrives: number, ...script: Scenario['script'][number][]): Instant {
  return momentOf(arriving(drillOf({ topology, script, arrives })).estate)
}

/** The deployment after these lines and waits. */
function typed(given: Partial<Drill>, ...steps: Step[]): Instant {
  return momentOf(played(drillOf(given), ...steps).estate)
}

const dark = { at: minute, do: 'fail', what: ['London'] } as const
const over = { at: minute, do: 'fail over pool', what: ldn, disaster: false } as const
const clustered = londonAlone({
  servers: 3,
  store: failoverCluster(290, 'ldn-sql', ['ldn-sqln01', 'ldn-sqln02']),
})
const lis = exported('\\\\nas\\lis.bak', 'lis', null, hour)
const movedStore = {
  at: minute,
  do: 'fail over management store',
  to: dub,
  disaster: false,
} as const

/** What is claimed, a moment at which it is so, and one at which it is not, with what is said then. */
const cases: readonly [Condition, () => Instant, () => Instant, string][] = [
  [
    { is: 'full service', pool: ldn, at: 'home' },
    () => after(calm, 0),
    () => after(calm, 2 * minute, dark),
    'do not have it',
  ],
  [
    { is: 'full service', pool: ldn, at: 'backup' },
    () => after(calm, hour, over),
    () => after(calm, 0),
    'do not have it',
  ],
  [
    { is: 'full service', pool: ldn, at: 'anywhere' },
    () => after(calm, hour, over),
    () => after(calm, 20 * minute, dark),
    'do not have it',
  ],
  [
    { is: 'some service', pool: ldn },
    () => after(calm, 20 * minute, dark),
    () => after(calm, 2 * minute, dark),
    'have no service',
  ],
  [
    { is: 'PoolState', pool: ldn, equals: 'FailedOver' },
    () => after(calm, hour, over),
    () => after(calm, hour),
    'it is Active',
  ],
  [
    { is: 'under way', pool: ldn },
    () => after(calm, 2 * minute, over),
    () => after(calm, hour, over),
    'nothing is under way',
  ],
  [
    { is: 'management store', on: dub },
    () => after(calm, 0),
    () => after(pair({}), 0),
    'it is on ldn-pool.contoso.com',
  ],
  [
    { is: 'management store', on: ldn },
    () => after(pair({}), 0),
    () => after(pair({}), 2 * minute, dark),
    'it cannot be reached',
  ],
  [
    { is: 'replicated' },
    () => after(calm, 0),
    () => after(calm, minute, { at: minute, do: 'change configuration' }),
    'changes are on their way',
  ],
  [
    { is: 'next hop', edge: 'ldn-edge', to: dub },
    () =>
      after(pair({ edges: true }), 2 * minute, {
        at: minute,
        do: 'move next hop',
        what: 'ldn-edge',
        to: dub,
      }),
    () => after(pair({ edges: true }), 0),
    'it is ldn-pool.contoso.com',
  ],
  [
    { is: 'functional', pool: ldn },
    () => after(londonAlone({ servers: 8 }), 2 * minute, fails(5, 6, 7, 8)),
    () => after(londonAlone({ servers: 8 }), 2 * minute, fails(1, 2, 3, 4)),
    'it has no quorum',
  ],
  [
    { is: 'routing groups served', pool: ldn },
    () => after(londonAlone({ servers: 5 }), 2 * minute, fails(1)),
    () => after(londonAlone({ servers: 5 }), 2 * minute, fails(1, 2)),
    'are not served',
  ],
  [
    { is: 'running', what: 'ldn-pool-fe02' },
    () => after(four, 2 * minute, stops(1)),
    () => after(four, 2 * minute, stops(2)),
    'not so: ldn-pool-fe02.contoso.com',
  ],
  [
    { is: 'running', what: ldn },
    () => after(four, 0),
    () => after(four, 2 * minute, stops(2)),
    'not so: ldn-pool-fe02.contoso.com',
  ],
  [
    { is: 'up', what: 'ldn-pool-fe02' },
    () => after(four, 2 * minute, stops(2)),
    () => after(four, 2 * minute, fails(2)),
    'not so: ldn-pool-fe02.contoso.com',
  ],
  [
    { is: 'databases', pool: ldn, on: 'any' },
    () => after(calm, 0),
    () => after(calm, 2 * minute, { at: minute, do: 'fail', what: ['ldn-sql01', 'ldn-sql02'] }),
    'they are not served',
  ],
  [
    { is: 'databases', pool: ldn, on: 'mirror' },
    () => after(calm, 10 * minute, { at: minute, do: 'fail over databases', what: ldn, to: 'mirror' }),
    () => after(calm, 0),
    'they are served on the primary',
  ],
  [
    { is: 'backup steady', pool: ldn },
    () => after(calm, 0),
    () => after(calm, 2 * minute, { at: minute, do: 'stop backup service', what: [ldn] }),
    'it is not steady',
  ],
  [
    { is: 'copied within', pool: ldn, age: 15 * minute },
    () => after(calm, hour),
    () => after(calm, hour, { at: minute, do: 'stop backup service', what: [ldn] }),
    'are not copied',
  ],
  [
    { is: 'nothing lost', pool: ldn },
    () => after(calm, hour, over),
    () => after(calm, hour, { ...over, disaster: true }),
    'are lost',
  ],
  [
    { is: 'LIS published' },
    () => after(pair({}), 0),
    () => after(pair({}), hour, movedStore),
    'the database of locations is empty',
  ],
  [
    { is: 'LIS published' },
    () =>
      typed(
        { topology: pair({}), script: [movedStore], arrives: hour, files: [lis] },
        'Import-CsLisConfiguration -FileName \\\\nas\\lis.bak',
        'Publish-CsLisConfiguration',
      ),
    () =>
      typed(
        { topology: pair({}), script: [movedStore], arrives: hour, files: [lis] },
        'Import-CsLisConfiguration -FileName \\\\nas\\lis.bak',
      ),
    'what is in the database is not published',
  ],
  [
    { is: 'response groups', of: ldn, on: ldn },
    () => after(calm, 0),
    () => after(calm, 2 * minute, dark),
    'they run nowhere',
  ],
  [
    { is: 'response groups', of: ldn, on: dub },
    () =>
      typed(
        {
          topology: calm,
          script: [over],
          arrives: hour,
          files: [exported('\\\\nas\\rgs.zip', 'rgs', 'ldn-pool.contoso.com', hour)],
        },
        'Import-CsRgsConfiguration -Destination "service:ApplicationServer:dub-pool.contoso.com" -FileName \\\\nas\\rgs.zip',
      ),
    () => after(calm, 0),
    'they run on ldn-pool.contoso.com',
  ],
  [
    { is: 'conference directories', of: ldn, on: dub },
    () =>
      typed(
        { topology: calm },
        'Get-CsConferenceDirectory | Where-Object {$_.ServiceId -match "ldn-pool"} | Move-CsConferenceDirectory -TargetPool dub-pool.contoso.com -Confirm:$false',
      ),
    () => after(calm, 0),
    '1 belong to ldn-pool.contoso.com still',
  ],
  [
    { is: 'conference directories', of: ldn, on: ldn },
    () => after(calm, 0),
    () =>
      typed(
        { topology: calm },
        'Get-CsConferenceDirectory | Where-Object {$_.ServiceId -match "ldn-pool"} | Move-CsConferenceDirectory -TargetPool dub-pool.contoso.com -Confirm:$false',
      ),
    'it has none',
  ],
  [
    { is: 'store threshold', pool: ldn, equals: hour },
    () =>
      typed(
        { topology: calm },
        'Set-CsRegistrarConfiguration -Identity global -BackupStoreUnavailableThreshold 01:00:00',
      ),
    () => after(calm, 0),
    'it is 1800 s',
  ],
  [
    { is: 'registrar', pool: ldn, automaticFailover: true, failureDetection: 300_000, failback: 600_000 },
    () => after(calm, 0),
    () => after(calm, 2 * minute, { at: minute, do: 'set registrar', what: ldn, automaticFailover: false }),
    'automatic failover is off',
  ],
  [
    { is: 'registrar', pool: ldn, failureDetection: 300_000 },
    () => after(calm, 2 * minute, { at: minute, do: 'set registrar', what: ldn, failback: hour }),
    () => after(calm, 2 * minute, { at: minute, do: 'set registrar', what: ldn, failureDetection: hour }),
    'failure detection takes 3600 s',
  ],
  [
    { is: 'registrar', pool: ldn, failback: 600_000 },
    () => after(calm, 0),
    () => after(calm, 2 * minute, { at: minute, do: 'set registrar', what: ldn, failback: hour }),
    'failback detection takes 3600 s',
  ],
  [
    { is: 'service', computer: 'ldn-pool-fe01', name: 'rtcsrv', equals: 'Running' },
    () => after(four, 0),
    () => after(four, 2 * minute, stops(1)),
    'it is Stopped',
  ],
  [
    { is: 'service', computer: 'ldn-pool-fe01', name: 'LYNCBACKUP', equals: 'Stopped' },
    () => after(calm, 2 * minute, { at: minute, do: 'stop backup service', what: [ldn] }),
    () => after(four, 0),
    'it is not there',
  ],
  [
    { is: 'drained', computer: 'ldn-pool-fe02' },
    () =>
      typed(
        { topology: four },
        'Invoke-CsComputerFailOver -ComputerName ldn-pool-fe02.contoso.com -Confirm:$false',
      ),
    () => after(four, 2 * minute, stops(2)),
    'it was not emptied',
  ],
  [
    { is: 'cluster owner', pool: ldn, node: 'primary' },
    () => after(clustered, 10 * minute, { at: minute, do: 'fail', what: ['ldn-sqln02'] }),
    () => after(clustered, 10 * minute, { at: minute, do: 'fail', what: ['ldn-sqln01'] }),
    'the owner is node-1',
  ],
  [
    { is: 'users moved', from: ldn, to: dub },
    () =>
      typed(
        { topology: calm },
        'Get-CsUser -Filter {RegistrarPool -eq "ldn-pool.contoso.com"} -ResultSize 1 | Move-CsUser -Target dub-pool.contoso.com -Confirm:$false',
      ),
    () =>
      typed(
        { topology: calm },
        'Get-CsUser -Filter {RegistrarPool -eq "dub-pool.contoso.com"} -ResultSize 1 | Move-CsUser -Target ldn-pool.contoso.com -Confirm:$false',
      ),
    'no user was moved',
  ],
  [
    not({ is: 'running', what: 'ldn-pool-fe02' }),
    () => after(four, 2 * minute, stops(2)),
    () => after(four, 0),
    'it is so still',
  ],
  [
    all({ is: 'up', what: 'ldn-pool-fe02' }, { is: 'running', what: 'ldn-pool-fe02' }),
    () => after(four, 0),
    () => after(four, 2 * minute, stops(2)),
    'not so: ldn-pool-fe02.contoso.com',
  ],
  [
    {
      is: 'any',
      of: [
        { is: 'running', what: 'ldn-pool-fe01' },
        { is: 'running', what: 'ldn-pool-fe02' },
      ],
    },
    () => after(four, 2 * minute, stops(1)),
    () => after(four, 2 * minute, stops(1, 2)),
    'not so: ldn-pool-fe01.contoso.com',
  ],
]

function servers(numbers: readonly number[]): string[] {
  return numbers.map((number) => `ldn-pool-fe0${number}`)
}
function fails(...numbers: number[]): Scenario['script'][number] {
  return { at: minute, do: 'fail', what: servers(numbers) }
}
function stops(...numbers: number[]): Scenario['script'][number] {
  return { at: minute, do: 'stop services', what: servers(numbers) }
}

describe('a condition', () => {
  it.each(cases)('%j is told from its opposite', (condition, isSo, isNot, found) => {
    expect(standing(condition, isSo())).toEqual({ holds: true, found: '' })
    expect(standing(condition, isNot())).toEqual({ holds: false, found: expect.stringContaining(found) })
  })

  it('is tried here for every kind that there is', () => {
    const kinds: Readonly<Record<Condition['is'], true>> = {
      'full service': true,
      'some service': true,
      PoolState: true,
      'under way': true,
      'management store': true,
      replicated: true,
      'next hop': true,
      functional: true,
      'routing groups served': true,
      running: true,
      up: true,
      databases: true,
      'backup steady': true,
      'copied within': true,
      'nothing lost': true,
      'LIS published': true,
      'response groups': true,
      'conference directories': true,
      'store threshold': true,
      registrar: true,
      service: true,
      drained: true,
      'cluster owner': true,
      'users moved': true,
      not: true,
      all: true,
      any: true,
    }
    expect(new Set(cases.map(([{ is }]) => is))).toEqual(new Set(Object.keys(kinds)))
  })

  it.each<Condition>([
    { is: 'full service', pool: 'nowhere', at: 'home' },
    { is: 'some service', pool: 'nowhere' },
    { is: 'PoolState', pool: 'nowhere', equals: 'Active' },
    { is: 'under way', pool: 'nowhere' },
    { is: 'management store', on: 'nowhere' },
    { is: 'next hop', edge: 'nowhere', to: dub },
    { is: 'functional', pool: 'nowhere' },
    { is: 'routing groups served', pool: 'nowhere' },
    { is: 'running', what: 'nowhere' },
    { is: 'up', what: 'nowhere' },
    { is: 'databases', pool: 'nowhere', on: 'any' },
    { is: 'backup steady', pool: 'nowhere' },
    { is: 'copied within', pool: 'nowhere', age: hour },
    { is: 'nothing lost', pool: 'nowhere' },
    { is: 'response groups', of: 'nowhere', on: dub },
    { is: 'conference directories', of: 'nowhere', on: dub },
    { is: 'conference directories', of: ldn, on: 'nowhere' },
    { is: 'store threshold', pool: 'nowhere', equals: 0 },
    { is: 'registrar', pool: 'nowhere' },
    { is: 'service', computer: 'nowhere', name: 'RTCSRV', equals: 'Running' },
    { is: 'drained', computer: 'nowhere' },
    { is: 'cluster owner', pool: 'nowhere', node: 'primary' },
    { is: 'users moved', from: 'nowhere', to: dub },
    { is: 'users moved', from: ldn, to: 'nowhere' },
  ])('with a name that leads nowhere does not hold, and says so: %j', (condition) => {
    expect(standing(condition, after(calm, 0))).toEqual({
      holds: false,
      found: expect.stringContaining('nowhere'),
    })
  })

  it('takes the name of a pool with its domain or without, whatever its case', () => {
    for (const pool of ['ldn-pool', 'LDN-Pool.CONTOSO.com'])
      expect(holds({ is: 'PoolState', pool, equals: 'Active' }, after(calm, 0))).toBe(true)
  })

  it('of an owner does not hold where there is no cluster', () => {
    expect(standing({ is: 'cluster owner', pool: ldn, node: 'primary' }, after(calm, 0))).toEqual({
      holds: false,
      found: 'its Back End is no failover cluster',
    })
  })

  it('says that copies without a partner are none', () => {
    expect(standing({ is: 'copied within', pool: ldn, age: hour }, after(four, 0)).found).toBe(
      'the last changes are not copied',
    )
  })

  it('of a Standard Edition server is told as that of any pool', () => {
    const moment = after(standardPair, 0)
    for (const is of ['functional', 'routing groups served', 'backup steady'] as const)
      expect({ is, holds: holds({ is, pool: 'ldn-se01' }, moment) }).toEqual({ is, holds: true })
  })
})

/** Every condition that stands in a drill, each by itself. */
function conditionsOf({ objectives, orders, harms, solution, wrongPaths }: Drill): Condition[] {
  return [
    ...objectives.flatMap(({ goal }) => ofGoal(goal)),
    ...orders.flatMap(({ first, next }) => [first, next].flatMap(ofOccurrence)),
    ...harms.flatMap(({ when, given }) => [...ofOccurrence(when), ...(given === null ? [] : [given])]),
    ...[...solution, ...wrongPaths.flatMap(({ steps }) => steps)].flatMap(({ wait }) => ofWait(wait)),
  ].flatMap(parts)
}

function ofGoal(goal: Goal): Condition[] {
  if (goal.by === 'state') return [goal.condition]
  if (goal.by === 'deed') return ofOccurrence(goal.what)
  return goal.by === 'look' && goal.after ? [goal.after] : []
}

function ofOccurrence(occurrence: Occurrence): Condition[] {
  if (occurrence.by === 'any') return occurrence.of.flatMap(ofOccurrence)
  return occurrence.by === 'state' ? [occurrence.condition] : []
}

function ofWait(wait: SolutionStep['wait']): Condition[] {
  return wait !== null && typeof wait === 'object' ? [wait.until] : []
}

function parts(condition: Condition): Condition[] {
  if (condition.is === 'not') return parts(condition.of)
  return condition.is === 'all' || condition.is === 'any' ? condition.of.flatMap(parts) : [condition]
}

describe.each(drills)('the conditions of $id', (drill) => {
  it('name what is there', () => {
    const moment = momentOf(arriving(drill).estate)
    for (const condition of conditionsOf(drill))
      expect(standing(condition, moment).found).not.toMatch(
        /There is no|there is no Edge|has the name|has no Front End|not there|can be/,
      )
  })
})
