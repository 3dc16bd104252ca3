import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { encodingOf } from '../../../src/core/exchange/decode.ts'
import { mostKeptCharacters } from '../../../src/core/exchange/xml/parse.ts'
import { longestText, readDocument } from '../../../src/core/format/read.ts'
import { writeDocument } from '../../../src/core/format/write.ts'
import { openText, type Opened } from '../../../src/core/open/open.ts'
import { enterprise, merge, tbxml, topologyXml } from '../exchange/exchange-notation.ts'

const file = merge(
  enterprise(1, 'ldn', { backup: { site: 2 }, store: 'mirrored with witness', management: true }),
  enterprise(2, 'dub', { backup: { site: 1 }, store: 'alwaysOn', management: false }),
)
const text = topologyXml(file)

function docOf(opened: Opened) {
  if (!opened.ok) throw new Error(opened.problems[0]?.message)
  return opened.doc
}

function refusalOf(given: string): string {
  const opened = openText(given, 'file')
  if (opened.ok) throw new Error('was opened')
  expect(opened.problems.length).toBeGreaterThan(0)
  return opened.problems.map(({ message }) => message).join('\n')
}

const expected = docOf(openText(text, 'a.xml')).topology

describe('opening a text', () => {
  it('reads a Topology XML, a .tbxml and our JSON, and says which it was', () => {
    const imported = openText(text, 'a.xml')
    expect(imported).toMatchObject({ ok: true, format: 'topology-xml' })
    expect(openText(tbxml(file), 'a.tbxml')).toMatchObject({ ok: true, format: 'tbxml' })
    const json = openText(writeDocument(docOf(imported)), 'a.json')
    expect(json).toMatchObject({ ok: true, format: 'json', notes: [] })
  })

  it('gives a document that our JSON gives back as it was', () => {
    for (const given of [text, tbxml(file), tbxml(file, { original: file })]) {
      const doc = docOf(openText(given, 'a.xml'))
      expect(readDocument(writeDocument(doc))).toEqual({ ok: true, doc })
    }
  })

  it.each([
    ['contoso.xml', 'contoso'],
    ['paired-deployment.topology.xml', 'paired-deployment'],
    ['C:\\Topologies\\my contoso.tbxml', 'my contoso'],
    ['/home/me/v1.2/contoso', 'contoso'],
    ['.xml', '.xml'],
    ['', 'Topology'],
  ])('names the document after the file %j: %j', (fileName, name) => {
    expect(docOf(openText(text, fileName)).name).toBe(name)
  })

  it('overlooks a byte order mark and blank lines before the text', () => {
    expect(docOf(openText(`\uFEFF\r\n\r\n${text}\r\n`, 'a.xml')).topology).toEqual(expected)
    expect(openText(`\uFEFF${writeDocument(docOf(openText(text, 'a.xml')))}`, 'a.json').ok).toBe(true)
  })

  it('finds the XML in a here-string and in a piece of a console, and says so', () => {
    for (const around of [
      `$topology = @'\n${text}\n'@\n`,
      `<#\nSYNOPSIS\n  Publishes\n#>\n$topology = @'\n${text}\n'@\n`,
      `<# .NOTES #>\n$topology = @'\n${text}\n'@\n<# Lists #>\nWrite-Host '<b>done</b>'\n`,
      `PS C:\\> (Get-CsTopology -AsXml).ToString()\n${text}\nPS C:\\>`,
      `${text}\nPS C:\\>`,
    ]) {
      const opened = openText(around, 'a.ps1')
      expect(docOf(opened).topology).toEqual(expected)
      expect(opened.ok && opened.notes.at(-1)?.message).toContain('other text around the XML')
    }
  })

  it('says when characters could not be decoded', () => {
    const opened = openText(text.replace('Site ldn', 'M\uFFFDnchen'), 'a.xml')
    expect(opened.ok && opened.notes.at(-1)?.message).toContain('could not be decoded')
  })

  it('says nothing about the text of a clean file', () => {
    const opened = openText(text, 'a.xml')
    expect(opened.ok && opened.notes.map(({ message }) => message).join()).not.toMatch(/decoded|around/)
  })
})

