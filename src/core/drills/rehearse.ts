import type { PoolId, SiteId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import { find, pairingsOf, partnerIn, type Topology } from '../model/topology.ts'
import { hour, minute } from '../simulate/clock.ts'
import { reasons } from '../simulate/failover/reasons.ts'
import { disasterRecovery, failingOver, poolFailOver } from './catalogue/sources.ts'
import type { Drill, Objective, Order } from './drill.ts'
import { grade } from './grade.ts'
import { drill, event, exported, failoverAsked, inTheEnd } from './notation.ts'
import { performed } from './perform.ts'
import {
  hintsFor,
  lessonsFor,
  locationsFile,
  served,
  solutionFor,
  stepsFor,
  type Move,
  type Steps,
} from './rehearse-solution.ts'
import { arrivalOf } from './replay.ts'

/** What is rehearsed: a pool is failed over by choice, or a site is lost. */
export type Rehearsal =
  { readonly is: 'failover'; readonly pool: PoolId } | { readonly is: 'site loss'; readonly site: SiteId }

/** A drill on one's own deployment that is known to be solvable; or why there is none, in sentences. */
export type Rehearsed =
  | { readonly ok: true; readonly drill: Drill; readonly beyond: readonly string[] }
  | { readonly ok: false; readonly why: readonly string[] }

/** Makes a drill out of a deployment, and plays its own solution to the end before it is handed out. */
export function rehearse(topology: Topology, what: Rehearsal): Rehearsed {
  const planned =
    what.is === 'failover' ? planFailover(topology, what.pool) : planSiteLoss(topology, what.site)
  if (!planned.ok) return planned
  if (topology.managementStore === null) return { ok: false, why: [reasons.noManagementStore] }
  const why = whyUnsolved(planned.drill)
  return why.length > 0 ? { ok: false, why } : planned
}

function whyUnsolved(made: Drill): string[] {
  const arrival = arrivalOf(made)
  if (!arrival.ok) return arrival.problems.map(({ message }) => message)
  const attempt = performed(made, arrival.arrival, made.solution)
  const { grades } = grade(made, arrival.arrival, attempt, null)
  return [
    ...grades.outcome.objectives.filter(({ met }) => !met).map(({ label, found }) => `${label}: ${found}.`),
    ...grades.harm.map(({ label, because }) => `${label}. ${because}`),
  ]
}

function planFailover(topology: Topology, id: PoolId): Rehearsed {
  const move = moveOf(topology, id)
  if ('why' in move) return { ok: false, why: [move.why] }
  const steps = stepsFor(topology, [move])
  return {
    ok: true,
    beyond: [],
    drill: drill({
      ...common(topology, [move], steps, false),
      id: `rehearse-failover-${numberIn(id)}`,
      title: `Fail over ${shortOf(move.pool)}`,
      symptom: `${move.pool.fqdn} is to be empty for maintenance. Everything works.`,
      brief: [
        `${move.pool.fqdn} has to be empty for an hour. ${move.backup.fqdn} is its backup pool.`,
        `Fail it over so that nobody loses anything${steps.hops.length > 0 ? ', and so that people outside keep their way in' : ''}.`,
        ...whereLocationsLie(steps),
      ],
      hints: hintsFor(topology, [move], steps, false),
      lessons: [
        {
          text: 'Without -DisasterMode the pool is taken to be up: the last changes are copied before its users are let in.',
          source: poolFailOver('Parameters, DisasterMode'),
        },
        ...lessonsFor(steps),
      ],
    }),
  }
}

function planSiteLoss(topology: Topology, id: SiteId): Rehearsed {
  const site = topology.sites.find((one) => one.id === id)
  if (!site) return { ok: false, why: ['There is no such site.'] }
  const judged = site.pools.map((pool) => ({ pool, move: moveOf(topology, pool.id, id) }))
  const moves = judged.flatMap(({ move }) => ('why' in move ? [] : [move]))
  const beyond = judged.flatMap(({ move }) => ('why' in move ? [move.why] : []))
  if (moves.length === 0)
    return {
      ok: false,
      why: beyond.length > 0 ? beyond : [`${site.name} has no Front End pool, so nobody is failed over.`],
    }
  const store = lostStore(topology, id)
  if (store !== null) return { ok: false, why: [store] }
  const steps = stepsFor(topology, moves)
  return {
    ok: true,
    beyond,
    drill: drill({
      ...common(topology, moves, steps, true),
      id: `rehearse-site-loss-${numberIn(id)}`,
      title: `${site.name} is lost`,
      symptom: `${site.name} has lost power, with everything in it.`,
      brief: [
        `Three minutes ago ${site.name} lost power, and it will not be back today.`,
        `Give its users full service again${beyond.length > 0 ? ', as far as there is a backup pool' : ''}.`,
        ...whereLocationsLie(steps),
      ],
      script: [{ at: minute, do: 'fail', what: [site.name] }],
      arrives: 4 * minute,
      computer: moves[0]?.backup.servers[0]?.fqdn ?? null,
      hints: hintsFor(topology, moves, steps, true),
      target: {
        within: 20 * minute * moves.length,
        source: disasterRecovery('Recovery time for pool failover and pool failback'),
      },
      lessons: [
        {
          text: 'A pool that cannot be reached is failed over with -DisasterMode.',
          source: poolFailOver('Parameters, DisasterMode'),
        },
        ...lessonsFor(steps),
      ],
    }),
  }
}

/** What a pool would be failed over to; or why it cannot be. `lost` is the site that is down. */
function moveOf(topology: Topology, id: PoolId, lost: SiteId | null = null): Move | { readonly why: string } {
  const home = find(topology, id)
  if (home?.kind !== 'pool') return { why: 'There is no such pool.' }
  const { pool } = home
  const pairing = pairingsOf(topology, id).find(({ declaredBy }) => declaredBy.includes(id))
  const found = pairing && find(topology, partnerIn(pairing, id))
  if (found?.kind !== 'pool') return { why: `${pool.fqdn} has no backup pool, so it cannot be failed over.` }
  if (found.site.id === lost)
    return { why: `${pool.fqdn} and its backup pool ${found.pool.fqdn} stand in the same site.` }
  return { pool, backup: found.pool }
}

/** Why the Central Management store cannot be brought back when its site is lost; `null` where it can, or needs not. */
function lostStore(topology: Topology, lost: SiteId): string | null {
  const store = topology.managementStore === null ? undefined : find(topology, topology.managementStore)
  if (store?.kind !== 'pool' || store.site.id !== lost) return null
  const move = moveOf(topology, store.pool.id, lost)
  return 'why' in move
    ? `The Central Management store is on ${store.pool.fqdn} and has no standby elsewhere: without it PoolState cannot be written. ${move.why}`
    : null
}

/** What the brief says of the export that the solution imports; nothing where none is needed. */
function whereLocationsLie({ store }: Steps): string[] {
  return store ? [`The latest export of the locations for emergency calls is ${locationsFile}.`] : []
}

/** What both kinds have in common. */
function common(
  topology: Topology,
  moves: readonly Move[],
  steps: Steps,
  isDisaster: boolean,
): Pick<
  Drill,
  | 'number'
  | 'role'
  | 'level'
  | 'topology'
  | 'objectives'
  | 'orders'
  | 'solution'
  | 'wrongPaths'
  | 'files'
  | 'timeOfDay'
> {
  return {
    number: 0,
    role: 'You are the administrator on duty of this deployment.',
    level: 'hard',
    topology,
    objectives: objectivesFor(moves, steps),
    orders: steps.store ? [storeFirst(steps.store)] : [],
    solution: solutionFor(topology, moves, steps, isDisaster),
    wrongPaths: [],
    files: steps.store ? [exported(locationsFile, 'lis', null, 24 * hour)] : [],
    timeOfDay: 10 * hour,
  }
}

function objectivesFor(moves: readonly Move[], { store, hops }: Steps): Objective[] {
  return [
    ...(store
      ? [
          inTheEnd('store', `The Central Management store is active on ${store.backup.fqdn}`, {
            is: 'management store',
            on: store.backup.fqdn,
          }),
        ]
      : []),
    ...hops.map(({ edge, to }, i) =>
      inTheEnd(`hop-${i + 1}`, `The next hop of ${edge} is ${to}`, { is: 'next hop', edge, to }),
    ),
    ...moves.map(({ pool, backup }, i) =>
      inTheEnd(
        `served-${i + 1}`,
        `The users of ${pool.fqdn} have full service on ${backup.fqdn}`,
        served(pool),
      ),
    ),
    ...(store
      ? [inTheEnd('locations', 'Locations for emergency calls are published', { is: 'LIS published' })]
      : []),
  ]
}

function storeFirst({ pool }: Move): Order {
  return {
    id: 'management-store-first',
    label: 'The Central Management store is failed over before the pool that held it',
    first: event('management-failed-over'),
    next: failoverAsked(pool.fqdn),
    source: failingOver('Fail over a Front End pool'),
    because:
      'PoolState is written to the Central Management store, which must not be on the pool that is failed over.',
  }
}

function shortOf({ fqdn }: Pool): string {
  return fqdn.split('.')[0] ?? fqdn
}

function numberIn(id: PoolId | SiteId): string {
  return id.split(':')[1] ?? id
}
