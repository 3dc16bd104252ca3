import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/core/format/read.ts'
import { canonicalText, writeDocument } from '../../../src/core/format/write.ts'
import {
  alwaysOn,
  documentOf,
  file,
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  topology,
  withFacts,
} from '../../../src/core/examples/notation.ts'
import { chat, edge, gateway, other, trunk } from '../../../src/core/examples/roles.ts'
import type { NetworkAddress, Pool, Server } from '../../../src/core/model/pool.ts'
import { defaultWebPorts, webServicesNotStated, type Trunk } from '../../../src/core/model/role.ts'
import type { SimpleUrl } from '../../../src/core/model/simple-url.ts'
import type { Site } from '../../../src/core/model/site.ts'
import { softwareNotStated, type SqlStore } from '../../../src/core/model/store.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { anyDocument } from '../../support/arbitrary.ts'

const read = (text: string) => {
  const result = readDocument(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.doc
}

/** The same value with the keys of every object in the opposite order. */
const backwards = <T>(value: T): T =>
  Array.isArray(value)
    ? (value.map(backwards) as T)
    : typeof value === 'object' && value !== null
      ? (Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([k, v]) => [k, backwards(v)]),
        ) as T)
      : value

describe('writing and reading', () => {
  it('gives back every document exactly', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        expect(read(writeDocument(doc))).toEqual(doc)
      }),
    )
  })

  it('writes what it has read byte for byte', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        const text = writeDocument(doc)
        expect(writeDocument(read(text))).toBe(text)
      }),
    )
  })

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        expect(writeDocument(backwards(doc))).toBe(writeDocument(doc))
        expect(canonicalText(backwards(doc.topology), backwards(doc.overrides))).toBe(
          canonicalText(doc.topology, doc.overrides),
        )
      }),
    )
  })

  it('reads the same from text with another layout of white space', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        expect(read(JSON.stringify(JSON.parse(writeDocument(doc))))).toEqual(doc)
      }),
    )
  })
})

describe('a written document', () => {
  it('has the top level in its fixed order, two spaces of indentation and a newline at the end', () => {
    const text = writeDocument(documentOf(soundPair()))
    expect(Object.keys(JSON.parse(text))).toEqual([
      '$schema',
      'format',
      'version',
      'name',
      'nextId',
      'topology',
      'overrides',
      'layout',
      'published',
      'baseline',
      'origin',
    ])
    expect(text.split('\n').slice(0, 3)).toEqual([
      '{',
      '  "$schema": "https://topology-builder.example/schema/topology-3.json",',
      '  "format": "topology-builder",',
    ])
    expect(text.endsWith('\n}\n')).toBe(true)
  })

  it('keeps scenarios between the baseline and the origin, each with its name first', () => {
    const scenarios = [
      { until: '1 h', format: 'topology-builder-scenario', name: 'Drill', script: [{ what: 'x', at: 1 }] },
    ]
    const doc = documentOf(soundPair(), { scenarios })
    const text = writeDocument(doc)
    expect(Object.keys(JSON.parse(text)).slice(-3)).toEqual(['baseline', 'scenarios', 'origin'])
    expect(Object.keys(JSON.parse(text).scenarios[0])).toEqual(['name', 'format', 'script', 'until'])
    expect(read(text)).toEqual(doc)
  })

  it('opens with a kept scenario that is none, so that it can be looked at', () => {
    const text = writeDocument(documentOf(soundPair(), { scenarios: [{ name: 'Broken', script: 7 }] }))
    expect(read(text).scenarios).toEqual([{ name: 'Broken', script: 7 }])
    expect(readDocument(text.replace('"Broken"', '7'))).toEqual({
      ok: false,
      problems: [expect.objectContaining({ path: 'scenarios[0].name' })],
    })
  })

  it('sorts positions by kind and number, not by text', () => {
    const at = { x: 0, y: 0 }
    const layout = {
      positions: {
        'trunk:4': at,
        'edge:5': at,
        'sql:3': at,
        'pool:10': at,
        'pool:9': at,
        'site:100': at,
        'file:1': at,
      },
      notes: {},
    }
    const text = writeDocument(documentOf(soundPair(), { layout, nextId: 1000 }))
    expect(Object.keys(JSON.parse(text).layout.positions)).toEqual([
      'site:100',
      'pool:9',
      'pool:10',
      'sql:3',
      'file:1',
      'edge:5',
      'trunk:4',
    ])
  })

  it('holds what was published only where it differs from what stands', () => {
    const current = soundPair()
    const before = topology(site(1, 'London', pool(2, 'ldn-pool')))
    const record = { revision: 1, date: '2026-01-31T09:00:00Z', fingerprint: '0'.repeat(64) }
    const doc = documentOf(current)
    const same = JSON.parse(
      writeDocument({
        ...doc,
        published: { ...record, topology: soundPair(), overrides: [], layout: doc.layout },
      }),
    )
    expect(same.published).toEqual({ ...record, topology: null, overrides: null, layout: null })
    const other = JSON.parse(
      writeDocument({
        ...doc,
        published: { ...record, topology: before, overrides: [], layout: doc.layout },
      }),
    )
    expect(other.published.topology.sites).toHaveLength(1)
    expect(other.published.layout).toBeNull()
  })
})

