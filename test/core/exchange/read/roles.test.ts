import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExchange } from '../../../../src/core/exchange/read/read-exchange.ts'
import type { RoleKind } from '../../../../src/core/model/id.ts'
import type { RoleWith } from '../../../../src/core/model/role.ts'
import { connectionOf } from '../../../../src/core/model/store.ts'
import {
  findFileStore,
  findSqlStore,
  nameOf,
  poolsOf,
  rolesOf,
  type Topology,
} from '../../../../src/core/model/topology.ts'
import {
  enterprise,
  extra,
  merge,
  standardEdition,
  tbxml,
  topologyXml,
  type FilePart,
  type PortPart,
  type ServicePart,
} from '../exchange-notation.ts'

function open(text: string) {
  const read = readExchange(text, 'Test', 'test.xml')
  if (!read.ok) throw new Error(read.problem.message)
  const { doc, notes } = read
  return { doc, topology: doc.topology, messages: notes.map(({ message }) => message).join('\n') }
}

/** Reads a deployment from both formats, and expects the same of both. */
function openBoth(file: FilePart) {
  const fromXml = open(topologyXml(file))
  const fromTbxml = open(tbxml(file, { original: file }))
  const plain = { unresolved: [], simpleUrls: [] }
  expect({ ...fromTbxml.topology, ...plain }).toEqual({ ...fromXml.topology, ...plain })
  expect(fromTbxml.doc.origin?.links).toEqual(fromXml.doc.origin?.links)
  return fromXml
}

function only<K extends RoleKind>(topology: Topology, kind: K): RoleWith<K> {
  const [found, ...others] = rolesOf(topology, kind)
  expect(others).toEqual([])
  if (!found) throw new Error(`no ${kind}`)
  return found.role
}

const ldn = enterprise(1, 'ldn')
const on = (file: FilePart, facts: Partial<ServicePart> & { role: string }): FilePart => ({
  ...file,
  services: [...file.services, { site: 1, instance: 90, on: [1], ...facts }],
})
const grown = (role: string, change: (service: ServicePart) => ServicePart): FilePart => ({
  ...ldn,
  services: ldn.services.map((service) => (service.role === role ? change(service) : service)),
})
const needing = (role: string, ...needs: NonNullable<ServicePart['needs']>) =>
  grown(role, (service) => ({ ...service, needs: [...(service.needs ?? []), ...needs] }))

const sqlName = (topology: Topology, id: Parameters<typeof findSqlStore>[1]) => {
  const store = findSqlStore(topology, id)
  return store && connectionOf(store).fqdn
}

