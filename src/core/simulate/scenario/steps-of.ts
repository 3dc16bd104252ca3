import { find, nameOf, type Topology } from '../../model/topology.ts'
import type { PartId } from '../../outage/part.ts'
import { findPart } from '../../outage/parts.ts'
import { clusterNodesOf } from '../back-end/databases.ts'
import type { BackupEvent } from '../backup/state.ts'
import type { Millis } from '../clock.ts'
import type { Input } from '../engine.ts'
import type { FailoverEvent } from '../failover/state.ts'
import type { FaultEvent } from '../faults/events.ts'
import type { PoolEvent } from '../front-end/events.ts'
import type { ManagementEvent } from '../management/state.ts'
import type { WorldEvent } from '../world.ts'
import { traceJson } from '../trace/trace.ts'
import { resolveScript } from './resolve.ts'
import type { Deed, Step } from './scenario.ts'
import { administrationDeed } from './steps-of-administration.ts'

/** What was put in from outside at one moment with one deed. */
export interface ScriptItem {
  readonly at: Millis
  /** As a scenario writes it; `null` where a scenario has no words for it, or no name leads back to the same thing. */
  readonly step: Step | null
  /** What it puts into the world, in its order. */
  readonly inputs: readonly Input<WorldEvent>[]
}

/**
 * What came from outside as the steps of a script: the way back from `resolveScript`. What follows one another at the same
 * moment with the same deed, such as the crash of three servers, is one item. Every input stands in exactly one.
 */
export function itemsOf(topology: Topology, inputs: readonly Input<WorldEvent>[]): readonly ScriptItem[] {
  const items: ScriptItem[] = []
  for (const input of inputs) {
    const deed = deedOf(topology, input.event)
    const next: ScriptItem = { at: input.at, step: deed && { at: input.at, ...deed }, inputs: [input] }
    const last = items.at(-1)
    const joined = last && joinedItem(last, next)
    if (joined) items[items.length - 1] = joined
    else items.push(next)
  }
  return items.map((item) => (item.step && leadsBack(topology, item) ? item : { ...item, step: null }))
}

function joinedItem(last: ScriptItem, next: ScriptItem): ScriptItem | null {
  if (last.at !== next.at || !last.step || !next.step) return null
  const step = joinedStep(last.step, next.step)
  return step && { at: last.at, step, inputs: [...last.inputs, ...next.inputs] }
}

/** Two deeds of one kind on several things; `null` where they do not make one. */
function joinedStep(one: Step, other: Step): Step | null {
  switch (one.do) {
    case 'fail':
    case 'repair':
    case 'stop services':
    case 'start services':
    case 'stop backup service':
    case 'start backup service':
    case 'synchronise backup':
      return other.do === one.do ? { ...one, what: [...one.what, ...other.what] } : null
    case 'disable services':
    case 'enable services':
    case 'block port':
    case 'open port':
      return other.do === one.do ? { ...one, what: [...one.what, ...other.what] } : null
    case 'stop service':
    case 'start service':
      return other.do === one.do && other.service === one.service
        ? { ...one, what: [...one.what, ...other.what] }
        : null
    case 'slow':
      return other.do === 'slow' && other.by === one.by
        ? { ...one, what: [...one.what, ...other.what] }
        : null
    default:
      return null
  }
}

/** Whether the words mean the same events: two things can have one name. Of a next hop only the event before it knows. */
function leadsBack(topology: Topology, { step, inputs }: ScriptItem): boolean {
  if (step === null || step.do === 'move next hop') return step !== null
  const resolved = resolveScript(topology, [step])
  return resolved.ok && sameText(resolved.steps.flat(), inputs)
}

function sameText(one: readonly Input<WorldEvent>[], other: readonly Input<WorldEvent>[]): boolean {
  const written = (inputs: readonly Input<WorldEvent>[]) =>
    inputs.map(({ at, event }) => traceJson({ number: 0, at, event, cause: null })).join()
  return written(one) === written(other)
}

function deedOf(topology: Topology, event: WorldEvent): Deed | null {
  switch (event.of) {
    case 'fault':
      return faultDeed(topology, event.event)
    case 'front end':
      return frontEndDeed(topology, event)
    case 'back end':
      return databaseDeed(topology, event)
    case 'backup':
      return backupDeed(nameOf(topology, event.pool), event.event)
    case 'failover':
      return failoverDeed(topology, nameOf(topology, event.pool), event.event)
    case 'management':
      return managementDeed(topology, event.event)
    case 'administration':
      return administrationDeed(topology, event)
    case 'registrar':
    case 'users':
      return null
  }
}

