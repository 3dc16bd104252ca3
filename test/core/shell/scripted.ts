import type { Topology } from '../../../src/core/model/topology.ts'
import { hour } from '../../../src/core/simulate/clock.ts'
import type { Scenario, Step } from '../../../src/core/simulate/scenario/scenario.ts'

/** A deployment to which this happens: for `consoleOn`. */
export const scripted = (topology: Topology, ...script: readonly Step[]): Scenario => ({
  name: 'Misfortune',
  description: '',
  topology,
  begins: 'running',
  timeOfDay: 8 * hour,
  seed: null,
  parameters: {},
  script,
  until: 24 * hour,
  assertions: [],
})
