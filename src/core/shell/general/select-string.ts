import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, textsOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import { objectOf } from '../value.ts'
import { operate } from '../values/operate.ts'
import { toText } from '../values/text.ts'
import { resolved } from './disk.ts'
import { readText } from './reading.ts'
import { linesIn } from './writing.ts'

export const selectString: Cmdlet = {
  name: 'Select-String',
  *process(shell, bound) {
    const paths = textsOf(bound, 'Path')
    if (paths.length === 0 && bound.input !== null) yield* search(shell, bound, [toText(bound.input)], null)
    for (const path of paths) {
      const text = yield* readText(shell, path)
      if (text !== null) yield* search(shell, bound, linesIn(text), resolved(shell.session(), path))
    }
  },
}

function* search(shell: Shell, bound: Bound, lines: readonly string[], path: string | null): Running {
  for (const [i, line] of lines.entries()) {
    if (
      textsOf(bound, 'Pattern').some((pattern) => isFound(bound, line, pattern)) ===
      switchOf(bound, 'NotMatch')
    )
      continue
    if (switchOf(bound, 'Quiet')) return yield* shell.emit(true)
    const text = path === null ? line : `${path}:${i + 1}:${line}`
    yield* shell.emit(
      objectOf(
        'Microsoft.PowerShell.Commands.MatchInfo',
        { LineNumber: i + 1, Line: line, Path: path ?? 'InputStream' },
        text,
      ),
    )
    if (switchOf(bound, 'List')) return
  }
}

/** A pattern that is not a regular expression finds nothing. */
function isFound(bound: Bound, line: string, pattern: string): boolean {
  const isExact = switchOf(bound, 'CaseSensitive')
  if (switchOf(bound, 'SimpleMatch'))
    return isExact ? line.includes(pattern) : line.toLowerCase().includes(pattern.toLowerCase())
  const outcome = operate(isExact ? '-cmatch' : '-imatch', line, pattern)
  return outcome.ok && outcome.value === true
}
