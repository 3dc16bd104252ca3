import { useDeferredValue, useMemo } from 'react'
import type { TopologyDocument } from '#core/model/document.ts'
import { differences, type Differences, type Snapshot } from '#core/compare/difference.ts'
import { asImported } from '../session/as-imported.ts'
import { useApp } from '../store/context.tsx'
import { docOf } from '../store/selectors.ts'

let compared: {
  readonly before: Snapshot
  readonly after: TopologyDocument
  readonly found: Differences
} | null = null

/** Compares, unless that is what was compared last: two panels ask for the same. */
function compare(before: Snapshot, after: TopologyDocument): Differences {
  if (
    compared?.before === before &&
    compared.after.topology === after.topology &&
    compared.after.overrides === after.overrides &&
    compared.after.layout === after.layout
  )
    return compared.found
  const found = differences(before, after)
  compared = { before, after, found }
  return found
}

/** What has changed since the last publication, `null` before the first. In large deployments it follows an edit a moment later. */
export function useSincePublished(): Differences | null {
  const doc = useDeferredValue(useApp(docOf))
  return useMemo(() => (doc.published === null ? null : compare(doc.published, doc)), [doc])
}

/** What has changed since the file that was opened, `null` for a topology that began here or was published since. */
export function useSinceImported(): Differences | null {
  const doc = useDeferredValue(useApp(docOf))
  return useMemo(() => {
    const before = doc.published === null ? asImported(doc) : null
    return before && differences(before, doc)
  }, [doc])
}
