import { entryOf, groupOf, groups } from '../catalogue/index.ts'
import type { CatalogueEntry, LawState } from '../catalogue/entry.ts'
import { ruleFacts } from '../check/rule-facts.ts'
import type { Contradiction, RuleFacts, RuleNumber, Severity, TopologyBuilderAct } from '../rules/rule.ts'
import { severityOn } from '../rules/severity-on.ts'
import { thousands, versionNames } from '../words/words.ts'
import { documentedVersions, type DocumentedVersion, type Source } from '../tables/table.ts'

/** What a law says of itself, as plain data: the same for a terminal, for JSON and for the help text of a report. */
export interface RulePage {
  readonly id: string
  readonly group: string
  readonly law: string
  /** Why it matters; `null` for a law that no rule judges. */
  readonly reason: string | null
  readonly severity: Severity
  /** The severity by product version where it is not the same for all; `null` where the law does not hold. */
  readonly versions: Readonly<Record<DocumentedVersion, Severity | null>> | null
  readonly numbers: readonly RuleNumber[]
  readonly contradiction: Contradiction | null
  readonly topologyBuilder: TopologyBuilderAct
  readonly source: Source
  readonly basis: RuleFacts['basis']
  readonly state: LawState['kind']
  /** What judges the law where no rule of its own does, or why nothing does; `null` for a rule. */
  readonly because: string | null
  /** What its examples show; `null` where it has none. */
  readonly examples: RulePageExamples | null
}

/** The titles of the two examples of a rule. */
export interface RulePageExamples {
  readonly sound: string
  readonly broken: string
}

/** The page of a law by its id, upper or lower case; `null` where the catalogue has none. */
export function rulePage(id: string, examplesOf: (rule: string) => RulePageExamples | null): RulePage | null {
  const entry = entryOf(id.toUpperCase())
  return entry === undefined ? null : pageOf(entry, ruleFacts(entry.id), examplesOf(entry.id))
}

function pageOf(
  entry: CatalogueEntry,
  facts: RuleFacts | undefined,
  examples: RulePageExamples | null,
): RulePage {
  const group = groupOf(entry.id)
  return {
    id: entry.id,
    group: group === null ? '' : groups[group],
    law: entry.law,
    reason: facts?.reason ?? null,
    severity: entry.severity,
    versions: facts?.versions ? weights(facts) : null,
    numbers: facts?.numbers ?? [],
    contradiction: facts?.contradiction ?? null,
    topologyBuilder: entry.topologyBuilder,
    source: entry.source,
    basis: entry.basis,
    state: entry.state.kind,
    because: becauseOf(entry),
    examples,
  }
}

function weights(facts: RuleFacts): Readonly<Record<DocumentedVersion, Severity | null>> {
  return {
    '2013': severityOn(facts, '2013'),
    '2015': severityOn(facts, '2015'),
    '2019': severityOn(facts, '2019'),
  }
}

/** Why the state of a law is what it is, as a sentence; `null` where a rule of its own judges it. */
export function becauseOf({ state }: CatalogueEntry): string | null {
  if (state.kind === 'checked') return state.by === null ? null : `Judged by ${state.by}.`
  return state.because
}

/** The page as lines of text, the id and the law first. */
export function rulePageLines(page: RulePage): string[] {
  return [
    `${page.id} ${page.law}`,
    '',
    ...(page.reason === null ? [] : [page.reason, '']),
    `Severity: ${page.severity}`,
    ...(page.versions === null
      ? []
      : documentedVersions.map((version) => weightLine(version, page.versions))),
    ...page.numbers.flatMap(numberLines),
    ...(page.contradiction === null ? [] : contradictionLines(page.contradiction)),
    `Topology Builder: ${builderWords[page.topologyBuilder]}`,
    `Source: ${sourceText(page.source)}`,
    `Basis: ${page.basis}`,
    `State: ${page.state}${page.because === null ? '' : `. ${page.because}`}`,
    ...(page.examples === null
      ? []
      : [`Sound example: ${page.examples.sound}`, `Broken example: ${page.examples.broken}`]),
  ]
}

/** A source as one text: title, section. */
export function sourceText({ title, section }: Source): string {
  return `${title}, ${section}`
}

function weightLine(version: DocumentedVersion, of: RulePage['versions']): string {
  return `  ${versionNames[version]}: ${of?.[version] ?? 'the law does not hold'}`
}

function numberLines({ what, of }: RuleNumber): string[] {
  if ('value' in of) return [`${what}: ${thousands(of.value)} (${sourceText(of.source)})`]
  return [
    `${what}:`,
    ...documentedVersions.map(
      (version) =>
        `  ${versionNames[version]}: ${thousands(of[version].value)} (${sourceText(of[version].source)})`,
    ),
  ]
}

function contradictionLines({ readings, followed }: Contradiction): string[] {
  return [
    'The documents contradict each other:',
    ...readings.map(({ says, source }) => `  ${says} (${sourceText(source)})`),
    `  ${followed}`,
  ]
}

const builderWords: Readonly<Record<TopologyBuilderAct, string>> = {
  blocks: 'refuses it',
  warns: 'warns of it',
  corrects: 'takes another value',
  allows: 'lets it through',
  'not applicable': 'never sees it',
  'not documented': 'not documented',
}
