import { attributeOf, type XmlElement } from './xml/parse.ts'

/*
 * The keys that tell the parts of an exchange file apart, and that `Origin.links` points to. They are made from the
 * ids in the file, so that they are the same in a Topology XML and in the .tbxml that was published as it. What a
 * .tbxml has not published yet has no numbers: its UniqueId, or its place in the file, stands in for them.
 */

/** Numbers, or what stands in for them, joined: `1:3` of cluster 3 in site 1, `1-Registrar-1` of a service. */
export type FileId = string

/** The key of a site. */
export function siteKey(id: FileId): string {
  return `site ${id}`
}

/** The key of a cluster: a pool, or any single computer, share host or gateway. */
export function clusterKey(id: FileId): string {
  return `cluster ${id}`
}

/** The key of a computer in the cluster with this id. */
export function machineKey(cluster: FileId, fqdn: string): string {
  return `machine ${cluster} ${fqdn.toLowerCase()}`.trimEnd()
}

/** The key of a SQL Server instance on the cluster with this id; without a name at its end for the default instance. */
export function sqlKey(cluster: FileId, name: string): string {
  return `sql ${cluster} ${name.toLowerCase()}`.trimEnd()
}

/** The key of a service. */
export function serviceKey(id: FileId): string {
  return `service ${id}`
}

/** The id of a cluster from its numbers. */
export function clusterId(site: string, number: string): FileId {
  return `${site}:${number}`
}

/** The id of a service from its numbers and its role. */
export function serviceId(site: string, role: string, instance: string): FileId {
  return `${site}-${role}-${instance}`
}

/** The id of a site of a .tbxml; `place` is 1 for the first of all its central and branch sites, which follow their central site. */
export function tbxmlSiteId(site: XmlElement, place: number): FileId {
  return attributeOf(site, 'SiteId') || attributeOf(site, 'OriginalSiteId') || `#${place}`
}

/** The id of a cluster of a .tbxml: its original numbers where it has both. */
export function tbxmlClusterId(cluster: XmlElement): FileId {
  const site = attributeOf(cluster, 'OriginalSiteId')
  const number = attributeOf(cluster, 'OriginalNumber')
  return site && number ? clusterId(site, number) : (attributeOf(cluster, 'UniqueId') ?? '')
}

/** The id of a service of a .tbxml: its original numbers where it has both. */
export function tbxmlServiceId(service: XmlElement): FileId {
  const site = attributeOf(service, 'OriginalSiteId')
  const instance = attributeOf(service, 'OriginalInstance')
  return site && instance
    ? serviceId(site, attributeOf(service, 'RoleName') ?? '', instance)
    : (attributeOf(service, 'UniqueId') ?? '')
}
