import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unescapedValue } from '../../../../src/core/exchange/xml/escape.ts'
import { parseXml, type XmlElement } from '../../../../src/core/exchange/xml/parse.ts'
import {
  attributesIn,
  declaredNamespace,
  isDeclaration,
  isSelfClosing,
  scan,
  tagName,
  type Scanned,
} from '../../../../src/core/exchange/xml/scan.ts'
import { choices, formatted, trees } from './random-xml.ts'

function scanned(text: string): Scanned {
  const found = scan(text)
  if (!found) throw new Error('nothing was found')
  return found
}

/** The text of an element, its content and its children. */
function shown(text: string, { from, contentFrom, contentTo, to, children }: Scanned): unknown {
  return [
    text.slice(from, to),
    text.slice(contentFrom, contentTo),
    children.map((child) => shown(text, child)),
  ]
}

describe('the places of elements', () => {
  it('are those of tags, not of what looks like tags', () => {
    const text =
      `\uFEFF<?xml version='1.0'?><!-- <a> --><a b='>"' c="/>'"\r\n>x<![CDATA[<b>]]]><!-- </a> --><?p <c/>?>` +
      '<p:d xmlns:p="urn:p" /\n><e></e ><!----><!--> <f/>--></a ><!-- <z/> -->'
    const valid = text.replace('/\n>', '/>')
    expect(parseXml(valid).ok).toBe(true)
    const root = scanned(valid)
    expect(root.children.map((child) => shown(valid, child))).toEqual([
      ['<p:d xmlns:p="urn:p" />', '', []],
      ['<e></e >', '', []],
    ])
    expect(root.children.map(isSelfClosing)).toEqual([true, false])
    expect(valid.slice(root.to)).toBe('<!-- <z/> -->')
    expect(tagName(valid, root.children[0]!)).toBe('p:d')
  })

  it('are those in the region alone', () => {
    const text = '<x/> <a><b/></a> <y/>'
    expect(scan(text, { from: 4, to: 17 })).toMatchObject({ from: 5, to: 16 })
    expect(scan(text, { from: 16, to: 17 })).toBeNull()
  })

  it('are found for attributes in any layout', () => {
    const text = `<a\tx = '1"'\r\n  xmlns="urn:&amp;"\n p:y="2>'" xmlns:p='urn:p'/>z="3"`
    const attributes = attributesIn(text, scanned(text))
    expect(attributes.map(({ name, valueFrom, valueTo }) => [name, text.slice(valueFrom, valueTo)])).toEqual([
      ['x', '1"'],
      ['xmlns', 'urn:&amp;'],
      ['p:y', "2>'"],
      ['xmlns:p', 'urn:p'],
    ])
    expect(attributes.map(({ from, nameFrom }) => text.slice(from, nameFrom))).toEqual([
      '\t',
      '\r\n  ',
      '\n ',
      ' ',
    ])
    expect(attributes.map(isDeclaration)).toEqual([false, true, false, true])
    expect(declaredNamespace(text, scanned(text))).toBe('urn:&')
    expect(declaredNamespace('<a b="1"/>', scanned('<a b="1"/>'))).toBeNull()
  })

  it('correspond to what is read, whatever the layout', () => {
    const pair = (text: string, element: XmlElement, { children, ...at }: Scanned): void => {
      const place = { children, ...at }
      expect(tagName(text, place).replace(/^.*:/, '')).toBe(element.name)
      const attributes = attributesIn(text, place).filter((attribute) => !isDeclaration(attribute))
      expect(
        attributes.map(({ valueFrom, valueTo }) => unescapedValue(text.slice(valueFrom, valueTo))),
      ).toEqual([...element.attributes.values()])
      expect(children).toHaveLength(element.children.length)
      element.children.forEach((child, i) => pair(text, child, children[i]!))
    }
    fc.assert(
      fc.property(trees(), choices, (tree, choose) => {
        const text = formatted(tree, choose())
        const parsed = parseXml(text)
        if (!parsed.ok) throw new Error(parsed.problem.message)
        pair(text, parsed.root, scanned(text))
      }),
    )
  })

  it('are looked for without end or error in any text', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '</',
      'a',
      '=',
      ' ',
    )
    fc.assert(fc.property(fc.array(pieces), (parts) => void scan(parts.join(''))))
  })
})
