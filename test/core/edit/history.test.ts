import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edits } from '../../../src/core/edit/index.ts'
import { addSite } from '../../../src/core/edit/add-site.ts'
import { amend, begin, record, redo, undo, type History } from '../../../src/core/edit/history.ts'
import { readDocument } from '../../../src/core/format/read.ts'
import { writeDocument } from '../../../src/core/format/write.ts'
import { emptyDocument, type TopologyDocument } from '../../../src/core/model/document.ts'
import { numberOf } from '../../../src/core/model/id.ts'
import { everything, find, idOf, type Topology } from '../../../src/core/model/topology.ts'
import { anyDeed, deeds } from '../../support/any-deed.ts'
import { anyDocument } from '../../support/arbitrary.ts'

const named = (name: string): TopologyDocument => emptyDocument(name)

/** A history that went through documents of these names. */
const through = (...names: string[]): History =>
  names.slice(1).reduce((h, name) => record(h, `to ${name}`, named(name)), begin(named(names[0]!)))

const repeated = (times: number, go: (history: History) => History, from: History): History =>
  Array.from({ length: times }).reduce<History>((history) => go(history), from)

const withSite = (doc: TopologyDocument): TopologyDocument =>
  addSite.apply(doc, { name: 'A site', position: { x: 0, y: 0 } })

const publishedFrom = (doc: TopologyDocument, revision = 1): TopologyDocument => ({
  ...doc,
  published: {
    revision,
    date: '2026-01-31T09:00:00Z',
    fingerprint: '0'.repeat(64),
    topology: doc.topology,
    overrides: doc.overrides,
    layout: doc.layout,
  },
})

const anyRow = fc.array(anyDeed, { maxLength: 15 })

describe('a history', () => {
  it('begins with nothing to take back or to do again', () => {
    const history = begin(named('a'))
    expect(undo(history)).toBe(history)
    expect(redo(history)).toBe(history)
  })

  it('takes steps back one by one, and does them again, each under its own name', () => {
    const history = through('a', 'b', 'c')
    expect(history.past.map((step) => step.label)).toEqual(['to b', 'to c'])
    const back = undo(history)
    expect(back.present.name).toBe('b')
    expect(back.future.map((step) => step.label)).toEqual(['to c'])
    expect(undo(back).present.name).toBe('a')
    expect(undo(back).future.map((step) => step.label)).toEqual(['to b', 'to c'])
    expect(redo(redo(undo(back)))).toEqual(history)
  })

  it('is the same history where the document did not change', () => {
    const history = through('a', 'b')
    expect(record(history, 'nothing', history.present)).toBe(history)
  })

  it('forgets what could be done again once something else is done', () => {
    const history = record(undo(through('a', 'b')), 'to c', named('c'))
    expect(history.future).toEqual([])
    expect(undo(history).present.name).toBe('a')
  })

  it('keeps 500 steps and drops the oldest', () => {
    const names = Array.from({ length: 501 }, (_, i) => `${i}`)
    const full = through(...names)
    expect(full.past).toHaveLength(500)
    expect(repeated(500, undo, full).present.name).toBe('0')
    const over = record(full, 'one more', named('501'))
    expect(over.past).toHaveLength(500)
    expect(repeated(600, undo, over).present.name).toBe('1')
  })

  it('merges steps of one burst into one, under the first name', () => {
    let history = record(begin(named('a')), 'move', named('b'), 'arrow pool:1')
    history = record(history, 'move again', named('c'), 'arrow pool:1')
    expect(history.past.map((step) => step.label)).toEqual(['move'])
    expect(history.present.name).toBe('c')
    expect(undo(history).present.name).toBe('a')
    expect(redo(undo(history)).present.name).toBe('c')
  })

  it('does not merge steps of another burst, without a burst, or after an undo', () => {
    const once = record(begin(named('a')), 'move', named('b'), 'arrow pool:1')
    expect(record(once, 'move', named('c'), 'arrow pool:2').past).toHaveLength(2)
    expect(record(once, 'move', named('c')).past).toHaveLength(2)
    const back = undo(record(once, 'other', named('c')))
    expect(record(back, 'move', named('d'), 'arrow pool:1').past).toHaveLength(2)
    const without = record(begin(named('a')), 'one', named('b'))
    expect(record(without, 'two', named('c')).past).toHaveLength(2)
  })

  it('can replace the present without a step', () => {
    const history = amend(through('a', 'b'), named('c'))
    expect(history.present.name).toBe('c')
    expect(history.past).toHaveLength(1)
    expect(undo(history).present.name).toBe('a')
  })
})

