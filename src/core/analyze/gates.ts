import type { Failure } from '../outage/failure.ts'
import type { PartId } from '../outage/part.ts'

/** The place of a gate in its list. The first two are the same in every list: `neverGate` and `alwaysGate`. */
export type GateIndex = number

/** One gate of a failure expression, with equal gates made one. */
export type Gate =
  | { readonly kind: 'part'; readonly part: PartId }
  /**
   * Fails when at least `count` of these do, in ascending order; one that stands there twice has two votes. Where `count`
   * is 1 or all of them, none stands there twice.
   */
  | { readonly kind: 'votes'; readonly count: number; readonly of: readonly GateIndex[] }

/** A failure expression as a list of gates, each after those that it is made of. */
export interface Gates {
  readonly list: readonly Gate[]
  readonly top: GateIndex
}

export const neverGate: GateIndex = 0
export const alwaysGate: GateIndex = 1

/**
 * The expression without constants, without `any` in `any` and `all` in `all`, equal gates made one, and with what several
 * children share taken out of them where that is shorter: of servers that all fail with their site, the site stands
 * once. It fails in the same outages.
 */
export function gatesOf(failure: Failure): Gates {
  const list: Gate[] = [
    { kind: 'votes', count: 1, of: [] },
    { kind: 'votes', count: 0, of: [] },
  ]
  const known = new Map<string, GateIndex>()
  const built = new Map<Failure, GateIndex>()

  const entered = (key: string, gate: Gate): GateIndex => {
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, list.length)
    return list.push(gate) - 1
  }

  const childrenOf = (index: GateIndex, kind: 'any' | 'all'): readonly GateIndex[] => {
    const gate = list[index]
    const same = gate?.kind === 'votes' && gate.count === (kind === 'any' ? 1 : gate.of.length)
    return same && index > alwaysGate ? gate.of : [index]
  }

  const votes = (count: number, given: readonly GateIndex[]): GateIndex => {
    const open = given.filter((one) => one > alwaysGate)
    const need = count - given.filter((one) => one === alwaysGate).length
    if (need <= 0) return alwaysGate
    if (need > open.length) return neverGate
    const kind = need === 1 ? 'any' : need === open.length ? 'all' : 'some'
    const of =
      kind === 'some'
        ? open.toSorted(ascending)
        : [...new Set(open.flatMap((one) => childrenOf(one, kind)))].toSorted(ascending)
    const [only] = of
    if (only !== undefined && of.length === 1) return only
    const least = kind === 'all' ? of.length : need
    return factored(least, of) ?? entered(`${least}/${of.join()}`, { kind: 'votes', count: least, of })
  }

  /** Takes out what alone is enough votes, or without what there are never enough. */
  const factored = (count: number, of: readonly GateIndex[]): GateIndex | null => {
    const enough = count === 1 ? undefined : shared(of, 'any', count)
    if (enough !== undefined) return votes(1, [enough, votes(count, without(of, 'any', enough))])
    const needed = count === of.length ? undefined : shared(of, 'all', of.length - count + 1)
    if (needed !== undefined) return votes(2, [needed, votes(count, without(of, 'all', needed))])
    return null
  }

  /** The first that stands in so many of the children. */
  const shared = (of: readonly GateIndex[], kind: 'any' | 'all', times: number): GateIndex | undefined => {
    const found = new Map<GateIndex, number>()
    for (const one of of) {
      for (const child of childrenOf(one, kind)) {
        const count = (found.get(child) ?? 0) + 1
        if (count >= times) return child
        found.set(child, count)
      }
    }
    return undefined
  }

  const without = (of: readonly GateIndex[], kind: 'any' | 'all', one: GateIndex): GateIndex[] =>
    of.map((child) => {
      const parts = childrenOf(child, kind)
      if (!parts.includes(one)) return child
      const left = parts.filter((part) => part !== one)
      return votes(kind === 'any' ? 1 : left.length, left)
    })

  const build = (one: Failure): GateIndex => {
    if (one.kind === 'down') return entered(one.part, { kind: 'part', part: one.part })
    const found = built.get(one)
    if (found !== undefined) return found
    const index = votes(countOf(one), one.of.map(build))
    built.set(one, index)
    return index
  }

  return { list, top: build(failure) }
}

/** How many of its children must fail. */
export const countOf = (failure: Exclude<Failure, { readonly kind: 'down' }>): number => {
  switch (failure.kind) {
    case 'any':
      return 1
    case 'all':
      return failure.of.length
    case 'atLeast':
      return failure.count
  }
}

/** The gates that the top one is made of, itself among them, in ascending order. */
export function reachable({ list, top }: Gates): readonly GateIndex[] {
  const found = new Set<GateIndex>()
  const walk = (index: GateIndex): void => {
    if (found.has(index)) return
    found.add(index)
    const gate = list[index]
    if (gate?.kind === 'votes') gate.of.forEach(walk)
  }
  walk(top)
  return [...found].toSorted(ascending)
}

const ascending = (a: number, b: number): number => a - b
