import type { ServerId } from '../../model/id.ts'
import { find, type Topology } from '../../model/topology.ts'
import type { PoolAdministrationEvent } from '../administration/events.ts'
import { serviceEvents } from '../administration/services.ts'
import { computersCalled, poolCalled, serversCalled, type Named } from './names.ts'
import { each, onePool, type Events } from './resolve-names.ts'
import type { Deed } from './scenario.ts'
import { hasStartCsPool } from './start-cs-pool.ts'

/** Deeds of an administrator on single servers, services, ports and Registrars. */
export type AdministrationDeed = Extract<
  Deed,
  {
    do:
      | 'fail over computer'
      | 'fail back computer'
      | 'interrupt computer failover'
      | 'disable services'
      | 'enable services'
      | 'stop service'
      | 'start service'
      | 'block port'
      | 'open port'
      | 'set registrar'
      | 'set store threshold'
  }
>

/** What they put into the world. */
export function administrationOf(topology: Topology, deed: AdministrationDeed): Events {
  switch (deed.do) {
    case 'fail over computer': {
      const { force, noStop } = deed
      return onServers(topology, [deed.what], withComputerFailover, (server) => ({
        is: 'computer-failover-invoked',
        server,
        force,
        noStop,
      }))
    }
    case 'fail back computer': {
      const { noStart } = deed
      return onServers(topology, [deed.what], withComputerFailover, (server) => ({
        is: 'computer-failback-invoked',
        server,
        noStart,
      }))
    }
    case 'interrupt computer failover':
      return onServers(topology, [deed.what], oneServer, (server) => ({
        is: 'computer-command-interrupted',
        server,
      }))
    case 'disable services':
      return onServers(topology, deed.what, serversCalled, (server) => ({ is: 'computer-disabled', server }))
    case 'enable services':
      return onServers(topology, deed.what, serversCalled, (server) => ({
        is: 'computer-enabled',
        server,
        starts: false,
      }))
    case 'stop service':
    case 'start service':
      return onServices(topology, deed)
    case 'block port':
    case 'open port': {
      const is = deed.do === 'block port' ? 'port-blocked' : 'port-opened'
      return each(topology, deed.what, onePool, (pool) => ({ of: 'administration', pool, event: { is } }))
    }
    case 'set registrar':
      return registrarOf(topology, deed)
    case 'set store threshold': {
      const changes = { backupStoreUnavailableThreshold: deed.after }
      const event = { is: 'registrar-configuration-set', scope: 'global', changes } as const
      return { events: [{ of: 'administration', event }], problems: [] }
    }
  }
}

/** The one server of a name. */
function oneServer(topology: Topology, name: string): Named<readonly ServerId[]> {
  const named = serversCalled(topology, name)
  return named.ok && named.found.length > 1 ? { ok: false, why: `${name} is more than one server.` } : named
}

/** The same, where its version is known to have the cmdlet. */
function withComputerFailover(topology: Topology, name: string): Named<readonly ServerId[]> {
  const named = oneServer(topology, name)
  const found = named.ok && named.found[0] ? find(topology, named.found[0]) : undefined
  if (found?.kind !== 'server' || hasStartCsPool(found.pool)) return named
  return {
    ok: false,
    why: `Invoke-CsComputerFailOver came with Skype for Business Server 2015, and ${name} is not known to have it. Use "stop services".`,
  }
}

function onServers(
  topology: Topology,
  names: readonly string[],
  called: (topology: Topology, name: string) => Named<readonly ServerId[]>,
  eventAt: (server: number) => PoolAdministrationEvent,
): Events {
  return each(topology, names, called, (id) => {
    const found = find(topology, id)
    if (found?.kind !== 'server') return null
    const { pool } = found
    const server = pool.servers.findIndex((one) => one.id === id)
    return { of: 'administration', pool: pool.id, event: eventAt(server) }
  })
}

function onServices(
  topology: Topology,
  { do: deed, what, service }: Extract<Deed, { do: 'stop service' | 'start service' }>,
): Events {
  const withService = (_: Topology, name: string): Named<readonly ServerId[]> => {
    const named = computersCalled(topology, name)
    if (!named.ok) return named
    const found = named.found.filter((id) => serviceEvents(topology, id, service, 'stop').length > 0)
    return found.length > 0 ? { ok: true, found } : { ok: false, why: `${name} runs no service ${service}.` }
  }
  return each(
    topology,
    what,
    withService,
    (id) => serviceEvents(topology, id, service, deed === 'stop service' ? 'stop' : 'start')[0] ?? null,
  )
}

function registrarOf(topology: Topology, deed: Extract<Deed, { do: 'set registrar' }>): Events {
  const { what, backup, automaticFailover, failureDetection, failback } = deed
  const pool = poolCalled(topology, what)
  const other = typeof backup === 'string' ? poolCalled(topology, backup) : null
  const problems = [
    ...(pool.ok ? [] : [{ path: 'what', message: pool.why }]),
    ...(other === null || other.ok ? [] : [{ path: 'backup', message: other.why }]),
  ]
  if (!pool.ok || problems.length > 0) return { events: [], problems }
  const event = {
    is: 'registrar-set',
    ...(backup === undefined ? {} : { backup: other?.ok === true ? other.found : null }),
    ...(automaticFailover === undefined ? {} : { automaticFailover }),
    ...(failureDetection === undefined ? {} : { failureDetection }),
    ...(failback === undefined ? {} : { failback }),
  } as const
  return { events: [{ of: 'administration', pool: pool.found, event }], problems: [] }
}
