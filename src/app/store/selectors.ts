import { judge, type Verdict } from '#core/quorum/verdict.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Topology } from '#core/model/topology.ts'
import { createChecker, type Findings } from '#core/check/check.ts'
import type { AppState } from './store.ts'

/** The open document. */
export const docOf = (state: AppState): TopologyDocument => state.history.present

/** The topology of the open document. */
export const topologyOf = (state: AppState): Topology => state.history.present.topology

const checker = createChecker()
let judged: { doc: TopologyDocument; today: string; findings: Findings } | null = null

/** The findings on a document as of a day: computed once per document, incrementally from one edit to the next. */
export function findingsOf(doc: TopologyDocument, today: string): Findings {
  if (judged?.doc === doc && judged.today === today) return judged.findings
  const findings = checker(doc, today)
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