describe('an Edge pool', () => {
  const outside = (
    names: readonly string[],
    numbers: readonly number[],
    values: readonly number[],
  ): PortPart[] =>
    ['AccessEdge', 'DataEdge', 'MediaRelayEdge'].map((owner, i) => ({
      owner: `urn:component:${owner}`,
      usage: owner === 'AccessEdge' ? 'SipClient' : 'Other',
      side: 'External',
      number: numbers[i] ?? 1,
      port: values[i] ?? 443,
      protocol: owner === 'MediaRelayEdge' ? 'Tcp' : 'Tls',
      more: { ConfiguredFqdn: names[i] ?? '' },
    }))
  const media: PortPart[] = [
    { owner: 'urn:component:MediaRelayEdge', side: 'External', number: 3, port: 3478, protocol: 'Udp' },
    {
      owner: 'urn:component:MediaRelayEdge',
      side: 'External',
      number: 3,
      port: 50_000,
      protocol: 'TcpOrUdp',
      more: { Range: '10000' },
    },
  ]
  const edge = (ports: PortPart[], publicIp?: string) =>
    on(
      merge(
        ldn,
        extra(
          1,
          50,
          'edge.contoso.com',
          'EdgeServer',
          { ports, needs: [['Default', 1, 'Registrar', 1]] },
          {
            machines: [
              {
                fqdn: 'edge1.contoso.com',
                ordinal: 1,
                nics: [
                  ['Internal', 1, '10.0.0.1'],
                  publicIp === undefined
                    ? ['External', 1, '192.0.2.1']
                    : ['External', 1, '192.0.2.1', publicIp],
                ],
              },
            ],
          },
        ),
      ),
      {
        role: 'ManagementServices',
        instance: 50,
        on: [50],
        ports: [
          {
            owner: 'urn:component:ReplicationService',
            usage: 'Replication',
            side: 'Internal',
            port: 4444,
            protocol: 'Https',
          },
        ],
      },
    )

  it('with names of their own has the FQDN and port of each service', () => {
    const names = ['sip.contoso.com', 'conf.contoso.com', 'av.contoso.com']
    const { topology, messages } = openBoth(edge([...media, ...outside(names, [1, 2, 3], [443, 444, 445])]))
    expect(only(topology, 'edge')).toMatchObject({
      fqdn: 'edge.contoso.com',
      nextHop: 'pool:2',
      singleAddress: false,
      accessFqdn: 'sip.contoso.com',
      accessPort: 443,
      conferencingFqdn: 'conf.contoso.com',
      conferencingPort: 444,
      avFqdn: 'av.contoso.com',
      avPort: 445,
      federation: false,
      xmpp: false,
      skypeSearch: false,
      nat: false,
      replicationPort: 4444,
      servers: [
        {
          fqdn: 'edge1.contoso.com',
          addresses: [
            { side: 'Internal', number: 1, ip: '10.0.0.1', publicIp: null },
            { side: 'External', number: 1, ip: '192.0.2.1', publicIp: null },
          ],
        },
      ],
    })
    expect(messages).not.toContain('does not state')
  })

  it('with a single FQDN and address shares both between its services', () => {
    const name = 'sip.contoso.com'
    const { topology } = openBoth(edge(outside([name, name, name], [1, 1, 1], [5061, 444, 443])))
    expect(only(topology, 'edge')).toMatchObject({
      singleAddress: true,
      accessFqdn: name,
      accessPort: 5061,
      conferencingFqdn: name,
      conferencingPort: 444,
      avFqdn: name,
      avPort: 443,
    })
  })

  it('has federation, XMPP, Skype search and NAT where their ports and addresses are', () => {
    const ports: PortPart[] = [
      { owner: 'urn:component:AccessEdge', side: 'External', port: 5061 },
      { owner: 'urn:component:XmppFederationProxy', side: 'External', port: 5269, protocol: 'Tcp' },
      { owner: 'urn:component:SkypeSearchProxy', side: 'External', port: 4443, protocol: 'Https' },
    ]
    const { topology } = openBoth(edge([...ports, ...outside([], [1, 2, 3], [])], '203.0.113.1'))
    expect(only(topology, 'edge')).toMatchObject({
      federation: true,
      xmpp: true,
      skypeSearch: true,
      nat: true,
      accessPort: 443,
    })
  })

  it('without ports has the usual ones, which is said', () => {
    const { topology, messages } = openBoth(merge(ldn, extra(1, 50, 'edge.contoso.com', 'edgeserver')))
    expect(only(topology, 'edge')).toMatchObject({ accessPort: 443, replicationPort: 4443, nextHop: null })
    expect(messages).toContain('Access Edge service port of edge.contoso.com')
  })

  it('that is asked for by a pool is its Edge pool', () => {
    const { topology } = openBoth(
      merge(
        needing('Registrar', ['Default', 1, 'EdgeServer', 50]),
        extra(1, 50, 'edge.contoso.com', 'EdgeServer'),
      ),
    )
    expect(poolsOf(topology)[0]?.edgePool).toBe(only(topology, 'edge').id)
  })
})

