import type { PoolId } from '../../model/id.ts'
import type { PoolEvent } from '../front-end/events.ts'
import { writeQuorum } from '../front-end/groups.ts'
import { holdsReplicas, type PoolState } from '../front-end/state.ts'
import { isComputerUp } from '../pool-facts.ts'
import type { World, WorldEvent } from '../world.ts'
import { commandRefusal, computerAt } from './computers.ts'
import type { PoolAdministrationEvent } from './events.ts'
import { isDisabled } from './services.ts'
import type { ComputerState, ComputerWork } from './state.ts'

/** What happens next to the servers of a pool that somebody administers, `null` once it is settled. */
export function nextInAdministration(world: World, place: number): WorldEvent | null {
  const { busy, disabled } = world.administration
  if (busy.size === 0 && disabled.size === 0) return null
  const state = world.pools[place]
  if (state === undefined) return null
  const enabled = disabled.size === 0 ? null : enabledByReset(world, state)
  if (enabled !== null) return own(state.pool.id, enabled)
  return busy.has(state.pool.id) ? nextOfServers(world, place, state) : null
}

function own(pool: PoolId, event: PoolAdministrationEvent): WorldEvent {
  return { of: 'administration', pool, event }
}

/** A full reset of the registrar state may enable what was disabled. */
function enabledByReset(world: World, { pool, recovering }: PoolState): PoolAdministrationEvent | null {
  if (recovering !== 'all' || !world.setting.parameters.administration.fullResetEnables) return null
  const server = pool.servers.findIndex(({ id }) => isDisabled(world, id))
  return server === -1 ? null : { is: 'computer-enabled', server, starts: true }
}

function nextOfServers(world: World, place: number, state: PoolState): WorldEvent | null {
  for (const [server, { id }] of state.pool.servers.entries()) {
    const computer = computerAt(world, id)
    const event = nextOfServer({ world, place, state, server, computer })
    if (event !== null) return event
  }
  return null
}

interface Turn {
  readonly world: World
  readonly place: number
  readonly state: PoolState
  /** Its position. */
  readonly server: number
  readonly computer: ComputerState
}

function nextOfServer(turn: Turn): WorldEvent | null {
  const { state, server, computer } = turn
  const { asked, work, runs } = computer
  const pool = state.pool.id
  if (asked !== null) {
    const { deed } = asked
    const why = commandRefusal(turn.world, turn.place, server, asked)
    return why === null
      ? own(pool, { is: 'computer-command-began', server, deed, run: runs + 1 })
      : own(pool, { is: 'computer-command-refused', server, deed, why })
  }
  if (work === null) return null
  const { deed, run } = work
  if (!isUp(turn))
    return own(pool, { is: 'computer-command-failed', server, deed, run, why: 'computer down' })
  const next = deed === 'failover' ? nextOfFailover(turn, work) : nextOfFailback(turn, work)
  if (next !== null || !work.isOverdue) return next
  return own(pool, { is: 'computer-command-failed', server, deed, run, why: 'wait over' })
}

function isUp({ world, state, server }: Turn): boolean {
  const id = state.pool.servers[server]?.id
  return id !== undefined && isComputerUp(world, id)
}

/** Once the drain is over, what is primary there moves; then its services stop and are disabled, if they are to. */
function nextOfFailover(
  { world, state, server }: Turn,
  { isDue, noStop, run }: ComputerWork,
): WorldEvent | null {
  const pool = state.pool.id
  if (!isDue) return null
  const moved = nextMove(state, server)
  if (moved !== null) return { of: 'front end', pool, event: moved }
  if (state.groups.some(({ primary }) => primary === server)) return null
  const id = state.pool.servers[server]?.id
  if (!noStop && state.servers[server]?.power !== 'off')
    return { of: 'front end', pool, event: { is: 'server-shut-down', server } }
  if (!noStop && id !== undefined && !isDisabled(world, id))
    return own(pool, { is: 'computer-disabled', server })
  return own(pool, { is: 'computer-failed-over', server, run })
}

/** Of the servers that hold a replica and could go on with it, the first without more primaries than others takes over. */
function nextMove(state: PoolState, server: number): PoolEvent | null {
  for (const [at, group] of state.groups.entries()) {
    if (group.primary !== server) continue
    const there = group.view.filter((position) => holdsReplicas(state, position))
    const others = there.filter((one) => one !== server && state.servers[one]?.power === 'active')
    if (there.length < writeQuorum(group)) continue
    const [best] = others.toSorted((a, b) => primariesOn(state, a) - primariesOn(state, b) || a - b)
    if (best !== undefined) return { is: 'primary-promoted', group: at, server: best }
  }
  return null
}

function primariesOn({ groups }: PoolState, position: number): number {
  return groups.filter(({ primary }) => primary === position).length
}

/** Its services are enabled, and started unless that is not wanted; it is done once they run. */
function nextOfFailback({ world, state, server }: Turn, { noStart, run }: ComputerWork): WorldEvent | null {
  const pool = state.pool.id
  const id = state.pool.servers[server]?.id
  if (id !== undefined && isDisabled(world, id))
    return own(pool, { is: 'computer-enabled', server, starts: !noStart })
  const isDone = noStart || state.servers[server]?.power === 'active'
  return isDone ? own(pool, { is: 'computer-failed-back', server, run }) : null
}
