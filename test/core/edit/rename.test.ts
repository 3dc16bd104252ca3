import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rename } from '../../../src/core/edit/rename.ts'
import type { SqlStore } from '../../../src/core/model/store.ts'
import { connectionOf } from '../../../src/core/model/store.ts'
import { anyName } from '../../support/arbitrary-names.ts'
import { webServicesNotStated } from '../../../src/core/model/role.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { director, edge, gateway, trunk, videoGateway } from '../../../src/core/examples/roles.ts'
import {
  alwaysOn,
  failoverCluster,
  file,
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  sql,
  standard,
  topology,
} from '../../../src/core/examples/notation.ts'

const dublin = site(3, 'Dublin', pool(4, 'dub-pool'))
const london = (name: string, poolName = 'ldn-pool', facts = {}) =>
  topology(
    site(
      1,
      name,
      pool(2, poolName, { store: sql(290, 'db', { instance: 'rtc' }), share: file(291, 'fs'), ...facts }),
    ),
    dublin,
    paired(5, 2, 4),
  )
const servers = (first: string) => [
  { fqdn: first },
  { fqdn: 'ldn-pool-fe02.contoso.com' },
  { fqdn: 'ldn-pool-fe03.contoso.com' },
]
const before = draft(london('London'))
const withStore = (store: SqlStore) => draft(london('London', 'ldn-pool', { store }))

const grouped = (listener: string) => alwaysOn(290, listener, ['a'])
const cluster = (networkName: string) => failoverCluster(290, networkName, ['a'], { primary: null })

const se = (name: string, facts: Parameters<typeof standard>[2] = {}) =>
  topology(site(1, 'London', standard(6, name, facts)))

const holding = (...parts: Parameters<typeof site>[2][]) => topology(site(1, 'London', ...parts))
const videoTrunk = (name: string) => ({
  name: `${name}.contoso.com`,
  gatewayPort: 5060,
  protocol: 'tcp' as const,
  interop: null,
  interopPort: 6000,
})

