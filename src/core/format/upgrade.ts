import type { AnyVersion } from './migrate.ts'

/** The object with one part upgraded; as it is where that part is no object. */
export function withPart(
  whole: AnyVersion,
  key: string,
  upgrade: (part: AnyVersion) => AnyVersion,
): AnyVersion {
  const part = whole[key]
  return isObject(part) ? { ...whole, [key]: upgrade(part) } : whole
}

/** The object with every object of one of its lists upgraded; as it is where that part is no list. */
export function withEach(
  whole: AnyVersion,
  key: string,
  upgrade: (item: AnyVersion) => AnyVersion,
): AnyVersion {
  const list = whole[key]
  if (!Array.isArray(list)) return whole
  return { ...whole, [key]: list.map((item: unknown) => (isObject(item) ? upgrade(item) : item)) }
}

function isObject(value: unknown): value is AnyVersion {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
