import { placeMissing } from '../../src/app/canvas/arrange.ts'
import { addPool, type NewPool } from '../../src/core/edit/add-pool.ts'
import { addServer } from '../../src/core/edit/add-server.ts'
import { addSite } from '../../src/core/edit/add-site.ts'
import { change } from '../../src/core/edit/change.ts'
import type { Edit } from '../../src/core/edit/edit.ts'
import { pairPools } from '../../src/core/edit/pair-pools.ts'
import { placeManagementStore } from '../../src/core/edit/place-management-store.ts'
import { emptyDocument, type TopologyDocument } from '../../src/core/model/document.ts'
import type { PoolId, SiteId } from '../../src/core/model/id.ts'
import { emptyLayout } from '../../src/core/model/layout.ts'
import type { Pool } from '../../src/core/model/pool.ts'
import type { Site } from '../../src/core/model/site.ts'
import {
  mirroringNotStated,
  replicationNotStated,
  type SqlAvailability,
  type SqlSoftware,
} from '../../src/core/model/store.ts'
import { poolsOf } from '../../src/core/model/topology.ts'

/** The samples in our own format, by file name: built with the same edits that a person has. */
export const samples: Readonly<Record<string, () => TopologyDocument>> = {
  'sound-pair.json': soundPair,
  'standard-pair.json': standardPair,
  'broken.json': broken,
  'large.json': large,
}

/** Two Enterprise Edition pools in two sites that back each other up, with everything stated. */
function soundPair(): TopologyDocument {
  const draft = draftOf('Contoso', 'contoso.com')
  const facts = {
    version: '2015',
    edition: 'enterprise',
    platform: 'virtual',
    operatingSystem: 'Windows Server 2012 R2',
  } as const
  const london = draft.site({
    name: 'London',
    city: 'London',
    state: 'England',
    country: 'GB',
    worldRegion: 'Europe',
  })
  const dublin = draft.site({
    name: 'Dublin',
    city: 'Dublin',
    state: 'Leinster',
    country: 'IE',
    worldRegion: 'Europe',
  })
  const ldn = draft.pool(london, {
    ...facts,
    fqdn: 'ldn-pool.contoso.com',
    servers: frontEnds('ldn', 8, 'contoso.com'),
    users: 20_000,
    sqlStore: alwaysOn('ldn', 'contoso.com'),
    fileStore: { fqdn: 'ldn-fs01.contoso.com', share: 'lyncshare' },
  })
  const dub = draft.pool(dublin, {
    ...facts,
    fqdn: 'dub-pool.contoso.com',
    servers: frontEnds('dub', 6, 'contoso.com'),
    users: 18_000,
    sqlStore: alwaysOn('dub', 'contoso.com'),
    fileStore: { fqdn: 'dub-fs01.contoso.com', share: 'lyncshare' },
  })
  draft.spread(ldn)
  draft.spread(dub)
  draft.stand(ldn, 'Docklands')
  draft.stand(dub, 'Clonshaugh')
  draft.runs(ldn, { release: 'SQL Server 2014 SP1', edition: 'enterprise' })
  draft.runs(dub, { release: 'SQL Server 2014 SP1', edition: 'enterprise' })
  draft.do(pairPools, { pools: [ldn, dub] })
  draft.do(placeManagementStore, { pool: ldn })
  return draft.finished()
}

/** Two Standard Edition servers in two cities. */
function standardPair(): TopologyDocument {
  const draft = draftOf('Contoso branches', 'contoso.com')
  const servers = [
    { site: 'Leeds', fqdn: 'leeds-se01.contoso.com', users: 1_200, country: 'GB', state: 'England' },
    { site: 'Cardiff', fqdn: 'cardiff-se01.contoso.com', users: 900, country: 'GB', state: 'Wales' },
  ] as const
  const [leeds, cardiff] = servers.map(({ site, fqdn, users, country, state }) =>
    draft.pool(draft.site({ name: site, city: site, state, country }), {
      fqdn,
      users,
      edition: 'standard',
      version: '2019',
      platform: 'virtual',
      operatingSystem: 'Windows Server 2019',
      servers: [],
      sqlStore: null,
      fileStore: null,
    }),
  )
  if (leeds && cardiff) {
    draft.do(pairPools, { pools: [leeds, cardiff] })
    draft.do(placeManagementStore, { pool: leeds })
  }
  return draft.finished()
}

