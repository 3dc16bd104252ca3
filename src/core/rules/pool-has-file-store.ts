import type { Rule } from './rule.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import { editionNames, fullName, shortName } from './words.ts'

/** FILE-001: every pool has a file store. */
export const poolHasFileStore: Rule = {
  id: 'FILE-001',
  severity: 'error',
  law: 'Every pool has a file store.',
  reason:
    'Meeting content, address books and updates of devices lie there; Topology Builder defines no pool without one.',
  source: { title: topologyBuilderHelpPage, section: 'Define the file store' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'pool',
  *check(pool, { fileStore }) {
    if (fileStore !== null) return
    yield {
      targets: [pool.id],
      field: 'fileStore',
      message: `${fullName(pool.fqdn)} is ${editionNames[pool.edition]} without a file store, and cannot be published like that.`,
      todo: `Choose or define a file store for ${shortName(pool.fqdn)}.`,
    }
  },
}
