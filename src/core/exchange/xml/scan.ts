import { unescapedValue } from './escape.ts'
import type { Region } from './parse.ts'

/** Where an element stands in a text. All numbers are indexes into the whole text. */
export interface Scanned {
  /** Of its `<`. */
  readonly from: number
  /** Behind the `>` of its start tag. */
  readonly contentFrom: number
  /** Of the `<` of its end tag; the same as `to` where it closes itself. */
  readonly contentTo: number
  /** Behind its last `>`. */
  readonly to: number
  /** In the order of the text: the same as those of the element that `parseXml` reads. */
  readonly children: readonly Scanned[]
}

/** Where an attribute stands in a text, including declarations of namespaces. */
export interface ScannedAttribute {
  /** As it is written, with its prefix. */
  readonly name: string
  /** Of the blanks before its name. */
  readonly from: number
  /** Of its name. */
  readonly nameFrom: number
  /** Behind the opening quotation mark. */
  readonly valueFrom: number
  /** Of the closing quotation mark. */
  readonly valueTo: number
}

/**
 * Where the elements of an XML text stand. Only for what `parseXml` has read from the same region without a problem; in
 * other text it finds something or `null`, but never throws.
 */
export function scan(text: string, region: Region = { from: 0, to: text.length }): Scanned | null {
  const top: Opened = { from: region.from, contentFrom: region.from, children: [] }
  const open = [top]
  let at = text.indexOf('<', region.from)
  while (at >= 0 && at < region.to) {
    const parent = open.at(-1) ?? top
    let end: number
    if (text.startsWith('<!--', at)) end = behind(text, '-->', at + 4)
    else if (text.startsWith('<![CDATA[', at)) end = behind(text, ']]>', at + 9)
    else if (text.startsWith('<?', at)) end = behind(text, '?>', at + 2)
    else if (text.startsWith('</', at)) {
      end = behind(text, '>', at)
      const closed = open.length > 1 ? open.pop() : undefined
      if (closed) open.at(-1)?.children.push({ ...closed, contentTo: at, to: end })
    } else {
      end = endOfTag(text, at)
      if (text[end - 2] === '/')
        parent.children.push({ from: at, contentFrom: end, contentTo: end, to: end, children: none })
      else open.push({ from: at, contentFrom: end, children: [] })
    }
    at = text.indexOf('<', end)
  }
  return top.children[0] ?? null
}

/** An element whose end tag is still to come. */
type Opened = Pick<Scanned, 'from' | 'contentFrom'> & { readonly children: Scanned[] }

const none: readonly Scanned[] = []

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}

const quotation = 0x22
const apostrophe = 0x27
const greater = 0x3e

function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === greater) return at + 1
    if (code === quotation || code === apostrophe) {
      const closing = text.indexOf(text.charAt(at), at + 1)
      if (closing < 0) break
      at = closing
    }
  }
  return text.length
}

/** Whether an element closes itself, so that it has neither content nor end tag. */
export function isSelfClosing({ contentTo, to }: Scanned): boolean {
  return contentTo === to
}

/** The name of an element as it is written, with its prefix. */
export function tagName(text: string, { from }: Scanned): string {
  tag.lastIndex = from + 1
  return tag.exec(text)?.[0] ?? ''
}

/** The attributes of a start tag, in the order of the text. */
export function attributesIn(text: string, scanned: Scanned): ScannedAttribute[] {
  const found: ScannedAttribute[] = []
  attribute.lastIndex = scanned.from + 1 + tagName(text, scanned).length
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    const [, blanks = '', name = '', inDouble, inSingle = ''] = match
    const valueTo = attribute.lastIndex - 1
    found.push({
      name,
      from: match.index,
      nameFrom: match.index + blanks.length,
      valueFrom: valueTo - (inDouble ?? inSingle).length,
      valueTo,
    })
  }
  return found
}

// U+0085 and U+2028 are blanks in XML 1.1 and in no name of either version.
const tag = /[^ \t\r\n\x85\u2028/>]+/y
const attribute =
  /([ \t\r\n\x85\u2028]+)([^ \t\r\n\x85\u2028=/>]+)[ \t\r\n\x85\u2028]*=[ \t\r\n\x85\u2028]*(?:"([^"]*)"|'([^']*)')/y

/** Whether an attribute declares a namespace. */
export function isDeclaration({ name }: ScannedAttribute): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:')
}

/** The default namespace that an element declares; `null` where it declares none. */
export function declaredNamespace(text: string, scanned: Scanned): string | null {
  const declaration = attributesIn(text, scanned).find(({ name }) => name === 'xmlns')
  return declaration ? unescapedValue(text.slice(declaration.valueFrom, declaration.valueTo)).trim() : null
}

/** The comments, instructions and sections of `CDATA` of a piece of content that has no elements, with the characters between them. */
export function piecesOf(content: string): ContentPiece[] {
  return content
    .split(/(<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>)/)
    .filter((text) => text !== '')
    .map((text) => ({ text, isCharacters: !text.startsWith('<') || text.startsWith('<![CDATA[') }))
}

/** A piece of content: characters, as they are written, or a comment or instruction, which says nothing. */
export interface ContentPiece {
  readonly text: string
  readonly isCharacters: boolean
}
