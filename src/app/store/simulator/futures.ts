import { countAt, happenedAt, type Recording } from '#core/simulate/checkpoints.ts'
import type { Happened } from '#core/simulate/engine.ts'
import type { World, WorldEvent } from '#core/simulate/world.ts'
import type { Future, Simulation } from '../simulation-slice.ts'

/** The future that is shown. */
export function shownFuture({ futures, shown }: Simulation): Future {
  return futures[shown] ?? futures[0]
}

/** The simulation with another future in the place of the one that is shown. */
export function withFuture(simulation: Simulation, future: Future): Simulation {
  const [base, ...others] = simulation.futures.map((one, i) => (i === simulation.shown ? future : one))
  return base ? { ...simulation, futures: [base, ...others] } : simulation
}

/** The simulation with another recording of the future that is shown. */
export function withRecording(simulation: Simulation, recording: Recording<World, WorldEvent>): Simulation {
  return withFuture(simulation, { ...shownFuture(simulation), recording })
}

/** What happened at exactly this moment. */
export function eventsAtMoment(simulation: Simulation): Happened<WorldEvent>[] {
  const { recording } = shownFuture(simulation)
  const events: Happened<WorldEvent>[] = []
  for (let number = countAt(recording, simulation.at) - 1; number >= 0; number--) {
    const one = happenedAt(recording, number)
    if (one?.at !== simulation.at) break
    events.unshift(one)
  }
  return events
}
