import type { Service } from './deployment.ts'
import { registrarKindOf, type FrontEnd } from './front-ends.ts'
import { counted, listed, noteOn, type ImportNote } from './import-note.ts'
import { hasRole, nameOfPlace, type Joined, type Place } from './joined.ts'

/**
 * Notes on everything in a deployment that the document cannot hold, so that nothing is dropped silently: one note per
 * kind of thing, with the names. `instances` are the keys of the SQL Server instances that the document does hold.
 */
export function notModelled(
  joined: Joined,
  frontEnds: readonly FrontEnd[],
  instances: ReadonlySet<string>,
): ImportNote[] {
  const pools = new Set(frontEnds.map(({ cluster }) => cluster))
  const groups = new Map<string, { group: Group; names: Set<string> }>()
  const homeless: string[] = []
  const dangling: string[] = []
  for (const service of joined.deployment.services) {
    const place = joined.placeOf(service)
    if (!place) {
      homeless.push(service.text)
      continue
    }
    const inPool = pools.has(place.cluster)
    if (!inPool && service.dependencies.some((dependency) => !joined.targetOf(dependency)))
      dangling.push(`${service.role} on ${nameOfPlace(place)}`)
    const group = groupOf(joined, service, place, { inPool, instances })
    if (!group) continue
    const entry = groups.get(group.one) ?? { group, names: new Set<string>() }
    groups.set(group.one, entry)
    entry.names.add(nameOfPlace(place))
  }
  return [
    ...[...groups.values()].map(({ group, names }) => keptNote(group, [...names])),
    ...notesOnDetails(frontEnds),
    ...notesOnSites(joined),
    ...notesOnIdleClusters(joined),
    ...noteOn(
      'unusual',
      homeless,
      (names) => `Services on a computer or SQL Server instance that the file does not list: ${names}.`,
    ),
    ...noteOn(
      'unusual',
      dangling,
      (names) => `Services that are not drawn and point to something that the file does not have: ${names}.`,
    ),
  ]
}

/** A kind of thing, named in singular and plural. */
interface Group {
  readonly one: string
  readonly many: string
}

const group = (one: string, many = `${one}s`): Group => ({ one, many })

/** The roles that a pool or computer exists for, wherever it stands. */
const ownGroups: ReadonlyMap<string, Group> = new Map([
  ['edgeserver', group('Edge pool')],
  ['pstngateway', group('PSTN gateway or trunk', 'PSTN gateways and trunks')],
  ['wacservice', group('Office Web Apps Server')],
  ['persistentchatservice', group('Persistent Chat pool')],
  ['persistentchatstore', group('Persistent Chat store')],
  ['persistentchatcompliancestore', group('Persistent Chat compliance store')],
  ['externalserver', group('trusted application pool')],
  ['archivingstore', group('Archiving store')],
  ['monitoringstore', group('Monitoring store')],
  ['archivingserver', group('Archiving Server')],
  ['monitoringserver', group('Monitoring Server')],
  ['videointeropserver', group('Video Interop Server pool')],
  ['videogateway', group('video gateway')],
])

/** The databases that stand beside the users' database; elsewhere they are stores of their own. */
const databaseGroups: ReadonlyMap<string, Group> = new Map([
  ['userstore', group('user store that no pool uses', 'user stores that no pool uses')],
  [
    'applicationstore',
    group(
      'application store on a SQL Server instance of its own',
      'application stores on SQL Server instances of their own',
    ),
  ],
  [
    'centralmgmtstore',
    group(
      'Central Management store on a SQL Server instance of its own',
      'Central Management stores on SQL Server instances of their own',
    ),
  ],
  [
    'witnessstore',
    group(
      'SQL Server witness that no store of a pool uses',
      'SQL Server witnesses that no store of a pool uses',
    ),
  ],
])

