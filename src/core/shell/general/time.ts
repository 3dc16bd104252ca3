import type { Cmdlet } from '../cmdlet.ts'
import { second } from '../../simulate/clock.ts'
import { has, numberOf, textOf, valueOf } from '../binding/read.ts'
import type { Bound } from '../binding/bound.ts'
import type { Value } from '../value.ts'
import { callStatic } from '../values/statics.ts'
import { memberOf } from '../values/members.ts'
import { writtenDate } from '../values/written-dates.ts'
import { engineError } from './errors.ts'
import { dateOf, wallClock } from './wall-clock.ts'

/** The parts of a date that Get-Date takes, in the order in which a date is made of them. */
const dateParts = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'] as const

export const getDate: Cmdlet = {
  name: 'Get-Date',
  *process(shell, bound) {
    const now = wallClock(shell.session(), yield* shell.moment())
    const given = millisecondsOf(valueOf(bound, 'Date')) ?? now
    const milliseconds = withParts(given, bound, now)
    if (milliseconds === null)
      return yield* shell.fail(
        engineError({
          message: 'Year, Month, and Day parameters describe an un-representable DateTime.',
          id: 'System.ArgumentOutOfRangeException,Microsoft.PowerShell.Commands.GetDateCommand',
          category: 'InvalidArgument',
          exception: 'ArgumentOutOfRangeException',
        }),
      )
    const format = textOf(bound, 'Format')
    yield* shell.emit(format === null ? dateOf(milliseconds) : writtenDate(milliseconds, format))
  },
}

function millisecondsOf(value: Value): number | null {
  return value !== null && typeof value === 'object' && 'is' in value && value.is === 'datetime'
    ? value.milliseconds
    : null
}

/** The date with the parts that are given, such as -Hour 0; `null` where there is no such date. */
function withParts(milliseconds: number, bound: Bound, now: number): number | null {
  const fraction = numberOf(bound, 'Millisecond')
  const base = fraction === null ? milliseconds : milliseconds - (milliseconds % second) + fraction
  if (!dateParts.some((part) => has(bound, part))) return base
  const date = dateOf(base)
  const parts = dateParts.map((part) => numberOf(bound, part) ?? memberOf(date, part))
  const made = callStatic('DateTime', 'new', parts, now)
  const whole = made.ok ? millisecondsOf(made.value) : null
  return whole === null ? null : whole + (base % second)
}

export const newTimeSpan: Cmdlet = {
  name: 'New-TimeSpan',
  *process(shell, bound) {
    const now = wallClock(shell.session(), yield* shell.moment())
    yield* shell.emit({ is: 'timespan', milliseconds: spanOf(bound, now) })
  },
}

function spanOf(bound: Bound, now: number): number {
  const [days, hours, minutes, seconds] = ['Days', 'Hours', 'Minutes', 'Seconds'].map(
    (name) => numberOf(bound, name) ?? 0,
  )
  const [start, end] = ['Start', 'End'].map((name) => millisecondsOf(valueOf(bound, name)))
  if (!has(bound, 'Start') && !has(bound, 'End'))
    return ((((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * second
  return (end ?? now) - (start ?? now)
}

/** Simulated time passes: the deployment lives on meanwhile. */
export const startSleep: Cmdlet = {
  name: 'Start-Sleep',
  *process(shell, bound) {
    const limit = numberOf(bound, 'Milliseconds') ?? (numberOf(bound, 'Seconds') ?? 0) * second
    if (limit < 0)
      return yield* shell.fail(
        engineError({
          message: `Cannot validate argument on parameter 'Seconds'. The ${numberOf(bound, 'Seconds') ?? limit} argument is less than the minimum allowed range of 0.`,
          id: 'ParameterArgumentValidationError,Microsoft.PowerShell.Commands.StartSleepCommand',
          category: 'InvalidData',
          exception: 'ParameterBindingValidationException',
        }),
      )
    yield* shell.waitUntil({ holds: () => false, limit })
  },
}
