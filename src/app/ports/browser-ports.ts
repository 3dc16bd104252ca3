import { browserAnalyst } from './analyst.ts'
import { browserAutosave } from './autosave.ts'
import { browserFiles } from './files.ts'
import { browserPictures } from './pictures.ts'
import type { Ports, ThemeChoice } from './ports.ts'
import type { runRehearsal } from './rehearser.ts'
import { browserReader } from './reader.ts'
import { browserTabs } from './tabs.ts'
import { browserTicker } from './ticker.ts'

/** The ways out of a real browser. */
export function browserPorts(): Ports {
  return {
    today,
    now: () => new Date().toISOString(),
    files: browserFiles(),
    reader: browserReader(),
    analyst: browserAnalyst(),
    rehearser: {
      async rehearse(topology, what, watch) {
        const outcome = await rehearsal({ does: 'rehearse', topology, what }, watch)
        return outcome?.did === 'rehearse' ? outcome.rehearsed : null
      },
      async par(drill, watch) {
        const outcome = await rehearsal({ does: 'par', drill }, watch)
        return outcome?.did === 'par' ? outcome.certificate : null
      },
    },
    progress: {
      load: async (key) => (await drillStorage()).load(key),
      keep: async (key, text) => (await drillStorage()).keep(key, text),
    },
    pictures: browserPictures(),
    ticker: browserTicker(),
    autosave: browserAutosave(),
    tabs: browserTabs(),
    clipboard: { copy },
    typed: { load: loadTyped, save: (lines) => keep(typedKey, JSON.stringify(lines)) },
    theme: { load: loadTheme, save: (choice) => keep(themeKey, choice) },
  }
}

/** Drills are loaded when they are needed, and what they need of the browser with them. */
const rehearsal = async (...given: Parameters<typeof runRehearsal>) =>
  (await import('./rehearser.ts')).runRehearsal(...given)
const drillStorage = async () => (await import('./progress.ts')).progressInBrowser

function today(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false // no secure page, or the person said no
  }
}

const themeKey = 'topology-builder-theme'

function loadTheme(): ThemeChoice {
  try {
    const kept = localStorage.getItem(themeKey)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system' // storage is forbidden here
  }
}

const typedKey = 'topology-builder-typed'

function loadTyped(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(typedKey) ?? '[]')
    return Array.isArray(kept) ? kept.filter((line) => typeof line === 'string') : []
  } catch {
    return [] // storage is forbidden here, or something else wrote there
  }
}

function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // Storage is forbidden or full: it holds until the page is closed.
  }
}
