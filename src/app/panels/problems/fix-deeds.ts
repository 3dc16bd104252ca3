import type { Fix } from '#core/fixes/fix.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import type { Finding } from '#core/rules/rule.ts'
import { readOnly } from '../../commands/conditions.ts'
import { commandText } from '../../text/commands.ts'
import { drawerText } from '../../text/drawer.ts'
import type { TabRole } from '../../ports/ports.ts'
import type { App } from '../../store/context.tsx'
import { docOf } from '../../store/selectors.ts'
import { placeChanges } from '../../canvas/arrange.ts'
import { certainFix, fixesFor, type FixTools } from './fix-tools.ts'

const text = drawerText.fixes

/** Applies one fix as one undo step, and says so. */
export function applyFix(app: App, fix: Fix): void {
  if (!mayChange(app)) return
  const before = docOf(app.store.getState())
  app.store.getState().editAll(fix.title, (doc) => placed(doc, fix.apply(doc)))
  if (docOf(app.store.getState()) === before) app.store.getState().announce(text.noLonger)
  else app.store.getState().notify(fix.title)
}

/** Applies the certain fix of every finding of a rule as one undo step, and says how far that came. */
export function fixEvery(app: App, tools: FixTools, rule: string): void {
  if (!mayChange(app)) return
  const { doc, fixed, left } = tools.fixAll(docOf(app.store.getState()), rule, app.ports.today())
  const said = text.fixedAll(fixed, rule, left)
  app.store.getState().editAll(said, (before) => placed(before, doc))
  if (fixed === 0) app.store.getState().announce(said)
  else app.store.getState().notify(said)
}

/** How many of the findings of a rule "fix all" would work on: those that have a certain fix and no override. */
export function countFixable(
  tools: FixTools,
  doc: TopologyDocument,
  findings: readonly Finding[],
  rule: string,
): number {
  const ofRule = findings.filter((finding) => finding.rule === rule && finding.override === null)
  return ofRule.filter((finding) => certainFix(fixesFor(tools, doc, finding)) !== undefined).length
}

/** What a button that changes the document says about itself in a tab that only reads. */
export function readerProps(role: TabRole): { readonly 'aria-disabled': boolean; readonly title?: string } {
  return role === 'reader'
    ? { 'aria-disabled': true, title: commandText.why.reader }
    : { 'aria-disabled': false }
}

/** What a fix brings stands somewhere; a fix that does nothing moves nothing. */
function placed(before: TopologyDocument, after: TopologyDocument): TopologyDocument {
  return after === before ? before : placeChanges(before, after)
}

function mayChange(app: App): boolean {
  const why = readOnly(app)
  if (why !== false) app.store.getState().announce(why)
  return why === false
}
