import { moved } from './order.ts'
import { bySlot, isNamedAlike, isSameText, stepOf, type Written } from './written.ts'

/** One thing in which two trees of elements differ. */
export interface ElementChange {
  /** The steps from the root to the element, the root's own first, as a person reads them: `['Topology', 'Clusters', 'Cluster 1-2']`. */
  readonly path: readonly string[]
  /** `added` and `removed` stand for the whole subtree; `moved` is another place among the siblings. */
  readonly kind: 'added' | 'removed' | 'attribute' | 'text' | 'moved'
  /** The attribute's name. */
  readonly name?: string
  /** The attribute's value or the text before; absent where there was none. */
  readonly from?: string
  /** The attribute's value or the text now; absent where there is none. */
  readonly to?: string
}

/** What has to change to make `b` of `a`. Elements are the same where namespace, name and key are; the order of attributes does not count. */
export function difference(a: Written, b: Written): ElementChange[] {
  if (isNamedAlike(a, b)) return [...differencesIn(a, b, [b.name])]
  return [
    { path: [a.name], kind: 'removed' },
    { path: [b.name], kind: 'added' },
  ]
}

function* differencesIn(a: Written, b: Written, path: readonly string[]): Generator<ElementChange> {
  if (a === b) return
  for (const name of changedNames(a.attributes, b.attributes))
    yield attributeChange(path, name, a.attributes.get(name), b.attributes.get(name))
  if (!isSameText(a.text, b.text)) yield { path, kind: 'text', from: a.text, to: b.text }

  const [was, now] = [siblingsOf(a), siblingsOf(b)]
  const others = moved(
    [...was.keys()].filter((slot) => now.has(slot)),
    [...now.keys()].filter((slot) => was.has(slot)),
  )
  for (const [slot, child] of was)
    if (!now.has(slot)) yield { path: [...path, stepOf(slot, child)], kind: 'removed' }
  for (const [slot, child] of now) {
    const before = was.get(slot)
    const step = [...path, stepOf(slot, child)]
    if (!before) yield { path: step, kind: 'added' }
    else {
      if (others.has(slot)) yield { path: step, kind: 'moved' }
      yield* differencesIn(before, child, step)
    }
  }
}

/** The children of an element to write, by what tells them apart. */
export function siblingsOf(element: Written): Map<string, Written> {
  return bySlot(element.children, ({ key }) => key)
}

/** The names of the attributes that two elements do not have alike: first those of the first. */
export function changedNames(from: ReadonlyMap<string, string>, to: ReadonlyMap<string, string>): string[] {
  const names = new Set([...from.keys(), ...to.keys()])
  return [...names].filter((name) => from.get(name) !== to.get(name))
}

/** One attribute that differs; `undefined` is none. */
export function attributeChange(
  path: readonly string[],
  name: string,
  from: string | undefined,
  to: string | undefined,
): ElementChange {
  const change = { path, kind: 'attribute', name } as const
  if (from === undefined) return to === undefined ? change : { ...change, to }
  return to === undefined ? { ...change, from } : { ...change, from, to }
}
