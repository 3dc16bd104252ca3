import { overrideKey, type Override } from '../model/document.ts'
import { makeId, numberOf, type Id, type RoleId } from '../model/id.ts'
import type { Topology } from '../model/topology.ts'
import {
  severities,
  type Draft,
  type Finding,
  type Rule,
  type RuleFacts,
  type Severity,
} from '../rules/rule.ts'
import { severityOn, severityOnPair } from '../rules/severity-on.ts'
import type { ListedOverride } from './answers.ts'
import type { Ranked, RankedList } from './ledger.ts'
import { draftOfIdle, draftOfOver, overrideAnswersFinding, overrideInForce } from './override-rules.ts'
import type { Dirty, Subjects } from './subjects.ts'
import { deploymentSurroundings, exists, pairedPool, roleSurroundings, surroundings } from './surroundings.ts'

type Scope = Rule['scope']

/** A rule of one scope with its place in the catalogue. */
export interface Law<S extends Scope> {
  readonly rule: Extract<Rule, { scope: S }>
  readonly order: number
}

/** The rules by scope. */
export type LawsByScope = { readonly [S in Scope]: readonly Law<S>[] }

/** Parts the rules by what they judge. */
export function lawsByScope(rules: readonly Rule[]): LawsByScope {
  const ofScope = <S extends Scope>(scope: S): readonly Law<S>[] =>
    rules.flatMap((rule, order) => (hasScope(rule, scope) ? [{ rule, order }] : []))
  return {
    site: ofScope('site'),
    pool: ofScope('pool'),
    sql: ofScope('sql'),
    file: ofScope('file'),
    role: ofScope('role'),
    pairing: ofScope('pairing'),
    shared: ofScope('shared'),
    deployment: ofScope('deployment'),
  }
}

function hasScope<S extends Scope>(rule: Rule, scope: S): rule is Extract<Rule, { scope: S }> {
  return rule.scope === scope
}

/** What was judged, by what it was judged on, and what the judgements since the last ledger did to it. */
export interface Results {
  readonly byJudged: Map<string, RankedList>
  /** How many findings stand that an override could answer, by what that override is known by. */
  readonly answerable: Map<string, number>
  readonly gone: Set<Ranked>
  readonly come: Ranked[]
}

/** Nothing judged yet. */
export function noResults(): Results {
  return { byJudged: new Map(), answerable: new Map(), gone: new Set(), come: [] }
}

/** Puts a judgement in the place of the one before; at most once for each thing that is judged and ledger. */
export function store(results: Results, judged: string, found: RankedList): void {
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
    one.topologyBuilder === other.topologyBuilder &&
    one.targets.length === other.targets.length &&
    one.targets.every((id, i) => id === other.targets[i])
  )
}

/** Judges what is dirty by the laws on single parts; those on shared keys and on the deployment stand apart. */
export function judgeDirty(laws: LawsByScope, subjects: Subjects, dirty: Dirty, results: Results): void {
  for (const id of dirty.sites) {
    const site = subjects.sites.get(id)
    store(results, id, site ? judgeWith(laws.site, id, (rule) => rule.check(site)) : [])
  }
  for (const id of dirty.pools) store(results, id, judgePool(laws, subjects, id))
  for (const id of dirty.sqlStores) {
    const found = subjects.sqlStores.get(id)
    store(results, id, found ? judgeWith(laws.sql, id, (rule) => rule.check(found.part)) : [])
  }
  for (const id of dirty.fileStores) {
    const found = subjects.fileStores.get(id)
    store(results, id, found ? judgeWith(laws.file, id, (rule) => rule.check(found.part)) : [])
  }
  for (const id of dirty.roles) store(results, id, judgeRole(laws, subjects, id))
  for (const id of dirty.pairings) store(results, id, judgePairing(laws, subjects, id))
}

function judgeRole(laws: LawsByScope, subjects: Subjects, id: RoleId): RankedList {
  const found = roleSurroundings(subjects, id)
  if (!found) return []
  const { role, around } = found
  const weigh = (rule: RuleFacts) => severityOn(rule, role.version)
  return [
    ...judgeWith(laws.role, id, (rule) => rule.check(role, around), weigh),
    ...judgeWith(laws.pool, id, (rule) => rule.checkRole?.(role, around) ?? [], weigh),
    ...judgeWith(laws.pairing, id, (rule) => rule.checkRole?.(role, around) ?? [], weigh),
  ]
}

function judgePool(laws: LawsByScope, subjects: Subjects, id: Id<'pool'>): RankedList {
  const found = surroundings(subjects, id)
  if (!found) return []
  const { pool, around } = found
  return judgeWith(
    laws.pool,
    id,
    (rule) => rule.check(pool, around),
    (rule) => severityOn(rule, pool.version),
  )
}

