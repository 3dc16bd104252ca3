import { useEffect } from 'react'
import { useApp } from '../store/context.tsx'
import { topologyOf } from '../store/selectors.ts'
import { simulatorPart } from '../store/simulator-part.ts'
import { frameText } from '../text/frame.ts'
import { simulationText as text } from '../text/simulation.ts'
import { useLazyPart } from '../ui/lazy-part.ts'
import { simulationPart, playingPart } from './simulation-part.ts'

/** Where the panel or the drawer of the simulation stands once it is here and has begun: until then it says that it is on its way, or that it cannot be had. */
export function SimulationPlace({ which }: { readonly which: 'panel' | 'drawer' }) {
  const loading = useLazyPart(simulationPart)
  const begun = useBegun()
  useEffect(() => void simulationPart.load(), [])
  if (loading.state === 'here' && begun === true) {
    const { SimulationPanel, SimulationDrawer } = loading.part
    return which === 'panel' ? <SimulationPanel /> : <SimulationDrawer />
  }
  return (
    <section aria-label={text.place[which]} className="analysis-place">
      <OnItsWay failed={loading.state === 'failed' || begun === null} />
    </section>
  )
}

/** The same for the timeline. */
export function TimelinePlace() {
  const loading = useLazyPart(playingPart)
  const begun = useBegun()
  useEffect(() => void playingPart.load(), [])
  if (loading.state === 'here' && begun === true) {
    const { Timeline } = loading.part
    return <Timeline />
  }
  return (
    <section aria-label={text.timeline} className="timeline">
      <OnItsWay failed={loading.state === 'failed' || begun === null} />
    </section>
  )
}

function OnItsWay({ failed }: { readonly failed: boolean }) {
  return failed ? <p role="alert">{frameText.notLoaded}</p> : <p className="hint">{text.loading}</p>
}

/** Whether there is a simulation of the design as it is; `null` where what simulates cannot be had. */
function useBegun(): boolean | null {
  const simulator = useLazyPart(simulatorPart)
  const begun = useApp((state) => state.simulation?.topology === topologyOf(state))
  return simulator.state === 'failed' ? null : begun
}