describe('gateways and trunks', () => {
  const trunk = (
    number: number,
    cluster: string,
    gateway: string,
    more: string,
    port: Partial<PortPart> = {},
  ) =>
    extra(1, number, cluster, 'PstnGateway', {
      needs: [['Default', 1, 'MediationServer', 90]],
      ports: [
        {
          owner: 'urn:component:GatewayComp',
          usage: 'SipClient',
          side: 'Pstn',
          port: 5066,
          protocol: 'Tcp',
          more: { ConfiguredFqdn: gateway },
          ...port,
        },
      ],
      details: `<PstnGatewayService ${more} />`,
    })
  const mediation = on(ldn, { role: 'MediationServer' })

  it('have one root trunk with the name of the gateway', () => {
    const file = merge(
      mediation,
      trunk(50, 'gw.contoso.com', 'gw.contoso.com', 'MediationServerPort="5067" Default="true"', {
        port: 5081,
        protocol: 'Tls',
      }),
    )
    const { topology } = openBoth(file)
    expect(only(topology, 'gateway').trunks).toMatchObject([
      {
        name: 'gw.contoso.com',
        gatewayPort: 5081,
        protocol: 'tls',
        mediation: 'pool:2',
        mediationPort: 5067,
        isDefault: true,
      },
    ])
  })

  it('have further trunks whose clusters name the gateway in their port', () => {
    const file = merge(
      mediation,
      trunk(49, 'backup-trunk', 'GW.contoso.com', 'MediationServerPort="5068"'),
      trunk(50, 'gw.contoso.com', 'gw.contoso.com', 'MediationServerPort="5067"'),
      trunk(51, '0f0f0f0f-0000-0000-0000-000000000000', 'gw.contoso.com', 'MediationServerPort="5068"'),
    )
    const { topology, doc } = openBoth(file)
    const gateway = only(topology, 'gateway')
    expect(gateway).toMatchObject({ fqdn: 'gw.contoso.com', servers: [{ fqdn: 'gw.contoso.com' }] })
    expect(gateway.trunks.map(({ name }) => name)).toEqual([
      'gw.contoso.com',
      'backup-trunk',
      '0f0f0f0f-0000-0000-0000-000000000000',
    ])
    expect(doc.origin?.links?.[gateway.trunks[1]?.id ?? 'trunk:0']).toBe('service 1-PstnGateway-49')
    expect(doc.origin?.links?.[gateway.id]).toBe('cluster 1:50')
  })

  it('are one gateway by the name in their ports where no cluster has that name', () => {
    const file = merge(
      mediation,
      trunk(50, 'trunk-a', '10.0.0.9', 'MediationServerPort="5068"'),
      trunk(51, 'trunk-b', '10.0.0.9', 'MediationServerPort="5068"'),
    )
    const gateway = only(openBoth(file).topology, 'gateway')
    expect(gateway.fqdn).toBe('10.0.0.9')
    expect(gateway.trunks.map(({ name }) => name)).toEqual(['trunk-a', 'trunk-b'])
  })

  it('may be known by an IP address, and by the same name twice', () => {
    const file = merge(
      mediation,
      trunk(50, '10.0.0.9', '10.0.0.9', 'MediationServerPort="5068"'),
      trunk(51, '10.0.0.9', '10.0.0.9', 'MediationServerPort="5068"'),
    )
    expect(rolesOf(openBoth(file).topology, 'gateway')).toHaveLength(2)
  })

  it('are said where one Mediation Server has two default trunks', () => {
    const file = merge(
      mediation,
      trunk(50, 'gw1', 'gw1', 'MediationServerPort="5068" Default="true"'),
      trunk(51, 'gw2', 'gw2', 'MediationServerPort="5068" Default="true"'),
    )
    expect(openBoth(file).messages).toContain('default trunk of the same Mediation Server: gw1, gw2.')
  })

  it('that point to nothing are references that lead nowhere', () => {
    const { topology } = openBoth(merge(ldn, trunk(50, 'gw1', 'gw1', 'MediationServerPort="5068"')))
    const [gateway] = rolesOf(topology, 'gateway')
    expect(gateway?.role.trunks[0]?.mediation).toBeNull()
    expect(topology.unresolved).toEqual([
      { from: gateway?.role.trunks[0]?.id, relation: 'Mediation Server', reference: '1-MediationServer-90' },
    ])
  })

  it('may be those of video', () => {
    const file = merge(
      ldn,
      extra(1, 50, 'vis.contoso.com', 'VideoInteropServer', {
        needs: [['Default', 1, 'Registrar', 1]],
        ports: [
          { owner: 'urn:component:VideoInteropServer', port: 5070 },
          { owner: 'urn:component:VideoInteropServer', usage: 'SipClient', port: 6001, protocol: 'Tls' },
          {
            owner: 'urn:component:VideoInteropServer',
            usage: 'SipClient',
            port: 6000,
            protocol: 'Tcp',
            more: { Range: '3' },
          },
          { owner: 'urn:component:MediaComp', usage: 'AudioCommunication', port: 49_152, protocol: 'Tcp' },
        ],
      }),
      extra(1, 51, 'cucm.contoso.com', 'VideoGateway', {
        needs: [['Default', 1, 'VideoInteropServer', 50]],
        ports: [{ owner: 'urn:component:VideoGatewayComp', usage: 'SipClient', port: 5060, protocol: 'Tcp' }],
      }),
    )
    const { topology } = openBoth(file)
    const interop = only(topology, 'interop')
    expect(interop).toMatchObject({
      nextHop: 'pool:2',
      tls: { from: 6001, to: 6001 },
      tcp: { from: 6000, to: 6002 },
    })
    expect(only(topology, 'videogateway').trunk).toEqual({
      name: 'cucm.contoso.com',
      gatewayPort: 5060,
      protocol: 'tcp',
      interop: interop.id,
      interopPort: 6000,
    })
  })
})

