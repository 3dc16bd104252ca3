import type { FileStoreId } from '../model/id.ts'
import type { Site } from '../model/site.ts'
import type { Found } from '../model/topology.ts'
import { targetsOf } from './names.ts'
import { fileSharingPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { listed } from '../words/words.ts'

/** FILE-007: DFS keeps the files of one site, or of one pool. Silent on file stores of which nobody said that they are in DFS. */
export const replicatedShareInOneSite: Rule = {
  id: 'FILE-007',
  severity: 'info',
  law: 'There is one pair of DFS servers for a site or for a pool.',
  reason:
    'DFS replicates between servers of one data center. Pools of several sites on one namespace write over the link between the sites.',
  source: { title: fileSharingPage, section: 'Introduction' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'shared',
  keys(found) {
    if (found.kind === 'file') return found.fileStore.dfs === true ? [found.fileStore.id] : []
    const used = fileStoreOf(found)
    return used === null ? [] : [used]
  },
  *check(holders) {
    const store = holders.find((found) => found.kind === 'file')?.fileStore
    const users = holders.filter((found) => fileStoreOf(found) !== null)
    const sites = new Map(users.flatMap(siteOf).map((site) => [site.id, site.name || '(no name)']))
    const targets = targetsOf(users)
    if (!store || !targets || sites.size < 2) return
    yield {
      targets: [store.id, ...targets],
      field: 'dfs',
      message: `The file store \\\\${store.fqdn}\\${store.share} is in DFS, and pools in ${listed([...sites.values()])} use it. One pair of DFS servers is meant for one site or one pool.`,
      todo: 'Give the pools of each site a file store of their own.',
    }
  },
}

/** The file store that a pool or role uses; `null` for none and for everything else. */
function fileStoreOf(found: Found): FileStoreId | null {
  if (found.kind === 'pool') return found.pool.fileStore
  return found.kind === 'role' && 'fileStore' in found.role ? found.role.fileStore : null
}

function siteOf(found: Found): Site[] {
  return 'site' in found ? [found.site] : []
}
