import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeMissing } from '../../../src/app/canvas/arrange.ts'
import type { CanvasNode } from '../../../src/app/canvas/nodes.ts'
import { createProjector } from '../../../src/app/canvas/project.ts'
import type { Scene } from '../../../src/app/canvas/scene.ts'
import { change } from '../../../src/core/edit/change.ts'
import { place } from '../../../src/core/edit/place.ts'
import { rename } from '../../../src/core/edit/rename.ts'
import { reorderServers } from '../../../src/core/edit/reorder-servers.ts'
import type { TopologyDocument } from '../../../src/core/model/document.ts'
import type { Id } from '../../../src/core/model/id.ts'
import { everything, idOf, type Topology } from '../../../src/core/model/topology.ts'
import { checkDocument, createChecker } from '../../../src/core/check/check.ts'
import { wholeVocabulary } from './roles.ts'
import { anyDeed } from '../../support/any-deed.ts'
import { anyDocument } from '../../support/arbitrary.ts'
import { deployment } from '../../support/deployment.ts'
import { documentOf, paired, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'

const scene = (doc: TopologyDocument, facts: Partial<Scene> = {}): Scene => ({
  doc,
  findings: checkDocument(doc, null),
  selection: [],
  moving: {},
  ...facts,
})

const placed = (given: Topology): TopologyDocument => placeMissing(documentOf(given))
const project = (doc: TopologyDocument, facts: Partial<Scene> = {}) => createProjector()(scene(doc, facts))

const drawn = (doc: TopologyDocument): Id[] =>
  [...everything(doc.topology)].flatMap((found) =>
    ['server', 'computer', 'trunk', 'pairing'].includes(found.kind) ? [] : [idOf(found)],
  )

const idsOf = (parts: readonly { readonly id: string }[]): string[] => parts.map(({ id }) => id)

/** The ids of the nodes that are not the same objects as before. */
const renewed = (before: readonly CanvasNode[], after: readonly CanvasNode[]): string[] => {
  const known = new Set(before)
  return idsOf(after.filter((node) => !known.has(node)))
}

describe('the nodes of a document', () => {
  it('are one for each site, pool, store and role, and none for a computer or a trunk', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        expect(idsOf(project(doc).nodes).toSorted()).toEqual(drawn(doc).toSorted())
      }),
    )
  })

  it('are as many for pools of 8 servers as for pools of none', () => {
    const { nodes } = project(deployment(10))
    expect(nodes.filter((node) => node.type === 'pool')).toHaveLength(10)
    expect(nodes).toHaveLength(2 + 3 * 10)
  })

  it('stand in their site, which comes before them', () => {
    const { nodes } = project(placed(soundPair()))
    expect(nodes.map((node) => [node.id, node.parentId])).toEqual([
      ['site:1', undefined],
      ['pool:2', 'site:1'],
      ['sql:290', 'site:1'],
      ['file:291', 'site:1'],
      ['site:3', undefined],
      ['pool:4', 'site:3'],
      ['sql:490', 'site:3'],
      ['file:491', 'site:3'],
    ])
  })

  it('have a size and a name to be spoken, so that nothing has to be measured', () => {
    for (const node of project(placed(soundPair())).nodes) {
      expect(node.width).toBeGreaterThan(0)
      expect(node.height).toBeGreaterThan(0)
      expect(node.measured).toEqual({ width: node.width, height: node.height })
      expect(node.ariaLabel).not.toBe('')
    }
  })

  it('of pools show site, partner, failover load, Central Management store and the selected server', () => {
    const { nodes } = project(placed(soundPair()), { selection: ['server:402', 'pool:2'] })
    const [london, dublin] = nodes.filter((node) => node.type === 'pool')
    expect(london).toMatchObject({
      selected: true,
      data: {
        site: 'London',
        managementStore: true,
        partner: 'dub-pool.contoso.com',
        load: { users: 2000, capacity: 19_980 },
        server: null,
        worst: null,
      },
    })
    expect(dublin).toMatchObject({ selected: false, data: { managementStore: false, server: 'server:402' } })
  })

  it('of SQL Server stores say whether their database votes', () => {
    const votes = (servers: number) =>
      project(placed(soundPair(servers))).nodes.flatMap((node) =>
        node.type === 'sql' ? node.data.votes : [],
      )
    expect(votes(4)).toEqual([true, true])
    expect(votes(3)).toEqual([false, false])
  })

  it('stand where a drag has them, which the document does not know yet', () => {
    const doc = placed(soundPair())
    const { nodes } = project(doc, { moving: { 'pool:2': { x: 777, y: 888 } } })
    expect(nodes.find((node) => node.id === 'pool:2')!.position).toEqual({ x: 777, y: 888 })
    expect(nodes.find((node) => node.id === 'pool:4')!.position).toEqual(doc.layout.positions['pool:4'])
  })
})

