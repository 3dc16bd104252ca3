import type { Need, Plan } from './plan.ts'
import { placeOf, resolvePlaces } from './resolve-places.ts'
import { resolveServices } from './resolve-services.ts'
import type { Resolved, ResolvedService, ResolvedSite, Resolving } from './resolved.ts'

/** Resolves a plan. Two things of a plan that are one in the file are written once, as the first of them. */
export function resolve(plan: Plan, resolving: Resolving): Resolved {
  const places = resolvePlaces(plan, resolving)
  const { ids, was, absent } = resolveServices(plan, resolving, places)
  const needsOf = (needs: readonly Need[]) =>
    needs.flatMap(({ usage, service }) => {
      const id = ids.get(service)
      return id ? [{ usage, id }] : []
    })
  const services = plan.services.flatMap((service): ResolvedService[] => {
    const id = ids.get(service.key)
    const on = placeOf(places, service.on)
    if (!id || !on) return []
    const known = was.get(service.key) ?? null
    // databases and shares keep the release of their own, whoever uses them
    const isShared = service.database !== null || service.share !== null
    const version = known && isShared ? known.version : service.version
    const backup = service.backup ? (ids.get(service.backup.to) ?? null) : null
    return [{ plan: { ...service, version }, id, on, needs: needsOf(service.needs), backup, was: known }]
  })
  const sites = plan.sites.map((site): ResolvedSite => {
    const { key, number, was: known } = places.sites.get(site.key) ?? { key: '', number: '', was: null }
    const named = (service: string | null) => (service === null ? null : (ids.get(service) ?? null))
    return {
      plan: site,
      key,
      number,
      was: known,
      federationRoute: named(site.federationRoute),
      defaultChat: named(site.defaultChat),
    }
  })
  return {
    plan,
    sites,
    clusters: onceBy([...places.clusters.values()], ({ id }) => id.unique),
    instances: onceBy([...places.instances.values()], ({ id }) => id.unique).filter(({ id }) => !id.direct),
    services: onceBy(services, ({ id }) => id.unique),
    absent,
  }
}

function onceBy<T>(things: readonly T[], keyOf: (thing: T) => string): T[] {
  const found = new Map<string, T>()
  for (const thing of things) if (!found.has(keyOf(thing))) found.set(keyOf(thing), thing)
  return [...found.values()]
}
