import { commandText as text } from '../text/commands.ts'
import type { Command } from './command.ts'
import { state, always } from './conditions.ts'

/** The rule book, shortcuts, and what is exact, simplified and unknown. */
export const helpCommands: readonly Command[] = [
  {
    id: 'rules',
    group: 'help',
    title: () => text.rules,
    keys: [],
    available: always,
    run: (app) => state(app).show({ kind: 'rule', rule: null }),
  },
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
