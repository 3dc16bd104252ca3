import { overrideKey, type Override, type TopologyDocument } from '../model/document.ts'
import { makeId, numberOf, type Id } from '../model/id.ts'
import { idOf, type Found, type Topology } from '../model/topology.ts'
import { rules as catalogue } from './index.ts'
import { severities, type Draft, type Finding, type Rule, type Severity } from './rule.ts'
import {
  foundAt,
  noSubjects,
  pairedPool,
  surroundings,
  update,
  type Dirty,
  type Subjects,
} from './subjects.ts'

/** All findings on one topology at one time. */
export interface Findings {
  readonly counts: Readonly<Record<Severity, number>>
  /** Every finding: worst severity first, then by the order of the catalogue, then by the number of the first target. */
  all(): readonly Finding[]
  /** The findings that name this thing as a target, worst first. */
  on(id: Id): readonly Finding[]
}

/**
 * Judges one topology after the other and re-evaluates only what changed between them, found by identity.
 * `asOf` is today as YYYY-MM-DD (core has no clock): overrides that expired before it no longer answer; `null` ignores expiry.
 */
export type Checker = (topology: Topology, overrides: readonly Override[], asOf: string | null) => Findings

/** Judges a document once, from scratch. */
export function checkDocument(
  doc: TopologyDocument,
  asOf: string | null,
  rules: readonly Rule[] = catalogue,
): Findings {
  return createChecker(rules)(doc.topology, doc.overrides, asOf)
}

/** A checker that remembers what it judged last. The first call judges everything. */
export function createChecker(rules: readonly Rule[] = catalogue): Checker {
  const ranked = rules.map((rule, order) => ({ rule, order }))
  const subjects = noSubjects()
  const results = new Map<string, readonly Ranked[]>()
  const shared = ranked.flatMap(({ rule, order }) =>
    rule.scope === 'shared' ? [sharedLaw(rule, order)] : [],
  )

  return (topology, overrides, asOf) => {
    const dirty = update(subjects, topology)
    judgeDirty(ranked, subjects, dirty, results)
    for (const law of shared) law.update(subjects, dirty, results)
    judgeDeployment(ranked, topology, results)
    return findingsOf([...results.values()], overrides, asOf)
  }
}

/** A finding with its place in the order of all findings. */
interface Ranked {
  readonly finding: Finding
  readonly rank: number
}

interface RankedRule {
  readonly rule: Rule
  readonly order: number
}

function judgeDirty(
  ranked: readonly RankedRule[],
  subjects: Subjects,
  dirty: Dirty,
  results: Map<string, readonly Ranked[]>,
): void {
  for (const id of dirty.sites) {
    const site = subjects.sites.get(id)
    store(
      results,
      id,
      site && judgeWith(ranked, id, (rule) => (rule.scope === 'site' ? rule.check(site) : [])),
    )
  }
  for (const id of dirty.pools) {
    const found = surroundings(subjects, id)
    const judged =
      found &&
      judgeWith(ranked, id, (rule) => (rule.scope === 'pool' ? rule.check(found.pool, found.around) : []))
    store(results, id, judged)
  }
  for (const id of dirty.sqlStores) {
    const found = subjects.sqlStores.get(id)
    const judged =
      found && judgeWith(ranked, id, (rule) => (rule.scope === 'sql' ? rule.check(found.sqlStore) : []))
    store(results, id, judged)
  }
  for (const id of dirty.fileStores) {
    const found = subjects.fileStores.get(id)
    const judged =
      found && judgeWith(ranked, id, (rule) => (rule.scope === 'file' ? rule.check(found.fileStore) : []))
    store(results, id, judged)
  }
  for (const id of dirty.pairings) {
    const pairing = subjects.pairings.get(id)
    const first = pairing && pairedPool(subjects, pairing.pools[0])
    const second = pairing && pairedPool(subjects, pairing.pools[1])
    const judged =
      first &&
      second &&
      judgeWith(ranked, id, (rule) => (rule.scope === 'pairing' ? rule.check(pairing, first, second) : []))
    store(results, id, judged)
  }
}

function judgeDeployment(
  ranked: readonly RankedRule[],
  topology: Topology,
  results: Map<string, readonly Ranked[]>,
): void {
  const subject = topology.sites[0]?.id ?? makeId('site', 0)
  const judged = judgeWith(ranked, subject, (rule) =>
    rule.scope === 'deployment' ? rule.check(topology) : [],
  )
  store(results, 'deployment', judged)
}

function store(
  results: Map<string, readonly Ranked[]>,
  key: string,
  judged: readonly Ranked[] | undefined,
): void {
  if (judged && judged.length > 0) results.set(key, judged)
  else results.delete(key)
}

