import { has, numberOf, switchOf, textOf, textsOf, valueOf } from '../binding/read.ts'
import type { Bound } from '../binding/bound.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { parse } from '../language/parse.ts'
import type { HistoryEntry, Session } from '../session.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { toNumber } from '../values/scalars.ts'
import { isLike } from '../values/wildcard.ts'
import { itemsOf } from './custom-object.ts'
import { engineError } from './errors.ts'
import { dateOf, wallTime } from './wall-clock.ts'

export const getHistory: Cmdlet = {
  name: 'Get-History',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const session = shell.session()
    const numbers = itemsOf(valueOf(bound, 'Id')).map(toNumber)
    for (const number of numbers)
      if (!session.history.some((entry) => entry.number === number))
        yield* shell.report(noSuchEntry('GetHistory', String(number)))
    const entries = session.history.filter((entry) => numbers.length === 0 || numbers.includes(entry.number))
    const count = numberOf(bound, 'Count')
    for (const entry of count === null ? entries : entries.slice(-Math.max(1, count)))
      yield* shell.emit(infoOf(session, entry, world.setting.timeOfDay))
  },
}

/** Runs a line again: the last one, the one with this number, or the last that begins so. The line itself is shown first. */
export const invokeHistory: Cmdlet = {
  name: 'Invoke-History',
  *process(shell, bound) {
    const { history } = shell.session()
    const wanted = textOf(bound, 'Id')
    const entry =
      wanted === null
        ? history.at(-1)
        : history.findLast(({ number, line }) => String(number) === wanted || line.startsWith(wanted))
    if (!entry || isItself(entry.line)) return yield* shell.report(noSuchEntry('InvokeHistory', wanted ?? ''))
    const parsed = parse(entry.line)
    if (parsed.is !== 'block') return
    if (!(yield* shell.shouldProcess(entry.line, 'Invoke-History'))) return
    yield* shell.write({ stream: 'host', text: entry.line })
    for (const value of yield* shell.runBlock({ is: 'scriptblock', block: parsed.block }, null))
      yield* shell.emit(value)
  },
}

/** A line that runs lines again could run itself for ever. */
function isItself(line: string): boolean {
  return /(?:^|[\s;|({&])(?:invoke-history|ihy|r)(?:$|[\s;|)}])/i.test(line)
}

export const clearHistory: Cmdlet = {
  name: 'Clear-History',
  *process(shell, bound) {
    if (!(yield* shell.shouldProcess('Session history', 'Clear-History'))) return
    shell.changeSession((session) => ({ ...session, history: remaining(session, bound) }))
  },
}

function remaining({ history }: Session, bound: Bound): readonly HistoryEntry[] {
  const numbers = itemsOf(valueOf(bound, 'Id')).map(toNumber)
  const lines = textsOf(bound, 'CommandLine')
  if (has(bound, 'Id')) return history.filter(({ number }) => !numbers.includes(number))
  if (lines.length > 0) return history.filter(({ line }) => !lines.some((pattern) => isLike(line, pattern)))
  const count = numberOf(bound, 'Count')
  if (count === null) return []
  return switchOf(bound, 'Newest')
    ? history.slice(0, Math.max(0, history.length - count))
    : history.slice(count)
}

function infoOf(
  session: Session,
  { number, line, began, ended }: HistoryEntry,
  timeOfDay: number,
): ObjectValue {
  return objectOf(
    'Microsoft.PowerShell.Commands.HistoryInfo',
    {
      Id: number,
      CommandLine: line,
      ExecutionStatus: 'Completed',
      StartExecutionTime: dateOf(wallTime(session, timeOfDay, began)),
      EndExecutionTime: dateOf(wallTime(session, timeOfDay, ended)),
    },
    line,
  )
}

function noSuchEntry(command: string, wanted: string) {
  return engineError({
    message: `Cannot locate the history for command line ${wanted}.`,
    id: `${command}NoHistoryForId,Microsoft.PowerShell.Commands.${command}Command`,
    category: 'ObjectNotFound',
    target: `(${wanted}:String)`,
    object: wanted,
  })
}
