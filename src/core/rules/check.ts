import { overrideKey, type Override, type TopologyDocument } from '../model/document.ts'
import { makeId, numberOf, type Id } from '../model/id.ts'
import { idOf, type Found, type Topology } from '../model/topology.ts'
import { rules as catalogue } from './index.ts'
import { amend, emptyLedger, onTarget, type Ledger, type Ranked, type RankedList } from './ledger.ts'
import {
  draftOfIdle,
  draftOfOver,
  isOver,
  overrideAnswersFinding,
  overrideInForce,
} from './override-rules.ts'
import { severities, type Draft, type Finding, type Rule, type RuleFacts, type Severity } from './rule.ts'
import {
  exists,
  foundAt,
  noSubjects,
  pairedPool,
  surroundings,
  update,
  type Dirty,
  type Subjects,
} from './subjects.ts'

/** All findings on one topology at one time: a value, which nothing that is judged later changes. */
export interface Findings {
  readonly counts: Readonly<Record<Severity, number>>
  /**
   * Every finding: worst severity first, then by the order of the catalogue (findings on overrides last), then by the
   * number of the first target, then by their text.
   */
  all(): readonly Finding[]
  /** The findings that name this thing as a target, in the same order. The same list as before while none of them changed. */
  on(id: Id): readonly Finding[]
}

/**
 * Judges one topology after the other and re-evaluates only what changed between them, found by identity. What is found
 * again stays the same object, and where nothing changed at all so do the findings.
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
  const laws = byScope(rules)
  const shared = laws.shared.map(sharedLaw)
  const subjects = noSubjects()
  const results = noResults()
  let ledger = emptyLedger
  let answers = answersOf([], null)
  let findings = findingsOf(ledger, answers)

  return (topology, overrides, asOf) => {
    const dirty = update(subjects, topology)
    judgeDirty(laws, subjects, dirty, results)
    for (const law of shared) law.update(subjects, dirty, results)
    judgeDeployment(laws, topology, results)

    const answersBefore = answers
    if (answers.overrides !== overrides || answers.asOf !== asOf) answers = answersOf(overrides, asOf)
    judgeOverrides(answersBefore, answers, rules.length, subjects, results)

    const ledgerBefore = ledger
    ledger = amend(ledger, results.gone, results.come)
    results.gone.clear()
    results.come.length = 0
    if (ledger !== ledgerBefore || answers !== answersBefore) findings = findingsOf(ledger, answers)
    return findings
  }
}

type Scope = Rule['scope']

/** Rules of one scope, each with its place in the catalogue. */
type Laws<S extends Scope> = readonly { readonly rule: Extract<Rule, { scope: S }>; readonly order: number }[]

type LawsByScope = { readonly [S in Scope]: Laws<S> }

function byScope(rules: readonly Rule[]): LawsByScope {
  const ofScope = <S extends Scope>(scope: S): Laws<S> =>
    rules.flatMap((rule, order) => (hasScope(rule, scope) ? [{ rule, order }] : []))
  return {
    site: ofScope('site'),
    pool: ofScope('pool'),
    sql: ofScope('sql'),
    file: ofScope('file'),
    pairing: ofScope('pairing'),
    shared: ofScope('shared'),
    deployment: ofScope('deployment'),
  }
}

function hasScope<S extends Scope>(rule: Rule, scope: S): rule is Extract<Rule, { scope: S }> {
  return rule.scope === scope
}

/** What was judged, by what it was judged on, and what the judgements since the last ledger did to it. */
interface Results {
  readonly byJudged: Map<string, RankedList>
  /** How many findings stand that an override could answer, by what that override is known by. */
  readonly answerable: Map<string, number>
  readonly gone: Set<Ranked>
  readonly come: Ranked[]
}

function noResults(): Results {
  return { byJudged: new Map(), answerable: new Map(), gone: new Set(), come: [] }
}

