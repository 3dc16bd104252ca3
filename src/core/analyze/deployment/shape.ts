import type { Failure } from '../../outage/failure.ts'
import type { PartId } from '../../outage/part.ts'

/** How an expression is built, whatever its parts are called. */
export interface Shape {
  /** Expressions with the same key are the same but for the names of their parts. */
  readonly key: string
  /** The parts in the order in which they appear: the same place in two alike expressions is the same part in each. */
  readonly parts: readonly PartId[]
}

/** The shape of several expressions together; `mark` says of each part what must be the same in another for the two to be alike. */
export function shapeOf(failures: readonly Failure[], mark: (part: PartId) => string): Shape {
  const places = new Map<PartId, number>()
  const written: string[] = []
  const write = (one: Failure): void => {
    if (one.kind === 'down') {
      const place = places.get(one.part)
      if (place === undefined) {
        written.push(`${places.size}=${mark(one.part)}`)
        places.set(one.part, places.size)
      } else written.push(String(place))
      return
    }
    written.push(one.kind === 'atLeast' ? `${one.count}/(` : one.kind === 'all' ? '&(' : '|(')
    one.of.forEach(write)
    written.push(')')
  }
  failures.forEach(write)
  return { key: written.join(' '), parts: [...places.keys()] }
}
