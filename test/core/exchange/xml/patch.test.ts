import { describe, expect, it } from 'vitest'
import type { XmlElement } from '../../../../src/core/exchange/xml/parse.ts'
import { patch } from '../../../../src/core/exchange/xml/patch.ts'
import { written, type Written } from '../../../../src/core/exchange/xml/written.ts'

const keyOf = (element: XmlElement) => element.attributes.get('Id') ?? element.name

function result(original: string, before: Written, after: Written) {
  return patch(original, { from: 0, to: original.length }, before, after, keyOf)
}

function patched(original: string, before: Written, after: Written): string {
  const outcome = result(original, before, after)
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.text
}

type Attributes = Record<string, string | undefined>

/** An element without namespace; its `Id` is its key. */
function el(name: string, attributes: Attributes = {}, ...children: Written[]): Written {
  return written('', name, attributes, children, { key: attributes['Id'] ?? name })
}

const item = (id: string, attributes: Attributes = {}, ...children: Written[]) =>
  el('I', { Id: id, ...attributes }, ...children)

/** The root around some items. */
const root = (...children: Written[]) => el('R', {}, ...children)

describe('attributes', () => {
  const original = `<R  a='1'\n\tb = "2"  c="3" /> <!-- end -->`

  it.each([
    [
      'a new value stands between the quotation marks that are there',
      { a: `x'"&<` },
      `<R  a='x&apos;"&amp;&lt;'\n\tb = "2"  c="3" />`,
    ],
    ['one that goes takes the blanks before it along', { b: undefined }, `<R  a='1'  c="3" />`],
    [
      'a new one stands behind the last, with the same blanks',
      { d: '"' },
      `<R  a='1'\n\tb = "2"  c="3"  d="&quot;" />`,
    ],
    ['several change at once', { a: undefined, c: '', d: '4' }, `<R\n\tb = "2"  c=""  d="4" />`],
    ['the last may go while a new one comes', { c: undefined, d: '4' }, `<R  a='1'\n\tb = "2"  d="4" />`],
  ])('%s', (_, change, expected) => {
    const before = { a: '1', b: '2', c: '3' }
    expect(patched(original, el('R', before), el('R', { ...before, ...change }))).toBe(
      `${expected} <!-- end -->`,
    )
  })

  it('come behind the name where there are none yet', () => {
    expect(patched('<R/>', el('R'), el('R', { a: '1', b: '2' }))).toBe('<R a="1" b="2"/>')
    expect(patched('<R\n></R>', el('R'), el('R', { a: '1' }))).toBe('<R a="1"\n></R>')
  })

  it('that our side does not know stay', () => {
    expect(patched('<R u="&#x41;" a="1"/>', el('R', { a: '1' }), el('R', { a: '2' }))).toBe(
      '<R u="&#x41;" a="2"/>',
    )
  })

  it('that stand there already as they are to be stay as they are written', () => {
    const original = '<R a="&#x41;" b="x"/>'
    expect(result(original, el('R', { b: 'y' }), el('R', { a: 'A' }))).toEqual({
      ok: true,
      text: '<R a="&#x41;" b="x"/>'.replace(' b="x"', ''),
      changes: [{ path: ['R'], kind: 'attribute', name: 'b', from: 'x' }],
    })
    expect(result(original, el('R'), el('R', { a: 'A' }))).toEqual({ ok: true, text: original, changes: [] })
  })

  it('of a namespace are found by it, and come with one of their own', () => {
    const original = '<R xmlns:p="urn:p" p:a="1" p1="x"/>'
    const change = (to: Attributes) => patched(original, el('R', { '{urn:p}a': '1' }), el('R', to))
    expect(change({ '{urn:p}a': '2' })).toBe('<R xmlns:p="urn:p" p:a="2" p1="x"/>')
    expect(change({})).toBe('<R xmlns:p="urn:p" p1="x"/>')
    expect(change({ '{urn:p}a': '1', '{urn:q}a': '2' })).toBe(
      '<R xmlns:p="urn:p" p:a="1" p1="x" xmlns:p2="urn:q" p2:a="2"/>',
    )
  })
})

