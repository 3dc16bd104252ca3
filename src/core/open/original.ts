import { underOpenIds, type UnderOpenIds } from '../merge/under-open-ids.ts'
import type { TopologyDocument } from '../model/document.ts'
import { readOrigin } from './open.ts'

/**
 * What the original file of a document says, read again, under the ids of the document; `null` without one that can be
 * read. What the document no longer has gets ids that nothing else ever has, so the ids are only good for comparing.
 */
export function originalOf(doc: TopologyDocument): Omit<UnderOpenIds, 'nextId'> | null {
  const fresh = doc.origin && readOrigin(doc.origin)
  if (!fresh) return null
  return hasIdsOf(doc, fresh) ? fresh : underOpenIds({ ...doc, nextId: beyondEveryCounter }, fresh)
}

const beyondEveryCounter = 2 ** 40

/** Whether the file gave the document's things the ids that they have: so it is unless it was merged, or read by an older release. */
function hasIdsOf(doc: TopologyDocument, fresh: TopologyDocument): boolean {
  const links = Object.entries(doc.origin?.links ?? {})
  const now = new Map(Object.entries(fresh.origin?.links ?? {}))
  return links.length === now.size && links.every(([id, link]) => now.get(id) === link)
}
