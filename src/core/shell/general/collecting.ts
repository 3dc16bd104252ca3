import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { has, valueOf } from '../binding/read.ts'
import type { CollectingCmdlet, Shell } from '../cmdlet.ts'
import type { Value } from '../value.ts'
import { itemsOf } from './custom-object.ts'

/** A step of a cmdlet that asks its host for nothing. */
export function* askNothing(): Running {}

/** The object that has come through the pipeline, or those of -InputObject where there is none. */
export function objectsIn(bound: Bound): readonly Value[] {
  if (bound.input !== null) return [bound.input]
  return !bound.hasInput && has(bound, 'InputObject') ? itemsOf(valueOf(bound, 'InputObject')) : []
}

/** A cmdlet that does what it does once everything has come. */
export function collecting(
  name: string,
  atEnd: (shell: Shell, bound: Bound, values: readonly Value[]) => Running,
): CollectingCmdlet {
  return {
    name,
    start() {
      const values: Value[] = []
      return {
        process(_shell, bound) {
          values.push(...objectsIn(bound))
          return askNothing()
        },
        end: (shell, bound) => atEnd(shell, bound, values),
      }
    },
  }
}
