import type { Origin } from '../../model/document.ts'
import { encodingOf, startOf, type Decode } from '../decode.ts'
import { namespaces } from '../namespaces.ts'
import { isNamed, mostKeptCharacters, parseXml, type XmlElement } from '../xml/parse.ts'
import { bytesOfBase64 } from './base64.ts'
import type { Deployment } from './deployment.ts'
import { readPartialTopology, readTbxml } from './read-tbxml.ts'
import { readTopologyXml } from './read-topology-xml.ts'

/** One topology that was found, not read yet. */
export interface FoundTopology {
  readonly format: Origin['format']
  readonly element: XmlElement
  /** What it shows, and what was published before where it tells the two apart. */
  readonly deployments: () => { readonly shown: Deployment; readonly original: Deployment | null }
}

/** What is worth opening in a tree of XML. */
export interface Contents {
  readonly topologies: readonly FoundTopology[]
  /** The `SimpleUrlConfiguration` elements that stand beside the topologies, not in them. */
  readonly simpleUrls: readonly XmlElement[]
}

/**
 * Everything in the XML that can be opened, wherever it stands: an export of the configuration wraps it in other
 * elements, or keeps it as escaped or Base64 text in them. Without `decode`, Base64 is left alone.
 */
export function contentsOf(root: XmlElement, decode?: Decode): Contents {
  const topologies: FoundTopology[] = []
  const simpleUrls: XmlElement[] = []
  const search = (element: XmlElement, level: number) => {
    const topology = recognise(element)
    if (topology) topologies.push(topology)
    else if (isNamed(element, namespaces.simpleUrl, 'SimpleUrlConfiguration')) simpleUrls.push(element)
    else if (element.children.length > 0) for (const child of element.children) search(child, level)
    else if (level < mostWrappings) {
      const inner = payloadOf(element.text, decode)
      if (inner) search(inner, level + 1)
    }
  }
  search(root, 0)
  return { topologies, simpleUrls }
}

/** Whether the element is a topology in one of the formats. */
export function isTopology(element: XmlElement): boolean {
  return recognise(element) !== null
}

/** How often XML may be wrapped as text in XML. */
const mostWrappings = 3

/** Shorter text holds no topology, and no simple URLs. */
const leastPayload = 100

function payloadOf(text: string, decode: Decode | undefined): XmlElement | null {
  if (text.length < leastPayload) return null
  const start = startOf(text)
  if (text[start] === '<') return parsed(text, start)
  const bytes = decode ? bytesOfBase64(text) : null
  if (!bytes || !decode) return null
  const decoded = decode(bytes, encodingOf(bytes))
  const from = startOf(decoded)
  return decoded[from] === '<' ? parsed(decoded, from) : null
}

function parsed(text: string, from: number): XmlElement | null {
  const read = parseXml(text, { from, to: text.length }, { limit: mostKeptCharacters })
  return read.ok ? read.root : null
}

function recognise(element: XmlElement): FoundTopology | null {
  if (isNamed(element, namespaces.topology, 'Topology'))
    return {
      format: 'topology-xml',
      element,
      deployments: () => ({ shown: readTopologyXml(element), original: null }),
    }
  if (isNamed(element, namespaces.builder, 'TopologyBuilder'))
    return { format: 'tbxml', element, deployments: () => readTbxml(element) }
  if (isNamed(element, namespaces.writable, 'PartialTopology'))
    return {
      format: 'tbxml',
      element,
      deployments: () => ({ shown: readPartialTopology(element), original: null }),
    }
  return null
}
