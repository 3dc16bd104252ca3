import type { PoolId, SiteId } from '#core/model/id.ts'
import type { Attempt, DrillMode, Entry } from '#core/drills/attempt.ts'
import type { Debrief } from '#core/drills/debrief.ts'
import type { Certificate, Drill } from '#core/drills/drill.ts'
import type { Grades } from '#core/drills/grades.ts'
import type { Arrival, Done } from '#core/drills/replay.ts'
import type { Session } from '#core/shell/session.ts'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Progress } from '../drill/progress.ts'
import type { Shell } from '../shell/shell.ts'
import { useAppHandle, type App } from './context.tsx'
import type { AppStore } from './store.ts'

/** An attempt on its way. What has been simulated stands in the application's own store. */
export interface Attempting {
  readonly drill: Drill
  readonly mode: DrillMode
  /** What it rehearses on the open document; `null` for a drill of the ladder. */
  readonly rehearses: PoolId | SiteId | null
  readonly certificate: Certificate | null
  /** The search for the par that is under way; `null` where none is. */
  readonly search: AbortController | null
  readonly arrival: Arrival
  readonly shell: Shell
  readonly entries: readonly Entry[]
  /** One for each entry, as a replay would tell it. */
  readonly done: readonly Done[]
  /** After the last line. */
  readonly session: Session
  /** The entries that changed the deployment, by their index: each is a step that can be taken back. */
  readonly steps: readonly number[]
  readonly hints: number
  readonly undone: number
  readonly revealed: boolean
  /** How it stands; `null` before it was looked at. */
  readonly grades: Grades | null
}

/** An attempt that is over, or came from a file, with what it came to. */
export interface Debriefed {
  readonly drill: Drill
  readonly attempt: Attempt
  readonly certificate: Certificate | null
  readonly debrief: Debrief
  /** Whether it was done here just now, and not read from a file. */
  readonly isOwn: boolean
  readonly rehearses: PoolId | SiteId | null
}

/** How far a rehearsal is that is being made. */
export type Rehearsing =
  | { readonly is: 'made'; readonly of: PoolId | SiteId }
  | { readonly is: 'refused'; readonly of: PoolId | SiteId; readonly why: readonly string[] }
  | { readonly is: 'failed'; readonly of: PoolId | SiteId }

/** What the panels of Drill mode show and remember while the page is open. */
export interface DrillView {
  readonly attempting: Attempting | null
  readonly debriefed: Debriefed | null
  /** What was reached so far; `null` before it is read. */
  readonly progress: Progress | null
  /** An attempt that an earlier page has left, as it was kept; `null` for none. */
  readonly kept: string | null
  readonly rehearsing: Rehearsing | null
  /** How the next drill is done. */
  readonly mode: DrillMode
  readonly level: Drill['level'] | 'all'
  readonly onlyUnsolved: boolean
  readonly tab: 'shell' | 'log' | 'compare'
  /** What is opened in the panel. */
  readonly goalShown: boolean
  /** What was asked for and costs something: it is done when it is asked for again. */
  readonly asked: 'hint' | 'show solution' | 'reset' | null
  /** What has just hurt, in words, for screen readers at once. */
  readonly alarm: string
  /** Whether a hint was offered, unasked. */
  readonly nudged: boolean
  /** The step of the solution that is due; `null` while it is not shown. */
  readonly solutionAt: number | null
}

export type DrillStore = StoreApi<DrillView>

const stores = new WeakMap<AppStore, DrillStore>()

/** The state of Drill mode of an application. */
export function drillViewOf({ store }: App): DrillStore {
  let view = stores.get(store)
  if (!view) stores.set(store, (view = createView()))
  return view
}

/** A part of that state; re-renders when that part changes identity. */
export function useDrillView<T>(select: (view: DrillView) => T): T {
  return useStore(drillViewOf(useAppHandle()), select)
}

/** What belongs to one attempt alone. */
export const freshAttempt = {
  goalShown: false,
  asked: null,
  nudged: false,
  alarm: '',
  solutionAt: null,
} satisfies Partial<DrillView>

function createView(): DrillStore {
  return createStore<DrillView>()(() => ({
    attempting: null,
    debriefed: null,
    progress: null,
    kept: null,
    rehearsing: null,
    mode: 'practice',
    level: 'all',
    onlyUnsolved: false,
    tab: 'shell',
    ...freshAttempt,
  }))
}
