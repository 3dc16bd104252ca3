import { isDeepStrictEqual } from 'node:util'
import { checkDocument } from '../../../../src/core/check/check.ts'
import type { ImportNote } from '../../../../src/core/exchange/import-note.ts'
import { exportDocument } from '../../../../src/core/exchange/write/export.ts'
import { parseXml, type XmlElement } from '../../../../src/core/exchange/xml/parse.ts'
import { readDocument } from '../../../../src/core/format/read.ts'
import { writeDocument } from '../../../../src/core/format/write.ts'
import { compareDocuments } from '../../../../src/core/merge/comparison.ts'
import type { TopologyDocument } from '../../../../src/core/model/document.ts'
import { openText } from '../../../../src/core/open/open.ts'
import { lostIn } from './lost.ts'

/** What is to be said against how a text was opened, checked, kept and given back: nothing, if all is well. */
export function complaintsOn(text: string): string[] {
  const opened = openText(text, 'fuzz.xml')
  if (!opened.ok)
    return opened.problems.length > 0 && opened.problems.every(({ message }) => message.trim() !== '')
      ? []
      : ['refused without a reason']
  const { doc, notes, original } = opened
  return [
    ...said(notes),
    ...[doc, ...(original ? [original] : [])].flatMap((one) => [...checked(one), ...kept(one)]),
    ...givenBack(doc),
    ...translated(doc, notes),
    ...lostIn(doc, notes).map((what) => `lost: ${what}`),
  ]
}

function said(notes: readonly ImportNote[]): string[] {
  return notes.map(({ message }) => message).filter((message) => /undefined|\[object/.test(message))
}

function checked(doc: TopologyDocument): string[] {
  const findings = checkDocument(doc, '2026-01-31').all()
  return findings.some(({ message }) => message.trim() === '') ? ['a finding without words'] : []
}

function kept(doc: TopologyDocument): string[] {
  const read = readDocument(writeDocument(doc))
  if (!read.ok) return [`our JSON is refused: ${read.problems[0]?.path} ${read.problems[0]?.message}`]
  return isDeepStrictEqual(read.doc, doc) ? [] : ['our JSON gives back another document']
}

function givenBack(doc: TopologyDocument): string[] {
  if (!doc.origin) return ['no origin']
  const exported = exportDocument(doc, doc.origin.format)
  if (!exported.ok) return [`not given back: ${exported.message}`]
  return [
    ...exported.changes.map((change) => `changed without an edit: ${JSON.stringify(change)}`),
    ...(exported.text === doc.origin.text ? [] : ['given back as another text']),
  ]
}

/** What only one of the formats says, or says in its own way. */
const inOneFormat =
  /ordinal of the imported file|a reference to an? .* that leads nowhere|already deployed|edition: Standard Edition → Enterprise Edition/

/**
 * What the mapping between the formats promises nothing for: ids that are missing or given twice, pointers that lead
 * nowhere, and what is in no place of its own.
 */
const strange =
  /the same id as another one|where they are not looked for|not known here|no (new )?topology( that can be read|:)|the file does not (list|have)|the file does not say to which central site/

const isStrange = (doc: TopologyDocument, notes: readonly ImportNote[]) =>
  doc.topology.unresolved.length > 0 || notes.some(({ message }) => strange.test(message))

/** Whether a .tbxml gives a site two numbers, a cluster that of another site than its own, or half of an original id. */
function contradictsItself({ origin }: TopologyDocument): boolean {
  const parsed = parseXml(origin?.text ?? '', {
    from: origin?.text.search(/\S/) ?? 0,
    to: origin?.text.length ?? 0,
  })
  if (origin?.format !== 'tbxml' || !parsed.ok) return false
  const siteOf = ({ attributes }: XmlElement) =>
    attributes.get('SiteId') ?? attributes.get('OriginalSiteId') ?? ''
  const look = (element: XmlElement, site: string | null): boolean => {
    const isSite = element.name === 'CentralSite' || element.name === 'RemoteSite'
    const number = element.attributes.get('OriginalSiteId')
    if (element.name === 'Cluster' && (number === undefined) !== !element.attributes.has('OriginalNumber'))
      return true
    if (element.name === 'Service' && (number === undefined) !== !element.attributes.has('OriginalInstance'))
      return true
    if (isSite && (number ?? siteOf(element)) !== siteOf(element)) return true
    if (element.name === 'Cluster' && number !== undefined && site !== null && number !== site) return true
    return element.children.some((child) => look(child, isSite ? siteOf(element) : site))
  }
  return look(parsed.root, null)
}

function translated(doc: TopologyDocument, notes: readonly ImportNote[]): string[] {
  const to = doc.origin?.format === 'tbxml' ? 'topology-xml' : 'tbxml'
  const exported = exportDocument(doc, to)
  if (!exported.ok) return [`not translated: ${exported.message}`]
  const again = openText(exported.text, 'fuzz.xml')
  if (!again.ok) return [`cannot be read once translated: ${again.problems[0]?.message}`]
  if (isStrange(doc, notes) || contradictsItself(doc)) return []
  return compareDocuments(doc, again.doc)
    .changes.filter(({ message }) => !inOneFormat.test(message))
    .map(({ message }) => `otherwise once translated: ${message}`)
}
