import { momentOf, movedTo, nextMoment, type Estate } from '../shell/host/estate.ts'
import { hour, type Millis } from '../simulate/clock.ts'
import type { Attempt, Entry } from './attempt.ts'
import type { Condition } from './condition.ts'
import type { Drill, SolutionStep } from './drill.ts'
import { readDrillWord } from './drill-words.ts'
import { holds } from './holds.ts'
import { replayed, type Arrival } from './replay.ts'

type Steps = readonly Pick<SolutionStep, 'line' | 'answers' | 'wait'>[]

/** So long something is waited for at most: a condition that does not come about by then never will. */
const patience: Millis = 48 * hour

/** The attempt of somebody who does exactly these steps: what a solution or a wrong path looks like when it is played. */
export function performed(drill: Drill, arrival: Arrival, steps: Steps): Attempt {
  let { estate, session } = arrival
  const entries: Entry[] = []
  for (const { line, answers, wait } of steps) {
    if (wait !== null) estate = waited(estate, wait)
    if (line === null) continue
    const entry = entryOf(line, answers, estate.at)
    entries.push(entry)
    ;({ estate, session } = replayed(estate, session, entry))
  }
  const { id } = drill
  return { drill: id, mode: 'practice', entries, hints: 0, undone: 0, revealed: false, until: estate.at }
}

function entryOf(line: string, answers: readonly string[], at: Millis): Entry {
  const word = readDrillWord(line)
  return word?.is === 'answer'
    ? { does: 'answer', at, names: word.names }
    : { does: 'line', at, line, answers, interrupted: null }
}

function waited(estate: Estate, wait: NonNullable<SolutionStep['wait']>): Estate {
  return typeof wait === 'number' ? movedTo(estate, estate.at + wait) : waitedUntil(estate, wait.until)
}

/** At the first moment at which it holds, a minute at the most between two looks; as it is after so long a time otherwise. */
export function waitedUntil(estate: Estate, until: Condition, longest: Millis = patience): Estate {
  const end = estate.at + longest
  let now = estate
  while (!holds(until, momentOf(now)) && now.at < end) now = nextMoment(now, Math.min(now.at + 60_000, end))
  return now
}
