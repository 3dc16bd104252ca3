import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readExchange } from '../../../../src/core/exchange/read/read-exchange.ts'
import type { Pairing } from '../../../../src/core/model/pairing.ts'
import type { Pool } from '../../../../src/core/model/pool.ts'
import {
  mirroringNotStated,
  replicationNotStated,
  softwareNotStated,
  type SqlAvailability,
} from '../../../../src/core/model/store.ts'
import { counterAfter } from '../../../../src/core/model/document.ts'
import {
  everything,
  find,
  findFileStore,
  findSqlStore,
  idOf,
  nameOf,
  poolsOf,
  siteOfPool,
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
} from '../exchange-notation.ts'

function open(text: string) {
  const read = readExchange(text, 'Test', 'test.xml')
  if (!read.ok) throw new Error(read.problem.message)
  return {
    ...read,
    topology: read.doc.topology,
    messages: read.notes.map(({ message }) => message).join('\n'),
  }
}

/** Reads a deployment from both formats, and expects the same of both. */
function openBoth(file: FilePart) {
  const fromXml = open(topologyXml(file))
  const fromTbxml = open(tbxml(file, { original: file }))
  // a .tbxml names what is missing by ids of its own, and alone has simple URLs
  expect({ ...fromTbxml.topology, unresolved: [], simpleUrls: [] }).toEqual({
    ...fromXml.topology,
    unresolved: [],
  })
  expect(fromTbxml.topology.unresolved).toHaveLength(fromXml.topology.unresolved.length)
  expect(fromTbxml.doc.origin?.links).toEqual(fromXml.doc.origin?.links)
  return fromXml
}

function poolNamed(topology: Topology, fqdn: string): Pool {
  const pool = poolsOf(topology).find((candidate) => candidate.fqdn === fqdn)
  if (!pool) throw new Error(`no pool ${fqdn}`)
  return pool
}

const ldn = 'pool-ldn.contoso.com'
const dub = 'pool-dub.contoso.com'
const storeOf = (topology: Topology, fqdn = ldn): SqlAvailability | undefined =>
  findSqlStore(topology, poolNamed(topology, fqdn).sqlStore)?.availability
const namesIn = (topology: Topology, pairing: Pairing | undefined) =>
  pairing && {
    pools: pairing.pools.map((id) => nameOf(topology, id)),
    by: pairing.declaredBy.map((id) => nameOf(topology, id)),
  }

/** Two paired pools in two sites. */
const pair = (terms: object = {}) =>
  merge(
    enterprise(1, 'ldn', { backup: { site: 2, ...terms }, management: true }),
    enterprise(2, 'dub', { backup: { site: 1, ...terms }, management: false }),
  )

const change = (file: FilePart, edit: (file: FilePart) => void): FilePart => {
  const copy = structuredClone(file)
  edit(copy)
  return copy
}

describe('the samples', () => {
  const read = (name: string) =>
    readFileSync(new URL(`../../../../public/samples/${name}`, import.meta.url), 'utf8')
  const xml = open(read('paired-deployment.topology.xml'))
  const builder = open(read('paired-deployment.tbxml').replace('\uFEFF', ''))

  it('are the same topology in both formats', () => {
    expect(builder.format).toBe('tbxml')
    expect(xml.format).toBe('topology-xml')
    const { simpleUrls, ...same } = builder.topology
    expect({ ...same, simpleUrls: [] }).toEqual(xml.topology)
    expect(simpleUrls).toHaveLength(4)
  })

  it('are two pools of four servers in two sites, with mirrored stores, that are paired', () => {
    const { topology } = xml
    expect(topology.sites.map(({ name, city, country }) => [name, city, country])).toEqual([
      ['London', 'London', 'UK'],
      ['Dublin', 'Dublin', 'IE'],
    ])
    expect(topology.sipDomain).toBe('contoso.com')
    expect(topology.additionalSipDomains).toEqual(['fabrikam.com'])
    expect(poolsOf(topology)).toMatchObject([
      {
        fqdn: ldn,
        edition: 'enterprise',
        version: '2015',
        deployed: true,
        platform: null,
        operatingSystem: null,
        users: null,
      },
      { fqdn: dub, edition: 'enterprise', version: '2015', deployed: true },
    ])
    expect(poolNamed(topology, ldn).servers).toMatchObject(
      [1, 2, 3, 4].map((n) => ({
        fqdn: `fe-ldn-0${n}.contoso.com`,
        ordinal: n,
        faultDomain: `FaultDomain${n}`,
        upgradeDomain: `UpgradeDomain${n}`,
      })),
    )
    expect(storeOf(topology, dub)).toEqual({
      kind: 'mirrored',
      primary: { fqdn: 'sql-dub-a.contoso.com', instance: 'rtc' },
      mirror: { fqdn: 'sql-dub-b.contoso.com', instance: 'rtc' },
      witness: { fqdn: 'sql-dub-w.contoso.com', instance: 'rtc' },
      ...mirroringNotStated,
      ports: { primary: 5022, mirror: 5022, witness: 7022 },
    })
    expect(findFileStore(topology, poolNamed(topology, ldn).fileStore)).toMatchObject({
      fqdn: 'fs-ldn.contoso.com',
      share: 'share',
    })
    expect(nameOf(topology, topology.managementStore ?? 'pool:0')).toBe(ldn)
    expect(topology.pairings).toMatchObject([{ voiceFailover: true, failureDetection: 300, failback: 600 }])
    expect(namesIn(topology, topology.pairings[0])).toEqual({ pools: [ldn, dub], by: [ldn, dub] })
    expect(topology.unresolved).toEqual([])
  })

  it('hold nothing that is not understood', () => {
    expect(xml.notes).toEqual([])
    expect(builder.notes).toEqual([])
  })

  it('have an Edge pool, a gateway and an Office Web Apps Server', () => {
    expect(xml.topology.sites[0]?.roles.map(({ kind, fqdn }) => [kind, fqdn])).toEqual([
      ['edge', 'edge-ldn.contoso.com'],
      ['gateway', 'gw-ldn.contoso.com'],
      ['webapps', 'owas-ldn.contoso.com'],
    ])
  })
})

