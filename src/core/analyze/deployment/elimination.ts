import type { PartId } from '../../outage/part.ts'

/** Values that are multiplied where things are independent, and added over the states of a part. */
export interface Measure<T> {
  readonly one: T
  readonly times: (a: T, b: T) => T
  /** The value over both states of a part, from that while it is up and that while it is down. */
  readonly over: (part: PartId, up: T, down: T) => T
}

/** A value for each state of some parts: of the state `s` the part at place `i` is down where bit `i` of `s` is set. */
export interface Table<T> {
  readonly parts: readonly PartId[]
  readonly values: readonly T[]
}

/** How many parts may be looked at together: 65,536 states. */
export const mostTogether = 16

/**
 * The product of all tables, added over all states of their parts; `null` where more than `mostTogether` parts would have
 * to be looked at together. Takes one part after the other out, the one with the fewest parts around it first. Yields after
 * every few thousand states.
 */
export function* eliminated<T>(tables: readonly Table<T>[], measure: Measure<T>): Generator<void, T | null> {
  let result = measure.one
  for (const component of componentsOf(tables)) {
    const value = yield* eliminatedIn(component, measure)
    if (value === null) return null
    result = measure.times(result, value)
  }
  return result
}

/** The table with every value taken so many times. */
export const power = <T>({ parts, values }: Table<T>, times: number, measure: Measure<T>): Table<T> => ({
  parts,
  values: values.map((value) => raised(value, times, measure)),
})

function raised<T>(value: T, times: number, measure: Measure<T>): T {
  let result = measure.one
  let square = value
  for (let left = times; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = measure.times(result, square)
    square = measure.times(square, square)
  }
  return result
}

function* eliminatedIn<T>(component: readonly Table<T>[], measure: Measure<T>): Generator<void, T | null> {
  let tables = component
  for (let part = nextPart(tables); part !== null; part = nextPart(tables)) {
    const taken = part
    const touched = tables.filter(({ parts }) => parts.includes(taken))
    const around = [...new Set(touched.flatMap(({ parts }) => parts))].filter((one) => one !== taken)
    if (around.length >= mostTogether) return null
    const joined = yield* takenOut(taken, around, touched, measure)
    tables = [...tables.filter(({ parts }) => !parts.includes(taken)), joined]
  }
  return tables.reduce(
    (product, { values: [value = measure.one] }) => measure.times(product, value),
    measure.one,
  )
}

/** The part with the fewest others around it; `null` when none is left. */
function nextPart<T>(tables: readonly Table<T>[]): PartId | null {
  const around = new Map<PartId, Set<PartId>>()
  for (const { parts } of tables) {
    for (const part of parts) {
      const others = around.get(part) ?? new Set()
      around.set(part, others)
      parts.forEach((other) => others.add(other))
    }
  }
  let best: PartId | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const [part, { size }] of around) {
    if (size >= fewest) continue
    best = part
    fewest = size
  }
  return best
}

function* takenOut<T>(
  part: PartId,
  around: readonly PartId[],
  tables: readonly Table<T>[],
  measure: Measure<T>,
): Generator<void, Table<T>> {
  const order = [...around, part]
  const readers = tables.map((table) => readerOf(table, order))
  const valueAt = (state: number): T =>
    readers.reduce((product, read) => measure.times(product, read(state)), measure.one)
  const values: T[] = []
  const downBit = 1 << around.length
  for (let state = 0; state < downBit; state++) {
    values.push(measure.over(part, valueAt(state), valueAt(state + downBit)))
    if (state % 1024 === 1023) yield
  }
  yield
  return { parts: around, values }
}

/** Reads a table by a state of the parts in another order. */
function readerOf<T>({ parts, values }: Table<T>, order: readonly PartId[]): (state: number) => T {
  const places = parts.map((part) => order.indexOf(part))
  return (state) => {
    let index = 0
    places.forEach((place, i) => {
      index += ((state >> place) & 1) << i
    })
    return values[index] as T // a table has a value for every state
  }
}

/** The tables in groups that have no part in common. */
function componentsOf<T>(tables: readonly Table<T>[]): readonly (readonly Table<T>[])[] {
  const withPart = new Map<PartId, Table<T>[]>()
  for (const table of tables) for (const part of table.parts) entry(withPart, part).push(table)
  const seen = new Set<Table<T>>()
  return tables.flatMap((table) => {
    const component = connected(table, withPart, seen)
    return component.length > 0 ? [component] : []
  })
}

function connected<T>(
  from: Table<T>,
  withPart: Map<PartId, readonly Table<T>[]>,
  seen: Set<Table<T>>,
): readonly Table<T>[] {
  const waiting = [from]
  const found: Table<T>[] = []
  for (let table = waiting.pop(); table; table = waiting.pop()) {
    if (seen.has(table)) continue
    seen.add(table)
    found.push(table)
    for (const part of table.parts) {
      waiting.push(...(withPart.get(part) ?? []))
      withPart.delete(part)
    }
  }
  return found
}

function entry<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const found = lists.get(key) ?? []
  lists.set(key, found)
  return found
}