describe('texts', () => {
  const named = (text: string) => root(written('', 'Name', {}, [], { text }))

  it.each([
    ['<Name>Ulm</Name>', 'Bonn & Köln', '<Name>Bonn &amp; Köln</Name>'],
    ['<Name><!-- a -->U<![CDATA[l]]>m<!-- b --></Name>', 'Bonn', '<Name><!-- a -->Bonn<!-- b --></Name>'],
    ['<Name><!-- a --></Name>', 'Bonn', '<Name>Bonn<!-- a --></Name>'],
    ['<Name/>', 'Bonn', '<Name>Bonn</Name>'],
    ['<Name a="1" />', ']]>', '<Name a="1">]]&gt;</Name>'],
    ['<Name>Ulm</Name>', '', '<Name></Name>'],
    ['<Name>Ulm</Name>', ' ', '<Name> </Name>'],
  ])('%s becomes %s', (original, to, expected) => {
    const before = named(original.includes('U') ? 'Ulm' : '')
    expect(patched(`<R>\n  ${original}\n</R>`, before, named(to))).toBe(`<R>\n  ${expected}\n</R>`)
  })

  it('keep the children and their layout where they go, and take nothing but the text', () => {
    const change = (from: string, to: string) =>
      patched('<R>\n  <I Id="1"/>x\n  <I Id="2"/>\n</R>', { ...root(), text: from }, { ...root(), text: to })
    expect(change('x', '')).toBe('<R>\n  <I Id="1"/><I Id="2"/>\n</R>')
  })

  it('have the line ends of the original', () => {
    expect(patched('<R>\r\n<Name/></R>', named(''), named('a\nb'))).toBe('<R>\r\n<Name>a\r\nb</Name></R>')
  })
})

