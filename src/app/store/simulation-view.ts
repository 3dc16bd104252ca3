import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PoolId } from '#core/model/id.ts'
import type { WorldEvent } from '#core/simulate/world.ts'
import { useAppHandle, type App } from './context.tsx'
import type { AppStore } from './store.ts'

/** The pages of the panel beside the canvas in Simulate mode, and of the one below it. */
export type SimulationPage = 'experience' | 'servers' | 'replication' | 'recovery'
export type SimulationTab = 'shell' | 'log' | 'compare' | 'script'

/** Which events the log shows; `null` for all. */
export interface LogFilter {
  readonly pool: PoolId | null
  readonly kind: WorldEvent['of'] | null
}

/** What the panels of Simulate mode remember while the page is open. */
export interface SimulationView {
  readonly page: SimulationPage
  readonly tab: SimulationTab
  readonly log: LogFilter
  turnTo(page: SimulationPage): void
  /** Opens the lower panel at one of its pages. */
  showTab(tab: SimulationTab): void
  filterLog(change: Partial<LogFilter>): void
}

const stores = new WeakMap<AppStore, StoreApi<SimulationView>>()

/** The state of the panels of an application. The filter is forgotten when another document is opened. */
export function simulationViewOf(app: App): StoreApi<SimulationView> {
  let view = stores.get(app.store)
  if (!view) stores.set(app.store, (view = createView(app.store)))
  return view
}

/** A part of that state; re-renders when that part changes identity. */
export function useSimulationView<T>(select: (view: SimulationView) => T): T {
  return useStore(simulationViewOf(useAppHandle()), select)
}

const everything: LogFilter = { pool: null, kind: null }

function createView(app: AppStore): StoreApi<SimulationView> {
  const view = createStore<SimulationView>()((set) => ({
    page: 'experience',
    tab: app.getState().shellCalls > 0 ? 'shell' : 'log',
    log: everything,
    turnTo: (page) => set({ page }),
    showTab: (tab) => {
      set({ tab })
      if (!app.getState().drawerOpen) app.getState().toggleDrawer()
    },
    filterLog: (change) => set(({ log }) => ({ log: { ...log, ...change } })),
  }))
  app.subscribe((now, before) => {
    if (now.notes !== before.notes) view.setState({ log: everything })
    if (now.shellCalls !== before.shellCalls) view.setState({ tab: 'shell' })
  })
  return view
}
