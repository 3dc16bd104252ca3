import { startOf, textEncodingOf, encodingOf, type Decode } from '../exchange/decode.ts'
import type { ImportNote } from '../exchange/import-note.ts'
import {
  readArchive,
  readExchange,
  type ReadExchange,
  type ReadOptions,
} from '../exchange/read/read-exchange.ts'
import type { Region } from '../exchange/xml/parse.ts'
import { readDocument } from '../format/read.ts'
import type { Origin, TextEncoding, TopologyDocument } from '../model/document.ts'
import { withOriginal } from './adopt.ts'
import { isZip, unzip } from './unzip.ts'

/** Why a text cannot be opened: what is wrong, what to do, and where as far as that is known. */
export interface Problem {
  readonly message: string
  /** The place in JSON, such as `topology.sites[0].name`. */
  readonly path?: string
  /** The line, 1 for the first. */
  readonly line?: number
  /** The column, 1 for the first. */
  readonly column?: number
}

/** The outcome of opening a file or a paste. */
export type Opened =
  | {
      readonly ok: true
      readonly doc: TopologyDocument
      readonly notes: readonly ImportNote[]
      readonly format: 'json' | Origin['format']
      /** What was published, where a .tbxml has it beside what it shows: a document with ids of its own. */
      readonly original: TopologyDocument | null
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** A file that is not decoded yet, with what can decode it. */
export interface FileBytes {
  readonly bytes: Uint8Array
  readonly decode: Decode
}

/** Is told which part of a large file has been read, from 0 to 1; where it returns `false`, the reading ends. */
export type OnProgress = (fraction: number) => boolean

/**
 * Opens a file of any readable kind: our JSON, a Topology XML, a .tbxml file, or the zip file of Export-CsConfiguration.
 * Tells the encoding from the bytes. Never throws; what it refuses it names, with the way out.
 */
export function openFile({ bytes, decode }: FileBytes, fileName: string, onProgress?: OnProgress): Opened {
  const options: ReadOptions = { decode, ...(onProgress ? { onProgress } : {}) }
  if (!isZip(bytes)) {
    const text = decode(bytes, encodingOf(bytes))
    return openDecoded(text, fileName, textEncodingOf(bytes), options)
  }
  const unzipped = unzip(bytes, decode)
  if (!unzipped.ok) return refused(unzipped.message)
  return asOpened(readArchive(unzipped.files, nameOf(fileName), fileName, options), [])
}

/**
 * Opens decoded text of any readable kind: our JSON, a Topology XML, a .tbxml file. Never throws; what it refuses it
 * names, with the way out. `fileName` may be '' for a paste; an import takes the document's name from it.
 */
export function openText(text: string, fileName: string, onProgress?: OnProgress): Opened {
  const encoding = text.startsWith('\uFEFF') ? 'utf-8-bom' : 'utf-8'
  return openDecoded(text, fileName, encoding, onProgress ? { onProgress } : {})
}

function openDecoded(given: string, fileName: string, encoding: TextEncoding, options: ReadOptions): Opened {
  const text = given.replaceAll(halfCharacter, '\uFFFD')
  const start = startOf(text)
  if (start === text.length) return refused(emptyText)
  const first = text[start]
  if (first === '{' || first === '[') return openJson(text.replace(/^\uFEFF/, ''))
  const other = otherKind(text.slice(start, start + looked))
  if (other !== null) return refused(other)
  const region = regionOf(text, start)
  if (region === null) return refused(unknownKind)
  const read = readExchange(text, nameOf(fileName), fileName, region, encoding, options)
  return asOpened(read, notesOnText(text, region))
}

function asOpened(read: ReadExchange, notesOnText: readonly ImportNote[]): Opened {
  if (!read.ok) return { ok: false, problems: [read.problem] }
  const { doc, notes, format, original } = read
  return { ok: true, doc, notes: [...notes, ...notesOnText], format, original }
}

function refused(message: string): Opened {
  return { ok: false, problems: [{ message }] }
}

/** Half of a character beyond U+FFFF, which only a paste can have: bytes are never decoded to one. */
const halfCharacter = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** How far into a text its kind is looked for, in characters. */
const looked = 20_000

function openJson(text: string): Opened {
  const read = readDocument(text)
  if (!read.ok) return { ok: false, problems: read.problems }
  return { ok: true, doc: upToDate(read.doc), notes: [], format: 'json', original: null }
}

/**
 * A document of our JSON as it is today: one that was imported before format version 3 takes from its original file what
 * only that version can hold (see `withOriginal`), as far as the file can be read. Any other is given back as it is.
 */
export function upToDate(doc: TopologyDocument): TopologyDocument {
  if (!doc.origin || doc.origin.links !== null) return doc
  const fresh = readOrigin(doc.origin)
  return fresh ? withOriginal(doc, fresh) : doc
}

/** What the original file of a document says, read again: a document with ids of its own. `null` where that cannot be. */
export function readOrigin({ text, fileName, encoding }: Origin): TopologyDocument | null {
  const again = openDecoded(text, fileName, encoding, {})
  return again.ok && again.format !== 'json' ? again.doc : null
}

const ways =
  'Open a topology that was saved here (.json), a .tbxml file of Topology Builder, the zip file of ' +
  'Export-CsConfiguration, or what (Get-CsTopology -AsXml).ToString() prints in the Management Shell.'

const emptyText = `There is nothing in it: the file or the paste is empty. ${ways}`

const unknownKind = `This is no topology: the text is neither JSON nor XML. ${ways}`

/** What the beginning of a text gives away, as a reason to refuse it; `null` where it may be a topology. */
function otherKind(beginning: string): string | null {
  if (beginning.startsWith('PK\u0003\u0004'))
    return (
      'This is the content of a zip file, such as Export-CsConfiguration writes. Open the file itself, or ' +
      'open what (Get-CsTopology -AsXml).ToString() prints in the Management Shell.'
    )
  if (/^<(!doctype\s+html|html[\s>])/i.test(beginning)) return `This is a web page, not a topology. ${ways}`
  if (!beginning.startsWith('<') && isListing(beginning))
    return (
      'This is how the shell lists the object of Get-CsTopology, not the topology itself: most of it is missing. ' +
      'Run (Get-CsTopology -AsXml).ToString(), with the brackets, and open or paste what that prints.'
    )
  if (beginning.includes('\0'))
    return `This is a binary file or has a text encoding other than UTF-8 and UTF-16, so it cannot be read. ${ways}`
  return null
}

/** Whether several lines are a property and its value, as PowerShell lists the object of `Get-CsTopology` with and without `-AsXml`. */
function isListing(beginning: string): boolean {
  const lines = beginning.match(listedProperty) ?? []
  return new Set(lines.map((line) => line.trim().split(/\s/)[0])).size >= 2
}

const listedProperty =
  /^(Declaration|DocumentType|NodeType|Root|BaseUri|Document|FirstNode|LastNode|NextNode|PreviousNode|Parent|FirstAttribute|LastAttribute|HasAttributes|HasElements|IsEmpty|InternalDomains|Sites|Clusters|SqlInstances|Services|DocumentElement|OuterXml|InnerXml)\s+:(?=\s|$)/gm

/**
 * The part of the text that is XML. A script's here-string, or a copied piece of a console, has other lines around it;
 * `null` where there is no XML at all.
 */
function regionOf(text: string, start: number): Region | null {
  const end = endOfTags(text)
  const isCutOff = text.indexOf('<', end) >= 0 // then all of it is read, so that the problem names the true end
  const to = end === 0 || isCutOff ? text.length : end
  if (text[start] === '<' && !text.startsWith(scriptComment, start)) return { from: start, to }
  const found = text.slice(start, start + looked).search(topologyTag)
  return found < 0 ? null : { from: start + found, to: endOfTopology(text) ?? to }
}

/** Behind the last end tag of a topology: what follows may have tags of its own. `null` where none has one. */
function endOfTopology(text: string): number | null {
  const last = [...text.matchAll(topologyEndTag)].at(-1)
  return last ? last.index + last[0].length : null
}

/** How the block comment begins that stands at the head of many a PowerShell script. */
const scriptComment = '<#'

/** Behind the last tag that ends an element, or comment; 0 where there is none. A prompt such as `PS C:\>` ends none. */
function endOfTags(text: string): number {
  const endTag = text.lastIndexOf('</')
  const ends = [
    endTag < 0 ? 0 : text.indexOf('>', endTag) + 1,
    ...['/>', '-->'].map((mark) => (text.includes(mark) ? text.lastIndexOf(mark) + mark.length : 0)),
  ]
  return Math.max(...ends)
}

const topologyTag =
  /<(\?xml\s|([\w.-]+:)?(Topology|TopologyBuilder|PartialTopology|AnchoredXml|DocItemSet)[\s>])/

const topologyEndTag = /<\/([\w.-]+:)?(Topology|TopologyBuilder|PartialTopology|AnchoredXml|DocItemSet)\s*>/g

function notesOnText(text: string, { from, to }: Region): ImportNote[] {
  const notes: string[] = []
  const isBlank = (part: string) => startOf(part) === part.length
  if (!isBlank(text.slice(0, from)) || !isBlank(text.slice(to)))
    notes.push('There is other text around the XML; it was left out.')
  if (text.includes('\uFFFD'))
    notes.push(
      'Some characters could not be decoded and stand as \uFFFD: the file is in an encoding other than UTF-8 and UTF-16. ' +
        'Save it as UTF-8 and open it again, or correct the names.',
    )
  return notes.map((message) => ({ kind: 'unusual', message }))
}

/** The name of the file without its folder and its extensions. */
function nameOf(fileName: string): string {
  const base = fileName.split(/[/\\]/).at(-1) ?? ''
  return base.replace(/(\.topology)?\.[^.]+$/i, '') || base || 'Topology'
}
