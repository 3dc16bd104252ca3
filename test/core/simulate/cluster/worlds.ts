import * as fc from 'fast-check'
import type {
  ClusterDefinition,
  GroupDefinition,
  ResourceDefinition,
} from '../../../../src/core/simulate/cluster/definition.ts'
import type { ClusterDeed, ClusterEvent } from '../../../../src/core/simulate/cluster/events.ts'
import { failoverCluster } from '../../../../src/core/simulate/cluster/machine.ts'
import { clusterReleases, parametersOf } from '../../../../src/core/simulate/cluster/parameters.ts'
import type { ClusterState, Course } from '../../../../src/core/simulate/cluster/state.ts'
import { begin, runUntil, type Input } from '../../../../src/core/simulate/engine.ts'
import { cluster, numbered } from './notation.ts'

/*
 * Random clusters, and what may happen to them.
 */

/** A cluster and its script. */
export interface Scenario {
  readonly definition: ClusterDefinition
  readonly inputs: readonly Input<ClusterEvent>[]
}

/** One event of a life, with the cluster before it and after it. */
export interface Moment {
  readonly at: number
  readonly event: ClusterEvent
  readonly before: ClusterState
  readonly after: ClusterState
  /** What brought it about, by its place in the life. */
  readonly cause: number | null
  /** Whether nothing happened after it at this time. */
  readonly isLast: boolean
}

/** Periods that are much longer than any script: what fails for ever is given up. */
export const longPeriods = { restart: 900_000, retry: 3_600_000, failover: 21_600_000 }
/** Periods so short that windows slide over what happens. */
export const shortPeriods = { restart: 9000, retry: 30_000, failover: 40_000 }

const course: fc.Arbitrary<Course> = fc.record({
  takes: fc.constantFrom(0, 250, 1000, 1750),
  ends: fc.oneof(
    { weight: 12, arbitrary: fc.constant('well' as const) },
    fc.constantFrom('failed' as const, 'never' as const),
  ),
})

const courses = fc.array(course, { minLength: 1, maxLength: 4 })

function resource(
  id: string,
  before: readonly string[],
  nodes: readonly string[],
  periods: typeof longPeriods,
  canChoose: boolean,
): fc.Arbitrary<ResourceDefinition> {
  const clauses = fc
    .shuffledSubarray([...before])
    .chain((providers) => fc.tuple(fc.constant(providers), fc.array(fc.boolean(), { maxLength: 4 })))
    .map(([providers, joins]) => clausesOf(providers, canChoose ? joins : []))
  return fc.record({
    id: fc.constant(id),
    dependsOn: clauses,
    restartAction: fc.constantFrom(0, 1, 2, 2),
    restartThreshold: fc.nat(3),
    restartPeriod: fc.constant(periods.restart),
    restartDelay: fc.constantFrom(0, 500),
    retryPeriod: fc.constantFrom(null, periods.retry),
    pendingTimeout: fc.constant(2000),
    possibleOwners: fc.oneof(fc.constant([...nodes]), fc.subarray([...nodes], { minLength: 1 })),
    script: fc.record({ online: courses, offline: courses }),
  })
}

/** Providers, some of them in one clause with the one before. */
function clausesOf(providers: readonly string[], joins: readonly boolean[]): string[][] {
  const clauses: string[][] = []
  for (const [at, provider] of providers.entries()) {
    const last = clauses.at(-1)
    if (last && joins[at]) last.push(provider)
    else clauses.push([provider])
  }
  return clauses
}

function group(
  at: number,
  nodes: readonly string[],
  periods: typeof longPeriods,
  canChoose: boolean,
): fc.Arbitrary<GroupDefinition> {
  const ids = ['a', 'b', 'c', 'd'].map((name) => `${name}${at}`)
  const resources = fc
    .nat(4)
    .chain((count) =>
      fc.tuple(
        ...ids
          .slice(0, count)
          .map((id, place) => resource(id, ids.slice(0, place), nodes, periods, canChoose)),
      ),
    )
  return fc.record({
    id: fc.constant(`G${at}`),
    owner: fc.constantFrom(...nodes),
    resources,
    preferredOwners: fc.shuffledSubarray([...nodes]),
    failoverThreshold: fc.constantFrom(null, 0, 1, 2, 4, 8),
    failoverPeriod: fc.constant(periods.failover),
    failsBack: fc.boolean(),
    failbackWindow: fc.option(fc.record({ start: fc.nat(23), end: fc.nat(23) }), { nil: null }),
    priority: fc.constantFrom(0, 1000, 1000, 2000, 2000, 3000),
    antiAffinityClasses: fc.subarray(['x', 'y']),
    startDelay: fc.constantFrom(0, 0, 3000),
    isPersistent: fc.constantFrom(true, true, true, false),
  })
}

