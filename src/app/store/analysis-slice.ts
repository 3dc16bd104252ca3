import { usualSettings, type Settings } from '#core/analyze/question.ts'
import { noOutage, type Outage, type PartId } from '#core/outage/part.ts'
import type { StateCreator } from 'zustand/vanilla'
import type { WorldEvent } from '#core/simulate/world.ts'
import { analysisModeText as text } from '../text/analysis-mode.ts'
import { simulationText } from '../text/simulation.ts'
import { crossedOver } from './drill-slice.ts'
import type { Mode } from './mode.ts'
import { outageNow } from './moment.ts'
import { existingOutage, nameOfPart, outageView, withParts } from './outage-selectors.ts'
import type { AppState } from './store.ts'
import { newsOf } from './verdict-news.ts'

/** The pages of the lower panel in Analyze mode, in their order. */
export const analysisTabs = [
  'words',
  'cut-sets',
  'matrix',
  'survival',
  'availability',
  'capacity',
  'maintenance',
] as const

export type AnalysisTab = (typeof analysisTabs)[number]

/** One step of switching that can be taken back: what it was called and what was off before it. */
export interface SwitchStep {
  readonly label: string
  readonly outage: Outage
}

/** What is switched off, beside the document: nothing here ever changes it. */
export interface AnalysisSlice {
  readonly mode: Mode
  readonly outage: Outage
  /** The steps of switching, the last one last. */
  readonly switched: readonly SwitchStep[]
  /** What was taken back, the next one first. */
  readonly unswitched: readonly SwitchStep[]
  readonly settings: Settings
  readonly analysisTab: AnalysisTab
  /** Goes over to the other mode. What was switched off stays so; what no longer exists is forgotten. */
  setMode(mode: Mode): void
  /**
   * Switches parts off, or on again, as one step; says what it means for the pools in one announcement. In Simulate mode
   * they fail, or are repaired, at the moment that is looked at.
   */
  switchParts(ids: readonly PartId[], off: boolean, label?: string): void
  /** Switches parts off; on again where all of them are off. */
  toggleParts(ids: readonly PartId[]): void
  /** Switches everything on. */
  restoreAll(): void
  undoSwitch(): void
  redoSwitch(): void
  setSettings(change: Partial<Settings>): void
  /** Opens the lower panel at one of its pages. */
  showAnalysis(tab: AnalysisTab): void
}

/** Nothing is switched off, and nothing was. */
export const nothingSwitched = {
  outage: noOutage,
  switched: [],
  unswitched: [],
} satisfies Partial<AnalysisSlice>

/** How many steps are kept. */
const depth = 500

export const analysisSlice: StateCreator<AppState, [], [], AnalysisSlice> = (set, get) => {
  /** Takes up a new state of the switches and says what was done and what follows, in one announcement. */
  const become = (next: Pick<AnalysisSlice, 'outage' | 'switched' | 'unswitched'>, said: string) => {
    const before = outageView(get())
    set(next)
    get().announce([`${said}.`, newsOf(before, outageView(get()))].filter(Boolean).join(' '))
  }
  const step = (label: string, outage: Outage) => {
    const { outage: before, switched } = get()
    become(
      { outage, switched: [...switched.slice(1 - depth), { label, outage: before }], unswitched: [] },
      label,
    )
  }
  return {
    mode: 'design',
    ...nothingSwitched,
    settings: usualSettings,
    analysisTab: 'words',
    setMode: (mode) => {
      const { mode: before, outage, history, notice } = get()
      if (mode === before) return
      const crosses = (mode === 'drill') !== (before === 'drill')
      const { lineUnderWay, drilled } = get()
      if (crosses && lineUnderWay !== null) return get().notify(simulationText.held(lineUnderWay), null)
      set({
        ...(crosses ? crossedOver(get()) : {}),
        mode,
        outage: existingOutage(history.present.topology, outage),
        renaming: null,
        notice: notice?.action === 'undo' ? null : notice, // it would take back a step of the other mode
      })
      get().announce(text.entered[mode])
      get().tendSimulation()
      if (crosses && drilled) get().look('fit')
    },
    switchParts: (ids, off, label) => {
      const outage = outageNow(get())
      const changing = [...new Set(ids)].filter((id) => outage.has(id) !== off)
      if (changing.length === 0) return
      if (get().mode === 'drill') return get().announce(text.notInDrill)
      if (get().mode === 'simulate')
        get().inject(label ?? simulationText.fault(namesOf(get(), changing), off), faultsOf(changing, off))
      else step(label ?? text.step(namesOf(get(), changing), off), withParts(outage, changing, off))
    },
    toggleParts: (ids) => {
      const outage = outageNow(get())
      get().switchParts(ids, !ids.every((id) => outage.has(id)))
    },
    restoreAll: () => {
      const outage = outageNow(get())
      if (outage.size === 0) return
      if (get().mode === 'simulate') get().switchParts([...outage], false, simulationText.repairedAll)
      else step(text.restoredAll, noOutage)
    },
    undoSwitch: () => {
      const { switched, unswitched, outage } = get()
      const last = switched.at(-1)
      if (!last) return
      const next = { label: last.label, outage }
      become(
        { outage: last.outage, switched: switched.slice(0, -1), unswitched: [next, ...unswitched] },
        text.undone(last.label),
      )
    },
    redoSwitch: () => {
      const { switched, unswitched, outage } = get()
      const [next, ...rest] = unswitched
      if (!next) return
      const last = { label: next.label, outage }
      become(
        { outage: next.outage, switched: [...switched, last], unswitched: rest },
        text.redone(next.label),
      )
    },
    setSettings: (change) => set(({ settings }) => ({ settings: { ...settings, ...change } })),
    showAnalysis: (analysisTab) => set({ analysisTab, drawerOpen: true }),
  }
}

/** Power, hardware and cables as a simulation takes them. */
function faultsOf(ids: readonly PartId[], off: boolean): WorldEvent[] {
  const is = off ? 'part-failed' : 'part-repaired'
  return ids.map((part) => ({ of: 'fault', event: { is, part } }))
}

function namesOf({ history }: AppState, ids: readonly PartId[]): readonly string[] {
  return ids.map((id) => nameOfPart(history.present.topology, id))
}
