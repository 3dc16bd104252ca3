import type { TopologyDocument } from '#core/model/document.ts'
import type { PoolId, ServerId, SiteId } from '#core/model/id.ts'
import type { WorldEvent } from '#core/simulate/world.ts'
import type { StateCreator } from 'zustand/vanilla'
import { nothingSimulated, type SimulationSlice } from './simulation-slice.ts'
import type { AppState } from './store.ts'

/** A deployment that a drill takes place in, with what is done to it there. What it is about stands in `src/app/drill`. */
export interface DrilledOn {
  /** A document of its own: the open one stays as it is. */
  readonly doc: TopologyDocument
  /** Whether it is looked at; else a page stands in its place: the ladder of the drills, or a debrief. */
  readonly shown: boolean
  /** Does something to it at the moment that is looked at, as a deed of the attempt. */
  readonly does: (label: string, events: readonly WorldEvent[]) => void
}

/** Something that is asked of Drill mode from outside of it; counted, so that the same wish twice is two. */
export type DrillWish =
  | { readonly is: 'undo' }
  /** The servers that answer the question of a drill. */
  | { readonly is: 'answer'; readonly servers: readonly ServerId[] }
  /** A rehearsal on the open document: a pool is failed over, or a site is lost. */
  | { readonly is: 'rehearse'; readonly of: PoolId | SiteId }

/** What the rest of the application knows of Drill mode. */
export interface DrillSlice {
  /** `null` while no drill is open. It stays when the mode is left. */
  readonly drilled: DrilledOn | null
  /** The simulation of the other side: that of Simulate mode while Drill mode is on, that of the drill while it is not. */
  readonly aside: Pick<SimulationSlice, 'simulation' | 'simulated' | 'unsimulated'>
  readonly wish: { readonly wish: DrillWish; readonly count: number } | null
  /** Goes over to Drill mode, where the wish is met. */
  wishDrill(wish: DrillWish): void
}

export const drillSlice: StateCreator<AppState, [], [], DrillSlice> = (set, get) => ({
  drilled: null,
  aside: nothingSimulated,
  wish: null,
  wishDrill: (wish) => {
    get().setMode('drill')
    if (get().mode !== 'drill') return // a line of the shell holds the mode, which was said
    set((before) => ({ wish: { wish, count: (before.wish?.count ?? 0) + 1 } }))
  },
})

/** What changes places on the way into Drill mode and out of it: nothing that is selected stands on both sides. */
export function crossedOver({ simulation, simulated, unsimulated, aside }: AppState): Partial<AppState> {
  const left = simulation?.playing ? { ...simulation, playing: false } : simulation
  return {
    ...aside,
    aside: { simulation: left, simulated, unsimulated },
    shell: null, // that of the other side says that it is here, where there is one
    selection: [],
    destination: null,
  }
}

/** The simulation of Simulate mode, also while a drill is on. */
export const ownSimulationOf = ({
  mode,
  simulation,
  aside,
}: Pick<AppState, 'mode' | 'simulation' | 'aside'>) => (mode === 'drill' ? aside.simulation : simulation)
