import type { TopologyDocument } from '#core/model/document.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { documentSlice, type DocumentSlice } from './document-slice.ts'
import { savingSlice, type SavingSlice } from './saving-slice.ts'
import { viewSlice, type ViewSlice } from './view-slice.ts'

/** Everything the application holds. What can be computed is not in it: see selectors. */
export type AppState = DocumentSlice & ViewSlice & SavingSlice

export type AppStore = StoreApi<AppState>

/** The one store. */
export function createAppStore(doc: TopologyDocument): AppStore {
  return createStore<AppState>()((...args) => ({
    ...documentSlice(doc)(...args),
    ...viewSlice(...args),
    ...savingSlice(...args),
  }))
}
