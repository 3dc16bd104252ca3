import type { Rule } from './rule.ts'
import { supportedPairsPage } from './pages.ts'
import { fullName } from '../words/words.ts'

/** PAIR-018: what a pair of Standard Edition servers does not give. */
export const standardPairingDisasterRecoveryOnly: Rule = {
  id: 'PAIR-018',
  severity: 'info',
  law: 'A pair of Standard Edition servers recovers from a disaster, and has no high availability of its own.',
  reason:
    'The database of a Standard Edition server is on the server itself and cannot be mirrored or clustered. Losing the computer is always a failover by hand.',
  source: { title: supportedPairsPage, section: 'Standard Edition' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'pairing',
  *check(pairing, { pool: a }, { pool: b }) {
    if (a.id === b.id || a.edition !== 'standard' || b.edition !== 'standard') return
    yield {
      targets: [pairing.id],
      message: `${fullName(a.fqdn)} and ${fullName(b.fqdn)} are Standard Edition servers: the pair gives disaster recovery, but no high availability of either database.`,
      todo: 'Pair Enterprise Edition pools where the loss of one computer must go unnoticed.',
    }
  },
}
