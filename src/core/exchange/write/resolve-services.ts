import { instanceAllotment } from '../mapping/numbers.ts'
import type { Service } from '../read/deployment.ts'
import { serviceNumbersIn, type Book } from './book.ts'
import type { Plan, PlannedService } from './plan.ts'
import { placeOf, type Places } from './resolve-places.ts'
import type { ClusterId, InstanceId, Resolving, ServiceId } from './resolved.ts'
import { isSameName, uniqueNames } from './unique-names.ts'

/** The ids of services by the keys of the plan. */
export interface ResolvedServices {
  readonly ids: ReadonlyMap<string, ServiceId>
  readonly was: ReadonlyMap<string, Service>
  readonly absent: ReadonlySet<string>
}

/** Finds or makes the ids of services. */
export function resolveServices(plan: Plan, resolving: Resolving, places: Places): ResolvedServices {
  const { book, lacking } = resolving
  const was = book ? knownServices(plan, book, resolving, places) : new Map<string, Service>()
  const newId = newIds(resolving)
  const signatureOf = signatures(plan, places)
  const absent = new Set<string>()
  const ids = new Map<string, ServiceId>()
  for (const service of plan.services) {
    const known = was.get(service.key)
    const place = placeOf(places, service.on)
    const signature = signatureOf(service)
    if (known) ids.set(service.key, idOfService(known))
    else if (!place || lacking === 'as it is' || lacking.has(signature)) absent.add(signature)
    else ids.set(service.key, newId(service, place))
  }
  return { ids, was, absent }
}

/** Gives out ids for new services; databases that pools share have one id for each place. */
function newIds({
  book,
  format,
}: Resolving): (service: PlannedService, on: ClusterId | InstanceId) => ServiceId {
  const deployed = book?.deployment.services ?? []
  const allot = instanceAllotment(
    [],
    deployed.flatMap(({ link }) => serviceNumbersIn(link) ?? []),
  )
  const name = uniqueNames(deployed.map(({ key }) => key))
  const sharedOn = new Map<string, ServiceId>()
  const newId = ({ role, group }: PlannedService, on: ClusterId | InstanceId): ServiceId => {
    const { site } = 'cluster' in on ? on.cluster : on
    if (format === 'tbxml')
      return { site, role, instance: '', unique: name(`${role} ${on.unique}`), published: false }
    const instance = allot({ site, role, group })
    return { site, role, instance, unique: `${site}-${role}-${instance}`, published: true }
  }
  return (service, on) => {
    if (!service.database?.shared) return newId(service, on)
    const label = `${service.role} ${on.unique}`
    const id = sharedOn.get(label) ?? newId(service, on)
    sharedOn.set(label, id)
    return id
  }
}

function idOfService({ key, link, role }: Service): ServiceId {
  const numbers = serviceNumbersIn(link)
  return { unique: key, role, site: '', instance: '', ...numbers, published: numbers !== null }
}

/** What a service would be in the file: its role, its place, and the roles and places of those that it needs. */
function signatures(plan: Plan, places: Places): (service: PlannedService) => string {
  const byKey = new Map(plan.services.map((service) => [service.key, service]))
  const self = ({ role, on }: PlannedService) => `${role} on ${placeOf(places, on)?.unique ?? on}`
  return (service) => {
    const others = service.needs.map(({ service: key }) => byKey.get(key))
    return [self(service), ...others.map((other) => (other ? self(other) : '')).toSorted()].join(' needs ')
  }
}

/** The services of the file that those of the plan are. Databases are found through the services that use them. */
function knownServices(plan: Plan, book: Book, { isMoved }: Resolving, places: Places): Map<string, Service> {
  const found = new Map<string, Service>()
  const claimed = new Set<Service>()
  const claim = (planned: PlannedService, service: Service | undefined) => {
    if (!service) return
    claimed.add(service)
    found.set(planned.key, service)
  }
  const thereWithRole = (planned: PlannedService) =>
    (book.servicesOn.get(keyInFile(places, planned.on) ?? '') ?? []).filter(({ role }) =>
      isSameName(role, planned.role),
    )
  const others = plan.services.filter(({ database }) => database === null)
  for (const planned of others) {
    const linked = planned.link === null ? undefined : book.serviceByLink.get(planned.link)
    // what was moved to another site is another service there, unless its computer stays
    const stays = linked && (!isMoved(linked.link) || keyInFile(places, planned.on) === linked.installedOn)
    if (stays) claim(planned, linked)
  }
  for (const planned of others)
    if (planned.link === null)
      claim(
        planned,
        thereWithRole(planned).find((one) => !claimed.has(one)),
      )
  for (const planned of plan.services) {
    if (!planned.database) continue
    const { consumers, shared } = planned.database
    const pointers = consumers.flatMap((key) => found.get(key)?.dependencies ?? [])
    const used = new Set(pointers.map(({ key }) => book.serviceByKey.get(key)))
    const there = thereWithRole(planned)
    claim(planned, there.find((service) => used.has(service)) ?? (shared ? there[0] : undefined))
  }
  return found
}

/** The key of a place in the file; `undefined` where it is new. */
function keyInFile({ clusters, instances }: Places, place: string): string | undefined {
  const instance = instances.get(place)
  if (!instance) return clusters.get(place)?.was?.key
  return instance.was || instance.id.direct ? instance.id.unique : undefined
}
