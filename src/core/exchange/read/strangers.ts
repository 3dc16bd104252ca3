import { counted, listed, noteOn, type ImportNote } from '../import-note.ts'
import type { XmlElement } from '../xml/parse.ts'
import { nameOfElement } from './element-names.ts'
import { roleElementOf } from './elements.ts'
import { isExpected, owners, shapes } from './known-elements.ts'
import { notAPort, valueCheckOf } from './known-values.ts'

/**
 * Notes on everything in the XML of a topology that nobody here knows: elements, attributes, and values where only some
 * are known. What is opaque by its nature (ports, web components, modules) is not looked into. `topology` is a `Topology`
 * or a `PartialTopology`; both formats use the same names for the same things.
 */
export function notesOnStrangers(topology: XmlElement): ImportNote[] {
  const seen: Seen = { namespace: topology.namespace, elements: new Map(), values: new Map() }
  const parts = new Set<string>()
  const shape = shapes.get(topology.name)
  for (const child of topology.children) {
    if (isExpected(child, shape, topology.namespace)) look(child, '', seen)
    else if (child.name !== filler) parts.add(child.name)
  }
  return [...notesOnParts([...parts]), ...notesOnElements(seen.elements), ...notesOnValues(seen.values)]
}

/** What was found: by its words, whose it is. */
interface Seen {
  /** The namespace of the topology. */
  readonly namespace: string
  readonly elements: Map<string, Set<string>>
  readonly values: Map<string, string[]>
}

function look(element: XmlElement, around: string, seen: Seen): void {
  const shape = shapes.get(element.name)
  if (!shape) return
  const name = nameOfElement(element) || around
  const whose = owners.get(element.name) ?? ''
  const add = (what: string) => {
    const key = `${what}${whose === '' ? '' : ` of ${whose}`}`
    seen.elements.set(key, (seen.elements.get(key) ?? new Set()).add(name))
  }
  for (const [attribute, value] of element.attributes) {
    if (attribute.startsWith('{')) continue // of another namespace: notes of an XML tool
    if (!shape.attributes.has(attribute)) add(`The attribute ${attribute}`)
    lookAtValue(element.name, attribute, value.trim(), name, seen)
  }
  const own = element.name === 'Service' ? roleElementOf(element) : undefined
  for (const child of element.children) {
    if (child.name === filler) continue
    if (child !== own && !isExpected(child, shape, seen.namespace)) add(`The element ${child.name}`)
    else look(child, name, seen)
  }
}

/** An element without any meaning, which may stand everywhere. */
const filler = 'UpaSeparator'

function lookAtValue(element: string, attribute: string, value: string, name: string, seen: Seen): void {
  const unknown = valueCheckOf(element, attribute)
  if (!unknown || value === '' || unknown.isKnown(value)) return
  const found = seen.values.get(unknown.what) ?? []
  found.push(name === '' ? value : `${value} (${name})`)
  seen.values.set(unknown.what, found)
}

function notesOnParts(parts: readonly string[]): ImportNote[] {
  if (parts.length === 0) return []
  const message = `The topology has parts that are not known here, kept in the original file only: ${listed(parts)}.`
  return [{ kind: 'not modelled', message, count: parts.length }]
}

/** The most notes on single elements and attributes; the others are counted. */
const mostNotes = 20

function notesOnElements(elements: Seen['elements']): ImportNote[] {
  const all = [...elements]
  const notes = all.slice(0, mostNotes).map(([what, names]): ImportNote => {
    const named = [...names].filter((name) => name !== '')
    const where = named.length === 0 ? '' : `: ${listed(named)}`
    return {
      kind: 'not modelled',
      message: `${what} is not known here, and is kept in the original file only${where}.`,
      count: names.size,
    }
  })
  const rest = all.length - notes.length
  if (rest > 0) {
    const subject = counted(rest, 'more element or attribute is', 'more elements and attributes are')
    notes.push({
      kind: 'not modelled',
      message: `${subject} not known here, and kept in the original file only.`,
      count: rest,
    })
  }
  return notes
}

function notesOnValues(values: Seen['values']): ImportNote[] {
  return [...values].flatMap(([what, names]) =>
    noteOn(
      what === notAPort.what ? 'unusual' : 'not modelled',
      [...new Set(names)],
      (list) => `${what}: ${list}.`,
    ),
  )
}
