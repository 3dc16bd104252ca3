import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodingOf, startOf, type Encoding } from '../../../src/core/exchange/decode.ts'

const mark = '\uFEFF'

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  const littleEndian = Buffer.from(text, 'utf16le')
  return encoding === 'utf-16le' ? littleEndian : littleEndian.swap16()
}

const encodings: Encoding[] = ['utf-8', 'utf-16le', 'utf-16be']
const beginnings = [
  '<Topology/>',
  '<?xml version="1.0" encoding="utf-16"?><a/>',
  '\r\n<a/>',
  ' {"a":1}',
  "@'\r\n<a/>",
]

describe('the encoding of bytes', () => {
  for (const encoding of encodings)
    for (const text of beginnings) {
      it(`is ${encoding} with a byte order mark before ${JSON.stringify(text)}`, () => {
        const bytes = encode(mark + text, encoding)
        expect(encodingOf(bytes)).toBe(encoding)
        expect(new TextDecoder(encodingOf(bytes)).decode(bytes)).toBe(text)
      })
      it(`is ${encoding} without a byte order mark before ${JSON.stringify(text)}`, () => {
        const bytes = encode(text, encoding)
        expect(encodingOf(bytes)).toBe(encoding)
        expect(new TextDecoder(encodingOf(bytes)).decode(bytes)).toBe(text)
      })
    }

  it('is UTF-8 for nothing, for one byte and for a zip file', () => {
    expect(encodingOf(new Uint8Array())).toBe('utf-8')
    expect(encodingOf(new Uint8Array([0x3c]))).toBe('utf-8')
    expect(encodingOf(new Uint8Array([0xff]))).toBe('utf-8')
    expect(encodingOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('utf-8')
  })

  it('is always one that decodes without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(encodings).toContain(encodingOf(bytes))
        expect(() => new TextDecoder(encodingOf(bytes)).decode(bytes)).not.toThrow()
      }),
    )
  })
})

describe('the start of a text', () => {
  it('comes after a byte order mark and blank lines', () => {
    expect(startOf('<a/>')).toBe(0)
    expect(startOf(`${mark}\r\n\t <a/>`)).toBe(5)
  })

  it('is the length of a text that has nothing in it', () => {
    expect(startOf('')).toBe(0)
    expect(startOf(`${mark} \n`)).toBe(3)
  })
})