const director = group('Director pool')
const branchServer = group(
  'Survivable Branch Appliance or Server',
  'Survivable Branch Appliances and Servers',
)
const mediation = group('stand-alone Mediation Server pool')
const collocatedMediation = group(
  'Mediation Server collocated with a Front End pool',
  'Mediation Servers collocated with Front End pools',
)
const branchFileStore = group('file store in a branch site', 'file stores in branch sites')

/** Roles that a Front End pool always may have, and whose parts one note on the pool's details covers. */
const rolesOfPools = new Set([
  'userservices',
  'registrar',
  'webservices',
  'confservices',
  'applicationserver',
  'centralmgmt',
  'backupservice',
])

interface Surroundings {
  readonly inPool: boolean
  readonly instances: ReadonlySet<string>
}

/** What a service is reported as; `null` for one that is in the document, or is part of something reported. */
function groupOf(
  joined: Joined,
  service: Service,
  place: Place,
  { inPool, instances }: Surroundings,
): Group | null {
  const role = service.role.toLowerCase()
  const own = ownGroups.get(role)
  if (own) return own
  if (role === 'filestore') return joined.siteOf(place.cluster).branch ? branchFileStore : null
  const database = databaseGroups.get(role)
  if (database) return instances.has(place.instance?.key ?? place.cluster.key) ? null : database
  if (role === 'mediationserver') return inPool ? collocatedMediation : mediationOutsidePools(joined, place)
  if (inPool && rolesOfPools.has(role)) return null
  const neighbours = joined.servicesOn(place.cluster)
  if (role === 'managementservices' && neighbours.some((other) => hasRole(other, 'EdgeServer'))) return null
  const kind = registrarKindOf(joined, place.cluster)
  if (rolesOfPools.has(role) && kind === 'director') return director
  if (rolesOfPools.has(role) && kind === 'branch') return branchServer
  return group(
    `service of the role ${service.role || '(none)'}, which is not known here,`,
    `services of the role ${service.role || '(none)'}, which is not known here,`,
  )
}

function mediationOutsidePools(joined: Joined, place: Place): Group {
  return registrarKindOf(joined, place.cluster) === 'branch' ? branchServer : mediation
}

function keptNote({ one, many }: Group, names: readonly string[]): ImportNote {
  const count = names.length
  const subject = count === 1 ? `${counted(count, one)} is` : `${counted(count, one, many)} are`
  return {
    kind: 'not modelled',
    message: `${subject} kept in the original file but not drawn yet: ${listed(names)}.`,
    count,
  }
}

function notesOnDetails(frontEnds: readonly FrontEnd[]): ImportNote[] {
  return noteOn(
    'not modelled',
    frontEnds.map(({ cluster }) => cluster.fqdn),
    (names) =>
      'Ports, IP addresses, web service addresses, and the conferencing and voice features of the Front End pools are ' +
      `kept in the original file but cannot be edited yet: ${names}.`,
  )
}

function notesOnSites({ deployment: { sites } }: Joined): ImportNote[] {
  const branches = sites.filter(({ branch }) => branch).map(({ name }) => name)
  const settings = sites.filter((site) => site.settings).map(({ name }) => name)
  return [
    ...noteOn(
      'not modelled',
      branches,
      (names, count) =>
        `${counted(count, 'branch site is', 'branch sites are')} kept in the original file but not drawn yet: ${names}.`,
    ),
    ...noteOn(
      'not modelled',
      settings,
      (names) =>
        'Site settings, such as the federation route and the default Persistent Chat pool, are kept in the original ' +
        `file but cannot be edited yet: ${names}.`,
    ),
  ]
}

/** Clusters that hold no service at all, not even a database: nothing else would mention them. */
function notesOnIdleClusters(joined: Joined): ImportNote[] {
  const busy = new Set(joined.deployment.services.map((service) => joined.placeOf(service)?.cluster))
  return noteOn(
    'unusual',
    joined.deployment.clusters.filter((cluster) => !busy.has(cluster)).map(({ fqdn }) => fqdn),
    (names) => `Computers or pools without a single service, which are not drawn: ${names}.`,
  )
}
