import { describe, expect, it } from 'vitest'
import { placeMissing } from '../../../src/app/canvas/arrange.ts'
import { createProjector } from '../../../src/app/canvas/project.ts'
import type { Scene } from '../../../src/app/canvas/scene.ts'
import { sightOf } from '../../../src/app/canvas/sight.ts'
import { spokenName } from '../../../src/app/canvas/spoken.ts'
import { outageView, type OutageView } from '../../../src/app/store/outage-selectors.ts'
import { createAppStore } from '../../../src/app/store/store.ts'
import { noFindings } from '../../../src/core/check/no-findings.ts'
import { documentOf, pool, site, soundPair, standard, topology } from '../../../src/core/examples/notation.ts'
import type { TopologyDocument } from '../../../src/core/model/document.ts'
import type { Id } from '../../../src/core/model/id.ts'
import { poolsOf, type Topology } from '../../../src/core/model/topology.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { deployment } from '../../support/deployment.ts'

/** The deployment with these parts switched off one after the other. */
function views(doc: TopologyDocument, ...steps: readonly PartId[][]): OutageView[] {
  const store = createAppStore(doc)
  return steps.map((parts) => {
    store.getState().switchParts(parts, true)
    return outageView(store.getState())
  })
}
const viewOf = (given: Topology, ...off: PartId[]): OutageView => views(documentOf(given), off)[0]!

describe('the projection in Analyze mode', () => {
  const scene = (doc: TopologyDocument, outage: OutageView | null): Scene => ({
    doc,
    findings: noFindings,
    selection: [],
    moving: {},
    outage,
  })

  it('makes one node anew when one server of 2,000 pools is switched off', () => {
    const doc = deployment(2000)
    const [first, second] = poolsOf(doc.topology)
    const [before, after] = views(doc, [first!.servers[0]!.id], [second!.servers[0]!.id])
    const project = createProjector()
    const was = new Set(project(scene(doc, before!)).nodes)
    const anew = project(scene(doc, after!)).nodes.filter((node) => !was.has(node))
    expect(anew.map(({ id }) => id)).toEqual([second!.id])
  })

  it('makes anew what stands in a site that fails, its frame and nothing else', () => {
    const doc = placeMissing(documentOf(soundPair()))
    const [before, after] = views(doc, [], ['site:3'])
    const project = createProjector()
    const was = new Set(project(scene(doc, before!)).nodes)
    const anew = project(scene(doc, after!)).nodes.filter((node) => !was.has(node))
    expect(anew.map(({ id }) => id).toSorted()).toEqual(['file:491', 'pool:4', 'site:3', 'sql:490'])
  })

  it('tells what was switched off from what is down with its site', () => {
    const doc = placeMissing(documentOf(soundPair()))
    const [view] = views(doc, ['site:3', 'sql:490/primary'])
    const stores = createProjector()(scene(doc, view!)).nodes.flatMap((node) =>
      node.type === 'sql' ? [node.data.switches?.map(({ because }) => because)] : [],
    )
    expect(stores).toEqual([[null], ['itself']])
  })

  it('gives a database on a Standard Edition server no switch of its own', () => {
    const doc = placeMissing(documentOf(topology(site(1, 'Leeds', standard(2, 'lds-se01')))))
    const [view] = views(doc, ['server:201'])
    const [store] = createProjector()(scene(doc, view!)).nodes.flatMap((node) =>
      node.type === 'sql' ? [node.data.switches] : [],
    )
    expect(store).toEqual([{ part: 'sql:290/primary', because: 'computer', own: false, serves: null }])
  })

  it('shows nothing of an outage in Design', () => {
    const doc = placeMissing(documentOf(soundPair()))
    const states = createProjector()(scene(doc, null)).nodes.flatMap((node) =>
      node.type === 'pool' ? [node.data.state] : [],
    )
    expect(states).toEqual([null, null])
  })
})

describe('what is said of a thing in an outage', () => {
  const said = (off: PartId[], id: Id) => {
    const given = soundPair(8)
    return spokenName(given, id, noFindings, viewOf(given, ...off))
  }
  const first = (n: number) => Array.from({ length: n }, (_, i): PartId => `server:${201 + i}`)

  it.each([
    [first(0), 'pool:2', /8 running, functional, could start,/],
    [first(3), 'pool:2', /5 running, functional, could not start again,.*restart trap/],
    [first(3), 'pool:2', /losing any of 4 running servers stops it$/],
    [first(4), 'pool:2', /4 running, not functional/],
    [first(1), 'server:201', /switched off$/],
    [['site:1'], 'server:201', /down with its site$/],
    [['site:1'], 'site:1', /switched off$/],
    [['sql:290/primary'], 'sql:290', /down$/],
    [['link:1-3'], 'pairing:5', /link is cut$/],
  ] as const)('%j: %s', (off, id, words) => {
    expect(said([...off], id)).toMatch(words)
  })
})

describe('from far', () => {
  it('pools that run, that could not start again, that stopped and that are not documented look different', () => {
    const given = topology(
      site(
        1,
        'London',
        pool(2, 'a', { servers: 8 }),
        pool(3, 'b', { servers: 8 }),
        pool(4, 'c', { servers: 8 }),
        pool(5, 'd', { servers: 12, version: '2019' }),
      ),
    )
    const off: PartId[] = [301, 302, 303, 401, 402, 403, 404].map((n): PartId => `server:${n}`)
    const sight = sightOf({ findings: noFindings, outage: viewOf(given, ...off, 'sql:590/primary') })
    const pools = poolsOf(given)
    expect(pools.map((one) => sight.pool(one))).toEqual(['ok', 'warning', 'error', 'unknown'])
    expect(pools.map((one) => sight.words(one))).toEqual([
      'runs',
      'restart trap',
      'stopped',
      'not documented',
    ])
  })
})
