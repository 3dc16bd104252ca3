import { all, always, any, atLeast, down, never, type Failure } from '../outage/failure.ts'
import type { PartId } from '../outage/part.ts'
import { countOf } from './gates.ts'

/** The expression with what is known of its parts put in: `true` is down, `false` is up, `null` stays open. */
export function restricted(failure: Failure, known: (part: PartId) => boolean | null): Failure {
  const done = new Map<Failure, Failure>()
  const walk = (one: Failure): Failure => {
    if (one.kind === 'down') return settled(one.part, known(one.part))
    const found = done.get(one)
    if (found !== undefined) return found
    const of = one.of.map(walk)
    const open = of.filter((child) => child !== always && child !== never)
    const result = votes(countOf(one) - of.filter((child) => child === always).length, open)
    done.set(one, result)
    return result
  }
  return walk(failure)
}

function settled(part: PartId, isDown: boolean | null): Failure {
  if (isDown === null) return down(part)
  return isDown ? always : never
}

function votes(count: number, of: readonly Failure[]): Failure {
  if (count <= 0) return always
  if (count > of.length) return never
  if (count === 1) return any(...of)
  return count === of.length ? all(...of) : atLeast(count, of)
}
