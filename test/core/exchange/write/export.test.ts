import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPool } from '../../../../src/core/edit/add-pool.ts'
import { addServer } from '../../../../src/core/edit/add-server.ts'
import { addSite } from '../../../../src/core/edit/add-site.ts'
import { addStore } from '../../../../src/core/edit/add-store.ts'
import { addTrunk } from '../../../../src/core/edit/add-trunk.ts'
import { change } from '../../../../src/core/edit/change.ts'
import { moveToSite } from '../../../../src/core/edit/move-to-site.ts'
import { pairPools } from '../../../../src/core/edit/pair-pools.ts'
import { remove } from '../../../../src/core/edit/remove.ts'
import { rename } from '../../../../src/core/edit/rename.ts'
import { exportDocument } from '../../../../src/core/exchange/write/export.ts'
import type { Origin, TopologyDocument } from '../../../../src/core/model/document.ts'
import type { Pool } from '../../../../src/core/model/pool.ts'
import type { RoleKind } from '../../../../src/core/model/id.ts'
import { findPool, poolsOf, rolesOf } from '../../../../src/core/model/topology.ts'
import { anyDeed } from '../../../support/any-deed.ts'
import { documentOf, exchangeFiles, open, textOf } from '../exchange-files.ts'
import { enterprise, extra, merge, topologyXml } from '../exchange-notation.ts'

type Doc = TopologyDocument

function exported(doc: Doc, to: Origin['format']) {
  const result = exportDocument(doc, to)
  if (!result.ok) throw new Error(result.message)
  return result
}

const formatOf = (name: string) => (name.endsWith('.tbxml') ? ('tbxml' as const) : ('topology-xml' as const))

/** What both formats can say: a Topology XML has no simple URLs, its computers have ordinals, and everything is deployed. */
const facts = ({ topology }: Doc) =>
  JSON.stringify(
    { ...topology, simpleUrls: [], unresolved: [] },
    (key, value: unknown) => (key === 'deployed' || key === 'ordinal' ? null : value),
    1,
  )

describe.each(exchangeFiles)('%s without an edit', (name) => {
  it('is given back as it is, in its encoding', () => {
    const result = exported(open(name), formatOf(name))
    expect(result.changes).toEqual([])
    expect(result.text).toBe(textOf(name).text)
    expect(result.encoding).toBe(textOf(name).encoding)
  })

  it('is the same topology in the other format', () => {
    const doc = open(name)
    const other = exported(doc, formatOf(name) === 'tbxml' ? 'topology-xml' : 'tbxml')
    expect(facts(documentOf(other.text))).toEqual(facts(doc))
  })
})

const pools = (doc: Doc) => poolsOf(doc.topology)
const pool = (doc: Doc, at = 0): Pool => pools(doc)[at] as Pool
const ofKind = <K extends RoleKind>(doc: Doc, kind: K) => {
  const found = rolesOf(doc.topology, kind)[0]
  if (!found) throw new Error(`no ${kind}`)
  return found.role
}
const site = (doc: Doc, at = 0) => doc.topology.sites[at] as Doc['topology']['sites'][number]
const changePool = (doc: Doc, fields: Partial<Omit<Pool, 'id' | 'servers' | 'fqdn'>>): Doc =>
  change.apply(doc, { kind: 'pool', id: pool(doc).id, fields })
const withServers = (doc: Doc, order: (servers: Pool['servers']) => Pool['servers']): Doc => ({
  ...doc,
  topology: {
    ...doc.topology,
    sites: doc.topology.sites.map((one) => ({
      ...one,
      pools: one.pools.map((p) => (p.id === pool(doc).id ? { ...p, servers: order(p.servers) } : p)),
    })),
  },
})

/** An edit of a file, and the elements that differ then: in the Topology XML, and in the .tbxml beside IsFreeFromChanges. */
interface Case {
  readonly says: string
  readonly file: string
  readonly edit: (doc: Doc) => Doc
  /** `kind element attribute`, where `…` stands for the numbers of services and clusters, which are GUIDs in a .tbxml. */
  readonly changes: readonly string[]
  /** Where a .tbxml differs in something else. */
  readonly tbxml?: readonly string[]
}

const mirrored = 'paired-enterprise-mirrored-2015'
const voice = 'voice-and-applications-2015'

