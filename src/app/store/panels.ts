import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Severity } from '#core/rules/rule.ts'
import { useAppHandle, type App } from './context.tsx'
import type { AppStore } from './store.ts'

/** How a finding counts: by its severity while nobody has dealt with it, else by what was done. */
export type Standing = Severity | 'overridden' | 'known'

/** What the list of problems can be parted by. */
export type Grouping = 'none' | 'severity' | 'rule' | 'site' | 'pool'

/** Which findings the list of problems shows, and how it orders them. */
export interface ProblemFilter {
  /** Only what counts as one of these; empty for all. */
  readonly standings: readonly Standing[]
  /** Only what a query such as `rule:PAIR-002 site:London voice` finds. */
  readonly text: string
  readonly grouping: Grouping
  /** Leaves out what is known from the baseline; without a baseline nothing is. */
  readonly onlyNew: boolean
  /** Says beside each finding what the real Topology Builder does about it. */
  readonly builder: boolean
  /** While `builder` is on: only what Topology Builder lets through. */
  readonly letThrough: boolean
}

/** What the panels around the canvas remember while the page is open. */
export interface Panels {
  /** What was opened and closed in the outline, by row. */
  readonly expanded: ReadonlyMap<string, boolean>
  readonly outlineFilter: string
  readonly problems: ProblemFilter
  /** Groups of problems that were unfolded (`true`) and folded. */
  readonly unfolded: ReadonlyMap<string, boolean>
  /** The findings that tell everything, by their keys. */
  readonly explained: ReadonlySet<string>
  /** The finding whose fixes a person has just asked for, until the list has gone to them. */
  readonly fixing: string | null
  /** What was used from the palette, last first, by the key of the entry. */
  readonly recent: readonly string[]
  /** Opens or closes rows of the outline. */
  expand(keys: readonly string[], open: boolean): void
  filterOutline(text: string): void
  filterProblems(change: Partial<ProblemFilter>): void
  /** Folds or unfolds groups of problems. */
  unfold(keys: readonly string[], open: boolean): void
  /** Shows or hides everything about a finding. */
  explain(key: string, open: boolean): void
  /** Shows everything about a finding and asks for its fixes; `null` once the list has gone to them. */
  fix(key: string | null): void
  /** Remembers that an entry of the palette was used. */
  used(key: string): void
}

/** Every finding that is new, in the order of the engine: what the list begins with. */
export const newProblems: ProblemFilter = {
  standings: [],
  text: '',
  grouping: 'none',
  onlyNew: true,
  builder: false,
  letThrough: false,
}

/** Every finding. */
export const allProblems: ProblemFilter = { ...newProblems, onlyNew: false }

/** How many entries of the palette are remembered. */
const recentCount = 6

/** What belongs to one document. */
const ofDocument = {
  expanded: new Map(),
  outlineFilter: '',
  problems: newProblems,
  unfolded: new Map(),
  explained: new Set<string>(),
  fixing: null,
} satisfies Partial<Panels>

const stores = new WeakMap<AppStore, StoreApi<Panels>>()

/** The panels' state of an application. What belongs to one document is forgotten when another is opened. */
export function panelsOf(app: App): StoreApi<Panels> {
  let panels = stores.get(app.store)
  if (!panels) {
    const made = createPanels()
    app.store.subscribe((now, before) => {
      if (now.notes !== before.notes) made.setState(ofDocument)
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
    ...ofDocument,
    recent: [],
    expand: (keys, open) => set(({ expanded }) => ({ expanded: withAll(expanded, keys, open) })),
    filterOutline: (outlineFilter) => set({ outlineFilter }),
    filterProblems: (change) => set(({ problems }) => ({ problems: { ...problems, ...change } })),
    unfold: (keys, open) => set(({ unfolded }) => ({ unfolded: withAll(unfolded, keys, open) })),
    explain: (key, open) =>
      set(({ explained }) => {
        const after = new Set(explained)
        if (open) after.add(key)
        else after.delete(key)
        return { explained: after }
      }),
    fix: (key) =>
      set(({ explained }) => ({
        explained: key === null ? explained : new Set([...explained, key]),
        fixing: key,
      })),
    used: (key) =>
      set(({ recent }) => ({
        recent: [key, ...recent.filter((other) => other !== key)].slice(0, recentCount),
      })),
  }))
}

function withAll(
  before: ReadonlyMap<string, boolean>,
  keys: readonly string[],
  open: boolean,
): ReadonlyMap<string, boolean> {
  return new Map([...before, ...keys.map((key) => [key, open] as const)])
}
