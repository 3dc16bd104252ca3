import { describe, expect, it } from 'vitest'
import { change } from '../../../src/core/edit/change.ts'
import {
  appliance,
  chat,
  director,
  edge,
  gateway,
  mediation,
  trunk,
  webApps,
} from '../../../src/core/examples/roles.ts'
import { branchSite, pool, site, sql, topology, withFacts } from '../../../src/core/examples/notation.ts'
import type { Role } from '../../../src/core/model/role.ts'
import type { Site } from '../../../src/core/model/site.ts'
import type { UnresolvedReference } from '../../../src/core/model/topology.ts'
import { draft, editCases } from '../../support/edit-cases.ts'

const missing = (from: UnresolvedReference['from'], relation: UnresolvedReference['relation']) => ({
  from,
  relation,
  reference: '1:2',
})
const dangling = [
  missing('edge:11', 'next hop'),
  missing('edge:12', 'next hop'),
  missing('pool:2', 'Edge pool'),
  missing('site:1', 'federation route'),
  missing('trunk:1850', 'Mediation Server'),
  missing('trunk:1851', 'Mediation Server'),
]

const front = edge(11, 'edge')
const rooms = chat(14, 'chat', { servers: 2, inactive: ['server:1402'] })
const trunks = [trunk(1850, 'gw'), trunk(1851, 'gw-second', { isDefault: false })]
const lines = gateway(18, 'gw', { trunks })
const parts = [front, edge(12, 'old-edge'), mediation(13, 'med'), rooms, webApps(17, 'owa'), lines]

const within = (
  facts: Parameters<typeof pool>[2] = {},
  settings: Partial<Site> = {},
  roles: Role[] = parts,
) =>
  topology(
    withFacts(site(1, 'London', pool(2, 'ldn-pool', facts), sql(9, 'logs'), ...roles), settings),
    site(3, 'Dublin', pool(4, 'dub-pool')),
    branchSite(5, 'Reading', 1, appliance(25, 'sba')),
    { unresolved: dangling },
  )
const before = draft(within(), { nextId: 5000 })
const answered = (given: ReturnType<typeof within>, ...which: number[]) => ({
  ...given,
  unresolved: dangling.filter((_, i) => !which.includes(i)),
})
const instead = (role: Role) => parts.map((part) => (part.id === role.id ? role : part))
const [first, second] = rooms.servers
const meet = {
  component: 'Meet',
  domain: 'contoso.com',
  active: 'https://meet.contoso.com',
  urls: ['https://meet.contoso.com'],
} as const
const address = { side: 'Primary', number: 1, ip: '10.0.0.1', publicIp: null } as const

