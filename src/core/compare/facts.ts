import { compareIds } from '../format/write.ts'
import type { Id } from '../model/id.ts'
import type { Pairing } from '../model/pairing.ts'
import type { Pool, Server } from '../model/pool.ts'
import type { Site } from '../model/site.ts'
import { nameOf, type Found, type Topology } from '../model/topology.ts'
import { versionNames } from '../words/words.ts'
import {
  factsOfAddresses,
  factsOfPool,
  factsOfRole,
  factsOfSimpleUrls,
  factsOfSite,
  factsOfTrunk,
} from '../vocabulary/facts.ts'
import { answer, count, fact, list, reference, seconds, text, type Fact } from './fact.ts'
import { fileStoreFacts, sqlStoreFacts } from './store-facts.ts'

/** Everything that is stated about a thing itself, apart from where it stands and what it contains. */
export function factsOf(topology: Topology, found: Found): readonly Fact[] {
  switch (found.kind) {
    case 'site':
      return siteFacts(topology, found.site)
    case 'pool':
      return poolFacts(topology, found.pool)
    case 'role':
      return factsOfRole(topology, found.role)
    case 'server':
    case 'computer':
      return serverFacts(found.server)
    case 'trunk':
      return factsOfTrunk(topology, found.trunk)
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
    ...together(factsOfSimpleUrls(topology)),
  ]
}

/** Facts of one label as one fact, whatever their order. */
function together(facts: readonly Fact[]): Fact[] {
  const found = new Map<string, Fact>()
  for (const one of facts.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))) {
    const { label, unstated } = one
    const same = found.get(label)
    if (!same) found.set(label, one)
    else
      found.set(label, {
        label,
        unstated,
        key: `${same.key} ${one.key}`,
        words: `${same.words}; ${one.words}`,
      })
  }
  return [...found.values()]
}

function siteFacts(topology: Topology, site: Site): Fact[] {
  return [
    text('name', site.name),
    text('description', site.description),
    text('city', site.city),
    text('state or province', site.state),
    text('country', site.country),
    text('world region', site.worldRegion),
    fact('kind of site', site.branch !== null, site.branch === null ? 'central site' : 'branch site'),
    ...factsOfSite(topology, site),
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
    ...factsOfPool(topology, pool),
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
    ...factsOfAddresses(server),
  ]
}

function pairingFacts(topology: Topology, pairing: Pairing): Fact[] {
  const named = (ids: readonly Id[]): string => ids.map((id) => nameOf(topology, id)).join(', ') || 'none'
  const pools = pairing.pools.toSorted(compareIds)
  const declaredBy = pairing.declaredBy.toSorted(compareIds)
  return [
    fact('pools', pools, named(pools)),
    answer('Automatic failover and failback for Voice', pairing.voiceFailover),
    seconds('Voice failure detection interval', pairing.failureDetection),
    seconds('Voice failback interval', pairing.failback),
    fact('declared by', declaredBy, named(declaredBy)),
  ]
}
