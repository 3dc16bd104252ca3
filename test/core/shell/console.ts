import type { Topology } from '../../../src/core/model/topology.ts'
import type { LineResult } from '../../../src/core/shell/asks.ts'
import type { Cmdlet, CollectingCmdlet } from '../../../src/core/shell/cmdlet.ts'
import { cmdlets as everyCmdlet } from '../../../src/core/shell/cmdlets.ts'
import { drive, type Shown } from '../../../src/core/shell/host/drive.ts'
import { estateFrom, estateOf, momentOf, movedTo, type Estate } from '../../../src/core/shell/host/estate.ts'
import { recordedLines, shownLines } from '../../../src/core/shell/host/transcript.ts'
import { newSession, type SessionFacts } from '../../../src/core/shell/new-session.ts'
import { runLine } from '../../../src/core/shell/run-line.ts'
import type { Session } from '../../../src/core/shell/session.ts'
import { prepare } from '../../../src/core/simulate/scenario/play.ts'
import type { Scenario } from '../../../src/core/simulate/scenario/scenario.ts'
import type { World } from '../../../src/core/simulate/world.ts'

/** A Management Shell without a screen over a deployment that lives. */
export interface Console {
  /** Types a line and, where it asks, these answers; gives back what is printed, without the prompt. Time passes at once. */
  type(line: string, ...answers: string[]): string
  /** The same with the prompt and the line before it, as a console shows it. */
  record(line: string, ...answers: string[]): string
  /** Lets simulated time pass to a moment, as if nobody typed anything. */
  moveTo(at: number): void
  /** What the last line has shown and asked, piece by piece. */
  shown(): readonly Shown[]
  result(): LineResult | null
  session(): Session
  world(): World
  at(): number
  estate(): Estate
}

/** A console over a topology, or over a scenario with its script to come. `given` are other cmdlets than the product's. */
export function consoleOn(
  subject: Topology | Scenario,
  facts: SessionFacts = {},
  given: readonly (Cmdlet | CollectingCmdlet)[] = everyCmdlet,
): Console {
  let estate = 'script' in subject ? estateOfScenario(subject) : estateOf(subject)
  let session = newSession(momentOf(estate).world.setting.topology, facts)
  let shown: readonly Shown[] = []
  let result: LineResult | null = null
  const run = (line: string, answers: string[]): void => {
    const left = [...answers]
    const driven = drive(runLine(session, line, given), estate, () => left.shift() ?? null)
    if (left.length > 0) throw new Error(`${line} did not ask for ${left.join(', ')}`)
    ;({ estate, shown, result } = driven)
    ;({ session } = driven.result)
  }
  return {
    type(line, ...answers) {
      run(line, answers)
      return shownLines(shown).join('\n')
    },
    record(line, ...answers) {
      const before = session
      run(line, answers)
      return recordedLines(before, line, shown).join('\n')
    },
    moveTo: (at) => void (estate = movedTo(estate, at)),
    shown: () => shown,
    result: () => result,
    session: () => session,
    world: () => momentOf(estate).world,
    at: () => estate.at,
    estate: () => estate,
  }
}

function estateOfScenario(scenario: Scenario): Estate {
  const prepared = prepare(scenario, null)
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems))
  return estateFrom(prepared.play.start)
}