editCases(change, {
  does: {
    'gives a role its new value': {
      before,
      args: { kind: 'role', role: { ...front, federation: true, accessPort: 443 } },
      after: { topology: within({}, {}, instead({ ...front, federation: true, accessPort: 443 })) },
      says: 'Change access port, federation of edge.contoso.com',
    },
    'answers the imported reference that the new value of a role fills, of this role alone': {
      before,
      args: { kind: 'role', role: { ...front, nextHop: 'pool:4' } },
      after: { topology: answered(within({}, {}, instead({ ...front, nextHop: 'pool:4' })), 0) },
      says: 'Change next hop of edge.contoso.com',
    },
    'lets a role lose computers': {
      before,
      args: { kind: 'role', role: { ...rooms, servers: [first!], inactive: [] } },
      after: { topology: within({}, {}, instead({ ...rooms, servers: [first!], inactive: [] })) },
    },
    'makes other computers of a Persistent Chat pool inactive': {
      before,
      args: { kind: 'role', role: { ...rooms, inactive: ['server:1401'] } },
      after: { topology: within({}, {}, instead({ ...rooms, inactive: ['server:1401'] })) },
      says: 'Change inactive of chat.contoso.com',
    },
    'answers the imported reference of the trunk that gets a Mediation Server with its gateway': {
      before,
      args: {
        kind: 'role',
        role: { ...lines, trunks: [trunks[0]!, { ...trunks[1]!, mediation: 'mediation:13' }] },
      },
      after: {
        topology: answered(
          within(
            {},
            {},
            instead({ ...lines, trunks: [trunks[0]!, { ...trunks[1]!, mediation: 'mediation:13' }] }),
          ),
          5,
        ),
      },
    },
    'changes a trunk, and answers its imported reference': {
      before,
      args: { kind: 'trunk', id: 'trunk:1850', fields: { mediation: 'pool:4', gatewayPort: 5066 } },
      after: {
        topology: answered(
          within(
            {},
            {},
            instead({
              ...lines,
              trunks: [{ ...trunks[0]!, mediation: 'pool:4', gatewayPort: 5066 }, trunks[1]!],
            }),
          ),
          4,
        ),
      },
      says: 'Change Mediation Server, gateway port of gw.contoso.com',
    },
    'changes features and associations of a pool, and answers its imported reference': {
      before,
      args: {
        kind: 'pool',
        id: 'pool:2',
        fields: { dialIn: true, edgePool: 'edge:11', officeWebApps: 'webapps:17', monitoringStore: 'sql:9' },
      },
      after: {
        topology: answered(
          within({
            dialIn: true,
            edgePool: 'edge:11',
            officeWebApps: 'webapps:17',
            monitoringStore: 'sql:9',
          }),
          2,
        ),
      },
      says: 'Change dial-in conferencing, Edge pool, Office Web Apps Server, Monitoring SQL Server store of ldn-pool.contoso.com',
    },
    'gives a site its federation route and default Persistent Chat pool': {
      before,
      args: { kind: 'site', id: 'site:1', fields: { federationRoute: 'edge:11', defaultChat: 'chat:14' } },
      after: { topology: answered(within({}, { federationRoute: 'edge:11', defaultChat: 'chat:14' }), 3) },
      says: 'Change federation route, default Persistent Chat pool of London',
    },
    'gives a branch site another central site': {
      before,
      args: { kind: 'site', id: 'site:5', fields: { branch: { of: 'site:3' } } },
      after: {
        topology: {
          ...before.topology,
          sites: before.topology.sites.with(2, branchSite(5, 'Reading', 3, appliance(25, 'sba'))),
        },
      },
      says: 'Change central site of Reading',
    },
    'states addresses of a computer of another role': {
      before,
      args: { kind: 'server', id: 'server:1101', fields: { addresses: [address] } },
      after: { topology: within({}, {}, instead(edge(11, 'edge', { servers: [{ addresses: [address] }] }))) },
      says: 'Change addresses of edge.contoso.com',
    },
    'says that a file store is in a DFS namespace': {
      before,
      args: { kind: 'file', id: 'file:291', fields: { dfs: true } },
      after: {
        topology: {
          ...before.topology,
          sites: before.topology.sites.map((one) => ({
            ...one,
            fileStores: one.fileStores.map((store) =>
              store.id === 'file:291' ? { ...store, dfs: true } : store,
            ),
          })),
        },
      },
      says: 'Change DFS of \\\\ldn-pool-fs01.contoso.com\\share',
    },
    'changes the simple URLs of the deployment': {
      before,
      args: { kind: 'deployment', fields: { simpleUrls: [meet] } },
      after: { topology: { ...before.topology, simpleUrls: [meet] } },
      says: 'Change simple URLs of the deployment',
    },
  },
  leaves: {
    'the role is gone': { before, args: { kind: 'role', role: edge(99, 'x') } },
    'the role is so already, in other objects': {
      before,
      args: { kind: 'role', role: edge(11, 'edge') },
    },
    'the next hop of the role is gone': {
      before,
      args: { kind: 'role', role: { ...front, nextHop: 'pool:99' } },
    },
    'the role would get a computer that it did not have': {
      before,
      args: { kind: 'role', role: { ...front, servers: [...front.servers, second!] } },
    },
    'the role would have one computer twice': {
      before,
      args: { kind: 'role', role: { ...rooms, servers: [first!, first!], inactive: [] } },
    },
    'an inactive computer would be none of the pool': {
      before,
      args: { kind: 'role', role: { ...rooms, inactive: ['server:1101'] } },
    },
    'an inactive computer would leave the pool': {
      before,
      args: { kind: 'role', role: { ...rooms, servers: [first!] } },
    },
    'the gateway would get a trunk that it did not have': {
      before,
      args: { kind: 'role', role: { ...lines, trunks: [...trunks, trunk(7, 'gw-third')] } },
    },
    'the trunk is gone': { before, args: { kind: 'trunk', id: 'trunk:9', fields: { gatewayPort: 1 } } },
    'the trunk is so already': {
      before,
      args: { kind: 'trunk', id: 'trunk:1850', fields: { gatewayPort: 5067, mediation: null } },
    },
    'the Mediation Server of a trunk is gone': {
      before,
      args: { kind: 'trunk', id: 'trunk:1850', fields: { mediation: 'mediation:99' } },
    },
    'the Edge pool of a pool is gone': {
      before,
      args: { kind: 'pool', id: 'pool:2', fields: { edgePool: 'edge:99' } },
    },
    'the store for monitoring is gone': {
      before,
      args: { kind: 'pool', id: 'pool:2', fields: { monitoringStore: 'sql:99' } },
    },
    'the federation route is gone': {
      before,
      args: { kind: 'site', id: 'site:1', fields: { federationRoute: 'director:99' } },
    },
    'the default Persistent Chat pool is gone': {
      before,
      args: { kind: 'site', id: 'site:1', fields: { defaultChat: 'chat:99' } },
    },
    'the central site of a branch site is gone': {
      before,
      args: { kind: 'site', id: 'site:5', fields: { branch: { of: 'site:99' } } },
    },
    'a site would be its own branch site': {
      before,
      args: { kind: 'site', id: 'site:1', fields: { branch: { of: 'site:1' } } },
    },
    'the central site would be a branch site itself': {
      before,
      args: { kind: 'site', id: 'site:3', fields: { branch: { of: 'site:5' } } },
    },
  },
})

describe('a change of one role', () => {
  it('leaves pools, stores, other roles and other sites the same objects', () => {
    const { topology } = change.apply(before, { kind: 'role', role: { ...front, xmpp: true } })
    const [london, ...others] = topology.sites
    const [old, ...rest] = before.topology.sites
    expect(london!.pools).toBe(old!.pools)
    expect(london!.sqlStores).toBe(old!.sqlStores)
    expect(london!.roles.slice(1).every((role, i) => role === old!.roles[i + 1])).toBe(true)
    expect(others.every((one, i) => one === rest[i])).toBe(true)
  })

  it('can be said where nothing differs', () => {
    expect(change.describe({ kind: 'role', role: director(99, 'x') }, before)).toMatch(/ of director:99$/)
    expect(change.describe({ kind: 'role', role: edge(11, 'edge') }, before)).toBe(
      'Change nothing of edge.contoso.com',
    )
  })
})
