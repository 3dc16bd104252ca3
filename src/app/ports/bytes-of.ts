import type { TextEncoding } from '#core/model/document.ts'

/** A text as the bytes of a file; all but plain UTF-8 begin with a byte order mark. */
export function bytesOf(text: string, encoding: TextEncoding): Uint8Array<ArrayBuffer> {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text)
    case 'utf-8-bom':
      return new TextEncoder().encode(`\uFEFF${text}`)
    case 'utf-16le':
      return utf16(`\uFEFF${text}`, true)
    case 'utf-16be':
      return utf16(`\uFEFF${text}`, false)
  }
}

function utf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}
