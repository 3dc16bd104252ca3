import { change } from '../edit/change.ts'
import { findFileStore } from '../model/topology.ts'
import { fileStoreStaysOnItsServer } from '../rules/file-store-stays-on-its-server.ts'
import { alternative, type FixesOf } from './fix.ts'
import { targetsOfKind } from './targets.ts'

/** FILE-005: the published server and share again; a file store elsewhere is to be a second one. */
export const fileStoreStaysOnItsServerFixes: FixesOf = {
  rule: fileStoreStaysOnItsServer.id,
  of(doc, finding) {
    const [found] = targetsOfKind(doc, finding, 'file')
    const published = doc.published?.topology
    const was = found && published && findFileStore(published, found.fileStore.id)
    if (!was) return []
    const { id, fqdn, share } = was
    return [
      alternative(`Put the file store back on \\\\${fqdn}\\${share}, as published`, (current) =>
        change.apply(current, { kind: 'file', id, fields: { fqdn, share } }),
      ),
    ]
  },
}
