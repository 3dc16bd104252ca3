import type { FileStore } from '../model/store.ts'
import type { RuleExamples } from './example.ts'
import { file, pool, site, topology } from './notation.ts'

const dfs = (n: number): FileStore => ({ ...file(n, 'contoso.com', `dfs\\share${n}`), dfs: true })

const withShares = (london: FileStore, dublin: FileStore) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', { share: london })),
    site(3, 'Dublin', pool(4, 'dub-pool', { share: dublin })),
  )

/** A share in DFS for each site, and one for both. */
export const replicatedShareInOneSiteExamples: RuleExamples = {
  rule: 'FILE-007',
  sound: { title: 'a folder in DFS for each site', given: withShares(dfs(91), dfs(92)) },
  broken: {
    title: 'one folder in DFS for two sites',
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { share: dfs(91) })),
      site(3, 'Dublin', pool(4, 'dub-pool', { share: null, fileStore: 'file:91' })),
    ),
  },
}
