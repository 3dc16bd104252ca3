import { everything, nameOf, type Topology } from '../model/topology.ts'
import type { Outage, PartId } from './part.ts'
import { allParts, databaseId, databasePlaces, hostOf } from './parts.ts'

/** What is switched off when these names are down, or the names that nothing in the topology has. */
export type NamedOutage =
  { readonly ok: true; readonly outage: Outage } | { readonly ok: false; readonly unknown: readonly string[] }

/**
 * Turns the names of what is down into an outage. A name is the FQDN of a computer, of a pool or role (all its computers), of
 * a SQL Server computer, listener or network name (every instance on it) or of a file server; `host\instance`; the name of a
 * site; or that of a link, `SITE <-> SITE` in either order. Letters' case is ignored. A name that stands for several things
 * switches off all of them; one for something on a Front End Server switches off that server.
 */
export function partsNamed(topology: Topology, names: readonly string[]): NamedOutage {
  const known = namesIn(topology)
  const unknown = names.filter((name) => !known.has(name.toLowerCase()))
  if (unknown.length > 0) return { ok: false, unknown }
  return { ok: true, outage: new Set(names.flatMap((name) => [...(known.get(name.toLowerCase()) ?? [])])) }
}

/** Every name in lower case, and what it switches off. The name of a pool without servers switches off nothing. */
function namesIn(topology: Topology): ReadonlyMap<string, ReadonlySet<PartId>> {
  const known = new Map<string, Set<PartId>>()
  const call = (name: string, ...parts: readonly PartId[]): void => {
    if (name === '') return
    const folded = name.toLowerCase()
    known.set(folded, new Set([...(known.get(folded) ?? []), ...parts]))
  }
  for (const found of everything(topology)) {
    switch (found.kind) {
      case 'site':
        call(found.site.name, found.site.id)
        break
      case 'pool':
        call(found.pool.fqdn, ...found.pool.servers.map(({ id }) => id))
        break
      case 'role':
        call(found.role.fqdn, ...found.role.servers.map(({ id }) => id))
        break
      case 'server':
      case 'computer':
        call(found.server.fqdn, found.server.id)
        break
      case 'sql':
        for (const { role, fqdn, name } of databasePlaces(found.sqlStore)) {
          const id = databaseId(found.sqlStore, role)
          const part = hostOf(topology, id) ?? id
          call(fqdn, part)
          call(name, part)
        }
        break
      case 'file': {
        const { id, fqdn } = found.fileStore
        call(fqdn, hostOf(topology, id) ?? id)
        break
      }
      case 'trunk':
      case 'pairing':
    }
  }
  for (const part of allParts(topology)) {
    if (part.kind !== 'link') continue
    const [a, b] = part.ends.map((end) => nameOf(topology, end))
    call(`${a} <-> ${b}`, part.id)
    call(`${b} <-> ${a}`, part.id)
  }
  return known
}
