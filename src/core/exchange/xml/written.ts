import type { XmlElement } from './parse.ts'

/** An element that is to be written, made with `written`. Immutable. */
export interface Written {
  /** The namespace's URI, '' for none. */
  readonly namespace: string
  readonly name: string
  /**
   * Tells the element among its siblings of the same name: what stays the same element keeps its key, whatever its
   * attributes become. Of equal keys the second counts as `key#2`, the third as `key#3`.
   */
  readonly key: string
  /** Values by name, in the order of writing; the name of an attribute with a namespace is `{URI}name`. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Written[]
  /** The characters that stand directly in the element; '' where they would be only blanks beside children. */
  readonly text: string
}

/** The parts of a written element that few have. */
export interface WrittenOptions {
  /** Where it is left out, the element's name. */
  readonly key?: string
  readonly text?: string
}

/** An element to write. Attributes whose value is `undefined` are left out, so that optional ones can stand in their place. */
export function written(
  namespace: string,
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly Written[] = [],
  { key = name, text = '' }: WrittenOptions = {},
): Written {
  const stated = new Map<string, string>()
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined) stated.set(attribute, value)
  const isLayout = children.length > 0 && text.trim() === ''
  return { namespace, name, key, attributes: stated, children, text: isLayout ? '' : text }
}

/**
 * The key of an element that was read, among its siblings of the same name; the caller knows the format.
 * `parent` is `null` for the root, whose key does not matter.
 */
export type Identify = (element: XmlElement, parent: XmlElement | null) => string

/** An element that was read, with everything in it, as one to write: to map one format to another, or to compare two files. */
export function writtenFrom(
  element: XmlElement,
  identify: Identify,
  parent: XmlElement | null = null,
): Written {
  const { namespace, name, attributes, text } = element
  const key = identify(element, parent)
  const children = element.children.map((child) => writtenFrom(child, identify, element))
  return { namespace, name, key, attributes, children, text }
}

/** Whether two elements, with everything in them, are to be written alike; keys count. */
export function isSame(a: Written, b: Written): boolean {
  return (
    a === b ||
    (isNamedAlike(a, b) &&
      a.key === b.key &&
      isSameText(a.text, b.text) &&
      a.attributes.size === b.attributes.size &&
      [...a.attributes].every(([name, value]) => b.attributes.get(name) === value) &&
      a.children.length === b.children.length &&
      a.children.every((child, i) => {
        const other = b.children[i]
        return other !== undefined && isSame(child, other)
      }))
  )
}

/** Whether two texts say the same: blanks alone say nothing, because an empty element may be laid out on two lines. */
export function isSameText(a: string, b: string): boolean {
  return a === b || (a.trim() === '' && b.trim() === '')
}

/** What every element has, read or to be written. */
export interface Named {
  readonly namespace: string
  readonly name: string
}

/** Whether two elements have the same namespace and name. */
export function isNamedAlike(a: Named, b: Named): boolean {
  return a.name === b.name && a.namespace === b.namespace
}

/**
 * Siblings by what tells them apart, in their order: namespace, name and key, numbered where these are equal too.
 * `stepOf` makes it readable.
 */
export function bySlot<T extends Named>(
  siblings: readonly T[],
  keyOf: (sibling: T) => string,
): Map<string, T> {
  const found = new Map<string, T>()
  const counts = new Map<string, number>()
  for (const sibling of siblings) {
    const slot = `{${sibling.namespace}}${named(sibling, keyOf(sibling))}`
    let count = (counts.get(slot) ?? 0) + 1
    let unique = count === 1 ? slot : `${slot}#${count}`
    while (found.has(unique)) unique = `${slot}#${++count}`
    counts.set(slot, count)
    found.set(unique, sibling)
  }
  return found
}

/** A key of `bySlot` as a person reads it: name and key, such as `Cluster 1-2`. */
export function stepOf(slot: string, { namespace }: Named): string {
  return slot.slice(namespace.length + 2)
}

function named({ name }: Named, key: string): string {
  return key.startsWith(name) ? key : `${name} ${key}`
}
