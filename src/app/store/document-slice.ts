import type { Edit } from '#core/edit/edit.ts'
import { amend, begin, record, redo, undo, type History } from '#core/edit/history.ts'
import type { ImportNote } from '#core/exchange/import-note.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import { find } from '#core/model/topology.ts'
import type { StateCreator } from 'zustand/vanilla'
import { nothingSwitched } from './analysis-slice.ts'
import { isReadOnly } from './selectors.ts'
import { nothingSimulated } from './simulation-slice.ts'
import type { AppState } from './store.ts'

/** The document with its history, and the only ways to change it. */
export interface DocumentSlice {
  readonly history: History
  /** Whether a person has begun: the welcome is shown until then. */
  readonly begun: boolean
  /** What the last import said. */
  readonly notes: readonly ImportNote[]
  /** Replaces the open document by another. */
  open(doc: TopologyDocument, notes?: readonly ImportNote[]): void
  /** Does one deed as one undo step. Steps with the same burst key merge. A reading tab and Analyze mode change nothing. */
  edit<Args>(edit: Edit<Args>, args: Args, burst?: string): void
  /** Does several deeds as one undo step under one label. */
  editAll(label: string, change: (doc: TopologyDocument) => TopologyDocument): void
  /** Does one deed on what stands beside the topology, as one undo step, in every mode. A reading tab changes nothing. */
  editBeside<Args>(edit: Edit<Args>, args: Args): void
  undo(): void
  redo(): void
  /** Records what was just published; not an undo step. */
  published(doc: TopologyDocument): void
}

export const documentSlice =
  (first: TopologyDocument): StateCreator<AppState, [], [], DocumentSlice> =>
  (set, get) => {
    const step = (label: string, doc: TopologyDocument, burst: string | null = null) => {
      if (!isReadOnly(get())) become(label, doc, burst)
    }
    const become = (label: string, doc: TopologyDocument, burst: string | null = null) =>
      set(({ history, selection, notice }) => ({
        history: record(history, label, doc, burst),
        begun: true,
        selection: existing(selection, doc),
        notice: withoutUndo(notice),
      }))
    const travel = (go: (history: History) => History) => {
      if (isReadOnly(get())) return
      set(({ history, selection, notice }) => {
        const next = go(history)
        const kept = existing(selection, next.present)
        return { history: next, selection: kept, notice: withoutUndo(notice) }
      })
    }
    return {
      history: begin(first),
      begun: false,
      notes: [],
      open: (doc, notes = []) => {
        const { mode, shell, setMode } = get()
        if (mode === 'drill') {
          shell?.interrupt() // a line that runs holds the mode
          setMode('design')
        }
        const fresh = {
          selection: [],
          destination: null,
          finding: null,
          ...nothingSwitched,
          ...nothingSimulated,
        }
        set({ history: begin(doc), notes, begun: true, ...fresh })
        get().look('fit')
        get().tendSimulation()
      },
      edit: (edit, args, burst) => {
        const { present } = get().history
        step(edit.describe(args, present), edit.apply(present, args), burst)
      },
      editAll: (label, change) => step(label, change(get().history.present)),
      editBeside: (edit, args) => {
        const { role, history } = get()
        const doc = history.present
        if (role === 'writer') become(edit.describe(args, doc), edit.apply(doc, args))
      },
      undo: () => travel(undo),
      redo: () => travel(redo),
      published: (doc) => set(({ history }) => ({ history: amend(history, doc) })),
    }
  }

function existing(selection: AppState['selection'], doc: TopologyDocument): AppState['selection'] {
  const kept = selection.filter((id) => find(doc.topology, id) !== undefined)
  return kept.length === selection.length ? selection : kept
}

/** A notice that offers undo speaks of the last step: the next one would make it take back another than it says. */
function withoutUndo(notice: AppState['notice']): AppState['notice'] {
  return notice?.action === 'undo' ? null : notice
}
