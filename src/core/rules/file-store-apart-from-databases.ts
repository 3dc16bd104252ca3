import { connectionOf, instanceName, sqlComputers } from '../model/store.ts'
import { topologyBasicsPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { fullName, listed } from '../words/words.ts'

/** FILE-009: a file store is not on a database server. A Standard Edition server holds both for itself. */
export const fileStoreApartFromDatabases: Rule = {
  id: 'FILE-009',
  severity: 'warning',
  law: 'A file store is not on a computer that holds databases.',
  reason:
    'It is possible, but not recommended: files and databases compete for the disks, and a full disk stops both. A Standard Edition server is made for it.',
  source: { title: topologyBasicsPage, section: 'Server collocation, File shares' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'shared',
  keys(found) {
    if (found.kind === 'file') return [found.fileStore.fqdn.toLowerCase()]
    if (found.kind === 'sql') return sqlComputers(found.sqlStore).map((fqdn) => fqdn.toLowerCase())
    return found.kind === 'server' && found.pool.edition === 'standard'
      ? [found.server.fqdn.toLowerCase()]
      : []
  },
  *check(holders, computer) {
    if (holders.length < 2 || computer === '' || holders.some((found) => found.kind === 'server')) return
    const files = holders.flatMap((found) => (found.kind === 'file' ? [found.fileStore] : []))
    const databases = holders.flatMap((found) => (found.kind === 'sql' ? [found.sqlStore] : []))
    const [first, ...others] = files
    if (!first || databases.length === 0) return
    yield {
      targets: [first.id, ...others.map((store) => store.id), ...databases.map((store) => store.id)],
      field: 'fqdn',
      message: `${fullName(first.fqdn)} holds ${listed(files.map(({ fqdn, share }) => `the file store \\\\${fqdn}\\${share}`))} and the databases of ${listed(databases.map((store) => instanceName(connectionOf(store))))}. They compete for its disks, and Microsoft does not recommend it.`,
      todo: 'Put the file store on a file server, or watch disk space and load of this computer closely.',
    }
  },
}
