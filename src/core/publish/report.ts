import { nameOf, type Topology } from '../model/topology.ts'
import { severities, type Finding, type Severity } from '../rules/rule.ts'
import { counted, fullName, listed } from '../words/words.ts'
import type { Review } from './review.ts'
import type { TodoItem } from './todo/todo-item.ts'

/** The review as plain text to copy or print: findings with their overrides, differences, and what is left to do. */
export function reportText(review: Review, topology: Topology): string {
  const lines = [
    `${fullName(review.name)}, revision ${review.revision}`,
    review.blockers.length === 0
      ? 'Nothing stands against publishing.'
      : `Publishing is refused by ${counted(review.blockers.length, 'finding')}.`,
    ...section('Findings', 'None.', findingLines(review.findings, topology)),
    ...section('Changes since the last publication', 'None.', changeLines(review)),
    ...section('To do after publishing', 'Nothing.', review.todo.flatMap(todoLines)),
  ]
  return `${lines.join('\n')}\n`
}

function section(title: string, empty: string, lines: readonly string[]): string[] {
  return ['', title, ...(lines.length === 0 ? [`  ${empty}`] : lines.map((line) => `  ${line}`))]
}

function findingLines(findings: readonly Finding[], topology: Topology): string[] {
  return severities.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .flatMap((finding) => oneFinding(finding, topology)),
  )
}

function oneFinding(
  { rule, severity, targets, message, todo, override }: Finding,
  topology: Topology,
): string[] {
  const names = listed(targets.map((id) => fullName(nameOf(topology, id))))
  const head = `${severityWords[severity]} ${rule}, ${names}: ${message} ${todo}`
  if (override === null) return [head]
  const who = override.author === null ? '' : ` by ${override.author}`
  const until = override.expires === null ? '' : `, until ${override.expires}`
  return [head, `  Overridden${who}${until}: ${override.reason}`]
}

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  unsupported: 'Unsupported',
  warning: 'Warning',
  info: 'Note',
}

function changeLines({ changes, layoutChanges }: Review): string[] {
  const drawn = layoutChanges === 0 ? [] : [`Only drawn differently: ${counted(layoutChanges, 'thing')}.`]
  return [...changes.map((change) => change.message), ...drawn]
}

function todoLines({ title, condition, why, steps, source }: TodoItem): string[] {
  return [
    `${title}. ${condition === null ? '' : `${condition} `}${why}`,
    ...steps.flatMap(({ text, command }, i) => [
      `  ${i + 1}. ${text}`,
      ...(command === null ? [] : [`     ${command}`]),
    ]),
    `  Source: ${source.title}, ${source.section}.`,
  ]
}
