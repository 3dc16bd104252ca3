/** An element as the mapping and the writer look at it, whether it was read or is to be written. */
export interface Tree {
  readonly namespace: string
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Tree[]
  readonly text: string
}

/** An element of one of the topology formats. Attributes whose value is `undefined` are left out. */
export function tree(
  namespace: string,
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly Tree[] = [],
  text = '',
): Tree {
  const given = Object.entries(attributes).flatMap(([key, stated]): [string, string][] =>
    stated === undefined ? [] : [[key, stated]],
  )
  return { namespace, name, attributes: new Map(given), children, text }
}

/** The first child of this name. Within a topology no two namespaces share a name, so the name is enough. */
export function part(element: Tree | undefined, name: string): Tree | undefined {
  return element?.children.find((child) => child.name === name)
}

/** The children of this name, in their order. */
export function parts(element: Tree | undefined, name: string): readonly Tree[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** The value of an attribute, trimmed; '' where it is absent. */
export function value(element: Tree | undefined, attribute: string): string {
  return element?.attributes.get(attribute)?.trim() ?? ''
}

/** The attributes in their order, but those of these names. */
export function attributesBut(element: Tree, names: ReadonlySet<string> = new Set()): Record<string, string> {
  return Object.fromEntries([...element.attributes].filter(([name]) => !names.has(name)))
}

/** The whole number that a text is; 0 for anything else, so that it never raises a counter. */
export function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}
