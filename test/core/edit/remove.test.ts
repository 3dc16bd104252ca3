import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remove } from '../../../src/core/edit/remove.ts'
import { readDocument } from '../../../src/core/format/read.ts'
import { writeDocument } from '../../../src/core/format/write.ts'
import type { Override, TopologyDocument } from '../../../src/core/model/document.ts'
import type { Id } from '../../../src/core/model/id.ts'
import { everything, find, idOf } from '../../../src/core/model/topology.ts'
import { anyDocument } from '../../support/arbitrary.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { paired, pool, site, soundPair, standard, topology } from '../../../src/core/examples/notation.ts'

const ldn = pool(2, 'ldn-pool')
const dub = pool(4, 'dub-pool')
const old = pool(6, 'old-pool')
const se = standard(8, 'se01')
const dublin = site(3, 'Dublin', dub)

const reason = (...targets: Id[]): Override => ({
  rule: 'PAIR-002',
  targets,
  reason: 'Agreed',
  author: null,
  expires: null,
})
const at = { x: 20, y: 50 }
const annotated = draft(
  { ...soundPair(), unresolved: [{ from: 'pool:2', relation: 'other', reference: '1:7' }] },
  {
    overrides: [reason('pairing:5'), reason('pool:4'), reason('pool:4', 'pool:2')],
    layout: {
      positions: { 'site:1': at, 'pool:2': at, 'pool:4': at, 'sql:290': at },
      notes: { 'pool:2': 'Old', 'pool:4': 'New', 'pairing:5': 'Agreed' },
    },
  },
)

editCases(remove, {
  does: {
    'removes a pool with its servers, pairing, overrides, places and notes; its stores stay': {
      before: annotated,
      args: { ids: ['pool:2'] },
      after: {
        topology: topology({ ...annotated.topology.sites[0]!, pools: [] }, dublin, { managementStore: null }),
        overrides: [reason('pool:4')],
        layout: { positions: { 'site:1': at, 'pool:4': at, 'sql:290': at }, notes: { 'pool:4': 'New' } },
      },
      says: 'Delete ldn-pool.contoso.com',
    },
    'removes a site with everything in it and every pairing into it': {
      before: annotated,
      args: { ids: ['site:1'] },
      after: {
        topology: topology(dublin, { managementStore: null }),
        overrides: [reason('pool:4')],
        layout: { positions: { 'pool:4': at }, notes: { 'pool:4': 'New' } },
      },
      says: 'Delete London',
    },
    'removes a site whose store a pool of another site uses: that pool has none then': {
      before: draft(
        topology(
          site(1, 'London', ldn),
          site(3, 'Dublin', { ...dub, pool: { ...dub.pool, sqlStore: 'sql:290' } }),
        ),
      ),
      args: { ids: ['site:1'] },
      after: {
        topology: topology(site(3, 'Dublin', { ...dub, pool: { ...dub.pool, sqlStore: null } }), {
          managementStore: null,
        }),
      },
    },
    'removes one server and leaves the order of the others': {
      before: draft(topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 3 })))),
      args: { ids: ['server:202'] },
      after: {
        topology: topology(
          site(1, 'London', pool(2, 'ldn-pool', { servers: [ldn.pool.servers[0]!, ldn.pool.servers[2]!] })),
        ),
      },
      says: 'Delete ldn-pool-fe02.contoso.com',
    },
    'removes a SQL Server store from its site and from the pool': {
      before: draft(topology(site(1, 'London', ldn))),
      args: { ids: ['sql:290'] },
      after: {
        topology: topology(
          site(1, 'London', { ...ldn, pool: { ...ldn.pool, sqlStore: null }, sqlStore: null }),
        ),
      },
    },
    'removes a file store from its site and from the pool': {
      before: draft(topology(site(1, 'London', ldn))),
      args: { ids: ['file:291'] },
      after: {
        topology: topology(
          site(1, 'London', { ...ldn, pool: { ...ldn.pool, fileStore: null }, fileStore: null }),
        ),
      },
    },
    'removes a pairing and leaves both pools': {
      before: draft(soundPair()),
      args: { ids: ['pairing:5'] },
      after: { topology: { ...soundPair(), pairings: [] } },
      says: 'Delete ldn-pool.contoso.com ⇄ dub-pool.contoso.com',
    },
    'removes several things in one step, whether named alone or with what holds them': {
      before: draft(topology(site(1, 'London', ldn, old), dublin, paired(5, 2, 4))),
      args: { ids: ['pool:6', 'server:601', 'pairing:5', 'pool:9'] },
      after: {
        topology: topology({ ...site(1, 'London', ldn, old), pools: [ldn.pool] }, dublin),
      },
      says: 'Delete 4 things',
    },
    'removes a Standard Edition server with the stores on it': {
      before: draft(topology(site(1, 'London', se), dublin)),
      args: { ids: ['pool:8'] },
      after: { topology: topology(site(1, 'London'), dublin, { managementStore: null }) },
    },
    'leaves a store on a Standard Edition server that another pool uses': {
      before: draft(
        topology(
          site(1, 'London', se),
          site(3, 'Dublin', { ...dub, pool: { ...dub.pool, fileStore: 'file:891' } }),
        ),
      ),
      args: { ids: ['pool:8'] },
      after: {
        topology: topology(
          { ...site(1, 'London'), fileStores: [se.fileStore!] },
          site(3, 'Dublin', { ...dub, pool: { ...dub.pool, fileStore: 'file:891' } }),
          { managementStore: null },
        ),
      },
    },
  },
  leaves: {
    'nothing is named': { before: annotated, args: { ids: [] } },
    'everything named is gone': {
      before: annotated,
      args: { ids: ['site:9', 'pool:9', 'server:9', 'sql:9', 'file:9', 'pairing:9'] },
    },
  },
})

