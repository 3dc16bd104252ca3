import { browserAnalyst } from './analyst.ts'
import { browserAutosave } from './autosave.ts'
import { browserFiles } from './files.ts'
import { browserPictures } from './pictures.ts'
import type { Ports, ThemeChoice } from './ports.ts'
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
    pictures: browserPictures(),
    ticker: browserTicker(),
    autosave: browserAutosave(),
    tabs: browserTabs(),
    clipboard: { copy },
    theme: { load: loadTheme, save: saveTheme },
  }
}

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

function saveTheme(choice: ThemeChoice): void {
  try {
    localStorage.setItem(themeKey, choice)
  } catch {
    // Storage is forbidden or full: the choice holds until the page is closed.
  }
}
