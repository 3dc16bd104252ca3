import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Severity } from '#core/rules/rule.ts'
import { useAppHandle, type App } from './context.tsx'
import type { AppStore } from './store.ts'

/** Which findings the list of problems shows, and how it orders them. */
export interface ProblemFilter {
  /** Only these; empty for all. */
  readonly severities: readonly Severity[]
  /** Only what contains all of these words: in the rule's id, the message or the to-do. */
  readonly text: string
  readonly grouping: 'none' | 'severity' | 'site'
}

/** What the panels around the canvas remember while the page is open. */
export interface Panels {
  /** What was opened and closed in the outline, by row. */
  readonly expanded: ReadonlyMap<string, boolean>
  readonly outlineFilter: string
  readonly problems: ProblemFilter
  /** What was used from the palette, last first, by the key of the entry. */
  readonly recent: readonly string[]
  /** Opens or closes rows of the outline. */
  expand(keys: readonly string[], open: boolean): void
  filterOutline(text: string): void
  filterProblems(change: Partial<ProblemFilter>): void
  /** Remembers that an entry of the palette was used. */
  used(key: string): void
}

/** Every finding, in the order of the engine. */
export const allProblems: ProblemFilter = { severities: [], text: '', grouping: 'none' }

/** How many entries of the palette are remembered. */
const recentCount = 6

const stores = new WeakMap<AppStore, StoreApi<Panels>>()

/** The panels' state of an application. What belongs to one document is forgotten when another is opened. */
export function panelsOf(app: App): StoreApi<Panels> {
  let panels = stores.get(app.store)
  if (!panels) {
    const made = createPanels()
    app.store.subscribe((now, before) => {
      if (now.notes !== before.notes)
        made.setState({ expanded: new Map(), outlineFilter: '', problems: allProblems })
    })
    stores.set(app.store, (panels = made))
  }
  return panels
}

/** A part of the panels' state; re-renders when that part changes identity. */
export function usePanels<T>(select: (panels: Panels) => T): T {
  return useStore(panelsOf(useAppHandle()), select)
}

function createPanels(): StoreApi<Panels> {
  return createStore<Panels>()((set) => ({
    expanded: new Map(),
    outlineFilter: '',
    problems: allProblems,
    recent: [],
    expand: (keys, open) =>
      set(({ expanded }) => ({
        expanded: new Map([...expanded, ...keys.map((key) => [key, open] as const)]),
      })),
    filterOutline: (outlineFilter) => set({ outlineFilter }),
    filterProblems: (change) => set(({ problems }) => ({ problems: { ...problems, ...change } })),
    used: (key) =>
      set(({ recent }) => ({
        recent: [key, ...recent.filter((other) => other !== key)].slice(0, recentCount),
      })),
  }))
}
