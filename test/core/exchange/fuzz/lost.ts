import {
  serviceId,
  serviceKey,
  siteKey,
  sqlKey,
  tbxmlClusterId,
  tbxmlServiceId,
} from '../../../../src/core/exchange/keys.ts'
import type { ImportNote } from '../../../../src/core/exchange/import-note.ts'
import { namespaces } from '../../../../src/core/exchange/namespaces.ts'
import { contentsOf } from '../../../../src/core/exchange/read/contents.ts'
import { childOf, parseXml, type XmlElement } from '../../../../src/core/exchange/xml/parse.ts'
import type { TopologyDocument } from '../../../../src/core/model/document.ts'
import { everything, type Found } from '../../../../src/core/model/topology.ts'

/**
 * The sites, clusters, computers, SQL Server instances and services of the original file that are neither in the
 * document nor named in a note. Looks at the elements themselves, wherever in the topology they stand.
 */
export function lostIn(doc: TopologyDocument, notes: readonly ImportNote[]): string[] {
  const topology = topologyIn(doc.origin?.text ?? '')
  if (!topology) return ['everything']
  const all = placedIn(topology, null)
  const isKnown = knownBy(doc, notes)
  const links = new Set(Object.values(doc.origin?.links ?? {}))
  const hosts = hostsIn(all)
  const services = all
    .filter(({ element }) => element.name === 'Service')
    .map(({ element }) => servicesFacts(element))
  const linked = new Set(services.filter(({ key }) => links.has(key)).map(({ place }) => place))
  const isThere = (cluster: XmlElement) =>
    isKnown(attribute(cluster, 'Fqdn')) || idsOf(cluster).some((id) => linked.has(id))
  return all.flatMap(({ element, cluster }): string[] => {
    switch (element.name) {
      case 'CentralSite':
      case 'RemoteSite': {
        const name = child(element, 'Name')?.text.trim() ?? ''
        const isLinked = links.has(siteKey(attribute(element, 'SiteId')))
        return name === '' || isLinked || isKnown(name) ? [] : [`site ${name}`]
      }
      case 'Cluster':
        return isThere(element) ? [] : [`cluster ${attribute(element, 'Fqdn')}`]
      case 'Machine': {
        const name = attribute(element, 'Fqdn')
        return isKnown(name) || (cluster && isThere(cluster)) ? [] : [`computer ${name}`]
      }
      case 'SqlInstance': {
        const id = child(element, 'SqlInstanceId')
        const host = id ? hosts.get(numbersIn(child(id, 'ClusterId'))) : cluster
        const name = attribute(id ?? element, 'Name')
        const fqdn = host ? attribute(host, 'Fqdn') : ''
        const inCluster = name === '' ? fqdn : `${fqdn}\\${name}`
        const isLinked = cluster !== null && links.has(sqlKey(tbxmlClusterId(cluster), name))
        const isNamed = isLinked || isKnown(inCluster) || isKnown(name || '(default instance)')
        return isNamed ? [] : [`SQL Server instance ${fqdn} ${name}`]
      }
      case 'Service': {
        const { key, role, text, place } = servicesFacts(element)
        const host = hosts.get(place)
        const isNamed = links.has(key) || (host && isThere(host)) || isKnown(text) || isKnown(role)
        return isNamed ? [] : [`service ${role} ${text}`]
      }
      default:
        return []
    }
  })
}

/** The topology that is shown; a new one that nobody can tell from other XML is said to be missing. */
function topologyIn(text: string): XmlElement | undefined {
  const parsed = parseXml(text, { from: text.search(/\S/), to: text.length })
  const element = parsed.ok ? contentsOf(parsed.root).topologies[0]?.element : undefined
  if (element?.name !== 'TopologyBuilder') return element
  const { builder, writable } = namespaces
  const content = (name: string) => childOf(childOf(element, builder, name), writable, 'PartialTopology')
  return content('NewTopology') ?? content('OriginalTopology') ?? { ...element, children: [] }
}