describe('the document of an import', () => {
  const text = topologyXml(pair())
  const { doc } = open(text)

  it('keeps its origin, and has no layout, override or publication', () => {
    expect(doc).toMatchObject({
      name: 'Test',
      origin: { format: 'topology-xml', fileName: 'test.xml', text },
      overrides: [],
      published: null,
      layout: { positions: {}, notes: {} },
    })
  })

  it('has ids in the order of the document, and a counter behind the last of them', () => {
    expect([...everything(doc.topology)].map(idOf)).toEqual([
      'site:1',
      'pool:2',
      'server:3',
      'server:4',
      'server:5',
      'sql:6',
      'file:7',
      'site:8',
      'pool:9',
      'server:10',
      'server:11',
      'server:12',
      'sql:13',
      'file:14',
      'pairing:15',
    ])
    expect(doc.nextId).toBe(16)
    expect(counterAfter(doc.topology)).toBe(16)
  })
})

describe('pools', () => {
  it.each([
    [6, '2013'],
    [7, '2015'],
    [8, '2019'],
  ])('of service version %d are of %s', (version, product) => {
    const { topology, messages } = openBoth(enterprise(1, 'ldn', { version }))
    expect(poolNamed(topology, ldn).version).toBe(product)
    expect(messages).not.toContain('release')
  })

  it.each([5, 9])('of service version %d are of another release, which is said', (version) => {
    const { topology, messages } = openBoth(enterprise(1, 'ldn', { version }))
    expect(poolNamed(topology, ldn).version).toBe('other')
    expect(messages).toContain(`Pools of a release other than`)
  })

  it('take the version of the user services where the versions are mixed, which is said', () => {
    const mixed = change(enterprise(1, 'ldn'), ({ services }) => {
      for (const service of services) if (service.role === 'UserServices') service.version = 8
    })
    const { topology, messages } = openBoth(mixed)
    expect(poolNamed(topology, ldn).version).toBe('2019')
    expect(messages).toContain('Pools whose services state different versions')
  })

  it('keep twelve servers in the order of their ordinals, whatever the order of the file', () => {
    const shuffled = change(enterprise(1, 'ldn', { servers: 12 }), ({ clusters }) =>
      clusters[0]?.machines.reverse(),
    )
    const { topology, messages } = openBoth(shuffled)
    const { servers } = poolNamed(topology, ldn)
    expect(servers.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(servers[9]?.fqdn).toBe('fe10-ldn.contoso.com')
    expect(messages).toContain('another order than their ordinals')
  })

  it('keep the order of the file among repeated ordinals, and gaps as they are', () => {
    const odd = change(enterprise(1, 'ldn', { servers: 4 }), ({ clusters }) =>
      clusters[0]?.machines.forEach((machine, i) => (machine.ordinal = [9, 2, 2, 30][i] ?? 0)),
    )
    const { servers } = poolNamed(openBoth(odd).topology, ldn)
    expect(servers.map(({ fqdn, ordinal }) => [fqdn.slice(0, 3), ordinal])).toEqual([
      ['fe2', 2],
      ['fe3', 2],
      ['fe1', 9],
      ['fe4', 30],
    ])
  })

  it('put servers without a readable ordinal last', () => {
    const odd = change(enterprise(1, 'ldn', { servers: 4 }), ({ clusters }) => {
      const [first, second] = clusters[0]?.machines ?? []
      if (first) delete first.ordinal
      if (second) second.ordinal = 'second'
    })
    const { servers } = poolNamed(openBoth(odd).topology, ldn)
    expect(servers.map(({ fqdn, ordinal }) => [fqdn.slice(0, 3), ordinal])).toEqual([
      ['fe3', 3],
      ['fe4', 4],
      ['fe1', null],
      ['fe2', null],
    ])
  })

  it('of a single server are Enterprise Edition where the store is elsewhere', () => {
    expect(poolNamed(openBoth(enterprise(1, 'ldn', { servers: 1 })).topology, ldn).edition).toBe('enterprise')
  })

  it('are Standard Edition servers where the store is on the same computer', () => {
    const { topology } = openBoth(
      merge(
        standardEdition(1, 'ldn', { backup: { site: 2 } }),
        standardEdition(2, 'dub', { backup: { site: 1 } }),
      ),
    )
    const fqdn = 'se-ldn.contoso.com'
    expect(poolNamed(topology, fqdn)).toMatchObject({
      edition: 'standard',
      servers: [{ fqdn, faultDomain: fqdn }],
    })
    expect(storeOf(topology, fqdn)).toEqual({ kind: 'single', primary: { fqdn, instance: 'rtc' } })
    expect(findFileStore(topology, poolNamed(topology, fqdn).fileStore)).toMatchObject({ fqdn })
    expect(topology.pairings).toHaveLength(1)
  })

  it('without a store to look at are Standard Edition when the computer has the name of the pool', () => {
    const storeless = (file: FilePart) =>
      change(file, ({ services }) => services.forEach((service) => (service.needs = [])))
    expect(
      poolNamed(openBoth(storeless(standardEdition(1, 'ldn'))).topology, 'se-ldn.contoso.com').edition,
    ).toBe('standard')
    expect(poolNamed(openBoth(storeless(enterprise(1, 'ldn', { servers: 1 }))).topology, ldn).edition).toBe(
      'enterprise',
    )
  })

  it('of one name are two things', () => {
    const twins = merge(enterprise(1, 'ldn'), enterprise(1, 'ldn', { offset: 10 }))
    const { topology } = openBoth(twins)
    expect(poolsOf(topology).map(({ fqdn }) => fqdn)).toEqual([ldn, ldn])
    expect(new Set(poolsOf(topology).map(({ sqlStore }) => sqlStore)).size).toBe(2)
  })

  it('may lack their user services or their Registrar, which is said', () => {
    const without = (role: string) =>
      change(
        enterprise(1, 'ldn'),
        (file) => (file.services = file.services.filter((service) => service.role !== role)),
      )
    expect(open(topologyXml(without('UserServices'))).messages).toContain('without user services')
    expect(open(topologyXml(without('Registrar'))).messages).toContain('without a Registrar')
    expect(poolsOf(openBoth(without('UserServices')).topology)).toHaveLength(1)
    expect(poolsOf(openBoth(without('Registrar')).topology)).toHaveLength(1)
  })

  it('without computers are pools without servers', () => {
    const empty = change(enterprise(1, 'ldn'), ({ clusters }) => clusters[0]?.machines.splice(0))
    expect(poolNamed(openBoth(empty).topology, ldn).servers).toEqual([])
  })

  it('keep HTML in a name as the name', () => {
    const name = '<img src=x onerror="alert(1)"> & <b>'
    const file = change(enterprise(1, 'ldn'), ({ sites, clusters }) => {
      if (sites[0]) sites[0].name = name
      if (clusters[0]) clusters[0].fqdn = name
    })
    const { topology } = openBoth(file)
    expect(topology.sites[0]?.name).toBe(name)
    expect(poolsOf(topology)[0]?.fqdn).toBe(name)
  })

  it('in a site that the file does not list get a site', () => {
    const lost = change(pair(), (file) => file.sites.pop())
    const { topology, messages } = open(topologyXml(lost))
    expect(topology.sites.map(({ name }) => name)).toEqual(['Site ldn', 'Site 2'])
    expect(siteOfPool(topology, poolNamed(topology, dub).id)?.name).toBe('Site 2')
    expect(messages).toContain('sites were added for them: Site 2.')
  })
})

describe('whether a pool is deployed', () => {
  const both = pair()
  const deployed = (text: string) => poolsOf(open(text).topology).map((pool) => pool.deployed)

  it('is so in a Topology XML', () => {
    expect(deployed(topologyXml(both))).toEqual([true, true])
  })
  it('is not so in a .tbxml that was never published', () => {
    expect(deployed(tbxml(both))).toEqual([false, false])
  })
  it('is so for the pools of the original topology, and not for new ones', () => {
    expect(deployed(tbxml(both, { original: enterprise(1, 'ldn') }))).toEqual([true, false])
  })
  it('is told by the original number where a pool has a new id', () => {
    const text = tbxml(both, { original: both }).replace(/<NewTopology>[^]*/, (shown) =>
      shown.replaceAll('"1-1"', '"{1}"'),
    )
    expect(deployed(text)).toEqual([true, true])
  })
  it('is told by the original number in a partial topology that stands alone', () => {
    expect(deployed(tbxml(both, { original: enterprise(2, 'dub'), bare: true }))).toEqual([false, true])
  })
})

describe('a .tbxml file', () => {
  it('that was never published has no ordinals, and keeps the order of the file', () => {
    const { servers } = poolNamed(open(tbxml(enterprise(1, 'ldn'))).topology, ldn)
    expect(servers.map(({ fqdn, ordinal }) => [fqdn.slice(0, 3), ordinal])).toEqual([
      ['fe1', null],
      ['fe2', null],
      ['fe3', null],
    ])
  })

  it('shows the new topology, not the original one', () => {
    const renamed = change(pair(), ({ sites }) => sites[0] && (sites[0].name = 'Leeds'))
    expect(open(tbxml(renamed, { original: pair() })).topology.sites[0]?.name).toBe('Leeds')
  })

  it('resolves everything by its opaque ids when nothing was published', () => {
    const { topology } = open(tbxml(pair()))
    expect(namesIn(topology, topology.pairings[0])).toEqual({ pools: [ldn, dub], by: [ldn, dub] })
    expect(storeOf(topology)).toEqual({
      kind: 'single',
      primary: { fqdn: 'sql-ldn.contoso.com', instance: 'rtc' },
    })
    expect(topology.unresolved).toEqual([])
  })

  it('without a topology in it opens without a site', () => {
    const { topology, messages } = open(
      '<TopologyBuilder xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.TopologyBuilder.2008"/>',
    )
    expect(topology.sites).toEqual([])
    expect(messages).toContain('no topology')
  })
})

describe('SQL Server stores', () => {
  const primary = { fqdn: 'sql-ldn.contoso.com', instance: 'rtc' }
  const mirror = { fqdn: 'mirror-ldn.contoso.com', instance: 'rtc' }
  const witness = { fqdn: 'witness-ldn.contoso.com', instance: 'wit' }

  it('are single, mirrored, mirrored with a witness, or AlwaysOn', () => {
    const read = (store: 'single' | 'mirrored' | 'mirrored with witness' | 'alwaysOn') =>
      storeOf(openBoth(enterprise(1, 'ldn', { store })).topology)
    expect(read('single')).toEqual({ kind: 'single', primary })
    const ports = { primary: 5022, mirror: 5022, witness: null }
    const twin = { kind: 'mirrored', primary, mirror, witness: null, ...mirroringNotStated, ports }
    expect(read('mirrored')).toEqual(twin)
    expect(read('mirrored with witness')).toEqual({ ...twin, witness, ports: { ...ports, witness: 7022 } })
    expect(read('alwaysOn')).toEqual({
      kind: 'alwaysOn',
      listener: primary,
      primary: 'node1-ldn.contoso.com',
      secondaries: [],
      ...replicationNotStated,
    })
  })

  it.each([
    ['5023', 5023],
    ['1', 1],
    ['65535', 65_535],
    ['0', null],
    ['65536', null],
    ['50x', null],
    ['', null],
  ])('keep the mirroring ports that the file states as %j as %j', (stated, port) => {
    const part = change(enterprise(1, 'ldn', { store: 'mirrored with witness' }), ({ instances }) => {
      for (const instance of instances)
        for (const name of Object.keys(instance.attributes ?? {})) instance.attributes = { [name]: stated }
    })
    expect(storeOf(openBoth(part).topology)).toMatchObject({
      ports: { primary: port, mirror: port, witness: port },
    })
  })

  it('state nothing of what no file says: what they run, how copies follow, where servers stand', () => {
    const { topology } = openBoth(enterprise(1, 'ldn', { store: 'mirrored' }))
    expect(topology.sites[0]).toMatchObject({
      worldRegion: '',
      sqlStores: [{ software: softwareNotStated, availability: { commit: null } }],
    })
    expect(poolNamed(topology, ldn).servers[0]).toMatchObject({ dataCenter: null, multiHomed: null })
  })

  it('stand in the site of their own computer', () => {
    const remote = change(merge(enterprise(1, 'ldn'), enterprise(2, 'dub')), ({ services }) => {
      for (const service of services)
        if (service.site === 1 && service.role === 'UserServices')
          service.needs = [['Default', 2, 'UserStore', 1]]
    })
    const { topology, messages } = openBoth(remote)
    expect(topology.sites.map(({ sqlStores }) => sqlStores.length)).toEqual([1, 1])
    expect(messages).toContain('SQL Server stores whose databases no pool uses: sql-ldn.contoso.com\\rtc.')
    expect(poolNamed(topology, ldn).sqlStore).toBe(poolNamed(topology, dub).sqlStore)
  })

  it('are found where a file leaves out the list of instances', () => {
    const unlisted = change(enterprise(1, 'ldn', { store: 'mirrored' }), ({ instances }) =>
      instances.forEach((instance) => (instance.unlisted = true)),
    )
    expect(storeOf(open(topologyXml(unlisted)).topology)).toEqual({
      kind: 'mirrored',
      primary,
      mirror,
      witness: null,
      ...mirroringNotStated,
    })
  })

  it('are found whatever the case of an instance name', () => {
    const shouting = change(
      enterprise(1, 'ldn'),
      ({ instances }) => instances[0] && (instances[0].name = 'RTC'),
    )
    expect(storeOf(open(topologyXml(shouting)).topology)).toEqual({
      kind: 'single',
      primary: { ...primary, instance: 'RTC' },
    })
  })

  it('that no pool uses are stores too, which is said where there are databases on them', () => {
    const other = merge(
      enterprise(1, 'ldn'),
      {
        ...extra(1, 30, 'sql-mon.contoso.com', 'MonitoringStore', { on: [30, 'mon'] }),
        instances: [{ site: 1, number: 30, name: 'mon' }],
      },
      {
        ...extra(1, 31, 'sql-new.contoso.com', 'UserStore'),
        instances: [{ site: 1, number: 31, name: '' }],
        services: [],
      },
    )
    const { topology, messages } = openBoth(other)
    expect(topology.sites[0]?.sqlStores.slice(1).map(({ availability }) => availability)).toEqual([
      { kind: 'single', primary: { fqdn: 'sql-mon.contoso.com', instance: 'mon' } },
      { kind: 'single', primary: { fqdn: 'sql-new.contoso.com', instance: '' } },
    ])
    expect(topology.sites[0]?.roles).toEqual([])
    expect(messages).toContain('SQL Server stores whose databases no pool uses: sql-mon.contoso.com\\mon.')
  })

  it('hold the databases of several roles as one store, mirrored where any of them is', () => {
    const file = change(enterprise(1, 'ldn', { store: 'mirrored' }), ({ services }) => {
      for (const service of services)
        if (service.role === 'Registrar') service.needs?.push(['Default', 1, 'MonitoringStore', 9])
      services.push({ site: 1, role: 'MonitoringStore', instance: 9, on: [2, 'rtc'] })
    })
    const { topology } = openBoth(file)
    const pool = poolNamed(topology, ldn)
    expect(topology.sites[0]?.sqlStores).toHaveLength(1)
    expect(pool.monitoringStore).toBe(pool.sqlStore)
    expect(storeOf(topology)?.kind).toBe('mirrored')
  })

  it('are two stores where one primary has two mirrors', () => {
    const file = change(enterprise(1, 'ldn', { store: 'mirrored' }), ({ clusters, instances, services }) => {
      clusters.push({ site: 1, number: 40, fqdn: 'm2.contoso.com', machines: [{ fqdn: 'm2.contoso.com' }] })
      instances.push({ site: 1, number: 40, name: 'rtc' })
      for (const service of services)
        if (service.role === 'Registrar')
          service.needs?.push(['Default', 1, 'ArchivingStore', 9], ['Mirror', 1, 'ArchivingStore', 10])
      services.push({ site: 1, role: 'ArchivingStore', instance: 9, on: [2, 'rtc'] })
      services.push({ site: 1, role: 'ArchivingStore', instance: 10, on: [40, 'rtc'] })
    })
    const { topology } = openBoth(file)
    const mirrors = topology.sites[0]?.sqlStores.map(({ availability: a }) =>
      a.kind === 'mirrored' ? a.mirror.fqdn : a.kind,
    )
    expect(mirrors).toEqual(['mirror-ldn.contoso.com', 'm2.contoso.com'])
  })

  it('that are not in the file are references that lead nowhere', () => {
    const dangling = change(
      enterprise(1, 'ldn'),
      (file) => (file.services = file.services.filter(({ role }) => role !== 'UserStore')),
    )
    const { topology } = open(topologyXml(dangling))
    const { id, sqlStore } = poolNamed(topology, ldn)
    expect(sqlStore).toBeNull()
    expect(topology.unresolved).toEqual([
      { from: id, relation: 'SQL Server store', reference: '1-UserStore-1' },
    ])
    expect(open(tbxml(dangling, { original: dangling })).topology.unresolved).toEqual([
      { from: id, relation: 'SQL Server store', reference: '1userstore1' },
    ])
  })

  it('on an instance that is not in the file are references that lead nowhere, and a note', () => {
    const dangling = change(
      enterprise(1, 'ldn'),
      (file) => (file.clusters = file.clusters.filter(({ number }) => number !== 2)),
    )
    const { topology, messages } = open(topologyXml(dangling))
    expect(topology.unresolved).toMatchObject([{ relation: 'SQL Server store', reference: '1-UserStore-1' }])
    expect(messages).toContain('that the file does not list: 1-UserStore-1, 1-ApplicationStore-1.')
  })

  it('that name their mirror and do not have it are single', () => {
    const dangling = change(
      enterprise(1, 'ldn', { store: 'mirrored' }),
      (file) => (file.services = file.services.filter(({ instance }) => instance !== 20)),
    )
    const { topology } = openBoth(dangling)
    expect(storeOf(topology)).toEqual({ kind: 'single', primary })
    expect(topology.unresolved).toMatchObject([{ relation: 'SQL Server store', reference: '1-UserStore-20' }])
  })
})

describe('file stores', () => {
  it('have the true host where the cluster has a GUID for its name', () => {
    const guid = change(enterprise(1, 'ldn'), ({ clusters, services }) => {
      const files = clusters.find(({ number }) => number === 5)
      if (files) files.fqdn = '2b1d3c0a-6a5e-4f0b-9b1e-0a4c3d2e1f00'
      const store = services.find(({ role }) => role === 'FileStore')
      if (store) store.details = '<FileStoreService ShareName="dfs\\share1" ConfiguredFqdn="contoso.com" />'
    })
    const { topology } = openBoth(guid)
    expect(findFileStore(topology, poolNamed(topology, ldn).fileStore)).toMatchObject({
      fqdn: 'contoso.com',
      share: 'dfs\\share1',
    })
  })

  it('are read although no pool uses them', () => {
    const spare = extra(1, 40, 'spare.contoso.com', 'FileStore', {
      details: '<FileStoreService ShareName="spare" />',
    })
    const { topology } = openBoth(merge(enterprise(1, 'ldn'), spare))
    expect(topology.sites[0]?.fileStores).toMatchObject([
      { share: 'share' },
      { fqdn: 'spare.contoso.com', share: 'spare' },
    ])
  })

  it('that are not in the file are references that lead nowhere', () => {
    const dangling = change(
      enterprise(1, 'ldn'),
      (file) => (file.services = file.services.filter(({ role }) => role !== 'FileStore')),
    )
    const { topology } = openBoth(dangling)
    expect(poolNamed(topology, ldn).fileStore).toBeNull()
    expect(topology.unresolved).toMatchObject([{ relation: 'file store', reference: '1-FileStore-1' }])
  })
})

describe('the Central Management store', () => {
  const managed = (topology: Topology) =>
    topology.managementStore && nameOf(topology, topology.managementStore)

  it('is on the pool that is marked active', () => {
    expect(managed(openBoth(pair()).topology)).toBe(ldn)
    const other = merge(
      enterprise(1, 'ldn', { management: false }),
      enterprise(2, 'dub', { management: true }),
    )
    expect(managed(openBoth(other).topology)).toBe(dub)
  })
  it('is on the only pool that has one, marked or not', () => {
    expect(
      managed(openBoth(merge(enterprise(1, 'ldn'), enterprise(2, 'dub', { management: false }))).topology),
    ).toBe(dub)
  })
  it('is nowhere when none of several is marked, which is said', () => {
    const none = merge(
      enterprise(1, 'ldn', { management: false }),
      enterprise(2, 'dub', { management: false }),
    )
    const { topology, messages } = openBoth(none)
    expect(topology.managementStore).toBeNull()
    expect(messages).toContain('No Central Management store is marked active')
  })
  it('is the first when several are marked, which is said', () => {
    const several = merge(
      enterprise(1, 'ldn', { management: true }),
      enterprise(2, 'dub', { management: true }),
    )
    const { topology, messages } = openBoth(several)
    expect(managed(topology)).toBe(ldn)
    expect(messages).toContain('More than one Central Management store')
  })
  it('is nowhere when the file has none, which is said', () => {
    const { topology, messages } = openBoth(enterprise(1, 'ldn'))
    expect(topology.managementStore).toBeNull()
    expect(messages).toContain('names no Central Management store')
  })
  it('is a reference that leads nowhere when its database is not in the file', () => {
    const dangling = change(
      pair(),
      (file) => (file.services = file.services.filter(({ role }) => role !== 'CentralMgmtStore')),
    )
    expect(openBoth(dangling).topology.unresolved).toMatchObject([
      { relation: 'Central Management store', reference: '1-CentralMgmtStore-1' },
      { relation: 'Central Management store', reference: '2-CentralMgmtStore-1' },
    ])
  })
})

describe('pairings', () => {
  it.each([
    ['P0Y0M0DT0H5M0S', 300],
    ['PT90S', 90],
    ['00:02:00', 120],
    ['PT29.5S', 29.5],
  ])('have their intervals from %s', (detection, seconds) => {
    const { topology } = openBoth(pair({ detection, failback: 'PT20M', automatic: 'false' }))
    expect(topology.pairings).toMatchObject([
      { voiceFailover: false, failureDetection: seconds, failback: 1_200 },
    ])
  })

  it('have the default for an interval that cannot be read, which is said', () => {
    const { topology, messages } = openBoth(pair({ detection: 'soon' }))
    expect(topology.pairings).toMatchObject([{ failureDetection: 300 }])
    expect(messages).toContain('interval that cannot be read')
  })

  it('have the default for intervals that are not stated', () => {
    const text = topologyXml(pair()).replaceAll(
      / (EnableAutomaticFailover|\w+DetectionInterval)="[^"]*"/g,
      '',
    )
    const { topology, messages } = open(text)
    expect(topology.pairings).toMatchObject([{ voiceFailover: false, failureDetection: 300, failback: 600 }])
    expect(messages).not.toContain('interval')
  })

  it('that one side alone declares have that one as their declarer', () => {
    const oneSided = merge(enterprise(1, 'ldn'), enterprise(2, 'dub', { backup: { site: 1 } }))
    const { topology } = openBoth(oneSided)
    expect(topology.pairings.map((pairing) => namesIn(topology, pairing))).toEqual([
      { pools: [dub, ldn], by: [dub] },
    ])
  })

  it('whose sides differ have the settings of the first, which is said', () => {
    const differing = merge(
      enterprise(1, 'ldn', { backup: { site: 2, detection: 'PT2M' } }),
      enterprise(2, 'dub', { backup: { site: 1, detection: 'PT3M' } }),
    )
    const { topology, messages } = openBoth(differing)
    expect(topology.pairings).toMatchObject([{ failureDetection: 120 }])
    expect(topology.pairings[0]?.declaredBy).toHaveLength(2)
    expect(messages).toContain(
      `The two pools of a pair state different settings for it; those of the first were taken: ${ldn} and ${dub}.`,
    )
  })

  it('are several where one pool is the backup of several', () => {
    const star = merge(
      enterprise(1, 'ldn'),
      enterprise(2, 'dub', { backup: { site: 1 } }),
      enterprise(3, 'par', { backup: { site: 1 } }),
    )
    const { topology } = openBoth(star)
    expect(topology.pairings.map((pairing) => namesIn(topology, pairing)?.pools)).toEqual([
      [dub, ldn],
      ['pool-par.contoso.com', ldn],
    ])
  })

  it('may join a pool with itself', () => {
    const { topology } = openBoth(enterprise(1, 'ldn', { backup: { site: 1 } }))
    expect(topology.pairings.map((pairing) => namesIn(topology, pairing))).toEqual([
      { pools: [ldn, ldn], by: [ldn] },
    ])
  })

  it('with a pool that is not in the file are references that lead nowhere', () => {
    const { topology } = openBoth(enterprise(1, 'ldn', { backup: { site: 7 } }))
    expect(topology.pairings).toEqual([])
    expect(topology.unresolved).toEqual([
      { from: poolNamed(topology, ldn).id, relation: 'backup pool', reference: '7-Registrar-1' },
    ])
  })

  it('with something that is no Front End pool are a note', () => {
    const director = extra(1, 50, 'dir.contoso.com', 'Registrar', {
      details: '<RegistrarService IsDirector="true" />',
    })
    const { topology, messages } = openBoth(
      merge(enterprise(1, 'ldn', { backup: { site: 1, instance: 50 } }), director),
    )
    expect(topology.pairings).toEqual([])
    expect(topology.unresolved).toEqual([])
    expect(messages).toContain('Pools whose backup is not a Front End pool')
  })

  it('that only the backup services know are not made up, but said', () => {
    const service = (site: number) =>
      extra(site, 60, 'x', 'BackupService', { on: [1], needs: [['Default', 3 - site, 'BackupService', 60]] })
    const noBackup = merge(
      enterprise(1, 'ldn'),
      enterprise(2, 'dub'),
      ...[1, 2].map((site) => ({ ...service(site), clusters: [] })),
    )
    const { topology, messages } = openBoth(noBackup)
    expect(topology.pairings).toEqual([])
    expect(messages).toContain(`they were not paired: ${ldn}, ${dub}.`)
  })
})

