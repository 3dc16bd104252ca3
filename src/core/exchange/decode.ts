import type { TextEncoding } from '../model/document.ts'

/** How the bytes of a text file are to be decoded: a label that every TextDecoder knows. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** Turns bytes into text, without a byte order mark at its start: what a TextDecoder of this label does. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string

/**
 * Tells the encoding of a topology file from its first bytes: a byte order mark, or the zero bytes that UTF-16 puts
 * beside the first character, else UTF-8. What an XML declaration claims is not asked, because files that were saved
 * again by another program keep the claim and lose its truth. Pass the label to a TextDecoder, which drops the mark.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (second === 0 && canBegin(first)) return 'utf-16le'
  if (first === 0 && canBegin(second)) return 'utf-16be'
  return 'utf-8'
}

/** The encoding of a file as a document remembers it: with or without a byte order mark for UTF-8. */
export function textEncodingOf(bytes: Uint8Array): TextEncoding {
  const encoding = encodingOf(bytes)
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return encoding === 'utf-8' && isMarked ? 'utf-8-bom' : encoding
}

/** Where the text begins: the index of its first character that is neither a byte order mark nor blank; its length if there is none. */
export function startOf(text: string): number {
  const start = text.search(/[^\s\uFEFF]/)
  return start < 0 ? text.length : start
}

function canBegin(byte: number | undefined): boolean {
  return byte !== undefined && '<{[@ \t\r\n'.includes(String.fromCharCode(byte))
}
