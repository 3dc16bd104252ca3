import type { Millis } from '#core/simulate/clock.ts'
import { clockText } from './simulation.ts'

/** Texts of the simulation that is kept in the browser from one page to the next. */
export const simulationKeptText = {
  broughtBack: (at: Millis) =>
    `The simulation is back as it was left, at ${clockText(at)} simulated. It is paused.`,
  notBroughtBack:
    'The simulation of the last session does not fit the design as it is now. It was dropped; Simulate begins a new one.',
}
