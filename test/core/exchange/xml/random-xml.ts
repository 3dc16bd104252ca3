import * as fc from 'fast-check'
import type { XmlElement } from '../../../../src/core/exchange/xml/parse.ts'
import { written, type Written } from '../../../../src/core/exchange/xml/written.ts'

/** Decisions, one after the other, out of a few random numbers that come again and again. */
export type Choose = (options: number) => number

/** A series of decisions that shrinks to always the first option. */
export const choices = fc
  .array(fc.nat(9999), { minLength: 1, maxLength: 60 })
  .map((numbers) => (): Choose => {
    let next = 0
    return (options) => {
      const round = Math.floor(next / numbers.length)
      const number = numbers[next++ % numbers.length]!
      return number === 0 ? 0 : (number + 7 * round) % options
    }
  })

/** Text that XML can hold and that a patch or a parser may stumble over. */
export const words = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    ']]>',
    '<b>',
    '&amp;',
    '"',
    "'",
    ' x ',
    'a\nb',
    '\r\n',
    '\t',
    '😀',
    '\u2028',
    '\x85',
    '-->',
    '?>',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => !unfit.test(text)),
)

// oxlint-disable-next-line no-control-regex -- these are what XML forbids
const unfit = /[\0-\x08\x0B\x0C\x0E-\x1F\p{Cs}\uFFFE\uFFFF]/u

const namespace = fc.constantFrom('urn:a', 'urn:b', 'urn:a&b', '')
const values = fc.dictionary(
  fc.constantFrom(
    'x',
    'y',
    '__proto__',
    '{urn:z}x',
    '{http://www.w3.org/XML/1998/namespace}lang',
    'u',
    '{urn:z}u',
  ),
  words,
  { maxKeys: 4, noNullPrototype: false },
)

/**
 * Trees of elements. What is called `U`, and attributes called `u`, stand for what our side does not know. The attribute
 * `Id`, in the order of the document from `0`, tells the others apart; `isRepeating` gives many the same.
 */
export function trees({ isRepeating = false } = {}): fc.Arbitrary<Written> {
  const { tree } = fc.letrec<{ tree: Written; leaf: Written }>((tie) => ({
    leaf: fc
      .tuple(namespace, fc.constantFrom('A', 'B', 'U'), values, words)
      .map(([uri, name, stated, text]) => written(uri, name, stated, [], { text })),
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('leaf'),
      fc
        .tuple(
          namespace,
          fc.constantFrom('A', 'B', 'C', 'U'),
          values,
          fc.array(tie('tree'), { maxLength: 5 }),
        )
        .map(([uri, name, stated, children]) => written(uri, name, stated, children)),
    ),
  }))
  return fc
    .tuple(values, fc.array(tree, { maxLength: 5 }))
    .map(([stated, children]) => withIds(written('urn:a', 'Root', stated, children), isRepeating))
}

function withIds(root: Written, isRepeating: boolean): Written {
  let next = 0
  const number = (element: Written): Written => {
    const id = String(isRepeating ? next++ % 3 : next++)
    return {
      ...element,
      key: id,
      attributes: new Map([['Id', id], ...element.attributes]),
      children: element.children.map(number),
    }
  }
  return number(root)
}

/** The key of an element of `trees` that was read. */
export function idOf(element: XmlElement): string {
  return element.attributes.get('Id') ?? ''
}

/** A tree without what our side does not know. */
export function known(element: Written): Written {
  return {
    ...element,
    attributes: new Map([...element.attributes].filter(([name]) => !name.endsWith('u'))),
    children: element.children.filter(({ name }) => name !== 'U').map(known),
  }
}

/** Where an element stands, for one that differs from all others by its `Id`. */
function placeOf(element: Written): string {
  return `${element.namespace} ${element.name} ${element.key}`
}

/** The places of all elements of a tree. */
export function placesIn(element: Written): string[] {
  return [placeOf(element), ...element.children.flatMap(placesIn)]
}

/**
 * A tree with attributes, texts and children changed, some of these removed, moved or added. `adding` only adds children.
 */
