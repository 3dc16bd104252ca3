import type { Origin } from '../../model/document.ts'
import type { RoleKind } from '../../model/id.ts'
import type { SqlStore } from '../../model/store.ts'
import { nameOf, poolsOf, rolesOf, type Topology } from '../../model/topology.ts'
import { listed } from '../import-note.ts'
import { notTested } from '../not-tested.ts'
import { mirrorsWithoutUse } from './databases.ts'
import type { Look } from './look.ts'
import type { Plan } from './plan.ts'
import { isSameName } from './unique-names.ts'

/** What a person has to know about a file that was written; `from` is the format of the imported file, `null` for a new deployment. */
export function notesOn(
  look: Look,
  plan: Plan,
  to: Origin['format'],
  { from, isChanged }: { readonly from: Origin['format'] | null; readonly isChanged: boolean },
): string[] {
  const { topology, isPublished } = look
  const isNew = from === null
  return [
    notTested,
    ...(isNew || isChanged ? notHeld(topology) : []),
    ...(to === 'topology-xml' ? notesOnTopologyXml(topology) : []),
    ...(isPublished ? [] : notesOnFirstPublication(topology)),
    ...(to === 'tbxml' && (isNew || isChanged) ? notesOnBranches(topology) : []),
    ...(isNew && to === 'tbxml' ? notesOnNewTbxml(topology) : []),
    ...(isChanged && from === 'tbxml' && to === 'tbxml'
      ? [
          'IsFreeFromChanges is set to false, which is inferred; the original topology in the file is left as it is.',
        ]
      : []),
    ...(isNew ? notesOnFeatures(topology) : []),
    ...(isNew || isChanged
      ? [...withoutTrunks(topology), ...rootTrunks(topology), ...mirrors(look, plan), ...inferred(topology)]
      : []),
  ]
}

function notHeld(topology: Topology): string[] {
  const pools = poolsOf(topology)
  const servers = pools.flatMap((pool) => pool.servers)
  const stores = topology.sites.flatMap(({ sqlStores }) => sqlStores)
  const facts = applying([
    ['users', pools.some(({ users }) => users !== null)],
    ['platforms', pools.some(({ platform }) => platform !== null)],
    ['operating systems', pools.some(({ operatingSystem }) => operatingSystem !== null)],
    ['data centres', servers.some(({ dataCenter }) => dataCenter !== null)],
    ['world regions', topology.sites.some(({ worldRegion }) => worldRegion !== '')],
    ['kinds of load balancing', pools.some(({ loadBalancing }) => loadBalancing !== null)],
    ['SQL Server releases', stores.some(({ software }) => software.release !== null)],
    ['further nodes of SQL Server clusters', stores.some(hasFurtherNodes)],
  ])
  return facts.length === 0
    ? []
    : [`The format has no place for these facts, which stay in the document: ${listed(facts)}.`]
}

function hasFurtherNodes({ availability }: SqlStore): boolean {
  if (availability.kind === 'alwaysOn') return availability.secondaries.length > 0
  return availability.kind === 'failoverCluster'
}

/** The words of those that apply, in their order. */
function applying(all: readonly (readonly [words: string, applies: boolean])[]): string[] {
  return all.flatMap(([words, applies]) => (applies ? [words] : []))
}

function notesOnTopologyXml({ simpleUrls }: Topology): string[] {
  if (simpleUrls.length === 0) return []
  const urls = simpleUrls.map(({ active, component }) => active || component)
  return [`A Topology XML holds no simple URLs: set them again after publishing (${listed(urls)}).`]
}

function notesOnFirstPublication({ managementStore, sites }: Topology): string[] {
  const holder = sites.flatMap(({ pools }) => pools).find(({ id }) => id === managementStore)
  if (!holder) return []
  return [
    `Topology Builder places the Central Management store when it publishes for the first time: choose ${holder.fqdn} then.`,
  ]
}

function notesOnNewTbxml({ simpleUrls }: Topology): string[] {
  return simpleUrls.length === 0 ? ['No simple URLs are stated, so none are in the file.'] : []
}

function notesOnBranches({ sites }: Topology): string[] {
  const known = new Set(sites.map(({ id }) => id))
  const homeless = sites.filter(({ branch }) => branch && (branch.of === null || !known.has(branch.of)))
  const [central] = sites.filter(({ branch }) => branch === null)
  if (homeless.length === 0 || !central) return []
  const names = listed(homeless.map(({ name }) => name))
  return [`Branch sites that name no central site are written under ${central.name}: ${names}.`]
}

function notesOnFeatures(topology: Topology): string[] {
  const unstated = poolsOf(topology).filter(
    ({ conferencing, dialIn, enterpriseVoice, callAdmissionControl }) =>
      [conferencing, dialIn, enterpriseVoice, callAdmissionControl].includes(null),
  )
  if (unstated.length === 0) return []
  return [
    `Features that are not stated are written as switched off: ${listed(unstated.map(({ fqdn }) => fqdn))}.`,
  ]
}

/** The formats know a gateway by its trunks. */
function withoutTrunks(topology: Topology): string[] {
  const gateways = rolesOf(topology, 'gateway').filter(({ role }) => role.trunks.length === 0)
  const video = rolesOf(topology, 'videogateway').filter(({ role }) => role.trunk === null)
  const names = [...gateways, ...video].map(({ role }) => role.fqdn)
  if (names.length === 0) return []
  return [
    `Gateways without a trunk are written as computers only, because a file knows a gateway by its trunk: ${listed(names)}.`,
  ]
}

/** A file has a root trunk on the computer of its gateway, so that it has the gateway's name. */
function rootTrunks(topology: Topology): string[] {
  const renamed = rolesOf(topology, 'gateway').flatMap(({ role: { fqdn, trunks } }) => {
    const [root] = trunks
    return root && !isSameName(root.name, fqdn) ? [`${root.name} of ${fqdn}`] : []
  })
  if (renamed.length === 0) return []
  return [
    `The root trunk of a gateway has the name of its gateway in a file that lists that computer, whatever it is called here: ${listed(renamed)}.`,
  ]
}

/** Mirrors that a file cannot tell. */
function mirrors(look: Look, plan: Plan): string[] {
  const alone = mirrorsWithoutUse(look, plan).map(({ id }) => nameOf(look.topology, id))
  if (alone.length === 0) return []
  return [
    `A file tells a mirror by the databases that are used on it. Nothing uses these stores, so that their mirror and witness are plain SQL Server instances in the file: ${listed(alone)}.`,
  ]
}

/** What no public file shows, so that its shape is a conclusion from the documentation. */
function inferred(topology: Topology): string[] {
  const has = (kind: RoleKind) => rolesOf(topology, kind).length > 0
  const kinds = applying([
    ['branch sites', topology.sites.some(({ branch }) => branch !== null)],
    ['survivable branch appliances', has('appliance')],
    ['Directors', has('director')],
    ['stand-alone Mediation Servers', has('mediation')],
    ['Video Interop Servers', has('interop')],
    ['video gateways', has('videogateway')],
    [
      'compliance stores of Persistent Chat',
      rolesOf(topology, 'chat').some(({ role }) => role.complianceStore !== null),
    ],
    ['further trunks of a gateway', rolesOf(topology, 'gateway').some(({ role }) => role.trunks.length > 1)],
    ['federation routes', topology.sites.some(({ federationRoute }) => federationRoute !== null)],
  ])
  return kinds.length === 0
    ? []
    : [`No public file of the product shows these, so that their form is inferred: ${listed(kinds)}.`]
}
