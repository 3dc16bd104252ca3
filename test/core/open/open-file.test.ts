import * as fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeDocument } from '../../../src/core/format/write.ts'
import { everything, find, idOf, nameOf } from '../../../src/core/model/topology.ts'
import { openFile, openText, type Opened } from '../../../src/core/open/open.ts'
import { mostEntries } from '../../../src/core/open/unzip.ts'
import { enterprise, extra, merge, tbxml, topologyXml } from '../exchange/exchange-notation.ts'

const file = merge(enterprise(1, 'ldn'), extra(1, 50, 'owas.contoso.com', 'WacService'))
const text = topologyXml(file)
const expected = docOf(openText(text, 'a.xml')).topology

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)
const open = (bytes: Uint8Array, name = 'export.zip', onProgress?: (fraction: number) => boolean) =>
  openFile({ bytes, decode }, name, onProgress)
const utf8 = (given: string) => new Uint8Array(Buffer.from(given))
const zip = (entries: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => [name, typeof entry === 'string' ? utf8(entry) : entry]),
    ),
  )

function docOf(opened: Opened) {
  if (!opened.ok) throw new Error(opened.problems[0]?.message)
  return opened.doc
}

function refusalOf(opened: Opened): string {
  if (opened.ok) throw new Error('was opened')
  return opened.problems.map(({ message }) => message).join('\n')
}

