import type { Topology } from '#core/model/topology.ts'
import type { Finding } from '#core/rules/rule.ts'
import type { App } from '../../store/context.tsx'
import { panelsOf, type Panels } from '../../store/panels.ts'
import { docOf, findingsOf, topologyOf } from '../../store/selectors.ts'
import { problemList, type ProblemList } from './problem-list.ts'

let last: {
  readonly findings: readonly Finding[]
  readonly filter: Panels['problems']
  readonly topology: Topology
  readonly unfolded: Panels['unfolded']
  readonly list: ProblemList
} | null = null

/** The list of problems, made once for the same findings, filter and folding: panel and keys ask for the same. */
export function problemListOf(
  findings: readonly Finding[],
  topology: Topology,
  { problems: filter, unfolded }: Pick<Panels, 'problems' | 'unfolded'>,
): ProblemList {
  if (
    last?.findings !== findings ||
    last.filter !== filter ||
    last.topology !== topology ||
    last.unfolded !== unfolded
  )
    last = { findings, filter, topology, unfolded, list: problemList(findings, filter, topology, unfolded) }
  return last.list
}

/** The list of problems of the open document, as the panel shows it. */
export function shownProblems(app: App): ProblemList {
  const state = app.store.getState()
  const findings = findingsOf(docOf(state), app.ports.today()).all()
  return problemListOf(findings, topologyOf(state), panelsOf(app).getState())
}