/** A deployment that breaks as many rules as it can. */
function broken(): TopologyDocument {
  const draft = draftOf('Fabrikam (broken on purpose)', 'fabrikam.com')
  const milan = draft.site({ name: 'Milan', city: 'Milan', state: '', country: 'IT' })
  const turin = draft.site({ name: 'Turin', city: 'Turin', state: '', country: 'IT' })
  const facts = { version: '2019', edition: 'enterprise', operatingSystem: 'Windows Server 2019' } as const
  const host = (name: string) => `${name}.fabrikam.com`

  // An Enterprise pool with a Standard Edition server of another version, in one site, with intervals out of range.
  const mil = draft.pool(milan, {
    ...facts,
    fqdn: host('mil-pool'),
    servers: frontEnds('mil', 2, 'fabrikam.com'),
    platform: 'virtual',
    users: 30_000,
    sqlStore: { kind: 'single', primary: { fqdn: host('mil-sql01'), instance: 'rtc' } },
    fileStore: { fqdn: host('mil-fs01'), share: 'share' },
  })
  const branch = draft.pool(milan, {
    fqdn: host('mil-se01'),
    edition: 'standard',
    version: '2015',
    platform: 'physical',
    operatingSystem: 'Windows Server 2012 R2',
    users: 4_000,
    servers: [],
    sqlStore: null,
    fileStore: null,
  })
  draft.do(pairPools, { pools: [mil, branch] })
  draft.voice(mil, { failureDetection: 20, failback: 15 })

  // Physical with virtual, one SQL Server store for both, one server twice, detection that is raised to 90 s.
  const tur = draft.pool(turin, {
    ...facts,
    fqdn: host('tur-pool'),
    servers: frontEnds('tur', 8, 'fabrikam.com'),
    platform: 'physical',
    users: 61_000,
    sqlStore: {
      kind: 'mirrored',
      primary: { fqdn: host('tur-sql01'), instance: 'rtc' },
      mirror: { fqdn: host('tur-sql02'), instance: 'rtc' },
      witness: null,
      ...mirroringNotStated,
    },
    fileStore: { fqdn: host('tur-fe01'), share: 'share' },
  })
  const shared = draft.poolOf(tur)
  const archive = draft.pool(turin, {
    ...facts,
    fqdn: host('tur-old-pool'),
    servers: [host('tur-old-fe01'), host('tur-fe01'), 'turoldfe03'],
    platform: 'virtual',
    operatingSystem: 'Windows Server 2016',
    users: 25_000,
    sqlStore: shared?.sqlStore ?? null,
    fileStore: shared?.fileStore ?? null,
  })
  draft.do(pairPools, { pools: [tur, archive] })
  draft.voice(tur, { failureDetection: 45, failback: 40 })

  // Too many servers, no stores, no partner.
  draft.pool(turin, {
    ...facts,
    fqdn: host('tur-big-pool'),
    servers: frontEnds('tur-conference-hall', 17, 'fabrikam.com'),
    platform: 'virtual',
    users: 110_000,
    sqlStore: null,
    fileStore: null,
  })
  draft.pool(milan, {
    ...facts,
    fqdn: host('mil-empty-pool'),
    servers: [],
    sqlStore: null,
    fileStore: null,
  })
  return draft.finished()
}

