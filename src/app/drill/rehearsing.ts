import type { PoolId, SiteId } from '#core/model/id.ts'
import type { App } from '../store/context.tsx'
import { drillViewOf } from '../store/drill-view.ts'
import { ownDocOf } from '../store/selectors.ts'
import { beginDrill } from './begin.ts'
import { showLadder } from './ending.ts'
import { rehearsalOf } from './resuming.ts'

/** Makes a drill of the open document, and begins it; says why where it has no solution. */
export async function rehearseOwn(app: App, of: PoolId | SiteId): Promise<void> {
  const view = drillViewOf(app)
  showLadder(app)
  const { topology } = ownDocOf(app.store.getState())
  const making = { is: 'made', of } as const
  view.setState({ rehearsing: making })
  const isWanted = () => view.getState().rehearsing === making
  try {
    const rehearsed = await app.ports.rehearser.rehearse(topology, rehearsalOf(of))
    if (!rehearsed || !isWanted()) return
    if (app.store.getState().mode !== 'drill') return view.setState({ rehearsing: null }) // nobody waits for it any more
    if (!rehearsed.ok) view.setState({ rehearsing: { is: 'refused', of, why: rehearsed.why } })
    else {
      const { drill, beyond } = rehearsed
      beginDrill(app, { ...drill, brief: [...drill.brief, ...beyond] }, view.getState().mode, {
        rehearses: of,
      })
    }
  } catch {
    if (isWanted()) view.setState({ rehearsing: { is: 'failed', of } })
  }
}
