import type { Snapshot } from '#core/compare/difference.ts'
import type { Origin, TopologyDocument } from '#core/model/document.ts'
import type { App } from '../store/context.tsx'

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

/** What was read again last: another tab that saves brings the same file each time. */
let readLast: { readonly origin: Origin; readonly snapshot: Snapshot } | null = null

/** Reads the origin of a document again, unless that is known or needed no more. Never rejects. */
export async function prepareImported(app: App, doc: TopologyDocument): Promise<void> {
  const { origin, published } = doc
  if (origin === null || published !== null || imported.has(origin)) return
  try {
    const known = readLast && isSame(readLast.origin, origin) ? readLast.snapshot : null
    const snapshot = known ?? (await app.ports.reader.original(doc))
    readLast = snapshot && { origin, snapshot }
    if (snapshot) imported.set(origin, snapshot)
  } catch {
    // Without it everything counts as new, which is true of a first publication.
  }
}

function isSame(a: Origin, b: Origin): boolean {
  return a.text === b.text && JSON.stringify(a.links) === JSON.stringify(b.links)
}