describe('a Mediation Server', () => {
  const ports: PortPart[] = [
    { owner: 'urn:component:Mediation', port: 5070 },
    {
      owner: 'urn:component:Mediation',
      usage: 'SipClient',
      side: 'Pstn',
      port: 5067,
      protocol: 'Tls',
      more: { Range: '4' },
    },
    { owner: 'urn:component:Mediation', usage: 'SipClient', side: 'Pstn', port: 5075, protocol: 'Tcp' },
    {
      owner: 'urn:component:MediaComp',
      usage: 'AudioCommunication',
      port: 49_152,
      protocol: 'TcpOrUdp',
      more: { Range: '8348' },
    },
  ]
  const mediation = { tls: { from: 5067, to: 5070 }, tcp: { from: 5075, to: 5075 } }

  it('on a Front End pool is collocated, with its ports', () => {
    const { topology } = openBoth(on(ldn, { role: 'MediationServer', ports }))
    expect(poolsOf(topology)[0]?.mediation).toEqual(mediation)
    expect(topology.sites[0]?.roles).toEqual([])
  })

  it('on computers of its own is a Mediation pool with a next hop', () => {
    const file = merge(
      ldn,
      extra(1, 50, 'med.contoso.com', 'MediationServer', { ports, needs: [['Default', 1, 'Registrar', 1]] }),
    )
    const { topology } = openBoth(file)
    expect(only(topology, 'mediation')).toMatchObject({ mediation, nextHop: 'pool:2', edgePool: null })
    expect(poolsOf(topology)[0]?.mediation).toBeNull()
  })

  it('without ports has the usual TLS port, which is said', () => {
    const { topology, messages } = openBoth(merge(ldn, extra(1, 50, 'med.contoso.com', 'MediationServer')))
    expect(only(topology, 'mediation').mediation).toEqual({ tls: { from: 5067, to: 5067 }, tcp: null })
    expect(messages).toContain('Mediation Server port of med.contoso.com')
  })
})

describe('a Persistent Chat pool', () => {
  const sql = (number: number, name: string): FilePart => ({
    ...extra(1, number, name, 'X', {}),
    instances: [{ site: 1, number, name: 'chat' }],
    services: [],
  })
  const chat = merge(
    { ...ldn, sites: [{ id: 1, name: 'ldn', settings: { chat: [1, 'PersistentChatService', 50] } }] },
    sql(60, 'sql-a.contoso.com'),
    sql(61, 'sql-b.contoso.com'),
    sql(62, 'sql-c.contoso.com'),
    extra(
      1,
      50,
      'chat.contoso.com',
      'PersistentChatService',
      {
        needs: [
          ['Default', 1, 'FileStore', 1],
          ['Default', 1, 'Registrar', 1],
          ['Default', 1, 'PersistentChatStore', 1],
          ['Backup', 1, 'PersistentChatStore', 2],
          ['Default', 1, 'PersistentChatComplianceStore', 1],
        ],
        ports: [{ owner: 'urn:component:PersistentChatService', port: 5042 }],
        details:
          '<PersistentChatService DisplayName="Rooms"><ActiveServers><Server Fqdn="C1.contoso.com" /></ActiveServers></PersistentChatService>',
      },
      {
        machines: [
          { fqdn: 'c1.contoso.com', ordinal: 1 },
          { fqdn: 'c2.contoso.com', ordinal: 2 },
        ],
      },
    ),
  )
  chat.services.push(
    { site: 1, role: 'PersistentChatStore', instance: 1, on: [60, 'chat'] },
    { site: 1, role: 'PersistentChatStore', instance: 2, on: [61, 'chat'] },
    { site: 1, role: 'PersistentChatComplianceStore', instance: 1, on: [62, 'chat'] },
  )

  it('has its stores, its next hop, its name and the servers that stand by', () => {
    const { topology } = openBoth(chat)
    const pool = only(topology, 'chat')
    expect(pool).toMatchObject({
      displayName: 'Rooms',
      port: 5042,
      nextHop: 'pool:2',
      complianceBackupStore: null,
    })
    expect(sqlName(topology, pool.store)).toBe('sql-a.contoso.com')
    expect(sqlName(topology, pool.backupStore)).toBe('sql-b.contoso.com')
    expect(sqlName(topology, pool.complianceStore)).toBe('sql-c.contoso.com')
    expect(findFileStore(topology, pool.fileStore)?.share).toBe('share')
    expect(pool.inactive.map((id) => nameOf(topology, id))).toEqual(['c2.contoso.com'])
  })

  it('may be the default of a site', () => {
    const { topology } = openBoth(chat)
    expect(topology.sites[0]?.defaultChat).toBe(only(topology, 'chat').id)
  })
})

