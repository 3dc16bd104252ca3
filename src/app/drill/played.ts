import type { Drill } from '#core/drills/drill.ts'
import { scenarioOf } from '#core/drills/replay.ts'
import { emptyDocument, counterAfter, type TopologyDocument } from '#core/model/document.ts'
import type { Estate } from '#core/shell/host/estate.ts'
import { hour } from '#core/simulate/clock.ts'
import { arrangeAll } from '../canvas/arrange.ts'
import type { Simulation } from '../store/simulation-slice.ts'
import { beginOn, shownFuture, soughtTo, withFuture } from '../store/simulator.ts'
import { drillText as text } from '../text/drill.ts'

/** A document of its own, arranged as the application arranges what nobody has placed. */
export function documentOf({ title, topology }: Drill): TopologyDocument {
  const empty = emptyDocument(title)
  const layout = { ...empty.layout, positions: arrangeAll(topology) }
  return { ...empty, topology, layout, nextId: counterAfter(topology) }
}

/** The simulation of a drill that has come to this. */
export function simulationOf(drill: Drill, estate: Estate): Simulation {
  const begun = beginOn(drill.topology, scenarioOf(drill))
  if (!begun.ok) throw new Error('A drill that was played cannot be begun') // it was prepared from the same script
  const { simulation } = begun
  const { recording, inputs, at } = estate
  const future = { ...shownFuture(simulation), recording, inputs, label: text.thisAttempt }
  return soughtTo({ ...withFuture(simulation, future), until: drill.arrives + hour }, at)
}
