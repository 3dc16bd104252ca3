import type { Rule } from './rule.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import { fullName } from '../words/words.ts'

/** FILE-002: a file store is not on a Front End Server of an Enterprise Edition pool; on a Standard Edition server it may be. */
export const fileStoreNotOnFrontEnd: Rule = {
  id: 'FILE-002',
  severity: 'error',
  law: 'A file store is not on a Front End Server of an Enterprise Edition pool.',
  reason:
    'All servers of the pool need the share, also while that one server is down. A Standard Edition server may hold its own.',
  source: { title: topologyBuilderHelpPage, section: 'Define the file store' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  scope: 'shared',
  keys(found) {
    if (found.kind === 'file') return [found.fileStore.fqdn.toLowerCase()]
    return found.kind === 'server' && found.pool.edition === 'enterprise'
      ? [found.server.fqdn.toLowerCase()]
      : []
  },
  *check(holders, computer) {
    if (holders.length < 2 || computer === '') return
    const host = holders.find((found) => found.kind === 'server')
    const stores = holders.flatMap((found) => (found.kind === 'file' ? [found.fileStore] : []))
    if (!host) return
    for (const store of stores) {
      yield {
        targets: [store.id, host.server.id],
        field: 'fqdn',
        message: `The file store \\\\${store.fqdn}\\${store.share} is on ${fullName(host.server.fqdn)}, a Front End Server of the Enterprise Edition pool ${fullName(host.pool.fqdn)}. While that server is down, the pool has no files.`,
        todo: 'Put the file store on a file server of its own.',
      }
    }
  },
}
