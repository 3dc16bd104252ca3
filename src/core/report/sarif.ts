import { groupOf, groups } from '../catalogue/index.ts'
import { allRuleFacts, builderAct } from '../check/rule-facts.ts'
import { overrideKey } from '../model/document.ts'
import { isRoleKind, kindOf, type Id, type Kind, type RoleKind } from '../model/id.ts'
import type { Finding, RuleFacts, Severity } from '../rules/rule.ts'
import { vocabularyOf } from '../vocabulary/roles.ts'
import { productName, targetName, type CheckReport } from './report.ts'
import { rulePage, rulePageLines } from './rule-page.ts'

/*
 * SARIF, the Static Analysis Results Interchange Format 2.1.0 of OASIS: what code hosts and editors show findings from.
 */

const schemaAddress =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** The place of each rule among those of the run, which `ruleIndex` counts by. */
const indexById = new Map(allRuleFacts.map(({ id }, index) => [id, index]))

/** The findings as SARIF 2.1.0, with a line break at the end. */
export function sarifText(report: CheckReport): string {
  const log = {
    $schema: schemaAddress,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: productName,
            version: report.version,
            rules: allRuleFacts.map(reportingDescriptor),
          },
        },
        invocations: [{ executionSuccessful: true }],
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => result(report, finding)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function reportingDescriptor(rule: RuleFacts) {
  const { id, law, reason, severity, basis } = rule
  const group = groupOf(id)
  const page = rulePage(id, () => null)
  return {
    id,
    name: pascalCase(law),
    shortDescription: { text: plain(law) },
    fullDescription: { text: plain(reason) },
    help: { text: plain(page === null ? reason : rulePageLines(page).join('\n')) },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [severity, basis, ...(group === null ? [] : [groups[group]])] },
  }
}

function result(report: CheckReport, finding: Finding) {
  const { rule, severity, targets, message, todo, known } = finding
  const ruleIndex = indexById.get(rule)
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: plain(`${message} ${todo}`) },
    locations: [
      {
        ...(report.file === null
          ? {}
          : { physicalLocation: { artifactLocation: { uri: relativeUri(report.file) } } }),
        logicalLocations: [...new Set(targets)].map((id) => logicalLocation(report, id)),
      },
    ],
    partialFingerprints: { 'ruleAndTargets/v1': fingerprint(finding) },
    suppressions: suppressions(finding),
    ...(report.doc.baseline === null ? {} : { baselineState: known ? 'unchanged' : 'new' }),
    properties: {
      severity,
      topologyBuilder: builderAct(finding),
    },
  }
}

/** What stays when names and words change: the rule and the ids, and the property where one rule looks at several. */
function fingerprint({ rule, targets, field }: Finding): string {
  return [overrideKey(rule, targets), ...(field === undefined ? [] : [field])].join(' ')
}

function logicalLocation({ doc }: CheckReport, id: Id) {
  return { name: targetName(doc, id), fullyQualifiedName: id, kind: kindName(id) }
}

/** An empty list says that nothing suppresses the result; without one a reader could not know. */
function suppressions({ override }: Finding) {
  if (override === null) return []
  const { reason, author, expires } = override
  return [{ kind: 'external', status: 'accepted', justification: reason, properties: { author, expires } }]
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  unsupported: 'error',
  warning: 'warning',
  info: 'note',
}

function kindName(id: Id): string {
  const kind = kindOf(id)
  return isRoleKind(kind) ? vocabularyOf(kind).singular : kindNames[kind]
}

const kindNames: Readonly<Record<Exclude<Kind, RoleKind>, string>> = {
  trunk: 'trunk',
  site: 'site',
  pool: 'pool',
  server: 'server',
  sql: 'SQL Server store',
  file: 'file store',
  pairing: 'pairing',
}

/**
 * A text in which names cannot become what SARIF reads in messages: links, `[text](address)`, and placeholders, `{0}`.
 * Brackets and braces that are neither stay as they are.
 */
function plain(text: string): string {
  return text.replaceAll(/\[(?=[^\]]*\]\()/g, String.raw`\[`).replaceAll(/\{(\d+)\}/g, '{{$1}}')
}

/** A path as a relative reference: percent-encoded, a colon in the first part included. */
function relativeUri(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\uFFFD')))
    .join('/')
}

/** A sentence as one word that people can read: "A pool has servers." is APoolHasServers. */
function pascalCase(sentence: string): string {
  return (sentence.match(/[A-Za-z0-9]+/g) ?? [])
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}
