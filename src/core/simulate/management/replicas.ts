import type { ServerId, SiteId } from '../../model/id.ts'
import type { RoleKind } from '../../model/id.ts'
import { everything, find, type Topology } from '../../model/topology.ts'
import { linkBetween } from '../../outage/parts.ts'
import type { Millis } from '../clock.ts'
import { isReplicaStopped } from '../administration/services.ts'
import { isComputerUp, poolAt } from '../pool-facts.ts'
import type { World } from '../world.ts'
import type { Behind, ManagementState } from './state.ts'

/** A computer that holds a replica of the Central Management store. */
export interface Replica {
  readonly id: ServerId
  readonly site: SiteId
}

/** The roles whose computers run no replica: they are not installed from the store. */
const withoutReplica: ReadonlySet<RoleKind> = new Set(['webapps', 'gateway', 'videogateway', 'other'])

const known = new WeakMap<Topology, ReadonlyMap<ServerId, Replica>>()

/** Every computer with a replica, in topology order. Worked out once per topology. */
export function replicasOf(topology: Topology): ReadonlyMap<ServerId, Replica> {
  let replicas = known.get(topology)
  if (!replicas) known.set(topology, (replicas = new Map(findReplicas(topology).map((one) => [one.id, one]))))
  return replicas
}

/** How the computers are reached from the pool that holds the active store. */
export interface Reach {
  /** Why a computer gets nothing; `null` where it does. */
  readonly hindrance: (replica: Replica) => 'down' | 'service' | null
  /** How much longer it takes over the link to the computer's site. */
  readonly slowness: (replica: Replica) => Millis
}

/** How things stand now, asked of each site once. */
export function reachNow(world: World): Reach {
  const { management, setting, outage, slow } = world
  const holder = management.active === null ? undefined : find(setting.topology, management.active)
  const from = holder?.kind === 'pool' ? holder.site.id : null
  const links = new Map<SiteId, { readonly isCut: boolean; readonly slowBy: Millis }>()
  const linkTo = (site: SiteId): { readonly isCut: boolean; readonly slowBy: Millis } => {
    let link = links.get(site)
    if (!link) {
      const id = from === null || from === site ? null : linkBetween(from, site)
      link = id === null ? { isCut: false, slowBy: 0 } : { isCut: outage.has(id), slowBy: slow.get(id) ?? 0 }
      links.set(site, link)
    }
    return link
  }
  return {
    hindrance({ id, site }) {
      if (linkTo(site).isCut || !isComputerUp(world, id)) return 'down'
      return isReplicaStopped(world, id) ? 'service' : null
    },
    slowness: ({ site }) => linkTo(site).slowBy,
  }
}

/** Who is behind once a change has arrived: whoever was not reached, or is reached over a slow link. */
export function behindAfterCycle(world: World): ReadonlyMap<ServerId, Behind> {
  const { management, setting, outage, slow, booting, administration } = world
  const nothingIsWrong = outage.size === 0 && slow.size === 0 && booting.size === 0
  if (nothingIsWrong && administration.stopped.size === 0) return new Map()
  const reach = reachNow(world)
  const behind = new Map<ServerId, Behind>()
  for (const replica of replicasOf(setting.topology).values()) {
    const hindrance = reach.hindrance(replica)
    if (hindrance === null && reach.slowness(replica) === 0) continue
    const before = management.behind.get(replica.id)
    const why = hindrance ?? 'slow'
    behind.set(
      replica.id,
      before?.why === why ? before : { has: before?.has ?? management.replicated, why, due: null },
    )
  }
  return behind
}

/** Of the computers that something was on its way to, those that are reached have all now. */
export function behindAfter(
  world: World,
  computers: readonly ServerId[],
  due: Millis,
): ReadonlyMap<ServerId, Behind> | null {
  const { management, setting } = world
  const replicas = replicasOf(setting.topology)
  const reach = reachNow(world)
  const behind = new Map(management.behind)
  let hasGround = false
  for (const id of computers) {
    const [replica, before] = [replicas.get(id), behind.get(id)]
    if (replica === undefined || before?.due !== due) continue
    hasGround = true
    const why = reach.hindrance(replica) ?? (management.lostSince === null ? null : 'down')
    if (why === null) behind.delete(id)
    else behind.set(id, { ...before, why, due: null })
  }
  return hasGround ? behind : null
}

/**
 * Everybody is sent everything anew, or these computers are, but for those that something is on its way to: they are behind
 * until they have it. `null` where nobody is, or nothing can be sent.
 */
export function behindAnew(
  world: World,
  computers: readonly ServerId[] | null,
): ReadonlyMap<ServerId, Behind> | null {
  const { management, setting } = world
  if (management.active === null || management.lostSince !== null) return null
  const replicas = replicasOf(setting.topology)
  const behind = new Map(management.behind)
  for (const id of computers ?? replicas.keys())
    if (replicas.has(id) && !behind.has(id))
      behind.set(id, { has: management.replicated, why: 'down', due: null })
  return behind.size === management.behind.size ? null : behind
}

interface Answer {
  readonly outage: World['outage']
  readonly slow: World['slow']
  readonly booting: World['booting']
  readonly stopped: World['administration']['stopped']
  readonly asked: { readonly computers: readonly ServerId[]; readonly after: Millis } | null
}

const answers = new WeakMap<ManagementState, Answer>()

/**
 * The computers that are behind, reached again, and that nothing is on its way to: of those that take equally long, all at
 * once. Worked out anew only where something that it rests on has changed, since it is asked at every turn.
 */
export function askingNow(world: World): Answer['asked'] {
  const { outage, slow, booting, management } = world
  const { stopped } = world.administration
  if (
    management.behind.size === 0 ||
    management.lostSince !== null ||
    management.moving?.phase === 'switching'
  )
    return null
  const answer = answers.get(management)
  if (answer && answer.outage === outage && answer.slow === slow && answer.booting === booting)
    if (answer.stopped === stopped) return answer.asked
  const asked = findAsking(world)
  answers.set(management, { outage, slow, booting, stopped, asked })
  return asked
}

function findAsking(world: World): Answer['asked'] {
  const { management, setting } = world
  const replicas = replicasOf(setting.topology)
  const reach = reachNow(world)
  const computers: ServerId[] = []
  let after: Millis | null = null
  for (const [id, { why, due }] of management.behind) {
    const replica = due === null ? replicas.get(id) : undefined
    if (replica === undefined || reach.hindrance(replica) !== null) continue
    const takes =
      reach.slowness(replica) + (why === 'slow' ? 0 : setting.parameters.management.cycle + management.lag)
    after ??= takes
    if (takes === after) computers.push(id)
  }
  return after === null ? null : { computers, after }
}

/** How many computers of a pool have every change, of how many. */
export function replicationOf(
  world: World,
  place: number,
): { readonly current: number; readonly of: number } {
  const servers = poolAt(world, place)?.servers ?? []
  const { version, replicated, behind } = world.management
  const current = version > replicated ? 0 : servers.filter(({ id }) => !behind.has(id)).length
  return { current, of: servers.length }
}

function findReplicas(topology: Topology): Replica[] {
  return [...everything(topology)].flatMap((found) => {
    if (found.kind === 'server') return [{ id: found.server.id, site: found.site.id }]
    if (found.kind !== 'computer' || withoutReplica.has(found.role.kind)) return []
    return [{ id: found.server.id, site: found.site.id }]
  })
}
