import { exportDocument } from '#core/exchange/write/export.ts'
import type { Origin, TopologyDocument } from '#core/model/document.ts'
import { bytesOf } from './bytes-of.ts'
import type { WrittenFile } from './reader-tasks.ts'

/** Writes a document as one of Microsoft's files. */
export function writeFile(doc: TopologyDocument, to: Origin['format']): WrittenFile {
  const exported = exportDocument(doc, to)
  if (!exported.ok) return exported
  const { text, encoding, changes, notes } = exported
  return { ok: true, bytes: bytesOf(text, encoding), encoding, changes, notes }
}
