import { describe, expect, it } from 'vitest'
import { addPool, newServer, type NewPool } from '../../../src/core/edit/add-pool.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { edge, webApps } from '../../../src/core/examples/roles.ts'
import { file, mirrored, pool, site, sql, standard, topology } from '../../../src/core/examples/notation.ts'

const given: NewPool = {
  site: 'site:1',
  fqdn: 'ldn-pool.contoso.com',
  edition: 'enterprise',
  version: '2019',
  servers: ['a.contoso.com', 'b.contoso.com'],
  sqlStore: { kind: 'single', primary: { fqdn: 'db.contoso.com', instance: 'rtc' } },
  fileStore: { fqdn: 'fs.contoso.com', share: 'share' },
}

const notStated = { platform: null, operatingSystem: null, users: null }
const dublin = site(3, 'Dublin', pool(4, 'dub-pool'))
const empty = draft(topology(site(1, 'London'), dublin))
const within = (...pools: Parameters<typeof site>[2][]) =>
  topology(site(1, 'London', ...pools), dublin, { managementStore: null })

const features = {
  conferencing: true,
  dialIn: false,
  mediation: { tls: { from: 5067, to: 5067 }, tcp: null },
  archivingStore: 'sql:490',
  edgePool: 'edge:7',
  officeWebApps: 'webapps:8',
  loadBalancing: 'dns',
} as const
const withRoles = (...pools: Parameters<typeof site>[2][]) =>
  draft(
    topology(site(1, 'London', edge(7, 'edge'), webApps(8, 'owa'), ...pools), dublin, {
      managementStore: null,
    }),
  )

editCases(addPool, {
  does: {
    'adds a pool with its servers in order and its new stores, with nothing stated that was not said': {
      before: draft(within()),
      args: given,
      after: {
        nextId: 1005,
        topology: within(
          pool(1000, 'ldn-pool', {
            version: '2019',
            ...notStated,
            servers: [newServer(1001, 'a.contoso.com'), newServer(1002, 'b.contoso.com')],
            store: sql(1003, 'db', { instance: 'rtc' }),
            share: file(1004, 'fs'),
          }),
        ),
      },
      says: 'Add pool ldn-pool.contoso.com',
    },
    'places what it adds where it is told to': {
      before: draft(within()),
      args: {
        ...given,
        servers: [],
        platform: 'physical',
        operatingSystem: 'Windows Server 2016',
        users: 5000,
        positions: { pool: { x: 20, y: 50 }, sql: { x: 50, y: 300 }, file: { x: 50, y: 400 } },
      },
      after: {
        nextId: 1003,
        topology: within(
          pool(1000, 'ldn-pool', {
            version: '2019',
            platform: 'physical',
            operatingSystem: 'Windows Server 2016',
            users: 5000,
            servers: [],
            store: sql(1001, 'db', { instance: 'rtc' }),
            share: file(1002, 'fs'),
          }),
        ),
        layout: {
          positions: {
            'pool:1000': { x: 20, y: 50 },
            'sql:1001': { x: 50, y: 300 },
            'file:1002': { x: 50, y: 400 },
          },
          notes: {},
        },
      },
    },
    'takes stores that exist, and no place for them': {
      before: draft(within()),
      args: {
        ...given,
        servers: [],
        sqlStore: 'sql:490',
        fileStore: 'file:491',
        positions: { sql: { x: 1, y: 1 }, file: { x: 1, y: 1 } },
      },
      after: {
        nextId: 1001,
        topology: within(
          pool(1000, 'ldn-pool', {
            version: '2019',
            ...notStated,
            servers: [],
            store: null,
            share: null,
            sqlStore: 'sql:490',
            fileStore: 'file:491',
          }),
        ),
      },
    },
    'states the features and associations that are said, and nothing else of them': {
      before: withRoles(),
      args: { ...given, servers: [], sqlStore: null, fileStore: null, features },
      after: {
        nextId: 1001,
        topology: withRoles(
          pool(1000, 'ldn-pool', {
            version: '2019',
            ...notStated,
            ...features,
            servers: [],
            store: null,
            share: null,
          }),
        ).topology,
      },
    },
    'adds a pool without stores': {
      before: draft(within()),
      args: { ...given, version: '2013', servers: [], sqlStore: null, fileStore: null },
      after: {
        nextId: 1001,
        topology: within(
          pool(1000, 'ldn-pool', { version: '2013', ...notStated, servers: [], store: null, share: null }),
        ),
      },
    },
    'adds a Standard Edition server that is its own server and holds its own stores': {
      before: draft(within()),
      args: { ...given, edition: 'standard', fqdn: 'se01.contoso.com', sqlStore: 'sql:490', fileStore: null },
      after: {
        nextId: 1004,
        topology: within(
          standard(1000, 'se01', {
            version: '2019',
            ...notStated,
            servers: [newServer(1001, 'se01.contoso.com')],
            store: sql(1002, 'se01', { instance: 'rtc' }),
            share: file(1003, 'se01'),
          }),
        ),
      },
      says: 'Add Standard Edition server se01.contoso.com',
    },
    'adds a mirrored store as it is given': {
      before: draft(within()),
      args: {
        ...given,
        servers: [],
        sqlStore: mirrored(1, 'db1', 'db2', 'db3').availability,
        fileStore: null,
      },
      after: {
        nextId: 1002,
        topology: within(
          pool(1000, 'ldn-pool', {
            version: '2019',
            ...notStated,
            servers: [],
            store: mirrored(1001, 'db1', 'db2', 'db3'),
            share: null,
          }),
        ),
      },
    },
  },
  leaves: {
    'the site is gone': { before: empty, args: { ...given, site: 'site:2' } },
    'the SQL Server store that it shall use is gone': {
      before: empty,
      args: { ...given, sqlStore: 'sql:777' },
    },
    'the Edge pool that it shall be associated with is gone': {
      before: empty,
      args: { ...given, features: { edgePool: 'edge:7' } },
    },
    'the file store that it shall use is gone': { before: empty, args: { ...given, fileStore: 'file:777' } },
  },
})

describe('a pool that was added', () => {
  it('leaves other sites, and the pools beside it, the same objects', () => {
    const before = draft(topology(site(1, 'London', pool(2, 'ldn-old')), dublin))
    const { sites } = addPool.apply(before, given).topology
    expect(sites[1]).toBe(before.topology.sites[1])
    expect(sites[0]!.pools[0]).toBe(before.topology.sites[0]!.pools[0])
    expect(sites[0]!.pools).toHaveLength(2)
  })
})
