import type { PoolId, ServerId } from '../model/id.ts'
import { find, nameOf, rolesOf, type Topology } from '../model/topology.ts'
import { computerAt } from '../simulate/administration/computers.ts'
import {
  conferenceDirectories,
  locationsNow,
  responseGroupsServedBy,
} from '../simulate/administration/held.ts'
import { effectiveConfiguration, registrarOf } from '../simulate/administration/registrar-settings.ts'
import { isDisabled, serviceStatus } from '../simulate/administration/services.ts'
import { copiedUpToAt } from '../simulate/backup/copied.ts'
import { second, type Millis } from '../simulate/clock.ts'
import { isSteady } from '../simulate/failover/reads.ts'
import { isServing } from '../simulate/front-end/groups.ts'
import { verdictNow } from '../simulate/front-end/state.ts'
import { canWrite } from '../simulate/management/state.ts'
import { isComputerUp } from '../simulate/pool-facts.ts'
import { poolCalled, serversCalled } from '../simulate/scenario/names.ts'
import { counted } from '../simulate/trace/names.ts'
import { standings } from '../simulate/users/standings.ts'
import { atWork, usersByService } from '../simulate/users/tally.ts'
import type { World } from '../simulate/world.ts'
import type { Condition } from './condition.ts'

/** The deployment at a moment: all that a condition needs. */
export interface Instant {
  readonly world: World
  readonly at: Millis
}

/** How a condition stands: whether it holds, and what is so in words where it does not. */
export interface Standing {
  readonly holds: boolean
  readonly found: string
}

/** Whether a condition holds at a moment. A name that leads nowhere makes it not hold, and says so. */
export function holds(condition: Condition, moment: Instant): boolean {
  return standing(condition, moment).holds
}

/** How a condition stands at a moment. */
export function standing(condition: Condition, moment: Instant): Standing {
  switch (condition.is) {
    case 'not':
      return judged(!holds(condition.of, moment), 'it is so still')
    case 'all':
      return condition.of.map((one) => standing(one, moment)).find((one) => !one.holds) ?? met
    case 'any': {
      const all = condition.of.map((one) => standing(one, moment))
      return all.find((one) => one.holds) ?? all[0] ?? met
    }
    case 'management store':
      return managementStore(condition, moment)
    case 'replicated':
      return replicated(moment)
    case 'next hop':
      return nextHop(condition, moment)
    case 'LIS published':
      return locationsPublished(moment)
    case 'running':
    case 'up':
      return computers(condition, moment)
    case 'service':
    case 'drained':
      return ofComputer(condition, moment)
    default:
      return ofPool(condition, moment)
  }
}

const met: Standing = { holds: true, found: '' }

function judged(isSo: boolean, found: string): Standing {
  return isSo ? met : { holds: false, found }
}

type About<Is extends Condition['is']> = Extract<Condition, { is: Is }>

function managementStore({ on }: About<'management store'>, { world }: Instant): Standing {
  const { management } = world
  const { topology } = world.setting
  const pool = poolCalled(topology, on)
  if (!pool.ok) return { holds: false, found: pool.why }
  if (management.active !== pool.found)
    return {
      holds: false,
      found: management.active === null ? 'there is none' : `it is on ${nameOf(topology, management.active)}`,
    }
  if (management.lostSince !== null) return { holds: false, found: 'it cannot be reached' }
  return judged(canWrite(management), 'it takes no changes')
}

function replicated({ world: { management, ...world } }: Instant): Standing {
  const behind = [...management.behind.keys()].filter((id) => isComputerUp({ management, ...world }, id))
  if (management.version !== management.replicated) return { holds: false, found: 'changes are on their way' }
  return judged(behind.length === 0, `${behind.length} computers are behind`)
}

