import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minimalCutSets } from '../../../src/core/analyze/cut-sets.ts'
import { diagramOf } from '../../../src/core/analyze/diagram.ts'
import { openPsa } from '../../../src/core/analyze/open-psa.ts'
import { probabilityOf } from '../../../src/core/analyze/probability.ts'
import { all, always, any, atLeast, down, never, type Failure } from '../../../src/core/outage/failure.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { chances, expressions, servers, singly, some } from './expressions.ts'
import { faultTreeOf, minimalCutSetsIn, probabilityIn } from './fault-tree.ts'

const byId = (part: PartId): string => part
const usual = (): number => 0.99

const treeOf = (failure: Failure, nameOf: (part: PartId) => string = byId) =>
  faultTreeOf(openPsa('Contoso', [{ name: 'Pool', failure }], usual, nameOf))

describe('the fault tree for other engines', () => {
  it('has the minimal cut sets that we find, by an engine that tries every set', () => {
    fc.assert(
      fc.property(expressions, (failure) => {
        const tree = treeOf(failure)
        const found = minimalCutSetsIn(tree, 'Pool').map((events) =>
          events
            .map((event) => tree.labels.get(event)!)
            .toSorted()
            .join(' '),
        )
        expect(found.toSorted()).toEqual(singly(minimalCutSets(failure)))
      }),
      { numRuns: 300 },
    )
  })

  it('has the probability that we find', () => {
    fc.assert(
      fc.property(expressions, chances, (failure, values) => {
        const upChance = (part: PartId) => values.get(part)!
        const tree = faultTreeOf(openPsa('Contoso', [{ name: 'Pool', failure }], upChance, byId))
        expect(probabilityIn(tree, 'Pool')).toBeCloseTo(probabilityOf(diagramOf(failure), upChance), 12)
      }),
    )
  })

  it('has the chance that a part is down, without the last digits of a subtraction', () => {
    const xml = openPsa('Contoso', [{ name: 'Pool', failure: down('server:1') }], () => 0.9999, byId)
    expect(xml).toContain('<float value="0.0001"/>')
  })

  it('has a top event for each question, though one is the other or part of it', () => {
    const quorum = some(2, servers(3))
    const tops = [
      { name: 'Quorum', failure: quorum },
      { name: 'Quorum again', failure: quorum },
      { name: 'Service', failure: any(quorum, down('file:1')) },
      { name: 'One server', failure: down('server:1') },
      { name: 'Never', failure: never },
      { name: 'Always', failure: always },
    ]
    const tree = faultTreeOf(openPsa('Contoso', tops, usual, byId))
    expect(tree.tops.map((top) => tree.labels.get(top))).toEqual(tops.map(({ name }) => name))
    for (const { name, failure } of tops) {
      const top = tree.tops.find((one) => tree.labels.get(one) === name)!
      expect(probabilityIn(tree, top)).toBeCloseTo(probabilityOf(diagramOf(failure), usual), 12)
    }
  })

  it('writes votes as they are, and a part with two votes through a gate of its own', () => {
    const votes = ['server:1', ...servers(4)] as const
    const xml = openPsa('Contoso', [{ name: 'Votes', failure: some(3, votes) }], usual, byId)
    expect(xml).toContain('<atleast min="3">')
    const tree = faultTreeOf(xml)
    expect(minimalCutSetsIn(tree, 'Votes').map((events) => events.toSorted())).toEqual([
      ['server_1', 'server_2'],
      ['server_1', 'server_3'],
      ['server_1', 'server_4'],
      ['server_2', 'server_3', 'server_4'],
    ])
  })

  it('names parts and gates as they are called, as far as an identifier may be', () => {
    const failure = all(down('server:1'), down('sql:9/primary'))
    const names = new Map<PartId, string>([
      ['server:1', 'ldn-fe01.contoso.com'],
      ['sql:9/primary', 'ldn-sql01.contoso.com\\rtc'],
    ])
    const tree = treeOf(failure, (part) => names.get(part)!)
    expect([...tree.events.keys()]).toEqual(['ldn-fe01_contoso_com', 'ldn-sql01_contoso_com_rtc'])
    expect([...names.values()].every((name) => [...tree.labels.values()].includes(name))).toBe(true)
  })

  it.each([
    ['markup', ['<gate name="x"/>', '</label><or/>', '&amp;', ']]>', '<!--', '--']],
    ['quotation marks and line breaks', ['a"b', "a'b", 'a\nb', 'a\r\nb', 'a\tb', 'a\u{2028}b']],
    ['characters that XML forbids', ['a\u{0}b', 'a\u{1b}b', 'a\u{fffe}b', 'a\u{d800}b']],
    ['what is the same when it is cleaned', ['a.b', 'a_b', 'A_B', 'a b', 'a_b_2', 'Pool', 'pool-gate-1']],
    ['what is no identifier at all', ['', ' ', '-', '1', '-a-', 'é', '日本']],
  ])('stays legal and keeps parts apart whose names hold %s', (_, names) => {
    const parts = servers(names.length)
    const failure = atLeast(2, [...parts.map(down), all(down(parts[0]!), down(parts[1]!))])
    const tree = treeOf(failure, (part) => names[parts.indexOf(part)]!)
    expect(tree.events.size).toBe(names.length)
    expect(minimalCutSetsIn(tree, 'Pool')).toHaveLength((names.length * (names.length - 1)) / 2)
  })

  it('keeps every legal character of a name in its label', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const tree = treeOf(down('server:1'), () => name)
        const [event] = tree.events.keys()
        expect(tree.labels.get(event!) ?? name).toBe(
          name.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}'),
        )
      }),
    )
  })
})
