import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topologyChanges } from '../../../src/core/compare/topology-changes.ts'
import {
  documentOf,
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  sql,
  topology,
  withFacts,
} from '../../../src/core/examples/notation.ts'
import { readDocument } from '../../../src/core/format/read.ts'
import { writeDocument } from '../../../src/core/format/write.ts'
import { align } from '../../../src/core/merge/align.ts'
import { pieces, stepsTo, takenAtFirst } from '../../../src/core/merge/pieces.ts'
import { take } from '../../../src/core/merge/take.ts'
import { underOpenIds } from '../../../src/core/merge/under-open-ids.ts'
import { emptyDocument, type Origin, type TopologyDocument } from '../../../src/core/model/document.ts'
import { everything, find, findPool, idOf, nameOf, type Topology } from '../../../src/core/model/topology.ts'
import { anyDeed } from '../../support/any-deed.ts'
import { anyDocument } from '../../support/arbitrary.ts'

/** The same deployment under other ids, as another import of its file gives it. */
function readAgain(doc: TopologyDocument): TopologyDocument {
  const { topology: read, origin } = underOpenIds(
    { ...emptyDocument(doc.name), nextId: 7001 },
    doc,
    new Map(),
  )
  return { ...emptyDocument(doc.name), topology: read, origin, nextId: 60_000 }
}

const origin = (links: Record<string, string> | null): Origin => ({
  format: 'topology-xml',
  fileName: 'a.xml',
  text: '<a/>',
  encoding: 'utf-8',
  links,
})

/** A file with its things linked to parts of it, named after their numbers. */
function file(of: Topology): TopologyDocument {
  const links = Object.fromEntries([...everything(of)].map((found) => [idOf(found), `part ${idOf(found)}`]))
  return documentOf(of, { origin: origin(links) })
}

/** A document as a file gives it: whatever it refers from is there. */
const anyImport = anyDocument.map((doc) => {
  const unresolved = doc.topology.unresolved.filter(({ from }) => find(doc.topology, from))
  return { ...doc, topology: { ...doc.topology, unresolved } }
})

const messages = (list: readonly { message: string }[]) => list.map(({ message }) => message)
const all = (open: TopologyDocument, incoming: TopologyDocument) =>
  pieces(open, incoming, null).map(({ id }) => id)

const dublinGone = topology(site(1, 'London', pool(2, 'ldn-pool')))

describe('aligning two states', () => {
  it('finds everything of a deployment again, whatever the ids', () => {
    const open = documentOf(soundPair())
    const again = readAgain(open)
    const same = align(open, again)
    expect(same.size).toBe([...everything(open.topology)].length)
    for (const [theirs, ours] of same)
      expect(nameOf(again.topology, theirs)).toBe(nameOf(open.topology, ours))
  })

  it('compares names without upper and lower case', () => {
    const [a, b] = [topology(site(1, 'London', pool(2, 'ldn'))), topology(site(8, 'LONDON', pool(9, 'LDN')))]
    expect(align(documentOf(a), documentOf(b)).get('pool:9')).toBe('pool:2')
  })

  it('knows a renamed thing by the part of the file that it came from', () => {
    const open = file(topology(site(1, 'London', pool(2, 'old'))))
    const renamed = file(topology(site(1, 'London', pool(2, 'new'))))
    expect(align(open, readAgain(renamed)).size).toBe([...everything(open.topology)].length)
    expect(align(documentOf(open.topology), documentOf(renamed.topology)).get('pool:2')).toBeUndefined()
  })

  it('takes the name before the part of the file, which another file numbers otherwise', () => {
    const open = file(topology(site(1, 'London', pool(2, 'a'), pool(3, 'b'))))
    const swapped = documentOf(topology(site(1, 'London', pool(2, 'b'), pool(3, 'a'))), {
      origin: open.origin,
    })
    expect(align(open, swapped).get('pool:2')).toBe('pool:3')
  })

  it('is one to one, and never leads from one kind to another', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (open, incoming) => {
        const same = align(open, incoming)
        expect(new Set(same.values()).size).toBe(same.size)
        for (const [theirs, ours] of same) expect(theirs.split(':')[0]).toBe(ours.split(':')[0])
      }),
      { numRuns: 60 },
    )
  })
})

