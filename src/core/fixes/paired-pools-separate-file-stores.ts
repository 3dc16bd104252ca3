import { pairedPoolsSeparateFileStores } from '../rules/paired-pools-separate-file-stores.ts'
import type { FixesOf } from './fix.ts'
import { giveNewFileStore } from './give-store.ts'
import { pairingOf } from './targets.ts'

/** FILE-010: a file store of its own for either pool; the other keeps the one of both. */
export const pairedPoolsSeparateFileStoresFixes: FixesOf = {
  rule: pairedPoolsSeparateFileStores.id,
  of(doc, finding) {
    const found = pairingOf(doc, finding)
    return found ? found.pools.map((pool) => giveNewFileStore(doc, pool)) : []
  },
}
