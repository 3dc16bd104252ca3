import {
  mirroringNotStated,
  replicationNotStated,
  type SqlAvailability,
  type SqlInstance,
} from '../model/store.ts'
import type { UnresolvedReference } from '../model/topology.ts'
import type { DeployedSite, Dependency, Service } from './deployment.ts'
import type { FrontEnd } from './front-ends.ts'
import { noteOn, type ImportNote } from './import-note.ts'
import { dependenciesOn, hasRole, type Joined, type Place } from './joined.ts'

/** A SQL Server store that pools keep their users in. */
export interface FoundSqlStore {
  readonly availability: SqlAvailability
  readonly site: DeployedSite
}

/** A share, whether a pool uses it or not. */
export interface FoundFileStore {
  readonly fqdn: string
  readonly share: string
  readonly site: DeployedSite
}

/** The stores of a deployment and who uses them. */
export interface FoundStores {
  /** In the order of their first use. */
  readonly sqlStores: readonly FoundSqlStore[]
  /** In the order of the file. */
  readonly fileStores: readonly FoundFileStore[]
  readonly sqlStoreOf: ReadonlyMap<FrontEnd, FoundSqlStore>
  readonly fileStoreOf: ReadonlyMap<FrontEnd, FoundFileStore>
  /** The keys of SQL Server instances that one of the stores stands on: primary, mirror or witness. */
  readonly instances: ReadonlySet<string>
  readonly notes: readonly ImportNote[]
}

/** Finds the SQL Server stores that Front End pools use, and every file store of the central sites. */
export function storesIn(joined: Joined, frontEnds: readonly FrontEnd[]): FoundStores {
  const sql = sqlStoresIn(joined, frontEnds)
  const files = fileStoresIn(joined, frontEnds)
  return { ...sql, ...files, notes: [...sql.notes, ...files.notes] }
}

/** The relation in which a Front End pool stands to a service of this role. */
export function relationTo(role: string | null): UnresolvedReference['relation'] {
  return relations.get(role?.toLowerCase() ?? '') ?? 'other'
}

const relations: ReadonlyMap<string, UnresolvedReference['relation']> = new Map([
  ['userstore', 'SQL Server store'],
  ['applicationstore', 'SQL Server store'],
  ['filestore', 'file store'],
  ['centralmgmtstore', 'Central Management store'],
])

/** The places that the user databases of one pool stand on. */
interface UserDatabases {
  readonly primary: Place
  readonly mirror: Place | null
  readonly witness: Place | null
}

function sqlStoresIn(
  joined: Joined,
  frontEnds: readonly FrontEnd[],
): Pick<FoundStores, 'sqlStores' | 'sqlStoreOf' | 'instances' | 'notes'> {
  const byPlaces = new Map<string, FoundSqlStore>()
  const sqlStoreOf = new Map<FrontEnd, FoundSqlStore>()
  const instances = new Set<string>()
  const several: string[] = []
  const both: string[] = []
  for (const frontEnd of frontEnds) {
    const stores = userStoresOf(joined, frontEnd)
    const databases = databasesOf(joined, stores)
    if (primariesOf(stores).size > 1) several.push(frontEnd.cluster.fqdn)
    if (!databases) continue
    const places = placesOf(databases)
    const key = JSON.stringify(places.map((place) => place && keyOf(place)))
    const store = byPlaces.get(key) ?? {
      availability: availabilityOf(databases),
      site: centralSite(joined, databases.primary) ?? joined.siteOf(frontEnd.cluster),
    }
    if (store.availability.kind === 'alwaysOn' && databases.mirror) both.push(frontEnd.cluster.fqdn)
    byPlaces.set(key, store)
    sqlStoreOf.set(frontEnd, store)
    for (const place of places) if (place) instances.add(keyOf(place))
  }
  return {
    sqlStores: [...byPlaces.values()],
    sqlStoreOf,
    instances,
    notes: [
      ...noteOn(
        'unusual',
        several,
        (names) => `Pools with several user stores, of which the first was taken: ${names}.`,
      ),
      ...noteOn(
        'unusual',
        both,
        (names) =>
          `Pools whose SQL Server store has both AlwaysOn and a mirror; the mirror was left out: ${names}.`,
      ),
    ],
  }
}

interface UserStore {
  readonly service: Service
  readonly place: Place
  readonly mirror: boolean
}

/** The user stores that the pool names and the file has, mirrors marked. */
function userStoresOf(joined: Joined, { services }: FrontEnd): UserStore[] {
  const named = services
    .filter((service) => hasRole(service, 'UserServices'))
    .flatMap((service) => dependenciesOn(joined, service, 'UserStore'))
  return named.flatMap((dependency) => {
    const service = joined.targetOf(dependency)
    const place = service && joined.placeOf(service)
    return place ? [{ service, place, mirror: isMirror(dependency) }] : []
  })
}