describe('the pieces of an import', () => {
  it('are none where the same file comes again, whatever nobody can write into a file', () => {
    const open = file(soundPair())
    const plain = topology(
      site(1, 'London', pool(2, 'ldn-pool', { users: null, platform: null, operatingSystem: null })),
      site(3, 'Dublin', pool(4, 'dub-pool', { users: null, platform: null, operatingSystem: null })),
      paired(5, 2, 4),
    )
    expect(pieces(open, readAgain(file(plain)), file(plain))).toEqual([])
  })

  it('are none where any document comes again as it is', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        expect(pieces(doc, doc, doc)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('tell what was changed in the file from what was changed here, and from both', () => {
    const of = (a: number, b: number, c: string) =>
      file(
        topology(
          withFacts(site(1, 'London', pool(2, 'ldn', { version: a === 1 ? '2015' : '2019' })), { city: c }),
          paired(5, 2, 2, { failback: b }),
        ),
      )
    const found = pieces(of(1, 700, 'here'), of(2, 600, 'file'), of(1, 600, 'before'))
    expect(found.map(({ origin: from, taken, message }) => [from, taken, message])).toEqual([
      ['both', false, 'Site London: city: here → file.'],
      ['file', true, expect.stringContaining('version: Skype for Business Server 2015 →')],
      ['here', false, expect.stringContaining('Voice failback interval: 700 s → 600 s.')],
    ])
  })

  it('are all unknown, and taken, where there is no earlier import to compare with', () => {
    const found = pieces(file(dublinGone), file(soundPair()), null)
    expect(found.length).toBeGreaterThan(3)
    expect(found.every(({ origin: from, taken }) => from === 'unknown' && taken)).toBe(true)
  })

  it('keep what was added here, bring what is new in the file, and take away what went from it', () => {
    const base = topology(site(1, 'London', pool(2, 'ldn'), pool(3, 'old')))
    const open = topology(site(1, 'London', pool(2, 'ldn'), pool(3, 'old'), pool(7, 'mine')))
    const incoming = topology(site(1, 'London', pool(2, 'ldn'), pool(8, 'news')))
    const found = pieces(file(open), readAgain(file(incoming)), readAgain(file(base)))
    const about = (name: string) =>
      found
        .filter(({ message }) => message.includes(`pool ${name}.`))
        .map(({ kind, origin: from, taken }) => [kind, from, taken])
    expect(about('mine')).toEqual([['removed', 'here', false]])
    expect(about('news')).toEqual([['added', 'file', true]])
    expect(about('old')).toEqual([['removed', 'file', true]])
  })

  it('leave deleted what was deleted here, unless the file has changed it since', () => {
    const base = file(soundPair())
    const open = documentOf(dublinGone, { origin: base.origin, nextId: 1000 })
    const [dublin] = pieces(open, readAgain(base), readAgain(base)).filter(({ message }) =>
      message.startsWith('Front End pool dub-pool'),
    )
    expect(dublin).toMatchObject({ kind: 'added', origin: 'here', taken: false })
    const changed = file(
      topology(
        site(1, 'London', pool(2, 'ldn-pool')),
        site(3, 'Dublin', pool(4, 'dub-pool', { version: '2019' })),
      ),
    )
    const [news] = pieces(open, readAgain(changed), readAgain(base)).filter(({ message }) =>
      message.startsWith('Front End pool dub-pool'),
    )
    expect(news).toMatchObject({ kind: 'added', origin: 'both', taken: false })
  })

  it('say a renamed pool as renamed, not as another one', () => {
    const open = file(topology(site(1, 'London', pool(2, 'ldn'))))
    const incoming = file(topology(site(1, 'London', pool(2, 'lon', { servers: [] }))))
    expect(messages(pieces(open, readAgain(incoming), open))).toContain(
      'Front End pool lon.contoso.com: FQDN: ldn.contoso.com → lon.contoso.com.',
    )
  })

  it('leave names as they are, HTML and all', () => {
    const found = pieces(documentOf(topology()), documentOf(topology(site(1, '<b>=1+1</b>'))), null)
    expect(messages(found)).toEqual(['Site <b>=1+1</b> added.'])
  })
})

describe('taking pieces', () => {
  it('takes with everything the whole of the incoming state', () => {
    fc.assert(
      fc.property(anyDocument, anyImport, (open, incoming) => {
        const { under } = stepsTo(open, incoming)
        const taken = take(open, incoming, all(open, incoming))
        expect([...topologyChanges(under.topology, taken.topology)]).toEqual([])
        expect(pieces(taken, incoming, null)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('takes with everything the whole of an edited state that is imported again', () => {
    const deeds = fc.array(anyDeed, { maxLength: 8 })
    fc.assert(
      fc.property(anyDocument, deeds, deeds, (doc, here, there) => {
        const open = here.reduce((before, deed) => deed.apply(before), doc)
        const incoming = readAgain(there.reduce((before, deed) => deed.apply(before), doc))
        const taken = take(open, incoming, all(open, incoming))
        expect([...topologyChanges(stepsTo(open, incoming).under.topology, taken.topology)]).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('gives a whole document with any of the pieces', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, fc.infiniteStream(fc.boolean()), (open, incoming, coin) => {
        const chosen = all(open, incoming).filter(() => coin.next().value)
        const read = readDocument(writeDocument(take(open, incoming, chosen)))
        expect(read.ok ? [] : read.problems).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('changes nothing but the origin where nothing is taken, and then knows what was left as decided here', () => {
    const [open, incoming] = [file(dublinGone), readAgain(file(soundPair()))]
    const taken = take(open, incoming, [])
    expect({ ...taken, origin: open.origin }).toEqual(open)
    expect(taken.origin?.links).toEqual({ ...taken.origin?.links, 'pool:2': 'part pool:2' })
    expect(Object.keys(taken.origin?.links ?? {}).every((id) => open.origin!.links![id as 'pool:2'])).toBe(
      true,
    )
    const again = pieces(taken, incoming, incoming)
    expect(again.length).toBeGreaterThan(0)
    expect(again.every(({ origin: from }) => from === 'here')).toBe(true)
    expect(takenAtFirst(again)).toEqual([])
  })

  it('keeps ids, drawing, notes, overrides, baseline and publication', () => {
    const incoming = topology(site(1, 'London', pool(2, 'ldn-pool', { version: '2019' })), site(9, 'Paris'))
    const open = documentOf(dublinGone, {
      layout: { positions: { 'pool:2': { x: 3, y: 4 } }, notes: { 'pool:2': 'mine' } },
      overrides: [{ rule: 'POOL-001', targets: ['pool:2'], reason: 'r', author: null, expires: null }],
      baseline: { date: '2026-01-01', findings: [{ rule: 'POOL-001', targets: ['pool:2'] }] },
      nextId: 800,
    })
    const taken = take(open, readAgain(file(incoming)), all(open, readAgain(file(incoming))))
    const { layout, overrides, baseline, published } = open
    expect(taken).toMatchObject({ layout, overrides, baseline, published })
    expect(findPool(taken.topology, 'pool:2')?.version).toBe('2019')
    expect(taken.topology.sites.map(({ id, name }) => [id, name])).toEqual([
      ['site:1', 'London'],
      ['site:800', 'Paris'],
    ])
    expect(taken.nextId).toBe(801)
  })

  it('leaves what is not on the way the very same object', () => {
    const open = documentOf(soundPair())
    const other = topology(
      site(1, 'London', pool(2, 'ldn-pool', { version: '2019' })),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      paired(5, 2, 4),
    )
    const incoming = documentOf(other)
    const taken = take(open, incoming, all(open, incoming))
    expect(taken.topology.sites[0]).not.toBe(open.topology.sites[0])
    expect(taken.topology.sites[0]!.sqlStores).toBe(open.topology.sites[0]!.sqlStores)
    expect(taken.topology.sites[1]).toBe(open.topology.sites[1])
    expect(taken.topology.pairings).toBe(open.topology.pairings)
  })

  it('never takes silence for a statement', () => {
    const silent = {
      platform: null,
      operatingSystem: null,
      users: null,
      deployed: null,
      conferencing: null,
      loadBalancing: null,
    }
    const open = documentOf(
      topology(
        withFacts(
          site(
            1,
            'London',
            pool(2, 'ldn', {
              conferencing: true,
              loadBalancing: 'dns',
              store: mirrored(290, 'a', 'b', null, {
                commit: 'synchronous',
                software: { release: 'SQL Server 2016', edition: null },
              }),
            }),
          ),
          { worldRegion: 'Europe' },
        ),
        { simpleUrls: [{ component: 'Meet', domain: '*', active: 'https://m', urls: ['https://m'] }] },
      ),
    )
    const incoming = documentOf(
      topology(site(1, 'London', pool(2, 'ldn', { ...silent, store: mirrored(290, 'a', 'b') }))),
    )
    expect(pieces(open, incoming, null)).toEqual([])
  })

  it('keeps a failover cluster, which a file writes as one instance', () => {
    const cluster = sql(290, 'net', {
      availability: {
        kind: 'failoverCluster',
        networkName: { fqdn: 'net.contoso.com', instance: 'rtc' },
        primary: 'a',
        others: ['b'],
      },
    })
    const open = documentOf(topology(site(1, 'London', pool(2, 'ldn', { store: cluster }))))
    const incoming = documentOf(
      topology(site(1, 'London', pool(2, 'ldn', { store: sql(290, 'net', { instance: 'rtc' }) }))),
    )
    expect(pieces(open, incoming, null)).toEqual([])
  })

  it('brings what a taken pool refers to, and the site that it stands in', () => {
    const open = documentOf(topology(site(1, 'London', pool(2, 'ldn'))))
    const incoming = documentOf(
      topology(site(1, 'London', pool(2, 'ldn')), site(3, 'Dublin', pool(4, 'dub'))),
    )
    const dublin = pieces(open, incoming, null).find(({ message }) => message.includes('pool dub.'))
    const taken = take(open, incoming, [dublin!.id])
    expect(taken.topology.sites.map(({ name }) => name)).toEqual(['London', 'Dublin'])
    const [, { pools, sqlStores, fileStores }] = taken.topology.sites as [unknown, Topology['sites'][0]]
    expect(pools[0]).toMatchObject({ sqlStore: sqlStores[0]!.id, fileStore: fileStores[0]!.id })
  })

  it('takes away with a site what stands in it, and the pairing with its pool', () => {
    const open = file(soundPair())
    const incoming = file(dublinGone)
    const gone = pieces(open, incoming, null).find(({ message }) => message === 'Site Dublin removed.')
    const taken = take(open, incoming, [gone!.id])
    expect(taken.topology.sites.map(({ name }) => name)).toEqual(['London'])
    expect(taken.topology.pairings).toEqual([])
    expect(Object.keys(taken.origin?.links ?? {})).not.toContain('pool:4')
  })

  it('puts a new server where the file has it, and leaves the order of the others', () => {
    const of = (...names: string[]) =>
      documentOf(topology(site(1, 'London', pool(2, 'ldn', { servers: names.map((fqdn) => ({ fqdn })) }))))
    const [open, incoming] = [of('a', 'b', 'mine'), of('a', 'new', 'b')]
    const news = pieces(open, incoming, null).filter(({ kind }) => kind === 'added')
    const taken = take(
      open,
      incoming,
      news.map(({ id }) => id),
    )
    expect(findPool(taken.topology, 'pool:2')?.servers.map(({ fqdn }) => fqdn)).toEqual([
      'a',
      'new',
      'b',
      'mine',
    ])
  })

  it('ignores pieces that there are not', () => {
    const open = file(dublinGone)
    expect(take(open, open, ['remove pool:2', '__proto__', ''])).toEqual(open)
  })
})