editCases(rename, {
  does: {
    'gives a site another name': {
      before,
      args: { id: 'site:1', name: 'Paris' },
      after: { topology: london('Paris') },
      says: 'Rename London to Paris',
    },
    'gives an Enterprise Edition pool another FQDN and leaves its servers and stores': {
      before,
      args: { id: 'pool:2', name: 'par-pool.contoso.com' },
      after: {
        topology: london('London', 'par-pool', { servers: servers('ldn-pool-fe01.contoso.com') }),
      },
      says: 'Rename ldn-pool.contoso.com to par-pool.contoso.com',
    },
    'gives one server another FQDN': {
      before,
      args: { id: 'server:201', name: 'new.contoso.com' },
      after: { topology: london('London', 'ldn-pool', { servers: servers('new.contoso.com') }) },
    },
    'renames a server on its Enterprise Edition pool’s name without the pool': {
      before: draft(london('London', 'ldn-pool', { servers: servers('ldn-pool.contoso.com') })),
      args: { id: 'server:201', name: 'new.contoso.com' },
      after: { topology: london('London', 'ldn-pool', { servers: servers('new.contoso.com') }) },
    },
    'gives a file store another host': {
      before,
      args: { id: 'file:291', name: 'new.contoso.com' },
      after: { topology: london('London', 'ldn-pool', { share: file(291, 'new') }) },
      says: 'Rename \\\\fs.contoso.com\\share to new.contoso.com',
    },
    'renames a single SQL Server store by its primary, on the same instance': {
      before,
      args: { id: 'sql:290', name: 'new.contoso.com' },
      after: { topology: london('London', 'ldn-pool', { store: sql(290, 'new', { instance: 'rtc' }) }) },
    },
    'renames a mirrored SQL Server store by its primary': {
      before: withStore(mirrored(290, 'db', 'mirror', 'witness')),
      args: { id: 'sql:290', name: 'new.contoso.com' },
      after: withStore(mirrored(290, 'new', 'mirror', 'witness')),
    },
    'renames an AlwaysOn SQL Server store by its listener': {
      before: withStore(grouped('listener')),
      args: { id: 'sql:290', name: 'new.contoso.com' },
      after: withStore(grouped('new')),
    },
    'renames a clustered SQL Server store by its network name': {
      before: withStore(cluster('network')),
      args: { id: 'sql:290', name: 'new.contoso.com' },
      after: withStore(cluster('new')),
    },
    'keeps server, SQL Server Express and file store on the name of a Standard Edition server': {
      before: draft(se('se01')),
      args: { id: 'pool:6', name: 'se02.contoso.com' },
      after: { topology: se('se02') },
    },
    'renames a role with the one computer that it is': {
      before: draft(holding(edge(9, 'edge', { servers: [{ fqdn: 'EDGE.contoso.com' }] }))),
      args: { id: 'edge:9', name: 'new.contoso.com' },
      after: { topology: holding(edge(9, 'new')) },
      says: 'Rename edge.contoso.com to new.contoso.com',
    },
    'renames a role by the one computer that it is': {
      before: draft(holding(edge(9, 'edge'))),
      args: { id: 'server:901', name: 'new.contoso.com' },
      after: { topology: holding(edge(9, 'new')) },
    },
    'renames a role of several computers and leaves them': {
      before: draft(holding(director(9, 'dir', { servers: 2 }))),
      args: { id: 'director:9', name: 'new.contoso.com' },
      after: {
        topology: holding(
          director(9, 'new', {
            servers: [{ fqdn: 'dir01.contoso.com' }, { fqdn: 'dir02.contoso.com' }],
            webServices: director(9, 'dir').webServices,
          }),
        ),
      },
    },
    'renames one computer of several, also where it goes by the name of its role': {
      before: draft(
        holding(edge(9, 'edge', { servers: [{ fqdn: 'edge.contoso.com' }, { fqdn: 'b.contoso.com' }] })),
      ),
      args: { id: 'server:901', name: 'new.contoso.com' },
      after: {
        topology: holding(
          edge(9, 'edge', { servers: [{ fqdn: 'new.contoso.com' }, { fqdn: 'b.contoso.com' }] }),
        ),
      },
    },
    'renames a gateway with its computer and the root trunk on its name, but no other trunk': {
      before: draft(
        holding(gateway(9, 'gw', { trunks: [trunk(7, 'GW'), trunk(8, 'gw', { isDefault: false })] })),
      ),
      args: { id: 'gateway:9', name: 'new.contoso.com' },
      after: {
        topology: holding(
          gateway(9, 'new', { trunks: [trunk(7, 'new'), trunk(8, 'gw', { isDefault: false })] }),
        ),
      },
    },
    'leaves a root trunk that has a name of its own': {
      before: draft(holding(gateway(9, 'gw', { trunks: [trunk(7, 'root')] }))),
      args: { id: 'gateway:9', name: 'new.contoso.com' },
      after: { topology: holding(gateway(9, 'new', { trunks: [trunk(7, 'root')] })) },
    },
    'renames a video gateway with the trunk on its name': {
      before: draft(holding(videoGateway(9, 'vgw', { trunk: videoTrunk('vgw') }))),
      args: { id: 'videogateway:9', name: 'new.contoso.com' },
      after: { topology: holding(videoGateway(9, 'new', { trunk: videoTrunk('new') })) },
    },
    'leaves the trunk of a video gateway that has a name of its own': {
      before: draft(holding(videoGateway(9, 'vgw', { trunk: videoTrunk('trunk') }))),
      args: { id: 'videogateway:9', name: 'new.contoso.com' },
      after: { topology: holding(videoGateway(9, 'new', { trunk: videoTrunk('trunk') })) },
    },
    'gives one trunk another name and leaves its gateway': {
      before: draft(holding(gateway(9, 'gw'))),
      args: { id: 'trunk:950', name: 'new.contoso.com' },
      after: { topology: holding(gateway(9, 'gw', { trunks: [trunk(950, 'new')] })) },
    },
    'renames a Standard Edition server by its server': {
      before: draft(se('se01')),
      args: { id: 'server:601', name: 'se02.contoso.com' },
      after: { topology: se('se02') },
    },
    'knows the parts of a Standard Edition server in upper and lower case': {
      before: draft(
        se('se01', {
          servers: [{ fqdn: 'SE01.contoso.com' }],
          store: sql(690, 'Se01', { instance: 'rtc' }),
          share: file(691, 'SE01.CONTOSO.COM'),
        }),
      ),
      args: { id: 'pool:6', name: 'se02.contoso.com' },
      after: { topology: se('se02') },
    },
    'leaves stores of a Standard Edition server on other computers': {
      before: draft(se('se01', { share: file(691, 'fs'), store: sql(690, 'db', { instance: 'rtc' }) })),
      args: { id: 'pool:6', name: 'se02.contoso.com' },
      after: { topology: se('se02', { share: file(691, 'fs'), store: sql(690, 'db', { instance: 'rtc' }) }) },
    },
    'renames a Standard Edition server without stores': {
      before: draft(se('se01', { share: null, store: null })),
      args: { id: 'pool:6', name: 'se02.contoso.com' },
      after: { topology: se('se02', { share: null, store: null }) },
    },
  },
  leaves: {
    'the site has this name already': { before, args: { id: 'site:1', name: 'London' } },
    'the pool has this name already': { before, args: { id: 'pool:2', name: 'ldn-pool.contoso.com' } },
    'the server has this name already': {
      before,
      args: { id: 'server:201', name: 'ldn-pool-fe01.contoso.com' },
    },
    'the SQL Server store has this name already': { before, args: { id: 'sql:290', name: 'db.contoso.com' } },
    'the file store has this name already': { before, args: { id: 'file:291', name: 'fs.contoso.com' } },
    'the Standard Edition server has this name already': {
      before: draft(se('se01')),
      args: { id: 'pool:6', name: 'se01.contoso.com' },
    },
    'the role has this name already': {
      before: draft(holding(gateway(9, 'gw'))),
      args: { id: 'gateway:9', name: 'gw.contoso.com' },
    },
    'the role is gone': { before, args: { id: 'edge:9', name: 'x' } },
    'the trunk has this name already': {
      before: draft(holding(gateway(9, 'gw'))),
      args: { id: 'trunk:950', name: 'gw.contoso.com' },
    },
    'the trunk is gone': { before, args: { id: 'trunk:9', name: 'x' } },
    'the site is gone': { before, args: { id: 'site:9', name: 'x' } },
    'the pool is gone': { before, args: { id: 'pool:9', name: 'x' } },
    'the server is gone': { before, args: { id: 'server:9', name: 'x' } },
    'the SQL Server store is gone': { before, args: { id: 'sql:9', name: 'x' } },
    'the file store is gone': { before, args: { id: 'file:9', name: 'x' } },
    'the thing is a pairing, which has no name of its own': { before, args: { id: 'pairing:5', name: 'x' } },
  },
})

