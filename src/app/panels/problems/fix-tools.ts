import type { fixAll } from '#core/fixes/fix-all.ts'
import type { Fix } from '#core/fixes/fix.ts'
import type { fixesOf } from '#core/fixes/index.ts'
import type { Previewer, previewer } from '#core/fixes/preview.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import type { Finding } from '#core/rules/rule.ts'
import { lazyPart } from '../../ui/lazy-part.ts'

/** Everything that settles findings. */
export interface FixTools {
  readonly fixesOf: typeof fixesOf
  readonly previewer: typeof previewer
  readonly fixAll: typeof fixAll
}

/** The list of problems is drawn without them. */
export const fixToolsPart = lazyPart<FixTools>(async () => {
  const [{ fixesOf }, { previewer }, { fixAll }] = await Promise.all([
    import('#core/fixes/index.ts'),
    import('#core/fixes/preview.ts'),
    import('#core/fixes/fix-all.ts'),
  ])
  return { fixesOf, previewer, fixAll }
})

const none: readonly Fix[] = []
const known = new WeakMap<TopologyDocument, WeakMap<Finding, readonly Fix[]>>()

/** The fixes of a finding, the same list while the document is; none before the tools are here. */
export function fixesFor(tools: FixTools | null, doc: TopologyDocument, finding: Finding): readonly Fix[] {
  if (tools === null) return none
  let ofDocument = known.get(doc)
  if (!ofDocument) known.set(doc, (ofDocument = new WeakMap()))
  let fixes = ofDocument.get(finding)
  if (!fixes) ofDocument.set(finding, (fixes = tools.fixesOf(doc, finding)))
  return fixes
}

/** The one fix that settles a finding without a choice, if there is one. */
export function certainFix(fixes: readonly Fix[]): Fix | undefined {
  return fixes.find(({ certain }) => certain)
}

const previewers = new WeakMap<TopologyDocument, { readonly today: string; readonly preview: Previewer }>()

/** Previews fixes of a document; what it learns about the document is kept. */
export function previewerOf(tools: FixTools, doc: TopologyDocument, today: string): Previewer {
  let made = previewers.get(doc)
  if (made?.today !== today) previewers.set(doc, (made = { today, preview: tools.previewer(doc, today) }))
  return made.preview
}
