import type { Outage, PartId } from './part.ts'

/**
 * When something fails, in terms of the parts that are down: a monotone expression, so that nothing that fails is mended by
 * a further loss. The same tree says what is so in one outage, and is taken apart to say what is so in all of them.
 */
export type Failure =
  | { readonly kind: 'down'; readonly part: PartId }
  /** When any of them does; never for none. */
  | { readonly kind: 'any'; readonly of: readonly Failure[] }
  /** When all of them do; always for none. */
  | { readonly kind: 'all'; readonly of: readonly Failure[] }
  /** When at least so many of them do: votes. */
  | { readonly kind: 'atLeast'; readonly count: number; readonly of: readonly Failure[] }

/** Fails in no outage. */
export const never: Failure = { kind: 'any', of: [] }

/** Fails in every outage. */
export const always: Failure = { kind: 'all', of: [] }

/** Fails when this part is down. */
export const down = (part: PartId): Failure => ({ kind: 'down', part })

/** Fails when any of these does. */
export const any = (...of: readonly Failure[]): Failure => single(of) ?? { kind: 'any', of }

/** Fails when all of these do. */
export const all = (...of: readonly Failure[]): Failure => single(of) ?? { kind: 'all', of }

/** Fails when at least `count` of these do. */
export const atLeast = (count: number, of: readonly Failure[]): Failure =>
  count <= 0 ? always : count > of.length ? never : { kind: 'atLeast', count, of }

/** Whether it fails in this outage. */
export function fails(failure: Failure, outage: Outage): boolean {
  switch (failure.kind) {
    case 'down':
      return outage.has(failure.part)
    case 'any':
      return failure.of.some((one) => fails(one, outage))
    case 'all':
      return failure.of.every((one) => fails(one, outage))
    case 'atLeast':
      return failure.of.filter((one) => fails(one, outage)).length >= failure.count
  }
}

/** The parts that it depends on, each once, in the order in which they stand in it. */
export function partsOf(failure: Failure): readonly PartId[] {
  const found = new Set<PartId>()
  const walk = (one: Failure): void => {
    if (one.kind === 'down') found.add(one.part)
    else one.of.forEach(walk)
  }
  walk(failure)
  return [...found]
}

/** The same question asked of repairs: it fails when these parts' being up is enough for the first not to fail. */
export function dual(failure: Failure): Failure {
  switch (failure.kind) {
    case 'down':
      return failure
    case 'any':
      return { kind: 'all', of: failure.of.map(dual) }
    case 'all':
      return { kind: 'any', of: failure.of.map(dual) }
    case 'atLeast':
      return { kind: 'atLeast', count: failure.of.length - failure.count + 1, of: failure.of.map(dual) }
  }
}

function single(of: readonly Failure[]): Failure | undefined {
  return of.length === 1 ? of[0] : undefined
}