function deed(nodes: number, groups: number, resources: number): fc.Arbitrary<ClusterDeed> {
  const node = fc.nat(nodes - 1)
  const ofGroup = fc.nat(groups - 1)
  const ofResource = fc.nat(Math.max(resources - 1, 0))
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ is: fc.constant('node-crashed' as const), node }) },
    { weight: 8, arbitrary: fc.record({ is: fc.constant('node-started' as const), node }) },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('node-shut-down' as const), node }) },
    fc.record({ is: fc.constant('node-paused' as const), node, drains: fc.boolean() }),
    { weight: 2, arbitrary: fc.record({ is: fc.constant('node-resumed' as const), node }) },
    fc.constant({ is: 'witness-lost' as const }),
    fc.constant({ is: 'witness-back' as const }),
    fc.record({ is: fc.constant('quorum-forced' as const), node }),
    {
      weight: 8,
      arbitrary: fc.record({
        is: fc.constant('resource-failed' as const),
        resource: ofResource,
        why: fc.constant('isAlive' as const),
      }),
    },
    fc.record({
      is: fc.constant('resource-broke' as const),
      resource: ofResource,
      seenBy: fc.constantFrom('LooksAlive', 'IsAlive', 'DeadlockTimeout'),
    }),
    fc.record({
      is: fc.constant('resource-scripted' as const),
      resource: ofResource,
      node: fc.option(node, { nil: null }),
      script: fc.record({ online: courses, offline: courses }),
    }),
    fc.record({ is: fc.constant('resource-online-asked' as const), resource: ofResource }),
    fc.record({ is: fc.constant('resource-offline-asked' as const), resource: ofResource }),
    fc.record({
      is: fc.constant('dependency-added' as const),
      resource: ofResource,
      on: fc.array(ofResource, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ is: fc.constant('group-online-asked' as const), group: ofGroup }),
    fc.record({ is: fc.constant('group-offline-asked' as const), group: ofGroup }),
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constant('group-move-asked' as const),
        group: ofGroup,
        to: fc.option(node, { nil: null }),
      }),
    },
  )
}

/** Any cluster of up to 5 nodes and 3 groups, and any script. */
export function scenarios(periods = longPeriods): fc.Arbitrary<Scenario> {
  return fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom(...clusterReleases),
    )
    .chain(([count, groups, release]) => {
      const nodes = numbered(count)
      const canChoose = parametersOf(release).hasOrDependencies
      return fc.record({
        nodes: fc.constant(nodes),
        groups: fc.tuple(...Array.from({ length: groups }, (_, at) => group(at, nodes, periods, canChoose))),
        witness: fc.constantFrom('none', 'none', 'disk', 'file share', 'only disk'),
        enforcesAntiAffinity: fc.boolean(),
        startsAt: fc.nat(86_399_999),
        seed: fc.nat(1000),
        parameters: fc
          .record({
            window: fc.constantFrom('sliding', 'sliding', 'tumbling'),
            thresholdPolicy: fc.constantFrom('leaveFailed', 'offlineGroup'),
            persistentState: fc.constantFrom('last command', 'until online'),
            restartNotify: fc.constantFrom('restart first', 'restart first', 'fail over at once'),
            countsAdministrator: fc.boolean(),
            hasDependenciesAcrossGroups: fc.boolean(),
          } as const)
          .map((change) => ({ ...parametersOf(release), ...change })),
      } as const)
    })
    .chain((definition) => fc.tuple(fc.constant<ClusterDefinition>(definition), scripts(definition)))
    .map(([definition, inputs]) => ({ definition, inputs }))
}

function scripts({ nodes, groups }: ClusterDefinition): fc.Arbitrary<readonly Input<ClusterEvent>[]> {
  const resources = groups.reduce((sum, one) => sum + one.resources.length, 0)
  const at = fc.nat(480).map((quarters) => quarters * 250)
  const deeds = fc.array(fc.record({ at, event: deed(nodes.length, groups.length, resources) }), {
    maxLength: 25,
    size: 'max',
  })
  return deeds.map((some) => [{ at: 0, event: { is: 'cluster-started' } }, ...some])
}

/** When all is over, by simulated time: more than any period and window. */
export const theEnd = 1e10

/** What a scenario comes to. */
export function live({ definition, inputs }: Scenario, until = theEnd) {
  return runUntil(failoverCluster, begin(cluster(definition), inputs), until)
}

/** The life of a cluster, event by event. */
export function moments(scenario: Scenario, until = theEnd): readonly Moment[] {
  const { trace } = live(scenario, until)
  let before = cluster(scenario.definition)
  return trace.map(({ at, event, cause }, number) => {
    const after = failoverCluster.apply(before, event, at)
    const moment = { at, event, before, after, cause, isLast: trace[number + 1]?.at !== at }
    before = after
    return moment
  })
}
