import type { Millis, Phase } from './clock.ts'

/** Something that is going to happen, unless the world has moved on by then. */
export interface Planned<Event> {
  readonly at: Millis
  readonly phase: Phase
  /** Counts up, so that no two are due at the same place. */
  readonly order: number
  readonly event: Event
  /** The number of what happened and brought it about; `null` for what comes from outside. */
  readonly cause: number | null
}

/** The places of the phases in their order. */
const rank: Readonly<Record<Phase, number>> = { input: 0, detection: 1, completion: 2, timer: 3 }

/** Whether the first is due before the second: a total order. */
export function isBefore(a: Planned<unknown>, b: Planned<unknown>): boolean {
  if (a.at !== b.at) return a.at < b.at
  const by = rank[a.phase] - rank[b.phase]
  return by === 0 ? a.order < b.order : by < 0
}

/** Puts what is planned into a heap, in place. */
export function push<Event>(heap: Planned<Event>[], planned: Planned<Event>): void {
  let place = heap.length
  heap.push(planned)
  while (place > 0) {
    const above = (place - 1) >> 1
    const parent = heap[above]
    if (parent === undefined || !isBefore(planned, parent)) break
    heap[place] = parent
    place = above
  }
  heap[place] = planned
}

/** Takes what is due first out of a heap, in place. */
export function pop<Event>(heap: Planned<Event>[]): Planned<Event> | undefined {
  const first = heap[0]
  const last = heap.pop()
  if (first === undefined || last === undefined || heap.length === 0) return first
  let place = 0
  for (;;) {
    const left = 2 * place + 1
    const one = heap[left]
    if (one === undefined) break
    const other = heap[left + 1]
    const below = other !== undefined && isBefore(other, one) ? left + 1 : left
    const child = below === left ? one : other
    if (child === undefined || !isBefore(child, last)) break
    heap[place] = child
    place = below
  }
  heap[place] = last
  return first
}
