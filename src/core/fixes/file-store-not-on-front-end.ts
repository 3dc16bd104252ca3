import { moveFileStore } from './move-file-store.ts'
import { fileStoreNotOnFrontEnd } from '../rules/file-store-not-on-front-end.ts'
import type { FixesOf } from './fix.ts'

/** FILE-002: the same share on a file server of its own, under a proposed name. */
export const fileStoreNotOnFrontEndFixes: FixesOf = {
  rule: fileStoreNotOnFrontEnd.id,
  of: moveFileStore,
}
