import { place } from '#core/edit/place.ts'
import { arrangeAll, arrangeSite } from '../canvas/arrange.ts'
import { commandText as text } from '../text/commands.ts'
import type { Command } from './command.ts'
import { selectedOne } from './selected.ts'
import { state, topology, unless, readOnly } from './conditions.ts'

/** Where things stand. */
export const arrangeCommands: readonly Command[] = [
  {
    id: 'arrange-all',
    group: 'arrange',
    title: () => text.arrangeAll,
    keys: ['Alt+Shift+T'],
    available: (app) => unless(readOnly(app), topology(app).sites.length === 0 && text.why.nothingThere),
    run: (app) => {
      state(app).edit(place, { positions: arrangeAll(topology(app)), label: text.arrangeAll })
      state(app).look('fit')
    },
  },
  {
    id: 'arrange-site',
    group: 'arrange',
    title: () => text.arrangeSite,
    keys: [],
    available: (app) => unless(readOnly(app), selectedOne(app)?.kind !== 'site' && text.why.selectSite),
    run: (app) => {
      const found = selectedOne(app)
      if (found?.kind === 'site')
        state(app).edit(place, { positions: arrangeSite(found.site), label: text.arrangeSite })
    },
  },
]
