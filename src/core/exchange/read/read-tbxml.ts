import {
  clusterKey,
  machineKey,
  serviceId,
  serviceKey,
  siteKey,
  sqlKey,
  tbxmlClusterId,
  tbxmlServiceId,
  tbxmlSiteId,
} from '../keys.ts'
import { namespaces } from '../namespaces.ts'
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml/parse.ts'
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
import {
  backupOf,
  instanceFacts,
  isTrue,
  machineFacts,
  serviceFacts,
  serviceIdIn,
  simpleUrlsOf,
  sipDomainsOf,
  siteFacts,
  settingsOfSite,
  stated,
  uniqueIdOn,
} from './elements.ts'
import { inOrder, numberOf } from './machine-order.ts'
import { notesOnMisplaced } from './misplaced.ts'
import { notesOnStrangers } from './strangers.ts'

/** The two topologies of a .tbxml file. */
export interface TbxmlDeployments {
  /** What Topology Builder shows. */
  readonly shown: Deployment
  /** What was published; `null` where the file has none, or nothing else. */
  readonly original: Deployment | null
}

/**
 * Reads a .tbxml file: the new topology in it, and the original topology, which tells what was published, where the
 * file has both. Never throws.
 */
export function readTbxml(builder: XmlElement): TbxmlDeployments {
  const content = (name: string) => childOf(childOf(builder, namespaces.builder, name), w, 'PartialTopology')
  const original = content('OriginalTopology')
  const published = original ? new Set(sitesIn(original).flatMap(clustersIn).flatMap(namesOfCluster)) : null
  const isPublished = (cluster: XmlElement) =>
    published !== null && namesOfCluster(cluster).some((name) => published.has(name))
  const drawn = content('NewTopology')
  return {
    shown: drawn
      ? deploymentIn(drawn, isPublished)
      : original
        ? publishedAlone(deploymentIn(original, isPublished))
        : nothing,
    original: drawn && original ? deploymentIn(original, isPublished) : null,
  }
}

/** Reads a `PartialTopology` that stands alone. Pools with an original number in it were published before. */
export function readPartialTopology(topology: XmlElement): Deployment {
  return deploymentIn(topology, (cluster) => attributeOf(cluster, 'OriginalNumber') !== undefined)
}

const w = namespaces.writable
const nothing: Deployment = {
  defaultSipDomain: '',
  sipDomains: [],
  simpleUrls: [],
  sites: [],
  clusters: [],
  instances: [],
  services: [],
  notes: [{ kind: 'unusual', message: 'The file holds no topology: it opens without a site.' }],
}

/** What was published, in the place of a new topology that is not there or cannot be told from other XML. */
function publishedAlone(original: Deployment): Deployment {
  const message = 'The file holds no new topology that can be read, so what was published is shown.'
  return { ...original, notes: [{ kind: 'unusual', message }, ...original.notes] }
}

/** A site with what joins its clusters to it: its place in the file, because nothing points to a site by an id. */
interface PlacedSite {
  readonly element: XmlElement
  readonly key: string
  /** The key of the central site that a branch site stands in. */
  readonly of: string | null
}

function deploymentIn(topology: XmlElement, isPublished: (cluster: XmlElement) => boolean): Deployment {
  const sites = placedSites(topology)
  return {
    ...sipDomainsOf(topology),
    simpleUrls: simpleUrlsOf(childOf(topology, namespaces.simpleUrl, 'SimpleUrlConfiguration')),
    sites: sites.map(siteOf),
    clusters: sites.flatMap(({ element, key }) =>
      clustersIn(element).map((cluster) => clusterOf(cluster, key, isPublished(cluster))),
    ),
    instances: sites.flatMap(({ element }) => clustersIn(element).flatMap(instancesOf)),
    services: childrenOf(childOf(topology, w, 'Services'), w, 'Service').map(serviceOf),
    notes: [...notesOnMisplaced(topology), ...notesOnStrangers(topology)],
  }
}

/** Central sites, each followed by its branch sites. */
function placedSites(topology: XmlElement): PlacedSite[] {
  const placed: PlacedSite[] = []
  const add = (element: XmlElement, of: string | null) => {
    const key = String(placed.length + 1)
    placed.push({ element, key, of })
    return key
  }
  for (const central of childrenOf(childOf(topology, w, 'CentralSites'), w, 'CentralSite')) {
    const key = add(central, null)
    for (const branch of branchesOf(central)) add(branch, key)
  }
  return placed
}

function sitesIn(topology: XmlElement): XmlElement[] {
  return placedSites(topology).map(({ element }) => element)
}

function branchesOf(central: XmlElement): XmlElement[] {
  return childrenOf(childOf(central, w, 'RemoteSites'), w, 'RemoteSite')
}

function clustersIn(site: XmlElement): XmlElement[] {
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

function siteOf({ element, key, of }: PlacedSite): DeployedSite {
  const number = stated(element, 'SiteId') || stated(element, 'OriginalSiteId') || key
  return {
    key,
    link: siteKey(tbxmlSiteId(element, Number(key))),
    branch: of !== null,
    of,
    ...siteFacts(element, number),
    ...settingsOfSite(element),
  }
}

function clusterOf(element: XmlElement, site: string, deployed: boolean): Cluster {
  const fqdn = stated(element, 'Fqdn')
  const id = tbxmlClusterId(element)
  const single = attributeOf(element, 'IsSingleMachineOnly')
  const machines = childrenOf(childOf(element, w, 'Machines'), w, 'Machine').map((machine) => {
    const name = attributeOf(machine, 'Fqdn') ?? (isTrue(single) ? fqdn : '')
    return {
      link: machineKey(id, name),
      fqdn: name,
      ordinal: numberOf(machine, 'OriginalOrdinalInCluster'),
      ...machineFacts(machine),
    }
  })
  return {
    key: stated(element, 'UniqueId'),
    link: clusterKey(id),
    site,
    fqdn,
    single: single === undefined ? null : isTrue(single),
    deployed,
    replicated: isTrue(attributeOf(element, 'RequiresReplication')),
    ...inOrder(machines),
  }
}

function instancesOf(cluster: XmlElement): DeployedInstance[] {
  return childrenOf(childOf(cluster, w, 'SqlInstances'), w, 'SqlInstance').map((instance) => {
    const name = stated(instance, 'Name')
    return {
      key: stated(instance, 'UniqueId'),
      link: sqlKey(tbxmlClusterId(cluster), name),
      cluster: stated(cluster, 'UniqueId'),
      name,
      ...instanceFacts(instance),
    }
  })
}

function serviceOf(element: XmlElement): Service {
  const key = stated(element, 'UniqueId')
  const role = stated(element, 'RoleName')
  const [site, instance] = [stated(element, 'OriginalSiteId'), stated(element, 'OriginalInstance')]
  return {
    key,
    alias: site && instance ? serviceId(site, role, instance).toLowerCase() : key,
    link: serviceKey(tbxmlServiceId(element)),
    role,
    text: `${role} ${key}`,
    installedOn: stated(element, 'InstalledOn'),
    dependencies: childrenOf(childOf(element, w, 'DependsOn'), w, 'Dependency').map(dependencyOf),
    backup: backupIn(element),
    ...serviceFacts(element),
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
  return uniqueIdOn(element, 'ServiceUniqueId') ?? serviceIdIn(element) ?? { key: '', role: null, text: '' }
}
