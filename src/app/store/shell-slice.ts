import type { Millis } from '#core/simulate/clock.ts'
import type { StateCreator } from 'zustand/vanilla'
import type { AppState } from './store.ts'

/** The Management Shell that lives on the simulation, as the rest of the application sees it. */
export interface OpenShell {
  /** Lets simulated time pass to a moment, through everything that a line which runs waits for. */
  advance(this: void, to: Millis): void
  /** When the line that waits goes on at the latest; `null` while none waits. */
  dueAt(this: void): Millis | null
  clear(this: void): void
  /** Ctrl+C. */
  interrupt(this: void): void
  /** Lets the time pass at once that the line waits for. */
  skip(this: void): void
  /** Hands out what was typed and shown, as a file. */
  download(this: void): void
}

/** What the application knows of the Management Shell before that is loaded, and beside it. */
export interface ShellSlice {
  /** `null` until a shell was shown. */
  readonly shell: OpenShell | null
  /** What was typed and still runs; `null` while the shell waits for a line. */
  readonly lineUnderWay: string | null
  /** How often the shell was called to the front. */
  readonly shellCalls: number
  /** Brings the shell to the front and the focus into it. */
  callShell(): void
}

export const shellSlice: StateCreator<AppState, [], [], ShellSlice> = (set) => ({
  shell: null,
  lineUnderWay: null,
  shellCalls: 0,
  callShell: () => set(({ shellCalls }) => ({ shellCalls: shellCalls + 1, drawerOpen: true })),
})
