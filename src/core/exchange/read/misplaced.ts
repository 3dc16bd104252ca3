import { noteOn, type ImportNote } from '../import-note.ts'
import { namespaces } from '../namespaces.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/parse.ts'
import { nameOfElement } from './element-names.ts'
import { isSite } from './elements.ts'

/**
 * Notes on sites, clusters, computers, SQL Server instances and services that stand where none are looked for: in
 * another element, in a second list of their kind, or in another namespace. `topology` is a `Topology` or a
 * `PartialTopology`.
 */
export function notesOnMisplaced(topology: XmlElement): ImportNote[] {
  const read = new Set(topology.name === 'Topology' ? readInTopology(topology) : readInPartial(topology))
  const found: string[] = []
  const look = (element: XmlElement) => {
    const kind = kinds.get(element.name)
    if (kind !== undefined && !read.has(element))
      found.push(`${kind} ${nameOfElement(element).trim() || '(no name)'}`)
    element.children.forEach(look)
  }
  topology.children.forEach(look)
  return noteOn(
    'not modelled',
    found,
    (names) =>
      `Parts that stand in a place or a namespace where they are not looked for, kept in the original file only: ${names}.`,
  )
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['CentralSite', 'site'],
  ['RemoteSite', 'branch site'],
  ['Cluster', 'pool or computer'],
  ['Machine', 'computer'],
  ['SqlInstance', 'SQL Server instance'],
  ['Service', 'service'],
])

/** The elements that a `Topology` is read from. */
function readInTopology(topology: XmlElement): XmlElement[] {
  const t = namespaces.topology
  const listed = (list: string, name: string) => childrenOf(childOf(topology, t, list), t, name)
  const clusters = listed('Clusters', 'Cluster')
  return [
    ...(childOf(topology, t, 'Sites')?.children.filter(isSite) ?? []),
    ...clusters,
    ...clusters.flatMap((cluster) => childrenOf(cluster, t, 'Machine')),
    ...listed('SqlInstances', 'SqlInstance'),
    ...listed('Services', 'Service'),
  ]
}

/** The elements that a `PartialTopology` is read from. */
function readInPartial(topology: XmlElement): XmlElement[] {
  const w = namespaces.writable
  const listed = (element: XmlElement, list: string, name: string) =>
    childrenOf(childOf(element, w, list), w, name)
  const central = listed(topology, 'CentralSites', 'CentralSite')
  const sites = [...central, ...central.flatMap((site) => listed(site, 'RemoteSites', 'RemoteSite'))]
  const clusters = sites.flatMap((site) => listed(site, 'Clusters', 'Cluster'))
  return [
    ...sites,
    ...clusters,
    ...clusters.flatMap((cluster) => listed(cluster, 'Machines', 'Machine')),
    ...clusters.flatMap((cluster) => listed(cluster, 'SqlInstances', 'SqlInstance')),
    ...listed(topology, 'Services', 'Service'),
  ]
}
