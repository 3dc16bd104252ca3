import { grouped } from '../grouped.ts'
import { counter } from '../mapping/numbers.ts'
import type { Cluster, DeployedInstance, DeployedSite } from '../read/deployment.ts'
import { clusterLinked, numbersIn, type Book } from './book.ts'
import type { Plan, PlannedCluster, PlannedInstance } from './plan.ts'
import type { ClusterId, InstanceId, ResolvedCluster, ResolvedInstance, Resolving } from './resolved.ts'
import { isSameName, uniqueNames } from './unique-names.ts'

/** A site with the key of its element. */
export interface SitePlace {
  readonly key: string
  readonly number: string
  readonly was: DeployedSite | null
}

/** Where services can stand, by the keys of the plan. */
export interface Places {
  readonly sites: ReadonlyMap<string, SitePlace>
  readonly clusters: ReadonlyMap<string, ResolvedCluster>
  readonly instances: ReadonlyMap<string, ResolvedInstance>
}

/** The cluster or instance with this key of the plan, `undefined` where the file has none. */
export function placeOf({ clusters, instances }: Places, key: string): ClusterId | InstanceId | undefined {
  return instances.get(key)?.id ?? clusters.get(key)?.id
}

/** Finds or makes the ids of sites, clusters and SQL Server instances. */
export function resolvePlaces(plan: Plan, resolving: Resolving): Places {
  const sites = resolveSites(plan, resolving)
  const clusters = resolveClusters(plan, resolving, sites)
  return { sites, clusters, instances: resolveInstances(plan, resolving, clusters) }
}

function resolveSites(plan: Plan, { book, lacking }: Resolving): Map<string, SitePlace> {
  const deployed = book?.deployment.sites ?? []
  const numberIn = (link: string) => /^site (\d+)$/.exec(link)?.[1] ?? ''
  const clusterSites = (book?.deployment.clusters ?? []).map(({ link }) => numbersIn(link)?.site ?? '')
  const next = counter(...deployed.map(({ link }) => numberIn(link)), ...clusterSites)
  const places = new Map<string, SitePlace>()
  for (const site of plan.sites) {
    const was = (site.link === null ? undefined : book?.siteByLink.get(site.link)) ?? null
    if (was) {
      const number = numberIn(was.link)
      const siblings = deployed.filter(({ of }) => of === was.of)
      places.set(site.key, { key: `site ${number || `at ${siblings.indexOf(was) + 1}`}`, number, was })
    } else if (lacking !== 'as it is') {
      const number = next()
      places.set(site.key, { key: `site ${number}`, number, was: null })
    }
  }
  return places
}

function resolveClusters(
  plan: Plan,
  resolving: Resolving,
  sites: ReadonlyMap<string, SitePlace>,
): Map<string, ResolvedCluster> {
  const { book } = resolving
  const known = book ? knownClusters(plan, book, resolving) : new Map<string, Cluster>()
  const homes = new Map(
    [...sites].flatMap(([key, { was }]): [string, string][] => (was ? [[was.key, key]] : [])),
  )
  const hosts = new Map<string, ResolvedCluster>()
  const name = uniqueNames(book?.deployment.clusters.map(({ key }) => key) ?? [])
  const next = numbersAfter(book)
  const newCluster = (cluster: PlannedCluster, site: string): ResolvedCluster => {
    const unique = name(`cluster ${site} ${cluster.fqdn.toLowerCase()}`)
    const id = resolving.format === 'tbxml' ? { unique, site, number: '' } : numberedCluster(site, next(site))
    return { plan: cluster, id, site: cluster.site, was: null }
  }
  const resolved = new Map<string, ResolvedCluster>()
  const add = (cluster: PlannedCluster, as: ResolvedCluster) => {
    resolved.set(cluster.key, as)
    const host = cluster.fqdn.toLowerCase()
    if (cluster.kind === 'host' && !hosts.has(host)) hosts.set(host, as)
  }
  for (const cluster of plan.clusters) {
    const site = sites.get(cluster.site)
    const was = known.get(cluster.key) ?? null
    if (was) {
      const home = homes.get(was.site) ?? cluster.site
      add(cluster, { plan: cluster, id: idOfCluster(was), site: home, was })
    } else if (resolving.lacking !== 'as it is' && site) {
      // a computer that holds databases of several sites is one, wherever it was planned first
      const twin = isHost(cluster) ? hosts.get(cluster.fqdn.toLowerCase()) : undefined
      add(cluster, twin ? { ...twin, plan: cluster } : newCluster(cluster, site.number))
    }
  }
  return resolved
}

/** Gives out cluster numbers of each site, after the greatest that the file has there. */
function numbersAfter(book: Book | null): (site: string) => string {
  const taken = grouped(
    (book?.deployment.clusters ?? []).flatMap(({ link }) => numbersIn(link) ?? []),
    ({ site }) => site,
  )
  const counters = new Map<string, () => string>()
  return (site) => {
    const next = counters.get(site) ?? counter(...(taken.get(site) ?? []).map(({ number }) => number))
    counters.set(site, next)
    return next()
  }
}

