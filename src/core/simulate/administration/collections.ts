/*
 * Maps and sets that are never changed: each gives another one, and the very same where there is nothing to change.
 */

/** With this value for a key. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value)
}

/** Without a key. */
export function withoutKey<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  if (!map.has(key)) return map
  const left = new Map(map)
  left.delete(key)
  return left
}

/** With a member. */
export function withMember<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  return set.has(member) ? set : new Set(set).add(member)
}

/** Without a member. */
export function withoutMember<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  if (!set.has(member)) return set
  const left = new Set(set)
  left.delete(member)
  return left
}

/** The state with these fields; the very same where each of them is the very same. */
export function changed<S extends object>(state: S, changes: Partial<S>): S {
  const after = { ...state, ...changes }
  const keys = Object.keys(changes) as (keyof S)[] // of a part of the state, which has no other fields
  return keys.some((key) => after[key] !== state[key]) ? after : state
}