describe('new elements', () => {
  const original = '<R>\r\n\t<I Id="1"/>\r\n\r\n\t<!-- two --><I Id="2"></I>\r\n\t<U/>\r\n</R>'
  const put = (...ids: string[]) =>
    patched(original, root(item('1'), item('2')), root(...ids.map((id) => item(id))))

  it('stand behind the sibling that they follow, laid out as the siblings are', () => {
    expect(put('1', 'x', 'y', '2')).toBe(
      original.replace('"1"/>', '"1"/>\r\n\t<I Id="x" />\r\n\t<I Id="y" />'),
    )
    expect(put('1', '2', 'x')).toBe(original.replace('</I>', '</I>\r\n\t<I Id="x" />'))
  })

  it('stand before the next one where they follow none', () => {
    expect(put('x', '1', '2')).toBe(original.replace('<I Id="1"', '<I Id="x" />\r\n\t<I Id="1"'))
  })

  it('stand where their name does, in the order of names, where they have no sibling that both know', () => {
    const change = (document: string, ...now: Written[]) => patched(document, root(), root(...now))
    expect(change('<R><A Id="1"/><C/></R>', el('A', { Id: '2' }), el('B'), el('C', { Id: '3' }))).toBe(
      '<R><A Id="1"/><A Id="2" /><B /><C/><C Id="3" /></R>',
    )
    expect(change('<R><B/></R>', el('A'), el('B', { Id: '1' }))).toBe('<R><A /><B/><B Id="1" /></R>')
    expect(change('<R><U/><V/></R>', el('A'))).toBe('<R><U/><V/><A /></R>')
  })

  it('are indented with all that is in them', () => {
    const added = item('2', {}, el('A', {}, el('B')), el('C'))
    expect(patched('<R>\n\t<I Id="1"/>\n</R>', root(item('1')), root(item('1'), added))).toBe(
      '<R>\n\t<I Id="1"/>\n\t<I Id="2">\n\t\t<A>\n\t\t\t<B />\n\t\t</A>\n\t\t<C />\n\t</I>\n</R>',
    )
  })

  it('are indented as usual in a document whose root stands farther in than its children', () => {
    const added = item('1', {}, el('A'))
    expect(patched('\n      <R>\n <I Id="1"/>\n</R>', root(item('1')), root(added))).toBe(
      '\n      <R>\n <I Id="1">\n   <A />\n </I>\n</R>',
    )
  })

  it('stand on one line where the original does', () => {
    const added = item('2', {}, el('A'))
    expect(patched('<R><I Id="1"/></R>', root(item('1')), root(item('1'), added))).toBe(
      '<R><I Id="1"/><I Id="2"><A /></I></R>',
    )
  })

  it.each([
    ['<I Id="1" />', '<I Id="1">\n    <A />\n  </I>'],
    ['<I Id="1"></I>', '<I Id="1">\n    <A />\n  </I>'],
    ['<I Id="1">\n  </I>', '<I Id="1">\n    <A />\n  </I>'],
    ['<I Id="1"><!-- c --></I>', '<I Id="1"><!-- c -->\n    <A />\n  </I>'],
    ['<I Id="1">text</I>', '<I Id="1">text<A /></I>'],
  ])('open %s up', (from, to) => {
    const document = (inside: string) => `<R>\n  ${inside}\n</R>`
    expect(patched(document(from), root(item('1')), root(item('1', {}, el('A'))))).toBe(document(to))
  })

  it('open up an empty root as its line ends suggest', () => {
    expect(patched('<?xml version="1.0"?>\r\n<R/>', root(), root(el('A')))).toBe(
      '<?xml version="1.0"?>\r\n<R>\r\n  <A />\r\n</R>',
    )
    expect(patched('\n<!-- top --><R/>', root(), root(el('A')))).toBe('\n<!-- top --><R>\n  <A />\n</R>')
    expect(patched('<R/>', root(), root(el('A')))).toBe('<R><A /></R>')
  })

  it('are in their own namespace, whatever is declared around them', () => {
    const top = (...children: Written[]) => written('urn:r', 'R', {}, children)
    const added = [written('urn:r', 'A', {}, [written('urn:s', 'B')]), written('', 'C')]
    const add = (document: string) => patched(document, top(), top(...added))
    expect(add('<R xmlns="urn:r"/>')).toBe('<R xmlns="urn:r"><A><B xmlns="urn:s" /></A><C xmlns="" /></R>')
    expect(add('<p:R xmlns:p="urn:r"/>')).toBe(
      '<p:R xmlns:p="urn:r"><A xmlns="urn:r"><B xmlns="urn:s" /></A><C /></p:R>',
    )
    expect(add(`<p:R xmlns:p="urn:r" xmlns=' urn&#58;s '/>`)).toBe(
      `<p:R xmlns:p="urn:r" xmlns=' urn&#58;s '><A xmlns="urn:r"><B xmlns="urn:s" /></A><C xmlns="" /></p:R>`,
    )
  })

  it('are not put in twice: one with the same key gets what they have', () => {
    const original = '<R><I Id="1" a="1" u="1"><U/></I></R>'
    const outcome = result(original, root(), root(item('1', { a: '2' }, el('A'))))
    expect(outcome).toMatchObject({
      text: '<R><I Id="1" a="2" u="1"><U/><A /></I></R>',
      changes: [
        { path: ['R', 'I 1'], kind: 'attribute', name: 'a', from: '1', to: '2' },
        { path: ['R', 'I 1', 'A'], kind: 'added' },
      ],
    })
  })

  it('come whole where the original lacks what has changed, and not where it has not', () => {
    const before = root(item('1', { a: '1' }, el('A')))
    expect(patched('<R></R>', before, root(item('1', { a: '2' }, el('A'))))).toBe(
      '<R><I Id="1" a="2"><A /></I></R>',
    )
    expect(patched('<R></R>', before, root(...before.children, item('2')))).toBe('<R><I Id="2" /></R>')
  })
})

describe('elements that go', () => {
  it('take the blanks before them along and nothing else', () => {
    const original =
      '<R>\r\n  <!-- one -->\r\n  <I Id="1">\r\n    <A/><!-- in it -->\r\n  </I> <!-- behind -->\r\n  <I Id="2"/>\r\n</R>'
    expect(patched(original, root(item('1', {}, el('A')), item('2')), root(item('2')))).toBe(
      '<R>\r\n  <!-- one --> <!-- behind -->\r\n  <I Id="2"/>\r\n</R>',
    )
  })

  it('leave an element empty on one line, or what else is in it', () => {
    const go = (document: string) => patched(document, root(item('1'), item('2')), root())
    expect(go('<R>\n  <I Id="1"/>\n  <I Id="2"/>\n</R>')).toBe('<R></R>')
    expect(go('<R>\n  <I Id="1"/>\n  <!-- c -->\n  <I Id="2"/>\n</R>')).toBe('<R>\n  <!-- c -->\n</R>')
    expect(go('<R>\n  <I Id="1"/>\n  <U/>\n</R>')).toBe('<R>\n  <U/>\n</R>')
  })

  it('leave the text around them as it is', () => {
    expect(patched('<R>a <I Id="1"/> b</R>', root(item('1')), root())).toBe('<R>a  b</R>')
  })

  it('make room for others in the same layout', () => {
    expect(patched('<R>\n   <I Id="1"/>\n</R>', root(item('1')), root(item('2')))).toBe(
      '<R>\n   <I Id="2" />\n</R>',
    )
  })

  it('may be missing already', () => {
    expect(result('<R/>', root(item('1')), root())).toEqual({ ok: true, text: '<R/>', changes: [] })
  })

  it('may be one of several with the same key, counted from the first', () => {
    const filler = el('F')
    expect(
      patched('<R><F a="1"/><F a="2"/><F a="3"/></R>', root(filler, filler, filler), root(filler, filler)),
    ).toBe('<R><F a="1"/><F a="2"/></R>')
  })
})