function isMirror({ usage }: Dependency): boolean {
  return usage.toLowerCase() === 'mirror'
}

function databasesOf(joined: Joined, stores: readonly UserStore[]): UserDatabases | null {
  const primary = stores.find(({ mirror }) => !mirror)
  const mirror = stores.find((store) => store.mirror)
  if (!primary) return null
  if (!mirror) return { primary: primary.place, mirror: null, witness: null }
  const witness = [primary, mirror].flatMap(({ service }) => witnessesOf(joined, service))[0] ?? null
  return { primary: primary.place, mirror: mirror.place, witness }
}

function primariesOf(stores: readonly UserStore[]): Set<string> {
  return new Set(stores.filter(({ mirror }) => !mirror).map(({ place }) => keyOf(place)))
}

function witnessesOf(joined: Joined, store: Service): Place[] {
  return dependenciesOn(joined, store, 'WitnessStore').flatMap((dependency) => {
    const service = joined.targetOf(dependency)
    const place = service && joined.placeOf(service)
    return place ? [place] : []
  })
}

function placesOf({ primary, mirror, witness }: UserDatabases): (Place | null)[] {
  return [primary, mirror, witness]
}

/** The key of the instance, or of the cluster where a file puts a database straight onto a computer. */
function keyOf({ cluster, instance }: Place): string {
  return instance?.key ?? cluster.key
}

function availabilityOf({ primary, mirror, witness }: UserDatabases): SqlAvailability {
  const alwaysOn = primary.instance?.alwaysOnPrimary ?? null
  if (alwaysOn !== null)
    return {
      kind: 'alwaysOn',
      listener: instanceAt(primary),
      primary: alwaysOn,
      secondaries: [],
      ...replicationNotStated,
    }
  if (mirror === null) return { kind: 'single', primary: instanceAt(primary) }
  return {
    kind: 'mirrored',
    primary: instanceAt(primary),
    mirror: instanceAt(mirror),
    witness: witness && instanceAt(witness),
    ...mirroringNotStated,
    ports: {
      primary: primary.instance?.mirrorPort ?? null,
      mirror: mirror.instance?.mirrorPort ?? null,
      witness: witness?.instance?.witnessPort ?? null,
    },
  }
}

function instanceAt({ cluster, instance }: Place): SqlInstance {
  return { fqdn: cluster.fqdn, instance: instance?.name ?? '' }
}

function centralSite(joined: Joined, place: Place): DeployedSite | null {
  const site = joined.siteOf(place.cluster)
  return site.branch ? null : site
}

function fileStoresIn(
  joined: Joined,
  frontEnds: readonly FrontEnd[],
): Pick<FoundStores, 'fileStores' | 'fileStoreOf' | 'notes'> {
  const byService = new Map<Service, FoundFileStore>()
  for (const service of joined.deployment.services) {
    const store = hasRole(service, 'FileStore') ? fileStoreOf(joined, service) : null
    if (store) byService.set(service, store)
  }
  const used = new Map<FrontEnd, FoundFileStore>()
  const several: string[] = []
  for (const frontEnd of frontEnds) {
    const [first, ...others] = shareServicesOf(joined, frontEnd)
    const store = first && byService.get(first)
    if (store) used.set(frontEnd, store)
    if (others.length > 0) several.push(frontEnd.cluster.fqdn)
  }
  return {
    fileStores: [...byService.values()],
    fileStoreOf: used,
    notes: noteOn(
      'unusual',
      several,
      (names) => `Pools whose services use different file stores, of which the first was taken: ${names}.`,
    ),
  }
}

function fileStoreOf(joined: Joined, service: Service): FoundFileStore | null {
  const place = joined.placeOf(service)
  const site = place && centralSite(joined, place)
  if (!site) return null
  // a second share on one host has a GUID for its cluster's name and the true host here
  const host = service.details.get('ConfiguredFqdn')?.trim()
  return { fqdn: host || place.cluster.fqdn, share: service.details.get('ShareName')?.trim() ?? '', site }
}

/** The file store services that a pool uses, that of its user services first. */
function shareServicesOf(joined: Joined, { services }: FrontEnd): Service[] {
  const users = services.filter((service) => hasRole(service, 'UserServices'))
  const found = [...users, ...services]
    .flatMap((service) => dependenciesOn(joined, service, 'FileStore'))
    .map((dependency) => joined.targetOf(dependency))
    .filter((service) => service !== undefined)
  return [...new Set(found)]
}