function judgeWith(
  ranked: readonly RankedRule[],
  subject: Id,
  check: (rule: Rule) => Iterable<Draft>,
): readonly Ranked[] {
  return ranked.flatMap(({ rule, order }) => judgeRule(rule, order, subject, () => check(rule)))
}

function judgeRule(rule: Rule, order: number, subject: Id, check: () => Iterable<Draft>): readonly Ranked[] {
  try {
    return Array.from(check(), (draft) => rankedFinding(rule, order, draft))
  } catch (thrown) {
    return [rankedFinding(rule, order, couldNotJudge(rule, subject, thrown))]
  }
}

function couldNotJudge(rule: Rule, subject: Id, thrown: unknown): Draft {
  const cause = thrown instanceof Error ? thrown.message : String(thrown)
  return {
    targets: [subject],
    severity: 'warning',
    message: `Rule ${rule.id} could not be judged here, because it failed itself: ${cause}. Everything else was judged.`,
    todo: 'Report this with the topology that shows it, and check this law by hand until then.',
  }
}

function rankedFinding(rule: Rule, order: number, draft: Draft): Ranked {
  const severity = draft.severity ?? rule.severity
  return {
    finding: { ...draft, rule: rule.id, severity, override: null },
    rank: (severities.indexOf(severity) * 1000 + order) * 2 ** 32 + numberOf(draft.targets[0]),
  }
}

/** One rule of scope `shared`: who holds which key, and what the rule says of each key. */
function sharedLaw(rule: Extract<Rule, { scope: 'shared' }>, order: number) {
  const holders = new Map<string, Map<Id, Found>>()
  const heldBy = new Map<Id, { readonly key: string; readonly holder: Id }[]>()

  function release(part: Id, touchedKeys: Set<string>): void {
    for (const { key, holder } of heldBy.get(part) ?? []) {
      holders.get(key)?.delete(holder)
      touchedKeys.add(key)
    }
    heldBy.delete(part)
  }

  function take(part: Id, subjects: Subjects, touchedKeys: Set<string>): void {
    const held: { readonly key: string; readonly holder: Id }[] = []
    for (const found of foundAt(subjects, part)) {
      const holder = idOf(found)
      for (const key of rule.keys(found)) {
        const group = holders.get(key) ?? new Map<Id, Found>()
        holders.set(key, group.set(holder, found))
        held.push({ key, holder })
        touchedKeys.add(key)
      }
    }
    if (held.length > 0) heldBy.set(part, held)
  }

  return {
    update(subjects: Subjects, dirty: Dirty, results: Map<string, readonly Ranked[]>): void {
      const touchedKeys = new Set<string>()
      for (const part of dirty.touched) release(part, touchedKeys)
      for (const part of dirty.touched) take(part, subjects, touchedKeys)
      for (const key of touchedKeys) {
        const group = [...(holders.get(key)?.values() ?? [])]
        if (group.length === 0) holders.delete(key)
        const sorted = group.toSorted((a, b) => numberOf(idOf(a)) - numberOf(idOf(b)))
        const first = sorted[0]
        const judged = first && judgeRule(rule, order, idOf(first), () => rule.check(sorted, key))
        store(results, `${rule.id} ${key}`, judged)
      }
    },
  }
}

/** The findings as a value of their own: what the checker judges later does not change it. */
function findingsOf(
  lists: readonly (readonly Ranked[])[],
  overrides: readonly Override[],
  asOf: string | null,
): Findings {
  const answers = new Map(
    overrides
      .filter((override) => override.expires === null || asOf === null || asOf <= override.expires)
      .map((override) => [overrideKey(override.rule, override.targets), override]),
  )
  const all = lists
    .flat()
    .sort((a, b) => a.rank - b.rank)
    .map(({ finding }) => answered(finding, answers))
  const counts = { error: 0, unsupported: 0, warning: 0, info: 0 }
  for (const finding of all) counts[finding.severity]++
  let byTarget: Map<Id, Finding[]> | undefined
  return {
    counts,
    all: () => all,
    on: (id) => (byTarget ??= groupByTarget(all)).get(id) ?? [],
  }
}

function answered(finding: Finding, answers: ReadonlyMap<string, Override>): Finding {
  if (finding.severity !== 'unsupported') return finding
  const override = answers.get(overrideKey(finding.rule, finding.targets))
  return override ? { ...finding, override } : finding
}

function groupByTarget(findings: readonly Finding[]): Map<Id, Finding[]> {
  const groups = new Map<Id, Finding[]>()
  for (const finding of findings) {
    for (const id of new Set(finding.targets)) {
      const group = groups.get(id)
      if (group) group.push(finding)
      else groups.set(id, [finding])
    }
  }
  return groups
}
