import { groupOf, groupOrder, groups } from '../catalogue/index.ts'
import { allRuleFacts } from '../check/rule-facts.ts'
import type { Finding, RuleFacts } from '../rules/rule.ts'
import { fails, productName, targetName, type CheckReport } from './report.ts'
import { sourceText } from './rule-page.ts'
import { xmlText } from './xml-text.ts'

/*
 * JUnit XML: what build servers show as tests. A suite is a group of laws, a case is a law on what it was found on. A law
 * that found nothing is a case that passed, so that the counts say how much was checked.
 */

/** The findings as JUnit XML, with a line break at the end. */
export function junitText(report: CheckReport): string {
  const suites = groupOrder.flatMap((group) => {
    const laws = allRuleFacts.filter(({ id }) => groupOf(id) === group)
    return laws.length === 0
      ? []
      : [{ name: groups[group], cases: laws.flatMap((law) => casesOf(report, law)) }]
  })
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xmlText(productName)}" ${counts(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${xmlText(name)}" ${counts(cases)}>`,
      ...cases.flatMap(caseLines),
      '  </testsuite>',
    ]),
    '</testsuites>',
  ]
  return `${lines.join('\n')}\n`
}

/** One law on what it was found on, or on everything where it found nothing. */
interface TestCase {
  readonly rule: string
  readonly name: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** What stands inside the case. */
  readonly inside: readonly string[]
}

function casesOf(report: CheckReport, law: RuleFacts): TestCase[] {
  const found = report.findings.filter(({ rule }) => rule === law.id)
  if (found.length === 0) return [{ rule: law.id, name: law.law, outcome: 'passed', inside: [] }]
  return numbered(found.map((finding) => caseOf(report, law, finding)))
}

/** Cases of one name are taken for one: the second of a name says that it is, and so on. */
function numbered(cases: readonly TestCase[]): TestCase[] {
  const times = new Map<string, number>()
  return cases.map((one) => {
    const time = (times.get(one.name) ?? 0) + 1
    times.set(one.name, time)
    return time === 1 ? one : { ...one, name: `${one.name} #${time}` }
  })
}

function caseOf(report: CheckReport, law: RuleFacts, finding: Finding): TestCase {
  const names = finding.targets.map((id) => `${targetName(report.doc, id)} (${id})`).join(', ')
  return { rule: law.id, name: `${law.law} ${names}`, ...judged(report, law, finding) }
}

function judged(report: CheckReport, law: RuleFacts, finding: Finding): Pick<TestCase, 'outcome' | 'inside'> {
  const { severity, message, todo, override, known } = finding
  const body = [
    `${message} ${todo}`,
    `Source: ${sourceText(law.source)}`,
    ...(known ? ['Known from the baseline.'] : []),
  ].join('\n')
  if (override !== null)
    return {
      outcome: 'skipped',
      inside: [
        `<skipped message="${xmlText(`Overridden: ${override.reason}`)}"/>`,
        `<system-out>${xmlText(body)}</system-out>`,
      ],
    }
  if (fails(finding, report.failOn))
    return {
      outcome: 'failed',
      inside: [`<failure type="${severity}" message="${xmlText(message)}">${xmlText(body)}</failure>`],
    }
  return { outcome: 'passed', inside: [`<system-out>${xmlText(`${severity}: ${body}`)}</system-out>`] }
}

function counts(cases: readonly TestCase[]): string {
  const of = (outcome: TestCase['outcome']) => cases.filter((one) => one.outcome === outcome).length
  return `tests="${cases.length}" failures="${of('failed')}" errors="0" skipped="${of('skipped')}"`
}

function caseLines({ rule, name, inside }: TestCase): string[] {
  const start = `    <testcase classname="${xmlText(rule)}" name="${xmlText(name)}"`
  if (inside.length === 0) return [`${start}/>`]
  return [`${start}>`, ...inside.map((line) => `      ${line}`), '    </testcase>']
}
