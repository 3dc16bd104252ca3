import type { Pool } from '../model/pool.ts'
import type { Draft, Rule } from './rule.ts'
import { disasterRecoveryPage } from './pages.ts'
import { notStated } from './not-stated.ts'
import { fullName, shortNames } from '../words/words.ts'

/** PAIR-003: physical pools pair with physical pools, virtual pools with virtual pools. */
export const pairingSamePlatform: Rule = {
  id: 'PAIR-003',
  severity: 'unsupported',
  law: 'Paired pools are both physical or both virtual.',
  reason:
    'Microsoft supports pairs of one platform only, so that each pool can carry the load of the other. Topology Builder does not stop other pairings.',
  source: { title: disasterRecoveryPage, section: 'Supported pairings' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'pairing',
  *check(pairing, { pool: a }, { pool: b }): Iterable<Draft> {
    if (pairing.pools[0] === pairing.pools[1]) return
    if (a.platform === null || b.platform === null) {
      yield notStated(pairing, [a, b], {
        field: 'platform',
        stated: (pool: Pool) => pool.platform !== null,
        what: ['whether it is physical or virtual', 'whether they are physical or virtual'],
        lacking: 'whether the pair is of one platform',
        todo: 'State the platform',
      })
    } else if (a.platform !== b.platform) {
      const [shortA, shortB] = shortNames(a.fqdn, b.fqdn)
      yield {
        targets: [pairing.id, a.id, b.id],
        message: `${fullName(a.fqdn)} is ${a.platform}, ${fullName(b.fqdn)} is ${b.platform}. Microsoft does not support them as a pair, although Topology Builder lets it through.`,
        todo: `Pair ${shortA} with a ${a.platform} pool and ${shortB} with a ${b.platform} one, or write down why this pairing must stay.`,
      }
    }
  },
}
