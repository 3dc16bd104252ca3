import type { Running } from '../asks.ts'
import type { ScriptBlock } from '../language/syntax.ts'
import type { ScriptBlockValue, Value } from '../value.ts'
import { framed, into, step, type Emit, type Execution } from './execution.ts'
import { languageError } from './errors.ts'
import { setVariable } from './scopes.ts'
import { signalOf, thrown } from './signals.ts'

/** What a script block is run with. */
interface BlockInput {
  /** `$_`; left out it stays what it is. */
  readonly under?: Value
  /** `$args`, and the values of its parameters in their order. */
  readonly args?: readonly Value[]
}

/** What a script block puts out, run in the scope that it is called in. */
export function* blockOutput(
  run: Execution,
  { block }: ScriptBlockValue,
  { under = run.under, args = [] }: BlockInput,
): Running<readonly Value[]> {
  const values: Value[] = []
  yield* framed(run, { under }, body(run, block, args, into(values)))
  return values
}

function* body(run: Execution, block: ScriptBlock, args: readonly Value[], emit: Emit): Running {
  for (const [i, { name }] of block.parameters.entries()) setVariable(run, name, args[i] ?? null)
  yield* statementsOf(run, block, emit)
}

/** Runs the statements of a block; `return` in it ends it. So many may be in each other. */
export function* statementsOf(run: Execution, block: ScriptBlock, emit: Emit): Running {
  step(run)
  if (run.depth >= run.limits.depth)
    throw thrown({
      is: 'error',
      ends: 'line',
      record: languageError(
        'The script failed due to call depth overflow.',
        'CallDepthOverflow',
        block.extent,
        { target: `(${run.depth}:Int32)`, exception: 'ScriptCallDepthException' },
      ),
    })
  run.depth++
  try {
    yield* run.language.statements(run, block.statements, emit)
  } catch (caught) {
    if (signalOf(caught)?.is !== 'return') throw caught
  } finally {
    run.depth--
  }
}
