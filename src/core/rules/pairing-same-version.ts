import type { Rule } from './rule.ts'
import { upgradePage } from './pages.ts'
import { fullName, versionNames, shortNames } from '../words/words.ts'

/** PAIR-008: both pools of a pair run the same product version. */
export const pairingSameVersion: Rule = {
  id: 'PAIR-008',
  severity: 'unsupported',
  law: 'Paired pools run the same product version.',
  reason:
    'While the versions of a pair differ, a failover in disaster mode is not supported and can lose data. It is a state to pass through during an upgrade, not one to stay in.',
  source: { title: upgradePage, section: 'Upgrade of paired pools' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pairing',
  *check(pairing, { pool: a }, { pool: b }) {
    if (a.version === b.version) return
    const [shortA, shortB] = shortNames(a.fqdn, b.fqdn)
    const [older, newer] = a.version === '2013' ? [shortA, shortB] : [shortB, shortA]
    const inPlace = [a, b].every(({ version }) => version === '2013' || version === '2015')
    yield {
      targets: [pairing.id, a.id, b.id],
      message: `${fullName(a.fqdn)} runs ${versionNames[a.version]}, ${fullName(b.fqdn)} runs ${versionNames[b.version]}. Until they match, a failover in disaster mode is not supported and can lose data.`,
      todo: inPlace
        ? `Upgrade ${older} in place right after ${newer}, without unpairing them, or write down why this pairing must stay.`
        : `Pair ${shortA} and ${shortB} each with a pool of its own version, or write down why this pairing must stay.`,
    }
  },
}
