/** The properties in which a thing differs from what it was; what kept its identity is the same. */
export function differing<T extends object>(before: T, after: T): Partial<T> {
  const fields: Partial<T> = { ...after }
  for (const key of Object.keys(after) as (keyof T)[]) if (before[key] === after[key]) delete fields[key] // own keys of a T
  return fields
}