describe('what is not understood', () => {
  it('is a computer with services that nobody knows: shown with their names, and said', () => {
    const { topology, messages } = openBoth(
      merge(enterprise(1, 'ldn'), extra(1, 50, 'thing.contoso.com', 'LegalInterceptServer')),
    )
    expect(topology.sites[0]?.roles).toMatchObject([
      { kind: 'other', fqdn: 'thing.contoso.com', services: ['LegalInterceptServer'], version: '2015' },
    ])
    expect(messages).toContain(
      'shown by name, and kept in the original file: thing.contoso.com (LegalInterceptServer).',
    )
  })

  it('is a computer without services, which is shown', () => {
    const idle = { ...extra(1, 50, 'idle.contoso.com', 'X'), services: [] }
    const { topology, messages } = openBoth(merge(enterprise(1, 'ldn'), idle))
    expect(topology.sites[0]?.roles).toMatchObject([
      { kind: 'other', fqdn: 'idle.contoso.com', services: [] },
    ])
    expect(messages).toContain('Computers or pools without a single service: idle.contoso.com.')
  })

  it('is an unknown service of a pool, kept by its name', () => {
    const file = change(enterprise(1, 'ldn'), ({ services }) =>
      services.push({ site: 1, role: 'ProvisionServer', instance: 7, on: [1] }),
    )
    const { topology, messages } = openBoth(file)
    expect(poolNamed(topology, ldn).otherServices).toEqual(['ProvisionServer'])
    expect(messages).toContain(
      `shown by name only, and kept in the original file: ProvisionServer on ${ldn}.`,
    )
  })

  it('is an unknown service of another role, as a note', () => {
    const file = merge(enterprise(1, 'ldn'), extra(1, 50, 'owas.contoso.com', 'WacService'))
    file.services.push({ site: 1, role: 'Surprise', instance: 7, on: [50] })
    const { topology, messages } = openBoth(file)
    expect(topology.sites[0]?.roles).toMatchObject([{ kind: 'webapps' }])
    expect(messages).toContain(
      'Services that are not drawn, and are kept in the original file only: Surprise on owas.contoso.com.',
    )
  })

  it('is one note for several things of a kind, with their number', () => {
    const things = Array.from({ length: 14 }, (_, i) => extra(1, 50 + i, `thing${i}.contoso.com`, 'Odd'))
    const { notes } = openBoth(merge(...things, enterprise(1, 'ldn')))
    expect(notes[0]).toMatchObject({ kind: 'not modelled', count: 14 })
    expect(notes[0]?.message).toMatch(/: thing0\.contoso\.com \(Odd\), .* and 2 more\.$/)
  })

  it('is an element that nobody has seen in a topology', () => {
    const text = topologyXml(enterprise(1, 'ldn')).replace('</Topology>', '<Surprise/></Topology>')
    expect(open(text).messages).toContain(
      'parts that are not known here, kept in the original file only: Surprise.',
    )
  })

  it.each([
    ['<Cluster ', '<Cluster Colour="red" ', 'The attribute Colour of a pool is not known here', ldn],
    ['<Machine ', '<Machine Colour="red" ', 'The attribute Colour of a computer', 'fe1-ldn.contoso.com'],
    ['<CentralSite ', '<CentralSite Colour="red" ', 'The attribute Colour of a site', 'Site ldn'],
    ['<Service ', '<Service Colour="red" ', 'The attribute Colour of a service', '1-UserServices-1'],
    ['</DependsOn>', '</DependsOn><Extra/><Other/>', 'The element Other of a service', '1-UserServices-1'],
    ['<RegistrarService ', '<RegistrarService Colour="red" ', 'Colour of a Registrar', '1-Registrar-1'],
  ])('is what is added to %s in %s', (before, after, words, name) => {
    const { messages } = open(topologyXml(enterprise(1, 'ldn')).replaceAll(before, after))
    expect(messages).toContain(words)
    expect(messages).toContain(name)
  })

  it('is a dependency with a usage that nobody knows', () => {
    const text = topologyXml(enterprise(1, 'ldn')).replace('Usage="Default"', 'Usage="Spare"')
    expect(open(text).messages).toContain('usage is not known here are kept in the original file only: Spare')
  })

  it('is said once for hundreds of different attributes', () => {
    const many = Array.from({ length: 300 }, (_, i) => `A${i}="1"`).join(' ')
    const { notes } = open(topologyXml(enterprise(1, 'ldn')).replace('<Cluster ', `<Cluster ${many} `))
    expect(notes.length).toBeLessThan(40)
    expect(notes.at(-1)?.message).toContain('280 more elements and attributes')
  })
})

