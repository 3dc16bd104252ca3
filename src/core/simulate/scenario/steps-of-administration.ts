import { find, nameOf, type Topology } from '../../model/topology.ts'
import type { DeploymentAdministrationEvent, PoolAdministrationEvent } from '../administration/events.ts'
import type { WorldEvent } from '../world.ts'
import type { AdministrationDeed } from './resolve-administration.ts'

/** An event of the administration as a scenario writes it; `null` where a scenario has no words for it. */
export function administrationDeed(
  topology: Topology,
  wrapped: Extract<WorldEvent, { of: 'administration' }>,
): AdministrationDeed | null {
  return 'pool' in wrapped
    ? poolDeed(topology, wrapped.pool, wrapped.event)
    : serviceDeed(topology, wrapped.event)
}

function poolDeed(
  topology: Topology,
  id: Extract<WorldEvent, { of: 'registrar' }>['pool'],
  event: PoolAdministrationEvent,
): AdministrationDeed | null {
  const found = find(topology, id)
  const server = (position: number): string =>
    found?.kind === 'pool' ? (found.pool.servers[position]?.fqdn ?? '') : ''
  const pool = nameOf(topology, id)
  switch (event.is) {
    case 'computer-failover-invoked': {
      const { force, noStop, skipsHealthCheck, waitTime, drainingTimeout } = event
      const isPlain = waitTime === undefined && drainingTimeout === undefined && skipsHealthCheck !== true
      return isPlain ? { do: 'fail over computer', what: server(event.server), force, noStop } : null
    }
    case 'computer-failback-invoked': {
      const { noStart, waitTime } = event
      return waitTime === undefined ? { do: 'fail back computer', what: server(event.server), noStart } : null
    }
    case 'computer-command-interrupted':
      return { do: 'interrupt computer failover', what: server(event.server) }
    case 'computer-disabled':
      return { do: 'disable services', what: [server(event.server)] }
    case 'computer-enabled':
      return event.starts ? null : { do: 'enable services', what: [server(event.server)] }
    case 'port-blocked':
      return { do: 'block port', what: [pool] }
    case 'port-opened':
      return { do: 'open port', what: [pool] }
    case 'registrar-set': {
      const { is: _, backup, ...changes } = event
      const named = backup === undefined ? {} : { backup: backup === null ? null : nameOf(topology, backup) }
      return { do: 'set registrar', what: pool, ...named, ...changes }
    }
    default:
      return null
  }
}

function serviceDeed(topology: Topology, event: DeploymentAdministrationEvent): AdministrationDeed | null {
  switch (event.is) {
    case 'windows-service-stopped':
      return { do: 'stop service', what: [nameOf(topology, event.computer)], service: event.name }
    case 'windows-service-started':
      return { do: 'start service', what: [nameOf(topology, event.computer)], service: event.name }
    case 'registrar-configuration-set': {
      const { backupStoreUnavailableThreshold: after, ...others } = event.changes
      const isPlain = event.scope === 'global' && Object.keys(others).length === 0
      return isPlain && after !== undefined ? { do: 'set store threshold', after } : null
    }
    default:
      return null
  }
}
