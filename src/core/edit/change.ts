import type { TopologyDocument } from '../model/document.ts'
import type {
  FileStoreId,
  Id,
  PairingId,
  PoolId,
  ServerId,
  SiteId,
  SqlStoreId,
  TrunkId,
} from '../model/id.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool, Server } from '../model/pool.ts'
import {
  referencesOfPool,
  referencesOfRole,
  referencesOfSite,
  referencesOfTrunk,
  type Reference,
} from '../model/references.ts'
import type { Role, Trunk } from '../model/role.ts'
import type { Site } from '../model/site.ts'
import type { FileStore, SqlStore } from '../model/store.ts'
import { find, findRole, findSite, findTrunk, nameOf, type Topology } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import {
  replaceFileStore,
  replacePairing,
  replacePool,
  replaceRole,
  replaceServer,
  replaceSite,
  replaceSqlStore,
  replaceTrunk,
  resolved,
  sameValue,
  withFields,
  withTopology,
} from './replace.ts'

/** Some facts of one thing, or of the deployment itself. Names, order and pairing have edits of their own. */
export type Change =
  | {
      readonly kind: 'site'
      readonly id: SiteId
      readonly fields: Partial<
        Pick<
          Site,
          | 'description'
          | 'city'
          | 'state'
          | 'country'
          | 'worldRegion'
          | 'branch'
          | 'federationRoute'
          | 'defaultChat'
        >
      >
    }
  | {
      readonly kind: 'pool'
      readonly id: PoolId
      readonly fields: Partial<Omit<Pool, 'id' | 'servers' | 'fqdn'>>
    }
  | {
      readonly kind: 'server'
      readonly id: ServerId
      readonly fields: Partial<
        Pick<Server, 'faultDomain' | 'upgradeDomain' | 'dataCenter' | 'multiHomed' | 'addresses'>
      >
    }
  | { readonly kind: 'sql'; readonly id: SqlStoreId; readonly fields: Partial<Omit<SqlStore, 'id'>> }
  | { readonly kind: 'file'; readonly id: FileStoreId; readonly fields: Partial<Omit<FileStore, 'id'>> }
  | {
      readonly kind: 'pairing'
      readonly id: PairingId
      readonly fields: Partial<Omit<Pairing, 'id' | 'pools'>>
    }
  | { readonly kind: 'trunk'; readonly id: TrunkId; readonly fields: Partial<Omit<Trunk, 'id'>> }
  /** The whole role as it shall be, with the id that it has. It may lose computers and trunks, but gets no new ones. */
  | { readonly kind: 'role'; readonly role: Role }
  | {
      readonly kind: 'deployment'
      readonly fields: Partial<Pick<Topology, 'sipDomain' | 'additionalSipDomains' | 'simpleUrls'>>
    }

/** Changes some facts of one thing. What it leads to has to be there; a reference of an import that it answers goes. */
export const change: Edit<Change> = {
  id: 'change',
  describe: (args, doc) => {
    const what = changedFields(args, doc.topology).map(inWords).join(', ') || 'nothing'
    return `Change ${what} of ${changedThing(args, doc.topology)}`
  },
  apply: (doc, args) => {
    switch (args.kind) {
      case 'deployment':
        return withTopology(doc, withFields(doc.topology, args.fields))
      case 'site':
        return changeSite(doc, args.id, args.fields)
      case 'pool':
        return leading(doc, [args.id], referencesOfPool(args.fields), (before) =>
          replacePool(before, args.id, (pool) => withFields(pool, args.fields)),
        )
      case 'sql':
        return replaceSqlStore(doc, args.id, (store) => withFields(store, args.fields))
      case 'file':
        return replaceFileStore(doc, args.id, (store) => withFields(store, args.fields))
      case 'pairing':
        return replacePairing(doc, args.id, (pairing) => withFields(pairing, args.fields))
      case 'server':
        return replaceServer(doc, args.id, (server) => withFields(server, args.fields))
      case 'trunk':
        return changeTrunk(doc, args.id, args.fields)
      case 'role':
        return changeRole(doc, args.role)
    }
  },
}

function changeSite(doc: TopologyDocument, id: SiteId, fields: Partial<Site>): TopologyDocument {
  const central = fields.branch?.of ?? null
  if (central === id) return doc
  if (central !== null && findSite(doc.topology, central)?.branch !== null) return doc
  return leading(doc, [id], referencesOfSite(fields), (before) =>
    replaceSite(before, id, (site) => withFields(site, fields)),
  )
}