export function edited(root: Written, choose: Choose, adding = false): Written {
  let count = 0
  const added = (): Written => {
    const id = `new ${count++}`
    const uri = ['urn:a', 'urn:b', ''][choose(3)]!
    const inside = choose(3) === 1 ? [added(), written('urn:b', 'C', {}, [], { text: '<&>\n' })] : []
    return written(uri, ['A', 'B'][choose(2)]!, { Id: id, x: '"new"' }, inside, { key: id })
  }
  const edit = (it: Written): Written => {
    const children = it.children.flatMap((child) => [
      ...(choose(6) === 1 ? [added()] : []),
      ...(choose(5) === 1 && !adding ? [] : [edit(child)]),
    ])
    if (choose(5) === 1) children.push(added())
    if (choose(4) === 1 && !adding) children.unshift(...children.splice(choose(children.length + 1)))
    const attributes = new Map(it.attributes)
    for (const name of ['x', 'y', '{urn:z}x', '__proto__', '{http://www.w3.org/XML/1998/namespace}lang'])
      if (choose(5) === 1 && !adding) attributes.set(name, ['', '"', "'<>&", '\r\n😀'][choose(4)]!)
      else if (choose(6) === 1 && !adding) attributes.delete(name)
    const text = choose(5) === 1 && !adding ? ['', 'new', ' <]]>&\r\n'][choose(3)]! : it.text
    return { ...it, attributes, children, text: children.length > 0 && text.trim() === '' ? '' : text }
  }
  return edit(root)
}

/** A tree as text in one of the countless ways to write it. Comments name the place they stand in. */
export function formatted(root: Written, choose: Choose): string {
  const newline = choose(2) === 0 ? '\n' : '\r\n'
  let comments = 0

  const element = (
    it: Written,
    scope: ReadonlyMap<string, string>,
    indent: string,
    around: string,
  ): string => {
    const place = it.name === 'U' ? around : placeOf(it)
    const inner = new Map(scope)
    const declared: [string, string][] = []
    const declare = (prefix: string, uri: string) => {
      if (inner.get(prefix) === uri) return
      inner.set(prefix, uri)
      declared.push([prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri])
    }
    const prefix = it.namespace === '' || choose(3) < 2 ? '' : `p${choose(2)}`
    if (prefix !== '' && choose(2) === 1) declare('', 'urn:other')
    declare(prefix, it.namespace)
    const attributes = [...it.attributes].map(([name, value]): [string, string] => {
      if (name.includes('XML')) return ['xml:lang', value]
      if (!name.startsWith('{')) return [name, value]
      declare('z', 'urn:z')
      return [`z:${name.slice('{urn:z}'.length)}`, value]
    })
    const blank = () => [' ', ' ', '  ', newline + indent, '\t'][choose(5)]!
    const stated = [...declared, ...attributes].map(([name, value]) => {
      const quote = choose(3) === 1 ? "'" : '"'
      const equals = choose(6) === 1 ? ' = ' : '='
      return blank() + name + equals + quote + valueText(value, quote, choose) + quote
    })
    const name = prefix === '' ? it.name : `${prefix}:${it.name}`
    const start = `<${name}${stated.join('')}${choose(3) === 1 ? blank() : ''}`

    const aside = () =>
      choose(6) === 1 ? [`<!-- ${comments++} in ${place} > "' -->`, '<?note a="1>" ?>'][choose(2)]! : ''
    if (it.children.length === 0) {
      const content = aside() + charactersOf(it.text, choose, newline, aside) + aside()
      return content === '' && choose(2) === 0
        ? `${start}/>`
        : `${start}>${content}</${name}${choose(4) === 1 ? ' ' : ''}>`
    }
    const isOneLine = choose(4) === 1
    const deeper = `${indent}${choose(5) === 1 ? '\t' : '  '}`
    const line = (of: string) => (isOneLine ? '' : newline + of)
    const content = it.children.map(
      (child) => aside() + line(deeper) + aside() + element(child, inner, deeper, place),
    )
    return `${start}>${content.join('')}${aside()}${line(indent)}</${name}>`
  }

  const scope = new Map([['', '']])
  const declaration = choose(2) === 0 ? '' : `<?xml version="1.0" encoding='utf-16'?>${newline}`
  return `${declaration}${choose(3) === 1 ? '<!-- at the top -->' : ''}${element(root, scope, '', '')}${newline}`
}

function valueText(value: string, quote: string, choose: Choose): string {
  return Array.from(value, (character) => {
    if ('&<\t\n\r\x85\u2028'.includes(character) || character === quote || choose(7) === 1)
      return choose(2) === 0
        ? `&#${character.codePointAt(0)};`
        : `&#x${character.codePointAt(0)!.toString(16)};`
    return character
  }).join('')
}

function charactersOf(text: string, choose: Choose, newline: string, aside: () => string): string {
  if (!/[\r\x85\u2028]/.test(text) && !text.includes(']]>') && text !== '' && choose(3) === 1)
    return `<![CDATA[${text.replaceAll('\n', newline)}]]>`
  return Array.from(text, (character) => {
    if (character === '\n') return newline
    if ('&<>\r\x85\u2028'.includes(character))
      return `&#x${character.codePointAt(0)!.toString(16)};${aside()}`
    return character
  }).join('')
}
