import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attributeOf,
  cancelled,
  childOf,
  childrenOf,
  mostCharacters,
  mostLevels,
  parseXml,
  type XmlElement,
} from '../../../../src/core/exchange/xml/parse.ts'

function rootOf(text: string): XmlElement {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.root
}

function problemOf(text: string) {
  const parsed = parseXml(text)
  if (parsed.ok) throw new Error('was read')
  return parsed.problem
}

const mebi = 1024 * 1024

const nested = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels)

describe('reading XML', () => {
  it('gives elements their namespace, name, attributes, children, text and line', () => {
    const root = rootOf('<a xmlns="urn:x" b=" 1 ">\n  <c>one<![CDATA[<two>]]></c>\n  <d xmlns=""/>\n</a>')
    expect(root).toMatchObject({ namespace: 'urn:x', name: 'a', text: '', line: 1 })
    expect(attributeOf(root, 'b')).toBe('1')
    expect(attributeOf(root, 'c')).toBeUndefined()
    expect(childOf(root, 'urn:x', 'c')).toMatchObject({ text: 'one<two>', line: 2 })
    expect(childOf(root, '', 'd')).toMatchObject({ namespace: '', line: 3 })
    expect(childrenOf(root, 'urn:x', 'd')).toEqual([])
  })

  it('does not care for prefixes', () => {
    const plain = rootOf('<a xmlns="urn:x" q="1"><b/></a>')
    expect(rootOf('<p:a xmlns:p="urn:x" q="1"><p:b/></p:a>')).toEqual(plain)
    expect(rootOf('<p:a xmlns:p="urn:x" q="1"><b xmlns="urn:x"/></p:a>')).toEqual(plain)
  })

  it('keeps attributes of a namespace apart from those without', () => {
    const root = rootOf('<a xmlns:p="urn:x" p:b="1" b="2"/>')
    expect([...root.attributes]).toEqual([
      ['{urn:x}b', '1'],
      ['b', '2'],
    ])
  })

  it('ignores the encoding that a declaration names, because the text is decoded already', () => {
    expect(rootOf('<?xml version="1.0" encoding="utf-16"?><a/>').name).toBe('a')
  })

  it('knows the five entities of XML and numeric ones', () => {
    expect(rootOf('<a b="&lt;&amp;&gt;&quot;&apos;&#65;&#x42;"/>').attributes.get('b')).toBe('<&>"\'AB')
  })

  it('keeps names that mean something to JavaScript as mere names', () => {
    const root = rootOf('<constructor __proto__="1" toString="2"><__proto__/></constructor>')
    expect([...root.attributes.keys()]).toEqual(['__proto__', 'toString'])
    expect(root.children[0]?.name).toBe('__proto__')
  })

  it('reads the part of a text that it is told to', () => {
    const text = 'one\ntwo <a>\n</b>'
    const parsed = parseXml(text, { from: 8, to: text.length })
    expect(parsed).toMatchObject({ ok: false, problem: { line: 3 } })
    expect(parseXml('xx<a/>yy', { from: 2, to: 6 })).toMatchObject({ ok: true, root: { name: 'a' } })
    expect(parseXml('xx<a/', { from: 2, to: 5 })).toMatchObject({
      ok: false,
      problem: { line: 1, column: 5 },
    })
  })
})

