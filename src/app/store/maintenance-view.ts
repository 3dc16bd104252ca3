import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Pace } from '#core/analyze/maintenance/batches.ts'
import type { Purpose } from '#core/analyze/maintenance/plan.ts'
import type { PoolId, ServerId } from '#core/model/id.ts'
import { useAppHandle, type App } from './context.tsx'
import type { AppStore } from './store.ts'

/** What a person has chosen to maintain: kept while the page is open, forgotten with the document. */
export interface Chosen {
  /** `null` until a person has chosen: then it is the pool that is selected. */
  readonly pools: ReadonlySet<PoolId> | null
  /** The servers of these pools that stay as they are. */
  readonly spared: ReadonlySet<ServerId>
  readonly purpose: Purpose
  /** How many servers go down at once; `null` for what the documents of the version say. */
  readonly pace: Pace | null
  /** Whether what is off now is off during the maintenance too. */
  readonly withOutage: boolean
}

const nothingChosen: Chosen = {
  pools: null,
  spared: new Set(),
  purpose: 'patch',
  pace: null,
  withOutage: true,
}

const stores = new WeakMap<AppStore, StoreApi<Chosen>>()

/** The choices in one application. */
export function chosenOf(app: App): StoreApi<Chosen> {
  let chosen = stores.get(app.store)
  if (!chosen) {
    const made = createStore<Chosen>()(() => nothingChosen)
    app.store.subscribe((now, before) => {
      if (now.notes !== before.notes) made.setState(nothingChosen)
    })
    stores.set(app.store, (chosen = made))
  }
  return chosen
}

/** The choices; re-renders when they change. */
export function useChosen(): Chosen {
  return useStore(chosenOf(useAppHandle()))
}
