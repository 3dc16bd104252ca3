import type { Millis } from '../clock.ts'
import type { PoolEvent } from './events.ts'
import { changedGroup, changedPool, changedServer } from './changed.ts'
import { isUp, replicasWanted, type GroupState, type PoolState, type ServerState } from './state.ts'

/** The pool after an event; the very same where the event has no ground any more. */
export function applyToPool(state: PoolState, event: PoolEvent, at: Millis): PoolState {
  switch (event.is) {
    case 'server-started':
      return start(state, event.server)
    case 'server-crashed':
      return withServer(state, event.server, (server) =>
        isUp(server)
          ? changedServer(server, { power: 'off', missedAt: null, waits: null, spell: server.spell + 1 })
          : withoutPower(server),
      )
    case 'server-shut-down':
      return shutDown(state, event.server, at)
    case 'server-missed':
      return withServer(state, event.server, (server) =>
        server.spell === event.spell && server.missedAt === null && !isUp(server)
          ? changedServer(server, { missedAt: at })
          : server,
      )
    case 'primary-database-lost':
    case 'primary-database-back': {
      const isUpNow = event.is === 'primary-database-back'
      return state.hasPrimaryDatabase === isUpNow
        ? state
        : changedPool(state, { hasPrimaryDatabase: isUpNow })
    }
    case 'registrar-reset':
      return reset(state, event, at)
    case 'pool-start-invoked': {
      const { skippedServers, skippedGroups, recovery } = event
      return changedPool(state, { asked: { skippedServers, skippedGroups, recovery } })
    }
    case 'joining-settled':
      return event.joins === state.joins && !state.isStable ? changedPool(state, { isStable: true }) : state
    case 'replacement-due':
      return withServer(state, event.server, (server) =>
        server.spell === event.spell && !isUp(server) ? changedServer(server, { isOverdue: true }) : server,
      )
    case 'build-due':
      return withGroup(state, event.group, (group) =>
        group.building?.server === event.server && group.building.spell === event.spell
          ? changedGroup(group, { building: { ...group.building, isDone: true } })
          : group,
      )
    case 'services-stopped':
      return state.stopsAt === event.due ? closed(state) : state
    case 'ring-formed':
      return changedPool(state, { isFormed: true })
    case 'votes-lost':
      return changedPool(state, { stopsAt: event.stopsAt })
    case 'votes-back':
      return changedPool(state, { stopsAt: null })
    case 'gate-opened':
      return changedPool(state, { isOpen: true })
    case 'pool-emptied':
      return changedPool(closed(state), { stopsAt: null })
    case 'server-stopped':
      return withServer(state, event.server, (server) =>
        changedServer(server, {
          power: 'stopped',
          missedAt: at,
          waits: null,
        }),
      )
    case 'group-placed':
      return changedPool(state, { groups: [...state.groups, placed(event.primary, event.secondaries)] })
    case 'group-lost':
      return withGroup(state, event.group, (group) => changedGroup(group, { isLost: true, primary: null }))
    case 'group-back':
      return withGroup(state, event.group, (group) => changedGroup(group, { isLost: false }))
    case 'replica-left':
      return withGroup(state, event.group, (group) =>
        changedGroup(group, {
          view: group.view.filter((position) => position !== event.server),
          primary: group.primary === event.server ? null : group.primary,
        }),
      )
    case 'primary-promoted':
      return withGroup(state, event.group, (group) =>
        changedGroup(group, {
          primary: event.server,
          epoch: group.epoch + 1,
        }),
      )
    case 'build-began':
      return withGroup(state, event.group, (group) =>
        changedGroup(group, {
          building: { server: event.server, spell: event.spell, isDone: false },
        }),
      )
    case 'replica-ready':
      return ready(state, event.group, event.server)
    case 'build-failed':
      return withGroup(state, event.group, (group) => changedGroup(group, { building: null }))
    case 'group-reloaded':
      return withGroup(
        changedPool(state, { reloaded: [...state.reloaded, event.group] }),
        event.group,
        (group) => ({
          view: ordered([
            ...group.view.filter((position) => !event.dropped.includes(position)),
            event.primary,
          ]),
          primary: event.primary,
          epoch: group.epoch + 1,
          dataLosses: group.dataLosses + 1,
          isLost: false,
          building: null,
        }),
      )
    case 'recovery-ended':
      return changedPool(state, { recovering: null })
    case 'recovery-refused':
      return changedPool(state, { recovering: null })
    case 'pool-start-refused':
      return changedPool(state, { asked: null })
    case 'pool-start-ended':
      return started(state)
    case 'server-renewed':
      return withServer(state, event.server, (server) => changedServer(server, { removed: false }))
    case 'restart-ended':
      return changedPool(state, { isRestarting: false })
    case 'start-waits':
      return withServer(state, event.server, (server) => changedServer(server, { waits: event.for }))
    case 'server-active':
      return withServer(state, event.server, (server) =>
        changedServer(server, { power: 'active', waits: null }),
      )
    case 'pool-state-changed':
      return changedPool(state, { said: event.to })
  }
}

