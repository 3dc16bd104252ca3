import type { Origin, TextEncoding, TopologyDocument } from '../../model/document.ts'
import { noSignature } from '../guid.ts'
import { identify } from '../mapping/keys.ts'
import { toTbxml } from '../mapping/to-tbxml.ts'
import { notesOnMapping } from '../mapping/notes.ts'
import { toTopologyXml } from '../mapping/to-topology-xml.ts'
import { namespaces } from '../namespaces.ts'
import type { ElementChange } from '../xml/difference.ts'
import { parseXml, type XmlElement } from '../xml/parse.ts'
import { patchParsed, type PatchResult } from '../xml/patch.ts'
import { serialise, type Layout } from '../xml/serialise.ts'
import { isSame, written, type Written } from '../xml/written.ts'
import type { Change } from './cascade.ts'
import { lookAt } from './look.ts'
import { notesOnChange } from './notes-on-change.ts'
import { notesOn } from './notes.ts'
import { edit, openOriginal, regionOf, type Original } from './original.ts'
import { planOf } from './plan-of.ts'
import { printPartialTopology } from './print-tbxml.ts'
import { printTopologyXml } from './print-topology-xml.ts'
import { resolve } from './resolve.ts'
import type { Resolved } from './resolved.ts'

/** The outcome of writing a document as one of Microsoft's files. */
export type Exported =
  | {
      readonly ok: true
      readonly text: string
      /** How the text is to be encoded. */
      readonly encoding: TextEncoding
      /** What differs from the imported file, element by element; empty for a new deployment. */
      readonly changes: readonly ElementChange[]
      readonly notes: readonly string[]
    }
  | { readonly ok: false; readonly message: string }

/**
 * Writes a document as a Topology XML or a .tbxml. A document that was imported gives back its file, in which only what
 * was changed is changed; in the other format, that file is mapped to it. A new deployment is written whole, in a .tbxml
 * as one that was never published. Never throws.
 */
export function exportDocument(doc: TopologyDocument, to: Origin['format']): Exported {
  if (!doc.origin) return newDeployment(doc, to)
  const original = openOriginal(doc.origin)
  if (!original.ok) return original
  const edited = edit(doc, original)
  const patched = patchOriginal(original, edited.change)
  if (!patched.ok) return patched
  const { look, plan, change } = edited
  const isChanged = patched.changes.length > 0
  const notes = [
    ...notesOn(look, plan, to, { from: doc.origin.format, isChanged }),
    ...(change && isChanged ? notesOnChange(edited, change, original.book, patched.changes) : []),
  ]
  if (doc.origin.format === to) return { ...patched, encoding: doc.origin.encoding, notes }
  const mapped = mapText(doc, original, patched.text, to)
  if (!mapped.ok) return mapped
  // the flag of a .tbxml has no place in a Topology XML
  const changes = patched.changes.filter(({ name }) => name !== 'IsFreeFromChanges')
  return { ...mapped, changes, notes: [...notes, ...mapped.notes] }
}

type Failure = Extract<Exported, { ok: false }>

function patchOriginal({ text, root, book }: Original, change: Change | null): PatchResult {
  if (!change) return { ok: true, text, changes: [] }
  const { before, after } = change
  const parsed = { text, region: regionOf(text), root }
  if (book.format === 'topology-xml')
    return patchParsed(parsed, printTopologyXml(before), printTopologyXml(after), identify)
  const wrap = inTbxml(root)
  const [was, now] = [printPartialTopology(before, {}), printPartialTopology(after, {})]
  if (isSame(was, now)) return { ok: true, text, changes: [] }
  if (root.name === 'TopologyBuilder' && !root.children.some(({ name }) => name === 'NewTopology'))
    return {
      ok: false,
      message: 'The file holds only what is published, so that a change has no place in it.',
    }
  const patched = patchParsed(parsed, wrap(was, true), wrap(now, false), identify)
  const isFlagAlone = patched.ok && patched.changes.every(({ name }) => name === 'IsFreeFromChanges')
  return isFlagAlone ? { ok: true, text, changes: [] } : patched
}

/** Puts what is printed of a .tbxml into the elements around it, as far as the file has them. */
function inTbxml(root: XmlElement): (topology: Written, isUnchanged: boolean) => Written {
  const { builder } = namespaces
  return (topology, isUnchanged) => {
    if (root.name === 'PartialTopology') return topology
    return written(builder, 'TopologyBuilder', { IsFreeFromChanges: String(isUnchanged) }, [
      written(builder, 'NewTopology', {}, [topology]),
    ])
  }
}

function mapText(
  doc: TopologyDocument,
  original: Original,
  text: string,
  to: Origin['format'],
): (Text & { readonly notes: readonly string[] }) | Failure {
  const isUnchanged = text === original.text
  const parsed = isUnchanged ? original : parseXml(text, regionOf(text))
  if (!parsed.ok) return { ok: false, message: parsed.problem.message }
  const { root } = parsed
  const mapped = to === 'tbxml' ? toTbxml(root, doc.topology.simpleUrls, original.root) : toTopologyXml(root)
  const written = textOf(mapped, to)
  return written.ok ? { ...written, notes: notesOnMapping(root, mapped) } : written
}

/** A text with its encoding. */
interface Text {
  readonly ok: true
  readonly text: string
  readonly encoding: TextEncoding
}

function textOf(root: Written, to: Origin['format']): Text | Failure {
  const serialised = serialise(root, layouts[to])
  return serialised.ok ? { ...serialised, encoding: to === 'tbxml' ? 'utf-8-bom' : 'utf-8' } : serialised
}

/** As the product lays its files out: a .tbxml with a declaration, a Topology XML without. */
const layouts: Readonly<Record<Origin['format'], Layout>> = {
  tbxml: { declaration: '<?xml version="1.0" encoding="utf-8"?>', indent: '  ', newline: '\r\n' },
  'topology-xml': { declaration: null, indent: '  ', newline: '\r\n' },
}

function newDeployment(doc: TopologyDocument, to: Origin['format']): Exported {
  const isPublished = to === 'topology-xml'
  const look = lookAt(doc.topology, { linkOf: () => null, formerStore: () => undefined, isPublished })
  const plan = planOf(look)
  const resolved = resolve(plan, { format: to, book: null, isMoved: () => false, lacking: new Set() })
  const root = to === 'tbxml' ? newTbxml(resolved) : printTopologyXml(resolved, noSignature)
  const text = textOf(root, to)
  const notes = notesOn(look, plan, to, { from: null, isChanged: false })
  return text.ok ? { ...text, changes: [], notes } : text
}

function newTbxml(resolved: Resolved): Written {
  const { builder } = namespaces
  const topology = printPartialTopology(resolved, { IsPublished: 'false', Signature: noSignature })
  return written(builder, 'TopologyBuilder', { IsFreeFromChanges: 'true', FileName: '' }, [
    written(builder, 'NewTopology', {}, [topology]),
  ])
}