describe('what is unusual', () => {
  it('is a port that is no port, which is left out and said', () => {
    const file = merge(
      enterprise(1, 'ldn'),
      extra(1, 50, 'gw.contoso.com', 'PstnGateway', {
        ports: [{ owner: 'urn:component:GatewayComp', port: 70_000, protocol: 'Tcp' }],
      }),
    )
    const { topology, messages } = openBoth(file)
    expect(topology.sites[0]?.roles).toMatchObject([{ trunks: [{ gatewayPort: 5066 }] }])
    expect(messages).toContain(
      'Ports that are no number from 1 to 65535 were left out: 70000 (1-PstnGateway-50).',
    )
    expect(messages).toContain('Gateway port of the trunk gw.contoso.com')
  })

  it('is a service on a computer that the file does not list', () => {
    const file = change(enterprise(1, 'ldn'), (part) =>
      part.services.push({ site: 1, role: 'EdgeServer', instance: 3, on: [77] }),
    )
    expect(openBoth(file).messages).toContain('that the file does not list: ')
  })

  it('is an id that two things share', () => {
    const file = merge(enterprise(1, 'ldn'), extra(1, 2, 'twin.contoso.com', 'WacService', { instance: 80 }))
    const { messages } = open(topologyXml(file))
    expect(messages).toContain(
      '1 thing has the same id as another one before; pointers lead to the first: twin.contoso.com.',
    )
  })
})

