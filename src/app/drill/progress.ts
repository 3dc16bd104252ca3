import type { DrillMode } from '#core/drills/attempt.ts'
import type { Grades } from '#core/drills/grades.ts'
import { objectIn, parsed } from '../session/kept-json.ts'

/** How an attempt went, in a few numbers: they are never made into one. */
export interface Mark {
  readonly mode: DrillMode
  readonly solved: boolean
  readonly met: number
  readonly of: number
  readonly commands: number
  /** Milliseconds until everything was recovered; `null` where it was not. */
  readonly time: number | null
  readonly harm: number
  readonly hints: number
}

/** What was reached in one drill. */
export interface DrillProgress {
  readonly attempts: number
  /** The modes in which it was solved. */
  readonly solved: readonly DrillMode[]
  readonly best: Mark | null
}

/** What was reached so far, by the id of the drill. */
export type Progress = Readonly<Record<string, DrillProgress>>

/** The modes, the easiest first. */
export const drillModes: readonly DrillMode[] = ['learn', 'practice', 'exam']

const format = 'topology-builder-drill-progress'
const version = 1

/** An attempt as it is remembered. */
export function markOf({ mode, solved, outcome, economy, recovery, harm, hints }: Grades): Mark {
  return {
    mode,
    solved,
    met: outcome.met,
    of: outcome.of,
    commands: economy.commands,
    time: recovery.time,
    harm: harm.length,
    hints,
  }
}

/** With one more attempt. */
export function withAttempt(progress: Progress, drill: string, mark: Mark): Progress {
  const before = progress[drill] ?? { attempts: 0, solved: [], best: null }
  const solved = mark.solved
    ? drillModes.filter((mode) => mode === mark.mode || before.solved.includes(mode))
    : before.solved
  const best = before.best && !isBetter(mark, before.best) ? before.best : mark
  return { ...progress, [drill]: { attempts: before.attempts + 1, solved, best } }
}

/** Solved counts before harm, that before what was met, then commands, then time. */
export function isBetter(one: Mark, other: Mark): boolean {
  const order = [
    Number(other.solved) - Number(one.solved),
    one.harm - other.harm,
    other.met - one.met,
    one.commands - other.commands,
    (one.time ?? Infinity) - (other.time ?? Infinity),
  ]
  return (order.find((by) => by !== 0 && !Number.isNaN(by)) ?? 0) < 0
}

/** As a file. */
export function progressText(progress: Progress): string {
  return `${JSON.stringify({ format, version, drills: progress }, null, 2)}\n`
}

/** What a text keeps; `null` where it is none of ours. What cannot be read of single drills is left out. */
export function readProgress(text: string): Progress | null {
  const kept = objectIn(parsed(text))
  if (kept?.['format'] !== format || kept['version'] !== version) return null
  const drills = objectIn(kept['drills']) ?? {}
  return Object.fromEntries(
    Object.entries(drills).flatMap(([id, value]) => {
      const read = drillIn(value)
      return read ? [[id, read]] : []
    }),
  )
}

/** Both together: the more attempts and the better best one of each. */
export function joined(one: Progress, other: Progress): Progress {
  const both = Object.entries(other).filter(([id]) => Object.hasOwn(one, id))
  const merged = Object.fromEntries(
    both.flatMap(([id, b]) => {
      const a = one[id]
      if (!a) return []
      const best = a.best && b.best ? (isBetter(b.best, a.best) ? b.best : a.best) : (a.best ?? b.best)
      const solved = drillModes.filter((mode) => a.solved.includes(mode) || b.solved.includes(mode))
      return [[id, { attempts: Math.max(a.attempts, b.attempts), solved, best }]]
    }),
  )
  return { ...one, ...other, ...merged }
}

function drillIn(value: unknown): DrillProgress | null {
  const drill = objectIn(value)
  const attempts = drill?.['attempts']
  const solved = drill?.['solved']
  if (!drill || !isCount(attempts) || !Array.isArray(solved)) return null
  return { attempts, solved: drillModes.filter((mode) => solved.includes(mode)), best: markIn(drill['best']) }
}

function markIn(value: unknown): Mark | null {
  const mark = objectIn(value)
  if (!mark) return null
  const { met, of, commands, time, harm, hints, solved } = mark
  const mode = drillModes.find((one) => one === mark['mode'])
  if (!mode || typeof solved !== 'boolean' || !(time === null || isCount(time))) return null
  if (!isCount(met) || !isCount(of) || !isCount(commands) || !isCount(harm) || !isCount(hints)) return null
  return { mode, solved, met, of, commands, time, harm, hints }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
