import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../../src/core/format/write.ts'
import { emptyLayout } from '../../../src/core/model/layout.ts'
import type { Pool, Server } from '../../../src/core/model/pool.ts'
import { makeId, type RoleKind } from '../../../src/core/model/id.ts'
import type { Role, RoleWith } from '../../../src/core/model/role.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { vocabularyOf } from '../../../src/core/vocabulary/roles.ts'
import { freshTrunk } from '../../../src/core/vocabulary/trunk.ts'
import { differences, type Snapshot } from '../../../src/core/compare/difference.ts'
import { anyName } from '../../support/arbitrary-names.ts'
import { anyVersion } from '../../support/arbitrary.ts'
import {
  alwaysOn,
  branchSite,
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  sql,
  standard,
  topology,
  withFacts,
} from '../../../src/core/examples/notation.ts'

/** A role of the kind as it comes new, with so many computers: one of its own name, or numbered ones. */
function roleOf<K extends RoleKind>(kind: K, name: string, servers = 1): RoleWith<K> {
  const fresh = vocabularyOf(kind).fresh(`${name}.contoso.com`, '2015')
  const [first] = fresh.servers
  return {
    ...fresh,
    id: makeId(kind, 50),
    servers: Array.from({ length: servers }, (_, i) => ({
      ...first!,
      id: makeId('server', 51 + i),
      fqdn: servers === 1 ? fresh.fqdn : `${name}${i + 1}.contoso.com`,
    })),
  }
}

const withRoles = (...roles: Role[]): Topology => topology(site(1, 'London', pool(2, 'ldn-pool'), ...roles))

const snapshot = (of: Topology, rest: Partial<Snapshot> = {}): Snapshot => ({
  topology: of,
  overrides: [],
  layout: emptyLayout,
  ...rest,
})

const said = (before: Topology | null, after: Topology) =>
  differences(before && snapshot(before), snapshot(after)).changes.map(
    ({ kind, message }) => `${kind}: ${message}`,
  )

const london = (facts: Parameters<typeof pool>[2] = {}) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', facts)))

const withPool = (of: Topology, change: (pool: Pool) => Pool): Topology => ({
  ...of,
  sites: of.sites.map((s) => ({ ...s, pools: s.pools.map(change) })),
})

