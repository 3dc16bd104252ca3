import { describe, expect, it } from 'vitest'
import { change } from '../../../src/core/edit/change.ts'
import type { UnresolvedReference } from '../../../src/core/model/topology.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import {
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  sql,
  topology,
  withFacts,
} from '../../../src/core/examples/notation.ts'

const dublin = site(3, 'Dublin', pool(4, 'dub-pool'))
const before = draft(topology(site(1, 'London', pool(2, 'ldn-pool')), dublin, paired(5, 2, 4)))
const london = before.topology.sites[0]!
const [server] = london.pools[0]!.servers
const [sqlStore] = london.sqlStores
const [fileStore] = london.fileStores

const missing = (from: UnresolvedReference['from'], relation: UnresolvedReference['relation']) => ({
  from,
  relation,
  reference: '1:2',
})
const dangling = [
  missing('pool:2', 'SQL Server store'),
  missing('pool:2', 'file store'),
  missing('pool:4', 'SQL Server store'),
]

editCases(change, {
  does: {
    'changes what is said about a site': {
      before,
      args: { kind: 'site', id: 'site:1', fields: { city: 'London', country: 'GB' } },
      after: {
        topology: { ...before.topology, sites: [{ ...london, city: 'London', country: 'GB' }, dublin] },
      },
      says: 'Change city, country of London',
    },
    'states the world region of a site': {
      before,
      args: { kind: 'site', id: 'site:1', fields: { worldRegion: 'Europe' } },
      after: {
        topology: { ...before.topology, sites: [withFacts(london, { worldRegion: 'Europe' }), dublin] },
      },
      says: 'Change world region of London',
    },
    'states where a server stands and that it is in one network': {
      before,
      args: { kind: 'server', id: 'server:202', fields: { dataCenter: 'Docklands', multiHomed: false } },
      after: {
        topology: topology(
          site(
            1,
            'London',
            pool(2, 'ldn-pool', { servers: [{}, { dataCenter: 'Docklands', multiHomed: false }, {}] }),
          ),
          dublin,
          paired(5, 2, 4),
        ),
      },
      says: 'Change data centre, network adapters of ldn-pool-fe02.contoso.com',
    },
    'states what a SQL Server store runs, which leaves its availability': {
      before,
      args: {
        kind: 'sql',
        id: 'sql:290',
        fields: { software: { release: 'SQL Server 2014', edition: 'standard' } },
      },
      after: {
        topology: topology(
          site(
            1,
            'London',
            pool(2, 'ldn-pool', {
              store: sql(290, 'ldn-pool-sql01', {
                instance: 'rtc',
                software: { release: 'SQL Server 2014', edition: 'standard' },
              }),
            }),
          ),
          dublin,
          paired(5, 2, 4),
        ),
      },
      says: 'Change software of ldn-pool-sql01.contoso.com\\rtc',
    },
    'changes facts of a pool, also to not stated': {
      before,
      args: { kind: 'pool', id: 'pool:2', fields: { users: 5000, operatingSystem: null } },
      after: {
        topology: topology(
          site(1, 'London', pool(2, 'ldn-pool', { users: 5000, operatingSystem: null })),
          dublin,
          paired(5, 2, 4),
        ),
      },
      says: 'Change users, operating system of ldn-pool.contoso.com',
    },
    'changes the fault domain of one server': {
      before,
      args: { kind: 'server', id: 'server:201', fields: { faultDomain: 'rack 1' } },
      after: {
        topology: topology(
          site(
            1,
            'London',
            pool(2, 'ldn-pool', {
              servers: [
                { ...server!, faultDomain: 'rack 1' },
                { fqdn: 'ldn-pool-fe02.contoso.com' },
                { fqdn: 'ldn-pool-fe03.contoso.com' },
              ],
            }),
          ),
          dublin,
          paired(5, 2, 4),
        ),
      },
      says: 'Change fault domain of ldn-pool-fe01.contoso.com',
    },
    'changes how a SQL Server store is kept available': {
      before,
      args: {
        kind: 'sql',
        id: 'sql:290',
        fields: { availability: mirrored(1, 'ldn-pool-sql01', 'ldn-sql02').availability },
      },
      after: {
        topology: topology(
          site(1, 'London', pool(2, 'ldn-pool', { store: mirrored(290, 'ldn-pool-sql01', 'ldn-sql02') })),
          dublin,
          paired(5, 2, 4),
        ),
      },
      says: 'Change availability of ldn-pool-sql01.contoso.com\\rtc',
    },
    'changes the share of a file store': {
      before,
      args: { kind: 'file', id: 'file:291', fields: { share: 'lync' } },
      after: {
        topology: {
          ...before.topology,
          sites: [{ ...london, fileStores: [{ ...fileStore!, share: 'lync' }] }, dublin],
        },
      },
      says: 'Change share of \\\\ldn-pool-fs01.contoso.com\\share',
    },
    'changes the intervals of a pairing': {
      before,
      args: { kind: 'pairing', id: 'pairing:5', fields: { voiceFailover: false, failureDetection: 120 } },
      after: {
        topology: {
          ...before.topology,
          pairings: [paired(5, 2, 4, { voiceFailover: false, failureDetection: 120 })],
        },
      },
      says: 'Change voice failover, failure detection of ldn-pool.contoso.com ⇄ dub-pool.contoso.com',
    },
    'declares a one-sided pairing on both sides': {
      before: draft(
        topology(london, dublin, paired(5, 2, 4, { declaredBy: ['pool:2'] }), { managementStore: 'pool:2' }),
      ),
      args: { kind: 'pairing', id: 'pairing:5', fields: { declaredBy: ['pool:2', 'pool:4'] } },
      after: { topology: before.topology },
    },
    'changes the SIP domains of the deployment': {
      before,
      args: { kind: 'deployment', fields: { sipDomain: 'fabrikam.com', additionalSipDomains: ['a.com'] } },
      after: {
        topology: { ...before.topology, sipDomain: 'fabrikam.com', additionalSipDomains: ['a.com'] },
      },
      says: 'Change sip domain, additional sip domains of the deployment',
    },
    'answers the imported reference to a SQL Server store, of this pool alone': {
      before: draft({ ...before.topology, unresolved: dangling }),
      args: { kind: 'pool', id: 'pool:2', fields: { sqlStore: 'sql:490' } },
      after: {
        topology: {
          ...topology(
            { ...london, pools: [{ ...london.pools[0]!, sqlStore: 'sql:490' }] },
            dublin,
            paired(5, 2, 4),
          ),
          unresolved: dangling.slice(1),
        },
      },
    },
    'answers the imported reference to a file store, of this pool alone': {
      before: draft({ ...before.topology, unresolved: dangling }),
      args: { kind: 'pool', id: 'pool:2', fields: { fileStore: 'file:291' } },
      after: { topology: { ...before.topology, unresolved: dangling.toSpliced(1, 1) } },
    },
    'takes the store of a pool away, which answers nothing': {
      before: draft({ ...before.topology, unresolved: dangling }),
      args: { kind: 'pool', id: 'pool:2', fields: { sqlStore: null } },
      after: {
        topology: {
          ...before.topology,
          sites: [{ ...london, pools: [{ ...london.pools[0]!, sqlStore: null }] }, dublin],
          unresolved: dangling,
        },
      },
    },
  },
  leaves: {
    'the site is gone': { before, args: { kind: 'site', id: 'site:9', fields: { city: 'x' } } },
    'the pool is gone': { before, args: { kind: 'pool', id: 'pool:9', fields: { users: 1 } } },
    'the server is gone': {
      before,
      args: { kind: 'server', id: 'server:9', fields: { faultDomain: 'x' } },
    },
    'the SQL Server store is gone': {
      before,
      args: { kind: 'sql', id: 'sql:9', fields: { availability: sqlStore!.availability } },
    },
    'the file store is gone': { before, args: { kind: 'file', id: 'file:9', fields: { share: 'x' } } },
    'the pairing is gone': { before, args: { kind: 'pairing', id: 'pairing:9', fields: { failback: 1 } } },
    'the SQL Server store that a pool shall use is gone': {
      before,
      args: { kind: 'pool', id: 'pool:2', fields: { sqlStore: 'sql:9' } },
    },
    'the file store that a pool shall use is gone': {
      before,
      args: { kind: 'pool', id: 'pool:2', fields: { fileStore: 'file:9' } },
    },
    'the site is so already': { before, args: { kind: 'site', id: 'site:1', fields: { city: '' } } },
    'the pool is so already': {
      before,
      args: { kind: 'pool', id: 'pool:2', fields: { users: 1000, platform: 'virtual' } },
    },
    'the server is so already': {
      before,
      args: { kind: 'server', id: 'server:201', fields: { faultDomain: null } },
    },
    'the SQL Server store is so already, in other objects': {
      before,
      args: {
        kind: 'sql',
        id: 'sql:290',
        fields: { availability: sql(1, 'ldn-pool-sql01', { instance: 'rtc' }).availability },
      },
    },
    'the SQL Server store runs that already, in another object': {
      before,
      args: { kind: 'sql', id: 'sql:290', fields: { software: { release: null, edition: null } } },
    },
    'the file store is so already': {
      before,
      args: { kind: 'file', id: 'file:291', fields: { share: 'share' } },
    },
    'the pairing is so already': {
      before,
      args: { kind: 'pairing', id: 'pairing:5', fields: { failback: 600, declaredBy: ['pool:2', 'pool:4'] } },
    },
    'the deployment is so already, in another list': {
      before,
      args: { kind: 'deployment', fields: { sipDomain: 'contoso.com', additionalSipDomains: [] } },
    },
  },
})

describe('a change of one pool', () => {
  it('leaves other sites, its stores, and the pairing the same objects', () => {
    const doc = draft(soundPair())
    const { topology } = change.apply(doc, { kind: 'pool', id: 'pool:2', fields: { users: 1 } })
    expect(topology.sites[1]).toBe(doc.topology.sites[1])
    expect(topology.sites[0]!.sqlStores).toBe(doc.topology.sites[0]!.sqlStores)
    expect(topology.sites[0]!.pools[0]!.servers).toBe(doc.topology.sites[0]!.pools[0]!.servers)
    expect(topology.pairings).toBe(doc.topology.pairings)
  })
})
