import type { Topology } from '#core/model/topology.ts'
import type { Problem } from '#core/format/integrity.ts'
import { record, type Recording } from '#core/simulate/checkpoints.ts'
import { hour, minute, type Millis } from '#core/simulate/clock.ts'
import { begin, type Input } from '#core/simulate/engine.ts'
import { newWorld } from '#core/simulate/new-world.ts'
import { prepare } from '#core/simulate/scenario/play.ts'
import type { Scenario } from '#core/simulate/scenario/scenario.ts'
import type { World, WorldEvent } from '#core/simulate/world.ts'
import { simulationText } from '../../text/simulation.ts'
import type { Simulation } from '../simulation-slice.ts'
import { soughtTo } from './travel.ts'

/** The timeline at first, where no scenario says when it ends. */
const usualUntil: Millis = hour

/** A simulation of a topology at its first moment; or why the script of the scenario cannot be played on it. */
export function beginOn(
  topology: Topology,
  scenario: Scenario | null,
):
  | { readonly ok: true; readonly simulation: Simulation }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const prepared = scenario && prepare({ ...scenario, topology: null }, topology)
  if (prepared && !prepared.ok) return prepared
  const recording = prepared ? prepared.play.start : record(begin<World, WorldEvent>(newWorld(topology), []))
  const simulation: Simulation = {
    life: Symbol('simulation'),
    topology,
    scenario,
    futures: [{ label: simulationText.labels.base, forkedAt: null, recording, inputs: inputsOf(recording) }],
    shown: 0,
    at: 0,
    until: scenario ? Math.max(scenario.until, minute) : usualUntil,
    playing: false,
    speed: 10,
  }
  return { ok: true, simulation: soughtTo(simulation, 0) }
}

/** What is to come from outside, in the order of time. */
function inputsOf({ run }: Recording<World, WorldEvent>): Input<WorldEvent>[] {
  return run.heap
    .filter(({ cause }) => cause === null)
    .toSorted((a, b) => a.at - b.at || a.order - b.order)
    .map(({ at, event }) => ({ at, event }))
}