describe('a trusted application pool', () => {
  it('has an application for each of its ports, and says whether it is replicated to', () => {
    const file = merge(
      ldn,
      extra(
        1,
        50,
        'app.contoso.com',
        'ExternalServer',
        {
          needs: [['Default', 1, 'Registrar', 1]],
          ports: [
            { owner: 'urn:application:bot', port: 6100 },
            { owner: 'urn:application:recorder', port: 6101 },
          ],
        },
        { replicated: false },
      ),
    )
    expect(only(openBoth(file).topology, 'application')).toMatchObject({
      nextHop: 'pool:2',
      replication: false,
      applications: [
        { name: 'urn:application:bot', port: 6100 },
        { name: 'urn:application:recorder', port: 6101 },
      ],
    })
  })
})

describe('an Office Web Apps Server', () => {
  it('is associated by the conferencing service of a pool', () => {
    const file = merge(
      on(ldn, { role: 'ConfServices', needs: [['Default', 1, 'WacService', 50]] }),
      extra(1, 50, 'owas.contoso.com', 'WacService', {
        details:
          '<WacService DiscoveryUrl="https://owas.contoso.com/hosting/discovery/" IsExternal="true" />',
      }),
    )
    const { topology } = openBoth(file)
    const server = only(topology, 'webapps')
    expect(server).toMatchObject({
      discoveryUrl: 'https://owas.contoso.com/hosting/discovery/',
      external: true,
    })
    expect(poolsOf(topology)[0]?.officeWebApps).toBe(server.id)
  })
})

describe('a Director', () => {
  const director = (details: string, needs: ServicePart['needs'] = []) =>
    extra(1, 50, 'dir.contoso.com', 'Registrar', { details, needs, version: 6 })

  it('is a Registrar that says so, with its associations', () => {
    const file = merge(
      director('<RegistrarService IsDirector="true" />', [['Default', 1, 'MonitoringStore', 9]]),
      ldn,
      { ...extra(1, 50, '', 'WebServices', { needs: [['Default', 1, 'FileStore', 1]] }), clusters: [] },
    )
    file.services.push({ site: 1, role: 'MonitoringStore', instance: 9, on: [2, 'rtc'] })
    const { topology, messages } = openBoth(file)
    const found = only(topology, 'director')
    expect(found).toMatchObject({ fqdn: 'dir.contoso.com', version: '2013', archivingStore: null })
    expect(found.fileStore).toBe(poolsOf(topology)[0]?.fileStore)
    expect(sqlName(topology, found.monitoringStore)).toBe('sql-ldn.contoso.com')
    expect(messages).not.toContain('read as Directors')
  })

  it('is also a Registrar without user services, which is said', () => {
    const { topology, messages } = openBoth(merge(director(''), ldn))
    expect(only(topology, 'director').fqdn).toBe('dir.contoso.com')
    expect(messages).toContain('read as Directors: dir.contoso.com.')
  })

  it('is none but an appliance where it says so and has a Mediation Server beside it, in any site', () => {
    const { topology, messages } = openBoth(
      merge(ldn, director('<RegistrarService IsDirector="false" />'), {
        ...extra(1, 50, '', 'MediationServer', { needs: [['Default', 1, 'Registrar', 50]] }),
        clusters: [],
      }),
    )
    expect(rolesOf(topology, 'director')).toEqual([])
    expect(only(topology, 'appliance')).toMatchObject({ fqdn: 'dir.contoso.com', pool: null })
    expect(messages).not.toContain('not drawn')
  })

  it('is a Front End pool in trouble where it says that it is none and its user services are missing', () => {
    const { topology } = openBoth(
      merge(director('<RegistrarService IsDirector="false" />', [['Default', 1, 'UserServices', 50]]), ldn),
    )
    expect(poolsOf(topology)).toHaveLength(2)
  })

  it('may be the next hop of an Edge pool, and carry the federation route of a site', () => {
    const file = merge(
      { ...ldn, sites: [{ id: 1, name: 'ldn', settings: { route: [1, 'Registrar', 50] } }] },
      director('<RegistrarService IsDirector="true" />'),
      extra(1, 51, 'edge.contoso.com', 'EdgeServer', { needs: [['Default', 1, 'Registrar', 50]] }),
    )
    const { topology } = openBoth(file)
    expect(only(topology, 'edge').nextHop).toBe(only(topology, 'director').id)
    expect(topology.sites[0]?.federationRoute).toBe(only(topology, 'director').id)
  })
})

