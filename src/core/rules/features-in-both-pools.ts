import type { Pairing } from '../model/pairing.ts'
import type { Pool } from '../model/pool.ts'
import { callParkRecoveryPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { fullName, listed, shortName } from '../words/words.ts'

/** PAIR-030: the backup offers what the pool offers. Silent on features that are not stated; Call Park stands in no topology. */
export const featuresInBothPools: Rule = {
  id: 'PAIR-030',
  severity: 'warning',
  law: 'Call Park and every other feature of a pool are enabled in its partner too.',
  reason:
    'After a failover the partner serves the users of both with the features that it has. What only the lost pool had is gone until failback. Whether Call Park is enabled, a topology does not say.',
  source: { title: callParkRecoveryPage, section: 'Call Park in paired pools' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pairing',
  *check(pairing, { pool: a }, { pool: b }) {
    if (a.id === b.id) return
    yield* lacking(pairing, a, b)
    yield* lacking(pairing, b, a)
  },
}

/** What a pool lacks that its partner has. */
function* lacking(pairing: Pairing, pool: Pool, partner: Pool): Iterable<Draft> {
  const missing = features.filter(({ has, lacks }) => has(partner) && lacks(pool))
  const [first] = missing
  if (!first) return
  const names = listed(missing.map(({ name }) => name))
  yield {
    targets: [pool.id, pairing.id],
    field: first.field,
    message: `${fullName(partner.fqdn)} has ${names}, and its backup pool ${fullName(pool.fqdn)} has not. While ${shortName(partner.fqdn)} is failed over, its users are without.`,
    todo: `Enable ${names} on ${shortName(pool.fqdn)} too, or accept the loss.`,
  }
}

interface Feature {
  readonly field: keyof Pool
  /** As the wizard of Topology Builder calls it. */
  readonly name: string
  has(pool: Pool): boolean
  lacks(pool: Pool): boolean
}

const answered = (field: 'conferencing' | 'dialIn' | 'enterpriseVoice', name: string): Feature => ({
  field,
  name,
  has: (pool) => pool[field] === true,
  lacks: (pool) => pool[field] === false,
})

const stored = (field: 'archivingStore' | 'monitoringStore', name: string): Feature => ({
  field,
  name,
  has: (pool) => pool[field] !== null,
  lacks: (pool) => pool[field] === null,
})

const features: readonly Feature[] = [
  answered('conferencing', 'Conferencing'),
  answered('dialIn', 'Dial-in (PSTN) conferencing'),
  answered('enterpriseVoice', 'Enterprise Voice'),
  stored('archivingStore', 'Archiving'),
  stored('monitoringStore', 'Monitoring'),
]
