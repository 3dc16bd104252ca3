import type { TopologyDocument } from '../../model/document.ts'
import type { Id } from '../../model/id.ts'
import { everything, idOf, nameOf, type Found, type Topology } from '../../model/topology.ts'

/**
 * Which part of the file each thing of a document is: as the document says. One that says nothing was imported before
 * that was kept: its things are found by kind and name, and the only one of a kind without a name in the file is the
 * one that the file has more.
 */
export function linksOf(doc: TopologyDocument, file: TopologyDocument): (id: Id) => string | null {
  const links = doc.origin?.links ?? null
  if (links) return (id) => links[id] ?? null
  const fileLinks = file.origin?.links ?? {}
  const things = [...everything(doc.topology)]
  const known = new Map([...everything(file.topology)].map((found) => [labelOf(file.topology, found), found]))
  const labels = new Set(things.map((thing) => labelOf(doc.topology, thing)))
  const lost = [...known].filter(([label]) => !labels.has(label)).map(([, found]) => found)
  const renamed = things.filter((thing) => !known.has(labelOf(doc.topology, thing)))
  const onlyOne = (list: readonly Found[], kind: string) => {
    const [one, ...others] = list.filter((found) => kindOf(found) === kind)
    return others.length === 0 ? one : undefined
  }
  const found = new Map<Id, string>()
  for (const thing of things) {
    const kind = kindOf(thing)
    const isRenamed = onlyOne(renamed, kind) === thing
    const match = known.get(labelOf(doc.topology, thing)) ?? (isRenamed ? onlyOne(lost, kind) : undefined)
    const link = match && fileLinks[idOf(match)]
    if (link !== undefined) found.set(idOf(thing), link)
  }
  return (id) => found.get(id) ?? null
}

/** The link of the site that each linked thing stands in. */
export function sitesByLink(
  topology: Topology,
  linkOf: (id: Id) => string | null,
): ReadonlyMap<string, string | null> {
  const sites = new Map<string, string | null>()
  for (const found of everything(topology)) {
    const link = linkOf(idOf(found))
    if (link !== null && 'site' in found && found.kind !== 'site') sites.set(link, linkOf(found.site.id))
  }
  return sites
}

function labelOf(topology: Topology, found: Found): string {
  const around = found.kind === 'server' ? found.pool.fqdn : found.kind === 'computer' ? found.role.fqdn : ''
  return `${kindOf(found)} ${around} ${nameOf(topology, idOf(found))}`.toLowerCase()
}

const kindOf = (found: Found) => (found.kind === 'role' ? found.role.kind : found.kind)
