import { frontEndsToSynchronise } from '../tables/limits.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, shortName } from '../words/words.ts'

const { value: needed, source } = frontEndsToSynchronise

/** PAIR-019: a paired Enterprise Edition pool can have three servers running at once. */
export const pairedPoolThreeServers: Rule = {
  id: 'PAIR-019',
  severity: 'warning',
  law: 'A paired Enterprise Edition pool has at least three Front End Servers.',
  reason:
    'Once a pool is paired, three of its Front End Servers must run at the same time at some point, to synchronise its data with the backup pool.',
  source,
  basis: 'documented',
  topologyBuilder: 'not applicable',
  numbers: [
    {
      what: 'Front End Servers that must run at the same time once after a pairing',
      of: frontEndsToSynchronise,
    },
  ],
  scope: 'pool',
  *check(pool, { pairings }) {
    const size = pool.servers.length
    const partner = pairings.find((paired) => paired.partner.id !== pool.id)?.partner
    if (pool.edition !== 'enterprise' || size === 0 || size >= needed || !partner) return
    yield {
      targets: [pool.id],
      field: 'servers',
      message: `${fullName(pool.fqdn)} is paired with ${fullName(partner.fqdn)} and has ${counted(size, 'Front End Server')}. To synchronise with its backup pool, ${needed} of its servers must once run at the same time; this pool never can.`,
      todo: `Add ${counted(needed - size, 'Front End Server')} to ${shortName(pool.fqdn)}.`,
    }
  },
}
