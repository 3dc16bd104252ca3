import type { Millis } from '../clock.ts'
import type { BackupModule, BackupState, Rhythm, Whose } from './state.ts'

/**
 * Up to which moment every change of a module is with the partner, at a moment not before the last event of this state. What
 * users change later than that is lost with the pool.
 */
export function copiedUpToAt(state: BackupState, module: BackupModule, now: Millis): Millis {
  const { copiedUpTo, exports } = state.modules[module]
  if (state.rhythm === null || exports === 'NotInitialized') return copiedUpTo
  return Math.max(copiedUpTo, copiedInRhythm(state.rhythm, now))
}

/**
 * When every change up to a moment will be with the partner, unless something disturbs it; `null` while nothing is copied.
 * In the past where it is there already.
 */
export function copiedBy({ modules, rhythm }: BackupState, moment: Millis): Millis | null {
  if (modules.UserServices.copiedUpTo >= moment) return moment
  if (rhythm === null) return null
  const { began, firstTakes, takes, running } = rhythm
  if (running !== null && running.from >= moment) return running.until
  if (began >= moment) return began + firstTakes
  const { second, period } = later(rhythm)
  return second + Math.max(0, Math.ceil((moment - second) / period)) * period + takes
}

/** The last moment at which these users could change something; `null` while they can. Before all others where they never could. */
export function endOfChanges(
  { changesUntil, guestChangesUntil }: Pick<BackupState, 'changesUntil' | 'guestChangesUntil'>,
  whose: Whose,
): Millis | null {
  if (whose === 'own') return changesUntil
  return guestChangesUntil === 'never' ? -Infinity : guestChangesUntil
}

/** The synchronisation that is under way at a moment, `null` between two. */
export function runningAt(rhythm: Rhythm, now: Millis): Rhythm['running'] {
  const { began, firstTakes, takes, running } = rhythm
  if (now < began) return running !== null && now < running.until ? running : null
  if (now < began + firstTakes) return { from: began, until: began + firstTakes }
  const { second, period } = later(rhythm)
  if (now < second) return null
  const from = second + Math.floor((now - second) / period) * period
  return now < from + takes ? { from, until: from + takes } : null
}

function copiedInRhythm(rhythm: Rhythm, now: Millis): Millis {
  const { began, firstTakes, takes, running } = rhythm
  if (now < began + firstTakes) return running !== null && now >= running.until ? running.from : -Infinity
  const { second, period } = later(rhythm)
  const done = Math.floor((now - second - takes) / period)
  return done < 0 ? began : second + done * period
}

/** When the second one begins, and how often one does: on the interval, each after the one before has ended. */
function later({ began, firstTakes, takes, interval }: Rhythm): { second: Millis; period: Millis } {
  const whole = (length: Millis): Millis => Math.max(1, Math.ceil(length / interval)) * interval
  return { second: began + whole(firstTakes), period: whole(takes) }
}
