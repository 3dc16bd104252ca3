import { isKind, numberOf, type Id, type PoolId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import type { SqlStore } from '../model/store.ts'
import { partnerIn, type Found } from '../model/topology.ts'
import type { DeploymentSurroundings, PairedPool, PoolSurroundings } from '../rules/rule.ts'
import { pairingsOf, type Subjects } from './subjects.ts'

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
  return { pool, around: { ...rest, sqlSite, pairings } }
}

/** A pool as one side of a pairing, or `undefined` when it is gone. */
export function pairedPool(subjects: Subjects, id: PoolId): PairedPool | undefined {
  const found = subjects.pools.get(id)
  if (!found) return undefined
  const { part: pool, site } = found
  return {
    pool,
    site,
    sqlStore: pool.sqlStore === null ? null : (subjects.sqlStores.get(pool.sqlStore)?.part ?? null),
    fileStore: pool.fileStore === null ? null : (subjects.fileStores.get(pool.fileStore)?.part ?? null),
    managementStore: subjects.topology.managementStore === id,
    published: subjects.publishedPools.get(id) ?? null,
  }
}

/** What stands around the deployment as a whole. */
export function deploymentSurroundings(subjects: Subjects): DeploymentSurroundings {
  const { managementStore } = subjects.topology
  return {
    managementPool: managementStore === null ? null : (subjects.pools.get(managementStore)?.part ?? null),
    versions: subjects.versions,
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
  const pairing = isKind(id, 'pairing') ? subjects.pairings.get(id) : undefined
  return pairing ? [{ kind: 'pairing', pairing }] : []
}

/** The SQL Server store that a pool uses; `null` for everything else, and for a pool without one. */
export function backEndOf(subjects: Subjects, found: Found): SqlStore | null {
  if (found.kind !== 'pool' || found.pool.sqlStore === null) return null
  return subjects.sqlStores.get(found.pool.sqlStore)?.part ?? null
}

/** Whether a thing with this id is there. */
export function exists(subjects: Subjects, id: Id): boolean {
  return isKind(id, 'server') ? subjects.servers.has(id) : foundAt(subjects, id).length > 0
}
