import type { Origin, TextEncoding, TopologyDocument } from '../../model/document.ts'
import type { Decode } from '../decode.ts'
import { counted, listed, type ImportNote } from '../import-note.ts'
import { namespaces } from '../namespaces.ts'
import {
  isNamed,
  mostKeptCharacters,
  parseXml,
  type ParseOptions,
  type Region,
  type XmlElement,
} from '../xml/parse.ts'
import { serialise } from '../xml/serialise.ts'
import { writtenFrom } from '../xml/written.ts'
import { contentsOf, isTopology, type Contents, type FoundTopology } from './contents.ts'
import { simpleUrlsOf } from './elements.ts'
import { toDocument, type Imported } from './to-document.ts'

/** The outcome of reading one of Microsoft's topology files. Lines and columns begin with 1. */
export type ReadExchange =
  | ({
      readonly ok: true
      readonly format: Origin['format']
      /** What was published, where a .tbxml has it beside what it shows: read the same way, with ids of its own. */
      readonly original: TopologyDocument | null
    } & Imported)
  | {
      readonly ok: false
      readonly problem: { readonly message: string; readonly line?: number; readonly column?: number }
    }

/** What reading may ask of its caller. */
export interface ReadOptions extends Pick<ParseOptions, 'onProgress'> {
  /** Decodes what a file keeps as Base64; without it that is left alone. */
  readonly decode?: Decode | undefined
}

/** One text file of an archive. */
export interface ArchivedText {
  readonly name: string
  readonly text: string
}

/**
 * Reads the XML of a Topology document or a .tbxml file, wherever in the XML it stands: an export of the configuration
 * wraps it in other elements. Never throws. `name` becomes the document's name; `region` is the part of the text that
 * is XML. The text is kept as the document's origin; of a topology within other elements its own text alone.
 */
export function readExchange(
  text: string,
  name: string,
  fileName: string,
  region: Region = { from: 0, to: text.length },
  encoding: TextEncoding = 'utf-8',
  { decode, onProgress }: ReadOptions = {},
): ReadExchange {
  const parsed = parseXml(text, region, { limit: mostKeptCharacters, ...(onProgress ? { onProgress } : {}) })
  if (!parsed.ok) return parsed
  const contents = contentsOf(parsed.root, decode)
  const [first] = contents.topologies
  if (!first) return { ok: false, problem: { message: sayWhatItIs(parsed.root), line: parsed.root.line } }
  if (!isTopology(parsed.root)) return imported(contents, first, name, fileName)
  return imported(contents, first, name, fileName, { text: withoutSurroundings(text, region), encoding })
}

/**
 * Reads the text files of an archive, such as Export-CsConfiguration writes, and opens the topology in them. Simple URLs
 * may stand in another file of the archive than the topology. Never throws.
 */
export function readArchive(
  files: readonly ArchivedText[],
  name: string,
  fileName: string,
  options: ReadOptions = {},
): ReadExchange {
  const damaged: string[] = []
  const found = files.map((file): Contents => {
    const parsed = parseXml(file.text, undefined, { limit: mostKeptCharacters })
    if (parsed.ok) return contentsOf(parsed.root, options.decode)
    damaged.push(file.name)
    return { topologies: [], simpleUrls: [] }
  })
  const contents: Contents = {
    topologies: found.flatMap(({ topologies }) => topologies),
    simpleUrls: found.flatMap(({ simpleUrls }) => simpleUrls),
  }
  const [first] = contents.topologies
  if (!first) return { ok: false, problem: { message: sayWhatIsMissing(files, damaged) } }
  const read = imported(contents, first, name, fileName)
  if (!read.ok || damaged.length === 0) return read
  const message = `Files of the archive that cannot be read as XML, and were left out: ${listed(damaged)}.`
  return { ...read, notes: [...read.notes, { kind: 'unusual', message, count: damaged.length }] }
}

function imported(
  { topologies, simpleUrls }: Contents,
  first: FoundTopology,
  name: string,
  fileName: string,
  whole?: Pick<Origin, 'text' | 'encoding'>,
): ReadExchange {
  const kept = whole ?? { text: textOf(first.element), encoding: 'utf-8' }
  const origin: Omit<Origin, 'links'> = { format: first.format, fileName, ...kept }
  const { shown, original } = first.deployments()
  const beside = simpleUrls.flatMap(simpleUrlsOf)
  const complete = shown.simpleUrls.length > 0 ? shown : { ...shown, simpleUrls: beside }
  const { doc, notes } = toDocument(complete, name, origin)
  return {
    ok: true,
    format: first.format,
    doc,
    original: original && toDocument(original, name, origin).doc,
    notes: [...notes, ...notesOnOthers(topologies.length - 1), ...notesOnSimpleUrls(simpleUrls.length)],
  }
}

/** The XML alone, where there is more than blanks around it; otherwise the text as it is, without a byte order mark. */
function withoutSurroundings(text: string, { from, to }: Region): string {
  const isBlankBefore = /^[\s\uFEFF]*$/.test(text.slice(0, from))
  const isBlankBehind = /^[ \t\r\n]*$/.test(text.slice(to)) // XML may end with these alone
  if (isBlankBefore && isBlankBehind) return text.replace(/^\uFEFF/, '')
  return text.slice(from, to)
}

/** The text of an element that stood in others; '' for what XML cannot hold, which no element that was read has. */
function textOf(element: XmlElement): string {
  const written = serialise(
    writtenFrom(element, ({ name }) => name),
    { declaration: null, indent: '  ', newline: '\n' },
  )
  return written.ok ? written.text : ''
}

function notesOnOthers(count: number): ImportNote[] {
  if (count === 0) return []
  return [
    {
      kind: 'unusual',
      message: `The file holds ${count + 1} topologies. The first was opened; the others are in that file only.`,
      count,
    },
  ]
}

function notesOnSimpleUrls(count: number): ImportNote[] {
  if (count < 2) return []
  const message = `The file holds ${counted(count, 'set')} of simple URLs; all of them are shown together.`
  return [{ kind: 'unusual', message, count }]
}

const howToExport =
  'Open a .tbxml file that Topology Builder saved, or what (Get-CsTopology -AsXml).ToString() prints in the Management Shell.'

function sayWhatIsMissing(files: readonly ArchivedText[], damaged: readonly string[]): string {
  if (files.length === 0)
    return `There is no XML in the archive, so no topology. ${howToExport} A zip file that Export-CsConfiguration wrote can be opened too.`
  const unread = damaged.length === 0 ? '' : ` These files in it cannot be read as XML: ${listed(damaged)}.`
  return `There is no topology in the archive.${unread} ${howToExport}`
}

function sayWhatItIs(root: XmlElement): string {
  const { name, namespace } = root
  if (holds(root, namespaces.legacyInput, 'TopologyInput'))
    return `This is the input of Merge-CsLegacyTopology, which describes an Office Communications Server deployment to be merged, not a topology. ${howToExport}`
  if (name.toLowerCase() === 'html') return `This is a web page, not a topology. ${howToExport}`
  if (namespace === '' && ['Topology', 'TopologyBuilder', 'PartialTopology'].includes(name))
    return `The element ${name} has lost its namespace, the xmlns="…" that Topology Builder and the Management Shell write. ${howToExport}`
  const from = namespace === '' ? '' : ` of the namespace ${namespace}`
  return `This is XML of another kind: its root element is ${name}${from}, and there is no topology in it. ${howToExport}`
}

function holds(element: XmlElement, namespace: string, name: string): boolean {
  return isNamed(element, namespace, name) || element.children.some((child) => holds(child, namespace, name))
}
