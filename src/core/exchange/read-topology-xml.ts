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
import { inOrder, numberOf } from './machine-order.ts'
import { namespaces } from './namespaces.ts'
import {
  availabilityOf,
  backupOf,
  detailsOf,
  domainsOf,
  notesOnStrangers,
  sipDomainsOf,
  siteFacts,
  stated,
} from './elements.ts'
import { childOf, childrenOf, type XmlElement } from './xml.ts'

/**
 * Reads the `Topology` element that `(Get-CsTopology -AsXml).ToString()` writes. Sites, clusters, SQL Server instances
 * and services stand side by side there and point to each other by composite ids; all are resolved by these ids.
 * Never throws: what is missing is empty, what leads nowhere is left for the mapper to report.
 */
export function readTopologyXml(topology: XmlElement): Deployment {
  const part = (name: string) => childOf(topology, t, name)
  const services = childrenOf(part('Services'), t, 'Service')
  return {
    ...sipDomainsOf(topology),
    sites: (part('Sites')?.children ?? []).map(siteOf),
    clusters: childrenOf(part('Clusters'), t, 'Cluster').map(clusterOf),
    instances: instancesIn(part('SqlInstances'), services),
    services: services.map(serviceOf),
    notes: notesOnStrangers(topology, known),
  }
}

const t = namespaces.topology
const known = new Set(['InternalDomains', 'Sites', 'Clusters', 'SqlInstances', 'Services'])

function siteOf(element: XmlElement): DeployedSite {
  const key = stated(element, 'SiteId')
  return { key, branch: element.name !== 'CentralSite', ...siteFacts(element, key) }
}

function clusterOf(element: XmlElement): Cluster {
  const id = childOf(element, t, 'ClusterId')
  const fqdn = stated(element, 'Fqdn')
  const machines = childrenOf(element, t, 'Machine').map((machine) => ({
    fqdn: stated(machine, 'Fqdn'),
    ordinal: numberOf(machine, 'OrdinalInCluster'),
    ...domainsOf(machine),
  }))
  return {
    key: clusterKey(id),
    site: id ? stated(id, 'SiteId') : '',
    fqdn,
    single: null,
    deployed: true, // this document is what is published
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
  return { ...instanceWith(childOf(element, t, 'SqlInstanceId')), ...availabilityOf(element) }
}

function instanceWith(id: XmlElement | undefined): DeployedInstance {
  return {
    key: instanceKey(id),
    cluster: clusterKey(childOf(id, t, 'ClusterId')),
    name: id ? stated(id, 'Name') : '',
    alwaysOnPrimary: null,
    mirrorPort: null,
    witnessPort: null,
  }
}

function serviceOf(element: XmlElement): Service {
  const self = referenceIn(element)
  const place = childOf(element, t, 'InstalledOn')
  const sql = childOf(place, t, 'SqlInstanceId')
  return {
    key: self.key,
    role: self.role ?? '',
    version: stated(element, 'ServiceVersion'),
    text: self.text,
    installedOn: sql ? instanceKey(sql) : clusterKey(childOf(place, t, 'ClusterId')),
    dependencies: childrenOf(childOf(element, t, 'DependsOn'), t, 'Dependency').map(dependencyOf),
    backup: backupIn(element),
    details: detailsOf(element),
  }
}

function dependencyOf(element: XmlElement): Dependency {
  return { ...referenceIn(element), usage: stated(element, 'Usage') || 'Default' }
}

function backupIn(service: XmlElement): Backup | null {
  const element = childOf(service, t, 'Backup')
  return element ? backupOf(element, referenceIn(element)) : null
}

/** The service that the `ServiceId` in an element names. */
function referenceIn(element: XmlElement): Reference {
  const id = childOf(element, t, 'ServiceId')
  const [site, role, instance] = ['SiteId', 'RoleName', 'Instance'].map((name) =>
    id ? stated(id, name) : '',
  )
  const text = `${site}-${role}-${instance}`
  return { key: text.toLowerCase(), role: role || null, text: id ? text : '' }
}

function clusterKey(id: XmlElement | undefined): string {
  return id ? `${stated(id, 'SiteId')}:${stated(id, 'Number')}` : ''
}

function instanceKey(id: XmlElement | undefined): string {
  // a backslash stands in no cluster's key, so that an instance and its cluster never share one
  return id ? `${clusterKey(childOf(id, t, 'ClusterId'))}\\${stated(id, 'Name').toLowerCase()}` : ''
}
