import type { TopologyDocument } from '#core/model/document.ts'
import { openText } from '#core/open/open.ts'
import type { Snapshot } from '#core/publish/difference.ts'

const imported = new WeakMap<object, Snapshot | null>()

/**
 * What the first publication of an imported document is compared with: the deployment as the file has it, so that only
 * what was changed since is listed. `null` for a document that was drawn here.
 */
export function baselineOf({ origin, layout }: TopologyDocument): Snapshot | null {
  if (origin === null) return null
  let snapshot = imported.get(origin)
  if (snapshot === undefined) {
    const opened = openText(origin.text, origin.fileName)
    snapshot = opened.ok ? opened.doc : null
    imported.set(origin, snapshot)
  }
  return snapshot && { ...snapshot, layout }
}
