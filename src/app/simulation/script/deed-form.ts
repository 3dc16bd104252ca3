import { nameOf, poolsOf, rolesOf, type Topology } from '#core/model/topology.ts'
import type { DatabaseRole } from '#core/outage/part.ts'
import { allParts, databasePlaces } from '#core/outage/parts.ts'
import { windowsServices } from '#core/simulate/administration/services.ts'
import { clusterNodesOf } from '#core/simulate/back-end/databases.ts'
import { sqlResources, type SqlResource } from '#core/simulate/back-end/sql-group.ts'
import type { PoolStateValue } from '#core/simulate/failover/state.ts'
import type { ResetType } from '#core/simulate/front-end/events.ts'
import type { Deed, Step } from '#core/simulate/scenario/scenario.ts'
import { readTime } from '#core/simulate/scenario/time.ts'
import { resetTypes } from '#core/simulate/scenario/words.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'

const text = simulationPanelText.script

/** What can be named in a field. */
export type Nameable =
  | 'parts'
  | 'servers'
  | 'front ends'
  | 'front end'
  | 'computers'
  | 'service'
  | 'pools'
  | 'links'
  | 'pool'
  | 'pool or server'
  | 'edge'
  | 'hop'

/** What a deed asks for. */
export interface Asked {
  readonly on: Nameable | null
  readonly to: 'role' | 'node' | 'pool state' | Nameable | null
  readonly by: boolean
  readonly type: boolean
  readonly resource: boolean
  readonly disaster: boolean
  /** -SkipServer, -SkipRoutingGroup and -QuorumLossRecovery. */
  readonly start: boolean
}

const nothing: Asked = {
  on: null,
  to: null,
  by: false,
  type: false,
  resource: false,
  disaster: false,
  start: false,
}

/** The deeds that the form offers. What sets the Registrar has too many switches for it: it is typed in the Management Shell. */
export type OfferedDeed = Exclude<Deed['do'], 'set registrar' | 'set store threshold'>

/** What each deed asks for. */
export const asked: Readonly<Record<OfferedDeed, Asked>> = {
  fail: { ...nothing, on: 'parts' },
  repair: { ...nothing, on: 'parts' },
  slow: { ...nothing, on: 'links', by: true },
  'stop services': { ...nothing, on: 'servers' },
  'start services': { ...nothing, on: 'servers' },
  'start pool': { ...nothing, on: 'pool', start: true },
  'reset registrar state': { ...nothing, on: 'pool or server', type: true },
  'fail over databases': { ...nothing, on: 'pool', to: 'role' },
  'hang resource': { ...nothing, on: 'pool', to: 'node', resource: true },
  'free resource': { ...nothing, on: 'pool', to: 'node', resource: true },
  'stop backup service': { ...nothing, on: 'pools' },
  'start backup service': { ...nothing, on: 'pools' },
  'synchronise backup': { ...nothing, on: 'pools' },
  'fail over pool': { ...nothing, on: 'pool', disaster: true },
  'fail back pool': { ...nothing, on: 'pool', disaster: true },
  'interrupt failover': { ...nothing, on: 'pool' },
  'set pool state': { ...nothing, on: 'pool', to: 'pool state' },
  'move next hop': { ...nothing, on: 'edge', to: 'hop' },
  'fail over management store': { ...nothing, to: 'pool', disaster: true },
  'restore management store': nothing,
  'slow replication': { ...nothing, by: true },
  'change configuration': nothing,
  'fail over computer': { ...nothing, on: 'front end' },
  'fail back computer': { ...nothing, on: 'front end' },
  'interrupt computer failover': { ...nothing, on: 'front end' },
  'disable services': { ...nothing, on: 'servers' },
  'enable services': { ...nothing, on: 'servers' },
  'stop service': { ...nothing, on: 'computers', to: 'service' },
  'start service': { ...nothing, on: 'computers', to: 'service' },
  'block port': { ...nothing, on: 'pools' },
  'open port': { ...nothing, on: 'pools' },
}

/** Every deed, in the order of the choice. */
export const deeds = Object.keys(asked) as OfferedDeed[] // the type of the record lists exactly these

/** What a person has filled in. */
export interface DeedForm {
  readonly deed: OfferedDeed
  readonly on: string
  readonly to: string
  readonly by: string
  readonly type: ResetType
  readonly resource: SqlResource
  readonly disaster: boolean
  readonly skipServers: string
  readonly skipGroups: string
  readonly recovery: boolean
  readonly at: string
}

const several: ReadonlySet<Nameable> = new Set(['parts', 'servers', 'computers', 'pools', 'links'])

/** Whether several names can stand in the field. */
export function takesSeveral(named: Nameable | null): boolean {
  return named !== null && several.has(named)
}

/** The step that a form means, or why it means none. Whether its names lead anywhere is told by the resolver. */
export function stepOf(
  form: DeedForm,
): { readonly ok: true; readonly step: Step } | { readonly ok: false; readonly why: string } {
  const at = readTime(form.at.trim())
  const by = readTime(form.by.trim())
  const wants = asked[form.deed]
  if (at === null || (wants.by && by === null)) return { ok: false, why: text.wrongTime }
  if (wants.start && !separated(form.skipGroups).every(isGroupNumber))
    return { ok: false, why: text.wrongGroups }
  return { ok: true, step: { at, ...deedOf(form, by ?? 0) } }
}