describe('the edges of a document', () => {
  it('are its pairings, from the left pool to the right one', () => {
    const doc = placed(soundPair())
    expect(project(doc).edges).toMatchObject([{ id: 'pairing:5', source: 'pool:2', target: 'pool:4' }])
    const swapped = project(doc, { moving: { 'site:1': { x: 5000, y: 0 } } })
    expect(swapped.edges).toMatchObject([{ id: 'pairing:5', source: 'pool:4', target: 'pool:2' }])
  })

  it('lead to stores only where they stand in another site', () => {
    const dub = pool(4, 'dub-pool')
    const given = topology(
      site(1, 'London', pool(2, 'ldn-pool')),
      site(3, 'Dublin', { ...dub, pool: { ...dub.pool, sqlStore: 'sql:290' } }),
    )
    expect(project(placed(given)).edges).toMatchObject([
      { type: 'dependency', source: 'pool:4', target: 'sql:290' },
    ])
  })

  it('have ends that are drawn, in any document', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        const { nodes, edges } = project(doc)
        const ids = idsOf(nodes)
        for (const { source, target } of edges) {
          expect(ids).toContain(source)
          expect(ids).toContain(target)
          expect(source).not.toBe(target)
        }
        expect(new Set(idsOf(edges)).size).toBe(edges.length)
      }),
    )
  })

  it('are none for a pool that an import paired with itself', () => {
    expect(project(placed(topology(site(1, 'London', pool(2, 'a')), paired(5, 2, 2)))).edges).toEqual([])
  })
})

describe('roles', () => {
  const given = placed(wholeVocabulary())
  const lines = (selection: readonly Id[] = []) =>
    project(given, { selection }).edges.flatMap((edge) => (edge.type === 'association' ? [edge] : []))

  it('have a card of their own in their site, which says what stands behind an appliance', () => {
    const { nodes } = project(given, { selection: ['server:1002'] })
    const node = (id: Id) => nodes.find((one) => one.id === id)
    expect(node('edge:10')).toMatchObject({
      type: 'role',
      parentId: 'site:1',
      data: { holdsSelection: true },
    })
    expect(node('appliance:20')).toMatchObject({ parentId: 'site:6', data: { pool: 'ldn-pool.contoso.com' } })
    expect(node('appliance:22')).toMatchObject({ data: { pool: null, holdsSelection: false } })
  })

  it('in a branch site stand in a frame that names its central site where that is known', () => {
    const centrals = project(given).nodes.flatMap((node) => (node.type === 'site' ? [node.data.central] : []))
    expect(centrals).toEqual([null, 'London', null])
  })

  it('have the lines of trunks always, and others only of what is selected and what touches it', () => {
    expect(idsOf(lines())).toEqual(['gateway:15 mediation:11 trunk', 'gateway:21 appliance:20 trunk'])
    expect(idsOf(lines(['edge:10'])).toSorted()).toEqual([
      'edge:10 pool:2 next hop',
      'gateway:15 mediation:11 trunk',
      'gateway:21 appliance:20 trunk',
      'mediation:11 edge:10 media',
      'pool:2 edge:10 media',
    ])
  })

  it('have lines for the selected computer or trunk of a card as for the card', () => {
    expect(idsOf(lines(['server:1002']))).toEqual(idsOf(lines(['edge:10'])))
    expect(
      lines(['trunk:51'])
        .filter((edge) => edge.data?.isClose)
        .map(({ id }) => id),
    ).toEqual(['gateway:15 mediation:11 trunk'])
  })

  it('have lines that say what they are', () => {
    expect(lines().map(({ ariaLabel }) => ariaLabel)).toEqual([
      'ldn-gw.contoso.com, 2 trunks to ldn-med.contoso.com',
      '10.20.30.40, trunk to rdg-sba.contoso.com',
    ])
  })

  it('have no second line to a store that stands below them', () => {
    expect(idsOf(lines(['chat:12']))).not.toContain('chat:12 sql:80 chat')
    const away = { 'sql:80': { x: 5000, y: 50 } } as const
    const { edges } = project(given, { selection: ['chat:12'], moving: away })
    expect(idsOf(edges)).toContain('chat:12 sql:80 chat')
  })
})

