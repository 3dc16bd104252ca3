import type { Cluster, DeployedInstance, Service } from '../read/deployment.ts'
import { clusterUnder, numbersIn, serviceNumbersIn, type Book } from './book.ts'
import { service } from './plan.ts'
import type { ClusterId, Resolved, ResolvedNeed, ResolvedService, ServiceId } from './resolved.ts'

/** What the file is now and what it is to become. */
export interface Change {
  readonly before: Resolved
  readonly after: Resolved
}

/** A change with everything that it leads to. */
export interface Consequences extends Change {
  /** Services that are not modelled and go, because what they stand on goes. */
  readonly orphans: readonly Service[]
}

/**
 * Completes a change by what the plans do not know: services that are not modelled go with the pool or instance that they
 * stand on, and whatever pointed to something that goes no longer points there. A computer of databases or shares stays
 * where something else is on it.
 */
export function withConsequences(change: Change, book: Book): Consequences {
  const kept = keepBusyHosts(change, book)
  const orphans = orphansOf(kept, book)
  const before: Resolved = {
    ...kept.before,
    instances: [...kept.before.instances, ...orphans.instances],
    services: [...kept.before.services, ...orphans.services],
  }
  const complete = inPlace(withoutPointers({ before, after: kept.after }, book))
  return { ...complete, orphans: orphans.services.flatMap(({ was }) => was ?? []) }
}

/** What the file has already stands in its order, which means nothing; what is new follows what it follows in the plan. */
function inPlace({ before, after }: Change): Change {
  return {
    before,
    after: {
      ...after,
      sites: inOrderOf(before.sites, after.sites, ({ key }) => key),
      clusters: inOrderOf(before.clusters, after.clusters, ({ id }) => id.unique),
      instances: inOrderOf(before.instances, after.instances, ({ id }) => id.unique),
      services: inOrderOf(before.services, after.services, ({ id }) => id.unique),
    },
  }
}

function inOrderOf<T extends object>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (thing: T) => string,
): T[] {
  const now = new Map(after.map((thing) => [keyOf(thing), thing]))
  const known = before.flatMap((thing) => now.get(keyOf(thing)) ?? [])
  const standing = new Set(known)
  const next = known.values()
  return after.map((thing) => (standing.has(thing) ? (next.next().value ?? thing) : thing))
}

/** Clusters and sites of the file that the change removes. */
function removedClusters({ before, after }: Change): Resolved['clusters'] {
  const staying = new Set(after.clusters.map(({ id }) => id.unique))
  return before.clusters.filter(({ id }) => !staying.has(id.unique))
}

function keepBusyHosts(change: Change, book: Book): Change {
  const { before, after } = change
  const planned = new Set(before.services.map(({ id }) => id.unique))
  const sites = new Set(after.sites.map(({ key }) => key))
  const siteKeys = new Map(before.sites.map((site) => [site.plan.key, site.key]))
  const stayingSites = new Map(after.sites.map((site) => [site.key, site.plan.key]))
  const ownInstances = new Set(before.instances.map(({ id }) => id.unique))
  const isBusy = (cluster: Cluster) =>
    book.deployment.services.some(
      ({ key, installedOn }) =>
        !planned.has(key) && !ownInstances.has(installedOn) && clusterUnder(book, installedOn) === cluster,
    )
  const busy = removedClusters(change).filter(
    ({ plan, was, site }) =>
      plan.kind === 'host' && was !== null && sites.has(siteKeys.get(site) ?? '') && isBusy(was),
  )
  const staying = busy.map((cluster) => ({
    ...cluster,
    site: stayingSites.get(siteKeys.get(cluster.site) ?? '') ?? cluster.site,
  }))
  return { before, after: { ...after, clusters: [...after.clusters, ...staying] } }
}