/** Puts a judgement in the place of the one before; at most once for each thing that is judged and ledger. */
function store(results: Results, judged: string, found: RankedList): void {
  const before = results.byJudged.get(judged) ?? []
  if (sameFindings(before, found)) return
  for (const ranked of before) {
    results.gone.add(ranked)
    countAnswerable(results, ranked, -1)
  }
  for (const ranked of found) {
    results.come.push(ranked)
    countAnswerable(results, ranked, 1)
  }
  if (found.length > 0) results.byJudged.set(judged, found)
  else results.byJudged.delete(judged)
}

function countAnswerable({ answerable }: Results, { answerKey }: Ranked, change: number): void {
  if (answerKey === null) return
  const count = (answerable.get(answerKey) ?? 0) + change
  if (count > 0) answerable.set(answerKey, count)
  else answerable.delete(answerKey)
}

function sameFindings(a: RankedList, b: RankedList): boolean {
  return a.length === b.length && a.every((ranked, i) => sameFinding(ranked, b[i]))
}

function sameFinding(a: Ranked, b: Ranked | undefined): boolean {
  if (a.rank !== b?.rank) return false
  const [one, other] = [a.finding, b.finding]
  return (
    one.message === other.message &&
    one.todo === other.todo &&
    one.field === other.field &&
    one.targets.length === other.targets.length &&
    one.targets.every((id, i) => id === other.targets[i])
  )
}

function judgeDirty(laws: LawsByScope, subjects: Subjects, dirty: Dirty, results: Results): void {
  for (const id of dirty.sites) {
    const site = subjects.sites.get(id)
    store(results, id, site ? judgeWith(laws.site, id, (rule) => rule.check(site)) : [])
  }
  for (const id of dirty.pools) {
    const found = surroundings(subjects, id)
    store(results, id, found ? judgeWith(laws.pool, id, (rule) => rule.check(found.pool, found.around)) : [])
  }
  for (const id of dirty.sqlStores) {
    const found = subjects.sqlStores.get(id)
    store(results, id, found ? judgeWith(laws.sql, id, (rule) => rule.check(found.part)) : [])
  }
  for (const id of dirty.fileStores) {
    const found = subjects.fileStores.get(id)
    store(results, id, found ? judgeWith(laws.file, id, (rule) => rule.check(found.part)) : [])
  }
  for (const id of dirty.pairings) {
    const pairing = subjects.pairings.get(id)
    const first = pairing && pairedPool(subjects, pairing.pools[0])
    const second = pairing && pairedPool(subjects, pairing.pools[1])
    const whole = first && second
    store(results, id, whole ? judgeWith(laws.pairing, id, (rule) => rule.check(pairing, first, second)) : [])
  }
}

function judgeDeployment(laws: LawsByScope, topology: Topology, results: Results): void {
  const found = judgeWith(laws.deployment, standIn(topology), (rule) => rule.check(topology))
  store(results, 'deployment', found)
}

/** Where to go for what concerns the deployment as a whole. */
function standIn(topology: Topology): Id {
  return topology.sites[0]?.id ?? makeId('site', 0)
}

function judgeWith<S extends Scope>(
  laws: Laws<S>,
  subject: Id,
  check: (rule: Laws<S>[number]['rule']) => Iterable<Draft>,
): RankedList {
  const found: Ranked[] = []
  for (const { rule, order } of laws) found.push(...judgeRule(rule, order, subject, () => check(rule)))
  return found
}

function judgeRule(rule: RuleFacts, order: number, subject: Id, check: () => Iterable<Draft>): RankedList {
  try {
    return Array.from(check(), (draft) => rankedFinding(rule, order, draft))
  } catch (thrown) {
    return [rankedFinding(rule, order, couldNotJudge(rule, subject, thrown))]
  }
}

function couldNotJudge(rule: RuleFacts, subject: Id, thrown: unknown): Draft {
  const cause = thrown instanceof Error ? thrown.message : String(thrown)
  return {
    targets: [subject],
    severity: 'warning',
    message: `Rule ${rule.id} could not be judged here, because it failed itself: ${cause}. Everything else was judged.`,
    todo: 'Report this with the topology that shows it, and check this law by hand until then.',
  }
}

