import { part, parts, value, wholeNumber, type Tree } from './tree.ts'

/** The number of a cluster within its site, as the file writes both. */
export interface ClusterNumber {
  readonly site: string
  readonly number: string
}

/** The number of a service: one counter per site for all roles but trusted applications, which have their own. */
export interface ServiceNumber {
  readonly site: string
  readonly role: string
  readonly instance: string
}

/** A site of a .tbxml with its number; `central` is the number of the site that a branch site belongs to. */
export interface NumberedSite {
  readonly element: Tree
  readonly number: string
  readonly central: string | null
}

/** The numbers of everything in a .tbxml, by the ids that stand in the file. */
export interface Numbers {
  /** Central sites in their order, each followed by its branch sites. */
  readonly sites: readonly NumberedSite[]
  readonly clusters: ReadonlyMap<string, ClusterNumber>
  readonly instances: ReadonlyMap<string, { readonly name: string; readonly cluster: ClusterNumber }>
  readonly services: ReadonlyMap<string, ServiceNumber>
}

/**
 * Numbers the content of a `PartialTopology`: with the original numbers where there are some, otherwise with the next
 * free ones in the order of the file, after the greatest number that the file says was ever given out.
 */
export function numbersOf(topology: Tree): Numbers {
  const sites = numberedSites(topology)
  const clusters = numberedClusters(sites)
  const instances = instancesOf(sites, clusters)
  const services = numberedServices(topology, sites, clusters, instances)
  return { sites, clusters, instances, services }
}

/** The clusters of a site of a .tbxml. */
export function clustersIn(site: Tree): readonly Tree[] {
  return parts(part(site, 'Clusters'), 'Cluster')
}

/** The SQL Server instances of a cluster of a .tbxml. */
export function instancesIn(cluster: Tree): readonly Tree[] {
  return parts(part(cluster, 'SqlInstances'), 'SqlInstance')
}

function numberedSites(topology: Tree): NumberedSite[] {
  const container = part(topology, 'CentralSites')
  const listed = (container?.children ?? []).flatMap((site): { element: Tree; of: Tree | null }[] => [
    ...(site.name === 'CentralSite' || site.name === 'RemoteSite' ? [{ element: site, of: null }] : []),
    ...parts(part(site, 'RemoteSites'), 'RemoteSite').map((branch) => ({ element: branch, of: site })),
  ])
  const stated = (site: Tree) => value(site, 'OriginalSiteId') || value(site, 'SiteId')
  const next = counter(value(topology, 'LastSiteId'), ...listed.map(({ element }) => stated(element)))
  const numbers = new Map(listed.map(({ element }) => [element, stated(element) || next()]))
  return listed.map(({ element, of }) => ({
    element,
    number: numbers.get(element) ?? '',
    central: of && (numbers.get(of) ?? null),
  }))
}

function numberedClusters(sites: readonly NumberedSite[]): Map<string, ClusterNumber> {
  const numbered = new Map<string, ClusterNumber>()
  for (const { element, number } of sites) {
    const clusters = clustersIn(element)
    const originals = clusters.map((cluster) => value(cluster, 'OriginalNumber'))
    const next = counter(value(element, 'LastClusterNumber'), ...originals)
    for (const cluster of clusters) {
      const site = value(cluster, 'OriginalSiteId') || number
      addOnce(numbered, value(cluster, 'UniqueId'), {
        site,
        number: value(cluster, 'OriginalNumber') || next(),
      })
    }
  }
  return numbered
}

function instancesOf(
  sites: readonly NumberedSite[],
  clusters: ReadonlyMap<string, ClusterNumber>,
): Map<string, { name: string; cluster: ClusterNumber }> {
  const found = new Map<string, { name: string; cluster: ClusterNumber }>()
  for (const { element } of sites)
    for (const cluster of clustersIn(element)) {
      const host = clusters.get(value(cluster, 'UniqueId'))
      if (!host) continue
      for (const instance of instancesIn(cluster))
        addOnce(found, value(instance, 'UniqueId'), {
          name: instance.attributes.get('Name') ?? '',
          cluster: host,
        })
    }
  return found
}

function numberedServices(
  topology: Tree,
  sites: readonly NumberedSite[],
  clusters: ReadonlyMap<string, ClusterNumber>,
  instances: ReadonlyMap<string, { cluster: ClusterNumber }>,
): Map<string, ServiceNumber> {
  const services = parts(part(topology, 'Services'), 'Service')
  const siteOf = (service: Tree) => {
    const place = value(service, 'InstalledOn')
    const host = instances.get(place)?.cluster ?? clusters.get(place)
    return value(service, 'OriginalSiteId') || (host?.site ?? sites[0]?.number ?? '')
  }
  const lasts = sites.map(({ element, number }) => ({
    site: number,
    last: value(element, 'LastServiceInstance'),
  }))
  const allot = instanceAllotment(
    lasts,
    services.map((service) => numberIn(service, siteOf(service), value(service, 'OriginalInstance'))),
  )
  const numbered = new Map<string, ServiceNumber>()
  for (const service of services) {
    const site = siteOf(service)
    const stated = value(service, 'OriginalInstance')
    const role = value(service, 'RoleName')
    const instance = stated || allot({ site, role, group: value(service, 'InstalledOn') })
    addOnce(numbered, value(service, 'UniqueId'), numberIn(service, site, instance))
  }
  return numbered
}

/** A service without a number of its own; those of one group get the same one as long as their roles differ. */
export interface Unnumbered {
  readonly site: string
  readonly role: string
  readonly group: string
}

/**
 * Gives out instance numbers after the greatest of each site. Services of one group, such as those of one pool, share
 * a number; a role that has it already begins another.
 */
export function instanceAllotment(
  lasts: readonly { readonly site: string; readonly last: string }[],
  taken: readonly ServiceNumber[],
): (service: Unnumbered) => string {
  const counters = new Map<string, () => string>()
  const used = new Set(taken.map(({ site, role, instance }) => `${site}-${role}-${instance}`))
  const groups = new Map<string, string>()
  const counterOf = (site: string, apart: boolean) => {
    const key = `${site} ${apart}`
    const known = counters.get(key)
    if (known) return known
    const instances = taken.filter((one) => one.site === site && isApart(one.role) === apart)
    const last = apart ? [] : lasts.filter((one) => one.site === site).map(({ last: number }) => number)
    const next = counter(...last, ...instances.map(({ instance }) => instance))
    counters.set(key, next)
    return next
  }
  return ({ site, role, group }) => {
    const apart = isApart(role)
    const key = `${site} ${apart} ${group}`
    let instance = groups.get(key) ?? counterOf(site, apart)()
    if (used.has(`${site}-${role}-${instance}`)) instance = counterOf(site, apart)()
    groups.set(key, instance)
    used.add(`${site}-${role}-${instance}`)
    return instance
  }
}

/** A counter that begins after the greatest of these numbers. */
export function counter(...numbers: readonly string[]): () => string {
  let last = Number(greatest(numbers))
  return () => String((last += 1))
}

/** The greatest of these numbers, '0' for none: what a .tbxml keeps so that no number is given out twice. */
export function greatest(numbers: readonly string[]): string {
  return String(Math.max(0, ...numbers.map(wholeNumber)))
}

const isApart = (role: string) => role.toLowerCase() === 'externalserver'

function numberIn(service: Tree, site: string, instance: string): ServiceNumber {
  return { site, role: value(service, 'RoleName'), instance }
}

function addOnce<T>(to: Map<string, T>, key: string, thing: T): void {
  if (!to.has(key)) to.set(key, thing)
}