describe('a part of a document', () => {
  it('has the nodes that are to be shown, the same objects as in the whole', () => {
    const projector = createProjector()
    const given = scene(placed(soundPair()))
    const whole = projector(given)
    const part = projector({ ...given, shown: new Set<Id>(['site:3', 'pool:4', 'file:491']) })
    expect(idsOf(part.nodes)).toEqual(['site:3', 'pool:4', 'file:491'])
    expect(renewed(whole.nodes, part.nodes)).toEqual([])
  })

  it('has the edges between these nodes alone', () => {
    const both = new Set<Id>(['site:1', 'site:3', 'pool:2', 'pool:4'])
    expect(idsOf(project(placed(soundPair()), { shown: both }).edges)).toEqual(['pairing:5'])
    const one = new Set<Id>(['site:1', 'site:3', 'pool:2'])
    expect(project(placed(soundPair()), { shown: one }).edges).toEqual([])
  })

  it('has no line to a store of another site that is not shown', () => {
    const dub = pool(4, 'dub-pool')
    const given = topology(
      site(1, 'London', pool(2, 'ldn-pool')),
      site(3, 'Dublin', { ...dub, pool: { ...dub.pool, sqlStore: 'sql:290' } }),
    )
    expect(project(placed(given), { shown: new Set<Id>(['site:3', 'pool:4']) }).edges).toEqual([])
  })
})

/** Four paired pools in two sites, none with a finding that an edit of another could change. */
const doc = placed(
  topology(
    site(1, 'London', pool(2, 'ldn-one'), pool(6, 'ldn-two')),
    site(3, 'Dublin', pool(4, 'dub-one'), pool(8, 'dub-two')),
    paired(5, 2, 4),
    paired(9, 6, 8),
  ),
)

