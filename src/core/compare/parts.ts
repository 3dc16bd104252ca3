import type { Found, Topology } from '../model/topology.ts'

/** The value of a thing: its site, pool, server and so on. */
export function partOf(found: Found): object {
  switch (found.kind) {
    case 'site':
      return found.site
    case 'pool':
      return found.pool
    case 'role':
      return found.role
    case 'server':
    case 'computer':
      return found.server
    case 'trunk':
      return found.trunk
    case 'sql':
      return found.sqlStore
    case 'file':
      return found.fileStore
    case 'pairing':
      return found.pairing
  }
}

/** The fields of things that hold other things, and those that tell things apart: none of them is a fact. */
export const contents: ReadonlySet<string> = new Set([
  ...['id', 'kind', 'pools', 'sqlStores', 'fileStores', 'roles', 'servers', 'trunks'],
])

/** Equal exactly where everything is that a thing states itself, shown or not. */
export function exactKey(found: Found): string {
  const part = withoutOrder(found)
  return valuesOf(
    part,
    Object.keys(part).filter((name) => !contents.has(name)),
  )
}

/** The value of a thing, with what has no order in one that is always the same. */
function withoutOrder(found: Found): object {
  if (found.kind === 'pairing') {
    const { pools, declaredBy } = found.pairing
    return { ...found.pairing, members: pools.toSorted(), declaredBy: declaredBy.toSorted() }
  }
  if (found.kind === 'role' && found.role.kind === 'chat')
    return { ...found.role, inactive: found.role.inactive.toSorted() }
  return partOf(found)
}

/** Equal exactly where these fields are. */
export function valuesOf(value: object, fields: readonly string[]): string {
  const stated = new Map(Object.entries(value))
  return sorted(Object.fromEntries(fields.map((field) => [field, stated.get(field)])))
}

/** Whether two values have the same in these fields. */
export function haveSame(a: object, b: object, fields: readonly string[]): boolean {
  const ours = new Map<string, unknown>(Object.entries(a))
  const theirs = new Map<string, unknown>(Object.entries(b))
  return fields.every((field) => {
    const [one, other] = [ours.get(field), theirs.get(field)]
    return Object.is(one, other) || sorted(one) === sorted(other)
  })
}

/** Equal exactly where the simple URLs are, whatever the order of the purposes. */
export function exactUrls({ simpleUrls }: Topology): string {
  return simpleUrls.map(sorted).toSorted().join(' ')
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
