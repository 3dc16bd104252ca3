import { soundPair } from '../../../../src/core/examples/notation.ts'
import type { Deed, Scenario } from '../../../../src/core/simulate/scenario/scenario.ts'
import { hour } from '../../../../src/core/simulate/clock.ts'

/** Two paired pools of three servers to which this happens one second after the beginning. */
export function pairWith(...deeds: readonly Deed[]): Scenario {
  return {
    name: 'outage',
    description: '',
    topology: soundPair(3),
    begins: 'running',
    timeOfDay: 9 * hour,
    seed: null,
    parameters: {},
    script: deeds.map((deed) => ({ at: 1000, ...deed })),
    until: 12 * hour,
    assertions: [],
  }
}
