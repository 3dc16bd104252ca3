import type { Origin } from '../model/document.ts'
import type { Deployment } from './deployment.ts'
import type { ImportNote } from './import-note.ts'
import { namespaces } from './namespaces.ts'
import { readPartialTopology, readTbxml } from './read-tbxml.ts'
import { readTopologyXml } from './read-topology-xml.ts'
import { toDocument, type Imported } from './to-document.ts'
import { isNamed, parseXml, type Region, type XmlElement } from './xml.ts'

/** The outcome of reading one of Microsoft's topology files. Lines and columns begin with 1. */
export type ReadExchange =
  | ({ readonly ok: true; readonly format: Origin['format'] } & Imported)
  | {
      readonly ok: false
      readonly problem: { readonly message: string; readonly line?: number; readonly column?: number }
    }

/**
 * Reads the XML of a Topology document or a .tbxml file, wherever in the XML it stands: an export of the configuration
 * wraps it in other elements. Never throws. `name` becomes the document's name; `region` is the part of the text that
 * is XML; the whole text is kept as the document's origin.
 */
export function readExchange(text: string, name: string, fileName: string, region?: Region): ReadExchange {
  const parsed = parseXml(text, region)
  if (!parsed.ok) return parsed
  const [first, ...others] = topologiesIn(parsed.root)
  if (!first) return { ok: false, problem: { message: sayWhatItIs(parsed.root), line: parsed.root.line } }
  const { format, deployment } = first
  const { doc, notes } = toDocument(deployment(), name, { format, fileName, text })
  return { ok: true, format, doc, notes: [...notes, ...notesOnOthers(others.length)] }
}

interface Recognised {
  readonly format: Origin['format']
  readonly deployment: () => Deployment
}

/** Every topology in the XML, outermost ones only. */
function topologiesIn(element: XmlElement): Recognised[] {
  const recognised = recognise(element)
  return recognised ? [recognised] : element.children.flatMap(topologiesIn)
}

function recognise(element: XmlElement): Recognised | null {
  if (isNamed(element, namespaces.topology, 'Topology'))
    return { format: 'topology-xml', deployment: () => readTopologyXml(element) }
  if (isNamed(element, namespaces.builder, 'TopologyBuilder'))
    return { format: 'tbxml', deployment: () => readTbxml(element) }
  if (isNamed(element, namespaces.writable, 'PartialTopology'))
    return { format: 'tbxml', deployment: () => readPartialTopology(element) }
  return null
}

function notesOnOthers(count: number): ImportNote[] {
  if (count === 0) return []
  return [
    {
      kind: 'unusual',
      message: `The file holds ${count + 1} topologies. The first was opened; the others are kept in the original file only.`,
      count,
    },
  ]
}

const howToExport =
  'Open a .tbxml file that Topology Builder saved, or what (Get-CsTopology -AsXml).ToString() prints in the Management Shell.'

function sayWhatItIs(root: XmlElement): string {
  const { name, namespace } = root
  if (holds(root, namespaces.legacyInput, 'TopologyInput'))
    return `This is the input of Merge-CsLegacyTopology, which describes an Office Communications Server deployment to be merged, not a topology. ${howToExport}`
  if (name.toLowerCase() === 'html') return `This is a web page, not a topology. ${howToExport}`
  if (namespace === '' && ['Topology', 'TopologyBuilder', 'PartialTopology'].includes(name))
    return `The element ${name} has lost its namespace, the xmlns="…" that Topology Builder and the Management Shell write. ${howToExport}`
  const from = namespace === '' ? '' : ` of the namespace ${namespace}`
  return `This is XML of another kind: its root element is ${name}${from}, and there is no topology in it. ${howToExport}`
}

function holds(element: XmlElement, namespace: string, name: string): boolean {
  return isNamed(element, namespace, name) || element.children.some((child) => holds(child, namespace, name))
}
