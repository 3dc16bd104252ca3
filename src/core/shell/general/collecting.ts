import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { has, valueOf } from '../binding/read.ts'
import type { CollectingCmdlet, Shell } from '../cmdlet.ts'
import type { Value } from '../value.ts'
import { itemsOf } from './custom-object.ts'

/** A step of a cmdlet that asks its host for nothing. */
export function* askNothing(): Running {}

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
          if (bound.input !== null) values.push(bound.input)
          else if (!bound.hasInput && has(bound, 'InputObject'))
            values.push(...itemsOf(valueOf(bound, 'InputObject')))
          return askNothing()
        },
        end: (shell, bound) => atEnd(shell, bound, values),
      }
    },
  }
}