/** Whether a name stands for a thing of the document, or in a note; a note that leaves names out may have it. */
function knownBy(doc: TopologyDocument, notes: readonly ImportNote[]): (name: string) => boolean {
  const things = new Set([...everything(doc.topology)].flatMap(namesOf).map((name) => name.toLowerCase()))
  const words = notes.map(({ message }) => message.toLowerCase()).join('\n')
  const isCut = / and \d+ more/.test(words)
  return (name) =>
    isCut || things.has(name.toLowerCase()) || words.includes(name === '' ? '(no name)' : name.toLowerCase())
}

interface Placed {
  readonly element: XmlElement
  /** The cluster that it stands in. */
  readonly cluster: XmlElement | null
}

function placedIn(element: XmlElement, cluster: XmlElement | null): Placed[] {
  return element.children.flatMap((one) => [
    { element: one, cluster },
    ...placedIn(one, one.name === 'Cluster' ? one : cluster),
  ])
}

function namesOf(found: Found): string[] {
  switch (found.kind) {
    case 'site':
      return [found.site.name]
    case 'pool':
      return [found.pool.fqdn, ...found.pool.otherServices]
    case 'role': {
      const { role } = found
      const trunk = role.kind === 'videogateway' && role.trunk ? [role.trunk.name] : []
      return [role.fqdn, ...trunk, ...(role.kind === 'other' ? role.services : [])]
    }
    case 'server':
    case 'computer':
      return [found.server.fqdn]
    case 'trunk':
      return [found.trunk.name]
    case 'file':
      return [found.fileStore.fqdn]
    case 'sql': {
      const a = found.sqlStore.availability
      const instances =
        a.kind === 'mirrored'
          ? [a.primary, a.mirror, ...(a.witness ? [a.witness] : [])]
          : [a.kind === 'alwaysOn' ? a.listener : a.kind === 'single' ? a.primary : a.networkName]
      return instances.flatMap(({ fqdn, instance }) => [fqdn, `${fqdn}\\${instance}`])
    }
    case 'pairing':
      return []
  }
}

const child = (element: XmlElement | undefined, name: string) =>
  element?.children.find((one) => one.name === name)
const attribute = (element: XmlElement | undefined, name: string) =>
  element?.attributes.get(name)?.trim() ?? ''
const numbersIn = (element: XmlElement | undefined) =>
  element ? `${attribute(element, 'SiteId')}:${attribute(element, 'Number')}` : ''

function idsOf(cluster: XmlElement): string[] {
  return [attribute(cluster, 'UniqueId'), numbersIn(child(cluster, 'ClusterId'))].filter((id) => id !== '')
}

/** The clusters by every id that leads to them or to a SQL Server instance on them; of two with one id the first. */
function hostsIn(all: readonly Placed[]): ReadonlyMap<string, XmlElement> {
  const hosts = new Map<string, XmlElement>()
  for (const { element, cluster } of all) {
    const ids = element.name === 'Cluster' ? idsOf(element) : [attribute(element, 'UniqueId')]
    const host = element.name === 'Cluster' ? element : element.name === 'SqlInstance' ? cluster : null
    for (const id of ids) if (host && id !== '' && !hosts.has(id)) hosts.set(id, host)
  }
  return hosts
}

function servicesFacts(service: XmlElement): { key: string; role: string; text: string; place: string } {
  const id = childOf(service, service.namespace, 'ServiceId')
  const installedOn = child(service, 'InstalledOn')
  const instance = child(installedOn, 'SqlInstanceId')
  const role = attribute(id ?? service, 'RoleName')
  const numbers = serviceId(attribute(id, 'SiteId'), role, attribute(id, 'Instance'))
  return {
    key: serviceKey(id ? numbers : tbxmlServiceId(service)),
    role,
    text: id ? numbers : attribute(service, 'UniqueId'),
    place: attribute(service, 'InstalledOn') || numbersIn(child(instance ?? installedOn, 'ClusterId')),
  }
}
