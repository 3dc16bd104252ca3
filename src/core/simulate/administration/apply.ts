import type { PoolId, ServerId } from '../../model/id.ts'
import { find } from '../../model/topology.ts'
import type { Millis } from '../clock.ts'
import { canWrite } from '../management/state.ts'
import { isComputerUp } from '../pool-facts.ts'
import type { World, WorldEvent } from '../world.ts'
import { applyToData } from './apply-data.ts'
import { applyToResponseGroups } from './apply-response-groups.ts'
import type { DeploymentAdministrationEvent, PoolAdministrationEvent } from './events.ts'
import { computerAt } from './computers.ts'
import { serviceCalled } from './services.ts'
import { changed, withEntry, withMember, withoutKey, withoutMember } from './collections.ts'
import type {
  AdministrationState,
  ComputerCommand,
  ComputerState,
  RegistrarConfiguration,
  RegistrarSettings,
} from './state.ts'

/** What is administered after an event: the very same where the event has no ground. It only records. */
export function applyToAdministration(
  world: World,
  wrapped: Extract<WorldEvent, { of: 'administration' }>,
  at: Millis,
): AdministrationState {
  return 'pool' in wrapped
    ? applyToPool(world, wrapped.pool, wrapped.event, at)
    : applyToDeployment(world, wrapped.event, at)
}

function applyToPool(
  world: World,
  pool: PoolId,
  event: PoolAdministrationEvent,
  at: Millis,
): AdministrationState {
  const state = world.administration
  const { places } = world.setting
  if (!places.has(pool)) return state
  switch (event.is) {
    case 'registrar-set': {
      const { is: _, ...changes } = event
      if (setsNothing(changes) || !canWrite(world.management)) return state
      return {
        ...state,
        registrars: withEntry(state.registrars, pool, { ...state.registrars.get(pool), ...changes }),
      }
    }
    case 'port-blocked':
      return changed(state, { blocked: withMember(state.blocked, pool) })
    case 'port-opened':
      return changed(state, { blocked: withoutMember(state.blocked, pool) })
    case 'response-group-created':
    case 'response-groups-exported':
    case 'response-groups-imported':
      return applyToResponseGroups(state, pool, event, at)
    default:
      return applyToServer(world, pool, event, at)
  }
}

function setsNothing(changes: Partial<RegistrarSettings> | Partial<RegistrarConfiguration>): boolean {
  return Object.keys(changes).length === 0
}

type ServerEvent = Extract<PoolAdministrationEvent, { readonly server: number }>

function applyToServer(world: World, pool: PoolId, event: ServerEvent, at: Millis): AdministrationState {
  const state = world.administration
  const found = find(world.setting.topology, pool)
  const id = found?.kind === 'pool' ? found.pool.servers[event.server]?.id : undefined
  if (id === undefined) return state
  if (event.is === 'computer-disabled') return changed(state, { disabled: withMember(state.disabled, id) })
  const before = computerAt(world, id)
  const after = afterEvent(before, event, at)
  const known = after === before ? state : withComputer(world, pool, id, after)
  return event.is === 'computer-enabled'
    ? state.disabled.has(id)
      ? { ...known, disabled: withoutMember(state.disabled, id) }
      : state
    : known
}

