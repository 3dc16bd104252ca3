import { act } from '@testing-library/react'
import type { ReactElement } from 'react'
import { simulatorPart } from '../../../src/app/store/simulator-part.ts'
import { popupRoom } from '../../../src/app/ui/popup-room.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import type { PoolId } from '../../../src/core/model/id.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import type { Scenario } from '../../../src/core/simulate/scenario/scenario.ts'
import type { WorldEvent } from '../../../src/core/simulate/world.ts'
import { renderApp } from '../../support/render-app.tsx'

await simulatorPart.load()

export const minutes = 60_000

/**
 * One panel of Simulate mode over two paired pools of three servers: ldn-pool (pool:2) in London, which holds the Central
 * Management store, and dub-pool (pool:4) in Dublin.
 */
export function story(ui: ReactElement, given: Topology = soundPair(3)) {
  const rendered = renderApp({
    doc: documentOf(given, { name: 'Contoso' }),
    ui: (
      <>
        <div ref={popupRoom} />
        {ui}
      </>
    ),
  })
  const { store } = rendered
  act(() => store.getState().setMode('simulate'))
  return {
    ...rendered,
    /** Puts something in at the present moment. */
    does: (...events: readonly WorldEvent[]) => act(() => store.getState().inject('done', events)),
    fails: (...parts: readonly PartId[]) => act(() => store.getState().switchParts(parts, true)),
    goes: (at: number) => act(() => store.getState().seek(at)),
    plays: (scenario: Partial<Scenario>) =>
      act(() => store.getState().beginSimulation({ ...emptyScenario, ...scenario })),
  }
}

const emptyScenario: Scenario = {
  name: 'A scenario',
  description: '',
  topology: null,
  begins: 'running',
  timeOfDay: 0,
  seed: null,
  parameters: {},
  script: [],
  until: 60 * minutes,
  assertions: [],
}

export const failover = (pool: PoolId, disaster = false): WorldEvent => ({
  of: 'failover',
  pool,
  event: { is: 'failover-invoked', disaster },
})

export const storeFailover = (to: PoolId): WorldEvent => ({
  of: 'management',
  event: { is: 'management-failover-invoked', to, disaster: true },
})
