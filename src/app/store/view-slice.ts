import type { Finding } from '#core/rules/rule.ts'
import type { Id, PoolId, RoleKind, SiteId } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import type { Scenario } from '#core/simulate/scenario/scenario.ts'
import type { StateCreator } from 'zustand/vanilla'
import type { ThemeChoice } from '../ports/ports.ts'
import type { Arrival, Turn } from '../session/incoming.ts'
import type { AppState } from './store.ts'

/** The one dialog that is open, with what it is about. */
export type OpenDialog =
  | { readonly kind: 'new-topology' }
  | { readonly kind: 'new-pool'; readonly site: SiteId; readonly edition: 'enterprise' | 'standard' }
  /** The wizard of a server role; `null` asks first which one. */
  | { readonly kind: 'new-role'; readonly site: SiteId; readonly role: RoleKind | null }
  | { readonly kind: 'open'; readonly text?: string }
  | {
      readonly kind: 'refused'
      readonly name: string
      readonly problems: readonly string[]
      readonly text: string
    }
  | { readonly kind: 'import-notes' }
  /** A file that is being read. */
  | {
      readonly kind: 'reading'
      readonly name: string
      /** Which part is read, from 0 to 1. */
      readonly fraction: number
      /** Its place among the files that were chosen together, 1 for the first, and how many these are. */
      readonly at: number
      readonly of: number
      readonly cancel: () => void
    }
  /** Several files that were chosen together. */
  | { readonly kind: 'several'; readonly arrivals: readonly Arrival[] }
  /** What stands in a file, before it is opened. */
  | { readonly kind: 'import'; readonly turn: Turn }
  /** What of a file is taken into the open document. */
  | { readonly kind: 'merge'; readonly turn: Turn }
  | { readonly kind: 'export' }
  | { readonly kind: 'publish' }
  | { readonly kind: 'override'; readonly finding: Finding }
  /** The rule book, open at one rule; `null` for its beginning. */
  | { readonly kind: 'rule'; readonly rule: string | null }
  | { readonly kind: 'pair'; readonly pool: PoolId }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'about' }
  /** The whole analysis, for paper. */
  | { readonly kind: 'analysis-report' }
  /** The scenarios to choose among, or one that was chosen, before it is played. */
  | { readonly kind: 'scenarios'; readonly chosen: Scenario | null }
  /** What the simulation takes to be so, and what it leaves out. */
  | { readonly kind: 'simulation-grounds' }

/** Where to look next: the canvas pans there, the outline opens there, the panel shows the field. */
export interface Destination {
  readonly id: Id
  readonly field: string | null
  /** Counts up, so that going to the same place twice is two journeys. */
  readonly journey: number
}

/** A wish to look at something on the canvas, counted so that the same wish twice is two. */
export interface Look {
  readonly kind: 'fit' | 'fit-selection' | 'zoom-in' | 'zoom-out' | 'actual-size'
  readonly count: number
}

/** A short message that something was done, with a way to take it back. */
export interface Notice {
  readonly text: string
  readonly count: number
  /** What the button does; `undo` takes the last step back, `null` for no button. */
  readonly action: 'undo' | { readonly label: string; readonly run: () => void } | null
}

/** The finding that F8 is on: what tells it from others, and its place in the list when it was gone to. */
export interface Walked {
  readonly key: string
  readonly at: number
}

export type DrawerTab = 'problems' | 'differences'

/** What the person sees and has selected; nothing that is worth saving. */
export interface ViewSlice {
  readonly selection: readonly Id[]
  readonly dialog: OpenDialog | null
  readonly drawer: DrawerTab
  readonly drawerOpen: boolean
  readonly theme: ThemeChoice
  readonly destination: Destination | null
  /**
   * What screen readers are told, with a count so that the same words twice are two announcements. What is urgent is said at
   * once, whatever is being read.
   */
  readonly announcement: { readonly text: string; readonly count: number; readonly isUrgent: boolean }
  /** The id whose name is being edited in place, in the outline or on the canvas. */
  readonly looking: Look | null
  readonly notice: Notice | null
  readonly finding: Walked | null
  /** Where something was dropped on the canvas, in canvas units, while the command of what was dropped runs. */
  readonly dropPoint: Position | null
  readonly renaming: { readonly id: Id; readonly where: 'outline' | 'canvas' } | null
  select(ids: readonly Id[]): void
  show(dialog: OpenDialog | null): void
  showDrawer(tab: DrawerTab): void
  toggleDrawer(): void
  setTheme(theme: ThemeChoice): void
  /** Selects a thing and goes there. */
  goTo(id: Id, field?: string): void
  announce(text: string): void
  rename(renaming: ViewSlice['renaming']): void
  look(kind: Look['kind']): void
  /** Shows and announces what was done. */
  notify(text: string, action?: Notice['action']): void
  /** Shows that something did not come about, and announces it at once. */
  warn(text: string): void
  dismiss(): void
  /** Opens the problems at a finding. */
  showFinding(finding: Walked): void
  setDropPoint(point: Position | null): void
}

export const viewSlice: StateCreator<AppState, [], [], ViewSlice> = (set) => ({
  selection: [],
  dialog: null,
  drawer: 'problems',
  drawerOpen: true,
  theme: 'system',
  destination: null,
  announcement: { text: '', count: 0, isUrgent: false },
  renaming: null,
  looking: null,
  notice: null,
  finding: null,
  dropPoint: null,
  select: (ids) => set(({ selection }) => (sameIds(selection, ids) ? {} : { selection: ids })),
  show: (dialog) => set({ dialog }),
  showDrawer: (drawer) => set({ drawer, drawerOpen: true }),
  toggleDrawer: () => set(({ drawerOpen }) => ({ drawerOpen: !drawerOpen })),
  setTheme: (theme) => set({ theme }),
  goTo: (id, field) =>
    set(({ destination }) => ({
      selection: [id],
      destination: { id, field: field ?? null, journey: (destination?.journey ?? 0) + 1 },
    })),
  announce: (text) => set(({ announcement }) => ({ announcement: next(announcement, text) })),
  rename: (renaming) => set({ renaming }),
  look: (kind) => set(({ looking }) => ({ looking: { kind, count: (looking?.count ?? 0) + 1 } })),
  notify: (text, action = 'undo') =>
    set(({ notice, announcement }) => ({
      notice: { text, action, count: (notice?.count ?? 0) + 1 },
      announcement: next(announcement, text),
    })),
  warn: (text) =>
    set(({ notice, announcement }) => ({
      notice: { text, action: null, count: (notice?.count ?? 0) + 1 },
      announcement: next(announcement, text, true),
    })),
  dismiss: () => set({ notice: null }),
  showFinding: (finding) => set({ finding, drawer: 'problems', drawerOpen: true }),
  setDropPoint: (dropPoint) => set({ dropPoint }),
})

function next(
  { count }: ViewSlice['announcement'],
  text: string,
  isUrgent = false,
): ViewSlice['announcement'] {
  return { text, count: count + 1, isUrgent }
}

function sameIds(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}
