import { clusterId, clusterKey, machineKey, serviceKey, siteKey, sqlKey } from '../keys.ts'
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
  isSite,
  isTrue,
  machineFacts,
  serviceFacts,
  serviceIdIn,
  simpleUrlsOf,
  sipDomainsOf,
  siteFacts,
  settingsOfSite,
  stated,
} from './elements.ts'
import { inOrder, numberOf } from './machine-order.ts'
import { notesOnMisplaced } from './misplaced.ts'
import { notesOnStrangers } from './strangers.ts'

/**
 * Reads the `Topology` element that `(Get-CsTopology -AsXml).ToString()` writes. Sites, clusters, SQL Server instances
 * and services stand side by side there and point to each other by composite ids; all are resolved by these ids.
 * Never throws: what is missing is empty, what leads nowhere is left for the mapper to report.
 */
export function readTopologyXml(topology: XmlElement): Deployment {
  const part = (name: string) => childOf(topology, t, name)
  const services = childrenOf(part('Services'), t, 'Service')
  const sites = part('Sites')?.children.filter(isSite) ?? []
  const central = new Set(
    sites.filter(({ name }) => name === 'CentralSite').map((site) => stated(site, 'SiteId')),
  )
  return {
    ...sipDomainsOf(topology),
    simpleUrls: simpleUrlsOf(childOf(topology, namespaces.simpleUrl, 'SimpleUrlConfiguration')),
    sites: sites.map((site) => siteOf(site, central)),
    clusters: childrenOf(part('Clusters'), t, 'Cluster').map(clusterOf),
    instances: instancesIn(part('SqlInstances'), services),
    services: services.map(serviceOf),
    notes: [...notesOnMisplaced(topology), ...notesOnStrangers(topology)],
  }
}

const t = namespaces.topology

function siteOf(element: XmlElement, central: ReadonlySet<string>): DeployedSite {
  const key = stated(element, 'SiteId')
  const branch = element.name !== 'CentralSite'
  return {
    key,
    link: siteKey(key),
    branch,
    of: branch ? centralSiteOf(element, central) : null,
    ...siteFacts(element, key),
    ...settingsOfSite(element),
  }
}

/**
 * The central site that a branch site names. How it does so is in no public document, so that any attribute and any
 * element is taken that holds the id of a central site; one whose name says it comes first.
 */
function centralSiteOf(branch: XmlElement, central: ReadonlySet<string>): string | null {
  const others = branch.children.filter(({ name }) => !ownPartsOfSites.has(name))
  const values = [
    ...[...branch.attributes].filter(([name]) => name !== 'SiteId'),
    ...others.flatMap(valuesIn),
  ].filter(([, value]) => central.has(value.trim()))
  const [found] = values.toSorted(([a], [b]) => Number(isTelling(b)) - Number(isTelling(a)))
  return found ? found[1].trim() : null
}

const ownPartsOfSites = new Set(['Name', 'Description', 'Location', 'SiteConfiguration'])
const isTelling = (name: string) => /central|parent/i.test(name)

/** Every value in an element, with the name of the element or attribute that holds it, the elements around it in front. */
function valuesIn(element: XmlElement): [name: string, value: string][] {
  const own = [...element.attributes].map(([name, value]): [string, string] => [name, value])
  const values: [string, string][] = [['', element.text], ...own, ...element.children.flatMap(valuesIn)]
  return values.map(([name, value]) => [`${element.name} ${name}`, value])
}

function clusterOf(element: XmlElement): Cluster {
  const id = childOf(element, t, 'ClusterId')
  const key = idOfCluster(id)
  const machines = childrenOf(element, t, 'Machine').map((machine) => {
    const fqdn = stated(machine, 'Fqdn')
    return {
      link: machineKey(key, fqdn),
      fqdn,
      ordinal: numberOf(machine, 'OrdinalInCluster'),
      ...machineFacts(machine),
    }
  })
  return {
    key,
    link: clusterKey(key),
    site: id ? stated(id, 'SiteId') : '',
    fqdn: stated(element, 'Fqdn'),
    single: null,
    deployed: true, // this document is what is published
    replicated: isTrue(attributeOf(element, 'RequiresReplication')),
    ...inOrder(machines),
  }
}

/** The listed instances, then those that only a service mentions: some files leave the list out. */
function instancesIn(list: XmlElement | undefined, services: readonly XmlElement[]): DeployedInstance[] {
  const listed = childrenOf(list, t, 'SqlInstance').map(instanceOf)
  const keys = new Set(listed.map(({ key }) => key))
  const mentioned = services.flatMap((service) =>
    childrenOf(childOf(service, t, 'InstalledOn'), t, 'SqlInstanceId'),
  )
  const unlisted = new Map(mentioned.map((id) => [instanceKey(id), id]))
  for (const [key, id] of unlisted) if (!keys.has(key)) listed.push(instanceWith(id))
  return listed
}

function instanceOf(element: XmlElement): DeployedInstance {
  return { ...instanceWith(childOf(element, t, 'SqlInstanceId')), ...instanceFacts(element) }
}

function instanceWith(id: XmlElement | undefined): DeployedInstance {
  const cluster = idOfCluster(childOf(id, t, 'ClusterId'))
  const name = id ? stated(id, 'Name') : ''
  return {
    key: instanceKey(id),
    link: sqlKey(cluster, name),
    cluster,
    name,
    alwaysOnPrimary: null,
    mirrorPort: null,
    witnessPort: null,
  }
}

function serviceOf(element: XmlElement): Service {
  const self = serviceIdIn(element) ?? nowhere
  const place = childOf(element, t, 'InstalledOn')
  const sql = childOf(place, t, 'SqlInstanceId')
  return {
    key: self.key,
    alias: self.key,
    link: serviceKey(self.text),
    role: self.role ?? '',
    text: self.text,
    installedOn: sql ? instanceKey(sql) : idOfCluster(childOf(place, t, 'ClusterId')),
    dependencies: childrenOf(childOf(element, t, 'DependsOn'), t, 'Dependency').map(dependencyOf),
    backup: backupIn(element),
    ...serviceFacts(element),
  }
}

function dependencyOf(element: XmlElement): Dependency {
  return { ...(serviceIdIn(element) ?? nowhere), usage: stated(element, 'Usage') || 'Default' }
}

function backupIn(service: XmlElement): Backup | null {
  const element = childOf(service, t, 'Backup')
  return element ? backupOf(element, serviceIdIn(element) ?? nowhere) : null
}

/** A pointer without an id in it. */
const nowhere: Reference = { key: '', role: null, text: '' }

function idOfCluster(id: XmlElement | undefined): string {
  return id ? clusterId(stated(id, 'SiteId'), stated(id, 'Number')) : ''
}

function instanceKey(id: XmlElement | undefined): string {
  // a backslash stands in no cluster's key, so that an instance and its cluster never share one
  return id ? `${idOfCluster(childOf(id, t, 'ClusterId'))}\\${stated(id, 'Name').toLowerCase()}` : ''
}
