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
import {
  appliance,
  chat,
  director,
  edge,
  gateway,
  interop,
  mediation,
  trunk,
  videoGateway,
  webApps,
} from '../../../src/core/examples/roles.ts'
import { referencesOfPool, referencesOfRole, referencesOfSite } from '../../../src/core/model/references.ts'
import {
  branchSite,
  paired,
  pool,
  site,
  soundPair,
  sql,
  standard,
  topology,
  withFacts,
} from '../../../src/core/examples/notation.ts'

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

const videoTrunk = (to: 'interop:16' | null) => ({
  name: 'vgw.contoso.com',
  gatewayPort: 5060,
  protocol: 'tcp' as const,
  interop: to,
  interopPort: 6000,
})

/** London with a role of many kinds, all of them associated with each other; Reading is its branch site. */
const associated = topology(
  withFacts(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { edgePool: 'edge:11', officeWebApps: 'webapps:17', monitoringStore: 'sql:9' }),
      sql(9, 'logs'),
      director(10, 'dir', { edgePool: 'edge:11', monitoringStore: 'sql:9', fileStore: 'file:291' }),
      edge(11, 'edge', { nextHop: 'director:10', servers: 2 }),
      mediation(13, 'med', { nextHop: 'pool:2', edgePool: 'edge:11' }),
      chat(14, 'chat', { servers: 2, nextHop: 'pool:2', store: 'sql:9', inactive: ['server:1402'] }),
      interop(16, 'vis', { nextHop: 'pool:2' }),
      webApps(17, 'owa'),
      gateway(18, 'gw', { trunks: [trunk(1850, 'gw', { mediation: 'mediation:13' }), trunk(1851, 'gw2')] }),
      videoGateway(19, 'vgw', { trunk: videoTrunk('interop:16') }),
    ),
    { federationRoute: 'edge:11', defaultChat: 'chat:14' },
  ),
  branchSite(24, 'Reading', 1, appliance(25, 'sba', { pool: 'pool:2', edgePool: 'edge:11' })),
)
const everyRole = draft(associated, { nextId: 5000 })
const [london, reading] = [associated.sites[0]!, associated.sites[1]!]
const roles = (changes: Partial<Record<Id, object>>) =>
  london.roles.map((role) => ({ ...role, ...changes[role.id] }))

editCases(remove, {
  does: {
    'removes an Edge pool with its computers; what it was associated with has none then': {
      before: everyRole,
      args: { ids: ['edge:11'] },
      after: {
        topology: {
          ...associated,
          sites: [
            {
              ...london,
              pools: [{ ...london.pools[0]!, edgePool: null }],
              roles: roles({ 'director:10': { edgePool: null }, 'mediation:13': { edgePool: null } }).filter(
                ({ id }) => id !== 'edge:11',
              ),
              federationRoute: null,
            },
            { ...reading, roles: [appliance(25, 'sba', { pool: 'pool:2' })] },
          ],
        },
      },
      says: 'Delete edge.contoso.com',
    },
    'removes a Mediation pool and a Video Interop Server pool; trunks lead nowhere then': {
      before: everyRole,
      args: { ids: ['mediation:13', 'interop:16', 'chat:14', 'webapps:17'] },
      after: {
        topology: {
          ...associated,
          sites: [
            {
              ...london,
              pools: [{ ...london.pools[0]!, officeWebApps: null }],
              roles: roles({
                'gateway:18': { trunks: [trunk(1850, 'gw'), trunk(1851, 'gw2')] },
                'videogateway:19': { trunk: videoTrunk(null) },
              }).filter(({ id }) => !['mediation:13', 'interop:16', 'chat:14', 'webapps:17'].includes(id)),
              defaultChat: null,
            },
            reading,
          ],
        },
      },
    },
    'removes a store that roles use': {
      before: everyRole,
      args: { ids: ['sql:9', 'file:291'] },
      after: {
        topology: {
          ...associated,
          sites: [
            {
              ...london,
              pools: [{ ...london.pools[0]!, monitoringStore: null, fileStore: null }],
              sqlStores: london.sqlStores.filter(({ id }) => id !== 'sql:9'),
              fileStores: [],
              roles: roles({
                'director:10': { monitoringStore: null, fileStore: null },
                'chat:14': { store: null },
              }),
            },
            reading,
          ],
        },
      },
    },
    'removes one computer of a role, which is not inactive then either': {
      before: everyRole,
      args: { ids: ['server:1402'] },
      after: {
        topology: {
          ...associated,
          sites: [
            {
              ...london,
              roles: roles({
                'chat:14': {
                  servers: london.roles.find(({ id }) => id === 'chat:14')!.servers.slice(0, 1),
                  inactive: [],
                },
              }),
            },
            reading,
          ],
        },
      },
      says: 'Delete chat02.contoso.com',
    },
    'removes one trunk of a gateway': {
      before: everyRole,
      args: { ids: ['trunk:1850'] },
      after: {
        topology: {
          ...associated,
          sites: [{ ...london, roles: roles({ 'gateway:18': { trunks: [trunk(1851, 'gw2')] } }) }, reading],
        },
      },
      says: 'Delete gw.contoso.com',
    },
    'removes a central site and leaves its branch sites, which belong to none then': {
      before: everyRole,
      args: { ids: ['site:1'] },
      after: {
        topology: {
          ...associated,
          managementStore: null,
          sites: [{ ...reading, branch: { of: null }, roles: [appliance(25, 'sba')] }],
        },
      },
    },
    'leaves a store on a Standard Edition server that a role uses': {
      before: draft(
        topology(site(1, 'London', se), site(3, 'Dublin', chat(14, 'chat', { store: 'sql:890' }))),
        { nextId: 5000 },
      ),
      args: { ids: ['pool:8'] },
      after: {
        topology: topology(
          { ...site(1, 'London'), sqlStores: [se.sqlStore!] },
          site(3, 'Dublin', chat(14, 'chat', { store: 'sql:890' })),
          { managementStore: null },
        ),
      },
    },
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
      args: { ids: ['site:9', 'pool:9', 'server:9', 'sql:9', 'file:9', 'pairing:9', 'edge:9', 'trunk:9'] },
    },
  },
})

describe('a removal', () => {
  it('of a trunk leaves pools, stores and other roles the same objects', () => {
    const { sites } = remove.apply(everyRole, { ids: ['trunk:1850'] }).topology
    expect(sites[1]).toBe(reading)
    expect(sites[0]!.pools).toBe(london.pools)
    expect(sites[0]!.sqlStores).toBe(london.sqlStores)
    expect(sites[0]!.roles.filter((role, i) => role !== london.roles[i]).map(({ id }) => id)).toEqual([
      'gateway:18',
    ])
  })

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
    .flatMap((one) => [
      ...referencesOfSite(one),
      ...one.pools.flatMap(referencesOfPool),
      ...one.roles.flatMap(referencesOfRole),
    ])
    .map(({ id }) => id),
  ...topology.sites.flatMap((one) =>
    one.roles.flatMap((role) => (role.kind === 'chat' ? role.inactive : [])),
  ),
  ...topology.pairings.flatMap((pairing) => [...pairing.pools, ...pairing.declaredBy]),
  ...(topology.managementStore === null ? [] : [topology.managementStore]),
  ...topology.unresolved.map((reference) => reference.from),
  ...overrides.flatMap((override) => override.targets),
  ...(Object.keys({ ...layout.positions, ...layout.notes }) as Id[]),
]
