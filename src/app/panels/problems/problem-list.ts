import type { Topology } from '#core/model/topology.ts'
import type { Finding } from '#core/rules/rule.ts'
import type { Grouping, ProblemFilter, Standing } from '../../store/panels.ts'
import { builderAct, ruleFacts } from '#core/check/rule-facts.ts'
import { findingKey } from './finding-key.ts'
import { placesOf } from './finding-places.ts'
import { standingOf, standings } from './finding-standing.ts'
import { readQuery, type ProblemQuery } from './problem-query.ts'

/** One finding that the filter leaves, with the groups that it stands in, outermost first. */
export interface Shown {
  readonly key: string
  readonly finding: Finding
  readonly groups: readonly string[]
}

/** One line of the list: a finding with its place among those shown, or the head of a group. */
export type ProblemRow =
  | (Shown & { readonly kind: 'finding'; readonly at: number })
  | {
      readonly kind: 'group'
      readonly key: string
      readonly label: GroupLabel
      readonly count: number
      readonly open: boolean
      /** What it is folded by. */
      readonly foldKey: string
      /** Whether it holds nothing but infos. */
      readonly infos: boolean
      /** 1 for a group of the list, 2 for one inside another. */
      readonly level: 1 | 2
    }

/** What the findings of a group have in common; `name` is `null` for what stands in no site or pool. */
export type GroupLabel =
  | { readonly by: 'severity'; readonly standing: Standing }
  | { readonly by: 'rule'; readonly rule: string; readonly law: string }
  | { readonly by: 'site'; readonly name: string | null }
  | { readonly by: 'pool'; readonly name: string | null }

/** The list of problems as it stands. */
export interface ProblemList {
  /** The lines to draw: what is folded is left out. */
  readonly rows: readonly ProblemRow[]
  /** Every finding that the filter leaves, folded or not, in the order of the list. */
  readonly shown: readonly Shown[]
  /** The findings that the filter leaves but for what Topology Builder does about them. */
  readonly judged: readonly Finding[]
}

/** More infos of one rule than these start folded. */
const fewInfos = 5

/** What a filter leaves of the findings, in its grouping; within a group they keep their order. */
export function problemList(
  findings: readonly Finding[],
  filter: ProblemFilter,
  topology: Topology,
  unfolded: ReadonlyMap<string, boolean>,
): ProblemList {
  const judged = wanted(findings, filter, topology)
  const left =
    filter.builder && filter.letThrough
      ? judged.filter((finding) => builderAct(finding) === 'allows')
      : judged
  const list: { rows: ProblemRow[]; shown: Shown[] } = { rows: [], shown: [] }
  for (const group of groupsOf(left, filter.grouping, topology)) addGroup(list, group, [], unfolded)
  return { ...list, judged }
}

/** The findings that a filter leaves, whatever Topology Builder does about them. */
export function wanted(
  findings: readonly Finding[],
  filter: Pick<ProblemFilter, 'standings' | 'text' | 'onlyNew'>,
  topology: Topology,
): readonly Finding[] {
  const only = new Set(filter.standings)
  const query = readQuery(filter.text)
  const inPlace = placeTest(query, topology)
  return findings.filter((finding) => {
    const standing = standingOf(finding)
    // Who asks for what is known gets it.
    if (only.size > 0 ? !only.has(standing) : filter.onlyNew && standing === 'known') return false
    return isOfRule(finding, query) && inPlace(finding) && hasWords(finding, query.words)
  })
}

/** A rule is asked for by its id or the beginning of it, such as `pair`. */
function isOfRule({ rule }: Finding, query: ProblemQuery): boolean {
  return query.rule.every((id) => rule.toLowerCase().startsWith(id))
}

/** Sites and pools are asked for by name; by a part of it where nothing has exactly that name. */
function placeTest(query: ProblemQuery, topology: Topology): (finding: Finding) => boolean {
  if (query.site.length === 0 && query.pool.length === 0) return () => true
  const siteNames = new Set(topology.sites.map(({ name }) => name.toLowerCase()))
  const poolNames = new Set(
    topology.sites.flatMap(({ pools }) => pools.flatMap(({ fqdn }) => namesOfPool(fqdn))),
  )
  return (finding) => {
    const { sites, pools } = placesOf(topology, finding)
    return (
      query.site.every((name) => sites.some((site) => called([site.name.toLowerCase()], name, siteNames))) &&
      query.pool.every((name) => pools.some((pool) => called(namesOfPool(pool.fqdn), name, poolNames)))
    )
  }
}

function called(names: readonly string[], wantedName: string, all: ReadonlySet<string>): boolean {
  return names.some((name) => (all.has(wantedName) ? name === wantedName : name.includes(wantedName)))
}

