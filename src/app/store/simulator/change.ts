import { countAt, fork } from '#core/simulate/checkpoints.ts'
import { deployment } from '#core/simulate/deployment.ts'
import type { Input } from '#core/simulate/engine.ts'
import { inject } from '#core/simulate/inject.ts'
import type { WorldEvent } from '#core/simulate/world.ts'
import { simulationText } from '../../text/simulation.ts'
import type { Future, Simulation } from '../simulation-slice.ts'
import { shownFuture, withFuture } from './futures.ts'
import { soughtTo } from './travel.ts'

/**
 * With more from outside, at the moment that is looked at; at the next millisecond where something has happened at it
 * already, so that the same inputs always make the same trace. What was to come from outside later is dropped. `null`
 * where it changes nothing.
 */
export function injected(simulation: Simulation, events: readonly WorldEvent[]): Simulation | null {
  const future = shownFuture(simulation)
  const { recording, at, inputs } = inject(deployment, future.recording, simulation.at, events)
  const kept = future.inputs.filter((input) => input.at <= simulation.at)
  const next = soughtTo(withFuture(simulation, { ...future, recording, inputs: [...kept, ...inputs] }), at)
  const before = countAt(future.recording, simulation.at)
  return shownFuture(next).recording.run.happened === before ? null : next
}

/**
 * The future that is shown with another script, at the same moment. What happened before the first difference stays as it
 * is; a future that changes before it parted from the other parts there.
 */
export function rescripted(simulation: Simulation, inputs: readonly Input<WorldEvent>[]): Simulation {
  const future = shownFuture(simulation)
  const next = inputs.toSorted((a, b) => a.at - b.at)
  const first = next.findIndex((input, i) => input !== future.inputs[i])
  const same = first === -1 ? Math.min(next.length, future.inputs.length) : first
  const changes = [next[same], future.inputs[same]].flatMap((input) => input?.at ?? [])
  if (changes.length === 0) return simulation
  const from = Math.min(...changes)
  const later = next.filter(({ at }) => at >= from)
  const recording = fork(deployment, future.recording, from - 1, later)
  const forkedAt = future.forkedAt === null ? null : Math.min(future.forkedAt, from)
  return soughtTo(withFuture(simulation, { ...future, forkedAt, recording, inputs: next }), simulation.at)
}

/** Two futures: the one that is shown, and another that is the same up to this moment. The new one is shown. */
export function forked(simulation: Simulation, label: string): Simulation {
  const { at } = simulation
  const base = shownFuture(simulation)
  const other: Future = {
    label,
    forkedAt: at,
    recording: fork(deployment, base.recording, at, []),
    inputs: base.inputs.filter((input) => input.at <= at),
  }
  const first = base.forkedAt === null ? base : { ...base, label: simulationText.labels.base, forkedAt: null }
  return { ...simulation, futures: [first, other], shown: 1, playing: false }
}
