import { commandText as text } from '../text/commands.ts'
import type { Command } from './command.ts'
import { state, always } from './conditions.ts'

/** Shortcuts, and what is exact, simplified and unknown. */
export const helpCommands: readonly Command[] = [
  {
    id: 'shortcuts',
    group: 'help',
    title: () => text.shortcuts,
    keys: ['?'],
    available: always,
    run: (app) => state(app).show({ kind: 'shortcuts' }),
  },
  {
    id: 'about',
    group: 'help',
    title: () => text.about,
    keys: ['F1'],
    available: always,
    run: (app) => state(app).show({ kind: 'about' }),
  },
]
