import type { Pairing } from '../model/pairing.ts'
import type { Pool, Server } from '../model/pool.ts'
import type { Site } from '../model/site.ts'
import {
  instanceName,
  type Commit,
  type FileStore,
  type SqlAvailability,
  type SqlEdition,
  type SqlSoftware,
  type SqlStore,
} from '../model/store.ts'
import { nameOf, type Found, type Topology } from '../model/topology.ts'
import type { Id } from '../model/id.ts'
import { compareIds } from '../format/write.ts'
import { fullName, thousands, versionNames } from '../rules/words.ts'
import { defaultPorts } from '../tables/back-end.ts'

/** One stated property of a thing: what people call it, a key to compare it by, and its value in words. */
export interface Fact {
  readonly label: string
  /** Equal exactly where the values are. */
  readonly key: string
  readonly words: string
  /** Whether it is not stated: no news where a thing of another kind has no such property at all. */
  readonly unstated: boolean
}

/** What a thing is called in a sentence: its kind and its name. */
export function called(topology: Topology, found: Found): string {
  switch (found.kind) {
    case 'site':
      return `Site ${fullName(found.site.name)}`
    case 'pool':
      return `${poolKind(found.pool)} ${fullName(found.pool.fqdn)}`
    case 'server':
      return `Front End Server ${fullName(found.server.fqdn)}`
    case 'sql':
      return `SQL Server store ${fullName(nameOf(topology, found.sqlStore.id))}`
    case 'file':
      return `File store ${nameOf(topology, found.fileStore.id)}`
    case 'pairing':
      return `Pairing ${nameOf(topology, found.pairing.id)}`
  }
}

/** What a pool of its edition is called at the start of a sentence. */
export function poolKind(pool: Pool): string {
  return pool.edition === 'standard' ? 'Standard Edition server' : 'Front End pool'
}

/** Everything that is stated about a thing itself, apart from where it stands and what it contains. */
export function factsOf(topology: Topology, found: Found): readonly Fact[] {
  switch (found.kind) {
    case 'site':
      return siteFacts(found.site)
    case 'pool':
      return poolFacts(topology, found.pool)
    case 'server':
      return serverFacts(found.server)
    case 'sql':
      return sqlStoreFacts(found.sqlStore)
    case 'file':
      return fileStoreFacts(found.fileStore)
    case 'pairing':
      return pairingFacts(topology, found.pairing)
  }
}

/** The facts of the deployment as a whole. */
export function deploymentFacts(topology: Topology): readonly Fact[] {
  return [
    text('default SIP domain', topology.sipDomain),
    list('additional SIP domains', topology.additionalSipDomains),
  ]
}

function siteFacts(site: Site): Fact[] {
  return [
    text('name', site.name),
    text('description', site.description),
    text('city', site.city),
    text('state or province', site.state),
    text('country', site.country),
    text('world region', site.worldRegion),
  ]
}

function poolFacts(topology: Topology, pool: Pool): Fact[] {
  return [
    text('FQDN', pool.fqdn),
    fact('edition', pool.edition, pool.edition === 'standard' ? 'Standard Edition' : 'Enterprise Edition'),
    fact('version', pool.version, versionNames[pool.version]),
    text('platform', pool.platform),
    text('operating system', pool.operatingSystem),
    count('users', pool.users),
    answer('already deployed', pool.deployed),
    reference(topology, 'SQL Server store', pool.sqlStore),
    reference(topology, 'file store', pool.fileStore),
  ]
}

function serverFacts(server: Server): Fact[] {
  return [
    text('FQDN', server.fqdn),
    count('ordinal of the imported file', server.ordinal),
    text('fault domain', server.faultDomain),
    text('upgrade domain', server.upgradeDomain),
    text('data centre', server.dataCenter),
    answer('network adapters in several networks', server.multiHomed),
  ]
}

function sqlStoreFacts({ availability, software }: SqlStore): Fact[] {
  return [...availabilityFacts(availability), ...softwareFacts(software)]
}

