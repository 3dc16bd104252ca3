import {
  mirroringNotStated,
  replicationNotStated,
  type SqlAvailability,
  type SqlInstance,
} from '../../model/store.ts'
import { noteOn, type ImportNote } from '../import-note.ts'
import type { Cluster, DeployedInstance, DeployedSite, Service } from './deployment.ts'
import { dependenciesOn, hasRole, nameOfPlace, type Joined, type Place } from './joined.ts'

/** A SQL Server store: where databases are kept. */
export interface FoundSqlStore {
  readonly availability: SqlAvailability
  readonly site: DeployedSite
  /** The key of its primary instance, for the document's links. */
  readonly link: string
}

/** The role of a service that stands for a database. */
export type DatabaseRole =
  | 'UserStore'
  | 'ApplicationStore'
  | 'CentralMgmtStore'
  | 'ArchivingStore'
  | 'MonitoringStore'
  | 'PersistentChatStore'
  | 'PersistentChatComplianceStore'

/** The SQL Server stores of a deployment and who uses them. */
export interface FoundSqlStores {
  /** In the order of their first use, then those that nothing uses in the order of the file. */
  readonly sqlStores: readonly FoundSqlStore[]
  /** The store that a service keeps its databases of this role in; for `backup` the one that stands by for it. */
  readonly storeOf: (service: Service, role: DatabaseRole, copy?: Copy) => FoundSqlStore | undefined
  readonly notes: readonly ImportNote[]
}

type Copy = 'default' | 'backup'

/** Finds every SQL Server store: those that services use, and every other SQL Server instance of the file. */
export function sqlStoresIn(joined: Joined): FoundSqlStores {
  const uses = joined.deployment.services.flatMap((service) => usesOf(joined, service))
  const byPrimary = mirrorsByPrimary(uses)
  const stores = new Map<string, FoundSqlStore>()
  const storeOfUse = new Map<string, FoundSqlStore>()
  const covered = new Set<string>()
  const numbers = new Map(joined.deployment.services.map((service, i) => [service, i]))
  const nameOfUse = (service: Service, role: string, copy: Copy) => `${numbers.get(service)} ${role} ${copy}`
  for (const use of uses) {
    const databases = withMirror(use.databases, byPrimary)
    const key = JSON.stringify(placesOf(databases).map((place) => place && keyOf(place)))
    const store = stores.get(key) ?? storeWith(joined, databases)
    stores.set(key, store)
    storeOfUse.set(nameOfUse(use.service, use.role, use.copy), store)
    for (const place of placesOf(databases)) if (place) covered.add(keyOf(place))
  }
  const spare = sparePlaces(joined, covered)
  return {
    sqlStores: [...stores.values(), ...spare.places.map((place) => storeWith(joined, alone(place)))],
    storeOf: (service, role, copy = 'default') => storeOfUse.get(nameOfUse(service, role, copy)),
    notes: [...notesOnUses(joined, uses), ...spare.notes],
  }
}

/** The places that the databases of one service stand on. */
interface Databases {
  readonly primary: Place
  readonly mirror: Place | null
  readonly witness: Place | null
}

/** One service that keeps databases of one role. */
interface Use {
  readonly service: Service
  readonly role: DatabaseRole
  readonly copy: Copy
  readonly databases: Databases
  /** Whether the service names several primary databases, of which the first counts. */
  readonly several: boolean
}

const databaseRoles: readonly DatabaseRole[] = [
  'UserStore',
  'ApplicationStore',
  'CentralMgmtStore',
  'ArchivingStore',
  'MonitoringStore',
  'PersistentChatStore',
  'PersistentChatComplianceStore',
]

interface Target {
  readonly store: Service
  readonly place: Place
  readonly usage: string
}

function usesOf(joined: Joined, service: Service): Use[] {
  if (service.dependencies.length === 0) return []
  return databaseRoles.flatMap((role): Use[] => {
    const targets = dependenciesOn(joined, service, role).flatMap((dependency): Target[] => {
      const store = joined.targetOf(dependency)
      const place = store && joined.placeOf(store)
      return place ? [{ store, place, usage: dependency.usage.toLowerCase() }] : []
    })
    const mirror = targets.find(({ usage }) => usage === 'mirror')
    const primaries = targets.filter(({ usage }) => usage !== 'mirror' && usage !== 'backup')
    const backups = targets.filter(({ usage }) => usage === 'backup')
    return [
      ...useOf(joined, { service, role, copy: 'default' }, primaries, mirror),
      ...useOf(joined, { service, role, copy: 'backup' }, backups, undefined),
    ]
  })
}