describe('a branch site', () => {
  const branch = (of?: number) =>
    merge(
      ldn,
      enterprise(2, 'dub'),
      {
        sites: [{ id: 9, name: 'Leeds', branch: true, ...(of ? { of } : {}) }],
        clusters: [],
        instances: [],
        services: [],
      },
      extra(9, 50, 'sba.contoso.com', 'Registrar', {
        needs: [['Default', 2, 'UserServices', 1]],
        backup: { to: [2, 'Registrar', 1], detection: 'PT3M', failback: 'PT6M' },
      }),
    )

  it('belongs to its central site, and holds its appliance with the pool that serves it', () => {
    const { topology } = openBoth(branch(2))
    const leeds = topology.sites.find(({ name }) => name === 'Leeds')
    const dub = topology.sites.find(({ name }) => name === 'Site dub')
    expect(leeds?.branch).toEqual({ of: dub?.id })
    expect(leeds?.roles).toMatchObject([
      {
        kind: 'appliance',
        pool: dub?.pools[0]?.id,
        voiceFailover: true,
        failureDetection: 180,
        failback: 360,
      },
    ])
    expect(topology.pairings).toEqual([])
  })

  it.each([
    ['an attribute of any name', '<RemoteSite SiteId="9" Home="2">'],
    ['an element', '<RemoteSite SiteId="9"><Parent><SiteRef Id="2" /></Parent>'],
    ['the text of an element', '<RemoteSite SiteId="9"><CentralSiteId>2</CentralSiteId>'],
    ['the one that says so, among others', '<RemoteSite SiteId="9" Order="1" CentralSite="2">'],
  ])('finds its central site in %s', (_, tag) => {
    const { topology } = open(topologyXml(branch()).replace('<RemoteSite SiteId="9">', tag))
    const leeds = topology.sites.find(({ name }) => name === 'Leeds')
    expect(leeds?.branch?.of && nameOf(topology, leeds.branch.of)).toBe('Site dub')
  })

  it('that says no central site has none, which is said', () => {
    const { topology, messages } = open(topologyXml(branch()))
    expect(topology.sites.find(({ name }) => name === 'Leeds')?.branch).toEqual({ of: null })
    expect(messages).toContain('to which central site they belong: Leeds.')
  })

  it('has the usual intervals for an appliance that states none', () => {
    const text = topologyXml(branch()).replaceAll(/ \w+DetectionInterval="[^"]*"/g, '')
    expect(only(open(text).topology, 'appliance')).toMatchObject({ failureDetection: 120, failback: 240 })
  })
})