function softwareFacts({ release, edition }: SqlSoftware): Fact[] {
  return [
    text('SQL Server release', release),
    fact('SQL Server edition', edition, edition === null ? notStated : editionNames[edition]),
  ]
}

const editionNames: Readonly<Record<SqlEdition, string>> = {
  enterprise: 'Enterprise',
  standard: 'Standard',
  express: 'Express',
}

function availabilityFacts(a: SqlAvailability): Fact[] {
  switch (a.kind) {
    case 'single':
      return [text('high availability', 'none'), text('instance', instanceName(a.primary), a.primary)]
    case 'mirrored':
      return [
        text('high availability', 'mirroring'),
        text('instance', instanceName(a.primary), a.primary),
        text('mirror', instanceName(a.mirror), a.mirror),
        text('witness', a.witness ? instanceName(a.witness) : 'none', a.witness),
        commitFact(a.commit),
        port('mirroring port of the primary', a.ports.primary, defaultPorts.primary.value),
        port('mirroring port of the mirror', a.ports.mirror, defaultPorts.mirror.value),
        port('mirroring port of the witness', a.ports.witness, defaultPorts.witness.value),
        copySoftware('software of the mirror', a.mirrorSoftware),
        copySoftware('software of the witness', a.witnessSoftware),
      ]
    case 'alwaysOn':
      return [
        text('high availability', 'AlwaysOn Availability Group'),
        text('listener', instanceName(a.listener), a.listener),
        text('primary replica', a.primary),
        list('other replicas', a.secondaries),
        commitFact(a.commit),
        answer('readable secondary replicas', a.readableSecondaries),
      ]
    case 'failoverCluster':
      return [
        text('high availability', 'failover cluster'),
        text('network name', instanceName(a.networkName), a.networkName),
        text('owner node', a.primary),
        list('other nodes', a.others),
      ]
  }
}

function commitFact(commit: Commit | null): Fact {
  return text('commit mode', commit)
}

function port(label: string, value: number | null, usual: number): Fact {
  return fact(label, value, value === null ? `default (${usual})` : String(value))
}

function copySoftware(label: string, software: SqlSoftware | null): Fact {
  if (software === null) return fact(label, null, 'that of the primary')
  const facts = softwareFacts(software)
  return fact(
    label,
    facts.map(({ key }) => key),
    facts.map((one) => `${one.label} ${one.words}`).join(', '),
  )
}

function fileStoreFacts({ fqdn, share }: FileStore): Fact[] {
  return [text('FQDN', fqdn), text('share', share)]
}

function pairingFacts(topology: Topology, pairing: Pairing): Fact[] {
  const named = (ids: readonly Id[]): string => ids.map((id) => nameOf(topology, id)).join(', ') || 'none'
  const pools = pairing.pools.toSorted(compareIds)
  const declaredBy = pairing.declaredBy.toSorted(compareIds)
  return [
    fact('pools', pools, named(pools)),
    fact('Automatic failover and failback for Voice', pairing.voiceFailover, yesOrNo(pairing.voiceFailover)),
    seconds('Voice failure detection interval', pairing.failureDetection),
    seconds('Voice failback interval', pairing.failback),
    fact('declared by', declaredBy, named(declaredBy)),
  ]
}

const notStated = 'not stated'

function fact(label: string, value: unknown, words: string): Fact {
  return { label, key: JSON.stringify(value), words, unstated: value === null }
}

function text(label: string, value: string | null, key: unknown = value): Fact {
  return fact(label, key, value === null ? notStated : value === '' ? 'empty' : value)
}

function answer(label: string, value: boolean | null): Fact {
  return fact(label, value, value === null ? notStated : yesOrNo(value))
}

function list(label: string, values: readonly string[]): Fact {
  return fact(label, values, values.length === 0 ? 'none' : values.join(', '))
}

function count(label: string, value: number | null): Fact {
  return fact(label, value, value === null ? notStated : thousands(value))
}

function seconds(label: string, value: number): Fact {
  return fact(label, value, `${thousands(value)} s`)
}

function reference(topology: Topology, label: string, id: Id | null): Fact {
  return fact(label, id, id === null ? 'none' : nameOf(topology, id))
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no'
}