describe('bytes', () => {
  const declared = `<?xml version="1.0" encoding="utf-16"?>\r\n${text.replace('Site ldn', 'Zürich 東京')}`
  const littleEndian = (given: string) => Buffer.from(given, 'utf16le')
  const encoded: [string, Uint8Array][] = ['', '\uFEFF'].flatMap((mark): [string, Uint8Array][] => [
    [`UTF-8${mark && ' with a mark'}`, Buffer.from(mark + declared, 'utf8')],
    [`UTF-16 little-endian${mark && ' with a mark'}`, littleEndian(mark + declared)],
    [`UTF-16 big-endian${mark && ' with a mark'}`, littleEndian(mark + declared).swap16()],
  ])

  it.each(encoded)('in %s open the same, whatever the declaration claims', (_, bytes) => {
    const decoded = new TextDecoder(encodingOf(bytes)).decode(bytes)
    const { topology } = docOf(openText(decoded, 'a.xml'))
    expect(topology.sites[0]?.name).toBe('Zürich 東京')
    expect(topology.pairings).toEqual(expected.pairings)
  })

  it('of any kind never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        openText(new TextDecoder(encodingOf(bytes)).decode(bytes), 'a.bin')
      }),
    )
  })
})

describe('a refusal', () => {
  it.each([
    ['', 'empty'],
    ['\uFEFF \r\n\t', 'empty'],
    ['hello there', 'neither JSON nor XML'],
    ['name,fqdn\na,b', 'neither JSON nor XML'],
    ['PK\u0003\u0004\u0014\0\0\0', 'zip file'],
    ['\u0001\u0002\0\u0003', 'binary file'],
    ['<\0T\0o\0', 'binary file'],
    ['<!DOCTYPE html><html></html>', 'web page'],
    ['<html><body/></html>', 'web page'],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', 'web page'],
    ['<plist version="1.0"/>', 'its root element is plist,'],
    ['<x xmlns="urn:example"/>', 'root element is x of the namespace urn:example'],
    ['<Topology><Sites/></Topology>', 'has lost its namespace'],
    [
      '<TopologyInput xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.LegacyUserInput.2008"/>',
      'Merge-CsLegacyTopology',
    ],
  ])('of %j says that it is %s, and what to do', (given, words) => {
    expect(refusalOf(given)).toContain(words)
    expect(refusalOf(given)).toMatch(/Open |open /)
  })

  it.each([
    [
      'of the XML object',
      '\r\n\r\nDeclaration  : \r\nDocumentType : \r\nNodeType     : Document\r\nRoot         : <Topology xmlns="urn:x">...\r\n',
    ],
    [
      'of the topology object',
      'Identity        : Global\r\nInternalDomains : Microsoft.Rtc\r\nSites           : {London}\r\nClusters        : {1:1}\r\n',
    ],
  ])('of a listing %s tells the command that prints the topology', (_, listing) => {
    expect(refusalOf(listing)).toContain('(Get-CsTopology -AsXml).ToString()')
    expect(refusalOf(listing)).toContain('how the shell lists the object')
  })

  it('of XML names the line in the whole text, however much blank stands before it', () => {
    const opened = openText('\n\n<Topology\n  a="1"\n', 'a.xml')
    expect(opened).toMatchObject({ ok: false, problems: [{ line: 5 }] })
  })

  it('of a topology that is cut off says where it ends', () => {
    const lines = text.split('\n')
    const cut = lines.slice(0, 8).join('\n')
    expect(openText(cut, 'a.xml')).toMatchObject({ ok: false, problems: [{ line: 8 }] })
    expect(openText(`${cut}\n<Machine Fq`, 'a.xml')).toMatchObject({ ok: false, problems: [{ line: 9 }] })
  })

  it('of JSON of another kind names what is wrong', () => {
    expect(refusalOf('{"a":1}')).not.toBe('')
    expect(refusalOf('[1]')).not.toBe('')
    expect(refusalOf('{"a":')).not.toBe('')
  })

  it('of hostile XML comes at once', () => {
    expect(refusalOf('<a>'.repeat(20_000) + '</a>'.repeat(20_000))).toContain('64 levels')
    const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`)
    for (const declared of [
      '<!DOCTYPE Topology [<!ENTITY x "y">]>',
      `<!DOCTYPE Topology [<!ENTITY l0 "lol">${laughs.join('')}]>`,
      '<!DOCTYPE Topology SYSTEM "http://example.com/a.dtd">',
      '<!DOCTYPE Topology [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ])
      expect(refusalOf(declared + text.replace('Amsterdam', '&x;'))).toContain('document type definition')
    expect(refusalOf(`<a>${' '.repeat(mostKeptCharacters)}</a>`)).toMatch(/more than the \d+ million/)
  })
})

describe('the greatest text that is imported', () => {
  it('still fits into our JSON, where every quotation mark and line end counts twice', () => {
    const worst = '"\n'.repeat(mostKeptCharacters / 2)
    expect(JSON.stringify(worst).length).toBeLessThan(0.8 * longestText)
  })
})

describe('a damaged file', () => {
  const sources = [
    readFileSync(new URL('../../../public/samples/paired-deployment.topology.xml', import.meta.url), 'utf8'),
    readFileSync(new URL('../../../public/samples/paired-deployment.tbxml', import.meta.url), 'utf8'),
    text,
    tbxml(file, { original: file }),
  ]
  const source = fc.constantFrom(...sources)
  const place = fc.double({ min: 0, max: 1, noNaN: true })
  const isWhole = (opened: Opened) =>
    opened.ok ? readDocument(writeDocument(opened.doc)).ok : opened.problems.length > 0

  it('with a piece cut out or put in opens or is refused, and never throws', () => {
    fc.assert(
      fc.property(source, place, fc.nat(400), fc.string({ maxLength: 20 }), (given, at, length, put) => {
        const start = Math.floor(at * given.length)
        const damaged = given.slice(0, start) + put + given.slice(start + length)
        expect(isWhole(openText(damaged, 'a.xml'))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('without some of its elements opens, whatever they were', () => {
    const lone =
      /<(?:Machine|ServiceId|ClusterId|Dependency|Cluster|SqlInstance|NetInterface|Backup|Location|InternalDomain)\b[^>]*\/>/g
    fc.assert(
      fc.property(source, fc.array(fc.boolean(), { minLength: 7, maxLength: 31 }), (given, keep) => {
        let n = 0
        const thinned = given.replaceAll(lone, (element) => (keep[n++ % keep.length] ? element : ''))
        const opened = openText(thinned, 'a.xml')
        expect(opened.ok).toBe(true)
        expect(isWhole(opened)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('with attribute values mixed up opens, whatever they were', () => {
    const values = fc.constantFrom(
      '',
      '1',
      '-1',
      'true',
      'Registrar',
      'FileStore',
      'x'.repeat(300),
      '1-1',
      '__proto__',
      'P1Y',
      '99999999999999999999',
    )
    fc.assert(
      fc.property(
        source,
        fc.array(fc.option(values), { minLength: 5, maxLength: 31 }),
        (given, replacements) => {
          let n = 0
          const mixed = given.replaceAll(/ (?!xmlns)(\w+)="([^"]*)"/g, (all, name: string) => {
            const replacement = replacements[n++ % replacements.length]
            return typeof replacement === 'string' ? ` ${name}="${replacement}"` : all
          })
          const opened = openText(mixed.replace(/<\?xml[^>]*>/, ''), 'a.xml')
          expect(opened.ok).toBe(true)
          expect(isWhole(opened)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('any text', () => {
  it('opens or is refused, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '<', '{', '<Topology ', '\uFEFF'),
        (given, before) => {
          openText(before + given, given)
        },
      ),
    )
  })
})
