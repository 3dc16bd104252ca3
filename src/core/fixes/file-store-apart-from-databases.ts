import { fileStoreApartFromDatabases } from '../rules/file-store-apart-from-databases.ts'
import type { FixesOf } from './fix.ts'
import { moveFileStore } from './move-file-store.ts'

/** FILE-009: the same shares on a file server of their own, under a proposed name. */
export const fileStoreApartFromDatabasesFixes: FixesOf = {
  rule: fileStoreApartFromDatabases.id,
  of: moveFileStore,
}
