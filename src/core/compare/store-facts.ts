import {
  instanceName,
  type Commit,
  type FileStore,
  type SqlAvailability,
  type SqlEdition,
  type SqlSoftware,
  type SqlStore,
} from '../model/store.ts'
import { defaultPorts } from '../tables/back-end.ts'
import { notStated } from '../vocabulary/words.ts'
import { answer, fact, list, port, text, type Fact } from './fact.ts'

/** What is stated about a SQL Server store. */
export function sqlStoreFacts({ availability, software }: SqlStore): Fact[] {
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

function copySoftware(label: string, software: SqlSoftware | null): Fact {
  if (software === null) return fact(label, null, 'that of the primary')
  const facts = softwareFacts(software)
  return fact(
    label,
    facts.map(({ key }) => key),
    facts.map((one) => `${one.label} ${one.words}`).join(', '),
  )
}

/** What is stated about a file store. */
export function fileStoreFacts({ fqdn, share, dfs }: FileStore): Fact[] {
  return [text('FQDN', fqdn), text('share', share), answer('DFS namespace', dfs)]
}