describe('a removal', () => {
  it('leaves other sites, and the pools beside it, the same objects', () => {
    const doc = draft(topology(site(1, 'London', ldn, old), dublin))
    const { sites } = remove.apply(doc, { ids: ['pool:6'] }).topology
    expect(sites[0]!.pools[0]).toBe(doc.topology.sites[0]!.pools[0])
    expect(sites[1]).toBe(doc.topology.sites[1])
  })

  it('of a pairing leaves the very list of sites, the layout and the overrides', () => {
    const doc = draft(soundPair(), { overrides: [reason('pool:4')], layout: annotated.layout })
    const bare = { ...doc, layout: { ...doc.layout, notes: {} } }
    const after = remove.apply(bare, { ids: ['pairing:5'] })
    expect(after.topology.sites).toBe(bare.topology.sites)
    expect(after.layout).toBe(bare.layout)
    expect(after.overrides).toBe(bare.overrides)
  })

  it('leaves no reference to what is gone, in no document', () => {
    fc.assert(
      fc.property(anyDocument, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (doc, picks) => {
        const there = [...everything(doc.topology)].map(idOf)
        const ids = picks.flatMap((pick) => there[pick % (there.length || 1)] ?? [])
        const after = remove.apply(doc, { ids })
        expect(readDocument(writeDocument(after))).toEqual({ ok: true, doc: after })
        const gone = there.filter((id) => !find(after.topology, id))
        expect(gone).toEqual(expect.arrayContaining(ids))
        expect(mentionedIn(after).filter((id) => gone.includes(id))).toEqual([])
      }),
    )
  })
})

/** Every id that the document mentions, apart from what was published. */
const mentionedIn = ({ topology, overrides, layout }: TopologyDocument): Id[] => [
  ...topology.sites
    .flatMap((site) => site.pools)
    .flatMap((pool) => [pool.sqlStore ?? [], pool.fileStore ?? []].flat()),
  ...topology.pairings.flatMap((pairing) => [...pairing.pools, ...pairing.declaredBy]),
  ...(topology.managementStore === null ? [] : [topology.managementStore]),
  ...topology.unresolved.map((reference) => reference.from),
  ...overrides.flatMap((override) => override.targets),
  ...(Object.keys({ ...layout.positions, ...layout.notes }) as Id[]),
]
