import {
  isKind,
  isRoleId,
  numberOf,
  type Id,
  type PoolId,
  type RoleId,
  type SqlStoreId,
} from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import type { Role } from '../model/role.ts'
import type { Site } from '../model/site.ts'
import type { SqlStore } from '../model/store.ts'
import { find, isRole, partnerIn, type Found } from '../model/topology.ts'
import type { DeploymentSurroundings, PairedPool, PoolSurroundings, RoleSurroundings } from '../rules/rule.ts'
import { onlooker, pairingsOf, type Subjects } from './subjects.ts'

/** A pool with what stands around it, or `undefined` when it is gone. */
export function surroundings(
  subjects: Subjects,
  id: PoolId,
): { pool: Pool; around: PoolSurroundings } | undefined {
  const paired = pairedPool(subjects, id)
  if (!paired) return undefined
  const pairings = pairingsOf(subjects, id)
    .toSorted((a, b) => numberOf(a.id) - numberOf(b.id))
    .flatMap((pairing) => {
      const partner = subjects.pools.get(partnerIn(pairing, id))
      return partner ? [{ pairing, partner: partner.part }] : []
    })
  const { pool, ...rest } = paired
  const sqlSite = (pool.sqlStore && subjects.sqlStores.get(pool.sqlStore)?.site) ?? null
  const archivingStore = sqlStoreOf(subjects, pool.archivingStore)
  const monitoringStore = sqlStoreOf(subjects, pool.monitoringStore)
  return { pool, around: { ...rest, archivingStore, monitoringStore, sqlSite, pairings } }
}

/** A pool as one side of a pairing, or `undefined` when it is gone. */
export function pairedPool(subjects: Subjects, id: PoolId): PairedPool | undefined {
  const found = subjects.pools.get(id)
  if (!found) return undefined
  const { part: pool, site } = found
  return {
    pool,
    site,
    sqlStore: sqlStoreOf(subjects, pool.sqlStore),
    fileStore: pool.fileStore === null ? null : (subjects.fileStores.get(pool.fileStore)?.part ?? null),
    managementStore: subjects.topology.managementStore === id,
    published: subjects.publishedPools.get(id) ?? null,
  }
}

function sqlStoreOf(subjects: Subjects, id: SqlStoreId | null): SqlStore | null {
  return id === null ? null : (subjects.sqlStores.get(id)?.part ?? null)
}

/** A role with what it may look at, or `undefined` when it is gone. What it looks at is noted. */
export function roleSurroundings(
  subjects: Subjects,
  id: RoleId,
): { role: Role; around: RoleSurroundings } | undefined {
  const look = onlooker(subjects, id)
  const placed = subjects.roles.get(id)
  if (!placed) return undefined
  const published = subjects.published ? find(subjects.published, id) : undefined
  return {
    role: placed.part,
    around: {
      site: placed.site,
      published:
        published?.kind === 'role' && isRole(published.role, placed.part.kind) ? published.role : null,
      find: (wanted) => {
        if (wanted === null) return undefined
        look(wanted)
        return foundAt(subjects, wanted)[0]
      },
    },
  }
}

/** What stands around the deployment as a whole. */
export function deploymentSurroundings(subjects: Subjects): DeploymentSurroundings {
  const { managementStore } = subjects.topology
  return {
    managementPool: managementStore === null ? null : (subjects.pools.get(managementStore)?.part ?? null),
    versions: subjects.versions,
    edgeVersions: subjects.edgeVersions,
    poolNames: subjects.poolNames,
    published: subjects.published,
  }
}

/** A part with the parts inside it that have shared keys of their own; empty when it is gone. */
export function foundAt(subjects: Subjects, id: Id): Found[] {
  if (isKind(id, 'site')) {
    const site = subjects.sites.get(id)
    return site ? [{ kind: 'site', site }] : []
  }
  if (isKind(id, 'pool')) {
    const found = subjects.pools.get(id)
    if (!found) return []
    const { site, part: pool } = found
    const servers = pool.servers.map((server): Found => ({ kind: 'server', site, pool, server }))
    return [{ kind: 'pool', site, pool }, ...servers]
  }
  if (isKind(id, 'sql')) {
    const found = subjects.sqlStores.get(id)
    return found ? [{ kind: 'sql', site: found.site, sqlStore: found.part }] : []
  }
  if (isKind(id, 'file')) {
    const found = subjects.fileStores.get(id)
    return found ? [{ kind: 'file', site: found.site, fileStore: found.part }] : []
  }
  if (isRoleId(id)) {
    const found = subjects.roles.get(id)
    return found ? roleWithParts(found.site, found.part) : []
  }
  const pairing = isKind(id, 'pairing') ? subjects.pairings.get(id) : undefined
  return pairing ? [{ kind: 'pairing', pairing }] : []
}

function roleWithParts(site: Site, role: Role): Found[] {
  const itself: Found = { kind: 'role', site, role }
  const computers = role.servers.map((server): Found => ({ kind: 'computer', site, role, server }))
  if (role.kind !== 'gateway') return [itself, ...computers]
  const trunks = role.trunks.map((trunk): Found => ({ kind: 'trunk', site, gateway: role, trunk }))
  return [itself, ...computers, ...trunks]
}

/** The SQL Server store that a pool uses; `null` for everything else, and for a pool without one. */
export function backEndOf(subjects: Subjects, found: Found): SqlStore | null {
  return found.kind === 'pool' ? sqlStoreOf(subjects, found.pool.sqlStore) : null
}

/** Whether a thing with this id is there. */
export function exists(subjects: Subjects, id: Id): boolean {
  return isKind(id, 'server') || isKind(id, 'trunk')
    ? subjects.inside.has(id)
    : foundAt(subjects, id).length > 0
}