describe('a renamed Standard Edition server', () => {
  it('stays one computer under any name', () => {
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1, maxLength: 4 }), (names) => {
        const last = names.at(-1)!
        const renamed = names.reduce(
          (doc, name) => rename.apply(doc, { id: 'pool:6', name }),
          draft(se('se01')),
        )
        const [site] = renamed.topology.sites
        const [pool] = site!.pools
        expect([
          pool!.fqdn,
          pool!.servers[0]!.fqdn,
          connectionOf(site!.sqlStores[0]!).fqdn,
          site!.fileStores[0]!.fqdn,
        ]).toEqual([last, last, last, last])
      }),
    )
  })
})

describe('the domains of a lone computer', () => {
  const domains = { faultDomain: 'SE01.contoso.com', upgradeDomain: 'rack 1' }

  it('follow its name where Topology Builder named them after it, and stay where a person did', () => {
    const doc = draft(topology(site(1, 'London', standard(6, 'se01', { servers: [domains] }))))
    const renamed = rename.apply(doc, { id: 'pool:6', name: 'se02.contoso.com' })
    expect(renamed.topology.sites[0]?.pools[0]?.servers[0]).toMatchObject({
      fqdn: 'se02.contoso.com',
      faultDomain: 'se02.contoso.com',
      upgradeDomain: 'rack 1',
    })
  })
})

describe('the External Base URL of a pool', () => {
  const webAt = (externalFqdn: string) => {
    const web = { ...webServicesNotStated, externalFqdn }
    const doc = draft(topology(site(1, 'London', pool(2, 'ldn-pool', { webServices: web }))))
    const renamed = rename.apply(doc, { id: 'pool:2', name: 'new.contoso.com' })
    return renamed.topology.sites[0]?.pools[0]?.webServices.externalFqdn
  }

  it('follows the name where it is the name of the pool, and stays where it is another', () => {
    expect(webAt('LDN-pool.contoso.com')).toBe('new.contoso.com')
    expect(webAt('web.contoso.com')).toBe('web.contoso.com')
    expect(webAt('')).toBe('')
  })
})

describe('a new name', () => {
  it('leaves other sites and the pairing the same objects', () => {
    const doc = draft(soundPair())
    const { topology } = rename.apply(doc, { id: 'pool:2', name: 'new' })
    expect(topology.sites[1]).toBe(doc.topology.sites[1])
    expect(topology.sites[0]!.pools[0]!.servers).toBe(doc.topology.sites[0]!.pools[0]!.servers)
    expect(topology.pairings).toBe(doc.topology.pairings)
  })
})
