import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestText, readDocument } from '../../../src/core/format/read.ts'
import { writeDocument } from '../../../src/core/format/write.ts'
import type { TopologyDocument } from '../../../src/core/model/document.ts'
import { isKind, roleKinds } from '../../../src/core/model/id.ts'
import { featuresNotStated } from '../../../src/core/model/pool.ts'
import { settingsNotStated } from '../../../src/core/model/site.ts'
import { mirroringNotStated, replicationNotStated, softwareNotStated } from '../../../src/core/model/store.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { fingerprint } from '../../../src/core/publish/fingerprint.ts'
import { documentOf, mirrored, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- tests break documents at any place, whatever their type says
type Json = any

const sound = (): Json => JSON.parse(writeDocument(documentOf(soundPair())))

const problemsOf = (text: string) => {
  const result = readDocument(text)
  if (result.ok) throw new Error('this should have been refused')
  return result.problems
}

/** The problems after something is broken in a sound document, as "path: message". */
const after = (breaking: (doc: Json) => void): string[] => {
  const doc = sound()
  breaking(doc)
  return problemsOf(JSON.stringify(doc)).map(({ path, message }) => `${path}: ${message}`)
}

describe('reading what is not our JSON', () => {
  it.each([
    ['', 1, 1, 'The file is empty.'],
    [' \n ', 2, 2, 'The file is empty.'],
    ['{\n  "a": 1,\n  b: 2\n}', 3, 3, 'A name in double quotes is expected, but b stands here.'],
    ['{"a": [1, 2}', 1, 12, 'A comma or ] is expected, but } stands here.'],
    ['{"a" 1}', 1, 6, 'A colon (:) is expected, but 1 stands here.'],
    ['{"a": 1,}', 1, 9, 'A name in double quotes is expected, but } stands here.'],
    ['[1,]', 1, 4, 'A value is expected, but ] stands here.'],
    ['{"a": 1', 1, 8, 'The file ends before its bracket is closed.'],
    ['[[[', 1, 4, 'The file ends with 3 brackets still open.'],
    ['{} x', 1, 4, 'The document has ended, but x stands here.'],
    ['{"a": "b\nc"}', 1, 9, 'A text may not hold the character U+000A as it is.'],
    ['{"a": "b\\x"}', 1, 9, 'A text may not hold this escape: JSON does not know it.'],
    ['{"a": "b', 1, 7, 'The text that starts here has no closing quotation mark.'],
    ['<xml/>', 1, 1, 'A value is expected, but < stands here.'],
    ['[01]', 1, 3, 'A comma or ] is expected, but 1 stands here.'],
    ['[nul]', 1, 2, 'A value is expected, but n stands here.'],
    ['{"é": \u00a01}', 1, 7, 'A value is expected, but U+00A0 stands here.'],
  ])('%j is refused at line %i, column %i', (text, line, column, message) => {
    expect(problemsOf(text)).toEqual([
      { path: '', line, column, message: `Line ${line}, column ${column}: ${message}` },
    ])
  })

  it.each([
    ['[]', 'This is a JSON array, not a document.'],
    ['12', 'This is a single JSON value (12), not a document.'],
    ['null', 'This is a single JSON value (null), not a document.'],
    ['{}', 'This is an empty JSON object, not a document.'],
    ['{"format":"other"}', 'This is JSON with the format "other".'],
    ['{"format":{"a":1}}', 'This is JSON with the format an object.'],
    ['{"type":"excalidraw"}', 'This is JSON of the type "excalidraw".'],
    ['{"$schema":"https://json-schema.org/draft/2020-12/schema"}', 'This is a JSON Schema, not a document.'],
    ['{"findings":[]}', 'This is a list of findings, not a document.'],
    ['{"name":1,"version":2}', 'This is JSON of another kind: an object with "name", "version".'],
    ['{"a":1,"b":2,"c":3,"d":4,"e":5}', 'an object with "a", "b", "c", "d", ….'],
  ])('%s is recognised and named', (text, message) => {
    const [problem, ...more] = problemsOf(text)
    expect(problem!.message).toContain(message)
    expect(problem!.message).toContain(
      'A Topology Builder document is an object with "format": "topology-builder".',
    )
    expect(more).toEqual([])
  })

  it('a newer version is refused with both versions and a way out', () => {
    expect(after((doc) => (doc.version = 4))).toEqual([
      'version: The file has version 4 of the format; this release reads up to version 3. Open it with a newer release of Topology Builder.',
    ])
  })

  it('a text one character too long is refused, at the limit it is read', () => {
    expect(problemsOf(' '.repeat(longestText + 1))[0]!.message).toBe(
      'The file has 201,326,593 characters; at most 201,326,592 are read.',
    )
    const text = writeDocument(documentOf(soundPair()))
    expect(readDocument(text + ' '.repeat(longestText - text.length)).ok).toBe(true)
  })

  it('nesting 200,000 deep is refused without a stack overflow', () => {
    expect(problemsOf('['.repeat(200_000))[0]!.message).toContain('200000 brackets still open')
    expect(problemsOf('['.repeat(200_000) + ']'.repeat(200_000))).toHaveLength(1)
    const deep = `{"format":"topology-builder","version":1,"name":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    expect(problemsOf(deep).length).toBeGreaterThan(0)
  })

  it('a string of a million escapes that is never closed is refused quickly', () => {
    expect(problemsOf(`{"a": "${'\\n'.repeat(1_000_000)}`)[0]).toMatchObject({ line: 1, column: 7 })
  })
})

describe('reading a document with a broken shape', () => {
  it('names the path of everything that is wrong, not only of the first', () => {
    expect(
      after((doc) => {
        doc.topology.sites[0].pools[0].fqdn = 5
        doc.topology.sites[1].pools[0].servers[2].ordinal = 1.5
        delete doc.topology.sites[0].city
        doc.topology.pairings[0].voiceFailover = 'yes'
        doc.layout.positions['pool:2'] = { x: '1', y: 2 }
      }),
    ).toEqual([
      'topology.sites[0].city: This field is missing. A text is expected.',
      'topology.sites[0].pools[0].fqdn: A text is expected. Here stands 5.',
      'topology.sites[1].pools[0].servers[2].ordinal: A whole number is expected. Here stands 1.5.',
      'topology.pairings[0].voiceFailover: True or false is expected. Here stands "yes".',
      'layout.positions["pool:2"].x: A number is expected. Here stands "1".',
    ])
  })

  it.each<[string, (doc: Json) => void, string]>([
    [
      'an unknown field',
      (doc) => (doc.topology.sites[0].pools[0].fqnd = 'x'),
      'topology.sites[0].pools[0].fqnd: This field is not known here. Check its spelling, or remove it.',
    ],
    [
      'an id of another kind',
      (doc) => (doc.topology.sites[0].pools[0].sqlStore = 'file:291'),
      'topology.sites[0].pools[0].sqlStore: An id such as sql:12 is expected. Here stands "file:291".',
    ],
    [
      'an id with a leading zero',
      (doc) => (doc.topology.sites[0].id = 'site:01'),
      'topology.sites[0].id: An id such as site:12 is expected. Here stands "site:01".',
    ],
    [
      'an unknown kind of availability',
      (doc) => (doc.topology.sites[0].sqlStores[0].availability.kind = 'cloud'),
      'topology.sites[0].sqlStores[0].availability.kind: One of "single", "mirrored", "alwaysOn", "failoverCluster" is expected. Here stands "cloud".',
    ],
    [
      'an unknown kind of role',
      (doc) => doc.topology.sites[0].roles.push({ kind: 'proxy', id: 'edge:1' }),
      'topology.sites[0].roles[0].kind: One of "director", "edge", "mediation", "chat", "application", "interop", "appliance", "webapps", "gateway", "videogateway", "other" is expected. Here stands "proxy".',
    ],
    [
      'a federation route that is none',
      (doc) => (doc.topology.sites[0].federationRoute = 'pool:2'),
      'topology.sites[0].federationRoute: An id such as edge:12 is expected. Here stands "pool:2".',
    ],
    [
      'an edition that does not exist',
      (doc) => (doc.topology.sites[0].pools[0].edition = 'branch'),
      'topology.sites[0].pools[0].edition: One of "enterprise", "standard" is expected. Here stands "branch".',
    ],
    [
      'fewer than no users',
      (doc) => (doc.topology.sites[0].pools[0].users = -1),
      'topology.sites[0].pools[0].users: A number from 0 is expected. Here stands -1.',
    ],
    [
      'a pairing of three',
      (doc) => doc.topology.pairings[0].pools.push('pool:2'),
      'topology.pairings[0].pools: A list of at most 2 is expected. Here stands a list of 3.',
    ],
    [
      'a place for what no id can name',
      (doc) => (doc.layout.positions['pool'] = { x: 1, y: 1 }),
      'layout.positions.pool: An id such as pool:12 is expected. It names an entry here.',
    ],
    [
      'a day that is in no calendar',
      (doc) =>
        (doc.overrides = [
          { rule: 'PAIR-002', targets: [], reason: '', author: null, expires: '2026-02-30' },
        ]),
      'overrides[0].expires: A date as YYYY-MM-DD is expected. Here stands "2026-02-30".',
    ],
    [
      'a fingerprint that is none',
      (doc) =>
        (doc.published = {
          revision: 1,
          date: '2026-01-31T09:00:00Z',
          fingerprint: 'ABC',
          topology: null,
          overrides: null,
          layout: null,
        }),
      'published.fingerprint: A text of 64 lower-case hexadecimal digits is expected. Here stands "ABC".',
    ],
    [
      'null for the topology',
      (doc) => (doc.topology = null),
      'topology: An object is expected. Here stands null.',
    ],
  ])('%s is named', (_, breaking, problem) => {
    expect(after(breaking)).toEqual([problem])
  })

  it('a number beyond all numbers is named', () => {
    const text = writeDocument(
      documentOf(soundPair(), { layout: { positions: { 'pool:2': { x: 7, y: 7 } }, notes: {} } }),
    )
    expect(problemsOf(text.replace('"x": 7', '"x": 1e999'))).toEqual([
      { path: 'layout.positions["pool:2"].x', message: 'A number is expected. Here stands Infinity.' },
    ])
  })

  it('keys that reach for the prototype do no harm', () => {
    const text = writeDocument(documentOf(soundPair()))
    const [problem] = problemsOf(
      text.replace('"name": "Test"', '"name": "Test", "__proto__": {"polluted": 1}'),
    )
    expect(problem).toMatchObject({ path: '__proto__' })
    const inRecord = text.replace('"positions": {', '"positions": {"__proto__": {"polluted": 1}')
    expect(JSON.parse(inRecord).layout.positions).not.toEqual({})
    readDocument(inRecord)
    expect(({} as Json).polluted).toBeUndefined()
    expect(after((doc) => (doc.constructor = 1))).toEqual([
      'constructor: This field is not known here. Check its spelling, or remove it.',
    ])
  })
})

describe('reading a document with broken ids', () => {
  it('names every id that is given twice, with both places', () => {
    expect(after((doc) => (doc.topology.sites[1].pools[0].servers[0].id = 'server:201'))).toEqual([
      'topology.sites[1].pools[0].servers[0].id: The id server:201 stands here and at topology.sites[0].pools[0].servers[0].id. Every id is given once.',
    ])
  })

  it('names every reference that leads nowhere', () => {
    expect(
      after((doc) => {
        doc.topology.sites[0].pools[0].sqlStore = 'sql:9'
        doc.topology.sites[0].pools[0].fileStore = 'file:9'
        doc.topology.managementStore = 'pool:9'
        doc.topology.pairings[0].pools[1] = 'pool:9'
      }),
    ).toEqual([
      'topology.sites[0].pools[0].sqlStore: Nothing in this topology has the id sql:9 that is named here.',
      'topology.sites[0].pools[0].fileStore: Nothing in this topology has the id file:9 that is named here.',
      'topology.pairings[0].pools[1]: Nothing in this topology has the id pool:9 that is named here.',
      'topology.managementStore: Nothing in this topology has the id pool:9 that is named here.',
      'topology.pairings[0].declaredBy[1]: pool:4 is not one of the two pools of this pairing.',
    ])
  })

  it('names every reference between server roles, pools and sites that leads nowhere', () => {
    const doc = JSON.parse(fixture(3))
    const [london, , reading] = doc.topology.sites
    const role = (id: string): Json => london.roles.find((one: Json) => one.id === id)
    london.federationRoute = 'director:99'
    london.defaultChat = 'chat:99'
    reading.branch.of = 'site:99'
    Object.assign(london.pools[0], {
      archivingStore: 'sql:99',
      monitoringStore: 'sql:99',
      edgePool: 'edge:99',
      officeWebApps: 'webapps:99',
    })
    role('director:10').fileStore = 'file:99'
    role('edge:11').nextHop = 'director:99'
    role('mediation:13').nextHop = 'pool:99'
    role('chat:14').complianceBackupStore = 'sql:99'
    role('gateway:18').trunks[1].mediation = 'appliance:99'
    role('videogateway:19').trunk.interop = 'interop:99'
    reading.roles[0].pool = 'pool:99'
    expect(problemsOf(JSON.stringify(doc)).map(({ path }) => path)).toEqual([
      'topology.sites[0].federationRoute',
      'topology.sites[0].defaultChat',
      'topology.sites[0].pools[0].archivingStore',
      'topology.sites[0].pools[0].monitoringStore',
      'topology.sites[0].pools[0].edgePool',
      'topology.sites[0].pools[0].officeWebApps',
      'topology.sites[0].roles[0].fileStore',
      'topology.sites[0].roles[1].nextHop',
      'topology.sites[0].roles[3].nextHop',
      'topology.sites[0].roles[4].complianceBackupStore',
      'topology.sites[0].roles[8].trunks[1].mediation',
      'topology.sites[0].roles[9].trunk.interop',
      'topology.sites[2].branch.of',
      'topology.sites[2].roles[0].pool',
    ])
  })

  it('names the ids of roles, their computers and trunks that are given twice', () => {
    const doc = JSON.parse(fixture(3))
    const { roles } = doc.topology.sites[0]
    roles[2].id = roles[1].id
    roles[2].servers[0].id = 'server:201'
    roles[8].trunks[1].id = 'trunk:1850'
    expect(problemsOf(JSON.stringify(doc)).map(({ path }) => path)).toEqual([
      'topology.sites[0].roles[2].id',
      'topology.sites[0].roles[2].servers[0].id',
      'topology.sites[0].roles[8].trunks[1].id',
    ])
  })

  it('wants inactive computers to be computers of their pool', () => {
    const doc = JSON.parse(fixture(3))
    doc.topology.sites[0].roles[4].inactive = ['server:1401', 'server:201']
    expect(problemsOf(JSON.stringify(doc))).toEqual([
      {
        path: 'topology.sites[0].roles[4].inactive[1]',
        message: 'server:201 is not one of the computers of this pool.',
      },
    ])
  })

  it('wants nextId above the numbers that links to an imported file name', () => {
    const doc = JSON.parse(fixture(3))
    doc.origin.links['site:90000'] = 'site 9'
    expect(problemsOf(JSON.stringify(doc)).map(({ path }) => path)).toEqual(['origin.links["site:90000"]'])
  })

  it('wants nextId above every number that was given out, also of what is gone or was only published', () => {
    const greatest = 491 // the file store of Dublin's pool
    expect(after((doc) => (doc.nextId = greatest))).toEqual([
      'topology.sites[1].fileStores[0].id: The number of file:491 is not below nextId (491), so it would be given out again.',
    ])
    const doc = sound()
    doc.nextId = greatest + 1
    expect(readDocument(JSON.stringify(doc)).ok).toBe(true)

    expect(after((doc) => (doc.layout.notes['site:900'] = 'gone'))).toHaveLength(1)
    const baselineOn = (id: string) => (json: Json) =>
      (json.baseline = { date: '2026-01-31', findings: [{ rule: 'PAIR-002', targets: ['pool:2', id] }] })
    expect(after(baselineOn('site:900'))).toEqual([
      'baseline.findings[0].targets[1]: The number of site:900 is not below nextId (492), so it would be given out again.',
    ])
    const known = sound()
    baselineOn('site:90')(known) // gone, and never given out again
    expect(readDocument(JSON.stringify(known)).ok).toBe(true)
    expect(
      after((doc) => {
        const published = sound().topology
        published.sites[0].id = 'site:900'
        doc.published = {
          revision: 1,
          date: '2026-01-31T09:00:00Z',
          fingerprint: '0'.repeat(64),
          topology: published,
          overrides: null,
          layout: null,
        }
      }),
    ).toEqual([
      'published.topology.sites[0].id: The number of site:900 is not below nextId (492), so it would be given out again.',
    ])
  })

  it('checks what was published with its own paths', () => {
    expect(
      after((doc) => {
        const published = sound().topology
        published.managementStore = 'pool:9'
        doc.published = {
          revision: 1,
          date: '2026-01-31T09:00:00Z',
          fingerprint: '0'.repeat(64),
          topology: published,
          overrides: null,
          layout: null,
        }
      }),
    ).toEqual([
      'published.topology.managementStore: Nothing in this topology has the id pool:9 that is named here.',
    ])
  })

  it('lets overrides, notes and unresolved references speak of what is gone', () => {
    const doc = sound()
    doc.overrides = [{ rule: 'PAIR-002', targets: ['pairing:7'], reason: 'r', author: null, expires: null }]
    doc.layout.notes['site:8'] = 'gone'
    doc.topology.unresolved = [{ from: 'pool:9', relation: 'other', reference: 'x' }]
    expect(readDocument(JSON.stringify(doc)).ok).toBe(true)
  })
})

describe('reading what is only unwise', () => {
  it('opens names given twice, odd ordinals, a pool paired with itself and intervals out of range', () => {
    const doc = sound()
    const [first, second] = [doc.topology.sites[0].pools[0], doc.topology.sites[1].pools[0]]
    second.fqdn = first.fqdn
    first.servers.forEach((server: Json) => (server.ordinal = -3))
    doc.topology.pairings[0] = {
      ...doc.topology.pairings[0],
      pools: ['pool:2', 'pool:2'],
      declaredBy: ['pool:2'],
    }
    doc.topology.pairings[0].failback = 0
    expect(readDocument(JSON.stringify(doc)).ok).toBe(true)
  })

  it('keeps names as they are given, composed or not', () => {
    const doc = sound()
    doc.topology.sites[0].name = 'Zu\u0308rich <b>'
    doc.topology.sites[1].name = 'Z\u00fcrich'
    const result = readDocument(JSON.stringify(doc))
    expect(result.ok && result.doc.topology.sites.map((site) => site.name)).toEqual([
      'Zu\u0308rich <b>',
      'Z\u00fcrich',
    ])
  })

  it('opens a file without $schema, and one that begins with a byte order mark', () => {
    const doc = sound()
    delete doc.$schema
    expect(readDocument(`\uFEFF${JSON.stringify(doc)}`).ok).toBe(true)
  })
})

describe('reading anything', () => {
  it('never throws, and always says what is wrong', () => {
    const text = writeDocument(documentOf(soundPair()))
    const damaged = fc
      .tuple(fc.nat({ max: text.length }), fc.nat({ max: 40 }), fc.string({ unit: 'binary', maxLength: 4 }))
      .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), damaged), (given) => {
        const result = readDocument(given)
        if (!result.ok) {
          expect(result.problems.length).toBeGreaterThan(0)
          for (const { message } of result.problems) expect(message).toMatch(/^[A-Z].*\.$/su)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('never throws for any JSON value in any place of a document', () => {
    const keys = Object.keys(sound())
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        readDocument(JSON.stringify({ ...sound(), [key]: value }))
        readDocument(JSON.stringify({ ...sound(), topology: { ...sound().topology, [key]: value } }))
      }),
      { numRuns: 100 },
    )
  })
})

const fixture = (version: number): string =>
  readFileSync(new URL(`../../fixtures/documents/version-${version}.json`, import.meta.url), 'utf8')

const opened = (text: string): TopologyDocument => {
  const result = readDocument(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.doc
}

/** The topology with nothing stated that version 1 of the format could not state. */
const asInVersion1 = (topology: Topology): Topology => ({
  ...topology,
  sites: topology.sites.map((site) => ({
    ...site,
    worldRegion: '',
    pools: site.pools.map((pool) => ({
      ...pool,
      servers: pool.servers.map((server) => ({ ...server, dataCenter: null, multiHomed: null })),
    })),
    sqlStores: site.sqlStores.map(({ id, availability: a }) => ({
      id,
      availability:
        a.kind === 'mirrored'
          ? { ...a, ...mirroringNotStated }
          : a.kind === 'alwaysOn'
            ? { ...a, ...replicationNotStated }
            : a,
      software: softwareNotStated,
    })),
  })),
})

describe('a mirroring port', () => {
  it.each([
    [0, false],
    [1, true],
    [65_535, true],
    [65_536, false],
    [5022.5, false],
    ['5022', false],
    [null, true],
  ])('%j is read: %j', (port, fine) => {
    const store = mirrored(290, 'sql01', 'sql02')
    const stored: Json = JSON.parse(
      writeDocument(documentOf(topology(site(1, 'London', pool(2, 'ldn-pool', { store }))))),
    )
    stored.topology.sites[0].sqlStores[0].availability.ports.mirror = port
    expect(readDocument(JSON.stringify(stored)).ok).toBe(fine)
  })
})

describe('the first file of version 3', () => {
  it('is read and written back byte for byte, in every release', () => {
    expect(writeDocument(opened(fixture(3)))).toBe(fixture(3))
  })

  it('holds every kind of role', () => {
    const kinds = opened(fixture(3)).topology.sites.flatMap((site) => site.roles.map((role) => role.kind))
    expect(new Set(kinds)).toEqual(new Set(roleKinds))
  })

  it('keeps the fingerprint of what was published', () => {
    const { topology, overrides, fingerprint: recorded } = opened(fixture(3)).published!
    expect(fingerprint(topology, overrides)).toBe(recorded)
  })
})

/** The topology with nothing stated that version 2 of the format could not state. */
const asInVersion2 = (topology: Topology): Topology => ({
  ...topology,
  simpleUrls: [],
  unresolved: topology.unresolved.filter(({ from }) => isKind(from, 'pool')),
  sites: topology.sites
    .filter((site) => site.branch === null)
    .map((site) => ({
      ...site,
      ...settingsNotStated,
      pools: site.pools.map((pool) => ({
        ...pool,
        ...featuresNotStated,
        servers: pool.servers.map((server) => ({ ...server, addresses: [] })),
      })),
      fileStores: site.fileStores.map((store) => ({ ...store, dfs: null })),
    })),
})

describe('the first file of version 2', () => {
  const old = opened(fixture(2))
  const later = opened(fixture(3))

  it('opens as the same document with nothing stated that came later', () => {
    expect(old.topology).toEqual(asInVersion2(later.topology))
    expect(old.published?.topology).toEqual(asInVersion2(later.published!.topology))
    expect(old.overrides).toEqual(later.overrides)
    expect(old.baseline).toEqual(later.baseline)
    expect(later.topology).not.toEqual(old.topology)
  })

  it('says how its imported file was encoded, and links nothing of it', () => {
    expect(old.origin).toEqual({ ...later.origin, encoding: 'utf-8-bom', links: null })
    const fromShell = JSON.parse(fixture(2))
    fromShell.origin.format = 'topology-xml'
    expect(opened(JSON.stringify(fromShell)).origin).toMatchObject({ encoding: 'utf-8', links: null })
  })

  it('is written in the version of today, and opens as the same document again', () => {
    const text = writeDocument(old)
    expect(JSON.parse(text).version).toBe(3)
    expect(opened(text)).toEqual(old)
  })

  it('keeps the fingerprints that the release of version 2 computes over it', () => {
    const { topology, overrides, published } = old
    expect(fingerprint(published!.topology, published!.overrides)).toBe(
      '27c21ee7311a037c02eeb004958a8c338f32363b617b2bdd899cf4fc65945508',
    )
    expect(fingerprint(topology, overrides)).toBe(
      'cb90288481abaa1fc8614fd9defafdf659e64d014fe95028472a83cf7bfe7069',
    )
  })
})

describe('the first file of version 1', () => {
  const old = opened(fixture(1))
  const later = opened(fixture(2))

  it('opens as the same document with nothing stated that came later', () => {
    expect(old.topology).toEqual(asInVersion1(later.topology))
    expect(old.published?.topology).toEqual(asInVersion1(later.published!.topology))
    expect({ ...old, name: '', topology: null, published: null }).toEqual({
      ...later,
      name: '',
      topology: null,
      published: null,
      baseline: null,
    })
    expect(later.baseline).not.toBeNull()
    expect(later.topology).not.toEqual(old.topology)
  })

  it('is written in the version of today, and opens as the same document again', () => {
    const text = writeDocument(old)
    expect(JSON.parse(text).version).toBe(3)
    expect(opened(text)).toEqual(old)
  })

  it('keeps the fingerprint of what was published', () => {
    const { topology, overrides, fingerprint: recorded } = old.published!
    expect(fingerprint(topology, overrides)).toBe(recorded)
  })
})
