import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { textOf, valueOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import type { ScriptBlockValue, Value } from '../value.ts'
import { hasMember, memberOf } from '../values/members.ts'
import { callMethod } from '../values/methods.ts'
import { toText } from '../values/text.ts'
import { itemsOf } from './custom-object.ts'
import { engineError } from './errors.ts'
import { isBlock } from './where.ts'

export const forEachObject: Cmdlet = {
  name: 'ForEach-Object',
  *begin(shell, bound) {
    yield* runAll(shell, blocksOf(bound).begin, null)
  },
  *process(shell, bound) {
    const { begin, process, end } = blocksOf(bound)
    if (begin.length + process.length + end.length > 0) yield* runAll(shell, process, bound.input)
    else if (bound.input !== null) yield* memberOfEach(shell, bound)
  },
  *end(shell, bound) {
    yield* runAll(shell, blocksOf(bound).end, null)
  },
}

interface Blocks {
  readonly begin: readonly ScriptBlockValue[]
  readonly process: readonly ScriptBlockValue[]
  readonly end: readonly ScriptBlockValue[]
}

/** Of several blocks without names the first is for the beginning and the last of three or more for the end. */
function blocksOf(bound: Bound): Blocks {
  const named = (name: string): readonly ScriptBlockValue[] => itemsOf(valueOf(bound, name)).filter(isBlock)
  const [begin, end] = [named('Begin'), named('End')]
  const process = [...named('Process'), ...named('RemainingScripts')]
  const takesFirst = begin.length === 0 && process.length > 1
  const takesLast = end.length === 0 && process.length > (takesFirst ? 2 : 1)
  return {
    begin: takesFirst ? process.slice(0, 1) : begin,
    process: process.slice(takesFirst ? 1 : 0, takesLast ? -1 : undefined),
    end: takesLast ? process.slice(-1) : end,
  }
}

function* runAll(shell: Shell, blocks: readonly ScriptBlockValue[], dollarUnder: Value): Running {
  for (const block of blocks)
    for (const value of yield* shell.runBlock(block, dollarUnder)) yield* shell.emit(value)
}

function* memberOfEach(shell: Shell, bound: Bound): Running {
  const name = textOf(bound, 'MemberName') ?? ''
  if (hasMember(bound.input, name)) {
    for (const value of itemsOf(memberOf(bound.input, name))) yield* shell.emit(value)
    return
  }
  const outcome = callMethod(bound.input, name, itemsOf(valueOf(bound, 'ArgumentList')))
  if (outcome.ok) yield* shell.emit(outcome.value)
  else
    yield* shell.report(
      engineError({
        message: `Input name "${name}" cannot be resolved to a method.`,
        id: 'MethodNotFound,Microsoft.PowerShell.Commands.ForEachObjectCommand',
        target: `(${toText(bound.input)}:PSObject)`,
        object: bound.input,
      }),
    )
}
