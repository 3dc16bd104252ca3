import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference } from '../../../../src/core/exchange/xml/difference.ts'
import { parseXml } from '../../../../src/core/exchange/xml/parse.ts'
import { patch } from '../../../../src/core/exchange/xml/patch.ts'
import { writtenFrom, type Written } from '../../../../src/core/exchange/xml/written.ts'
import { choices, edited, formatted, idOf, known, placesIn, trees } from './random-xml.ts'

/** How often each property is tried. */
const runs = { numRuns: 100 }

function read(text: string): Written {
  const parsed = parseXml(text)
  if (!parsed.ok) throw new Error(`${parsed.problem.message}\n${text}`)
  return writtenFrom(parsed.root, idOf)
}

function patched(text: string, before: Written, after: Written) {
  const result = patch(text, { from: 0, to: text.length }, before, after, idOf)
  if (!result.ok) throw new Error(result.message)
  return result
}

/** A tree to be compared: what layout leaves in an element that has lost its children does not count. */
function settled({ namespace, name, attributes, children, text }: Written): unknown {
  const stated = [...attributes].sort(([a], [b]) => (a < b ? -1 : 1))
  return [namespace, name, stated, text.trim() === '' ? '' : text, children.map(settled)]
}

/** What our side does not know, by the place of what it knows. */
function unknownIn(element: Written, path = ''): Map<string, unknown> {
  const here = `${path}/${element.namespace} ${element.name} ${element.key}`
  const attributes = [...element.attributes].filter(([name]) => name.endsWith('u'))
  const children = element.children.filter(({ name }) => name === 'U')
  return new Map([
    [here, [attributes, children.map(settled)]],
    ...element.children.filter(({ name }) => name !== 'U').flatMap((child) => [...unknownIn(child, here)]),
  ])
}

const original = fc
  .tuple(trees(), choices)
  .map(([tree, choose]) => ({ tree, text: formatted(tree, choose()) }))

describe('any original in any layout', () => {
  it('says what its tree says', () => {
    fc.assert(
      fc.property(original, ({ tree, text }) => {
        expect(settled(read(text))).toEqual(settled(tree))
      }),
      runs,
    )
  })

  it('stays the same string where nothing changes, though the trees are others', () => {
    fc.assert(
      fc.property(original, ({ tree, text }) => {
        const before = known(tree)
        expect(patched(text, before, structuredClone(before)).text).toBe(text)
        // What is to become as it is already is no change either.
        const less = { ...before, attributes: new Map(), children: before.children.slice(1) }
        expect(patched(text, less, before)).toEqual({ ok: true, text, changes: [] })
      }),
      runs,
    )
  })

  it('says what the edited tree says, and all else that it said before', () => {
    fc.assert(
      fc.property(original, choices, ({ tree, text }, choose) => {
        const before = known(read(text))
        const after = edited(before, choose())
        const result = patched(text, before, after)
        const now = read(result.text)
        expect(settled(known(now))).toEqual(settled(after))

        const staying = unknownIn(after)
        const expected = [...unknownIn(tree)].filter(([place]) => staying.has(place))
        const unknown = unknownIn(now)
        expect(expected.map(([place]) => [place, unknown.get(place)])).toEqual(expected)
      }),
      runs,
    )
  })

  it('keeps its comments and instructions wherever the elements around them stay', () => {
    fc.assert(
      fc.property(original, choices, ({ text }, choose) => {
        const before = known(read(text))
        const after = edited(before, choose())
        const { text: now } = patched(text, before, after)
        const places = new Set(placesIn(after))
        const lost = [...text.matchAll(/<!-- \d+ in (.*?) > "' -->/g)].filter(
          ([comment, place]) => places.has(place!) && !now.includes(comment),
        )
        expect(lost).toEqual([])
      }),
      runs,
    )
  })

  it('says what it said when all changes are taken back', () => {
    fc.assert(
      fc.property(original, choices, ({ text }, choose) => {
        const before = known(read(text))
        const after = edited(before, choose())
        const back = patched(patched(text, before, after).text, after, before).text
        expect(settled(known(read(back)))).toEqual(settled(before))
      }),
      runs,
    )
  })

  it('has all that it had when what was put in is taken out again', () => {
    fc.assert(
      fc.property(original, choices, ({ text }, choose) => {
        const before = known(read(text))
        const after = edited(before, choose(), true)
        const put = patched(text, before, after)
        expect(put.changes.filter(({ kind }) => kind !== 'added')).toEqual([])
        expect(settled(read(patched(put.text, after, before).text))).toEqual(settled(read(text)))
      }),
      runs,
    )
  })

  it('is patched where keys repeat too', () => {
    const repeating = fc
      .tuple(trees({ isRepeating: true }), choices)
      .map(([tree, choose]) => formatted(tree, choose()))
    fc.assert(
      fc.property(repeating, choices, (text, choose) => {
        const before = known(read(text))
        const after = edited(before, choose())
        expect(settled(known(read(patched(text, before, after).text)))).toEqual(settled(after))
      }),
      runs,
    )
  })

  it('is patched by changes that lead from the one tree to the other', () => {
    fc.assert(
      fc.property(original, choices, ({ text }, choose) => {
        const before = known(read(text))
        const after = edited(before, choose())
        const { changes } = patched(text, before, after)
        const said = (list: readonly object[]) => list.map((change) => JSON.stringify(change)).sort()
        expect(said(changes)).toEqual(said(difference(before, after)))
      }),
      runs,
    )
  })
})