describe('how the XML is written', () => {
  const file = pair()

  it('does not matter in its prefixes and its order of attributes', () => {
    const text = topologyXml(file)
    const prefixed = text.replaceAll(/<(\/?)(?!\/)([A-Z]\w*)/g, '<$1q:$2').replaceAll('xmlns=', 'xmlns:q=')
    const reversed = text.replaceAll(
      /<(\w+)((?: \w+="[^"]*")+)/g,
      (_, name: string, all: string) =>
        `<${name}${[...all.matchAll(/ \w+="[^"]*"/g)].map(String).reverse().join('')}`,
    )
    expect(prefixed).toContain('<q:Cluster ')
    expect(reversed).toContain('<Machine Fqdn=')
    expect(open(prefixed).topology).toEqual(open(text).topology)
    expect(open(reversed).topology).toEqual(open(text).topology)
  })

  it('may wrap the topology in other elements, as an export of the configuration does', () => {
    const wrapped = `<DocItemSet><DocItem Name="x"><Data><AnchoredXml xmlns="urn:schema:Microsoft.Rtc.Management.ScopeFramework.2008"><Dictionary Count="1"><Item><Value Signature="0">${topologyXml(file)}</Value></Item></Dictionary></AnchoredXml></Data></DocItem></DocItemSet>`
    expect(open(wrapped).topology).toEqual(open(topologyXml(file)).topology)
  })

  it('gives the first of several topologies, which is said', () => {
    const several = `<x>${topologyXml(file)}${topologyXml(enterprise(1, 'par'))}</x>`
    const { topology, messages } = open(several)
    expect(topology).toEqual(open(topologyXml(file)).topology)
    expect(messages).toContain('The file holds 2 topologies.')
  })

  it('names references in any case', () => {
    const text = topologyXml(file).replaceAll(
      'RoleName="Registrar" Instance="1" /></Backup>',
      'RoleName="REGISTRAR" Instance="1" /></Backup>',
    )
    expect(text).toContain('REGISTRAR')
    expect(open(text).topology.pairings).toHaveLength(1)
  })
})

describe('a large deployment', () => {
  it('of 2,000 pools is read', () => {
    const sites = 100
    const parts = Array.from({ length: 2_000 }, (_, i) =>
      enterprise((i % sites) + 1, `p${i}`, {
        servers: 8,
        offset: 100 * i,
        store: 'mirrored with witness',
        backup: { site: ((i ^ 1) % sites) + 1, instance: 1 + 100 * (i ^ 1) },
      }),
    )
    const { topology } = open(topologyXml(merge(...parts)))
    expect(poolsOf(topology)).toHaveLength(2_000)
    expect(topology.pairings).toHaveLength(1_000)
    expect(topology.unresolved).toEqual([])
    expect(find(topology, topology.pairings[0]?.pools[1] ?? 'pool:0')?.kind).toBe('pool')
  })
})
