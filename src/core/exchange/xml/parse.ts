import { SaxesParser } from 'saxes'

/** One element of a parsed document. Prefixes and namespace declarations are gone: names are what they stand for. */
export interface XmlElement {
  /** The namespace's URI, '' for none. */
  readonly namespace: string
  /** The name without prefix. */
  readonly name: string
  /** Values by name; the name of an attribute with a namespace is `{URI}name`. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The characters that stand directly in the element; '' where they are only the blanks between children. */
  readonly text: string
  /** The line where it begins, 1 for the first. */
  readonly line: number
}

/** Why a text is no readable XML, and where. Lines and columns begin with 1. */
export interface XmlProblem {
  readonly message: string
  readonly line: number
  readonly column: number
}

/** The outcome of reading XML. */
export type ParsedXml =
  { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly problem: XmlProblem }

/** The most levels of nesting that are read; topology documents have fewer than 20. The parser's work grows with their square. */
export const mostLevels = 64

/**
 * The most characters that are read, where the caller sets no other limit. Topology documents have 30,000 to 170,000; the
 * largest deployments some millions.
 */
export const mostCharacters = 64 * 1024 * 1024

/**
 * The most characters of XML that a document may keep as its original: less than half of what our JSON may have, where a
 * quotation mark counts twice.
 */
export const mostKeptCharacters = 64 * 1024 * 1024

/** How many characters the parser gets in one go: few enough to report and cancel in time. */
const atOnce = 1024 * 1024

/** The part of a text that is XML, as indexes. Positions in problems are those of the whole text. */
export interface Region {
  readonly from: number
  readonly to: number
}

/** How a text is read. */
export interface ParseOptions {
  /** The most characters that are read. */
  readonly limit?: number
  /**
   * Is told after every 1024 * 1024 characters which part has been read, above 0 and at most 1. Where it returns `false`,
   * the reading ends with the problem `cancelled`. Must not throw.
   */
  readonly onProgress?: (fraction: number) => boolean
}

/** The message of the problem with which a reading ends that the caller has cancelled. */
export const cancelled = 'Cancelled'

/**
 * Reads XML 1.0 with namespaces into a tree. Never throws. Refuses document type definitions, and with them every entity
 * of the file's own making, more than `mostLevels` levels and more than `limit` characters. The encoding that an XML
 * declaration names is ignored, because the text is decoded already.
 */
export function parseXml(
  text: string,
  region: Region = { from: 0, to: text.length },
  { limit = mostCharacters, onProgress }: ParseOptions = {},
): ParsedXml {
  const origin = positionAt(text, region.from)
  const characters = region.to - region.from
  if (characters > limit) return refused(origin, tooLong(characters, limit))

  const parser = new SaxesParser({ xmlns: true })
  const top = growing({ uri: '', local: '', attributes: {} }, 0)
  const open = [top]
  let refusal = unreadable
  const refuse = (reason: Reason): never => {
    refusal = reason
    // saxes stops only when a handler throws; the one catch below ends the reading.
    throw new Error(reason.what)
  }
  const addText = (characters: string) => {
    const element = open.at(-1)
    if (element) element.text += characters
  }
  const place = (): Position => {
    const column = parser.columnIndex + (parser.line === 1 ? origin.column - 1 : 0)
    return { line: origin.line + parser.line - 1, column: Math.max(1, column) }
  }

  parser.on('error', (error) => refuse(malformed(error.message)))
  parser.on('doctype', () => refuse(doctype))
  parser.on('opentagstart', () => {
    if (open.length > mostLevels) refuse(tooDeep)
  })
  parser.on('opentag', (tag) => {
    const element = growing(tag, origin.line + parser.line - 1)
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = open.pop()
    if (element && element.children.length > 0 && element.text.trim() === '') element.text = ''
  })

  try {
    for (let from = region.from; from < region.to; from += atOnce) {
      const to = Math.min(from + atOnce, region.to)
      parser.write(text.slice(from, to))
      if (onProgress?.((to - region.from) / characters) === false)
        return { ok: false, problem: { ...place(), message: cancelled } }
    }
    parser.close()
  } catch {
    return refused(place(), refusal)
  }
  const root = top.children[0]
  return root ? { ok: true, root } : refused(origin, unreadable)
}

/** The value of an attribute without namespace, trimmed; `undefined` where it is absent. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return element.attributes.get(name)?.trim()
}

/** Whether an element has this namespace and name. */
export function isNamed(element: XmlElement, namespace: string, name: string): boolean {
  return element.name === name && element.namespace === namespace
}

/** The children of this namespace and name, in their order; none for an element that is not there. */
export function childrenOf(element: XmlElement | undefined, namespace: string, name: string): XmlElement[] {
  return element ? element.children.filter((child) => isNamed(child, namespace, name)) : []
}

/** The first child of this namespace and name. */
export function childOf(
  element: XmlElement | undefined,
  namespace: string,
  name: string,
): XmlElement | undefined {
  return element?.children.find((child) => isNamed(child, namespace, name))
}

/** An element while its end tag is still to come. */
type Growing = Omit<XmlElement, 'children' | 'text'> & { readonly children: XmlElement[]; text: string }

interface Tag {
  readonly uri: string
  readonly local: string
  readonly attributes: Readonly<
    Record<string, { readonly uri: string; readonly local: string; readonly value: string }>
  >
}

function growing(tag: Tag, line: number): Growing {
  const attributes = new Map<string, string>()
  for (const { uri, local, value } of Object.values(tag.attributes))
    if (uri !== declarations) attributes.set(uri === '' ? local : `{${uri}}${local}`, value)
  return { namespace: tag.uri, name: tag.local, attributes, children: [], text: '', line }
}

const declarations = 'http://www.w3.org/2000/xmlns/'

/** Why XML is refused: what is wrong, any details of it, and what to do about it. */
interface Reason {
  readonly what: string
  readonly detail?: string
  readonly todo: string
}

const unreadable: Reason = {
  what: 'The XML is damaged',
  todo: 'Export or copy the topology again.',
}

const doctype: Reason = {
  what: 'The XML has a document type definition',
  detail:
    'it could name other files and blow up to any size, so it is not read. Topology files never have one',
  todo: 'Remove it, or export the topology again.',
}

const tooDeep: Reason = {
  what: `The XML is nested more than ${mostLevels} levels deep`,
  detail: 'topology files have fewer than 20',
  todo: 'Export the topology again, or check that this is the right file.',
}

function tooLong(characters: number, limit: number): Reason {
  const mebi = (n: number) => Math.ceil(n / 1024 / 1024)
  return {
    what: `The XML has ${mebi(characters)} million characters, more than the ${mebi(limit)} million that are read`,
    todo: 'Check that this is the right file: topology files are seldom larger than one million characters.',
  }
}

function malformed(complaint: string): Reason {
  return {
    ...unreadable,
    detail: complaint.replace(/^(\d+:\d+: )/, '').replace(/\.$/, ''),
    todo: 'The file may be cut off or changed by hand. Export or copy the topology again.',
  }
}

function refused(position: Position, { what, detail, todo }: Reason): ParsedXml {
  const where = `${what} (line ${position.line}, column ${position.column})`
  return { ok: false, problem: { ...position, message: `${where}${detail ? `: ${detail}` : ''}. ${todo}` } }
}

interface Position {
  readonly line: number
  readonly column: number
}

function positionAt(text: string, index: number): Position {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
    line += 1
    start = at + 1
  }
  return { line, column: index - start + 1 }
}