describe('the features of a pool', () => {
  const running = (...owners: string[]) =>
    on(ldn, {
      role: 'ApplicationServer',
      ports: owners.map((owner) => ({ owner: `urn:application:${owner}`, port: 5070 })),
    })

  it.each([
    [['testbot'], { dialIn: false, enterpriseVoice: false, callAdmissionControl: false }],
    [['testbot', 'Caa', 'Cas'], { dialIn: true, enterpriseVoice: false }],
    [['testbot', 'Cps', 'RGS'], { dialIn: false, enterpriseVoice: true }],
    [['testbot', 'PDP'], { callAdmissionControl: true }],
    [[], { dialIn: null, enterpriseVoice: null, callAdmissionControl: null }],
  ])('with the applications %j are %j', (owners, expected) => {
    expect(poolsOf(openBoth(running(...owners)).topology)[0]).toMatchObject(expected)
  })

  it.each([
    ['<ConfService><Mcus><Mcu Type="IMConf" /></Mcus></ConfService>', false],
    ['<ConfService><Mcus><Mcu Type="IMConf" /><Mcu Type="DataConf" /></Mcus></ConfService>', true],
    ['<ConfService><IMConf /><AVConf /></ConfService>', true],
    ['', null],
  ])('include conferencing where %s: %j', (details, expected) => {
    const { topology } = openBoth(on(ldn, { role: 'ConfServices', details }))
    expect(poolsOf(topology)[0]?.conferencing).toBe(expected)
  })

  it('include its Web Services, with what is not at its default', () => {
    const web = (side: string, port: number, protocol: string, more?: Record<string, string>): PortPart => ({
      owner: 'urn:component:OCSWebSite',
      usage: 'WebSite',
      side,
      port,
      protocol,
      ...(more ? { more } : {}),
    })
    const file = on(ldn, {
      role: 'WebServices',
      ports: [
        { owner: 'urn:component:PlatformService', port: 6008, protocol: 'Https' },
        web('Primary', 80, 'Http'),
        web('Primary', 444, 'Https'),
        web('External', 8080, 'Http', { ConfiguredPort: '80' }),
        web('External', 4443, 'Https', { ConfiguredPort: '8443' }),
      ],
      details:
        '<WebService><ExternalSettings Host="web.contoso.com"><OverrideUrls /></ExternalSettings><InternalSettings Host="int.contoso.com" /></WebService>',
    })
    expect(poolsOf(openBoth(file).topology)[0]?.webServices).toEqual({
      externalFqdn: 'web.contoso.com',
      internalFqdn: 'int.contoso.com',
      internal: { http: null, https: 444, publishedHttp: null, publishedHttps: null },
      external: { http: null, https: null, publishedHttp: null, publishedHttps: 8443 },
    })
  })

  it('include archiving and monitoring, mirrored where the file says so', () => {
    const file = needing(
      'Registrar',
      ['Default', 1, 'ArchivingStore', 9],
      ['Mirror', 1, 'ArchivingStore', 10],
      ['Default', 1, 'MonitoringStore', 9],
    )
    const sql = (number: number): FilePart => ({
      ...extra(1, number, `sql${number}.contoso.com`, 'X'),
      instances: [{ site: 1, number, name: 'arc' }],
      services: [],
    })
    const all = merge(file, sql(70), sql(71))
    all.services.push(
      { site: 1, role: 'ArchivingStore', instance: 9, on: [70, 'arc'] },
      { site: 1, role: 'ArchivingStore', instance: 10, on: [71, 'arc'] },
      { site: 1, role: 'MonitoringStore', instance: 9, on: [70, 'arc'] },
    )
    const { topology } = openBoth(all)
    const [pool] = poolsOf(topology)
    expect(findSqlStore(topology, pool?.archivingStore ?? null)?.availability).toMatchObject({
      kind: 'mirrored',
      primary: { fqdn: 'sql70.contoso.com' },
      mirror: { fqdn: 'sql71.contoso.com' },
    })
    expect(pool?.monitoringStore).toBe(pool?.archivingStore)
  })

  it('say where an association has several targets, or one of another kind', () => {
    const edges = [50, 51].map((number) => extra(1, number, `edge${number}.contoso.com`, 'EdgeServer'))
    const two = merge(
      needing('Registrar', ['Default', 1, 'EdgeServer', 50], ['Default', 1, 'EdgeServer', 51]),
      ...edges,
    )
    expect(openBoth(two).messages).toContain('the first was taken: EdgeServer of pool-ldn.contoso.com.')
    const wrong = merge(
      ldn,
      extra(1, 50, 'sba.contoso.com', 'Registrar', { needs: [['Default', 1, 'UserServices', 1]] }),
      extra(1, 51, 'edge.contoso.com', 'EdgeServer', { needs: [['Default', 1, 'Registrar', 50]] }),
    )
    expect(openBoth(wrong).messages).toContain('which are not shown: edge.contoso.com to sba.contoso.com.')
  })
})

describe('file stores', () => {
  it('on the domain of the other computers are folders of a DFS namespace', () => {
    const dfs = extra(1, 50, 'contoso.com', 'FileStore', {
      details: '<FileStoreService ShareName="dfs\\share1" />',
    })
    const { topology } = openBoth(merge(ldn, dfs))
    expect(topology.sites[0]?.fileStores).toMatchObject([
      { fqdn: 'files-ldn.contoso.com', dfs: null },
      { fqdn: 'contoso.com', share: 'dfs\\share1', dfs: true },
    ])
  })
})

