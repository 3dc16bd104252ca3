import type { Shown } from '#core/shell/host/drive.ts'
import type { Session } from '#core/shell/session.ts'
import type { Millis } from '#core/simulate/clock.ts'
import {
  mostSteps,
  type Simulation,
  type SimulationStep,
  type StepOrigin,
} from '../store/simulation-slice.ts'
import type { AppStore } from '../store/store.ts'
import type { LineRun } from './runner.ts'

/** A line on its way. */
export interface Current {
  readonly number: number
  readonly line: string
  /** The session that it was typed into. */
  readonly session: Session
  /** The first block of it. */
  readonly block: number
  /** What was simulated before it, and the steps that could be taken back. */
  readonly before: Simulation
  readonly steps: readonly SimulationStep[]
  readonly answers: string[]
  readonly shown: Shown[]
  interrupted: Millis | null
  run: LineRun | null
}

/**
 * Makes all that a line has done one step that can be taken back. What was done by hand meanwhile is part of it: without the
 * line it would rest on nothing.
 */
export function addStep(app: AppStore, { line, before, steps }: Current, origin: StepOrigin): void {
  const step = { label: shortened(line), simulation: before, origin }
  app.setState({ simulated: [...steps.slice(1 - mostSteps), step], unsimulated: [] })
}

/** What a step is called. */
function shortened(line: string): string {
  const [first = ''] = line.split('\n')
  return first.length > 70 || first.length < line.length ? `${first.slice(0, 69)}…` : first
}