describe('a publication', () => {
  it('stays published, whatever is undone and done again', () => {
    const first = named('a')
    const history = record(begin(first), 'add site', withSite(first))
    const published = amend(history, publishedFrom(history.present))
    const back = undo(published)
    expect(back.present.topology).toBe(first.topology)
    expect(back.present.published).toBe(published.present.published)
    expect(redo(back).present).toEqual(published.present)
    expect(undo(redo(back)).present.published).toBe(published.present.published)
  })

  it('keeps its ids: after an undo the next thing gets another one', () => {
    const first = named('a')
    const history = record(begin(first), 'add site', withSite(first))
    const back = undo(amend(history, publishedFrom(history.present)))
    expect(withSite(back.present).topology.sites.map((site) => site.id)).toEqual(['site:2'])
  })

  it('keeps its ids also after a later publication without them', () => {
    const first = named('a')
    const one = withSite(first)
    let history = record(record(begin(first), 'add site', one), 'add site', withSite(one))
    history = undo(amend(history, publishedFrom(history.present)))
    history = undo(amend(history, publishedFrom(history.present, 2)))
    expect(history.present.published?.revision).toBe(2)
    expect(withSite(history.present).topology.sites.map((site) => site.id)).toEqual(['site:3'])
  })

  it('leaves documents alone where nothing was published since', () => {
    const first = publishedFrom(named('a'))
    const history = record(begin(first), 'add site', withSite(first))
    expect(undo(history).present).toBe(first)
  })
})

describe('any row of edits', () => {
  it('is drawn from every edit of the catalogue', () => {
    const drawn = deeds.map((deed) => deed({ a: 0, b: 0, c: 0, name: '' }).id)
    expect(drawn.toSorted()).toEqual(edits.map((edit) => edit.id).toSorted())
  })

  it('comes back to the first document when undone, and to the last when done again', () => {
    fc.assert(
      fc.property(anyDocument, anyRow, (first, row) => {
        const untouched = structuredClone(first)
        const all = row.reduce(
          (history, { label, apply }) => record(history, label(history.present), apply(history.present)),
          begin(first),
        )
        const back = repeated(row.length, undo, all)
        expect(back.past).toEqual([])
        expect(back.present).toBe(first)
        expect(back.present).toEqual(untouched)
        const again = repeated(row.length, redo, back)
        expect(again.future).toEqual([])
        expect(again.present).toBe(all.present)
      }),
    )
  })

  it('leaves no dangling reference and no id that could be given out again', () => {
    fc.assert(
      fc.property(anyDocument, anyRow, (first, row) => {
        const last = row.reduce((doc, { apply }) => apply(doc), first)
        expect(readDocument(writeDocument(last))).toEqual({ ok: true, doc: last })
      }),
    )
  })

  it('gives the same document where nothing is different, and the same parts where they are not', () => {
    fc.assert(
      fc.property(anyDocument, anyRow, (first, row) => {
        row.reduce((before, { id, apply }) => {
          const after = apply(before)
          expect(renewed(before, after), `${id} renews what is equal`).toEqual([])
          return after
        }, first)
      }),
    )
  })

  it('never gives an id out twice: not after an undo, not after a publication', () => {
    const anyMove = fc.oneof(
      { weight: 4, arbitrary: anyDeed },
      { weight: 3, arbitrary: fc.constantFrom('undo' as const, 'redo' as const, 'publish' as const) },
    )
    fc.assert(
      fc.property(anyDocument, fc.array(anyMove, { maxLength: 25 }), (first, moves) => {
        let history = begin(first)
        const published = new Set(first.published ? numbersIn(first.published.topology) : [])
        for (const move of moves) {
          if (move === 'undo') history = undo(history)
          else if (move === 'redo') history = redo(history)
          else if (move === 'publish') {
            history = amend(history, publishedFrom(history.present))
            for (const number of numbersIn(history.present.topology)) published.add(number)
          } else {
            const before = history
            history = record(before, move.id, move.apply(before.present))
            const known = new Set([...published, ...numbersIn(before.present.topology)])
            for (const { doc } of before.past) for (const number of numbersIn(doc.topology)) known.add(number)
            for (const found of everything(history.present.topology)) {
              if (find(before.present.topology, idOf(found))) continue
              expect(known, `${move.id} gives ${idOf(found)} again`).not.toContain(numberOf(idOf(found)))
            }
          }
        }
      }),
    )
  })
})

const numbersIn = (topology: Topology): number[] => [...everything(topology)].map(idOf).map(numberOf)

/** The parts of a document that are equal in two of them without being the same. */
function renewed(before: TopologyDocument, after: TopologyDocument): string[] {
  const old = partsOf(before)
  return [...partsOf(after)].flatMap(([name, part]) =>
    part !== old.get(name) && isDeepStrictEqual(part, old.get(name)) ? name : [],
  )
}

function partsOf(doc: TopologyDocument): Map<string, unknown> {
  const { topology, layout, overrides } = doc
  const parts = new Map<string, unknown>(
    Object.entries({ doc, topology, layout, overrides, ...layout, ...topology }),
  )
  for (const site of topology.sites) {
    parts.set(site.id, site).set(`${site.id} pools`, site.pools)
    for (const part of [...site.pools, ...site.sqlStores, ...site.fileStores]) parts.set(part.id, part)
    for (const server of site.pools.flatMap((pool) => pool.servers)) parts.set(server.id, server)
  }
  for (const pairing of topology.pairings) parts.set(pairing.id, pairing)
  return parts
}
