import type { Id, RoleKind } from './id.ts'
import type { Pool } from './pool.ts'
import type { Role, RoleWith, Trunk } from './role.ts'
import type { Site } from './site.ts'
import type { UnresolvedReference } from './topology.ts'

/*
 * Which fields lead to other things, and in which relation: one list for everybody who follows, checks, answers or
 * clears references.
 */

type Relation = UnresolvedReference['relation']

/** The names of the fields that hold the id of something else, or `null`. */
type ReferenceField<T> = {
  [K in keyof T]-?: K extends 'id' ? never : T[K] extends Id | null ? K : never
}[keyof T]

type References<T> = Readonly<Record<ReferenceField<T>, Relation>>

/** The fields of a Front End pool that lead to other things, each with its relation. */
export const poolReferences: References<Pool> = {
  sqlStore: 'SQL Server store',
  fileStore: 'file store',
  archivingStore: 'archiving store',
  monitoringStore: 'monitoring store',
  edgePool: 'Edge pool',
  officeWebApps: 'Office Web Apps Server',
}

/** The fields of a site that lead to server roles, each with its relation. */
export const siteReferences: References<Site> = {
  federationRoute: 'federation route',
  defaultChat: 'default Persistent Chat pool',
}

/** The fields of each kind of role that lead to other things, each with its relation. Trunks and computers apart. */
export const roleReferences: { readonly [K in RoleKind]: References<RoleWith<K>> } = {
  director: {
    fileStore: 'file store',
    archivingStore: 'archiving store',
    monitoringStore: 'monitoring store',
    edgePool: 'Edge pool',
  },
  edge: { nextHop: 'next hop' },
  mediation: { nextHop: 'next hop', edgePool: 'Edge pool' },
  chat: {
    nextHop: 'next hop',
    store: 'SQL Server store',
    backupStore: 'SQL Server store',
    complianceStore: 'SQL Server store',
    complianceBackupStore: 'SQL Server store',
    fileStore: 'file store',
  },
  application: { nextHop: 'next hop' },
  interop: { nextHop: 'next hop', edgePool: 'Edge pool' },
  webapps: {},
  gateway: {},
  videogateway: {},
  appliance: {
    pool: 'backup pool',
    edgePool: 'Edge pool',
    archivingStore: 'archiving store',
    monitoringStore: 'monitoring store',
  },
  other: {},
}

/** The fields of a trunk of a PSTN gateway that lead to other things, each with its relation. */
export const trunkReferences: References<Trunk> = { mediation: 'Mediation Server' }

/** A field that leads to another thing. */
export interface Reference {
  /** Where the id stands in the thing, such as `sqlStore` or `trunks[0].mediation`. */
  readonly field: string
  readonly id: Id
  readonly relation: Relation
}

/** Where a Front End pool, or some fields of one, leads to. */
export function referencesOfPool(pool: Partial<Pool>): Reference[] {
  return leadingOut(pool, poolReferences)
}

/** Where a site itself, or some fields of one, leads to: its central site, federation route and default Persistent Chat pool. */
export function referencesOfSite(site: Partial<Site>): Reference[] {
  const central = site.branch?.of ?? null
  return [
    ...(central === null ? [] : [{ field: 'branch.of', id: central, relation: 'other' as const }]),
    ...leadingOut(site, siteReferences),
  ]
}

/** Where a trunk of a PSTN gateway, or some fields of one, leads to. */
export function referencesOfTrunk(trunk: Partial<Trunk>): Reference[] {
  return leadingOut(trunk, trunkReferences)
}

/** Where a role leads to, its trunks included. */
export function referencesOfRole(role: Role): Reference[] {
  const own = leadingOut(role, roleReferences[role.kind])
  if (role.kind === 'gateway')
    return [
      ...own,
      ...role.trunks.flatMap((trunk, i) =>
        referencesOfTrunk(trunk).map((one) => ({ ...one, field: `trunks[${i}].${one.field}` })),
      ),
    ]
  if (role.kind === 'videogateway' && role.trunk?.interop)
    return [...own, { field: 'trunk.interop', id: role.trunk.interop, relation: 'other' }]
  return own
}

function leadingOut(thing: object, fields: Readonly<Record<string, Relation>>): Reference[] {
  const values = new Map<string, unknown>(Object.entries(thing))
  return Object.entries(fields).flatMap(([field, relation]) => {
    const id = values.get(field) as Id | null | undefined // the fields of a table of references hold nothing else
    return id === null || id === undefined ? [] : [{ field, id, relation }]
  })
}