describe('the bytes of a file', () => {
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8-bom', Buffer.from(`\uFEFF${text}`)],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('in %s are opened, and the encoding is remembered', (encoding, bytes) => {
    const doc = docOf(open(bytes, 'a.xml'))
    expect(doc.topology).toEqual(expected)
    expect(doc.origin).toMatchObject({ encoding, text })
  })

  it('may be our JSON', () => {
    expect(open(utf8(writeDocument(docOf(openText(text, 'a.xml')))), 'a.json')).toMatchObject({
      ok: true,
      format: 'json',
      original: null,
    })
  })

  it('of any kind never throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', 'PK\u0003\u0004', 'PK\u0005\u0006'),
        (bytes, mark) => {
          open(new Uint8Array([...utf8(mark), ...bytes]))
        },
      ),
    )
  })

  it('of a damaged archive never throw', () => {
    const archive = zip({ 'a.xml': text, 'b.xml': '<a/>' })
    fc.assert(
      fc.property(
        fc.nat(archive.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(200),
        (at, value, cut) => {
          const damaged = archive.slice(0, archive.length - (cut > 100 ? cut - 100 : 0))
          if (at < damaged.length) damaged[at] = value
          open(damaged)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('what the topology of an export stands in', () => {
  const anchored = (payload: string) =>
    `<AnchoredXml xmlns="urn:schema:Microsoft.Rtc.Management.ScopeFramework.2008" SchemaWriteVersion="2"><Dictionary Count="1"><Item><Key /><Value Signature="0">${payload}</Value></Item></Dictionary></AnchoredXml>`
  const escaped = (given: string) => given.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const base64 = (given: string, encoding: BufferEncoding = 'utf8') =>
    Buffer.from(given, encoding).toString('base64')
  const items = (...payloads: string[]) =>
    `<DocItemSet xmlns="urn:x">${payloads.map((payload, i) => `<DocItem Name="urn:xds:${i}"><Data>${payload}</Data></DocItem>`).join('')}</DocItemSet>`
  const simpleUrls =
    '<SimpleUrlConfiguration xmlns="urn:schema:Microsoft.Rtc.Management.Settings.SimpleUrl.2008"><SimpleUrl Component="Meet" Domain="*" ActiveUrl="https://meet.contoso.com"><SimpleUrlEntry Url="https://meet.contoso.com" /></SimpleUrl></SimpleUrlConfiguration>'

  it.each([
    ['an AnchoredXml', anchored(text)],
    ['a DocItemSet', items(anchored(text))],
    [
      'escaped text with a declaration',
      items(escaped(`<?xml version="1.0" encoding="utf-16"?>${anchored(text)}`)),
    ],
    ['escaped text within escaped text', items(escaped(anchored(escaped(text))))],
    ['a CDATA section', items(`<![CDATA[${anchored(text)}]]>`)],
    ['Base64', items(base64(anchored(text)))],
    [
      'Base64 of UTF-16, in lines',
      items(base64(`\uFEFF${anchored(text)}`, 'utf16le').replaceAll(/.{76}/g, '$&\r\n')),
    ],
  ])('is found, in a file of its own and in a zip file: %s', (_, wrapped) => {
    for (const bytes of [utf8(wrapped), zip({ 'Header.xml': '<Header/>', 'DocItemSet.xml': wrapped })]) {
      const opened = open(bytes)
      const doc = docOf(opened)
      expect(doc.topology).toEqual(expected)
      expect(opened.ok && opened.notes).toEqual(docNotes)
      expect(doc.origin).toMatchObject({ format: 'topology-xml', encoding: 'utf-8', fileName: 'export.zip' })
      // the origin is the topology alone, and can be read again
      expect(docOf(openText(doc.origin?.text ?? '', 'a.xml')).topology).toEqual(expected)
    }
  })
  const plain = openText(text, 'a.xml')
  const docNotes = plain.ok ? plain.notes : []

  it('may come with simple URLs, in the same file or in another one', () => {
    for (const bytes of [
      utf8(items(anchored(text), anchored(simpleUrls))),
      zip({ 'a.xml': items(escaped(anchored(simpleUrls))), 'b.xml': text }),
    ])
      expect(docOf(open(bytes)).topology.simpleUrls).toEqual([
        {
          component: 'Meet',
          domain: '*',
          active: 'https://meet.contoso.com',
          urls: ['https://meet.contoso.com'],
        },
      ])
  })

  it('may be a zip file with a .tbxml in it, among other things', () => {
    const opened = open(
      zip({
        'notes.txt': 'hello',
        'folder/a.tbxml': `\uFEFF${tbxml(file)}`,
        'inner.zip': zip({ 'x.xml': '<x/>' }),
      }),
    )
    expect(opened).toMatchObject({ ok: true, format: 'tbxml' })
  })

  it('may have a name in the zip file that leads out of every folder, which is only a name', () => {
    const opened = open(zip({ '../../../etc/passwd': text, 'C:\\windows\\x.xml': '<b' }))
    expect(docOf(opened).topology).toEqual(expected)
    expect(opened.ok && opened.notes.at(-1)?.message).toContain('left out: C:\\windows\\x.xml.')
  })

  it('is not looked for in a zip file within the zip file', () => {
    const inner = zip({ 'a.xml': text })
    const nested = Array.from({ length: 20 }).reduce<Uint8Array>(
      (now, _, i) => zip({ [`${i}.zip`]: now }),
      inner,
    )
    expect(refusalOf(open(nested))).toContain('no XML in the archive')
  })

  it('may have damaged files beside it, which is said', () => {
    const opened = open(zip({ 'a.xml': '<a', 'b.xml': text }))
    expect(opened.ok && opened.notes.at(-1)?.message).toContain('left out: a.xml.')
  })
})

describe('a refusal of a zip file', () => {
  it.each([
    ['without XML', zip({ 'a.txt': 'hello' }), 'no XML in the archive'],
    ['without anything', zip({}), 'no XML in the archive'],
    [
      'without a topology',
      zip({ 'a.xml': '<a/>', 'b.xml': '<b' }),
      'no topology in the archive. These files in it cannot be read as XML: b.xml.',
    ],
    ['that is cut off', zip({ 'a.xml': text }).slice(0, 200), 'damaged or encrypted'],
    [
      'of too many files',
      zip(Object.fromEntries(Array.from({ length: mostEntries + 1 }, (_, i) => [`${i}.xml`, '<a/>']))),
      'more than is unpacked here: at most 200 files',
    ],
    ['with a file that is too large', zip({ 'a.xml': new Uint8Array(65 * 1024 * 1024) }), '64 MiB in one'],
    [
      'with too much in all',
      zip(Object.fromEntries([1, 2, 3].map((n) => [`${n}.xml`, new Uint8Array(50 * 1024 * 1024)]))),
      '128 MiB in all',
    ],
  ])('%s says why', (_, bytes, words) => {
    expect(refusalOf(open(bytes))).toContain(words)
  })

  it('with two files of one name says so', () => {
    const archive = zip({ 'a.xml': text, 'b.xml': '<a/>' })
    const name = [...archive.keys()].filter(
      (i) =>
        archive[i] === 'b'.charCodeAt(0) && String.fromCharCode(...archive.subarray(i, i + 5)) === 'b.xml',
    )
    for (const i of name) archive[i] = 'a'.charCodeAt(0)
    expect(refusalOf(open(archive))).toContain('two files of the name a.xml')
  })

  it('that says it is smaller than it is comes without unpacking the rest', () => {
    const archive = zip({ 'a.xml': new Uint8Array(60 * 1024 * 1024).fill(32) })
    const view = new DataView(archive.buffer)
    const central = [...archive.keys()].findLast(
      (i) => i < archive.length - 4 && view.getUint32(i, true) === 0x02014b50,
    )!
    view.setUint32(central + 24, 1000, true)
    expect(refusalOf(open(archive)).length).toBeLessThan(400)
  })

  it('that was pasted as text asks for the file', () => {
    expect(refusalOf(openText('PK\u0003\u0004\u0014\0', ''))).toContain('Open the file itself')
  })
})

describe('a document that was imported before links were kept', () => {
  const doc = docOf(openText(tbxml(file, { original: file }), 'a.tbxml'))
  const old = { ...doc, origin: doc.origin && { ...doc.origin, links: null } }

  it('gets the links of a fresh import', () => {
    expect(docOf(openText(writeDocument(old), 'a.json')).origin?.links).toEqual(doc.origin?.links)
  })

  it('gets them for what has another name by now, too', () => {
    const renamed = {
      ...old,
      topology: {
        ...old.topology,
        sites: old.topology.sites.map((site) => ({ ...site, name: 'Elsewhere' })),
      },
    }
    const links = docOf(openText(writeDocument(renamed), 'a.json')).origin?.links
    expect(links?.['site:1']).toBe('site 1')
    expect(links?.['pool:2']).toBe('cluster 1:1')
  })

  it('is opened as it is where its original file cannot be read', () => {
    const broken = { ...old, origin: old.origin && { ...old.origin, text: '<broken' } }
    expect(docOf(openText(writeDocument(broken), 'a.json')).origin?.links).toBeNull()
  })
})

describe('what was published', () => {
  it('is a document of its own beside what a .tbxml shows', () => {
    const before = enterprise(1, 'ldn')
    const opened = openText(tbxml(file, { original: before }), 'a.tbxml')
    const original = opened.ok ? opened.original : null
    expect(original?.topology).toEqual(docOf(openText(topologyXml(before), 'a.xml')).topology)
    const { links } = original?.origin ?? {}
    for (const found of everything(expected))
      if (links?.[idOf(found)])
        expect([nameOf(expected, idOf(found)), links[idOf(found)]]).toEqual([
          original && nameOf(original.topology, idOf(found)),
          docOf(opened).origin?.links?.[idOf(found)],
        ])
    expect(find(expected, 'webapps:8')?.kind).toBe('role')
  })

  it('is nothing for a Topology XML, and for a .tbxml that was never published', () => {
    for (const given of [text, tbxml(file)]) expect(openText(given, '')).toMatchObject({ original: null })
  })
})

describe('progress', () => {
  const large = merge(
    ...Array.from({ length: 400 }, (_, i) => enterprise(1, `p${i}`, { servers: 8, offset: 100 * i })),
  )

  it('is told while a large file is read, and can end it', () => {
    const seen: number[] = []
    const bytes = utf8(topologyXml(large))
    expect(open(bytes, 'a.xml', (fraction) => seen.push(fraction) > 0).ok).toBe(true)
    expect(seen.length).toBeGreaterThan(0)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(open(bytes, 'a.xml', () => false).ok).toBe(false)
  })
})