/** One server after an event; the very same where the event has no ground any more. */
function afterEvent(state: ComputerState, event: ServerEvent, at: Millis): ComputerState {
  const { work } = state
  switch (event.is) {
    case 'computer-failover-invoked':
      return { ...state, asked: failoverOf(event) }
    case 'computer-failback-invoked': {
      const { noStart, waitTime } = event
      return { ...state, asked: { ...plain, deed: 'failback', noStart, waitTime: waitTime ?? null } }
    }
    case 'computer-command-refused':
      return { ...state, asked: null }
    case 'computer-command-began': {
      const { asked } = state
      if (asked === null) return state
      const begun = { ...asked, began: at, run: event.run, isDue: false, isOverdue: false }
      return { ...state, asked: null, runs: event.run, work: begun }
    }
    case 'computer-drain-due':
      return work?.run === event.run && !work.isDue ? { ...state, work: { ...work, isDue: true } } : state
    case 'computer-wait-over':
      return work?.run === event.run && !work.isOverdue
        ? { ...state, work: { ...work, isOverdue: true } }
        : state
    case 'computer-command-interrupted':
      return work === null ? state : { ...state, work: null }
    case 'computer-command-failed':
      return { ...state, work: null }
    case 'computer-failed-over':
      return { ...state, work: null, isFailedOver: true }
    case 'computer-failed-back':
      return { ...state, work: null, isFailedOver: false }
    case 'computer-enabled':
      return state.isFailedOver ? { ...state, isFailedOver: false } : state
    case 'computer-disabled':
      return state
  }
}

const plain: Omit<ComputerCommand, 'deed' | 'waitTime'> = {
  force: false,
  noStop: false,
  skipsHealthCheck: false,
  noStart: false,
  drainingTimeout: null,
}

function failoverOf(event: Extract<ServerEvent, { is: 'computer-failover-invoked' }>): ComputerCommand {
  const { force, noStop, skipsHealthCheck = false } = event
  const [waitTime, drainingTimeout] = [event.waitTime ?? null, event.drainingTimeout ?? null]
  return { ...plain, deed: 'failover', force, noStop, skipsHealthCheck, waitTime, drainingTimeout }
}

function withComputer(world: World, pool: PoolId, id: ServerId, after: ComputerState): AdministrationState {
  const state = world.administration
  const computers = withEntry(state.computers, id, after)
  const found = find(world.setting.topology, pool)
  const servers = found?.kind === 'pool' ? found.pool.servers : []
  const isBusy = servers.some((server) => {
    const one = computers.get(server.id)
    return one !== undefined && (one.asked !== null || one.work !== null)
  })
  const { busy } = state
  return { ...state, computers, busy: isBusy ? withMember(busy, pool) : withoutMember(busy, pool) }
}

function applyToDeployment(
  world: World,
  event: DeploymentAdministrationEvent,
  at: Millis,
): AdministrationState {
  const state = world.administration
  switch (event.is) {
    case 'windows-service-stopped':
    case 'windows-service-started':
      return applyToService(world, event)
    case 'registrar-configuration-set': {
      const before = state.configurations.get(event.scope)
      if (before === undefined || setsNothing(event.changes) || !canWrite(world.management)) return state
      return {
        ...state,
        configurations: withEntry(state.configurations, event.scope, { ...before, ...event.changes }),
      }
    }
    case 'registrar-configuration-created':
      return state.configurations.has(event.scope) || !canWrite(world.management)
        ? state
        : { ...state, configurations: withEntry(state.configurations, event.scope, event.changes) }
    case 'registrar-configuration-removed': {
      if (!canWrite(world.management)) return state
      const { configurations } = state
      const left =
        event.scope === 'global'
          ? withEntry(configurations, 'global', {})
          : withoutKey(configurations, event.scope)
      return changed(state, { configurations: left })
    }
    default:
      return applyToData(world, event, at)
  }
}

/** What goes with the other services of a Front End Server, with the pool or with the store has no status of its own. */
function applyToService(
  world: World,
  {
    is,
    computer,
    name,
  }: Extract<DeploymentAdministrationEvent, { is: 'windows-service-stopped' | 'windows-service-started' }>,
): AdministrationState {
  const state = world.administration
  const service = serviceCalled(world.setting.topology, computer, name)
  if (service === null || !isComputerUp(world, computer)) return state
  const before = state.stopped.get(computer) ?? new Set()
  const after =
    is === 'windows-service-stopped' ? withMember(before, service.name) : withoutMember(before, service.name)
  if (after === before) return state
  const { stopped } = state
  return {
    ...state,
    stopped: after.size === 0 ? withoutKey(stopped, computer) : withEntry(stopped, computer, after),
  }
}