describe('simple URLs', () => {
  const url = (component: string, domain: string, active: string, ...others: string[]) =>
    `<SimpleUrl Component="${component}" Domain="${domain}" ActiveUrl="${active}">${others.map((entry) => `<SimpleUrlEntry Url="${entry}" />`).join('')}</SimpleUrl>`

  it('stand in a .tbxml, the active one among them; others are said', () => {
    const simpleUrls =
      url('Dialin', '*', 'https://dialin.contoso.com', 'https://dialin.contoso.com') +
      url('Meet', 'contoso.com', 'https://meet.contoso.com', 'https://old.contoso.com') +
      url('Odd', '*', 'https://odd.contoso.com')
    const { topology, messages } = open(tbxml({ ...ldn, simpleUrls }))
    expect(topology.simpleUrls).toEqual([
      {
        component: 'Dialin',
        domain: '*',
        active: 'https://dialin.contoso.com',
        urls: ['https://dialin.contoso.com'],
      },
      {
        component: 'Meet',
        domain: 'contoso.com',
        active: 'https://meet.contoso.com',
        urls: ['https://old.contoso.com', 'https://meet.contoso.com'],
      },
    ])
    expect(messages).toContain(
      'Simple URLs of a purpose that is not known here are kept in the original file only: Odd.',
    )
  })
})

describe('links', () => {
  it('name the part of the file that each thing came from, the same in both formats', () => {
    const file = merge(enterprise(1, 'ldn', { servers: 1 }), extra(1, 50, 'owas.contoso.com', 'WacService'))
    const { doc } = openBoth(file)
    expect(doc.origin?.links).toEqual({
      'site:1': 'site 1',
      'pool:2': 'cluster 1:1',
      'server:3': 'machine 1:1 fe1-ldn.contoso.com',
      'sql:4': 'sql 1:2 rtc',
      'file:5': 'service 1-FileStore-1',
      'webapps:6': 'cluster 1:50',
      'server:7': 'machine 1:50 owas.contoso.com',
    })
  })

  it('have unique ids for what was never published', () => {
    const { doc } = open(tbxml(enterprise(1, 'ldn', { servers: 1 })))
    expect(doc.origin?.links).toMatchObject({
      'site:1': 'site #1',
      'pool:2': expect.stringMatching(/^cluster 0c0c0c0c-/),
      'file:5': expect.stringMatching(/^service \{/),
    })
  })
})

describe('any deployment', () => {
  const pool = fc.record({
    servers: fc.integer({ min: 1, max: 5 }),
    version: fc.constantFrom(5, 6, 7, 8),
    store: fc.constantFrom('single', 'mirrored', 'mirrored with witness', 'alwaysOn'),
    management: fc.boolean(),
  } as const)
  const roles = fc.constantFrom(
    'EdgeServer',
    'MediationServer',
    'PstnGateway',
    'WacService',
    'PersistentChatService',
    'ExternalServer',
    'VideoInteropServer',
    'VideoGateway',
    'Registrar',
    'FileStore',
    'registrar',
    'Unheard',
  )
  const port = fc.record({
    owner: fc.constantFrom(
      'urn:component:AccessEdge',
      'urn:component:DataEdge',
      'urn:component:Mediation',
      'urn:application:x',
      'odd',
    ),
    usage: fc.constantFrom('SipServer', 'SipClient', ''),
    side: fc.constantFrom('Primary', 'External', 'Pstn', 'Nowhere'),
    number: fc.integer({ min: 0, max: 3 }),
    port: fc.constantFrom(443, 5061, 5067, 0, 70_000, 'x'),
    protocol: fc.constantFrom('Tls', 'Tcp', 'Mtls', 'Udp'),
  })
  const need = fc.tuple(
    fc.constantFrom('Default', 'Mirror', 'Backup', 'Odd'),
    fc.constantFrom(1, 2),
    fc.oneof(roles, fc.constantFrom('UserStore', 'MonitoringStore', 'PersistentChatStore')),
    fc.constantFrom(1, 20, 50, 51),
  )
  const role = fc.record({
    role: roles,
    site: fc.constantFrom(1, 2),
    ports: fc.array(port, { maxLength: 4 }),
    needs: fc.array(need, { maxLength: 4 }),
  })

  it('is the same topology from both formats', () => {
    fc.assert(
      fc.property(pool, fc.boolean(), fc.array(role, { maxLength: 8 }), (options, standard, others) => {
        const file = merge(
          enterprise(1, 'ldn', { ...options, backup: { site: 2 } }),
          standard
            ? standardEdition(2, 'dub', { backup: { site: 1 } })
            : enterprise(2, 'dub', { backup: { site: 1 } }),
          ...others.map(({ site, role: name, ports, needs }, i) =>
            extra(site, 50 + i, `thing${i}.contoso.com`, name, { ports, needs }),
          ),
        )
        openBoth(file)
      }),
      { numRuns: 80 },
    )
  })
})
