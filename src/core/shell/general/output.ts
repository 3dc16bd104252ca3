import { has, numberOf, switchOf, textOf, valueOf } from '../binding/read.ts'
import type { Cmdlet, CollectingCmdlet } from '../cmdlet.ts'
import { linesOf } from '../format/formatter.ts'
import type { Value } from '../value.ts'
import { toText } from '../values/text.ts'
import { collecting } from './collecting.ts'
import { itemsOf } from './custom-object.ts'
import { asFile, writeText } from './writing.ts'

/** The least and the most columns that Out-File and Out-String are given, whatever they are asked for. */
const leastWidth = 2
const mostWidth = 10_000

export const outFile = collecting('Out-File', function* (shell, bound, values) {
  const path = textOf(bound, 'FilePath') ?? textOf(bound, 'LiteralPath') ?? ''
  const lines = linesFor(values, numberOf(bound, 'Width'))
  if (yield* shell.shouldProcess(path, 'Output to File'))
    yield* writeText(shell, path, switchOf(bound, 'NoNewline') ? lines.join('') : asFile(lines), {
      append: switchOf(bound, 'Append'),
      noClobber: switchOf(bound, 'NoClobber'),
    })
})

export const outString = collecting('Out-String', function* (shell, bound, values) {
  const lines = linesFor(values, numberOf(bound, 'Width'))
  if (!switchOf(bound, 'Stream')) return yield* shell.emit(asFile(lines))
  for (const line of lines) yield* shell.emit(line)
})

export const outHost = toScreen('Out-Host')
export const outDefault = toScreen('Out-Default')

function toScreen(name: string): CollectingCmdlet {
  return collecting(name, function* (shell, _bound, values) {
    yield* shell.write({ stream: 'output', lines: shell.format(values) })
  })
}

export const outGridView = collecting('Out-GridView', function* (shell, bound, values) {
  yield* shell.write({ stream: 'coach', text: 'Out-GridView opens a window of its own; here it is a table.' })
  yield* shell.write({ stream: 'output', lines: shell.format(values) })
  if (switchOf(bound, 'PassThru')) for (const value of values) yield* shell.emit(value)
})

export const outNull: Cmdlet = { name: 'Out-Null' }

export const teeObject: CollectingCmdlet = {
  name: 'Tee-Object',
  start() {
    const values: Value[] = []
    return {
      *process(shell, bound) {
        if (bound.input === null) return
        values.push(bound.input)
        yield* shell.emit(bound.input)
      },
      *end(shell, bound) {
        const variable = textOf(bound, 'Variable')
        if (variable !== null)
          return shell.changeSession((session) => ({
            ...session,
            variables: new Map([
              ...session.variables,
              [
                variable.toLowerCase(),
                { name: variable, value: values.length === 1 ? (values[0] ?? null) : values },
              ],
            ]),
          }))
        yield* writeText(shell, textOf(bound, 'FilePath') ?? '', asFile(shell.format(values)), {
          append: switchOf(bound, 'Append'),
          noClobber: false,
        })
      },
    }
  },
}

export const writeOutput: Cmdlet = {
  name: 'Write-Output',
  *process(shell, bound) {
    for (const value of itemsOf(valueOf(bound, 'InputObject'))) yield* shell.emit(value)
  },
}

export const writeHost: Cmdlet = {
  name: 'Write-Host',
  *process(shell, bound) {
    const separator = has(bound, 'Separator') ? toText(valueOf(bound, 'Separator')) : ' '
    const text = itemsOf(valueOf(bound, 'Object')).map(toText).join(separator)
    yield* shell.write({ stream: 'host', text })
  },
}

export const writeWarning = messageCmdlet('Write-Warning', 'warning')
export const writeVerbose = messageCmdlet('Write-Verbose', 'verbose')
export const writeDebug = messageCmdlet('Write-Debug', 'debug')

/** Information is not shown unless it is asked for, which this console does not do. */
export const writeInformation: Cmdlet = { name: 'Write-Information' }

export const writeError: Cmdlet = {
  name: 'Write-Error',
  *process(shell, bound) {
    const message = textOf(bound, 'Message') ?? toText(valueOf(bound, 'Exception'))
    yield* shell.report({
      message,
      category: textOf(bound, 'Category') ?? 'NotSpecified',
      target: '(:)',
      exception: 'WriteErrorException',
      id: textOf(bound, 'ErrorId') ?? 'Microsoft.PowerShell.Commands.WriteErrorException',
      command: null,
      extent: null,
      object: valueOf(bound, 'TargetObject'),
      wording: 'engine',
    })
  },
}

export const writeProgress: Cmdlet = {
  name: 'Write-Progress',
  *process(shell, bound) {
    yield* shell.write({
      stream: 'progress',
      activity: textOf(bound, 'Activity') ?? '',
      status: textOf(bound, 'Status') ?? 'Processing',
      percent: numberOf(bound, 'PercentComplete'),
      done: switchOf(bound, 'Completed'),
    })
  },
}

export const readHost: Cmdlet = {
  name: 'Read-Host',
  *process(shell, bound) {
    const prompt = itemsOf(valueOf(bound, 'Prompt')).map(toText).join(' ')
    const isSecret = switchOf(bound, 'AsSecureString')
    const line = yield* shell.ask(prompt === '' ? '' : `${prompt}: `, [], isSecret)
    if (line !== null) yield* shell.emit(isSecret ? secureString : line)
  },
}

/** What is left of something secret: that there was something. */
export const secureString: Value = {
  is: 'object',
  type: 'System.Security.SecureString',
  properties: [],
  text: null,
}

export const clearHost: Cmdlet = {
  name: 'Clear-Host',
  *process(shell) {
    yield* shell.write({ stream: 'clear' })
  },
}

function messageCmdlet(name: string, stream: 'warning' | 'verbose' | 'debug'): Cmdlet {
  return {
    name,
    *process(shell, bound) {
      yield* shell.write({ stream, text: textOf(bound, 'Message') ?? '', wording: 'engine' })
    },
  }
}

function linesFor(values: readonly Value[], width: number | null): readonly string[] {
  return width === null
    ? linesOf(values)
    : linesOf(values, Math.min(mostWidth, Math.max(leastWidth, Math.floor(width))))
}
