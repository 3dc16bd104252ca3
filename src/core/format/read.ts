import type { TopologyDocument } from '../model/document.ts'
import { integrityProblems, type Problem } from './integrity.ts'
import { migrate, type AnyVersion } from './migrate.ts'
import { shapeProblems } from './shape.ts'
import { formatName } from './name.ts'
import { storedDocument, type StoredDocument } from './stored/document.ts'
import { findSyntaxProblem } from './syntax.ts'

/** The longest text that is read, in characters (UTF-16 units). */
export const longestText = 192 * 1024 * 1024

/** Something that is wrong in a file. The line and column are known only where the text is not JSON. */
export interface ReadProblem extends Problem {
  readonly line?: number
  readonly column?: number
}

/** A document, or everything that keeps the text from being one. */
export type ReadResult =
  | { readonly ok: true; readonly doc: TopologyDocument }
  | { readonly ok: false; readonly problems: readonly ReadProblem[] }

/**
 * Reads a document from our JSON of any version. Never throws. Names everything that is wrong with the shape, and if
 * the shape is right everything that is wrong with the ids. What is only unwise (names given twice, odd ordinals) is
 * read: the rules find it.
 */
export function readDocument(text: string): ReadResult {
  if (text.length > longestText)
    return refused(
      `The file has ${text.length.toLocaleString('en-US')} characters; at most ` +
        `${longestText.toLocaleString('en-US')} are read.`,
    )
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  if (!isOurs(parsed.value)) return refused(describeOther(parsed.value))
  const migrated = migrate(parsed.value)
  if (!migrated.ok) return { ok: false, problems: [{ path: 'version', message: migrated.message }] }
  return fromStored(migrated.stored)
}

function fromStored(stored: AnyVersion): ReadResult {
  const checked = storedDocument.safeParse(stored, { reportInput: true })
  if (!checked.success) return { ok: false, problems: shapeProblems(checked.error.issues) }
  const doc = toDocument(checked.data)
  const problems = [...integrityProblems(doc, doc.nextId, '')]
  if (doc.published !== null && checked.data.published?.topology !== null)
    problems.push(...integrityProblems(doc.published, doc.nextId, 'published.'))
  return problems.length === 0 ? { ok: true, doc } : { ok: false, problems }
}

function toDocument(stored: StoredDocument): TopologyDocument {
  const { name, topology, overrides, layout, published, baseline, scenarios, origin, nextId } = stored
  return {
    name,
    topology,
    overrides,
    layout,
    published: published && {
      ...published,
      topology: published.topology ?? topology,
      overrides: published.overrides ?? overrides,
      layout: published.layout ?? layout,
    },
    baseline,
    scenarios: scenarios ?? [],
    origin,
    nextId,
  }
}

/** A value of JSON, or why the text is none. */
type Parsed = { readonly ok: true; readonly value: unknown } | Extract<ReadResult, { ok: false }>

/** Parses JSON, with or without a byte order mark. Never throws. */
export function parseJson(text: string): Parsed {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  try {
    return { ok: true, value: JSON.parse(json) }
  } catch {
    const problem = findSyntaxProblem(json)
    if (problem === null)
      return refused('The file is nested too deeply or too large for this computer to read.')
    const { line, column, message } = problem
    return {
      ok: false,
      problems: [{ path: '', message: `Line ${line}, column ${column}: ${message}`, line, column }],
    }
  }
}

function isOurs(value: unknown): value is AnyVersion {
  return isObject(value) && value['format'] === formatName
}

function isObject(value: unknown): value is AnyVersion {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Says what JSON of another kind is, as well as can be told. */
function describeOther(value: unknown): string {
  const ours = `A Topology Builder document is an object with "format": "${formatName}".`
  if (Array.isArray(value)) return `This is a JSON array, not a document. ${ours}`
  if (!isObject(value)) return `This is a single JSON value (${brief(value)}), not a document. ${ours}`
  if ('format' in value) return `This is JSON with the format ${brief(value['format'])}. ${ours}`
  if (typeof value['$schema'] === 'string' && value['$schema'].includes('json-schema.org'))
    return `This is a JSON Schema, not a document. ${ours}`
  if (Array.isArray(value['findings'])) return `This is a list of findings, not a document. ${ours}`
  if (typeof value['type'] === 'string') return `This is JSON of the type ${brief(value['type'])}. ${ours}`
  const names = Object.keys(value)
  if (names.length === 0) return `This is an empty JSON object, not a document. ${ours}`
  const some = names.slice(0, 4).map(brief).join(', ')
  return `This is JSON of another kind: an object with ${some}${names.length > 4 ? ', …' : ''}. ${ours}`
}

function brief(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object'
  const text = JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

function refused(message: string): Extract<ReadResult, { ok: false }> {
  return { ok: false, problems: [{ path: '', message }] }
}