describe('differences', () => {
  it('are none between a topology and itself', () => {
    expect(differences(snapshot(soundPair()), snapshot(soundPair()))).toEqual({
      changes: [],
      layoutChanges: 0,
    })
  })

  it('are none exactly where the canonical text is the same', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        const same = canonicalText(a.topology, a.overrides) === canonicalText(b.topology, b.overrides)
        expect(differences(a, b).changes.length === 0).toBe(same)
        expect(differences(a, a).changes).toEqual([])
      }),
    )
  })

  it('miss no single replaced value of a topology', () => {
    const replaced = fc.tuple(anyVersion, fc.nat(), anyName).map(([version, at, text]) => {
      const copy: Topology = structuredClone(version.topology)
      const places = leaves(copy).filter(([, key]) => !structural.has(key))
      const [holder, key] = places[at % places.length]!
      holder[key] =
        typeof holder[key] === 'boolean' ? !holder[key] : typeof holder[key] === 'number' ? at : text
      return { before: version, after: { ...version, topology: copy } }
    })
    fc.assert(
      fc.property(replaced, ({ before, after }) => {
        const same = canonicalText(before.topology, []) === canonicalText(after.topology, [])
        expect(differences(before, after).changes.length === 0).toBe(same)
      }),
      { numRuns: 300, endOnFailure: true },
    )
  })

  it('before the first publication list everything as added, a pool with the number of its servers', () => {
    expect(said(null, london())).toEqual([
      'changed: Deployment: default SIP domain: empty → contoso.com.',
      'management-store-moved: Central Management store: not stated → ldn-pool.contoso.com.',
      'added: Site London added.',
      'added: Front End pool ldn-pool.contoso.com added to London with 3 Front End Servers.',
      'added: SQL Server store ldn-pool-sql01.contoso.com\\rtc added to London.',
      'added: File store \\\\ldn-pool-fs01.contoso.com\\share added to London.',
    ])
  })

  it('say a changed fact in words, with commas between the thousands', () => {
    expect(said(london({ users: 1000 }), london({ users: 2000, platform: null }))).toEqual([
      'changed: Front End pool ldn-pool.contoso.com: platform: virtual → not stated.',
      'changed: Front End pool ldn-pool.contoso.com: users: 1,000 → 2,000.',
    ])
    expect(said(london({ version: '2015' }), london({ version: '2019' }))).toEqual([
      'changed: Front End pool ldn-pool.contoso.com: version: Skype for Business Server 2015 → Skype for Business Server 2019.',
    ])
  })

  it('tell "not stated" from a text that says so', () => {
    expect(said(london({ operatingSystem: null }), london({ operatingSystem: 'not stated' }))).toHaveLength(1)
  })

  it('name an added server with its place, and a removed one as it was', () => {
    expect(said(london({ servers: 3 }), london({ servers: 4 }))).toEqual([
      'added: Front End Server ldn-pool-fe04.contoso.com added to Front End pool ldn-pool.contoso.com as number 4 of 4.',
    ])
    expect(said(london({ servers: 4 }), london({ servers: 3 }))).toEqual([
      'removed: Front End Server ldn-pool-fe04.contoso.com removed from Front End pool ldn-pool.contoso.com.',
    ])
  })

  it('name a removed pool as it was, without its servers one by one', () => {
    const before = topology(site(1, 'London', standard(2, 'ldn-se')), { managementStore: null })
    const after = topology(site(1, 'London'), { managementStore: null })
    expect(said(before, after).filter((line) => line.includes('ldn-se.contoso.com removed'))).toEqual([
      'removed: Standard Edition server ldn-se.contoso.com removed from London.',
    ])
    expect(said(before, after).some((line) => line.includes('Front End Server'))).toBe(false)
  })

  it('know a pool that moved to another site', () => {
    const before = topology(site(1, 'London', pool(2, 'ldn-pool')), site(3, 'Dublin'))
    const after = topology(site(1, 'London'), site(3, 'Dublin', pool(2, 'ldn-pool')), {
      managementStore: 'pool:2',
    })
    expect(said(before, after)).toContain(
      'moved: Front End pool ldn-pool.contoso.com moved from London to Dublin.',
    )
  })

  it('know reordered servers, but do not mistake an insertion for a reordering', () => {
    const before = london()
    const reversed = withPool(before, (p) => ({ ...p, servers: p.servers.toReversed() }))
    expect(said(before, reversed)).toEqual([
      'reordered: Front End pool ldn-pool.contoso.com: servers reordered, now ldn-pool-fe03.contoso.com, ldn-pool-fe02.contoso.com, ldn-pool-fe01.contoso.com.',
    ])
    const inserted = withPool(before, (p) => ({
      ...p,
      servers: [{ ...p.servers[0]!, id: 'server:9', fqdn: 'new' }, ...p.servers],
    }))
    expect(said(before, inserted)).toEqual([
      'added: Front End Server new added to Front End pool ldn-pool.contoso.com as number 1 of 4.',
    ])
  })

  it('name both pools of a pairing that came or went', () => {
    const [with_, without] = [soundPair(), { ...soundPair(), pairings: [] }]
    expect(said(without, with_)).toEqual(['paired: Paired: ldn-pool.contoso.com and dub-pool.contoso.com.'])
    expect(said(with_, without)).toEqual([
      'unpaired: No longer paired: ldn-pool.contoso.com and dub-pool.contoso.com.',
    ])
    expect(differences(snapshot(without), snapshot(with_)).changes[0]!.targets).toEqual([
      'pairing:5',
      'pool:2',
      'pool:4',
    ])
  })

  it('say intervals in seconds', () => {
    const after = { ...soundPair(), pairings: [paired(5, 2, 4, { failback: 900 })] }
    expect(said(soundPair(), after)).toEqual([
      'changed: Pairing ldn-pool.contoso.com ⇄ dub-pool.contoso.com: Voice failback interval: 600 s → 900 s.',
    ])
  })

  it('know that the Central Management store moved', () => {
    expect(said(soundPair(), { ...soundPair(), managementStore: 'pool:4' })).toEqual([
      'management-store-moved: Central Management store: ldn-pool.contoso.com → dub-pool.contoso.com.',
    ])
  })

  it('follow a store from single to mirrored', () => {
    const single = london({ store: sql(290, 'sql01', { instance: 'rtc' }) })
    expect(said(single, london({ store: mirrored(290, 'sql01', 'sql02') }))).toEqual([
      'changed: SQL Server store sql01.contoso.com\\rtc: high availability: none → mirroring.',
      'changed: SQL Server store sql01.contoso.com\\rtc: mirror: none → sql02.contoso.com\\rtc.',
    ])
  })

  it('leave out what another kind of store does not say, but name what it no longer says', () => {
    const facts = { commit: 'synchronous', ports: { primary: 5023, mirror: null, witness: null } } as const
    const single = london({ store: sql(290, 'sql01', { instance: 'rtc' }) })
    expect(said(london({ store: mirrored(290, 'sql01', 'sql02', null, facts) }), single)).toEqual([
      'changed: SQL Server store sql01.contoso.com\\rtc: high availability: mirroring → none.',
      'changed: SQL Server store sql01.contoso.com\\rtc: mirror: sql02.contoso.com\\rtc → none.',
      'changed: SQL Server store sql01.contoso.com\\rtc: commit mode: synchronous → none.',
      'changed: SQL Server store sql01.contoso.com\\rtc: mirroring port of the primary: 5023 → none.',
    ])
  })

  it('name what a SQL Server store and its copies run, and how they follow', () => {
    const on = (facts: Parameters<typeof mirrored>[4]) =>
      london({ store: mirrored(290, 'sql01', 'sql02', 'sql03', facts) })
    const after = on({
      software: { release: 'SQL Server 2014', edition: 'enterprise' },
      commit: 'asynchronous',
      ports: { primary: null, mirror: 5023, witness: 7023 },
      mirrorSoftware: { release: 'SQL Server 2012', edition: null },
      witnessSoftware: { release: null, edition: 'express' },
    })
    const name = 'changed: SQL Server store sql01.contoso.com\\rtc:'
    expect(said(on({}), after)).toEqual([
      `${name} commit mode: not stated → asynchronous.`,
      `${name} mirroring port of the mirror: default (5022) → 5023.`,
      `${name} mirroring port of the witness: default (7022) → 7023.`,
      `${name} software of the mirror: that of the primary → SQL Server release SQL Server 2012, SQL Server edition not stated.`,
      `${name} software of the witness: that of the primary → SQL Server release not stated, SQL Server edition Express.`,
      `${name} SQL Server release: not stated → SQL Server 2014.`,
      `${name} SQL Server edition: not stated → Enterprise.`,
    ])
    const group = (facts: Parameters<typeof alwaysOn>[3]) =>
      london({ store: alwaysOn(290, 'ag', ['a', 'b'], facts) })
    expect(said(group({}), group({ readableSecondaries: false }))).toEqual([
      'changed: SQL Server store ag.contoso.com\\rtc: readable secondary replicas: not stated → no.',
    ])
  })

  it('name the world region of a site, and the data centre and networks of a server', () => {
    const of = (worldRegion: string, server: Partial<Server>) =>
      topology(withFacts(site(1, 'London', pool(2, 'ldn-pool', { servers: [server] })), { worldRegion }))
    expect(said(of('', {}), of('Europe', { dataCenter: 'Docklands', multiHomed: true }))).toEqual([
      'changed: Site London: world region: empty → Europe.',
      'changed: Front End Server ldn-pool-fe01.contoso.com: data centre: not stated → Docklands.',
      'changed: Front End Server ldn-pool-fe01.contoso.com: network adapters in several networks: not stated → yes.',
    ])
  })

  it('list overrides that came and went with their reasons', () => {
    const override = {
      rule: 'PAIR-003',
      targets: ['pairing:5' as const],
      reason: 'Until spring.',
      author: 'Ana',
      expires: '2027-03-31',
    }
    const [without, with_] = [snapshot(soundPair()), snapshot(soundPair(), { overrides: [override] })]
    expect(differences(without, with_).changes).toEqual([
      {
        kind: 'override-added',
        targets: ['pairing:5'],
        message:
          'Override of PAIR-003 on ldn-pool.contoso.com ⇄ dub-pool.contoso.com added by Ana: “Until spring.”, until 2027-03-31.',
      },
    ])
    expect(differences(with_, without).changes.map((change) => change.kind)).toEqual(['override-removed'])
  })

  it('count what is only drawn differently apart, once per thing and only where both states have it', () => {
    const before = snapshot(soundPair(), { layout: { positions: { 'pool:2': { x: 1, y: 1 } }, notes: {} } })
    const after = snapshot(soundPair(), {
      layout: {
        positions: { 'pool:2': { x: 2, y: 1 }, 'pool:4': { x: 0, y: 0 }, 'pool:99': { x: 0, y: 0 } },
        notes: { 'pool:2': 'n' },
      },
    })
    expect(differences(before, after)).toEqual({ changes: [], layoutChanges: 2 })
    expect(differences(null, after).layoutChanges).toBe(0)
  })

  it('name a role that came with its kind and its computers, and one that went as it was', () => {
    const edge = roleOf('edge', 'edge', 3)
    expect(said(withRoles(), withRoles(edge))).toEqual([
      'added: Edge pool edge.contoso.com added to London with 3 servers.',
    ])
    expect(said(withRoles(edge), withRoles())).toEqual([
      'removed: Edge pool edge.contoso.com with 3 servers removed from London.',
    ])
  })

  it('know a role of one computer of its name by that name alone', () => {
    expect(said(withRoles(), withRoles(roleOf('gateway', 'gw')))).toEqual([
      'added: PSTN gateway gw.contoso.com added to London.',
    ])
  })

  it('say what changed of a role in the words of Topology Builder, and what it leads to by name', () => {
    const edge = roleOf('edge', 'edge')
    const after = withRoles({ ...edge, federation: true, nextHop: 'pool:2' })
    expect(said(withRoles(edge), after)).toEqual([
      'changed: Edge pool edge.contoso.com: Enable federation for this Edge pool (port 5061): no → yes.',
      'changed: Edge pool edge.contoso.com: Next hop pool: none → ldn-pool.contoso.com.',
    ])
  })

  it('do not lose a setting that does not apply at present', () => {
    const edge = roleOf('edge', 'edge')
    expect(said(withRoles(edge), withRoles({ ...edge, avFqdn: 'other' }))).toEqual([
      'changed: Edge pool edge.contoso.com: settings that do not apply at present differ.',
    ])
  })

  it('name computers of a role that came, went, moved or stand in another order', () => {
    const [two, three] = [roleOf('director', 'dir', 2), roleOf('director', 'dir', 3)]
    expect(said(withRoles(two), withRoles(three))).toEqual([
      'added: Director dir3.contoso.com added to Director pool dir.contoso.com.',
    ])
    expect(said(withRoles(three), withRoles(two))).toEqual([
      'removed: Director dir3.contoso.com removed from Director pool dir.contoso.com.',
    ])
    expect(said(withRoles(two), withRoles({ ...two, servers: two.servers.toReversed() }))).toEqual([
      'reordered: Director pool dir.contoso.com: servers reordered, now dir2.contoso.com, dir1.contoso.com.',
    ])
    const elsewhere = {
      ...withRoles(),
      sites: [...withRoles().sites, { ...site(9, 'Dublin'), roles: [two] }],
    }
    const before = { ...elsewhere, sites: [...withRoles(two).sites, site(9, 'Dublin')] }
    expect(said(before, elsewhere)).toEqual([
      'moved: Director pool dir.contoso.com moved from London to Dublin.',
    ])
  })

  it('name trunks of a gateway, and what changed of them', () => {
    const gateway = roleOf('gateway', 'gw')
    const trunk = { ...freshTrunk('gw-b'), id: 'trunk:60' as const }
    const [without, with_] = [withRoles(gateway), withRoles({ ...gateway, trunks: [trunk] })]
    const [root] = gateway.trunks
    expect(root).toBeDefined()
    expect(said({ ...without }, with_)).toContain('added: Trunk gw-b added to PSTN gateway gw.contoso.com.')
    expect(
      said(with_, withRoles({ ...gateway, trunks: [{ ...trunk, mediation: 'pool:2', isDefault: true }] })),
    ).toEqual([
      'changed: Trunk gw-b: Associated Mediation Server: none → ldn-pool.contoso.com.',
      'changed: Trunk gw-b: Default trunk of its Mediation Server: no → yes.',
    ])
  })

  it('name the new facts of pools, sites, servers, file stores and the deployment', () => {
    const edge = roleOf('edge', 'edge')
    const before = withRoles(edge)
    const [london] = before.sites
    const pool1 = london!.pools[0]!
    const after: Topology = {
      ...before,
      simpleUrls: [
        { component: 'Meet', domain: '*', active: 'https://m', urls: ['https://m', 'https://old'] },
      ],
      sites: [
        {
          ...london!,
          federationRoute: edge.id,
          pools: [
            {
              ...pool1,
              conferencing: true,
              edgePool: edge.id,
              mediation: { tls: { from: 5067, to: 5067 }, tcp: null },
              servers: [
                {
                  ...pool1.servers[0]!,
                  addresses: [{ side: 'Primary', number: 1, ip: '10.0.0.1', publicIp: null }],
                },
                ...pool1.servers.slice(1),
              ],
            },
          ],
          fileStores: [{ ...london!.fileStores[0]!, dfs: true }],
        },
      ],
    }
    const lines = said(before, after)
    for (const part of [
      'Deployment: Meeting URLs: none → https://m (active), https://old.',
      'Site London: SIP federation route: none → edge.contoso.com.',
      'Conferencing: not stated → yes.',
      'Associated Edge pool (for media components): none → edge.contoso.com.',
      'IP addresses: none → Primary 1: 10.0.0.1.',
      'DFS namespace: not stated → yes.',
    ])
      expect(lines.some((line) => line.endsWith(part))).toBe(true)
    expect(lines.some((line) => /Mediation/.test(line))).toBe(true)
  })

  it('call a branch site one, and know when a site becomes one', () => {
    const central = topology(site(1, 'London'), site(2, 'Leeds'))
    const branch = topology(site(1, 'London'), branchSite(2, 'Leeds', 1))
    expect(said(central, branch)).toEqual([
      'changed: Branch site Leeds: kind of site: central site → branch site.',
      'changed: Branch site Leeds: Central site of this branch site: none → London.',
    ])
  })

  it('leave names as they are, HTML and all', () => {
    expect(said(topology(), topology(site(1, '<b>x</b>')))).toEqual(['added: Site <b>x</b> added.'])
  })
})

type Holder = Record<string, unknown>

/** What carries the structure: changing it would make another thing, not another value. */
const structural = new Set([
  'id',
  'kind',
  'edition',
  'version',
  'platform',
  'relation',
  'from',
  'sqlStore',
  'fileStore',
  'managementStore',
  // absent where they are null, and then no place for a text
  ...['tls', 'tcp', 'mediation', 'trunk', 'branch'],
])

/** Every place of a value that holds no object, as its holder and key. */
function leaves(value: object): [Holder, string][] {
  const holder = value as Holder
  return Object.entries(holder).flatMap(([key, inner]): [Holder, string][] =>
    typeof inner === 'object' && inner !== null
      ? leaves(inner)
      : typeof inner === 'string' && /^pool:\d+$/.test(inner)
        ? []
        : [[holder, key]],
  )
}