function start(state: PoolState, position: number): PoolState {
  const joined = withServer(state, position, (server) =>
    isUp(server)
      ? server
      : changedServer(server, {
          power: 'starting',
          missedAt: null,
          isOverdue: false,
          waits: null,
          spell: server.spell + 1,
        }),
  )
  return joined === state ? state : changedPool(joined, { joins: state.joins + 1, isStable: false })
}

/** A start of the whole pool leaves groups out only where it was not open yet. */
function started(state: PoolState): PoolState {
  const { asked, isOpen, skippedGroups, recovering } = state
  if (asked === null) return state
  return changedPool(state, {
    asked: null,
    skippedGroups: isOpen ? skippedGroups : asked.skippedGroups,
    recovering: asked.recovery ? 'lost' : recovering,
    reloaded: [],
  })
}

/** What ran without services loses its power: nobody has to miss it anew. */
function withoutPower(server: ServerState): ServerState {
  return server.power === 'off' ? server : changedServer(server, { power: 'off' })
}

/** What is primary there moves before the services stop: nobody has to miss the server first. */
function shutDown(state: PoolState, position: number, at: Millis): PoolState {
  return withServer(state, position, (server) =>
    isUp(server)
      ? changedServer(server, { power: 'off', missedAt: at, waits: null, spell: server.spell + 1 })
      : withoutPower(server),
  )
}

function reset(
  state: PoolState,
  { type, server }: Extract<PoolEvent, { is: 'registrar-reset' }>,
  at: Millis,
): PoolState {
  switch (type) {
    case 'ServiceReset':
      return restarting(state, at)
    case 'QuorumLossRecovery':
      return changedPool(state, { recovering: 'lost', reloaded: [] })
    case 'FullReset':
      return changedPool(state, { recovering: 'all', reloaded: [] })
    case 'MachineStateRemoved':
      return server === null
        ? state
        : withServer(state, server, (one) =>
            isUp(one) || one.removed
              ? one
              : changedServer(one, { missedAt: one.missedAt ?? at, removed: true }),
          )
  }
}

/** Every server that runs stops its services, to start them anew; what they hold is kept. */
function restarting(state: PoolState, at: Millis): PoolState {
  const servers = state.servers.map((server): ServerState =>
    server.power === 'off' ? server : changedServer(server, { power: 'stopped', missedAt: at, waits: null }),
  )
  return changedPool(closed(changedPool(state, { servers })), { stopsAt: null, isRestarting: true })
}

/** Ring, gate, primaries and builds are gone; views stay. */
function closed(state: PoolState): PoolState {
  const groups = state.groups.map((group) => changedGroup(group, { primary: null, building: null }))
  return changedPool(state, { groups, isFormed: false, isOpen: false, recovering: null, skippedGroups: [] })
}

/** The new replica joins the view; one that is known to be down makes room for it. */
function ready(state: PoolState, at: number, server: number): PoolState {
  return withGroup(state, at, (group) => {
    const view = ordered([...group.view, server])
    const isFull = view.length > replicasWanted(state)
    const gone = isFull ? view.find((position) => isKnownDown(state, position)) : undefined
    return changedGroup(group, {
      view: view.filter((position) => position !== gone),
      primary: group.primary === gone ? null : group.primary,
      building: null,
    })
  })
}

function isKnownDown({ servers }: PoolState, position: number): boolean {
  const server = servers[position]
  return server !== undefined && !isUp(server) && server.missedAt !== null
}

function placed(primary: number, secondaries: readonly number[]): GroupState {
  return {
    view: ordered([primary, ...secondaries]),
    primary,
    epoch: 1,
    dataLosses: 0,
    isLost: false,
    building: null,
  }
}

function ordered(positions: readonly number[]): number[] {
  return [...new Set(positions)].toSorted((a, b) => a - b)
}

function withServer(
  state: PoolState,
  position: number,
  change: (server: ServerState) => ServerState,
): PoolState {
  const server = state.servers[position]
  const changed = server && change(server)
  if (changed === undefined || changed === server) return state
  return changedPool(state, { servers: state.servers.with(position, changed) })
}

function withGroup(state: PoolState, position: number, change: (group: GroupState) => GroupState): PoolState {
  const group = state.groups[position]
  return group ? changedPool(state, { groups: state.groups.with(position, change(group)) }) : state
}