function changeTrunk(doc: TopologyDocument, id: TrunkId, fields: Partial<Trunk>): TopologyDocument {
  const found = findTrunk(doc.topology, id)
  if (!found) return doc
  return leading(doc, [id, found.gateway.id], referencesOfTrunk(fields), (before) =>
    replaceTrunk(before, id, (trunk) => withFields(trunk, fields)),
  )
}

function changeRole(doc: TopologyDocument, role: Role): TopologyDocument {
  const before = findRole(doc.topology, role.id)
  if (!before || !holdsOnlyItsOwn(before, role)) return doc
  const known = new Set(referencesOfRole(before).map(({ field, id }) => `${field} ${id}`))
  const chosen = referencesOfRole(role).filter(({ field, id }) => !known.has(`${field} ${id}`))
  const trunks = role.kind === 'gateway' ? role.trunks : []
  const holders = [role.id, ...trunks.filter((trunk) => hasNewMediation(before, trunk)).map(({ id }) => id)]
  return leading(doc, holders, chosen, (changing) =>
    replaceRole(changing, role.id, () => (sameValue(before, role) ? before : role)),
  )
}

/** Whether computers and trunks are some of those that the role had, each once, and its inactive ones among them. */
function holdsOnlyItsOwn(before: Role, after: Role): boolean {
  const servers = new Set(after.servers.map(({ id }) => id))
  return (
    areSomeOf(after.servers, before.servers) &&
    areSomeOf(trunksOf(after), trunksOf(before)) &&
    (after.kind !== 'chat' || after.inactive.every((id) => servers.has(id)))
  )
}

function areSomeOf(some: readonly { readonly id: Id }[], all: readonly { readonly id: Id }[]): boolean {
  const ids = new Set(some.map(({ id }) => id))
  return ids.size === some.length && some.every(({ id }) => all.some((one) => one.id === id))
}

function trunksOf(role: Role): readonly Trunk[] {
  return role.kind === 'gateway' ? role.trunks : []
}

function hasNewMediation(before: Role, trunk: Trunk): boolean {
  const old = trunksOf(before).find(({ id }) => id === trunk.id)
  return trunk.mediation !== null && trunk.mediation !== old?.mediation
}

/** Makes a change that leads to other things: none where one of them is gone. What it leads to answers the import. */
function leading(
  doc: TopologyDocument,
  holders: readonly Id[],
  chosen: readonly Reference[],
  making: (doc: TopologyDocument) => TopologyDocument,
): TopologyDocument {
  if (chosen.some(({ id }) => !find(doc.topology, id))) return doc
  const changed = making(doc)
  return withTopology(
    changed,
    chosen.reduce((topology, { relation }) => resolved(topology, relation, holders), changed.topology),
  )
}

function changedThing(args: Change, topology: Topology): string {
  if (args.kind === 'deployment') return 'the deployment'
  return nameOf(topology, args.kind === 'role' ? args.role.id : args.id)
}

/** The fields that are said to change; of a whole role those that differ from what it is. */
function changedFields(args: Change, topology: Topology): string[] {
  if (args.kind !== 'role') return Object.keys(args.fields)
  const before = new Map<string, unknown>(Object.entries(findRole(topology, args.role.id) ?? {}))
  return Object.entries(args.role).flatMap(([field, value]) =>
    sameValue(before.get(field), value) ? [] : [field],
  )
}

/** What fields are called whose names do not say it. */
const called: ReadonlyMap<string, string> = new Map([
  ['dataCenter', 'data centre'],
  ['multiHomed', 'network adapters'],
  ['dialIn', 'dial-in conferencing'],
  ['enterpriseVoice', 'Enterprise Voice'],
  ['callAdmissionControl', 'Call Admission Control'],
  ['mediation', 'Mediation Server'],
  ['mediationPort', 'Mediation Server port'],
  ['archivingStore', 'Archiving SQL Server store'],
  ['monitoringStore', 'Monitoring SQL Server store'],
  ['edgePool', 'Edge pool'],
  ['officeWebApps', 'Office Web Apps Server'],
  ['webServices', 'Web Services'],
  ['dfs', 'DFS'],
  ['simpleUrls', 'simple URLs'],
  ['branch', 'central site'],
  ['defaultChat', 'default Persistent Chat pool'],
  ['isDefault', 'default trunk'],
])

function inWords(field: string): string {
  const name = called.get(field)
  if (name !== undefined) return name
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
