import type { Origin, TopologyDocument } from '#core/model/document.ts'
import type { Snapshot } from '#core/publish/difference.ts'

const imported = new WeakMap<Origin, Snapshot>()

/**
 * What the first publication of an imported document is compared with: the deployment as the file has it, so that only
 * what was changed since is listed. `null` for a document that was drawn here, and where it was not prepared.
 */
export function asImported({ origin, layout }: TopologyDocument): Snapshot | null {
  const snapshot = origin && imported.get(origin)
  return snapshot ? { ...snapshot, layout } : null
}

/** Takes a document that was just imported as what its origin says. */
export function rememberImported({ origin, topology, overrides, layout }: TopologyDocument): void {
  if (origin) imported.set(origin, { topology, overrides, layout })
}

/** Reads the origin of a document again, unless that is known or needed no more. Never rejects. */
export async function prepareImported({ origin, published }: TopologyDocument): Promise<void> {
  if (origin === null || published !== null || imported.has(origin)) return
  try {
    const { openText } = await import('#core/open/open.ts')
    const opened = openText(origin.text, origin.fileName)
    if (opened.ok) imported.set(origin, opened.doc)
  } catch {
    // Without it everything counts as new, which is true of a first publication.
  }
}