const meet = (active: string): SimpleUrl => ({
  component: 'Meet',
  domain: 'contoso.com',
  active,
  urls: [active],
})
const address: NetworkAddress = { side: 'Primary', number: 1, ip: '10.0.0.1', publicIp: null }

describe('the canonical text', () => {
  const london = site(1, 'London', pool(2, 'ldn-pool'))
  const dublin = site(3, 'Dublin', pool(4, 'dub-pool'))
  const all = topology(london, dublin, paired(5, 2, 4))

  it('is the same however sites and the two pools of a pairing are ordered', () => {
    const other = { ...all, sites: all.sites.toReversed(), pairings: [paired(5, 4, 2)] }
    expect(canonicalText(other, [])).toBe(canonicalText(all, []))
  })

  it('changes with the order of servers, because that order is meaning', () => {
    const reversed = {
      ...all,
      sites: all.sites.map((s) => ({
        ...s,
        pools: s.pools.map((p) => ({ ...p, servers: p.servers.toReversed() })),
      })),
    }
    expect(canonicalText(reversed, [])).not.toBe(canonicalText(all, []))
  })

  it('is the same however roles, simple URLs and inactive computers are ordered', () => {
    const given = (turned: boolean) => {
      const turn = <T>(list: readonly T[]) => (turned ? list.toReversed() : list)
      const rooms = chat(14, 'ldn-chat', {
        servers: 2,
        inactive: turn(['server:1401', 'server:1402'] as const),
      })
      return topology(site(1, 'London', pool(2, 'ldn-pool'), ...turn([edge(11, 'ldn-edge'), rooms])), {
        simpleUrls: turn([meet('https://meet.contoso.com'), meet('https://join.contoso.com')]),
      })
    }
    expect(given(true)).not.toEqual(given(false))
    expect(canonicalText(given(true), [])).toBe(canonicalText(given(false), []))
  })

  it('changes with the order of trunks, because the first is the root trunk', () => {
    const of = (...trunks: Trunk[]) =>
      canonicalText(topology(site(1, 'London', gateway(18, 'gw', { trunks }))), [])
    expect(of(trunk(1, 'gw'), trunk(2, 'gw2'))).not.toBe(of(trunk(2, 'gw2'), trunk(1, 'gw')))
  })

  it('changes with every fact that came with version 3 of the format, and with nothing else that did', () => {
    const of = (
      facts: Partial<Pool> = {},
      settings: Partial<Site> = {},
      deployment: Partial<Topology> = {},
      dfs: boolean | null = null,
    ) =>
      canonicalText(
        topology(
          withFacts(
            site(1, 'London', pool(2, 'ldn-pool', { ...facts, share: file(3, 'fs', 'share', dfs) })),
            settings,
          ),
          deployment,
        ),
        [],
      )
    const ports = { from: 1, to: 2 }
    const texts = [
      of(),
      of({ conferencing: false }),
      of({ dialIn: false }),
      of({ enterpriseVoice: false }),
      of({ callAdmissionControl: false }),
      of({ mediation: { tls: ports, tcp: null } }),
      of({ mediation: { tls: ports, tcp: ports } }),
      of({ archivingStore: 'sql:290' }),
      of({ monitoringStore: 'sql:290' }),
      of({ edgePool: 'edge:9' }),
      of({ officeWebApps: 'webapps:9' }),
      of({ webServices: { ...webServicesNotStated, externalFqdn: 'web.contoso.com' } }),
      of({ webServices: { ...webServicesNotStated, internalFqdn: '' } }),
      of({ webServices: { ...webServicesNotStated, internal: { ...defaultWebPorts, http: 80 } } }),
      of({ webServices: { ...webServicesNotStated, external: { ...defaultWebPorts, http: 80 } } }),
      of({ loadBalancing: 'dns' }),
      of({ otherServices: ['X'] }),
      of({}, { roles: [other(9, 'x')] }),
      of({}, { branch: { of: null } }),
      of({}, { federationRoute: 'edge:9' }),
      of({}, { defaultChat: 'chat:9' }),
      of({}, {}, { simpleUrls: [meet('https://meet.contoso.com')] }),
      of({}, {}, {}, false),
      canonicalText(
        topology(site(1, 'London', pool(2, 'ldn-pool', { servers: [{ addresses: [address] }] }))),
        [],
      ),
    ]
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts[0]).not.toMatch(
      /conferencing|dialIn|Voice"|mediation|archivingStore|edgePool|webServices|loadBalancing|roles|branch|simpleUrls|addresses|dfs/,
    )
  })

  it('changes with every fact that came with version 2 of the format, and with nothing else that did', () => {
    const softwareStated = { release: null, edition: 'express' } as const
    const twin = (facts: Parameters<typeof mirrored>[4] = {}) => mirrored(290, 'a', 'b', 'c', facts)
    const group = (facts: Parameters<typeof alwaysOn>[3] = {}) => alwaysOn(290, 'ag', ['a', 'b'], facts)
    const of = (store: SqlStore, server: Partial<Server> = {}, facts: Partial<Site> = {}) =>
      canonicalText(
        topology(withFacts(site(1, 'London', pool(2, 'ldn-pool', { store, servers: [server] })), facts)),
        [],
      )
    const texts = [
      of(twin()),
      of(twin(), { dataCenter: '' }),
      of(twin(), { multiHomed: false }),
      of(twin(), { multiHomed: true }),
      of(twin(), {}, { worldRegion: 'Europe' }),
      of(twin({ software: { release: '' } })),
      of(twin({ software: softwareStated })),
      of(twin({ commit: 'synchronous' })),
      of(twin({ ports: { primary: 5022, mirror: null, witness: null } })),
      of(twin({ ports: { primary: null, mirror: 5022, witness: null } })),
      of(twin({ mirrorSoftware: softwareNotStated })),
      of(twin({ mirrorSoftware: softwareStated })),
      of(twin({ witnessSoftware: softwareNotStated })),
      of(group()),
      of(group({ commit: 'synchronous' })),
      of(group({ readableSecondaries: false })),
    ]
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts[0]).not.toMatch(/worldRegion|dataCenter|multiHomed|software|commit|ports/i)
  })

  it('is the same however overrides and their targets are ordered, and changes with their reason', () => {
    const first = {
      rule: 'PAIR-002',
      targets: ['pairing:5' as const],
      reason: 'a',
      author: null,
      expires: null,
    }
    const second = { ...first, rule: 'PAIR-003', targets: ['pool:4' as const, 'pool:2' as const] }
    const text = canonicalText(all, [first, second])
    expect(canonicalText(all, [{ ...second, targets: second.targets.toReversed() }, first])).toBe(text)
    expect(canonicalText(all, [{ ...first, reason: 'b' }, second])).not.toBe(text)
  })
})