function rankedFinding(rule: RuleFacts, order: number, draft: Draft): Ranked {
  const severity = draft.severity ?? rule.severity
  return {
    finding: { ...draft, rule: rule.id, severity, override: null },
    rank: (severities.indexOf(severity) * 1000 + order) * 2 ** 32 + numberOf(draft.targets[0]),
    answerKey: severity === 'unsupported' ? overrideKey(rule.id, draft.targets) : null,
  }
}

/** One rule of scope `shared`: who holds which key, and what the rule says of each key. */
function sharedLaw({ rule, order }: Laws<'shared'>[number]) {
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
    update(subjects: Subjects, dirty: Dirty, results: Results): void {
      const touchedKeys = new Set<string>()
      for (const part of dirty.touched) release(part, touchedKeys)
      for (const part of dirty.touched) take(part, subjects, touchedKeys)
      for (const key of touchedKeys) {
        const group = [...(holders.get(key)?.values() ?? [])]
        if (group.length === 0) holders.delete(key)
        const sorted = group.toSorted((a, b) => numberOf(idOf(a)) - numberOf(idOf(b)))
        const first = sorted[0]
        const found = first ? judgeRule(rule, order, idOf(first), () => rule.check(sorted, key)) : []
        store(results, `${rule.id} ${key}`, found)
      }
    },
  }
}

/** The overrides of a document on a day, and how findings read with them. */
interface Answers {
  readonly overrides: readonly Override[]
  readonly asOf: string | null
  readonly listed: readonly { readonly override: Override; readonly key: string; readonly over: boolean }[]
  /** The findings as shown, with the override that answers each. The same list for the same list. */
  read(list: RankedList): readonly Finding[]
}

function answersOf(overrides: readonly Override[], asOf: string | null): Answers {
  const listed = overrides.map((override) => ({
    override,
    key: overrideKey(override.rule, override.targets),
    over: isOver(override, asOf),
  }))
  const inForce = new Map(listed.flatMap(({ override, key, over }) => (over ? [] : [[key, override]])))
  const answered = new WeakMap<Ranked, Finding>()
  const lists = new WeakMap<RankedList, readonly Finding[]>()

  function readOne(ranked: Ranked): Finding {
    const { finding, answerKey } = ranked
    const override = answerKey === null ? undefined : inForce.get(answerKey)
    if (!override) return finding
    const shown = answered.get(ranked) ?? { ...finding, override }
    answered.set(ranked, shown)
    return shown
  }

  function read(list: RankedList): readonly Finding[] {
    let shown = lists.get(list)
    if (!shown) lists.set(list, (shown = list.map(readOne)))
    return shown
  }

  return { overrides, asOf, listed, read }
}

/** Judges the overrides themselves, whose findings come after those of the whole catalogue. */
function judgeOverrides(
  before: Answers,
  { listed }: Answers,
  order: number,
  subjects: Subjects,
  results: Results,
): void {
  listed.forEach(({ override, key, over }, i) => {
    const idle = !results.answerable.has(key)
    const targets = over || idle ? leftOf(override, subjects) : null
    const found: Ranked[] = []
    if (targets && over) found.push(rankedFinding(overrideInForce, order, draftOfOver(override, targets)))
    if (targets && idle)
      found.push(rankedFinding(overrideAnswersFinding, order + 1, draftOfIdle(override, targets)))
    store(results, `override ${i}`, found)
  })
  for (let i = listed.length; i < before.listed.length; i++) store(results, `override ${i}`, [])
}

/** What is left of an override's targets, or where to go instead. */
function leftOf({ targets }: Override, subjects: Subjects): readonly [Id, ...Id[]] {
  const [first, ...others] = targets.filter((id) => exists(subjects, id))
  return first ? [first, ...others] : [standIn(subjects.topology)]
}

function findingsOf(ledger: Ledger, { read }: Answers): Findings {
  let all: readonly Finding[] | undefined
  return {
    counts: ledger.counts,
    all: () => (all ??= new Array<Finding>().concat(...ledger.runs.map(read))),
    on: (id) => read(onTarget(ledger, id)),
  }
}