/** What stands on what goes, without being in the plan. */
function orphansOf(change: Change, book: Book): Pick<Resolved, 'instances' | 'services'> {
  const { before, after } = change
  const gone = removedClusters(change)
  const goneKeys = new Set(gone.map(({ id }) => id.unique))
  const known = new Set(before.instances.map(({ id }) => id.unique))
  const staying = new Set(after.instances.map(({ id }) => id.unique))
  const instances = book.deployment.instances.filter(
    (instance) => goneKeys.has(instance.cluster) && !known.has(instance.key),
  )
  const goneInstances = [
    ...before.instances.flatMap(({ id, was }) => (was && !staying.has(id.unique) ? [was] : [])),
    ...instances,
  ]
  const places = new Set([...goneKeys, ...goneInstances.map(({ key }) => key)])
  const planned = new Set(before.services.map(({ id }) => id.unique))
  const services = book.deployment.services.filter(
    ({ key, installedOn }) => places.has(installedOn) && !planned.has(key),
  )
  return {
    instances: instances.map((instance) => bareInstance(book, instance)),
    services: services.map((one) => bareService(book, one, [])),
  }
}

/** Every pointer of the file to a service that goes stands in what it is now, so that it goes too. */
function withoutPointers({ before, after }: Change, book: Book): Change {
  const staying = new Set(after.services.map(({ id }) => id.unique))
  const gone = new Set(before.services.map(({ id }) => id.unique).filter((key) => !staying.has(key)))
  if (gone.size === 0) return { before, after }
  const planned = new Map(before.services.map((one) => [one.id.unique, one]))
  const lost = pointersTo(gone, planned, book)
  const byKey = new Map([...lost].map(([one, pointers]) => [one.key, pointers]))
  const strangers = [...lost].filter(([one]) => !planned.has(one.key))
  return {
    before: {
      ...before,
      services: [
        ...before.services.map((one) => ({
          ...one,
          needs: [...one.needs, ...(byKey.get(one.id.unique) ?? [])],
        })),
        ...strangers.map(([one, pointers]) => bareService(book, one, pointers)),
      ],
    },
    after: {
      ...after,
      services: [...after.services, ...strangers.map(([one]) => bareService(book, one, []))],
    },
  }
}

/** The pointers of services that stay to some that go, as far as the plan does not state them itself. */
function pointersTo(
  gone: ReadonlySet<string>,
  planned: ReadonlyMap<string, ResolvedService>,
  book: Book,
): ReadonlyMap<Service, readonly ResolvedNeed[]> {
  const lost = new Map<Service, readonly ResolvedNeed[]>()
  for (const one of book.deployment.services) {
    if (gone.has(one.key)) continue
    const needs = planned.get(one.key)?.needs ?? []
    const stated = new Set(needs.map(({ usage, id }) => `${usage} ${id.unique}`))
    const pointers = one.dependencies.flatMap(({ key, usage }): ResolvedNeed[] => {
      const target = book.serviceByKey.get(key)
      return target && gone.has(target.key) ? [{ usage, id: idOf(target) }] : []
    })
    const unstated = pointers.filter(({ usage, id }) => !stated.has(`${usage} ${id.unique}`))
    if (unstated.length > 0) lost.set(one, unstated)
  }
  return lost
}

function bareService(book: Book, one: Service, needs: readonly ResolvedNeed[]): ResolvedService {
  const cluster = clusterUnder(book, one.installedOn)
  const on: ClusterId = { unique: one.installedOn, ...((cluster && numbersIn(cluster.link)) ?? noNumbers) }
  const plan = service(one.role, { key: one.key, version: one.version, on: one.installedOn, group: '' })
  return { plan, id: idOf(one), on, needs, backup: null, was: one }
}

function bareInstance(book: Book, was: DeployedInstance): Resolved['instances'][number] {
  const { key, cluster, name, alwaysOnPrimary, mirrorPort, witnessPort } = was
  const host = book.clusterByKey.get(cluster)
  const id: ClusterId = { unique: cluster, ...((host && numbersIn(host.link)) ?? noNumbers) }
  return {
    plan: { key, link: null, formerName: null, cluster, name, alwaysOnPrimary, mirrorPort, witnessPort },
    id: { unique: key, cluster: id, name, direct: false },
    was,
  }
}

const noNumbers = { site: '', number: '' }

function idOf({ key, link, role }: Service): ServiceId {
  const numbers = serviceNumbersIn(link)
  return { unique: key, site: '', instance: '', ...numbers, role, published: numbers !== null }
}