const cases: readonly Case[] = [
  {
    says: 'a pool renamed',
    file: mirrored,
    edit: (doc) => rename.apply(doc, { id: pool(doc).id, name: 'renamed.contoso.com' }),
    changes: ['attribute Cluster Fqdn'],
  },
  {
    says: 'a server renamed',
    file: mirrored,
    edit: (doc) => rename.apply(doc, { id: pool(doc).servers[1]!.id, name: 'renamed.contoso.com' }),
    changes: ['attribute Machine Fqdn'],
  },
  {
    says: 'a site renamed',
    file: mirrored,
    edit: (doc) => rename.apply(doc, { id: site(doc).id, name: 'Elsewhere & <more>' }),
    changes: ['text Name'],
  },
  {
    says: 'other intervals',
    file: mirrored,
    edit: (doc) =>
      change.apply(doc, {
        kind: 'pairing',
        id: doc.topology.pairings[0]!.id,
        fields: { failureDetection: 240, failback: 900 },
      }),
    changes: [
      'attribute Backup FailbackDetectionInterval',
      'attribute Backup FailureDetectionInterval',
      'attribute Backup FailbackDetectionInterval',
      'attribute Backup FailureDetectionInterval',
    ],
  },
  {
    says: 'a pairing removed',
    file: mirrored,
    edit: (doc) => remove.apply(doc, { ids: [doc.topology.pairings[0]!.id] }),
    changes: [
      'removed Service CentralMgmtStore',
      'removed Service CentralMgmtStore',
      'removed Service CentralMgmt',
      'removed Service BackupService',
      'removed Service BackupService',
      'removed Backup',
      'removed Backup',
    ],
  },
  {
    says: 'a pairing added',
    file: 'persistent-chat-stretched-2015',
    edit: (doc) => pairPools.apply(doc, { pools: [pool(doc, 0).id, pool(doc, 1).id] }),
    changes: [
      'added Backup',
      'added Backup',
      'added Service BackupService',
      'added Service BackupService',
      'added Service CentralMgmt',
      'added Service CentralMgmtStore',
    ],
  },
  {
    says: 'a server added',
    file: mirrored,
    edit: (doc) => addServer.apply(doc, { pool: pool(doc).id, fqdn: 'fe99.contoso.com' }),
    changes: ['added Machine'],
  },
  {
    says: 'a server removed',
    file: mirrored,
    edit: (doc) => remove.apply(doc, { ids: [pool(doc).servers[1]!.id] }),
    changes: ['removed Machine'],
  },
  {
    says: 'servers in another order',
    file: mirrored,
    edit: (doc) =>
      withServers(doc, ([a, b, c, ...others]) =>
        [c!, a!, b!, ...others].map((server) => ({ ...server, ordinal: null })),
      ),
    changes: [
      'moved Machine',
      'attribute Machine OrdinalInCluster',
      'attribute Machine OrdinalInCluster',
      'attribute Machine OrdinalInCluster',
    ],
    tbxml: [
      'moved Machine',
      'attribute Machine OriginalOrdinalInCluster',
      'attribute Machine OriginalOrdinalInCluster',
      'attribute Machine OriginalOrdinalInCluster',
    ],
  },
  {
    says: 'a back end on another SQL Server',
    file: 'twelve-servers-2015',
    edit: (doc) => {
      const instance = { fqdn: 'other-sql.contoso.com', instance: 'lync' }
      const store = { kind: 'sql', availability: { kind: 'single', primary: instance } } as const
      const added = addStore.apply(doc, { site: site(doc).id, store })
      return changePool(added, { sqlStore: site(added).sqlStores.at(-1)!.id })
    },
    changes: [
      'added Cluster',
      'added SqlInstance',
      'removed Service UserStore',
      'removed Service ApplicationStore',
      'removed Service CentralMgmtStore',
      'added Service UserStore',
      'added Service ApplicationStore',
      'added Service CentralMgmtStore',
      'removed Dependency UserStore',
      'added Dependency UserStore',
      'removed Dependency ApplicationStore',
      'added Dependency ApplicationStore',
      'removed Dependency CentralMgmtStore',
      'added Dependency CentralMgmtStore',
    ],
    tbxml: [
      'added Cluster',
      'removed Service UserStore',
      'removed Service ApplicationStore',
      'removed Service CentralMgmtStore',
      'added Service UserStore',
      'added Service ApplicationStore',
      'added Service CentralMgmtStore',
      'removed Dependency UserStore',
      'added Dependency UserStore',
      'removed Dependency ApplicationStore',
      'added Dependency ApplicationStore',
      'removed Dependency CentralMgmtStore',
      'added Dependency CentralMgmtStore',
    ],
  },
  {
    says: 'dial-in conferencing switched off',
    file: mirrored,
    edit: (doc) => changePool(doc, { dialIn: false }),
    changes: ['removed Port Cas', 'removed Port Caa'],
  },
  {
    says: 'no collocated Mediation Server',
    file: mirrored,
    edit: (doc) => changePool(doc, { mediation: null }),
    changes: [
      'removed NetInterface',
      'removed NetInterface',
      'removed NetInterface',
      'removed Service MediationServer',
    ],
  },
  {
    says: 'another web port and FQDN',
    file: voice,
    edit: (doc) => {
      const { webServices } = pool(doc)
      const external = { ...webServices.external, https: 4444 }
      return changePool(doc, { webServices: { ...webServices, externalFqdn: 'web.contoso.com', external } })
    },
    changes: ['attribute Port Port', 'attribute ExternalSettings Host'],
  },
  {
    says: 'a trunk added',
    file: voice,
    edit: (doc) => {
      const { id, trunks } = ofKind(doc, 'gateway')
      const [root] = trunks
      return addTrunk.apply(doc, {
        gateway: id,
        trunk: { ...root!, name: 'second.contoso.com', isDefault: false },
      })
    },
    changes: ['added Cluster', 'added Service PstnGateway'],
  },
  {
    says: 'a gateway renamed, which keeps the id that calls bypass the Mediation Server by',
    file: voice,
    edit: (doc) => rename.apply(doc, { id: ofKind(doc, 'gateway').id, name: 'sbc9.contoso.com' }),
    changes: ['attribute Cluster Fqdn', 'attribute Machine Fqdn', 'attribute Port ConfiguredFqdn'],
    tbxml: ['attribute Cluster Fqdn', 'attribute Port ConfiguredFqdn'],
  },
  {
    says: 'an Edge pool removed with every association',
    file: voice,
    edit: (doc) => remove.apply(doc, { ids: [ofKind(doc, 'edge').id] }),
    changes: [
      'removed Cluster',
      'removed Service EdgeServer',
      'removed Service ManagementServices',
      'removed Dependency EdgeServer',
      'removed Dependency EdgeServer',
      'removed Dependency EdgeServer',
      'removed Dependency EdgeServer',
    ],
  },
  {
    says: 'a computer with services that nobody knows removed',
    file: 'mixed-versions',
    edit: (doc) => {
      const unknown = rolesOf(doc.topology, 'other').find(({ role }) => role.services.length > 0)
      return remove.apply(doc, { ids: [unknown!.role.id] })
    },
    changes: ['removed Cluster', 'removed Service TranscriptServices'],
  },
  {
    says: 'a new site',
    file: mirrored,
    edit: (doc) => addSite.apply(doc, { name: 'Leeds', position: { x: 0, y: 0 } }),
    changes: ['added CentralSite'],
  },
  {
    says: 'a new Standard Edition server',
    file: mirrored,
    edit: (doc) =>
      addPool.apply(doc, {
        site: site(doc).id,
        fqdn: 'third.contoso.com',
        edition: 'standard',
        version: '2015',
        servers: [],
        sqlStore: null,
        fileStore: null,
      }),
    changes: [
      'added Cluster',
      'added SqlInstance',
      ...[
        'ApplicationServer',
        'ApplicationStore',
        'ConfServices',
        'FileStore',
        'Registrar',
        'UserServices',
      ].map((role) => `added Service ${role}`),
      'added Service UserStore',
      'added Service WebServices',
    ],
    tbxml: [
      'added Cluster',
      ...[
        'ApplicationServer',
        'ApplicationStore',
        'ConfServices',
        'FileStore',
        'Registrar',
        'UserServices',
      ].map((role) => `added Service ${role}`),
      'added Service UserStore',
      'added Service WebServices',
    ],
  },
  {
    says: 'another SIP domain',
    file: mirrored,
    edit: (doc) =>
      change.apply(doc, {
        kind: 'deployment',
        fields: { additionalSipDomains: [...doc.topology.additionalSipDomains, 'new.example'] },
      }),
    changes: ['added InternalDomain'],
  },
  {
    says: 'another simple URL, which a Topology XML cannot hold',
    file: mirrored,
    edit: (doc) =>
      change.apply(doc, {
        kind: 'deployment',
        fields: {
          simpleUrls: doc.topology.simpleUrls.map((url) =>
            url.component === 'Dialin'
              ? { ...url, active: 'https://phone', urls: [...url.urls, 'https://phone'] }
              : url,
          ),
        },
      }),
    changes: [],
    tbxml: ['added SimpleUrlEntry', 'attribute SimpleUrl ActiveUrl'],
  },
  {
    says: 'the federation route set',
    file: voice,
    edit: (doc) =>
      change.apply(doc, {
        kind: 'site',
        id: site(doc).id,
        fields: { federationRoute: ofKind(doc, 'edge').id },
      }),
    changes: ['added SiteConfiguration'],
  },
]

