import type { TopologyDocument } from '#core/model/document.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { analysisSlice, type AnalysisSlice } from './analysis-slice.ts'
import { documentSlice, type DocumentSlice } from './document-slice.ts'
import { drillSlice, type DrillSlice } from './drill-slice.ts'
import { simulationSlice, type SimulationSlice } from './simulation-slice.ts'
import { savingSlice, type SavingSlice } from './saving-slice.ts'
import { shellSlice, type ShellSlice } from './shell-slice.ts'
import { viewSlice, type ViewSlice } from './view-slice.ts'

/** Everything the application holds. What can be computed is not in it: see selectors. */
export type AppState = DocumentSlice &
  ViewSlice &
  SavingSlice &
  AnalysisSlice &
  SimulationSlice &
  DrillSlice &
  ShellSlice

export type AppStore = StoreApi<AppState>

/** The one store. */
export function createAppStore(doc: TopologyDocument): AppStore {
  return createStore<AppState>()((...args) => ({
    ...documentSlice(doc)(...args),
    ...viewSlice(...args),
    ...savingSlice(...args),
    ...analysisSlice(...args),
    ...simulationSlice(...args),
    ...drillSlice(...args),
    ...shellSlice(...args),
  }))
}