/** Whether a cluster is a computer for databases or shares under its own name, not under a label. */
function isHost({ kind, fqdn, host }: PlannedCluster): boolean {
  return kind === 'host' && isSameName(fqdn, host)
}

function numberedCluster(site: string, number: string): ClusterId {
  return { unique: `${site}:${number}`, site, number }
}

function idOfCluster({ key, link }: Cluster): ClusterId {
  return { unique: key, ...(numbersIn(link) ?? { site: '', number: '' }) }
}

/** The clusters of the file that those of the plan are: by link first, hosts of databases and shares then by name. */
function knownClusters(plan: Plan, book: Book, { isMoved }: Resolving): Map<string, Cluster> {
  const found = new Map<string, Cluster>()
  const claims = new Map<Cluster, PlannedCluster>()
  const claim = (planned: PlannedCluster, cluster: Cluster | undefined) => {
    if (!cluster || found.has(planned.key)) return
    const owner = claims.get(cluster)
    if (owner && !isOneComputer(owner, planned)) return
    claims.set(cluster, owner ?? planned)
    found.set(planned.key, cluster)
  }
  const linked = ({ links }: PlannedCluster) =>
    links.filter((link) => !isMoved(link)).map((link) => clusterLinked(book, link))
  // a store that was moved to another site takes its computer along, unless something else stays there
  const goes = ({ links }: PlannedCluster) => links.length > 0 && links.every(isMoved)
  const named = (planned: PlannedCluster, fqdn: string | null) => {
    if (planned.kind !== 'host' || fqdn === null) return undefined
    const twins = book.clustersNamed.get(fqdn.toLowerCase()) ?? []
    const taken = twins.find((cluster) => claims.has(cluster))
    return goes(planned) ? taken : (twins.find((cluster) => !claims.has(cluster)) ?? taken)
  }
  const inTurn = [...plan.clusters.filter((planned) => !goes(planned)), ...plan.clusters.filter(goes)]
  for (const planned of plan.clusters)
    for (const cluster of linked(planned))
      if (cluster && isSameName(cluster.fqdn, planned.fqdn)) claim(planned, cluster)
  for (const planned of plan.clusters) for (const cluster of linked(planned)) claim(planned, cluster)
  for (const planned of inTurn) claim(planned, named(planned, planned.fqdn))
  for (const planned of inTurn) claim(planned, named(planned, planned.formerFqdn))
  return found
}

function isOneComputer(one: PlannedCluster, other: PlannedCluster): boolean {
  return isSameName(one.host, other.host)
}

function resolveInstances(
  plan: Plan,
  { book, format, lacking }: Resolving,
  clusters: ReadonlyMap<string, ResolvedCluster>,
): Map<string, ResolvedInstance> {
  const resolved = new Map<string, ResolvedInstance>()
  const claimed = new Set<DeployedInstance>()
  const byLabel = new Map<string, string>()
  const name = uniqueNames(book?.deployment.instances.map(({ key }) => key) ?? [])
  const uniqueOf = (label: string) => {
    const unique = byLabel.get(label) ?? (format === 'tbxml' ? name(label) : label)
    byLabel.set(label, unique)
    return unique
  }
  for (const instance of plan.instances) {
    const cluster = clusters.get(instance.cluster)
    if (!cluster) continue
    const there = cluster.was ? (book?.instancesOn.get(cluster.was.key) ?? []) : []
    const was = knownInstance(instance, there, claimed)
    const id = { cluster: cluster.id, name: instance.name, direct: false }
    if (was) {
      claimed.add(was)
      resolved.set(instance.key, { plan: instance, id: { ...id, unique: was.key }, was })
    } else if (cluster.was !== null && instance.link === cluster.was.link) {
      const direct = { unique: cluster.id.unique, cluster: cluster.id, name: '', direct: true }
      resolved.set(instance.key, { plan: instance, id: direct, was: null })
    } else if (lacking !== 'as it is') {
      const unique = uniqueOf(`sql ${cluster.id.unique} ${instance.name.toLowerCase()}`)
      resolved.set(instance.key, { plan: instance, id: { ...id, unique }, was: null })
    }
  }
  return resolved
}

/** By link, else by its name, else by the name that it had unless that is another one's now. */
function knownInstance(
  { link, name, formerName }: PlannedInstance,
  there: readonly DeployedInstance[],
  claimed: ReadonlySet<DeployedInstance>,
): DeployedInstance | null {
  const isFormer = (one: DeployedInstance) => formerName !== null && isSameName(one.name, formerName)
  return (
    there.find((one) => one.link === link) ??
    there.find((one) => isSameName(one.name, name)) ??
    there.find((one) => isFormer(one) && !claimed.has(one)) ??
    null
  )
}
