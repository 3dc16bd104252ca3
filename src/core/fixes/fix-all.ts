import { createChecker, type Checker } from '../check/check.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Finding } from '../rules/rule.ts'
import { findingKey } from './finding-key.ts'
import { fixesOf } from './index.ts'

/** What became of all the findings of one rule. */
export interface FixedAll {
  /** The document after all of it, as one step; the same document where nothing could be done. */
  readonly doc: TopologyDocument
  /** How many fixes were applied. */
  readonly fixed: number
  /** How many findings of the rule that no override answers are left. */
  readonly left: number
}

/**
 * Applies the certain fix of every finding of one rule, one after the other, and judges again after each: a fix that is
 * no longer needed is not applied, and one that leaves its finding is taken back. Findings that an override answers are
 * left alone. At most as many fixes as there were findings. `asOf` as in the checker.
 */
export function fixAll(doc: TopologyDocument, rule: string, asOf: string | null): FixedAll {
  const check = createChecker()
  const open = (now: TopologyDocument): Finding[] => openOf(check(now, asOf).all(), rule)
  const atMost = open(doc).length
  let now = doc
  let fixed = 0
  let before: TopologyDocument
  do {
    before = now
    for (const finding of open(now)) {
      if (fixed === atMost) break
      const after = settled(check, now, finding, asOf)
      if (after !== now) fixed++
      now = after
    }
  } while (now !== before && fixed < atMost)
  return { doc: now, fixed, left: open(now).length }
}

function openOf(findings: readonly Finding[], rule: string): Finding[] {
  return findings.filter((finding) => finding.rule === rule && finding.override === null)
}

/** The document without this finding; the same one where it is gone already, or no certain fix settles it. */
function settled(
  check: Checker,
  doc: TopologyDocument,
  finding: Finding,
  asOf: string | null,
): TopologyDocument {
  const before = alike(check, doc, finding, asOf)
  const [current] = before
  const fix = current && fixesOf(doc, current).find(({ certain }) => certain)
  const after = fix?.apply(doc) ?? doc
  if (after === doc) return doc
  return alike(check, after, finding, asOf).length < before.length ? after : doc
}

/** The findings of the same key as this one. */
function alike(check: Checker, doc: TopologyDocument, finding: Finding, asOf: string | null): Finding[] {
  const key = findingKey(finding)
  return check(doc, asOf)
    .on(finding.targets[0])
    .filter((other) => other.override === null && findingKey(other) === key)
}
