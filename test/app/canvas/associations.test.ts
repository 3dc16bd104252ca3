import { describe, expect, it } from 'vitest'
import { associationsFrom, associationsOn, storesOf } from '../../../src/app/canvas/associations.ts'
import { curveBetween, halfWay, pathOf } from '../../../src/app/canvas/association-curve.ts'
import { site } from '../../../src/core/examples/notation.ts'
import { inOrder, role, trunk, wholeVocabulary } from './roles.ts'

describe('associations', () => {
  const given = wholeVocabulary()
  const said = associationsFrom(given.sites[0]!).map(({ id, count }) => `${id} ${count}`)

  it('are what pools and roles refer to, several trunks between the same two as one', () => {
    expect(inOrder(said)).toEqual(
      inOrder([
        'pool:2 edge:10 media 1',
        'edge:10 pool:2 next hop 1',
        'mediation:11 pool:2 next hop 1',
        'mediation:11 edge:10 media 1',
        'chat:12 pool:2 next hop 1',
        'chat:12 sql:80 chat 1',
        'gateway:15 mediation:11 trunk 2',
      ]),
    )
  })

  it('are found from both ends', () => {
    const on = associationsOn(given, 'mediation:11').map(({ from, relation }) => `${from} ${relation}`)
    expect(inOrder(on)).toEqual(inOrder(['mediation:11 next hop', 'mediation:11 media', 'gateway:15 trunk']))
    expect(associationsOn(given, 'webapps:16')).toEqual([])
  })

  it('leave out what is not stated and what leads back to itself', () => {
    const odd = role('gateway', 2, 'gw', { trunks: [trunk(3, 'a', null)] })
    expect(associationsFrom(site(1, 'London', odd))).toEqual([])
  })

  it('name each store of a thing once', () => {
    expect(
      storesOf(role('chat', 2, 'chat', { store: 'sql:3', backupStore: 'sql:4', complianceStore: 'sql:3' })),
    ).toEqual(['sql:3', 'sql:4'])
    expect(storesOf(role('edge', 2, 'edge'))).toEqual([])
  })
})

describe('the line of an association', () => {
  const box = (x: number, y: number) => ({ x, y, width: 100, height: 40 })

  it('leads from side to side where the cards stand side by side, whichever comes first', () => {
    const [start, , , end] = curveBetween(box(0, 0), box(300, 200))
    expect([start, end]).toEqual([
      { x: 100, y: 20 },
      { x: 300, y: 220 },
    ])
    expect(curveBetween(box(300, 200), box(0, 0))).toEqual(curveBetween(box(0, 0), box(300, 200)))
  })

  it('goes around the left of cards that stand one above the other', () => {
    const curve = curveBetween(box(50, 0), box(50, 300))
    expect(curve.map(({ x }) => x)).toEqual([50, 16, 16, 50])
    expect(halfWay(curve)).toEqual({ x: 24.5, y: 170 })
    expect(pathOf(curve)).toBe('M50 20C16 20 16 320 50 320')
  })
})
