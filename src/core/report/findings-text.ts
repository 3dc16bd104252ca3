import { severities, type Finding } from '../rules/rule.ts'
import { counted } from '../words/words.ts'
import { onOneLine } from './one-line.ts'
import { targetName, type CheckReport } from './report.ts'

/** The findings as text for a terminal, with a count at the end. */
export function findingsText({ doc, findings }: CheckReport): string {
  const lines = findings.flatMap((finding) => [
    `${finding.severity.padEnd(11)} ${finding.rule.padEnd(9)} ${finding.targets.map((id) => targetName(doc, id)).join(', ')}${marks(finding)}`,
    `  ${finding.message} ${finding.todo}`,
    ...(finding.override === null ? [] : [`  Overridden: ${finding.override.reason}`]),
    '',
  ])
  return [...lines, summary(findings)].map((line) => `${onOneLine(line)}\n`).join('')
}

function marks({ override, known }: Finding): string {
  return [...(override === null ? [] : ['overridden']), ...(known ? ['known'] : [])]
    .map((mark) => ` (${mark})`)
    .join('')
}

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No findings.'
  const parts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}`]
  })
  const dealtWith = [
    ...part(findings.filter(({ override }) => override !== null).length, 'overridden'),
    ...part(findings.filter(({ known }) => known).length, 'known from the baseline'),
  ]
  return `${counted(findings.length, 'finding')}: ${parts.join(', ')}${dealtWith.length === 0 ? '' : `; ${dealtWith.join(', ')}`}.`
}

function part(count: number, what: string): string[] {
  return count === 0 ? [] : [`${count} ${what}`]
}
