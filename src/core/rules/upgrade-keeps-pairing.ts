import type { Rule } from './rule.ts'
import { upgradePage } from './pages.ts'
import { fullName, shortName, versionNames } from '../words/words.ts'

/**
 * PAIR-009: a pool that is upgraded in place stays with its partner. Only Lync Server 2013 is upgraded in place, to
 * Skype for Business Server 2015; a pool of 2019 is always a new one.
 */
export const upgradeKeepsPairing: Rule = {
  id: 'PAIR-009',
  severity: 'warning',
  versions: { '2013': null, '2019': null },
  law: 'A pool that is upgraded in place keeps its pairing.',
  reason:
    'The Offline method upgrades both pools of a pair one right after the other, and asks not to unpair them before. Without a pairing neither pool has a backup during the upgrade, and pairing them again takes all its steps again.',
  source: { title: upgradePage, section: 'In-place upgrade Offline method' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'pool',
  *check(pool, { pairings, published }) {
    if (published?.pool.version !== '2013' || pool.version === 'other') return
    const kept = new Set(pairings.map(({ partner }) => partner.id))
    const lost = published.partners.some((id) => id !== pool.id && !kept.has(id))
    if (!lost) return
    yield {
      targets: [pool.id],
      ...(pool.deployed === false && { severity: 'info' as const }),
      message: `${fullName(pool.fqdn)} was published as ${versionNames[published.pool.version]} with a backup pool. Now it is ${versionNames[pool.version]} and no longer paired with that pool, in one and the same change.`,
      todo: `Pair ${shortName(pool.fqdn)} with the same pool again and upgrade both. Undo the pairing later, if it is to end.`,
    }
  },
}
