import type { Id } from '#core/model/id.ts'
import { find, findPool, nameOf, siteOfPool, type Topology } from '#core/model/topology.ts'
import { severities, type Finding, type Severity } from '#core/rules/rule.ts'
import { shortName } from '#core/rules/words.ts'
import type { ProblemFilter } from '../store/panels.ts'

/** One line of the list: a finding with its place among all findings, or the head of a group. */
export type ProblemRow =
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding; readonly index: number }
  | { readonly kind: 'group'; readonly key: string; readonly label: GroupLabel; readonly count: number }

/** What a group has in common: a severity, the name of a site, or nothing smaller than the deployment. */
export type GroupLabel =
  | { readonly by: 'severity'; readonly severity: Severity }
  | { readonly by: 'site'; readonly name: string | null }

/** The lines that a filter leaves, in its grouping; within a group in the order of the findings. */
export function problemRows(
  findings: readonly Finding[],
  filter: ProblemFilter,
  topology: Topology,
): readonly ProblemRow[] {
  const rows = wanted(findings, filter)
  if (filter.grouping === 'none') return rows
  const groups = new Map<string, { readonly label: GroupLabel; readonly rows: ProblemRow[] }>()
  for (const row of rows) {
    const { key, label } = groupOf(row.finding, filter.grouping, topology)
    const group = groups.get(key) ?? { label, rows: [] }
    group.rows.push(row)
    groups.set(key, group)
  }
  return [...groups].flatMap(([key, group]) => [
    { kind: 'group' as const, key: `group ${key}`, label: group.label, count: group.rows.length },
    ...group.rows,
  ])
}

/** What tells a finding from every other of the same check. */
export function findingKey({ rule, targets, field }: Finding): string {
  return `${rule} ${targets.join(' ')} ${field ?? ''}`
}

/** The names of what a finding is about, short where short is clear; both pools of a pairing stand as one. */
export function targetNames(
  topology: Topology,
  targets: readonly Id[],
): readonly { readonly id: Id; readonly name: string }[] {
  const inPairing = new Set<Id>()
  for (const id of targets) {
    const found = find(topology, id)
    if (found?.kind === 'pairing') for (const pool of found.pairing.pools) inPairing.add(pool)
  }
  return targets.flatMap((id) => (inPairing.has(id) ? [] : [{ id, name: shortTarget(topology, id) }]))
}

function shortTarget(topology: Topology, id: Id): string {
  const found = find(topology, id)
  switch (found?.kind) {
    case 'pool':
      return shortName(found.pool.fqdn)
    case 'server':
      return shortName(found.server.fqdn)
    case 'pairing':
      return found.pairing.pools.map((pool) => shortName(findPool(topology, pool)?.fqdn ?? pool)).join(' ⇄ ')
    default:
      return nameOf(topology, id)
  }
}

type FindingRow = Extract<ProblemRow, { kind: 'finding' }>

function wanted(findings: readonly Finding[], filter: ProblemFilter): FindingRow[] {
  const only = new Set(filter.severities)
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  const rows: FindingRow[] = []
  findings.forEach((finding, index) => {
    if (only.size > 0 && !only.has(finding.severity)) return
    if (words.length > 0 && !hasWords(finding, words)) return
    rows.push({ kind: 'finding', key: findingKey(finding), finding, index })
  })
  return rows
}

const texts = new WeakMap<Finding, string>()

function hasWords(finding: Finding, words: readonly string[]): boolean {
  let text = texts.get(finding)
  if (text === undefined) {
    text = `${finding.rule} ${finding.message} ${finding.todo}`.toLowerCase()
    texts.set(finding, text)
  }
  const known = text
  return words.every((word) => known.includes(word))
}

function groupOf(
  finding: Finding,
  by: 'severity' | 'site',
  topology: Topology,
): { readonly key: string; readonly label: GroupLabel } {
  if (by === 'severity') {
    const { severity } = finding
    return { key: String(severities.indexOf(severity)), label: { by, severity } }
  }
  const found = find(topology, finding.targets[0])
  const site =
    found?.kind === 'pairing' ? siteOfPool(topology, found.pairing.pools[0]) : found ? found.site : undefined
  return { key: site?.id ?? '', label: { by, name: site?.name ?? null } }
}
