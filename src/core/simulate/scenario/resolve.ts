import type { Problem } from '../../format/integrity.ts'
import { isKind, type Id, type PoolId, type ServerId } from '../../model/id.ts'
import type { Pool } from '../../model/pool.ts'
import { find, type Topology } from '../../model/topology.ts'
import type { Input } from '../engine.ts'
import { clusterNodesOf } from '../back-end/databases.ts'
import type { PoolEvent } from '../front-end/events.ts'
import type { WorldEvent } from '../world.ts'
import { hasStartCsPool } from './start-cs-pool.ts'
import { administrationOf } from './resolve-administration.ts'
import { each, onePool, type Events } from './resolve-names.ts'
import { linksCalled, partsCalled, poolCalled, roleCalled, serversCalled, type Named } from './names.ts'
import type { Deed, Scenario, StartPool, Step } from './scenario.ts'

/** What the steps of a script put into the world: for each step its events. Or every name that leads nowhere, with its path. */
export type Resolved =
  | { readonly ok: true; readonly steps: readonly (readonly Input<WorldEvent>[])[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Turns the words of a script into events of a topology. */
export function resolveScript(topology: Topology, script: Scenario['script']): Resolved {
  const problems: Problem[] = []
  const steps = script.map((step, i) => {
    const found = eventsOf(topology, step, script.slice(0, i))
    problems.push(...found.problems.map(({ path, message }) => ({ path: `script[${i}].${path}`, message })))
    return found.events.map((event) => ({ at: step.at, event }))
  })
  return problems.length === 0 ? { ok: true, steps } : { ok: false, problems }
}

function eventsOf(topology: Topology, deed: Deed, before: readonly Step[]): Events {
  switch (deed.do) {
    case 'fail':
    case 'repair': {
      const is = deed.do === 'fail' ? 'part-failed' : 'part-repaired'
      return each(topology, deed.what, partsCalled, (part) => ({ of: 'fault', event: { is, part } }))
    }
    case 'slow':
      return each(topology, deed.what, linksCalled, (link) => ({
        of: 'fault',
        event: { is: 'link-slowed', link, by: deed.by },
      }))
    case 'stop services':
      return each(topology, deed.what, serversCalled, (id) => onServer(topology, id, 'server-shut-down'))
    case 'start services':
      return each(topology, deed.what, serversCalled, (id) => onServer(topology, id, 'server-started'))
    case 'start pool':
      return startOf(topology, deed)
    case 'reset registrar state':
      return resetOf(topology, deed)
    case 'fail over databases':
      return each(topology, [deed.what], onePool, (pool) => ({
        of: 'back end',
        pool,
        event: { is: 'database-failover-invoked', to: deed.to },
      }))
    case 'hang resource':
    case 'free resource':
      return hangOf(topology, deed)
    case 'stop backup service':
    case 'start backup service':
    case 'synchronise backup': {
      const is = backupDeeds[deed.do]
      return each(topology, deed.what, onePool, (pool) => ({ of: 'backup', pool, event: { is } }))
    }
    case 'fail over pool':
    case 'fail back pool': {
      const is = deed.do === 'fail over pool' ? 'failover-invoked' : 'failback-invoked'
      const { disaster } = deed
      return each(topology, [deed.what], onePool, (pool) => ({
        of: 'failover',
        pool,
        event: { is, disaster },
      }))
    }
    case 'interrupt failover':
      return each(topology, [deed.what], onePool, (pool) => ({
        of: 'failover',
        pool,
        event: { is: 'interrupted' },
      }))
    case 'set pool state':
      return each(topology, [deed.what], onePool, (pool) => ({
        of: 'failover',
        pool,
        event: { is: 'pool-state-set', to: deed.to },
      }))
    case 'move next hop':
      return nextHopOf(topology, deed, before)
    case 'fail over management store':
      return each(
        topology,
        [deed.to],
        onePool,
        (to) => ({
          of: 'management',
          event: { is: 'management-failover-invoked', to, disaster: deed.disaster },
        }),
        'to',
      )
    case 'restore management store':
      return { events: [{ of: 'management', event: { is: 'management-restored' } }], problems: [] }
    case 'slow replication':
      return {
        events: [{ of: 'management', event: { is: 'replication-slowed', by: deed.by } }],
        problems: [],
      }
    case 'change configuration':
      return { events: [{ of: 'management', event: { is: 'management-changed' } }], problems: [] }
    default:
      return administrationOf(topology, deed)
  }
}

const backupDeeds = {
  'stop backup service': 'backup-service-stopped',
  'start backup service': 'backup-service-started',
  'synchronise backup': 'backup-sync-invoked',
} as const

function hangOf(
  topology: Topology,
  { do: deed, what, resource, on }: Extract<Deed, { do: 'hang resource' | 'free resource' }>,
): Events {
  const problem = (path: string, message: string): Events => ({ events: [], problems: [{ path, message }] })
  const named = poolCalled(topology, what)
  if (!named.ok) return problem('what', named.why)
  const nodes = clusterNodesOf(topology, named.found)
  if (nodes.length === 0)
    return problem('what', `The Back End of ${what} is no failover cluster with stated nodes.`)
  const node = on === null ? null : nodes.indexOf(on)
  if (node === -1) return problem('on', `${on} is no node of it. Its nodes are ${nodes.join(', ')}.`)
  const is = deed === 'hang resource' ? 'resource-hung' : 'resource-freed'
  return {
    events: [{ of: 'back end', pool: named.found, event: { is, resource, on: node } }],
    problems: [],
  }
}

function resetOf(topology: Topology, { what, type }: Extract<Deed, { do: 'reset registrar state' }>): Events {
  if (type !== 'MachineStateRemoved')
    return each(topology, [what], onePool, (pool) => ({
      of: 'front end',
      pool,
      event: { is: 'registrar-reset', type, server: null },
    }))
  return each(topology, [what], serversCalled, (id) =>
    inPoolOf(topology, id, (server) => ({ is: 'registrar-reset', type, server })),
  )
}

function startOf(topology: Topology, deed: StartPool): Events {
  const { what, skipServers, skipRoutingGroups, recovery } = deed
  const named = poolCalled(topology, what)
  if (!named.ok) return { events: [], problems: [{ path: 'what', message: named.why }] }
  const found = find(topology, named.found)
  if (found?.kind !== 'pool') return { events: [], problems: [] }
  const { pool } = found
  const noCmdlet = {
    path: 'what',
    message: `Start-CsPool came with Skype for Business Server 2015, and ${what} is not known to have it. Use "start services".`,
  }
  const skipped = skipServers.map((name) => positionsIn(topology, pool, name))
  const path = (i: number): string => (skipServers.length === 1 ? 'skipServers' : `skipServers[${i}]`)
  const problems = [
    ...(hasStartCsPool(pool) ? [] : [noCmdlet]),
    ...skipped.flatMap((one, i) => (one.ok ? [] : [{ path: path(i), message: one.why }])),
  ]
  if (problems.length > 0) return { events: [], problems }
  const event = {
    is: 'pool-start-invoked',
    skippedServers: skipped.flatMap((one) => (one.ok ? one.found : [])),
    skippedGroups: skipRoutingGroups.map((number) => number - 1),
    recovery,
  } as const
  return { events: [{ of: 'front end', pool: pool.id, event }], problems: [] }
}

/** Where the servers of a name stand in a pool. */
function positionsIn(topology: Topology, { servers, fqdn }: Pool, name: string): Named<readonly number[]> {
  const named = serversCalled(topology, name)
  if (!named.ok) return named
  const positions = named.found.map((id) => servers.findIndex((server) => server.id === id))
  return positions.includes(-1)
    ? { ok: false, why: `${name} is not a server of ${fqdn}.` }
    : { ok: true, found: positions }
}

/** The event is one of the pool that is the next hop until then: by design, or since an earlier step of the script. */
function nextHopOf(
  topology: Topology,
  { what, to }: Extract<Deed, { do: 'move next hop' }>,
  before: readonly Step[],
): Events {
  const edge = roleCalled(topology, what, 'edge')
  const next = hopCalled(topology, to)
  const problems = [
    ...(edge.ok ? [] : [{ path: 'what', message: edge.why }]),
    ...(next.ok ? [] : [{ path: 'to', message: next.why }]),
  ]
  if (!edge.ok || !next.ok) return { events: [], problems }
  const moved = before.findLast((step) => {
    const same = step.do === 'move next hop' ? roleCalled(topology, step.what, 'edge') : null
    return same?.ok === true && same.found.id === edge.found.id
  })
  const earlier = moved?.do === 'move next hop' ? hopCalled(topology, moved.to) : null
  const hop = earlier?.ok === true ? earlier.found : edge.found.nextHop
  if (hop === null || !isKind(hop, 'pool'))
    return {
      events: [],
      problems: [{ path: 'what', message: `The next hop of ${what} is no Front End pool.` }],
    }
  const event = { is: 'edge-next-hop-moved', edge: edge.found.id, to: next.found } as const
  return { events: [{ of: 'failover', pool: hop, event }], problems: [] }
}

function hopCalled(topology: Topology, name: string): Named<PoolId | Id<'director'>> {
  const pool = poolCalled(topology, name)
  if (pool.ok) return pool
  const director = roleCalled(topology, name, 'director')
  return director.ok ? { ok: true, found: director.found.id } : pool
}

function onServer(
  topology: Topology,
  id: ServerId,
  is: 'server-started' | 'server-shut-down',
): WorldEvent | null {
  return inPoolOf(topology, id, (server) => ({ is, server }))
}

function inPoolOf(
  topology: Topology,
  id: ServerId,
  eventAt: (server: number) => PoolEvent,
): WorldEvent | null {
  const found = find(topology, id)
  if (found?.kind !== 'server') return null
  const { pool } = found
  return {
    of: 'front end',
    pool: pool.id,
    event: eventAt(pool.servers.findIndex((server) => server.id === id)),
  }
}
