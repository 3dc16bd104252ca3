import { domainOf } from '../../model/fqdn.ts'
import { noteOn, type ImportNote } from '../import-note.ts'
import type { DeployedSite, Service } from './deployment.ts'
import { dependenciesOn, hasRole, type Joined } from './joined.ts'

/** A share, whether anything uses it or not. */
export interface FoundFileStore {
  readonly fqdn: string
  readonly share: string
  /** `true` where the host is the domain of other computers; `null` where nothing tells. */
  readonly dfs: true | null
  readonly site: DeployedSite
  /** The key of its service, for the document's links. */
  readonly link: string
}

/** The file stores of a deployment and who uses them. */
export interface FoundFileStores {
  /** In the order of the file. */
  readonly fileStores: readonly FoundFileStore[]
  /** The file store that these services of one pool use: that of the first which has one. */
  readonly fileStoreOf: (services: readonly Service[]) => FoundFileStore | undefined
  readonly notes: readonly ImportNote[]
}

/** Finds every share. A second one on the same host has a GUID for its cluster's name, and the true host beside it. */
export function fileStoresIn(joined: Joined): FoundFileStores {
  const { services, clusters } = joined.deployment
  const names = clusters.flatMap(({ fqdn, machines }) => [fqdn, ...machines.map((machine) => machine.fqdn)])
  const domains = new Set(names.map((name) => domainOf(name.toLowerCase())).filter((domain) => domain !== ''))
  const byService = new Map<Service, FoundFileStore>()
  for (const service of services) {
    const place = hasRole(service, 'FileStore') ? joined.placeOf(service) : undefined
    if (!place) continue
    const { attributes } = service.details
    const fqdn = attributes.get('ConfiguredFqdn') || place.cluster.fqdn
    byService.set(service, {
      fqdn,
      share: attributes.get('ShareName') ?? '',
      dfs: domains.has(fqdn.toLowerCase()) ? true : null,
      site: joined.siteOf(place.cluster),
      link: service.link,
    })
  }
  return {
    fileStores: [...byService.values()],
    fileStoreOf: (users) => {
      const [first] = sharesOf(joined, users)
      return first && byService.get(first)
    },
    notes: noteOn(
      'unusual',
      clusters
        .filter((cluster) => sharesOf(joined, joined.servicesOn(cluster)).length > 1)
        .map(({ fqdn }) => fqdn),
      (list) => `Pools whose services use different file stores, of which the first was taken: ${list}.`,
    ),
  }
}

/** The file store services that a pool uses, that of its user services first. */
function sharesOf(joined: Joined, services: readonly Service[]): Service[] {
  const users = services.filter((service) => hasRole(service, 'UserServices'))
  const found = [...users, ...services]
    .flatMap((service) => dependenciesOn(joined, service, 'FileStore'))
    .map((dependency) => joined.targetOf(dependency))
    .filter((service) => service !== undefined)
  return [...new Set(found)]
}