function judgePairing(laws: LawsByScope, subjects: Subjects, id: Id<'pairing'>): RankedList {
  const pairing = subjects.pairings.get(id)
  const first = pairing && pairedPool(subjects, pairing.pools[0])
  const second = pairing && pairedPool(subjects, pairing.pools[1])
  if (!first || !second) return []
  return judgeWith(
    laws.pairing,
    id,
    (rule) => rule.check(pairing, first, second),
    (rule) => severityOnPair(rule, first.pool.version, second.pool.version),
  )
}

/** Judges the laws on the deployment as a whole. */
export function judgeDeployment(laws: LawsByScope, subjects: Subjects, results: Results): void {
  const { topology } = subjects
  const around = deploymentSurroundings(subjects)
  const found = judgeWith(laws.deployment, standIn(topology), (rule) => rule.check(topology, around))
  store(results, 'deployment', found)
}

/** Judges the overrides themselves, whose findings come after those of the whole catalogue; `listedBefore` is how many there were. */
export function judgeOverrides(
  listedBefore: number,
  listed: readonly ListedOverride[],
  order: number,
  subjects: Subjects,
  results: Results,
): void {
  listed.forEach(({ override, key, over }, i) => {
    const idle = !results.answerable.has(key)
    const targets = over || idle ? leftOf(override, subjects) : null
    const found: Ranked[] = []
    if (targets && over) found.push(overrideFinding(overrideInForce, order, draftOfOver(override, targets)))
    if (targets && idle)
      found.push(overrideFinding(overrideAnswersFinding, order + 1, draftOfIdle(override, targets)))
    store(results, `override ${i}`, found)
  })
  for (let i = listed.length; i < listedBefore; i++) store(results, `override ${i}`, [])
}

function overrideFinding(rule: RuleFacts, order: number, draft: Draft): Ranked {
  return rankedFinding(rule, order, rule.severity, draft)
}

/** What is left of an override's targets, or where to go instead. */
function leftOf({ targets }: Override, subjects: Subjects): readonly [Id, ...Id[]] {
  const [first, ...others] = targets.filter((id) => exists(subjects, id))
  return first ? [first, ...others] : [standIn(subjects.topology)]
}

/** Where to go for what concerns the deployment as a whole. */
function standIn(topology: Topology): Id {
  return topology.sites[0]?.id ?? makeId('site', 0)
}

/** Judges one part by every law; `weigh` gives the severity of the law there, `null` where it does not hold. */
function judgeWith<S extends Scope>(
  laws: readonly Law<S>[],
  subject: Id,
  check: (rule: Law<S>['rule']) => Iterable<Draft>,
  weigh: (rule: RuleFacts) => Severity | null = (rule) => rule.severity,
): RankedList {
  const found: Ranked[] = []
  for (const { rule, order } of laws) {
    const severity = weigh(rule)
    if (severity === null) continue
    found.push(...judgeRule({ rule, order, severity }, subject, () => check(rule)))
  }
  return found
}

/** One rule about to be asked: its place in the catalogue, and its weight here. */
interface Judgement {
  readonly rule: RuleFacts
  readonly order: number
  readonly severity: Severity
}

/** What a rule says, ranked. A rule that throws says nothing else than that. */
export function judgeRule(
  { rule, order, severity }: Judgement,
  subject: Id,
  check: () => Iterable<Draft>,
): RankedList {
  try {
    return Array.from(check(), (draft) => rankedFinding(rule, order, severity, draft))
  } catch (thrown) {
    return [rankedFinding(rule, order, severity, couldNotJudge(rule, subject, thrown))]
  }
}

/** The finding in the place of those that a rule could not give. */
export function couldNotJudge(rule: RuleFacts, subject: Id, thrown: unknown): Draft {
  const cause = thrown instanceof Error ? thrown.message : String(thrown)
  return {
    targets: [subject],
    severity: 'warning',
    message: `${failedItself(rule.id)}: ${cause}. Everything else was judged.`,
    todo: 'Report this with the topology that shows it, and check this law by hand until then.',
  }
}

/** Whether a finding stands in the place of those that its rule could not give. */
export function couldNotBeJudged({ rule, message }: Finding): boolean {
  return message.startsWith(failedItself(rule))
}

function failedItself(rule: string): string {
  return `Rule ${rule} could not be judged here, because it failed itself`
}

/** A draft as a finding with its place among all findings. `weight` holds unless the draft has its own. */
export function rankedFinding(rule: RuleFacts, order: number, weight: Severity, draft: Draft): Ranked {
  const severity = draft.severity ?? weight
  return {
    finding: { ...draft, rule: rule.id, severity, override: null, known: false },
    rank: (severities.indexOf(severity) * 1000 + order) * 2 ** 32 + numberOf(draft.targets[0]),
    answerKey: severity === 'unsupported' ? overrideKey(rule.id, draft.targets) : null,
  }
}