const isGroupNumber = (written: string): boolean => /^[1-9]\d{0,5}$/.test(written)

/** What stands between commas. */
function separated(written: string): string[] {
  return written
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

function deedOf(form: DeedForm, by: number): Deed {
  const { deed, type, resource, disaster } = form
  const on = form.on.trim()
  const to = form.to.trim()
  const what = separated(on)
  const named = what.length === 0 ? [''] : what
  switch (deed) {
    case 'fail':
    case 'repair':
    case 'stop services':
    case 'start services':
    case 'stop backup service':
    case 'start backup service':
    case 'synchronise backup':
    case 'disable services':
    case 'enable services':
    case 'block port':
    case 'open port':
      return { do: deed, what: named }
    case 'stop service':
    case 'start service':
      return { do: deed, what: named, service: to }
    case 'fail over computer':
      return { do: deed, what: on, force: false, noStop: false }
    case 'fail back computer':
      return { do: deed, what: on, noStart: false }
    case 'slow':
      return { do: deed, what: named, by }
    case 'start pool':
      return {
        do: deed,
        what: on,
        skipServers: separated(form.skipServers),
        skipRoutingGroups: separated(form.skipGroups).map(Number),
        recovery: form.recovery,
      }
    case 'reset registrar state':
      return { do: deed, what: on, type }
    case 'fail over databases':
      return { do: deed, what: on, to: to as DatabaseRole } // chosen among the roles of the topology
    case 'hang resource':
    case 'free resource':
      return { do: deed, what: on, resource, on: to === '' ? null : (to as DatabaseRole) } // chosen among the nodes
    case 'fail over pool':
    case 'fail back pool':
      return { do: deed, what: on, disaster }
    case 'interrupt failover':
    case 'interrupt computer failover':
      return { do: deed, what: on }
    case 'set pool state':
      return { do: deed, what: on, to: to as PoolStateValue } // chosen among its values
    case 'move next hop':
      return { do: deed, what: on, to }
    case 'fail over management store':
      return { do: deed, to, disaster }
    case 'restore management store':
    case 'change configuration':
      return { do: deed }
    case 'slow replication':
      return { do: deed, by }
  }
}

/** The most names that are suggested. */
const mostSuggested = 500

/** Names of the topology that can stand in a field. */
export function suggestionsFor(topology: Topology, named: Nameable): readonly string[] {
  const pools = poolsOf(topology)
  const fqdns = pools.map(({ fqdn }) => fqdn)
  switch (named) {
    case 'parts':
      return some([...partNames(topology), ...fqdns])
    case 'servers':
      return some([...fqdns, ...pools.flatMap(({ servers }) => servers.map(({ fqdn }) => fqdn))])
    case 'computers':
      return some(
        allParts(topology).flatMap((part) =>
          part.kind === 'server' || part.kind === 'computer' ? [part.name] : [],
        ),
      )
    case 'service':
      return some(windowsServices.map(({ name }) => name))
    case 'front end':
    case 'front ends':
      return some(pools.flatMap(({ servers }) => servers.map(({ fqdn }) => fqdn)))
    case 'links':
      return some(linkNames(topology))
    case 'pool':
    case 'pools':
      return some(fqdns)
    case 'pool or server':
      return some([...fqdns, ...pools.flatMap(({ servers }) => servers.map(({ fqdn }) => fqdn))])
    case 'edge':
      return some(rolesOf(topology, 'edge').map(({ role }) => role.fqdn))
    case 'hop':
      return some([...fqdns, ...rolesOf(topology, 'director').map(({ role }) => role.fqdn)])
  }
}

function partNames(topology: Topology): readonly string[] {
  const named = allParts(topology).flatMap((part) => (part.kind === 'link' ? [] : [part.name]))
  return [...named, ...linkNames(topology)]
}

function linkNames(topology: Topology): readonly string[] {
  return allParts(topology).flatMap((part) =>
    part.kind === 'link' ? [part.ends.map((end) => nameOf(topology, end)).join(' <-> ')] : [],
  )
}

/** The roles that databases of the topology can be failed over to. */
export function rolesIn(topology: Topology): readonly string[] {
  const stores = topology.sites.flatMap(({ sqlStores }) => sqlStores)
  const roles = stores.flatMap((store) => databasePlaces(store).map(({ role }) => role))
  return [...new Set(roles)].filter(
    (role) => role !== 'witness' && role !== 'listener' && role !== 'network-name',
  )
}

/** The nodes of the failover clusters of the topology. */
export function nodesIn(topology: Topology): readonly string[] {
  const nodes = poolsOf(topology).flatMap(({ id }) => clusterNodesOf(topology, id))
  return [...new Set(nodes)]
}

/** What can hang in the group of a clustered SQL Server. */
export const resources: readonly SqlResource[] = sqlResources

/** How the registrar state can be reset. */
export const resets: readonly ResetType[] = resetTypes

function some(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '').slice(0, mostSuggested)
}
