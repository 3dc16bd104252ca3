import { judge, type Verdict } from '#core/quorum/verdict.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Findings } from '#core/check/check.ts'
import { noFindings } from '#core/check/no-findings.ts'
import { lazyPart } from '../ui/lazy-part.ts'
import type { AppState } from './store.ts'

/** What tells which document is looked at. */
type Looked = Pick<AppState, 'mode' | 'drilled' | 'history'>

/** The document that is looked at: the open one, or in Drill mode that of the drill. */
export const docOf = ({ mode, drilled, history }: Looked): TopologyDocument =>
  mode === 'drill' && drilled?.shown === true ? drilled.doc : history.present

/** Its topology. */
export const topologyOf = (state: Looked): Topology => docOf(state).topology

/** The open document, which is saved, exported and published, also while a drill is on. */
export const ownDocOf = (state: Pick<AppState, 'history'>): TopologyDocument => state.history.present

/** Whether nothing of the document can be changed: another tab holds it, or the mode is not Design. */
export const isReadOnly = (state: Pick<AppState, 'role' | 'mode'>): boolean =>
  state.role === 'reader' || state.mode !== 'design'

/** The rules with the checker that remembers what it judged last: the greatest part of the core, needed from the first document on. */
export const checkerPart = lazyPart(async () => (await import('#core/check/check.ts')).createChecker())

let judged: { doc: TopologyDocument; today: string; findings: Findings } | null = null

/** The findings on a document as of a day: computed once per document, incrementally from one edit to the next. None before the rules are here. */
export function findingsOf(doc: TopologyDocument, today: string): Findings {
  const checker = checkerPart.now()
  if (checker.state !== 'here') return noFindings
  if (judged?.doc === doc && judged.today === today) return judged.findings
  const findings = checker.part(doc, today)
  judged = { doc, today, findings }
  return findings
}

const verdicts = new WeakMap<Pool, Verdict>()

/** The verdict on a pool as designed: nothing is down. */
export function verdictOf(pool: Pool): Verdict {
  let verdict = verdicts.get(pool)
  if (!verdict) verdicts.set(pool, (verdict = judge(pool)))
  return verdict
}
