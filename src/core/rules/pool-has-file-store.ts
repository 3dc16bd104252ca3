import { vocabularyOf } from '../vocabulary/roles.ts'
import type { Rule } from './rule.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import { articled, editionNames, fullName, shortName } from '../words/words.ts'

/** FILE-001: every pool that keeps files has a file store; Director and Persistent Chat pools are among them. */
export const poolHasFileStore: Rule = {
  id: 'FILE-001',
  severity: 'error',
  law: 'Every Front End pool, Standard Edition server, Director pool and Persistent Chat pool has a file store.',
  reason:
    'Meeting content, address books, updates of devices and files of chat rooms lie there; Topology Builder defines no such pool without one.',
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
  *checkRole(role) {
    if (!('fileStore' in role) || role.fileStore !== null) return
    yield {
      targets: [role.id],
      field: 'fileStore',
      message: `${fullName(role.fqdn)} is ${articled(vocabularyOf(role.kind).singular)} without a file store, and cannot be published like that.`,
      todo: `Choose or define a file store for ${shortName(role.fqdn)}.`,
    }
  },
}
