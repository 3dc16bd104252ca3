import { writeDocument } from '#core/format/write.ts'
import { ownDocOf } from '../store/selectors.ts'
import { commandText as text } from '../text/commands.ts'
import type { App } from '../store/context.tsx'
import type { Command } from './command.ts'
import { fileNameOf } from './file-name.ts'
import { state, unless, readingTab, always } from './conditions.ts'

/** Whether there is nothing in the open document, whatever is looked at. */
const isEmpty = (app: App) => ownDocOf(state(app)).topology.sites.length === 0

/** New, open, save, export, publish. */
export const fileCommands: readonly Command[] = [
  {
    id: 'new-topology',
    group: 'file',
    title: () => text.newTopology,
    keys: [],
    available: (app) => unless(readingTab(app)),
    run: (app) => state(app).show({ kind: 'new-topology' }),
  },
  {
    id: 'open',
    group: 'file',
    title: () => text.open,
    keys: ['Ctrl+O'],
    available: (app) => unless(readingTab(app)),
    run: (app) => state(app).show({ kind: 'open' }),
  },
  {
    id: 'paste',
    group: 'file',
    title: () => text.paste,
    keys: [],
    available: (app) => unless(readingTab(app)),
    run: (app) => state(app).show({ kind: 'open', text: '' }),
  },
  {
    id: 'save',
    group: 'file',
    title: () => text.save,
    keys: ['Ctrl+S'],
    available: always,
    run: (app) => {
      const doc = ownDocOf(state(app))
      const name = `${fileNameOf(doc.name)}.json`
      app.ports.files.download(name, writeDocument(doc))
      state(app).announce(text.announce.saved(name))
    },
  },
  {
    id: 'export',
    group: 'file',
    title: () => text.export,
    keys: [],
    available: (app) => unless(isEmpty(app) && text.why.nothingThere),
    run: (app) => state(app).show({ kind: 'export' }),
  },
  {
    id: 'import-notes',
    group: 'file',
    title: () => text.importNotes,
    keys: [],
    available: (app) => unless(state(app).notes.length === 0 && text.why.noImportNotes),
    run: (app) => state(app).show({ kind: 'import-notes' }),
  },
  {
    id: 'publish',
    group: 'file',
    title: () => text.publish,
    keys: ['Ctrl+Enter'],
    available: (app) => unless(readingTab(app), isEmpty(app) && text.why.nothingThere),
    run: (app) => state(app).show({ kind: 'publish' }),
  },
]
