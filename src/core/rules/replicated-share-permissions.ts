import type { Id } from '../model/id.ts'
import type { FileStore } from '../model/store.ts'
import { createFileSharePage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { fullName, sameName } from '../words/words.ts'

/** FILE-008: a file store in DFS that is published for the first time. Once it was, its permissions were granted. */
export const replicatedSharePermissions: Rule = {
  id: 'FILE-008',
  severity: 'warning',
  law: 'Permissions on a DFS share are granted by hand, because Topology Builder cannot set them.',
  reason:
    'While it publishes, Topology Builder gives the groups of the product their rights on an ordinary share. On a folder of a DFS namespace it cannot, and the services would not reach their files.',
  source: { title: createFileSharePage, section: 'Create a basic file share, note on DFS' },
  basis: 'documented',
  topologyBuilder: 'warns',
  scope: 'pool',
  *check(pool, { fileStore, published }) {
    const known = published ? sameShare(published.fileStore, fileStore) : pool.deployed === true
    if (fileStore && !known) yield* notGrantedYet(fileStore, pool)
  },
  *checkRole(role, { published, find }) {
    if (!('fileStore' in role)) return
    const store = find(role.fileStore)
    const before = published && 'fileStore' in published ? published.fileStore : null
    const known = published ? before === role.fileStore : role.deployed === true
    if (store?.kind === 'file' && !known) yield* notGrantedYet(store.fileStore, role)
  },
}

function* notGrantedYet(
  store: FileStore,
  { id, fqdn }: { readonly id: Id; readonly fqdn: string },
): Iterable<Draft> {
  if (store.dfs !== true) return
  yield {
    targets: [store.id, id],
    field: 'dfs',
    message: `The file store \\\\${store.fqdn}\\${store.share} of ${fullName(fqdn)} is in DFS. Topology Builder cannot set the permissions of its share, and warns while it publishes.`,
    todo: 'Grant RTCHSUniversalServices, RTCComponentUniversalServices and RTCUniversalServerAdmins the permission Change on the share before publishing.',
  }
}

function sameShare(was: FileStore | null, is: FileStore | null): boolean {
  return was !== null && is !== null && sameName(was.fqdn, is.fqdn) && sameName(was.share, is.share)
}
