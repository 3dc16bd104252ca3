import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { has, numberOf, switchOf, textOf, textsOf, valueOf } from '../binding/read.ts'
import type { Cmdlet, Shell } from '../cmdlet.ts'
import type { Session } from '../session.ts'
import { objectOf, type ObjectValue, type Value } from '../value.ts'
import { memberOf } from '../values/members.ts'
import { toNumber } from '../values/scalars.ts'
import { toText } from '../values/text.ts'
import { isLike } from '../values/wildcard.ts'
import { itemsOf } from './custom-object.ts'
import { engineError } from './errors.ts'
import { logOf, productLog, type LogEntry } from './event-log.ts'
import { computerNamed } from './hosts.ts'
import { reach } from './network.ts'
import { dateOf, wallTime } from './wall-clock.ts'

/** The logs of Windows: they are there, and nothing of them is emulated. */
const windowsLogs = ['Application', 'Security', 'Setup', 'System']

/** How Get-WinEvent numbers levels. */
const levels = { Error: 2, Warning: 3, Information: 4 } as const

export const getWinEvent: Cmdlet = {
  name: 'Get-WinEvent',
  *process(shell, bound) {
    const [filter = null] = itemsOf(valueOf(bound, 'FilterHashtable'))
    const logs =
      filter === null ? textsOf(bound, 'LogName') : itemsOf(memberOf(filter, 'LogName')).map(toText)
    const computer = textOf(bound, 'ComputerName') ?? shell.session().computer
    const entries = yield* entriesIn(shell, logs, computer)
    if (entries === null) return
    const { world } = yield* shell.moment()
    const records = entries
      .map((entry) => recordOf(shell.session(), entry, computer ?? '', world.setting.timeOfDay))
      .filter((record) => fits(record, filter))
    const found = switchOf(bound, 'Oldest') ? records : records.toReversed()
    const most = numberOf(bound, 'MaxEvents')
    if (found.length === 0)
      return yield* shell.report(
        engineError({
          message: 'No events were found that match the specified selection criteria.',
          id: 'NoMatchingEventsFound,Microsoft.PowerShell.Commands.GetWinEventCommand',
          category: 'ObjectNotFound',
          exception: 'Exception',
        }),
      )
    for (const record of most === null ? found : found.slice(0, Math.max(0, most))) yield* shell.emit(record)
  },
}

/** What the logs of a computer hold, oldest first; `null` after saying why there is nothing to read. */
function* entriesIn(
  shell: Shell,
  logs: readonly string[],
  computer: string | null,
): Running<readonly LogEntry[] | null> {
  for (const log of logs)
    if (![productLog, ...windowsLogs].some((known) => isLike(known, log))) {
      yield* shell.report(
        engineError({
          message: `There is not an event log on the ${computer ?? 'localhost'} computer that matches "${log}".`,
          id: 'NoMatchingLogsFound,Microsoft.PowerShell.Commands.GetWinEventCommand',
          category: 'ObjectNotFound',
          target: `(${computer ?? 'localhost'}:String)`,
          exception: 'Exception',
        }),
      )
      return null
    }
  if (logs.length > 0 && !logs.some((log) => isLike(productLog, log)))
    yield* shell.write({
      stream: 'coach',
      text: `Of the event logs only '${productLog}' is emulated: ${logs.join(', ')} is empty here.`,
    })
  else if (computer !== null) return yield* entriesOn(shell, computer)
  return []
}

function* entriesOn(shell: Shell, computer: string): Running<readonly LogEntry[] | null> {
  if ((yield* reach(shell, computer)).answering === null) {
    yield* shell.report(
      engineError({
        message: 'The RPC server is unavailable',
        id: 'System.Diagnostics.Eventing.Reader.EventLogException,Microsoft.PowerShell.Commands.GetWinEventCommand',
        category: 'NotSpecified',
        exception: 'EventLogException',
      }),
    )
    return null
  }
  const { world, happened } = yield* shell.moment()
  const id = computerNamed(world.setting.topology, computer)
  return id === null ? [] : logOf(world.setting.topology, id, happened())
}

/** Whether an event is one that -FilterHashtable asks for. Keys that are not known ask for nothing. */
function fits(record: ObjectValue, filter: Value): boolean {
  if (filter === null) return true
  const time = memberOf(record, 'TimeCreated')
  const [from, to] = [memberOf(filter, 'StartTime'), memberOf(filter, 'EndTime')]
  const isOneOf = (key: string, name: string): boolean => {
    const wanted = itemsOf(memberOf(filter, key))
    return wanted.length === 0 || wanted.some((one) => isLike(toText(memberOf(record, name)), toText(one)))
  }
  return (
    isOneOf('Id', 'Id') &&
    isOneOf('Level', 'Level') &&
    isOneOf('ProviderName', 'ProviderName') &&
    (from === null || millisecondsOf(time) >= millisecondsOf(from)) &&
    (to === null || millisecondsOf(time) <= millisecondsOf(to))
  )
}

function millisecondsOf(value: Value): number {
  return value !== null && typeof value === 'object' && 'is' in value && value.is === 'datetime'
    ? value.milliseconds
    : 0
}

function recordOf(session: Session, entry: LogEntry, computer: string, timeOfDay: number): ObjectValue {
  return objectOf('System.Diagnostics.Eventing.Reader.EventLogRecord', {
    TimeCreated: dateOf(wallTime(session, timeOfDay, entry.at)),
    ProviderName: entry.source,
    Id: entry.id,
    Message: entry.message,
    Level: levels[entry.level],
    LevelDisplayName: entry.level,
    LogName: productLog,
    MachineName: computer,
    RecordId: entry.record,
  })
}

export const getEventLog: Cmdlet = {
  name: 'Get-EventLog',
  *process(shell, bound) {
    const computers = textsOf(bound, 'ComputerName')
    const entries = yield* entriesIn(
      shell,
      textsOf(bound, 'LogName'),
      computers[0] ?? shell.session().computer,
    )
    const { world } = yield* shell.moment()
    const wanted = (entries ?? []).filter((entry) => isAsked(bound, entry)).toReversed()
    const newest = numberOf(bound, 'Newest')
    for (const entry of newest === null ? wanted : wanted.slice(0, Math.max(0, newest)))
      yield* shell.emit(
        objectOf('System.Diagnostics.EventLogEntry', {
          Index: entry.record,
          TimeGenerated: dateOf(wallTime(shell.session(), world.setting.timeOfDay, entry.at)),
          EntryType: entry.level,
          Source: entry.source,
          InstanceId: entry.id,
          Message: entry.message,
        }),
      )
  },
}

function isAsked(bound: Bound, { id, level, source, message }: LogEntry): boolean {
  const ids = itemsOf(valueOf(bound, 'InstanceId')).map(toNumber)
  const types = textsOf(bound, 'EntryType').map((type) => type.toLowerCase())
  const sources = textsOf(bound, 'Source')
  return (
    (ids.length === 0 || ids.includes(id)) &&
    (types.length === 0 || types.includes(level.toLowerCase())) &&
    (sources.length === 0 || sources.some((pattern) => isLike(source, pattern))) &&
    (!has(bound, 'Message') || isLike(message, textOf(bound, 'Message') ?? '*'))
  )
}
