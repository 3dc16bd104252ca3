import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseXml } from '../../../../src/core/exchange/xml/parse.ts'
import { serialise, type Layout } from '../../../../src/core/exchange/xml/serialise.ts'
import { written, writtenFrom, type Written } from '../../../../src/core/exchange/xml/written.ts'
import { idOf, trees } from './random-xml.ts'

const plain: Layout = { declaration: null, indent: '  ', newline: '\n' }

function textOf(root: Written, layout: Layout = plain): string {
  const serialised = serialise(root, layout)
  if (!serialised.ok) throw new Error(serialised.message)
  return serialised.text
}

function messageOf(root: Written): string {
  const serialised = serialise(root, plain)
  return serialised.ok ? `was written: ${serialised.text}` : serialised.message
}

function readBack(text: string): Written {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return writtenFrom(parsed.root, idOf)
}

describe('a written element', () => {
  it('has its name for a key, and only the attributes that have a value', () => {
    const element = written('urn:a', 'Location', { City: '', State: undefined, Country: '1' })
    expect(element.key).toBe('Location')
    expect([...element.attributes]).toEqual([
      ['City', ''],
      ['Country', '1'],
    ])
    expect(written('', 'A', {}, [], { key: 'k' }).key).toBe('k')
  })

  it('has no text where that is only blanks beside children', () => {
    expect(written('', 'A', {}, [written('', 'B')], { text: '\n  ' }).text).toBe('')
    expect(written('', 'A', {}, [], { text: '\n  ' }).text).toBe('\n  ')
  })
})

describe('writing a document', () => {
  const document = written('urn:a', 'Topology', { Signature: 'x' }, [
    written('urn:a', 'Sites', {}, [
      written('urn:b', 'Site', {}, [written('urn:a', 'Name', {}, [], { text: 'Ulm' })]),
    ]),
    written('urn:a', 'Services'),
  ])

  it('indents it and declares default namespaces where they change', () => {
    const declaration = '<?xml version="1.0" encoding="utf-8"?>'
    const lines = [
      declaration,
      '<Topology xmlns="urn:a" Signature="x">',
      '  <Sites>',
      '    <Site xmlns="urn:b">',
      '      <Name xmlns="urn:a">Ulm</Name>',
      '    </Site>',
      '  </Sites>',
      '  <Services />',
      '</Topology>',
    ]
    expect(textOf(document, { declaration, indent: '  ', newline: '\r\n' })).toBe(lines.join('\r\n'))
    expect(textOf(document)).toBe(lines.slice(1).join('\n'))
  })

  it('takes a namespace back where an element has none', () => {
    expect(textOf(written('urn:a', 'A', {}, [written('', 'B')]))).toBe(
      '<A xmlns="urn:a">\n  <B xmlns="" />\n</A>',
    )
  })

  it('writes what belongs to XML itself with the prefix that needs no declaration', () => {
    const xml = 'http://www.w3.org/XML/1998/namespace'
    const element = written('urn:a', 'A', {}, [
      written(xml, 'B', { [`{${xml}}lang`]: 'de' }, [
        written('urn:a', 'C', { '{urn:b}d': '1', '{urn:c}d': '2' }),
      ]),
    ])
    const text =
      '<A xmlns="urn:a">\n  <xml:B xml:lang="de">\n' +
      '    <C xmlns:p1="urn:b" p1:d="1" xmlns:p2="urn:c" p2:d="2" />\n  </xml:B>\n</A>'
    expect(textOf(element)).toBe(text)
    expect(textOf(readBack(text))).toBe(text)
  })

  it('writes no characters of a value as marks of XML', () => {
    expect(textOf(written('', 'A', { b: '<&>"\'\t\n\r' }))).toBe(
      '<A b="&lt;&amp;&gt;&quot;\'&#x9;&#xA;&#xD;" />',
    )
    expect(textOf(written('', 'A', {}, [], { text: '<&>"\r]]>\n' }), { ...plain, newline: '\r\n' })).toBe(
      '<A>&lt;&amp;&gt;"&#xD;]]&gt;\r\n</A>',
    )
  })

  it('puts nothing into the text of an element that has both text and children', () => {
    const mixed = written('', 'A', {}, [written('', 'B', {}, [written('', 'C')])], { text: 'x' })
    expect(textOf(written('', 'R', {}, [mixed]))).toBe('<R>\n  <A>x<B><C /></B></A>\n</R>')
  })

  it.each([
    [
      'in a text',
      written('', 'Name', {}, [], { text: 'a\u0001' }),
      'The text of Name has the character U+0001',
    ],
    ['in a value', written('', 'Name', { Fqdn: 'a\uFFFE' }), 'The attribute Fqdn has the character U+FFFE'],
    ['half a pair', written('', 'Name', { Fqdn: 'a\uD83D' }), 'The attribute Fqdn has the character U+D83D'],
    ['in a namespace', written('urn:\0', 'Name'), 'The namespace of Name has the character U+0000'],
    ['an element’s name', written('', 'a b'), '“a b” cannot be the name of an XML element'],
    ['a name with a prefix', written('', 'a:b'), '“a:b” cannot be the name of an XML element'],
    ['an attribute’s name', written('', 'A', { '1': '' }), '“1” cannot be the name of an XML attribute'],
    ['a declaration', written('', 'A', { xmlns: 'urn:b' }), '“xmlns” cannot be the name of an XML attribute'],
  ])('refuses what XML cannot hold, also deep inside: %s', (_, element, message) => {
    expect(messageOf(written('', 'Root', {}, [written('', 'Other'), element]))).toContain(message)
  })

  it('writes whatever tree so that it is read as it was', () => {
    fc.assert(
      fc.property(
        trees(),
        fc.constantFrom('\r\n', '\n'),
        fc.constantFrom('', '  ', '\t'),
        (tree, newline, indent) => {
          const text = textOf(tree, { declaration: null, indent, newline })
          const keyed = ({ attributes, children, ...rest }: Written): object => ({
            ...rest,
            key: attributes.get('Id') ?? '',
            attributes: [...attributes],
            children: children.map(keyed),
          })
          expect(keyed(readBack(text))).toEqual(keyed(tree))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('writes whatever string so that it is read as it was, or names what XML cannot hold', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.string({ unit: 'binary', maxLength: 1 }),
            fc.constantFrom(']]>', '\uD800', '\r', '\n', '<', '&', '"', "'", '\0'),
          ),
        }),
        (string) => {
          const serialised = serialise(written('', 'A', { b: string }, [], { text: string }), plain)
          // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 forbids
          const isForbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\p{Cs}\uFFFE\uFFFF]/u.test(string)
          expect(serialised.ok).toBe(!isForbidden)
          if (!serialised.ok) return
          const root = readBack(serialised.text)
          expect([root.text, root.attributes.get('b')]).toEqual([string, string])
        },
      ),
      { numRuns: 500 },
    )
  })
})
