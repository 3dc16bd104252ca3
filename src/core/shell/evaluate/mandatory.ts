import type { Prompt, Running } from '../asks.ts'
import type { Value } from '../value.ts'
import { visiblePrompt } from '../format/visible.ts'
import { asked, type Execution } from './execution.ts'
import { thrown } from './signals.ts'

/** A parameter that has to be asked for. */
interface Wanted {
  readonly name: string
  readonly type: string
}

/** So many items are taken for one parameter. */
const mostItems = 100

/** Asks for what a command cannot do without. Ctrl+C ends the line. */
export function* askMandatory(
  run: Execution,
  command: string,
  position: number,
  wanted: readonly Wanted[],
): Running<{ readonly name: string; readonly value: Value }[]> {
  let lines: readonly string[] = [
    '',
    `cmdlet ${command} at command pipeline position ${position}`,
    'Supply values for the following parameters:',
  ]
  const given: { name: string; value: Value }[] = []
  const ask = function* ask(label: string, type: string): Running<string> {
    const isSecret = /SecureString|PSCredential/.test(type)
    const line = yield* readLine(run, { kind: 'parameter', lines, label: `${label}: `, isSecret })
    lines = []
    return line
  }
  for (const { name, type } of wanted) {
    if (!type.endsWith('[]')) {
      given.push({ name, value: yield* ask(name, type) })
      continue
    }
    const items: string[] = []
    while (items.length < mostItems) {
      const item = yield* ask(`${name}[${items.length}]`, type)
      if (item === '') break
      items.push(item)
    }
    given.push({ name, value: items })
  }
  return given
}

/** A line from the person; Ctrl+C ends everything. */
export function* readLine(run: Execution, prompt: Prompt): Running<string> {
  if (run.interrupted) throw thrown({ is: 'interrupted' })
  const answer = yield* asked(run, { ask: 'read', prompt: visiblePrompt(prompt) })
  if (answer.is === 'line' && answer.line !== null) return answer.line
  run.interrupted = true
  throw thrown({ is: 'interrupted' })
}
