import type { App } from '../store/context.tsx'
import { ownSimulationOf } from '../store/drill-slice.ts'
import { ownDocOf } from '../store/selectors.ts'
import { simulatorPart } from '../store/simulator-part.ts'
import type { Simulation } from '../store/simulation-slice.ts'
import type { AppState } from '../store/store.ts'
import { simulationKeptText as text } from '../text/simulation-kept.ts'
import { readRecord, rebuilt, recordText, printOf, type SimulationRecord } from './simulation-record.ts'

/** How long after a change the simulation is kept, in milliseconds: while it plays it changes with every picture. */
const pause = 1000

/**
 * Keeps the simulation shortly after every change, and at once when the page is left, until the signal ends it. One that
 * is `held` from the last page is brought back: at once where Simulate mode was left, else when the mode is entered.
 */
export function keepSimulating(app: App, held: string | null, signal: AbortSignal): void {
  const { store, ports } = app
  const state = () => store.getState()
  let waiting = held === null ? null : readRecord(held)
  let kept = held
  let timer: ReturnType<typeof setTimeout> | undefined

  function keep(): void {
    clearTimeout(timer)
    timer = undefined
    const { role } = state()
    if (role === 'reader' || waiting !== null) return
    const now = textOf(state())
    if (now === kept) return
    kept = now
    // What cannot be kept is played all the same; the document says where the storage fails.
    ports.autosave.keepSimulation(now).catch(() => (kept = null))
  }

  /** Says that what was kept is of no use any more, and forgets it. */
  function drop(): void {
    state().notify(text.notBroughtBack, null)
    timer ??= setTimeout(keep, pause)
  }

  /** Takes the place of nothing, or of a simulation in which nothing has been done yet. */
  function bringBack(record: SimulationRecord): void {
    waiting = null
    const simulation = backOf(app, record)
    if (simulation === null) return drop()
    store.setState({ simulation, simulated: [], unsimulated: [], broughtBack: simulation.life })
    state().setMode('simulate')
    state().announce(text.broughtBack(simulation.at))
  }

  async function bringBackAtOnce(record: SimulationRecord): Promise<void> {
    const { history } = state()
    await simulatorPart.load()
    const isWanted = waiting === record && state().history === history && state().role === 'writer'
    if (isWanted && state().mode === 'drill')
      waiting = { ...record, mode: 'drill' } // it comes back when Simulate mode is entered
    else if (isWanted && simulatorPart.now().state === 'here' && isUntouched(state())) bringBack(record)
    else waiting = null
  }

  const forget = store.subscribe((now, before) => {
    if (
      ownSimulationOf(now) === ownSimulationOf(before) &&
      now.mode === before.mode &&
      ownDocOf(now) === ownDocOf(before)
    )
      return
    if (waiting && waiting.mode !== 'simulate' && now.mode === 'simulate' && now.simulation) {
      if (isUntouched(now)) bringBack(waiting)
      else waiting = null
    }
    timer ??= setTimeout(keep, pause)
  })
  const options = { signal }
  document.addEventListener('visibilitychange', () => document.hidden && keep(), options)
  window.addEventListener('pagehide', keep, options)
  signal.addEventListener('abort', () => {
    forget()
    clearTimeout(timer)
  })

  if (waiting?.mode === 'simulate') void bringBackAtOnce(waiting)
  else if (held !== null && waiting === null) drop()
  else timer ??= setTimeout(keep, pause)
}

/** The simulation as text; `null` for none, and for one of a design that has changed since. */
function textOf(state: AppState): string | null {
  const simulation = ownSimulationOf(state)
  return simulation?.topology === ownDocOf(state).topology ? recordText(simulation, state.mode) : null
}

/** Whether nothing is simulated, or nothing has been done in what is. */
function isUntouched({ simulation, simulated }: AppState): boolean {
  return (
    simulation === null || (simulation.scenario === null && simulation.at === 0 && simulated.length === 0)
  )
}

/** The simulation on the topology that is open; `null` where that is another by now, or it does not play any more. */
function backOf(app: App, record: SimulationRecord): Simulation | null {
  const { topology } = ownDocOf(app.store.getState())
  if (printOf(topology) !== record.of) return null
  try {
    return rebuilt(topology, record)
  } catch {
    return null // said by the one who asked: the simulation begins anew
  }
}
