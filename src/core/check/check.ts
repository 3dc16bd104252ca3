import type { TopologyDocument } from '../model/document.ts'
import type { Id } from '../model/id.ts'
import { rules as catalogue } from '../rules/index.ts'
import { isOpen, severities, type Finding, type Rule, type Severity } from '../rules/rule.ts'
import { answersOf, type Answers } from './answers.ts'
import { judgeDeployment, judgeDirty, judgeOverrides, lawsByScope, noResults } from './judge.ts'
import { amend, emptyLedger, onTarget, type Ledger } from './ledger.ts'
import { sharedLaw } from './shared-law.ts'
import { noSubjects, update } from './subjects.ts'

/** All findings on one document at one time: a value, which nothing that is judged later changes. */
export interface Findings {
  /** Every finding by severity, answered or not. */
  readonly counts: Readonly<Record<Severity, number>>
  /**
   * Every finding: worst severity first, then by the order of the catalogue (findings on overrides last), then by the
   * number of the first target, then by their text.
   */
  all(): readonly Finding[]
  /** The findings that name this thing as a target, in the same order. The same list as before while none of them changed. */
  on(id: Id): readonly Finding[]
  /** How many findings by severity nobody has dealt with: neither overridden nor in the baseline. */
  open(): Readonly<Record<Severity, number>>
}

/** What of a document is judged. */
export type Judged = Pick<TopologyDocument, 'topology' | 'overrides' | 'published' | 'baseline'>

/**
 * Judges one document after the other and re-evaluates only what changed between them, found by identity. What is found
 * again stays the same object, and where nothing changed at all so do the findings.
 * `asOf` is today as YYYY-MM-DD (core has no clock): overrides that expired before it no longer answer; `null` ignores expiry.
 */
export type Checker = (doc: Judged, asOf: string | null) => Findings

/** Judges a document once, from scratch. */
export function checkDocument(
  doc: Judged,
  asOf: string | null,
  rules: readonly Rule[] = catalogue,
): Findings {
  return createChecker(rules)(doc, asOf)
}

/** A checker that remembers what it judged last. The first call judges everything. */
export function createChecker(rules: readonly Rule[] = catalogue): Checker {
  const laws = lawsByScope(rules)
  const shared = laws.shared.map(sharedLaw)
  const subjects = noSubjects()
  const results = noResults()
  let ledger = emptyLedger
  let answers = answersOf([], null, null)
  let findings = findingsOf(ledger, answers)

  return ({ topology, overrides, published, baseline }, asOf) => {
    const dirty = update(subjects, topology, published?.topology ?? null)
    judgeDirty(laws, subjects, dirty, results)
    for (const law of shared) law.update(subjects, dirty, results)
    judgeDeployment(laws, subjects, results)

    const answersBefore = answers
    if (answers.overrides !== overrides || answers.baseline !== baseline || answers.asOf !== asOf)
      answers = answersOf(overrides, baseline, asOf)
    judgeOverrides(answersBefore.listed.length, answers.listed, rules.length, subjects, results)

    const ledgerBefore = ledger
    ledger = amend(ledger, results.gone, results.come)
    results.gone.clear()
    results.come.length = 0
    if (ledger !== ledgerBefore || answers !== answersBefore) findings = findingsOf(ledger, answers)
    return findings
  }
}

function findingsOf(ledger: Ledger, answers: Answers): Findings {
  let all: readonly Finding[] | undefined
  let open: Readonly<Record<Severity, number>> | undefined
  const everyFinding = () => (all ??= new Array<Finding>().concat(...ledger.runs.map(answers.read)))
  return {
    counts: ledger.counts,
    all: everyFinding,
    on: (id) => answers.read(onTarget(ledger, id)),
    open: () => (open ??= answers.answerNothing ? ledger.counts : countOpen(everyFinding())),
  }
}

function countOpen(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const left = findings.filter(isOpen)
  const [error, unsupported, warning, info] = severities.map(
    (severity) => left.filter((finding) => finding.severity === severity).length,
  )
  return { error: error ?? 0, unsupported: unsupported ?? 0, warning: warning ?? 0, info: info ?? 0 }
}