describe('another order', () => {
  const original =
    '<R>\n  <I Id="1"/><!-- a -->\n\n  <I Id="2" ><A/></I>\n  <U/>\n  <!-- b -->\n  <I Id="3"/>\n</R>'
  const before = root(item('1'), item('2', {}, el('A')), item('3'))

  it('changes the places of elements and leaves all between them', () => {
    const after = root(item('3', { x: '1' }), item('1'), item('2', {}, el('A', { y: '2' })))
    expect(result(original, before, after)).toMatchObject({
      text: '<R>\n  <I Id="3" x="1"/><!-- a -->\n\n  <I Id="1"/>\n  <U/>\n  <!-- b -->\n  <I Id="2" ><A y="2"/></I>\n</R>',
      changes: [
        { path: ['R', 'I 3'], kind: 'moved' },
        { path: ['R', 'I 3'], kind: 'attribute', name: 'x', to: '1' },
        { path: ['R', 'I 2', 'A'], kind: 'attribute', name: 'y', to: '2' },
      ],
    })
  })

  it('of the original stays where our side has not changed its own', () => {
    const after = root(item('1', { x: '1' }), item('2', {}, el('A')), item('3'))
    const turned = '<R><I Id="3"/><I Id="2"><A/></I><I Id="1"/></R>'
    expect(patched(turned, before, after)).toBe('<R><I Id="3"/><I Id="2"><A/></I><I Id="1" x="1"/></R>')
  })

  it('is no change where the original has it already', () => {
    const turned = '<R><I Id="2"/><I Id="1"/></R>'
    expect(result(turned, root(item('1'), item('2')), root(item('2'), item('1')))).toEqual({
      ok: true,
      text: turned,
      changes: [],
    })
  })
})

describe('a patch', () => {
  it('leaves what stands around the XML', () => {
    const text = '$x = @"\r\n<R a="1"/>\r\n"@'
    const outcome = patch(text, { from: 9, to: 19 }, el('R', { a: '1' }), el('R', { a: '2' }), keyOf)
    expect(outcome).toMatchObject({ ok: true, text: '$x = @"\r\n<R a="2"/>\r\n"@' })
  })

  it('of nothing gives the original back, even one that cannot be read', () => {
    expect(result('<R', root(item('1')), root(item('1')))).toEqual({ ok: true, text: '<R', changes: [] })
  })

  it('is refused where the original cannot be read or is something else', () => {
    expect(result('<R', root(), root(item('1')))).toMatchObject({
      ok: false,
      message: expect.stringContaining('damaged'),
    })
    expect(result('<Q/>', root(), root(item('1')))).toEqual({
      ok: false,
      message: 'The original has Q at its top, not R.',
    })
    expect(result('<R xmlns="urn:r"/>', root(), root(item('1')))).toMatchObject({ ok: false })
  })

  it('is refused where XML cannot hold what is to be written', () => {
    expect(result('<R/>', root(), root(item('\u0001')))).toMatchObject({
      ok: false,
      message: expect.stringContaining('The attribute Id has the character U+0001'),
    })
  })

  it('replaces an element whose name changes though its key does not', () => {
    const of = (name: string) => root(written('', name, {}, [], { key: 'k' }))
    const outcome = patch('<R><A/></R>', { from: 0, to: 11 }, of('A'), of('B'), () => 'k')
    expect(outcome).toMatchObject({ ok: true, text: '<R><B /></R>' })
  })
})