describe('XML that is refused', () => {
  it.each([
    ['unclosed', '<a>\n<b>\n', 3],
    ['wrongly closed', '<a>\n</b>', 2],
    ['with an attribute twice', '<a b="1"\n b="2"/>', 2],
    ['with an unknown prefix', '\n<p:a/>', 2],
    ['with an unknown entity', '<a>&nbsp;</a>', 1],
    ['with a NUL', '<a b="\0"/>', 1],
    ['with half a surrogate pair', '<a>\uD800</a>', 1],
    ['empty', '', 1],
    ['no XML at all', 'hello', 1],
    ['cut off', '<a><b c="', 1],
    ['two roots', '<a/><b/>', 1],
  ])('is %s, and the place is named', (_, text, line) => {
    const problem = problemOf(text)
    expect(problem.line).toBe(line)
    expect(problem.column).toBeGreaterThan(0)
    expect(problem.message).toMatch(/^The XML is damaged \(line \d+, column \d+\).*\. [A-Z].*\.$/)
  })

  it.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a SYSTEM "http://example.com/a.dtd"><a/>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    `<!DOCTYPE a [<!ENTITY l0 "lol">${Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]><a>&l30;</a>`,
  ])('has a document type definition: %s', (text) => {
    expect(problemOf(text).message).toContain('document type definition')
  })

  it('has an entity declaration outside of a document type definition', () => {
    expect(problemOf('<a><!ENTITY x "y"></a>').message).toContain('damaged')
  })

  it('is nested one level deeper than the limit, and not at the limit', () => {
    expect(rootOf(nested(mostLevels)).name).toBe('a')
    expect(problemOf(nested(mostLevels + 1))).toMatchObject({ line: 1, column: 3 * (mostLevels + 1) })
    expect(problemOf(nested(mostLevels + 1)).message).toContain('more than 64 levels')
  })

  it('is 20,000 levels deep: it stops at the limit, whatever comes behind', () => {
    expect(problemOf(nested(20_000)).column).toBeLessThan(4 * mostLevels)
    expect(problemOf(`${nested(mostLevels + 1)}</not><well formed`).message).toContain('levels')
  })

  it('is longer than the limit, and not at the limit', () => {
    const fill = (length: number) => `<a>${' '.repeat(length - 7)}</a>`
    const read = (length: number) => parseXml(fill(length), undefined, { limit: 2 * mebi })
    expect(read(2 * mebi).ok).toBe(true)
    expect(read(2 * mebi + 1)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('has 3 million characters, more than the 2 million') },
    })
    expect(problemOf(fill(mostCharacters + 1)).message).toContain('more than the 64 million')
  })
})

describe('reading a long text', () => {
  it('says how much has been read, each time more, and at last that it is all', () => {
    const fractions: number[] = []
    const onProgress = (fraction: number) => fractions.push(fraction) > 0
    const text = `xx<a>${' '.repeat(3 * mebi)}</a>yy`
    expect(parseXml(text, { from: 2, to: text.length - 2 }, { onProgress }).ok).toBe(true)
    expect(fractions).toHaveLength(4)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(fractions.at(0)).toBeCloseTo(1 / 3, 2)
    expect(fractions.at(-1)).toBe(1)
  })

  it('ends at once when it is cancelled', () => {
    let calls = 0
    const onProgress = () => ++calls < 2
    const parsed = parseXml(`<a>${'\n'.repeat(3 * mebi)}</a>`, undefined, { onProgress })
    expect(parsed).toMatchObject({ ok: false, problem: { message: cancelled } })
    expect(parsed.ok ? 0 : parsed.problem.line).toBeGreaterThan(mebi)
    expect(calls).toBe(2)
  })

  it('gives the same wherever the pieces meet in which it is read', () => {
    const tricky = '<b\r\n c="1\r\n&amp;é😀"/>😀\r\n<![CDATA[]]]>]]&gt;<!-- - --><?p ??><d></d\n>'
    const expected = rootOf(`<a>${tricky}</a>`)
    // Within line ends, an entity, pairs of surrogates, and what ends sections, comments and instructions.
    const meetings = [10, 13, 18, 25, 37, 53]
    const wrong = meetings.filter((i) => {
      const { children, text } = rootOf(`<a>${'x'.repeat(mebi - 3 - i)}${tricky}</a>`)
      return (
        text.replace(/^x+/, '') !== expected.text ||
        children.map(({ attributes }) => attributes.get('c')).join() !== '1 &é😀,'
      )
    })
    expect(wrong).toEqual([])
  })

  it('names the place of a problem behind the first piece', () => {
    expect(problemOf(`<a>\r\n${' '.repeat(2 * mebi)}<b x="1" x="2"/></a>`)).toMatchObject({ line: 2 })
    expect(problemOf(`<a>\r\n${' '.repeat(2 * mebi)}<b/></c>`)).toMatchObject({
      line: 2,
      column: 2 * mebi + 8,
    })
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    '<a',
    '>',
    '/>',
    '</a>',
    ' b="1"',
    '<!DOCTYPE',
    '<![CDATA[',
    ']]>',
    '<?xml',
    '?>',
    '&',
    ';',
    '\0',
    '<!--',
    'é',
    '\uD800',
    '{',
  )

  it('is read or refused, and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseXml(text)))
    fc.assert(fc.property(fc.array(pieces), (parts) => void parseXml(parts.join(''))))
  })

  it('comes back as it is from an attribute and from an element', () => {
    const allowed = fc
      .string({ unit: 'binary' })
      .filter((text) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u2028]/u.test(text))
    const written = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    fc.assert(
      fc.property(allowed, (text) => {
        const root = rootOf(`<a b="${written(text)}">${written(text)}</a>`)
        expect(root.attributes.get('b')).toBe(text)
        expect(root.text).toBe(text)
      }),
    )
  })
})