function faultDeed(topology: Topology, event: FaultEvent): Deed | null {
  switch (event.is) {
    case 'part-failed':
      return { do: 'fail', what: [partName(topology, event.part)] }
    case 'part-repaired':
      return { do: 'repair', what: [partName(topology, event.part)] }
    case 'link-slowed':
      return { do: 'slow', what: [partName(topology, event.link)], by: event.by }
    case 'computer-booted':
      return null
  }
}

function partName(topology: Topology, id: PartId): string {
  const part = findPart(topology, id)
  return part?.kind === 'link'
    ? part.ends.map((end) => nameOf(topology, end)).join(' <-> ')
    : (part?.name ?? id)
}

function frontEndDeed(
  topology: Topology,
  {
    pool,
    event,
  }: { readonly pool: Extract<WorldEvent, { of: 'front end' }>['pool']; readonly event: PoolEvent },
): Deed | null {
  const found = find(topology, pool)
  const server = (position: number): string =>
    found?.kind === 'pool' ? (found.pool.servers[position]?.fqdn ?? '') : ''
  switch (event.is) {
    case 'server-shut-down':
      return { do: 'stop services', what: [server(event.server)] }
    case 'server-started':
      return { do: 'start services', what: [server(event.server)] }
    case 'registrar-reset': {
      const what = event.server === null ? nameOf(topology, pool) : server(event.server)
      return { do: 'reset registrar state', what, type: event.type }
    }
    case 'pool-start-invoked':
      return {
        do: 'start pool',
        what: nameOf(topology, pool),
        skipServers: event.skippedServers.map(server),
        skipRoutingGroups: event.skippedGroups.map((group) => group + 1),
        recovery: event.recovery,
      }
    default:
      return null
  }
}

function databaseDeed(
  topology: Topology,
  { pool, event }: Extract<WorldEvent, { of: 'back end' }>,
): Deed | null {
  const what = nameOf(topology, pool)
  switch (event.is) {
    case 'database-failover-invoked':
      return { do: 'fail over databases', what, to: event.to }
    case 'resource-hung':
    case 'resource-freed': {
      const on = event.on === null ? null : clusterNodesOf(topology, pool)[event.on]
      if (on === undefined) return null
      const deed = event.is === 'resource-hung' ? 'hang resource' : 'free resource'
      return { do: deed, what, resource: event.resource, on }
    }
    default:
      return null
  }
}

function backupDeed(pool: string, event: BackupEvent): Deed | null {
  switch (event.is) {
    case 'backup-service-stopped':
      return { do: 'stop backup service', what: [pool] }
    case 'backup-service-started':
      return { do: 'start backup service', what: [pool] }
    case 'backup-sync-invoked':
      return { do: 'synchronise backup', what: [pool] }
    default:
      return null
  }
}

function failoverDeed(topology: Topology, pool: string, event: FailoverEvent): Deed | null {
  switch (event.is) {
    case 'failover-invoked':
      return event.waitTime === undefined
        ? { do: 'fail over pool', what: pool, disaster: event.disaster }
        : null
    case 'failback-invoked':
      return event.waitTime === undefined
        ? { do: 'fail back pool', what: pool, disaster: event.disaster }
        : null
    case 'interrupted':
      return { do: 'interrupt failover', what: pool }
    case 'pool-state-set':
      return { do: 'set pool state', what: pool, to: event.to }
    case 'edge-next-hop-moved':
      return { do: 'move next hop', what: nameOf(topology, event.edge), to: nameOf(topology, event.to) }
    default:
      return null
  }
}

function managementDeed(topology: Topology, event: ManagementEvent): Deed | null {
  switch (event.is) {
    case 'management-failover-invoked':
      return { do: 'fail over management store', to: nameOf(topology, event.to), disaster: event.disaster }
    case 'management-restored':
      return { do: 'restore management store' }
    case 'replication-slowed':
      return { do: 'slow replication', by: event.by }
    case 'management-changed':
      return { do: 'change configuration' }
    default:
      return null
  }
}
