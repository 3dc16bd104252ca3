import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmlText } from '../../../src/core/report/xml-text.ts'
import { xmlElements } from '../../support/xml-elements.ts'

const roundTrip = (text: string) => {
  const escaped = xmlText(text)
  const element = xmlElements(`<a b="${escaped}">${escaped}</a>`)
  return { attribute: element.attributes['b'], inside: element.text }
}

describe('text in XML', () => {
  it('comes back as it was, in attributes and elements, line breaks included', () => {
    for (const text of ['a < b & "c" > \'d\'', ']]>', '<!--', '\t\n\r ', '\u{1F600}', '', '&amp;'])
      expect(roundTrip(text)).toEqual({ attribute: text, inside: text })
  })

  it('replaces what XML 1.0 forbids, and nothing beside it', () => {
    for (const text of ['\u0000', '\u0008', '\u000b', '\u001f', '\ud800', '\udfff', '\ufffe', '\uffff'])
      expect(roundTrip(`a${text}b`).inside).toBe('a\uFFFDb')
    for (const text of ['\u0020', '\u007f', '\ud7ff', '\ue000', '\ufffd', '\u{10000}', '\u{10ffff}'])
      expect(roundTrip(text).inside).toBe(text)
  })

  it('is well formed whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { attribute, inside } = roundTrip(text)
        expect(attribute).toBe(inside)
      }),
    )
  })
})
