import type {
  GivenFile,
  Ports,
  RefusedWork,
  SavedWork,
  TabRole,
  ThemeChoice,
} from '../../src/app/ports/ports.ts'
import { browserAnalyst } from '../../src/app/ports/analyst.ts'
import { runRehearsal } from '../../src/app/ports/rehearser.ts'
import { browserReader } from '../../src/app/ports/reader.ts'
import type { App } from '../../src/app/store/context.tsx'
import { createAppStore, type AppStore } from '../../src/app/store/store.ts'
import { emptyDocument, type TopologyDocument } from '../../src/core/model/document.ts'

/** What stands behind the ways out of the browser in a test: looked at afterwards, or set before. */
export interface Memory {
  today: string
  now: string
  /** What the person chooses in the file dialog; `null` for nothing. */
  picked: GivenFile | null
  /** The text of each sample by its file name. */
  samples: Record<string, string>
  /** The text of each ready scenario by its file name. */
  scenarios: Record<string, string>
  /** Everything that was handed out as a file, in order. */
  readonly downloads: { name: string; text: string; bytes?: Uint8Array }[]
  /** The work that the browser holds. */
  saved: SavedWork | RefusedWork | null
  /** The simulation that the browser holds beside the work. */
  simulation: string | null
  /** What the browser holds of the drills, by its key. */
  drills: { progress: string | null; attempt: string | null }
  /** Why saving or loading fails; `null` while it works. */
  storageBroken: string | null
  /** How often the document was handed to the browser. */
  saves: number
  /** Called by another tab that has saved. */
  otherTabSaved: () => void
  role: TabRole
  /** Tells this tab that its role has changed. */
  becomes: (role: TabRole) => void
  takenOver: number
  /** What was put on the clipboard, in order. */
  readonly copied: string[]
  clipboardForbidden: boolean
  /** Whether the browser draws no pictures. */
  picturesBroken: boolean
  /** How often the browser was asked to print. */
  printed: number
  /** Lets so many real milliseconds pass, in pictures of a sixtieth of a second, for everything that plays. */
  pass: (elapsed: number) => void
  /** Whether the person asked for less motion. */
  reducedMotion: boolean
  theme: ThemeChoice
  /** What was typed into the Management Shell before. */
  typed: readonly string[]
}

/** Milliseconds of one picture. */
const frame = 1000 / 60

/** Ports that keep everything in memory. The day is 2026-01-31. */
export function memoryPorts(given: Partial<Memory> = {}): { ports: Ports; memory: Memory } {
  const playing = new Set<(elapsed: number) => void>()
  const memory: Memory = {
    today: '2026-01-31',
    now: '2026-01-31T09:00:00.000Z',
    picked: null,
    samples: {},
    scenarios: {},
    downloads: [],
    saved: null,
    simulation: null,
    drills: { progress: null, attempt: null },
    storageBroken: null,
    saves: 0,
    otherTabSaved: () => undefined,
    role: 'writer',
    becomes: () => undefined,
    takenOver: 0,
    copied: [],
    clipboardForbidden: false,
    picturesBroken: false,
    printed: 0,
    pass: (elapsed) => {
      for (let left = elapsed; left > 0; left -= frame)
        for (const onFrame of [...playing]) onFrame(Math.min(left, frame))
    },
    reducedMotion: false,
    theme: 'system',
    typed: [],
    ...given,
  }
  const refuseWhenBroken = () => {
    if (memory.storageBroken !== null) throw new Error(memory.storageBroken)
  }
  const ports: Ports = {
    today: () => memory.today,
    now: () => memory.now,
    files: {
      pick: () => Promise.resolve(memory.picked === null ? [] : [memory.picked]),
      read: async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
      download: (name, content) =>
        void memory.downloads.push(
          typeof content === 'string'
            ? { name, text: content }
            : { name, text: new TextDecoder().decode(content), bytes: content },
        ),
      sample: (name) => {
        const text = memory.samples[name]
        return Promise.resolve(
          text === undefined ? { name, refusal: `There is no ${name}.` } : { name, text },
        )
      },
      scenario: (name) => {
        const text = memory.scenarios[name]
        return Promise.resolve(
          text === undefined ? { name, refusal: `There is no ${name}.` } : { name, text },
        )
      },
    },
    reader: browserReader(), // there are no workers here, so that it works in place
    analyst: browserAnalyst(), // the same
    rehearser: {
      rehearse: async (topology, what) => {
        const outcome = await runRehearsal({ does: 'rehearse', topology, what })
        return outcome?.did === 'rehearse' ? outcome.rehearsed : null
      },
      par: async (drill) => {
        const outcome = await runRehearsal({ does: 'par', drill })
        return outcome?.did === 'par' ? outcome.certificate : null
      },
    },
    progress: {
      load: async (key) => {
        refuseWhenBroken()
        return memory.drills[key]
      },
      keep: async (key, text) => {
        refuseWhenBroken()
        memory.drills[key] = text
      },
    },
    pictures: {
      print: () => void memory.printed++,
      png: (svg) =>
        Promise.resolve(memory.picturesBroken ? null : new TextEncoder().encode(`picture of ${svg}`)),
    },
    ticker: {
      run: (onFrame) => {
        playing.add(onFrame)
        return () => playing.delete(onFrame)
      },
      reducesMotion: () => memory.reducedMotion,
    },
    autosave: {
      load: async () => {
        refuseWhenBroken()
        const { saved, simulation } = memory
        return saved && 'doc' in saved && simulation !== null ? { ...saved, simulation } : saved
      },
      save: async (doc) => {
        memory.saves += 1
        refuseWhenBroken()
        const savedAt = Date.parse(memory.now)
        memory.saved = { doc, savedAt }
        return savedAt
      },
      keepSimulation: async (text) => {
        refuseWhenBroken()
        memory.simulation = text
      },
      watch: (onSaved) => {
        memory.otherTabSaved = onSaved
      },
    },
    tabs: {
      join: (onRole) => {
        memory.becomes = onRole
        onRole(memory.role)
      },
      takeOver: () => void memory.takenOver++,
    },
    clipboard: {
      copy: (text) => {
        if (!memory.clipboardForbidden) memory.copied.push(text)
        return Promise.resolve(!memory.clipboardForbidden)
      },
    },
    typed: {
      load: () => memory.typed,
      save: (typed) => {
        memory.typed = typed
      },
    },
    theme: {
      load: () => memory.theme,
      save: (theme) => {
        memory.theme = theme
      },
    },
  }
  return { ports, memory }
}

/** An application over a fresh store, without its interface. A given document is open, as if a person had opened it. */
export function appWith({ doc, ...given }: { doc?: TopologyDocument } & Partial<Memory> = {}): {
  app: App
  store: AppStore
  memory: Memory
} {
  const { ports, memory } = memoryPorts(given)
  const store = createAppStore(emptyDocument('New topology'))
  if (doc) store.getState().open(doc)
  if (given.role !== undefined) store.getState().setRole(given.role)
  return { app: { store, ports }, store, memory }
}
