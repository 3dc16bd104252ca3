import type { Rule } from './rule.ts'
import { deployPairPage } from './pages.ts'
import { shortNames } from '../words/words.ts'

/** PAIR-022: what "Automatic failover and failback for Voice" does not do. */
export const voiceFailoverNotPoolFailover: Rule = {
  id: 'PAIR-022',
  severity: 'info',
  law: 'Automatic failover and failback for Voice is not a pool failover.',
  reason:
    'The option and its intervals concern voice resiliency only. Pool failover and failback are always invoked by an administrator.',
  source: { title: deployPairPage, section: 'Note on Automatic failover and failback for Voice' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'pairing',
  *check(pairing, { pool: a }, { pool: b }) {
    if (!pairing.voiceFailover || a.id === b.id) return
    const [shortA, shortB] = shortNames(a.fqdn, b.fqdn)
    yield {
      targets: [pairing.id],
      field: 'voiceFailover',
      message: `Between ${shortA} and ${shortB} only voice fails over by itself. The pools do not.`,
      todo: 'Keep Invoke-CsPoolFailOver and Invoke-CsPoolFailBack in the runbook, and someone to run them.',
    }
  },
}
