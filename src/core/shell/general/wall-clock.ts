import type { Moment } from '../asks.ts'
import type { Millis } from '../../simulate/clock.ts'
import type { Session } from '../session.ts'
import type { DateTimeValue } from '../value.ts'

/** What the clock on the wall shows: milliseconds since 1970. */
export function wallClock(session: Pick<Session, 'date'>, { world, at }: Moment): Millis {
  return wallTime(session, world.setting.timeOfDay, at)
}

/** What the clock on the wall showed at a moment of simulated time, when the scenario began at this time of day. */
export function wallTime({ date }: Pick<Session, 'date'>, timeOfDay: Millis, at: Millis): Millis {
  return date + timeOfDay + at
}

/** A moment of the clock on the wall as a value. */
export function dateOf(milliseconds: Millis): DateTimeValue {
  return { is: 'datetime', milliseconds }
}
