import { startOf } from '../exchange/decode.ts'
import type { ImportNote } from '../exchange/import-note.ts'
import { readExchange } from '../exchange/read-exchange.ts'
import type { Region } from '../exchange/xml.ts'
import { readDocument } from '../format/read.ts'
import type { Origin, TopologyDocument } from '../model/document.ts'

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
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Opens decoded text of any readable kind: our JSON, a Topology XML, a .tbxml file. Never throws; what it refuses it
 * names, with the way out. `fileName` may be '' for a paste; an import takes the document's name from it.
 */
export function openText(text: string, fileName: string): Opened {
  const start = startOf(text)
  if (start === text.length) return refused(emptyText)
  const first = text[start]
  if (first === '{' || first === '[') return openJson(text.replace(/^\uFEFF/, ''))
  const other = otherKind(text.slice(start, start + looked))
  if (other !== null) return refused(other)
  const region = regionOf(text, start)
  if (region === null) return refused(unknownKind)
  const read = readExchange(text, nameOf(fileName), fileName, region)
  if (!read.ok) return { ok: false, problems: [read.problem] }
  const { doc, notes, format } = read
  return { ok: true, doc, notes: [...notes, ...notesOnText(text, region)], format }
}

function refused(message: string): Opened {
  return { ok: false, problems: [{ message }] }
}

/** How far into a text its kind is looked for, in characters. */
const looked = 20_000

function openJson(text: string): Opened {
  const read = readDocument(text)
  return read.ok
    ? { ok: true, doc: read.doc, notes: [], format: 'json' }
    : { ok: false, problems: read.problems }
}

const ways =
  'Open a topology that was saved here (.json), a .tbxml file of Topology Builder, or what ' +
  '(Get-CsTopology -AsXml).ToString() prints in the Management Shell.'

const emptyText = `There is nothing in it: the file or the paste is empty. ${ways}`

const unknownKind = `This is no topology: the text is neither JSON nor XML. ${ways}`

/** What the beginning of a text gives away, as a reason to refuse it; `null` where it may be a topology. */
function otherKind(beginning: string): string | null {
  if (beginning.startsWith('PK\u0003\u0004'))
    return (
      'This is a zip file, such as Export-CsConfiguration writes; these cannot be read yet. Unpack it and open the XML in it, or ' +
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
  if (text[start] === '<') return { from: start, to }
  const found = text.slice(start, start + looked).search(topologyTag)
  return found < 0 ? null : { from: start + found, to }
}

/** Behind the last tag that ends an element, or comment; 0 where there is none. A prompt such as `PS C:\>` ends none. */
function endOfTags(text: string): number {
  const endTag = text.lastIndexOf('</')
  const ends = [
    endTag < 0 ? 0 : text.indexOf('>', endTag) + 1,
    ...['/>', '-->'].map((mark) => (text.includes(mark) ? text.lastIndexOf(mark) + mark.length : 0)),
  ]
  return Math.max(...ends)
}

const topologyTag = /<(\?xml\s|([\w.-]+:)?(Topology|TopologyBuilder|PartialTopology)[\s>])/

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
