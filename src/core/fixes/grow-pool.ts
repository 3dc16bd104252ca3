import { addServer } from '../edit/add-server.ts'
import { domainOf } from '../model/fqdn.ts'
import { namesInUse, nextName, nextServerName } from '../edit/naming.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { PoolId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import { findPool, type Topology } from '../model/topology.ts'
import { counted, fullName, shortName } from '../words/words.ts'
import { frontEndsPerPool } from '../tables/limits.ts'
import { alternative, type Fix } from './fix.ts'

/**
 * Adds Front End Servers to an Enterprise Edition pool until it has so many, named as "Add server" would name them.
 * Nothing where it has them already, or where the version does not support so many in one pool.
 */
export function growPool({ topology }: TopologyDocument, pool: Pool, size: number): readonly Fix[] {
  const lacking = size - pool.servers.length
  if (pool.edition !== 'enterprise' || !(lacking > 0) || size > mostFrontEnds(pool)) return []
  const names = serverNames(topology, pool, lacking)
  const named =
    lacking === 1
      ? fullName(names[0] ?? '')
      : `${shortName(names[0] ?? '')} to ${shortName(names.at(-1) ?? '')}`
  const title = `Add ${counted(lacking, 'Front End Server')} to ${shortName(pool.fqdn)}: ${named}`
  return [alternative(title, (doc) => grown(doc, pool.id, size))]
}

/** The most Front End Servers that the version supports in one pool; without a limit where none is known. */
export function mostFrontEnds({ version }: Pool): number {
  return version === 'other' ? Number.POSITIVE_INFINITY : frontEndsPerPool[version].value
}

function grown(doc: TopologyDocument, id: PoolId, size: number): TopologyDocument {
  const pool = findPool(doc.topology, id)
  if (!pool) return doc
  return serverNames(doc.topology, pool, size - pool.servers.length).reduce(
    (growing, fqdn) => addServer.apply(growing, { pool: id, fqdn }),
    doc,
  )
}

function serverNames(topology: Topology, pool: Pool, count: number): string[] {
  if (count <= 0) return []
  const taken = namesInUse(topology)
  const names = [nextFullName(topology, pool, taken)]
  while (names.length < count) names.push(nextName(names.at(-1) ?? '', taken))
  return names
}

/** The next server's name, with the domain of the pool where the last server has a short name only. */
function nextFullName(topology: Topology, pool: Pool, taken: ReadonlySet<string>): string {
  const next = nextServerName(topology, pool)
  const domain = domainOf(pool.fqdn)
  if (next.includes('.') || domain === '') return next
  const full = `${next}.${domain}`
  return taken.has(full.toLowerCase()) ? nextName(full, taken) : full
}