function nextHop({ edge, to }: About<'next hop'>, { world }: Instant): Standing {
  const { topology } = world.setting
  const role = rolesOf(topology, 'edge').find(({ role: one }) => sameName(one.fqdn, edge))?.role
  if (!role) return { holds: false, found: `there is no Edge pool ${edge}` }
  const now = topology.sites
    .flatMap(({ pools }) => pools)
    .find(({ id }) => {
      const place = world.setting.places.get(id)
      return place !== undefined && world.failovers[place]?.nextHopOf.includes(role.id)
    })
  if (!now) return { holds: false, found: 'its next hop is no Front End pool' }
  return judged(sameName(now.fqdn, to), `it is ${now.fqdn}`)
}

function locationsPublished({ world }: Instant): Standing {
  if (world.management.lostSince !== null)
    return { holds: false, found: 'the Central Management store cannot be reached' }
  const { entries, published } = locationsNow(world)
  if (entries.length === 0) return { holds: false, found: 'the database of locations is empty' }
  return judged(published !== null, 'what is in the database is not published')
}

function computers({ is, what }: About<'running' | 'up'>, { world }: Instant): Standing {
  const servers = serversCalled(world.setting.topology, what)
  if (!servers.ok) return { holds: false, found: servers.why }
  const not = servers.found.filter((id) => (is === 'up' ? !isComputerUp(world, id) : !isActive(world, id)))
  const names = not.map((id) => nameOf(world.setting.topology, id)).join(', ')
  return judged(not.length === 0, `not so: ${names}`)
}

function isActive(world: World, id: ServerId): boolean {
  for (const { pool, servers } of world.pools) {
    const position = pool.servers.findIndex((server) => server.id === id)
    if (position !== -1) return servers[position]?.power === 'active'
  }
  return false
}

function ofComputer(condition: About<'service' | 'drained'>, { world }: Instant): Standing {
  const servers = serversCalled(world.setting.topology, condition.computer)
  const [id] = servers.ok ? servers.found : []
  if (id === undefined) return { holds: false, found: servers.ok ? '' : servers.why }
  if (condition.is === 'drained')
    return judged(
      computerAt(world, id).isFailedOver && isDisabled(world, id),
      'it was not emptied by Invoke-CsComputerFailOver',
    )
  const status = serviceStatus(world, id, condition.name)
  return judged(status === condition.equals, `it is ${status ?? 'not there'}`)
}

type PoolCondition = Exclude<
  Condition,
  About<
    | 'not'
    | 'all'
    | 'any'
    | 'management store'
    | 'replicated'
    | 'next hop'
    | 'LIS published'
    | 'running'
    | 'up'
    | 'service'
    | 'drained'
  >
>

function ofPool(condition: PoolCondition, moment: Instant): Standing {
  const { topology, places } = moment.world.setting
  const name = poolNamed(condition)
  const pool = poolCalled(topology, name)
  const place = pool.ok ? places.get(pool.found) : undefined
  if (!pool.ok || place === undefined) return { holds: false, found: pool.ok ? '' : pool.why }
  return atPlace(condition, moment, place, pool.found)
}

function poolNamed(condition: PoolCondition): string {
  switch (condition.is) {
    case 'response groups':
    case 'conference directories':
      return condition.of
    case 'users moved':
      return condition.from
    default:
      return condition.pool
  }
}

