import type { RuleExamples } from './example.ts'
import { file } from './notation.ts'
import { onePool } from './shapes.ts'

const inDfs = onePool({ share: { ...file(91, 'contoso.com', 'dfs\\share'), dfs: true } })

/** A file store in DFS that was published before, and one that is new. */
export const replicatedSharePermissionsExamples: RuleExamples = {
  rule: 'FILE-008',
  sound: { title: 'a share in DFS that was published', given: inDfs, published: inDfs },
  broken: { title: 'a share in DFS that is new', given: inDfs },
}
