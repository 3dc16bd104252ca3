import type { Value } from '../value.ts'

/** Which objects of a pipeline are wanted, by their places. `null` for what was not asked. */
export interface Places {
  readonly first: number | null
  readonly last: number | null
  /** From the beginning; from the end where only the last are asked for. */
  readonly skip: number
  readonly skipLast: number | null
  readonly index: readonly Value[] | null
}

/** Takes objects one at a time and lets those through that are wanted. */
export interface Picker {
  /** Those that are wanted now that this one has come; `isOver` when no more will be. */
  readonly add: (value: Value) => { readonly wanted: readonly Value[]; readonly isOver: boolean }
  /** Those that are wanted once it is known which ones were the last. */
  readonly rest: () => readonly Value[]
}

const none = { wanted: [], isOver: false } as const

/** A picker for these places. */
export function pickerOf({ first, last, skip, skipLast, index }: Places): Picker {
  let place = 0
  let passed = 0
  let kept: readonly Value[] = []
  if (index)
    return {
      add: (value) => (index.includes(place++) ? { wanted: [value], isOver: false } : none),
      rest: () => [],
    }
  if (skipLast !== null)
    return {
      add(value) {
        const queue = [...kept, value]
        const wanted = queue.slice(0, Math.max(0, queue.length - skipLast))
        kept = queue.slice(wanted.length)
        return { wanted, isOver: false }
      },
      rest: () => [],
    }
  if (last !== null && first === null)
    return {
      add(value) {
        kept = [...kept, value].slice(-Math.max(1, last + skip))
        return none
      },
      rest: () => kept.slice(0, Math.max(0, kept.length - skip)).slice(0, last),
    }
  return {
    add(value) {
      if (place++ < skip) return none
      const isWanted = first === null || passed < first
      if (isWanted) passed++
      else if (last !== null) kept = [...kept, value].slice(-Math.max(1, last))
      return {
        wanted: isWanted ? [value] : [],
        isOver: first !== null && last === null && passed >= first,
      }
    },
    rest: () => kept.slice(0, last ?? 0),
  }
}
