import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Origin } from '../../../../src/core/model/document.ts'
import { everything, find, idOf, nameOf, poolsOf, rolesOf } from '../../../../src/core/model/topology.ts'
import type { Topology } from '../../../../src/core/model/topology.ts'
import { openFile } from '../../../../src/core/open/open.ts'

const folder = new URL('../../../fixtures/exchange/', import.meta.url)
const files = readdirSync(folder).filter((name) => /\.(xml|tbxml)$/.test(name))

function opened(name: string) {
  const bytes = readFileSync(new URL(name, folder))
  const decode = (given: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(given)
  const read = openFile({ bytes, decode }, name)
  if (!read.ok) throw new Error(read.problems[0]?.message)
  return { ...read, topology: read.doc.topology, messages: read.notes.map(({ message }) => message) }
}

/** What both formats can say. */
function comparable(topology: Topology): unknown {
  const plain = JSON.stringify({ ...topology, simpleUrls: [] })
  // a file that was never published has neither ordinals nor what was deployed
  return JSON.parse(
    plain
      .replaceAll(/"deployed":(true|false)/g, '"deployed":null')
      .replaceAll(/"ordinal":\d+/g, '"ordinal":null'),
  )
}

const linkOf = (origin: Origin | null, id: keyof NonNullable<Origin['links']>) => origin?.links?.[id]

describe('every fixture', () => {
  it.each(files)('%s opens with everything linked and no reference that leads nowhere', (name) => {
    const { doc, topology, format } = opened(name)
    expect(format).toBe(name.endsWith('.tbxml') ? 'tbxml' : 'topology-xml')
    expect(poolsOf(topology).length).toBeGreaterThan(0)
    expect(topology.unresolved).toEqual([])
    for (const found of everything(topology))
      if (found.kind !== 'pairing')
        expect([idOf(found), linkOf(doc.origin, idOf(found))]).not.toContain(undefined)
    expect(topology.sites.flatMap(({ roles }) => roles).filter(({ kind }) => kind === 'other')).toHaveLength(
      name.startsWith('mixed-versions') ? 1 : 0,
    )
  })

  it.each(files)('%s has no note, but for what it was made strange on purpose', (name) => {
    const { messages } = opened(name)
    if (name.startsWith('mixed-versions'))
      expect(messages.join('\n')).toMatch(
        /TranscriptServices[^]*release other than[^]*Annotations[^]*MigrationState/,
      )
    else if (name.startsWith('never-published')) expect(messages).toHaveLength(1)
    else expect(messages).toEqual([])
  })

  const pairs = files.filter(
    (name) => name.endsWith('.tbxml') && files.includes(name.replace('.tbxml', '.topology.xml')),
  )

  it.each(pairs)('%s says the same as its Topology XML', (name) => {
    const tbxml = opened(name)
    const xml = opened(name.replace('.tbxml', '.topology.xml'))
    // with pending changes it is the original topology that was published
    const same = name === 'paired-standard-2015.tbxml' ? tbxml.original?.topology : tbxml.topology
    expect(same && comparable(same)).toEqual(comparable(xml.topology))
  })
})

describe('the fixture', () => {
  const kindsIn = (topology: Topology) =>
    topology.sites.flatMap(({ roles }) => roles.map(({ kind }) => kind)).toSorted()

  it.each(['paired-enterprise-mirrored-2013', 'paired-enterprise-mirrored-2015'])(
    '%s has two paired pools with mirrored stores and a Director',
    (name) => {
      const { topology } = opened(`${name}.topology.xml`)
      expect(topology.pairings).toHaveLength(1)
      expect(poolsOf(topology).map(({ servers }) => servers.length)).toEqual([3, 3])
      for (const { sqlStore, archivingStore, monitoringStore } of poolsOf(topology))
        for (const id of [sqlStore, archivingStore ?? monitoringStore]) {
          const found = id && find(topology, id)
          expect(found && found.kind === 'sql' && found.sqlStore.availability).toMatchObject({
            kind: 'mirrored',
            witness: { instance: expect.any(String) },
          })
        }
      expect(rolesOf(topology, 'director')).toHaveLength(1)
      const route = topology.sites.map(
        ({ federationRoute }) => federationRoute && nameOf(topology, federationRoute),
      )
      expect(route.filter((to) => to !== null)).toHaveLength(name.endsWith('2015') ? 1 : 0)
    },
  )

  it.each(['paired-standard-2015', 'paired-standard-2019'])('%s has two Standard Edition servers', (name) => {
    const { topology } = opened(`${name}.topology.xml`)
    expect(poolsOf(topology).map(({ edition }) => edition)).toEqual(['standard', 'standard'])
    expect(topology.pairings).toMatchObject([{ voiceFailover: name.endsWith('2015') }])
    expect(rolesOf(topology, 'edge')[0]?.role.singleAddress).toBe(true)
  })

  it('paired-standard-2015.tbxml has what was published beside what it shows', () => {
    const { topology, original } = opened('paired-standard-2015.tbxml')
    expect(rolesOf(topology, 'webapps')).toHaveLength(1)
    expect(original && rolesOf(original.topology, 'webapps')).toEqual([])
    expect(topology.sites.map(({ name }) => name)).not.toEqual(
      original?.topology.sites.map(({ name }) => name),
    )
    expect(original?.origin?.links).toBeTruthy()
  })

  it.each(['always-on-2015', 'always-on-2019'])(
    '%s has separate Edge names behind NAT, and three trunks',
    (name) => {
      const { topology } = opened(`${name}.tbxml`)
      expect(rolesOf(topology, 'edge')[0]?.role).toMatchObject({ singleAddress: false, nat: true })
      const gateways = rolesOf(topology, 'gateway').map(({ role }) => role.trunks.length)
      expect(gateways).toEqual([2, 1])
      expect(topology.sites[0]?.fileStores.map(({ fqdn, dfs }) => [fqdn, dfs])).toEqual([
        ['contoso.com', true],
        ['files.contoso.com', null],
        ['files.contoso.com', null],
      ])
      expect(poolsOf(topology)[0]?.webServices.internalFqdn).toBe('sfbint.contoso.com')
    },
  )

  it.each(['persistent-chat-stretched-2013', 'persistent-chat-stretched-2015'])(
    '%s has a chat pool with four stores, and two of four servers that stand by',
    (name) => {
      const { topology } = opened(`${name}.tbxml`)
      const [chat] = rolesOf(topology, 'chat')
      const { store, backupStore, complianceStore, complianceBackupStore, inactive } = chat?.role ?? {}
      expect(new Set([store, backupStore, complianceStore, complianceBackupStore]).size).toBe(4)
      expect(inactive).toHaveLength(2)
      expect(topology.sites.map(({ defaultChat }) => defaultChat)).toEqual([chat?.role.id, chat?.role.id])
    },
  )

  it.each(['branch-appliance-2013', 'branch-appliance-2015'])(
    '%s has a branch site with an appliance',
    (name) => {
      const { topology } = opened(`${name}.topology.xml`)
      const branch = topology.sites.find((site) => site.branch !== null)
      expect(branch?.branch?.of).toBe(topology.sites[0]?.id)
      expect(branch?.roles.map(({ kind }) => kind)).toEqual(['appliance', 'gateway'])
    },
  )

  it('voice-and-applications-2015 has the roles that others lack', () => {
    expect(kindsIn(opened('voice-and-applications-2015.topology.xml').topology)).toEqual([
      'application',
      'edge',
      'gateway',
      'interop',
      'mediation',
      'videogateway',
    ])
  })

  it.each([
    ['twelve-servers-2013', 12],
    ['twelve-servers-2015', 12],
    ['sixteen-servers-2019', 16],
  ])('%s has one pool of %d servers', (name, count) => {
    expect(poolsOf(opened(`${name}.topology.xml`).topology)[0]?.servers).toHaveLength(count)
  })
})
