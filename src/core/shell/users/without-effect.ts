import type { Cmdlet } from '../cmdlet.ts'
import { coach } from '../failover/errors.ts'
import { textOf } from '../binding/read.ts'

/** A cmdlet that is recognised, asks as it should, and then says that it changes nothing. */
export function withoutEffect(name: string, why: string): Cmdlet {
  return {
    name,
    *process(shell, bound) {
      const target = textOf(bound, 'Identity') ?? shell.session().computer ?? 'localhost'
      if (!(yield* shell.shouldProcess(target))) return
      yield* coach(shell, `${name} is recognised and changes nothing. ${why}`)
    },
  }
}

/** A cmdlet that is recognised and has nothing to show. */
export function withoutOutput(name: string, why: string): Cmdlet {
  return {
    name,
    *process(shell) {
      yield* coach(shell, `${name} is recognised and has nothing to show. ${why}`)
    },
  }
}