describe('a node', () => {
  it('stays the same object while nothing changes', () => {
    const projector = createProjector()
    const before = projector(scene(doc))
    const after = projector(scene({ ...doc, name: 'Renamed' }))
    expect(renewed(before.nodes, after.nodes)).toEqual([])
    expect(after.edges.every((edge, i) => edge === before.edges[i])).toBe(true)
  })

  it.each([
    [
      'an edit of one pool, for all but this pool and its partner',
      change.apply(doc, { kind: 'pool', id: 'pool:2', fields: { users: 1001 } }),
      ['pool:2', 'pool:4'],
    ],
    [
      'a new order of servers, for all but this pool and its partner',
      reorderServers.apply(doc, { pool: 'pool:2', from: 0, to: 2 }),
      ['pool:2', 'pool:4'],
    ],
    [
      'a new name of a site, for all but what stands in it',
      rename.apply(doc, { id: 'site:1', name: 'Paris' }),
      ['site:1', 'pool:2', 'pool:6'],
    ],
    [
      'a change of a file store, for all others',
      change.apply(doc, { kind: 'file', id: 'file:291', fields: { share: 'other' } }),
      ['file:291'],
    ],
    [
      'a move of a site, for all others',
      place.apply(doc, { positions: { 'site:3': { x: 4000, y: 0 } }, label: '' }),
      ['site:3'],
    ],
  ])('keeps its identity over %s', (_, edited, expected) => {
    const projector = createProjector()
    const before = projector(scene(doc)).nodes
    expect(renewed(before, projector(scene(edited)).nodes)).toEqual(expected)
  })

  it('keeps its identity over a drag, for all but what is dragged and its site', () => {
    const projector = createProjector()
    const start = projector(scene(doc)).nodes
    const dragged = projector(scene(doc, { moving: { 'pool:2': { x: 60, y: 60 } } })).nodes
    expect(renewed(start, dragged)).toEqual(['site:1', 'pool:2'])
    const further = projector(scene(doc, { moving: { 'pool:2': { x: 70, y: 60 } } })).nodes
    expect(renewed(dragged, further)).toEqual(['site:1', 'pool:2'])
  })

  it('keeps its identity over a selection, for all but what is selected', () => {
    const projector = createProjector()
    const none = projector(scene(doc)).nodes
    const one = projector(scene(doc, { selection: ['pool:2'] })).nodes
    expect(renewed(none, one)).toEqual(['pool:2'])
    const server = projector(scene(doc, { selection: ['pool:2', 'server:601'] })).nodes
    expect(renewed(one, server)).toEqual(['pool:6'])
  })

  it('keeps its identity in a deployment of 100 pools where one is edited', () => {
    const projector = createProjector()
    const large = placeMissing(deployment(100))
    const check = createChecker()
    const findings = (of: TopologyDocument) => check(of, null)
    const before = projector(scene(large, { findings: findings(large) })).nodes
    const edited = large.topology.sites[0]!.pools[0]!.id
    const partner = large.topology.pairings.find(({ pools }) => pools.includes(edited))!.pools[1]
    const after = change.apply(large, { kind: 'pool', id: edited, fields: { users: 20_001 } })
    const nodes = projector(scene(after, { findings: findings(after) })).nodes
    expect(renewed(before, nodes)).toEqual([edited, partner])
  })
})

describe('a projector with a memory', () => {
  it('says a new name of every pool that one is paired with, not of the last alone', () => {
    const projector = createProjector()
    const given = documentOf(
      topology(
        site(1, 'London', pool(2, 'a-pool'), pool(4, 'b-pool'), pool(6, 'c-pool')),
        paired(7, 2, 4),
        paired(8, 2, 6),
      ),
    )
    projector(scene(given))
    const after = rename.apply(given, { id: 'pool:4', name: 'other-pool.contoso.com' })
    const label = projector(scene(after)).nodes.find(({ id }) => id === 'pool:2')?.ariaLabel
    expect(label).toContain('paired with other-pool.contoso.com, paired with c-pool.contoso.com')
  })

  it('draws after any row of edits what one without a memory draws', () => {
    fc.assert(
      fc.property(anyDocument, fc.array(anyDeed, { maxLength: 6 }), (first, row) => {
        const projector = createProjector()
        let doc = first
        projector(scene(doc))
        for (const { apply } of row) {
          doc = apply(doc)
          const remembered = projector(scene(doc))
          const fresh = project(doc)
          expect(remembered.nodes.map(visible)).toEqual(fresh.nodes.map(visible))
          expect(remembered.edges).toEqual(fresh.edges)
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** What is drawn of a node: of a site its name and whether it is empty, since its pools have nodes of their own. */
const visible = (node: CanvasNode) =>
  node.type === 'site'
    ? {
        ...node,
        data: { ...node.data, site: [node.data.site.id, node.data.site.name, node.data.site.pools.length] },
      }
    : node
