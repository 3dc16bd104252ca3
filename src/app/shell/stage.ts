import type { Estate } from '#core/shell/host/estate.ts'
import type { AppStore } from '../store/store.ts'
import type { Simulation } from '../store/simulation-slice.ts'
import { shownFuture, soughtTo, withFuture } from '../store/simulator.ts'
import type { Stage } from './runner.ts'

/** The simulation as a deployment that lives under a shell: the future that is shown, at the moment that is looked at. */
export function estateIn(simulation: Simulation): Estate {
  const { recording, inputs } = shownFuture(simulation)
  return { recording, at: simulation.at, inputs }
}

/** The simulation that has come to this. */
function simulationAt(simulation: Simulation, { recording, at, inputs }: Estate): Simulation {
  const future = shownFuture(simulation)
  const isSame = future.recording === recording && future.inputs === inputs
  return soughtTo(isSame ? simulation : withFuture(simulation, { ...future, recording, inputs }), at)
}

/** The stage of the lines of a shell: the simulation of the application, which must be there. `change` takes it up. */
export function stageOn(
  store: AppStore,
  keepsScript: boolean,
  change: (simulation: Simulation) => void,
): Stage {
  const simulation = (): Simulation => {
    const now = store.getState().simulation
    if (!now) throw new Error('A line runs without a simulation')
    return now
  }
  return {
    keepsScript,
    estate: () => estateIn(simulation()),
    become: (estate) => change(simulationAt(simulation(), estate)),
  }
}