/** The changes in words that are the same in both formats. */
function wordsOf(result: ReturnType<typeof exported>, original: string): string[] {
  const roles = rolesByKey(original + result.text)
  return result.changes
    .filter(({ name }) => name !== 'IsFreeFromChanges')
    .map(({ kind, path, name = '' }) => {
      const last = path.at(-1) ?? ''
      const [element = ''] = last.split(' ')
      const key = last.split(' ').at(-1) ?? ''
      const port = /:(\w+)\|/.exec(last)?.[1] ?? ''
      const hint = kind === 'attribute' ? '' : (roles.get(key) ?? (element === 'Port' ? port : ''))
      const shown = [...roles.values(), 'Cas', 'Caa'].find(
        (role) => role.toLowerCase() === hint.toLowerCase(),
      )
      return [kind, element, shown ?? '', name].filter((word) => word !== '').join(' ')
    })
    .toSorted()
}

/** The role of every service of a file by the key that its element has. */
function rolesByKey(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, site, role = '', instance] of text.matchAll(
    /<ServiceId[^>]* SiteId="(\d+)" RoleName="(\w+)" Instance="(\d+)"/g,
  ))
    found.set(`${site}-${role}-${instance}`, role)
  for (const [tag] of text.matchAll(/<Service [^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
    if (attribute('UniqueId') !== '') found.set(attribute('UniqueId'), attribute('RoleName'))
  }
  return found
}

describe.each(cases)('$says', ({ file, edit, changes, tbxml }) => {
  it('changes only what it names in a Topology XML', () => {
    const name = `${file}.topology.xml`
    const withUrls = open(`${file}.tbxml`).topology.simpleUrls
    const doc = open(name)
    const edited = edit({ ...doc, topology: { ...doc.topology, simpleUrls: withUrls } })
    expect(wordsOf(exported(edited, 'topology-xml'), textOf(name).text)).toEqual(changes.toSorted())
  })

  it('changes only what it names in a .tbxml', () => {
    const name = `${file}.tbxml`
    const result = exported(edit(open(name)), 'tbxml')
    const expected = (tbxml ?? changes).filter((text) => tbxml || text !== 'added SqlInstance')
    expect(wordsOf(result, textOf(name).text)).toEqual(expected.toSorted())
    const original = /<OriginalTopology[\s\S]*<\/OriginalTopology>/.exec(textOf(name).text)?.[0] ?? ''
    expect(result.text).toContain(original)
    expect(result.text).toContain('IsFreeFromChanges="false"')
  })

  it('is read back as it was meant, from either file and in the other format', () => {
    for (const name of [`${file}.topology.xml`, `${file}.tbxml`]) {
      const edited = edit(open(name))
      const [xml, builder] = [exported(edited, 'topology-xml'), exported(edited, 'tbxml')].map(({ text }) =>
        documentOf(text),
      )
      expect(countsOf(xml as Doc)).toEqual(countsOf(edited))
      expect(countsOf(builder as Doc)).toEqual(countsOf(edited))
      expect(facts(xml as Doc)).toEqual(facts(builder as Doc))
    }
  })
})

/** The names and numbers of everything, by which a deployment is known without its ids. */
function countsOf({ topology }: Doc): unknown {
  return topology.sites
    .map((one) => ({
      name: one.name,
      pools: one.pools.map(({ fqdn, version, servers, dialIn, mediation, webServices }) => ({
        fqdn,
        version,
        servers: servers.map((server) => server.fqdn),
        dialIn: dialIn === true,
        mediation,
        web: webServices.externalFqdn || fqdn,
      })),
      stores: [one.sqlStores.length, one.fileStores.length],
      roles: one.roles.map(({ kind, fqdn, servers }) => `${kind} ${fqdn} ${servers.length}`).toSorted(),
      federated: one.federationRoute !== null,
      pairings: topology.pairings.map(({ pools: both, failback }) => [
        ...both.map((id) => findPool(topology, id)?.fqdn ?? '').toSorted(),
        failback,
      ]),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

describe('a round trip', () => {
  it('finds things by name where the document does not say what they came from', () => {
    const doc = open(`${mirrored}.topology.xml`)
    const old: Doc = { ...doc, origin: { ...(doc.origin as Origin), links: null } }
    const result = exported(rename.apply(old, { id: site(old).id, name: 'Elsewhere' }), 'topology-xml')
    expect(wordsOf(result, '')).toEqual(['text Name'])
  })

  it('gives numbers that were never used to what is new', () => {
    const doc = open(`${mirrored}.topology.xml`)
    const last = pools(doc).at(-1)!.id
    const file = { fqdn: 'new-files.contoso.com', share: 'share' }
    const edited = addStore.apply(remove.apply(doc, { ids: [last] }), {
      site: site(doc).id,
      store: { kind: 'file', ...file },
    })
    const { text } = exported(edited, 'topology-xml')
    const numbers = [
      ...textOf(`${mirrored}.topology.xml`).text.matchAll(/ClusterId SiteId="1" Number="(\d+)"/g),
    ]
    const added = new RegExp(`Fqdn="${file.fqdn}">\\s*<ClusterId SiteId="1" Number="(\\d+)"`).exec(text)?.[1]
    expect(Number(added)).toBe(Math.max(...numbers.map(([, number]) => Number(number))) + 1)
  })

  it('writes a pool anew that was moved to another site, and says so', () => {
    const doc = open(`${mirrored}.topology.xml`)
    const to = site(doc, 1).id
    const moved = moveToSite.apply(doc, { id: pool(doc).id, site: to, position: { x: 0, y: 0 } })
    const result = exported(moved, 'topology-xml')
    expect(result.notes.join('\n')).toContain('moved to another site')
    const back = documentOf(result.text)
    expect(back.topology.sites[1]?.pools.map(({ fqdn }) => fqdn)).toContain(pool(doc).fqdn)
    expect(back.topology.pairings).toHaveLength(1)
  })

  it.each(['topology.xml', 'tbxml'])('moves a store to another site with its computer (%s)', (ending) => {
    const doc = open(`${mirrored}.${ending}`)
    const store = site(doc).fileStores[0]!
    const moved = moveToSite.apply(doc, { id: store.id, site: site(doc, 1).id, position: { x: 0, y: 0 } })
    const result = exported(moved, formatOf(ending))
    const back = documentOf(result.text)
    expect(site(back, 1).fileStores.map(({ fqdn }) => fqdn)).toContain(store.fqdn)
    expect(pool(back).fileStore).not.toBeNull()
    expect(result.notes.join('\n')).toContain('moved to another site')
  })

  it('leaves a store in the site of its computer where that stays, and says so', () => {
    const doc = open('paired-standard-2015.topology.xml')
    const store = site(doc).sqlStores.find(({ id }) => id === pool(doc).sqlStore)!
    const moved = moveToSite.apply(doc, { id: store.id, site: site(doc, 1).id, position: { x: 0, y: 0 } })
    const result = exported(moved, 'topology-xml')
    expect(result.notes.join('\n')).not.toContain('are written as new')
    expect(result.changes).toEqual([])
  })

  it('says which unknown services go with a computer', () => {
    const doc = open('mixed-versions.topology.xml')
    const unknown = rolesOf(doc.topology, 'other').find(({ role }) => role.services.length > 0)!.role
    const result = exported(remove.apply(doc, { ids: [unknown.id] }), 'topology-xml')
    expect(result.notes.join('\n')).toContain(`TranscriptServices of ${unknown.fqdn}`)
  })

  it('says that a mirror without databases is not told by the file', () => {
    const doc = open(`${mirrored}.topology.xml`)
    const result = exported(remove.apply(doc, { ids: [pool(doc).id] }), 'topology-xml')
    expect(result.notes.join('\n')).toContain('A file tells a mirror by the databases')
    expect(exported(doc, 'topology-xml').notes.join('\n')).not.toContain('A file tells a mirror')
  })

  it('says that a trunk leads to a pool without a Mediation Server', () => {
    const doc = open(`${mirrored}.topology.xml`)
    const trunk = rolesOf(doc.topology, 'gateway')[0]
    const result = exported(changePool(doc, { mediation: null }), 'topology-xml')
    const says = result.notes.some((text) => text.includes('has no such service'))
    const leads = trunk?.role.trunks.some(({ mediation }) => mediation === pool(doc).id) ?? false
    expect(says).toBe(leads)
  })

  it('says that a pair without backup services gets none when its intervals are changed', () => {
    const text = textOf('paired-standard-2015.topology.xml').text
    const bare = text.replaceAll(
      /<Service [^>]*>\s*<ServiceId [^>]*RoleName="BackupService"[\s\S]*?<\/Service>/g,
      '',
    )
    const doc = documentOf(bare)
    const fields = { failback: 900 }
    const edited = change.apply(doc, { kind: 'pairing', id: doc.topology.pairings[0]!.id, fields })
    const result = exported(edited, 'topology-xml')
    expect(result.text).not.toContain('BackupService')
    expect(result.notes.join('\n')).toContain(`BackupService of ${pool(doc).fqdn}`)
  })

  it('opens a .tbxml that holds only what is published, gives it back, and refuses a change with a sentence', () => {
    const text = textOf('paired-standard-2015.tbxml').text
    const only = text.replace(/<NewTopology>[\s\S]*<\/NewTopology>/, '')
    expect(only).toContain('<OriginalTopology')
    const doc = documentOf(only)
    expect(exported(doc, 'tbxml').text).toBe(only)
    expect(pools(documentOf(exported(doc, 'topology-xml').text))).toHaveLength(pools(doc).length)
    const named = rename.apply(doc, { id: site(doc).id, name: 'Elsewhere' })
    expect(exportDocument(named, 'tbxml')).toEqual({
      ok: false,
      message: 'The file holds only what is published, so that a change has no place in it.',
    })
  })

  it('removes what an unknown service needs of a pool that goes, and keeps the service', () => {
    const file = merge(
      enterprise(1, 'ldn'),
      enterprise(2, 'dub'),
      extra(2, 9, 'odd.contoso.com', 'OddService', {
        needs: [
          ['Default', 1, 'Registrar', 1],
          ['Default', 2, 'Registrar', 1],
        ],
      }),
    )
    const doc = documentOf(topologyXml(file))
    const result = exported(remove.apply(doc, { ids: [pool(doc).id] }), 'topology-xml')
    expect(result.text).toContain('RoleName="OddService"')
    expect(result.text).not.toContain('SiteId="1" RoleName="Registrar"')
    expect(result.text).toContain('SiteId="2" RoleName="Registrar"')
  })

  it('refuses what XML cannot hold, with a sentence', () => {
    const doc = open(`${mirrored}.topology.xml`)
    const named = rename.apply(doc, { id: site(doc).id, name: 'a\u0000b' })
    expect(exportDocument(named, 'topology-xml')).toMatchObject({ ok: false })
  })

  it('is stable, whatever was done to the file: what is read back is written as it is', () => {
    const edited = fc.tuple(fc.constantFrom(...exchangeFiles), fc.array(anyDeed, { maxLength: 4 }))
    fc.assert(
      fc.property(edited, ([name, deeds]) => {
        const doc = deeds.reduce<Doc>((now, { apply }) => apply(now), open(name))
        const first = exportDocument(doc, formatOf(name))
        // a deed may give a name that XML cannot hold
        if (!first.ok) return
        const back = documentOf(first.text)
        expect(exported(back, formatOf(name)).changes).toEqual([])
        expect(pools(back)).toHaveLength(pools(doc).length)
        expect(back.topology.sites).toHaveLength(doc.topology.sites.length)
      }),
      { numRuns: 40 },
    )
  })

  it('takes every name as data', () => {
    const doc = open(`${voice}.topology.xml`)
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme-ascii' }), (text) => {
        const description = `x${text}x`
        const edited = change.apply(doc, { kind: 'site', id: site(doc).id, fields: { description } })
        const back = documentOf(exported(edited, 'topology-xml').text)
        expect(site(back).description).toBe(description)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a new deployment', () => {
  const isUnknown = (name: string) => name.startsWith('mixed-versions') || name.startsWith('persistent-chat')

  it.each(exchangeFiles.filter((name) => !isUnknown(name)))(
    'has everything that %s states, in both formats',
    (name) => {
      const doc: Doc = { ...open(name), origin: null }
      const unmanaged: Doc = { ...doc, topology: { ...doc.topology, managementStore: null } }
      expect(facts(documentOf(exported(doc, 'topology-xml').text))).toBe(facts(doc))
      const builder = documentOf(exported(doc, 'tbxml').text)
      expect(facts(builder)).toBe(facts(unmanaged))
      expect(builder.topology.simpleUrls).toEqual(doc.topology.simpleUrls)
    },
  )

  it('keeps a stretched Persistent Chat pool with its four stores', () => {
    const doc: Doc = { ...open('persistent-chat-stretched-2013.topology.xml'), origin: null }
    const back = documentOf(exported(doc, 'tbxml').text)
    const storesOf = (of: Doc) => {
      const { store, backupStore, complianceStore, complianceBackupStore, inactive } = ofKind(of, 'chat')
      const stores = of.topology.sites.flatMap(({ sqlStores }) => sqlStores)
      const named = [store, backupStore, complianceStore, complianceBackupStore].map((id) => {
        const found = stores.find((one) => one.id === id)
        return found?.availability.kind === 'single' ? found.availability.primary : null
      })
      return [named, inactive.length]
    }
    expect(storesOf(back)).toEqual(storesOf(doc))
  })

  const fresh = exported({ ...open(`${voice}.tbxml`), origin: null }, 'tbxml')

  it('is a .tbxml as one that was never published', () => {
    expect(fresh.encoding).toBe('utf-8-bom')
    expect(fresh.text).toContain('IsPublished="false" Signature="00000000-0000-0000-0000-000000000000"')
    expect(fresh.text).not.toContain('OriginalTopology')
    expect(fresh.text).not.toContain('CentralMgmt')
    expect(fresh.notes.join('\n')).toContain('Central Management store')
  })

  it('is the same text every time', () => {
    expect(exported({ ...open(`${voice}.tbxml`), origin: null }, 'tbxml').text).toBe(fresh.text)
  })

  it('says that it was not tested against the product, and what the format cannot hold', () => {
    const doc = changePool({ ...open(`${voice}.tbxml`), origin: null }, { users: 5, platform: 'virtual' })
    const { notes } = exported(doc, 'topology-xml')
    expect(notes.join('\n')).toMatch(
      /not tested against the product[\s\S]*users, platforms[\s\S]*simple URLs/,
    )
  })

  it('keeps a branch site that names no central site', () => {
    const doc: Doc = { ...open(`${voice}.tbxml`), origin: null }
    const branch = { of: null }
    const edited = addSite.apply(doc, { name: 'Utrecht', position: { x: 0, y: 0 }, branch })
    const result = exported(edited, 'tbxml')
    expect(documentOf(result.text).topology.sites.map(({ name }) => name)).toContain('Utrecht')
    expect(result.notes.join('\n')).toContain('Utrecht')
    expect(documentOf(exported(edited, 'topology-xml').text).topology.sites).toMatchObject([
      { branch: null },
      { branch },
    ])
  })

  it('gives a second share of one host a GUID for a name', () => {
    const doc = { ...open(`${voice}.tbxml`), origin: null }
    const two = ['one', 'two'].reduce<Doc>(
      (now, share) =>
        addStore.apply(now, {
          site: site(now).id,
          store: { kind: 'file', fqdn: 'files.contoso.com', share },
        }),
      doc,
    )
    const { text } = exported(two, 'tbxml')
    expect(text).toContain('ShareName="two" ConfiguredFqdn="files.contoso.com"')
    expect(facts(documentOf(text))).toContain('"share": "two"')
  })
})
