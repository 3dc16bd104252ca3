import type { Rule } from './rule.ts'
import { disasterRecoveryPage } from './pages.ts'
import { fullName, shortNames } from '../words/words.ts'

/** PAIR-006: each pool of a pair names the other; only an imported file can break it. */
export const pairingSymmetric: Rule = {
  id: 'PAIR-006',
  severity: 'error',
  law: 'Each pool of a pair names the other as its backup.',
  reason:
    'The relation of two Front End pools is one to one and symmetrical. A pool that does not name its backup cannot be failed over to it.',
  source: {
    title: disasterRecoveryPage,
    section: 'Backup Registrar relationships and Survivable Branch Appliances',
  },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'pairing',
  *check(pairing, { pool: a }, { pool: b }) {
    const silent = [a, b].filter((pool) => !pairing.declaredBy.includes(pool.id))
    if (a.id === b.id || silent.length === 0) return
    const [shortA, shortB] = shortNames(a.fqdn, b.fqdn)
    const oneSided = silent[0] === a ? [b, a] : [a, b]
    const [names, named] = oneSided.map((pool) => fullName(pool.fqdn))
    yield {
      targets: [pairing.id, a.id, b.id],
      message:
        silent.length === 1
          ? `${names} names ${named} as its backup pool, but is not named back. The pairing holds in one direction only, and ${named} cannot be failed over.`
          : `Neither ${fullName(a.fqdn)} nor ${fullName(b.fqdn)} names the other as its backup pool.`,
      todo: `Let ${shortA} and ${shortB} both declare the pairing, or remove it.`,
    }
  },
}
