import { overrideKey, type Baseline, type KnownFinding } from '../model/document.ts'
import { find } from '../model/topology.ts'
import type { Edit } from './edit.ts'
import { sameValue } from './replace.ts'

/**
 * Marks what is found today, so that only what comes later counts as new. A later baseline replaces an earlier one. The
 * same findings in another order are the same baseline; those on things that are gone are left out.
 */
export const takeBaseline: Edit<Baseline> = {
  id: 'take-baseline',
  describe: ({ findings }) =>
    `Take a baseline of ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`,
  apply: (doc, { date, findings }) => {
    const there = findings.filter(({ targets }) => targets.every((id) => find(doc.topology, id)))
    const baseline: Baseline = { date, findings: sorted(there) }
    return sameValue(doc.baseline, baseline) ? doc : { ...doc, baseline }
  },
}

/** Each finding once, by its key, so that the same findings always give the same file. */
function sorted(findings: readonly KnownFinding[]): readonly KnownFinding[] {
  const byKey = new Map(
    findings.map(({ rule, targets }) => [overrideKey(rule, targets), { rule, targets }] as const),
  )
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding)
}
