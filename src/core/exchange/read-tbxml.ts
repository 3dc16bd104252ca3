import type {
  Backup,
  Cluster,
  Dependency,
  DeployedInstance,
  DeployedSite,
  Deployment,
  Reference,
  Service,
} from './deployment.ts'
import { counted, type ImportNote } from './import-note.ts'
import { inOrder, numberOf } from './machine-order.ts'
import { namespaces } from './namespaces.ts'
import {
  availabilityOf,
  backupOf,
  detailsOf,
  domainsOf,
  isTrue,
  notesOnStrangers,
  sipDomainsOf,
  siteFacts,
  stated,
} from './elements.ts'
import { attributeOf, childOf, childrenOf, type XmlElement } from './xml.ts'

/**
 * Reads a .tbxml file: the new topology in it, which is what Topology Builder shows. The original topology, where the
 * file has one, is what was published, and only tells which pools were there already. Never throws.
 */
export function readTbxml(builder: XmlElement): Deployment {
  const content = (name: string) => childOf(childOf(builder, namespaces.builder, name), w, 'PartialTopology')
  const original = content('OriginalTopology')
  const published = original ? new Set(sitesIn(original).flatMap(clustersOf).flatMap(namesOfCluster)) : null
  const isPublished = (cluster: XmlElement) =>
    published !== null && namesOfCluster(cluster).some((name) => published.has(name))
  const shown = content('NewTopology') ?? original
  return shown ? deploymentIn(shown, isPublished) : nothing
}

/** Reads a `PartialTopology` that stands alone. Pools with an original number in it were published before. */
export function readPartialTopology(topology: XmlElement): Deployment {
  return deploymentIn(topology, (cluster) => attributeOf(cluster, 'OriginalNumber') !== undefined)
}

const w = namespaces.writable
const known = new Set(['InternalDomains', 'SimpleUrlConfiguration', 'CentralSites', 'Services'])
const nothing: Deployment = {
  defaultSipDomain: '',
  sipDomains: [],
  sites: [],
  clusters: [],
  instances: [],
  services: [],
  notes: [{ kind: 'unusual', message: 'The file holds no topology: it opens without a site.' }],
}

function deploymentIn(topology: XmlElement, isPublished: (cluster: XmlElement) => boolean): Deployment {
  // nothing points to a site by an id: its place in the file is what its clusters are joined by
  const sites = sitesIn(topology).map((element, i) => ({ element, key: String(i + 1) }))
  return {
    ...sipDomainsOf(topology),
    sites: sites.map(({ element, key }) => siteOf(element, key)),
    clusters: sites.flatMap(({ element, key }) =>
      clustersOf(element).map((cluster) => clusterOf(cluster, key, isPublished(cluster))),
    ),
    instances: sites.flatMap(({ element }) => clustersOf(element).flatMap(instancesOf)),
    services: childrenOf(childOf(topology, w, 'Services'), w, 'Service').map(serviceOf),
    notes: [...notesOnStrangers(topology, known), ...notesOnSimpleUrls(topology)],
  }
}

/** Central sites, each followed by its branch sites. */
function sitesIn(topology: XmlElement): XmlElement[] {
  const central = childrenOf(childOf(topology, w, 'CentralSites'), w, 'CentralSite')
  return central.flatMap((site) => [site, ...childrenOf(childOf(site, w, 'RemoteSites'), w, 'RemoteSite')])
}

function clustersOf(site: XmlElement): XmlElement[] {
  return childrenOf(childOf(site, w, 'Clusters'), w, 'Cluster')
}

/** What tells whether two versions of a topology speak of the same cluster. */
function namesOfCluster(cluster: XmlElement): string[] {
  const number = stated(cluster, 'OriginalNumber')
  return [
    `id ${stated(cluster, 'UniqueId')}`,
    ...(number === '' ? [] : [`number ${stated(cluster, 'OriginalSiteId')}:${number}`]),
  ]
}

function siteOf(element: XmlElement, key: string): DeployedSite {
  const number = stated(element, 'SiteId') || stated(element, 'OriginalSiteId') || key
  return { key, branch: element.name === 'RemoteSite', ...siteFacts(element, number) }
}

function clusterOf(element: XmlElement, site: string, deployed: boolean): Cluster {
  const fqdn = stated(element, 'Fqdn')
  const single = attributeOf(element, 'IsSingleMachineOnly')
  const machines = childrenOf(childOf(element, w, 'Machines'), w, 'Machine').map((machine) => ({
    fqdn: attributeOf(machine, 'Fqdn') ?? (isTrue(single) ? fqdn : ''),
    ordinal: numberOf(machine, 'OriginalOrdinalInCluster'),
    ...domainsOf(machine),
  }))
  return {
    key: stated(element, 'UniqueId'),
    site,
    fqdn,
    single: single === undefined ? null : isTrue(single),
    deployed,
    ...inOrder(machines),
  }
}

function instancesOf(cluster: XmlElement): DeployedInstance[] {
  return childrenOf(childOf(cluster, w, 'SqlInstances'), w, 'SqlInstance').map((instance) => ({
    key: stated(instance, 'UniqueId'),
    cluster: stated(cluster, 'UniqueId'),
    name: stated(instance, 'Name'),
    ...availabilityOf(instance),
  }))
}

function serviceOf(element: XmlElement): Service {
  const key = stated(element, 'UniqueId')
  const role = stated(element, 'RoleName')
  return {
    key,
    role,
    version: stated(element, 'ServiceVersion'),
    text: `${role} ${key}`,
    installedOn: stated(element, 'InstalledOn'),
    dependencies: childrenOf(childOf(element, w, 'DependsOn'), w, 'Dependency').map(dependencyOf),
    backup: backupIn(element),
    details: detailsOf(element),
  }
}

function dependencyOf(element: XmlElement): Dependency {
  return { ...referenceIn(element), usage: stated(element, 'Usage') || 'Default' }
}

function backupIn(service: XmlElement): Backup | null {
  const element = childOf(service, w, 'Backup')
  return element ? backupOf(element, referenceIn(element)) : null
}

function referenceIn(element: XmlElement): Reference {
  const key = stated(element, 'ServiceUniqueId')
  // published services have ids such as 1userstore20; new ones have GUIDs, which do not tell the role
  const role = /^\d+([a-z]+)\d+$/i.exec(key)?.[1]?.toLowerCase() ?? null
  return { key, role, text: key }
}

function notesOnSimpleUrls(topology: XmlElement): ImportNote[] {
  const configuration = childOf(topology, namespaces.simpleUrl, 'SimpleUrlConfiguration')
  const count = childrenOf(configuration, namespaces.simpleUrl, 'SimpleUrl').length
  if (count === 0) return []
  const message = `${counted(count, 'simple URL is', 'simple URLs are')} kept in the original file but cannot be edited yet.`
  return [{ kind: 'not modelled', message, count }]
}
