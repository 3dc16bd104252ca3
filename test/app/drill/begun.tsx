import { act } from '@testing-library/react'
import { beginDrill } from '../../../src/app/drill/begin.ts'
import { drillPart } from '../../../src/app/panels/drill-part.ts'
import { playingPart, simulationPart } from '../../../src/app/panels/simulation-part.ts'
import { drillViewOf } from '../../../src/app/store/drill-view.ts'
import { drills } from '../../../src/core/drills/catalogue/drills.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import { renderApp } from '../../support/render-app.tsx'

await Promise.all([drillPart.load(), playingPart.load(), simulationPart.load()])

/** The drill "Five are left". */
export const firstServers = drills.find(({ id }) => id === 'first-servers')!

/** A line that changes its deployment. */
export const start = 'Start-CsWindowsService -ComputerName ldn-pool-fe01.contoso.com'

/** An application with a document of its own, in which that drill was begun. */
export function begun() {
  const doc = documentOf(soundPair(3), { name: 'Contoso' })
  const rendered = renderApp({ doc })
  const { app, store } = rendered
  act(() => store.getState().setMode('drill'))
  act(() => void beginDrill(app, firstServers, 'practice'))
  const attempting = () => drillViewOf(app).getState().attempting!
  return {
    ...rendered,
    pool: doc.topology.sites[0]!.pools[0]!.id,
    attempting,
    variables: () => attempting().shell.store.getState().session.variables,
    type: (line: string) => act(() => attempting().shell.submit(line)),
    skip: () => act(() => store.getState().shell?.skip()),
    /** Until what was left for later is done. */
    settled: () => act(async () => {}),
  }
}