/** 200 pools of 8 servers in four sites; the pools of the first and third site are paired with the next one's. */
function large(): TopologyDocument {
  const draft = draftOf('Contoso worldwide', 'contoso.com')
  const places = [
    { name: 'Amsterdam', code: 'ams', country: 'NL' },
    { name: 'Frankfurt', code: 'fra', country: 'DE' },
    { name: 'Singapore', code: 'sin', country: 'SG' },
    { name: 'Sydney', code: 'syd', country: 'AU' },
  ]
  const pools = places.map(({ name, code, country }) => {
    const site = draft.site({ name, city: name, state: '', country })
    return Array.from({ length: 50 }, (_, i) => {
      const prefix = `${code}${String(i + 1).padStart(2, '0')}`
      return draft.pool(site, {
        fqdn: `${prefix}-pool.contoso.com`,
        edition: 'enterprise',
        version: '2019',
        platform: 'virtual',
        operatingSystem: 'Windows Server 2019',
        users: 16_000 + 200 * (i % 10),
        servers: frontEnds(prefix, 8, 'contoso.com'),
        sqlStore: {
          kind: 'alwaysOn',
          listener: { fqdn: `${prefix}-sql.contoso.com`, instance: '' },
          primary: `${prefix}-sql01.contoso.com`,
          secondaries: [`${prefix}-sql02.contoso.com`],
          ...replicationNotStated,
        },
        fileStore: { fqdn: `${prefix}-fs01.contoso.com`, share: 'share' },
      })
    })
  })
  for (const [one, other] of [
    [0, 1],
    [2, 3],
  ] as const)
    pools[one]?.forEach((a, i) => {
      const b = pools[other]?.[i]
      if (b) draft.do(pairPools, { pools: [a, b] })
    })
  const first = pools[0]?.[0]
  if (first) draft.do(placeManagementStore, { pool: first })
  return draft.finished()
}

/** A document under construction: every step is an edit. */
function draftOf(name: string, sipDomain: string) {
  let doc = emptyDocument(name)
  function perform<Args>(edit: Edit<Args>, args: Args): void {
    doc = edit.apply(doc, args)
  }
  const poolOf = (id: PoolId): Pool | undefined => poolsOf(doc.topology).find((pool) => pool.id === id)
  perform(change, { kind: 'deployment', fields: { sipDomain } })
  return {
    do: perform,
    poolOf,

    site({
      name,
      ...fields
    }: Pick<Site, 'name' | 'city' | 'state' | 'country'> & Partial<Pick<Site, 'worldRegion'>>): SiteId {
      const id: SiteId = `site:${doc.nextId}`
      perform(addSite, { name, position: { x: 0, y: 0 } })
      perform(change, { kind: 'site', id, fields })
      return id
    },

    pool(site: SiteId, { servers, ...pool }: Omit<NewPool, 'site'>): PoolId {
      const id: PoolId = `pool:${doc.nextId}`
      perform(addPool, { ...pool, site, servers: [] })
      for (const fqdn of servers) perform(addServer, { pool: id, fqdn })
      return id
    },

    /** Puts the servers of a pool in three fault domains and three upgrade domains, one after the other. */
    spread(id: PoolId): void {
      poolOf(id)?.servers.forEach((server, i) => {
        const fields = { faultDomain: `Rack ${(i % 3) + 1}`, upgradeDomain: `Wave ${(i % 3) + 1}` }
        perform(change, { kind: 'server', id: server.id, fields })
      })
    },

    /** Puts the servers of a pool in one data centre, each in one network. */
    stand(id: PoolId, dataCenter: string): void {
      for (const server of poolOf(id)?.servers ?? [])
        perform(change, { kind: 'server', id: server.id, fields: { dataCenter, multiHomed: false } })
    },

    /** Says what the SQL Server store of a pool runs. */
    runs(pool: PoolId, software: SqlSoftware): void {
      const id = poolOf(pool)?.sqlStore
      if (id) perform(change, { kind: 'sql', id, fields: { software } })
    },

    /** Sets the intervals (seconds) of the pairing that a pool stands in. */
    voice(id: PoolId, fields: { failureDetection: number; failback: number }): void {
      const pairing = doc.topology.pairings.find(({ pools }) => pools.includes(id))
      if (pairing) perform(change, { kind: 'pairing', id: pairing.id, fields })
    },

    /** Everything is placed anew, so that the places do not depend on the order of the steps. */
    finished: (): TopologyDocument => placeMissing({ ...doc, layout: emptyLayout }),
  }
}

function frontEnds(prefix: string, count: number, domain: string): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}-fe${String(i + 1).padStart(2, '0')}.${domain}`)
}

/** An AlwaysOn Availability Group of two nodes. */
function alwaysOn(prefix: string, domain: string): SqlAvailability {
  const host = (name: string) => `${prefix}-${name}.${domain}`
  return {
    kind: 'alwaysOn',
    listener: { fqdn: host('sql'), instance: 'rtc' },
    primary: host('sql01'),
    secondaries: [host('sql02')],
    commit: 'synchronous',
    readableSecondaries: false,
  }
}