function namesOfPool(fqdn: string): string[] {
  const whole = fqdn.toLowerCase()
  return [whole, whole.split('.')[0] ?? whole]
}

const texts = new WeakMap<Finding, string>()

function hasWords(finding: Finding, words: readonly string[]): boolean {
  if (words.length === 0) return true
  let text = texts.get(finding)
  if (text === undefined) {
    text = `${finding.rule} ${finding.message} ${finding.todo}`.toLowerCase()
    texts.set(finding, text)
  }
  const known = text
  return words.every((word) => known.includes(word))
}

/** Findings under one head; without a head they stand in the list as they are. */
interface Group {
  readonly key: string
  readonly label: GroupLabel | null
  readonly findings: Finding[]
}

function addGroup(
  list: { readonly rows: ProblemRow[]; readonly shown: Shown[] },
  { key, label, findings }: Group,
  above: readonly string[],
  unfolded: ReadonlyMap<string, boolean>,
): void {
  const keys = label === null ? above : [...above, key]
  const manyInfos = label?.by === 'rule' && isManyInfos(findings)
  const open = label === null || (unfolded.get(key) ?? !manyInfos)
  if (label !== null)
    list.rows.push({
      kind: 'group',
      key: `group ${keys.join(' › ')}`,
      label,
      count: findings.length,
      open,
      foldKey: key,
      infos: findings.every(({ severity }) => severity === 'info'),
      level: above.length === 0 ? 1 : 2,
    })
  const inside = label?.by === 'rule' ? [] : bundles(findings, key)
  if (inside.length > 0) {
    const rows: ProblemRow[] = []
    for (const bundle of inside) addGroup({ rows, shown: list.shown }, bundle, keys, unfolded)
    if (open) list.rows.push(...rows)
    return
  }
  for (const finding of findings) {
    const shown = { key: findingKey(finding), finding, groups: keys }
    if (open) list.rows.push({ ...shown, kind: 'finding', at: list.shown.length })
    list.shown.push(shown)
  }
}

/** The groups of the list, in the order of what they are about. */
function groupsOf(findings: readonly Finding[], by: Grouping, topology: Topology): readonly Group[] {
  if (by === 'none') return [{ key: 'all', label: null, findings: [...findings] }]
  const groups = new Map<string, Group>()
  for (const finding of findings) {
    const { key, label } = groupOf(finding, by, topology)
    const group = groups.get(key) ?? { key, label, findings: [] }
    group.findings.push(finding)
    groups.set(key, group)
  }
  const inOrder = [...groups.values()]
  return by === 'severity' ? inOrder.toSorted((a, b) => placeOf(a) - placeOf(b)) : inOrder
}

function placeOf({ label }: Group): number {
  return label?.by === 'severity' ? standings.indexOf(label.standing) : 0
}

function groupOf(
  finding: Finding,
  by: Exclude<Grouping, 'none'>,
  topology: Topology,
): { readonly key: string; readonly label: GroupLabel } {
  switch (by) {
    case 'severity': {
      const standing = standingOf(finding)
      return { key: standing, label: { by, standing } }
    }
    case 'rule':
      return { key: finding.rule, label: ruleLabel(finding.rule) }
    case 'site': {
      const [site] = placesOf(topology, finding).sites
      return { key: site?.id ?? 'no site', label: { by, name: site?.name ?? null } }
    }
    case 'pool': {
      const [pool] = placesOf(topology, finding).pools
      return { key: pool?.id ?? 'no pool', label: { by, name: pool?.fqdn ?? null } }
    }
  }
}

function ruleLabel(rule: string): GroupLabel {
  return { by: 'rule', rule, law: ruleFacts(rule)?.law ?? '' }
}

/**
 * The findings cut where many infos of one rule follow each other, so that these can be folded; none where there is
 * nothing to fold.
 */
function bundles(findings: readonly Finding[], within: string): readonly Group[] {
  const runs: Finding[][] = []
  for (const finding of findings) {
    const last = runs.at(-1)
    if (last?.[0] && belongTogether(last[0], finding)) last.push(finding)
    else runs.push([finding])
  }
  if (!runs.some(isManyInfos)) return []
  const cut: Group[] = []
  for (const run of runs) {
    const [first] = run
    if (first && isManyInfos(run))
      cut.push({ key: `${within} ${first.rule}`, label: ruleLabel(first.rule), findings: run })
    else cut.push({ key: within, label: null, findings: run })
  }
  return cut
}

function belongTogether(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.severity === 'info' && b.severity === 'info'
}

function isManyInfos(findings: readonly Finding[]): boolean {
  return findings.length > fewInfos && findings.every(({ severity }) => severity === 'info')
}
