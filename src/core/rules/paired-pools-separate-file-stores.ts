import type { FileStore } from '../model/store.ts'
import type { Rule } from './rule.ts'
import { disasterRecoveryPage } from './pages.ts'
import { fullName, sameName, shortNames } from '../words/words.ts'

/** FILE-010: paired pools do not keep their files in one place. */
export const pairedPoolsSeparateFileStores: Rule = {
  id: 'FILE-010',
  severity: 'warning',
  law: 'Paired pools have separate file stores.',
  reason:
    'The Backup Service copies the files of each pool to the file store of the other. With one file store for both, what takes the store takes both copies.',
  source: { title: disasterRecoveryPage, section: 'Mitigating security risks' },
  basis: 'inferred',
  topologyBuilder: 'allows',
  scope: 'pairing',
  *check(pairing, { pool: a, fileStore: storeA }, { pool: b, fileStore: storeB }) {
    if (a.id === b.id || !storeA || !storeB || !sameShare(storeA, storeB)) return
    const [shortA, shortB] = shortNames(a.fqdn, b.fqdn)
    yield {
      targets: [pairing.id, storeA.id, ...(storeA.id === storeB.id ? [] : [storeB.id])],
      message: `${fullName(a.fqdn)} and ${fullName(b.fqdn)} keep their files in one file store, \\\\${storeA.fqdn}\\${storeA.share}. If it is lost, neither pool has a copy.`,
      todo: `Give ${shortA} and ${shortB} a file store each, in its own site.`,
    }
  },
}

function sameShare(a: FileStore, b: FileStore): boolean {
  return a.id === b.id || (a.fqdn !== '' && sameName(a.fqdn, b.fqdn) && sameName(a.share, b.share))
}
