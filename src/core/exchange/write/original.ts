import type { Origin, TopologyDocument } from '../../model/document.ts'
import type { Topology } from '../../model/topology.ts'
import { startOf } from '../decode.ts'
import { contentsOf } from '../read/contents.ts'
import { readExchange } from '../read/read-exchange.ts'
import { toDocument } from '../read/to-document.ts'
import { parseXml, type XmlElement } from '../xml/parse.ts'
import { bookOf, type Book } from './book.ts'
import { withConsequences, type Consequences } from './cascade.ts'
import { linksOf, sitesByLink } from './links.ts'
import { lookAt, type Look } from './look.ts'
import { planOf } from './plan-of.ts'
import type { Plan } from './plan.ts'
import { resolve } from './resolve.ts'

/** The imported file, read once more as it was. */
export interface Original {
  readonly ok: true
  readonly text: string
  readonly root: XmlElement
  readonly file: TopologyDocument
  readonly book: Book
}

/** Reads the imported file of a document once more; the message says why that cannot be done. */
export function openOriginal(origin: Origin): Original | { readonly ok: false; readonly message: string } {
  const { text } = origin
  const parsed = parseXml(text, regionOf(text))
  if (!parsed.ok) return { ok: false, message: parsed.problem.message }
  const { root } = parsed
  const [found] = contentsOf(root).topologies
  if (!found) return { ok: false, message: 'The original file of this document holds no topology.' }
  if (found.element === root) {
    const deployment = found.deployments().shown
    const { doc } = toDocument(deployment, '', origin)
    return { ok: true, text, root, file: doc, book: bookOf(found.format, deployment) }
  }
  // what stands in other elements is written alone, so that the topology is the root from here on
  const read = readExchange(text, '', origin.fileName, regionOf(text), origin.encoding)
  return read.ok && read.doc.origin
    ? openOriginal(read.doc.origin)
    : { ok: false, message: 'The original file of this document cannot be read again.' }
}

/** The part of a text that is XML: all of it but blanks and marks at its beginning. */
export const regionOf = (text: string) => ({ from: startOf(text), to: text.length })

/** An imported file and what a document makes of it. */
export interface Edited {
  readonly topology: Topology
  readonly plan: Plan
  /** `null` where document and file say the same, however odd the file is. */
  readonly change: Consequences | null
  /** What the plan of the document was made with. */
  readonly look: Look
  /** Whether the part of the file with this link stands in another site of the document. */
  readonly isMoved: (link: string) => boolean
}

/** Plans the file by its facts and the document, and finds what differs. */
export function edit(doc: TopologyDocument, { file, book }: Original): Edited {
  const fileLinks = linksOf(file, file)
  const known = { formerStore: formerStores(file, fileLinks), isPublished: isPublishedIn(book) }
  const was = lookAt(file.topology, { ...known, linkOf: fileLinks })
  const look = lookAt(doc.topology, { ...known, linkOf: linksOf(doc, file) })
  const [planned, plan] = [planOf(was), planOf(look)]
  const isMoved = movesBetween(was, look)
  const edited = { topology: doc.topology, plan, look, isMoved }
  if (isAlike(planned, plan)) return { ...edited, change: null }
  const resolving = { format: book.format, book }
  const before = resolve(planned, { ...resolving, isMoved: () => false, lacking: 'as it is' })
  const after = resolve(plan, { ...resolving, isMoved, lacking: before.absent })
  return { ...edited, change: withConsequences({ before, after }, book) }
}

/** Whether two plans, or parts of them, say the same: plain values, lists, records and maps. */
function isAlike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [ours, theirs] = [a, b].map((one) => (one instanceof Map ? [...one] : Object.entries(one)))
  if (!ours || !theirs || ours.length !== theirs.length) return false
  return ours.every(([key, value], i) => key === theirs[i]?.[0] && isAlike(value, theirs[i]?.[1]))
}

function formerStores({ topology }: TopologyDocument, linkOf: Look['linkOf']): Look['formerStore'] {
  const stores = new Map(
    topology.sites.flatMap(({ sqlStores }) => sqlStores.map((store) => [linkOf(store.id), store] as const)),
  )
  return (link) => (link === null ? undefined : stores.get(link))
}

function movesBetween(before: Look, after: Look): Edited['isMoved'] {
  const was = sitesByLink(before.topology, before.linkOf)
  const now = sitesByLink(after.topology, after.linkOf)
  return (link) => now.has(link) && was.has(link) && now.get(link) !== was.get(link)
}

/** Whether a file says what is published: before the first time it has no Central Management store. */
function isPublishedIn({ format, deployment }: Book): boolean {
  return (
    format === 'topology-xml' || deployment.services.some(({ role }) => role.toLowerCase() === 'centralmgmt')
  )
}
