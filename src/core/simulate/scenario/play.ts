import type { Problem } from '../../format/integrity.ts'
import type { Topology } from '../../model/topology.ts'
import { countAt, record, recordUntil, traceOf, worldOfFirst, type Recording } from '../checkpoints.ts'
import type { Millis } from '../clock.ts'
import { deployment } from '../deployment.ts'
import { begin } from '../engine.ts'
import { newWorld } from '../new-world.ts'
import { changedParameters } from '../parameters.ts'
import type { World, WorldEvent } from '../world.ts'
import { checksOf, type Check } from './check.ts'
import { resolveScript } from './resolve.ts'
import type { Scenario } from './scenario.ts'

/** A scenario that can be played: its names are found. */
export interface Play {
  readonly scenario: Scenario
  readonly topology: Topology
  /** At its first moment, with the whole script to come. */
  readonly start: Recording<World, WorldEvent>
  readonly checks: readonly Check[]
}

/** How a check came out. */
export interface Outcome {
  readonly assertion: number
  readonly at: Millis
  readonly about: string
  readonly expected: string
  readonly found: string
  readonly holds: boolean
}

/** A scenario on its own topology, or where it has none on the one given; or everything in it that leads nowhere. */
export function prepare(
  scenario: Scenario,
  open: Topology | null,
):
  { readonly ok: true; readonly play: Play } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const topology = scenario.topology ?? open
  if (topology === null)
    return refused([
      { path: 'topology', message: 'The scenario is for whichever document is open, and none is given.' },
    ])
  const script = resolveScript(topology, scenario.script)
  const checks = checksOf(topology, scenario.assertions)
  if (!script.ok || !checks.ok)
    return refused([...(script.ok ? [] : script.problems), ...(checks.ok ? [] : checks.problems)])
  const { begins, timeOfDay, seed, parameters } = scenario
  const world = newWorld(topology, {
    begins,
    timeOfDay,
    seed,
    parameters: changedParameters(parameters),
  })
  const start = record(begin(world, script.steps.flat()))
  return { ok: true, play: { scenario, topology, start, checks: checks.checks } }
}

/** Plays a scenario to its end, or to another moment. */
export function play(
  { start, scenario }: Play,
  until: Millis = scenario.until,
): Recording<World, WorldEvent> {
  return recordUntil(deployment, start, until)
}

/** How every check up to the moment of a recording came out, in the order of the scenario. */
export function outcomes({ checks }: Play, recording: Recording<World, WorldEvent>): Outcome[] {
  const trace = traceOf(recording)
  return checks
    .filter(({ at }) => at <= recording.run.at)
    .map(({ assertion, at, about, expected, found }) => {
      const count = countAt(recording, at)
      const { holds, words } = found(worldOfFirst(deployment, recording, count), trace.slice(0, count))
      return { assertion, at, about, expected, found: words, holds }
    })
}

function refused(problems: readonly Problem[]): {
  readonly ok: false
  readonly problems: readonly Problem[]
} {
  return { ok: false, problems }
}