function useOf(
  joined: Joined,
  use: Pick<Use, 'service' | 'role' | 'copy'>,
  primaries: readonly Target[],
  mirror: Target | undefined,
): Use[] {
  const [primary] = primaries
  if (!primary) return []
  const several = new Set(primaries.map(({ place }) => keyOf(place))).size > 1
  if (!mirror) return [{ ...use, databases: alone(primary.place), several }]
  const witness = [primary, mirror].flatMap(({ store }) => witnessesOf(joined, store))[0] ?? null
  return [{ ...use, databases: { primary: primary.place, mirror: mirror.place, witness }, several }]
}

function alone(primary: Place): Databases {
  return { primary, mirror: null, witness: null }
}

function witnessesOf(joined: Joined, store: Service): Place[] {
  return dependenciesOn(joined, store, 'WitnessStore').flatMap((dependency) => {
    const service = joined.targetOf(dependency)
    const place = service && joined.placeOf(service)
    return place ? [place] : []
  })
}

/** For each primary instance its mirrored databases, where all of them have the same mirror. */
function mirrorsByPrimary(uses: readonly Use[]): ReadonlyMap<string, Databases> {
  const mirrored = new Map<string, Databases>()
  const ambiguous = new Set<string>()
  for (const { databases } of uses) {
    const { primary, mirror, witness } = databases
    if (!mirror) continue
    const key = keyOf(primary)
    const known = mirrored.get(key)
    if (known?.mirror && keyOf(known.mirror) !== keyOf(mirror)) ambiguous.add(key)
    if (!known || (witness && !known.witness)) mirrored.set(key, databases)
  }
  for (const key of ambiguous) mirrored.delete(key)
  return mirrored
}

/** Databases of one instance are one store: what is stated of the mirror of some holds for all. */
function withMirror(databases: Databases, byPrimary: ReadonlyMap<string, Databases>): Databases {
  const known = byPrimary.get(keyOf(databases.primary))
  if (!known || (databases.mirror && databases.witness)) return databases
  return known
}

function placesOf({ primary, mirror, witness }: Databases): (Place | null)[] {
  return [primary, mirror, witness]
}

/** The key of the instance, or of the cluster where a file puts a database straight onto a computer. */
function keyOf({ cluster, instance }: Place): string {
  return instance?.key ?? cluster.key
}

function storeWith(joined: Joined, databases: Databases): FoundSqlStore {
  const { cluster, instance } = databases.primary
  return {
    availability: availabilityOf(databases),
    site: joined.siteOf(cluster),
    link: instance?.link ?? cluster.link,
  }
}

function availabilityOf({ primary, mirror, witness }: Databases): SqlAvailability {
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

/** Every place of databases that no service uses: instances, and computers with databases straight on them. */
function sparePlaces(
  joined: Joined,
  covered: ReadonlySet<string>,
): { readonly places: readonly Place[]; readonly notes: readonly ImportNote[] } {
  const known = new Set(covered)
  const places: Place[] = []
  const add = (cluster: Cluster, instance: DeployedInstance | null) => {
    const place = { cluster, instance }
    if (known.has(keyOf(place))) return
    known.add(keyOf(place))
    places.push(place)
  }
  for (const cluster of joined.deployment.clusters)
    for (const instance of joined.instancesOn(cluster)) add(cluster, instance)
  const holding = new Set<string>()
  for (const service of joined.deployment.services) {
    const place = isDatabase(service) ? joined.placeOf(service) : undefined
    if (!place) continue
    add(place.cluster, place.instance)
    holding.add(keyOf(place))
  }
  const unused = places.filter((place) => holding.has(keyOf(place)))
  return {
    places,
    notes: noteOn(
      'unusual',
      unused.map(nameOfPlace),
      (names) => `SQL Server stores whose databases no pool uses: ${names}.`,
    ),
  }
}

function isDatabase(service: Service): boolean {
  return hasRole(service, 'WitnessStore') || databaseRoles.some((role) => hasRole(service, role))
}

function notesOnUses(joined: Joined, uses: readonly Use[]): ImportNote[] {
  const nameOf = ({ service }: Use) => joined.placeOf(service)?.cluster.fqdn ?? service.text
  const several = uses.filter((use) => use.several)
  const both = uses.filter(
    ({ databases: { primary, mirror } }) => mirror !== null && primary.instance?.alwaysOnPrimary,
  )
  return [
    ...noteOn(
      'unusual',
      [...new Set(several.filter(({ role }) => role === 'UserStore').map(nameOf))],
      (names) => `Pools with several user stores, of which the first was taken: ${names}.`,
    ),
    ...noteOn(
      'unusual',
      [
        ...new Set(
          several.filter(({ role }) => role !== 'UserStore').map((use) => `${use.role} of ${nameOf(use)}`),
        ),
      ],
      (names) => `Several databases of one role, of which the first was taken: ${names}.`,
    ),
    ...noteOn(
      'unusual',
      [...new Set(both.map(nameOf))],
      (names) =>
        `Pools whose SQL Server store has both AlwaysOn and a mirror; the mirror was left out: ${names}.`,
    ),
  ]
}
