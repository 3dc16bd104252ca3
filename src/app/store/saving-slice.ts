import type { StateCreator } from 'zustand/vanilla'
import type { TabRole } from '../ports/ports.ts'
import type { AppState } from './store.ts'

/** Where the work is: always visible. */
export type Saving =
  | { readonly state: 'nothing to save' }
  | { readonly state: 'saving' }
  /** `at` is real time in milliseconds since 1970. */
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'failed'; readonly reason: string }

/** The state of saving and the role of this tab. */
export interface SavingSlice {
  readonly saving: Saving
  readonly role: TabRole
  setSaving(saving: Saving): void
  setRole(role: TabRole): void
}

export const savingSlice: StateCreator<AppState, [], [], SavingSlice> = (set) => ({
  saving: { state: 'nothing to save' },
  role: 'writer',
  setSaving: (saving) => set({ saving }),
  setRole: (role) => set({ role }),
})