function atPlace(condition: PoolCondition, { world, at }: Instant, place: number, id: PoolId): Standing {
  const { topology } = world.setting
  switch (condition.is) {
    case 'full service':
      return fullService(world, place, condition.at)
    case 'some service': {
      const { none } = usersByService(world.users[place] ?? { groups: [] })
      return judged(none === 0, `${none} users have no service`)
    }
    case 'PoolState': {
      const state = world.failovers[place]?.state
      return judged(state === condition.equals, `it is ${state}`)
    }
    case 'under way':
      return judged(world.failovers[place]?.procedure != null, 'nothing is under way')
    case 'functional': {
      const pool = world.pools[place]
      return judged(pool !== undefined && verdictNow(pool).functional === true, 'it has no quorum')
    }
    case 'routing groups served': {
      const pool = world.pools[place]
      const not = pool?.groups.filter((group) => !isServing(pool, group)).length ?? 0
      return judged(pool !== undefined && pool.groups.length > 0 && not === 0, `${not} are not served`)
    }
    case 'databases': {
      const serving = world.backEnds[place]?.serving ?? null
      const isSo = condition.on === 'any' ? serving !== null : serving === condition.on
      return judged(isSo, serving === null ? 'they are not served' : `they are served on the ${serving}`)
    }
    case 'cluster owner': {
      const { cluster, holder } = world.backEnds[place] ?? { cluster: null, holder: null }
      if (cluster === null) return { holds: false, found: 'its Back End is no failover cluster' }
      return judged(holder === condition.node, `the owner is ${holder}`)
    }
    case 'backup steady':
      return judged(isSteady(world, place), 'it is not steady')
    case 'copied within': {
      const backup = world.backups[place]
      const age = backup ? at - copiedUpToAt(backup, 'UserServices', at) : Infinity
      return judged(age <= condition.age, `the last ${seconds(age)} are not copied`)
    }
    case 'nothing lost': {
      const lost = (world.failovers[place]?.losses ?? []).reduce(
        (sum, { from, until }) => sum + until - from,
        0,
      )
      return judged(lost === 0, `changes of ${seconds(lost)} are lost`)
    }
    case 'response groups': {
      const on = responseGroupsServedBy(world, place)
      const isSo = on !== null && sameName(nameOf(topology, on), condition.on)
      return judged(isSo, on === null ? 'they run nowhere' : `they run on ${nameOf(topology, on)}`)
    }
    case 'conference directories':
      return directories(world, topology, id, condition.on)
    case 'users moved':
      return usersMoved(world, id, condition.to)
    case 'store threshold': {
      const { backupStoreUnavailableThreshold: now } = effectiveConfiguration(world, place).configuration
      return judged(now === condition.equals, `it is ${seconds(now)}`)
    }
    case 'registrar':
      return registrar(condition, world, place)
  }
}

function fullService(world: World, place: number, at: About<'full service'>['at']): Standing {
  const groups = world.users[place]?.groups ?? []
  let without = 0
  for (const group of groups) {
    const { service, place: where } = standings[group.standing]
    if (service !== 'full' || (at !== 'anywhere' && where !== at)) without += atWork(group)
  }
  return judged(without === 0, `${counted(without, 'user')} ${without === 1 ? 'does' : 'do'} not have it`)
}

function usersMoved({ setting: { topology }, administration }: World, from: PoolId, to: string): Standing {
  const target = poolCalled(topology, to)
  if (!target.ok) return { holds: false, found: target.why }
  const moved = [...administration.movedUsers.values()]
  return judged(
    moved.some((one) => one.from === from && one.to === target.found),
    'no user was moved',
  )
}

function directories(world: World, topology: Topology, of: PoolId, on: string): Standing {
  const home = find(topology, of)
  const left = conferenceDirectories(world).filter(({ pool }) => pool === of)
  const target = poolCalled(topology, on)
  if (home?.kind !== 'pool' || !target.ok) return { holds: false, found: target.ok ? '' : target.why }
  if (target.found === of) return judged(left.length > 0, 'it has none')
  return judged(left.length === 0, `${left.length} belong to ${home.pool.fqdn} still`)
}

function registrar(
  { automaticFailover, failureDetection, failback }: About<'registrar'>,
  world: World,
  place: number,
): Standing {
  const now = registrarOf(world, place)
  if (automaticFailover !== undefined && now.automaticFailover !== automaticFailover)
    return { holds: false, found: `automatic failover is ${now.automaticFailover ? 'on' : 'off'}` }
  if (failureDetection !== undefined && now.failureDetection !== failureDetection)
    return { holds: false, found: `failure detection takes ${seconds(now.failureDetection)}` }
  return judged(
    failback === undefined || now.failback === failback,
    `failback detection takes ${seconds(now.failback)}`,
  )
}

function sameName(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)
}

function seconds(time: Millis): string {
  return time === Infinity ? 'changes' : `${Math.round(time / second)} s`
}
