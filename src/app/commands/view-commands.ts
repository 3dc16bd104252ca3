import type { ThemeChoice } from '../ports/ports.ts'
import { commandText as text } from '../text/commands.ts'
import type { Command } from './command.ts'
import { outsideDesign, state, unless, always } from './conditions.ts'

/** What is seen: the viewport, the lower panel, the theme. */
export const viewCommands: readonly Command[] = [
  look('fit', text.fit, ['Shift+1']),
  look('fit-selection', text.fitSelection, ['Shift+2']),
  look('zoom-in', text.zoomIn, ['Ctrl+=', 'Ctrl++']),
  look('zoom-out', text.zoomOut, ['Ctrl+-']),
  look('actual-size', text.actualSize, ['Ctrl+0']),
  {
    id: 'problems',
    group: 'view',
    title: () => text.problems,
    keys: ['Ctrl+Shift+M'],
    available: (app) => unless(outsideDesign(app)),
    run: (app) => state(app).showDrawer('problems'),
  },
  {
    id: 'differences',
    group: 'view',
    title: () => text.differences,
    keys: [],
    available: (app) => unless(outsideDesign(app)),
    run: (app) => state(app).showDrawer('differences'),
  },
  {
    id: 'toggle-drawer',
    group: 'view',
    title: () => text.toggleDrawer,
    keys: ['Ctrl+J'],
    available: always,
    run: (app) => state(app).toggleDrawer(),
  },
  theme('system'),
  theme('light'),
  theme('dark'),
]

function look(
  id: 'fit' | 'fit-selection' | 'zoom-in' | 'zoom-out' | 'actual-size',
  title: string,
  keys: readonly string[],
): Command {
  return {
    id,
    group: 'view',
    title: () => title,
    keys,
    available: (app) =>
      unless(id === 'fit-selection' && state(app).selection.length === 0 && text.why.selectSomething),
    run: (app) => state(app).look(id),
  }
}

function theme(choice: ThemeChoice): Command {
  return {
    id: `theme-${choice}`,
    group: 'view',
    title: () => text.theme[choice],
    keys: [],
    available: always,
    run: (app) => state(app).setTheme(choice),
  }
}
