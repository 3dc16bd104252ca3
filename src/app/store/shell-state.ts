import type { Prompt } from '#core/shell/asks.ts'
import type { Session } from '#core/shell/session.ts'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Block } from '../shell/blocks.ts'

/** A bar of Write-Progress. */
export interface Progress {
  readonly activity: string
  readonly status: string
  /** `null` where it is not known. */
  readonly percent: number | null
}

/** What a Management Shell shows. */
export interface ShellState {
  /** The session before the line that runs. */
  readonly session: Session
  /** How many columns fit beside each other; `null` until that is known. */
  readonly columns: number | null
  readonly blocks: readonly Block[]
  /** The first block after the screen was cleared. What is above it is only part of the transcript. */
  readonly clearedTo: number
  readonly doing: 'ready' | 'waiting' | 'asking'
  /** The question that waits for an answer. */
  readonly prompt: Prompt | null
  /** What runs; '' while nothing does. */
  readonly line: string
  readonly progress: Progress | null
  /** What was typed while something ran, and waits for its turn. */
  readonly queued: readonly string[]
  /** What was typed, oldest first: for the arrow keys. */
  readonly typed: readonly string[]
  /** Whether the shell is silent as the real console is: no word of the coach, no suggestion. */
  readonly isStrict: boolean
  /**
   * Text for the line that is being typed, counted so that the same twice is two: in its place, or before it where it is only
   * its beginning.
   */
  readonly draft: { readonly text: string; readonly count: number; readonly isWhole: boolean }
}

export type ShellStore = StoreApi<ShellState>

/** A shell that has shown nothing yet. */
export function createShellStore(session: Session, typed: readonly string[]): ShellStore {
  return createStore<ShellState>()(() => ({
    session,
    columns: null,
    blocks: [],
    clearedTo: 0,
    doing: 'ready',
    prompt: null,
    line: '',
    progress: null,
    queued: [],
    typed,
    isStrict: false,
    draft: { text: '', count: 0, isWhole: false },
  }))
}

/** A part of what a shell shows; re-renders when that part changes identity. */
export function useShellState<T>(store: ShellStore, select: (state: ShellState) => T): T {
  return useStore(store, select)
}
