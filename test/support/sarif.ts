import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

/** The published schema of SARIF 2.1.0, as Microsoft's own tools for the format carry it. */
const schemaFile = '../../node_modules/@microsoft/sarif-multitool-ts/assets/sarif-2.1.0.schema.json'

/** What addresses and times may look like: RFC 3986 and RFC 3339, as far as ours go. */
const formats = {
  uri: /^[a-z][a-z0-9+.-]*:[!-;=?-Z_a-z~]*$/i,
  'uri-reference': /^([!-;=?-Z_a-z~]|%[0-9a-f]{2})*$/i,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
}

const validate = new Ajv2020({ strict: false, allErrors: true, formats }).compile(
  JSON.parse(readFileSync(new URL(schemaFile, import.meta.url), 'utf8')),
)

/** What is wrong with a SARIF log, by the published schema; empty where nothing is. */
export function sarifProblems(log: unknown): string[] {
  if (validate(log)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`)
}

/** What tests read of a SARIF log. */
export interface SarifLog {
  runs: [
    {
      tool: { driver: { name: string; version: string; rules: { id: string; name: string }[] } }
      results: SarifResult[]
    },
  ]
}

/** What tests read of one result. */
export interface SarifResult {
  ruleId: string
  ruleIndex: number
  level: string
  message: { text: string }
  locations: [
    {
      physicalLocation?: { artifactLocation: { uri: string } }
      logicalLocations: { name: string; fullyQualifiedName: string; kind: string }[]
    },
  ]
  partialFingerprints: Record<string, string>
  suppressions: unknown[]
  baselineState?: string
  properties: { severity: string; topologyBuilder: string }
}
