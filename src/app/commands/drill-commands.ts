import type { PoolId, ServerId, SiteId } from '#core/model/id.ts'
import { find } from '#core/model/topology.ts'
import type { App } from '../store/context.tsx'
import { commandText as text } from '../text/commands.ts'
import type { Command } from './command.ts'
import { state, topology, unless } from './conditions.ts'
import { selectedOne } from './selected.ts'

/** What Drill mode is asked for from outside of its own panels. */
export const drillCommands: readonly Command[] = [
  {
    id: 'rehearse',
    group: 'drill',
    keys: [],
    title: () => text.rehearse,
    available: (app) =>
      unless(
        state(app).mode === 'drill' && text.why.ownOnly,
        rehearsed(app) === null && text.why.selectPoolOrSite,
      ),
    run: (app) => {
      const of = rehearsed(app)
      if (of !== null) state(app).wishDrill({ is: 'rehearse', of })
    },
  },
  {
    id: 'drill-answer',
    group: 'drill',
    keys: [],
    title: () => text.drillAnswer,
    available: (app) =>
      unless(
        (state(app).mode !== 'drill' || state(app).drilled?.shown !== true) && text.why.inDrillOnly,
        selectedServers(app).length === 0 && text.why.selectServers,
      ),
    run: (app) => state(app).wishDrill({ is: 'answer', servers: selectedServers(app) }),
  },
]

function rehearsed(app: App): PoolId | SiteId | null {
  const found = selectedOne(app)
  if (found?.kind === 'pool') return found.pool.id
  return found?.kind === 'site' ? found.site.id : null
}

/** The Front End Servers that are selected, in the order in which they were. */
function selectedServers(app: App): readonly ServerId[] {
  return state(app).selection.flatMap((id) => {
    const found = find(topology(app), id)
    return found?.kind === 'server' ? [found.server.id] : []
  })
}
