import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { placeMissing } from '../../../src/app/canvas/arrange.ts'
import { playingPart } from '../../../src/app/panels/simulation-part.ts'
import { CompareTab } from '../../../src/app/simulation/compare/CompareTab.tsx'
import { momentOf } from '../../../src/app/store/moment.ts'
import { simulatorPart } from '../../../src/app/store/simulator-part.ts'
import { addSite } from '../../../src/core/edit/add-site.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import { traceOf } from '../../../src/core/simulate/checkpoints.ts'
import { minute } from '../../../src/core/simulate/clock.ts'
import type { Scenario } from '../../../src/core/simulate/scenario/scenario.ts'
import type { World, WorldEvent } from '../../../src/core/simulate/world.ts'
import { renderApp } from '../../support/render-app.tsx'
import { story } from './story.tsx'

/*
 * A machine with mistakes: while Dublin (site:3) is down it urges what changes nothing, from five minutes on, and at once
 * where London (site:1) is down too. And it makes no world of a topology with Atlantis.
 */
const brokenFrom = 5 * minute
const isBroken = ({ outage }: World, at: number) =>
  outage.has('site:3') && (at >= brokenFrom || outage.has('site:1'))
const mistaken = vi.fn((): WorldEvent => ({ of: 'fault', event: { is: 'part-repaired', part: 'link:1-3' } }))
vi.mock(import('../../../src/core/simulate/deployment.ts'), async (original) => {
  const { deployment } = await original()
  return {
    deployment: {
      ...deployment,
      urge: (world, place, at) => (isBroken(world, at) ? mistaken() : deployment.urge(world, place, at)),
    },
  }
})

vi.mock(import('../../../src/core/simulate/new-world.ts'), async (original) => {
  const { newWorld, ...rest } = await original()
  return {
    ...rest,
    newWorld: (topology, beginning) => {
      if (topology.sites.some(({ name }) => name === 'Atlantis')) throw new Error('No world has Atlantis')
      return newWorld(topology, beginning)
    },
  }
})

await simulatorPart.load() // as after the first moment in a browser
await playingPart.load()

function simulating() {
  const { store, memory } = renderApp({ doc: placeMissing(documentOf(soundPair(3))) })
  act(() => store.getState().setMode('simulate'))
  return {
    store,
    state: () => store.getState(),
    simulation: () => store.getState().simulation!,
    pass: (elapsed: number) => act(() => memory.pass(elapsed)),
    fails: (part: 'site:1' | 'site:3') => act(() => store.getState().switchParts([part], true)),
    goes: (at: number) => act(() => store.getState().seek(at)),
  }
}
const cannotGoOn = /^The simulation cannot go on\. It stays at 00:0\d:\d\d, and nothing of it is lost\./

describe('a world that does not come to rest', () => {
  it('stops the playing and is told, with the moment and everything before it kept', () => {
    const { state, simulation, pass, fails } = simulating()
    fails('site:3')
    act(() => state().setSpeed(60))
    act(() => state().play())
    for (let second = 0; second < 30 && simulation().playing; second++) pass(1000)
    expect(simulation().playing).toBe(false)
    expect(state().notice).toMatchObject({ text: expect.stringMatching(cannotGoOn), action: null })
    expect(screen.getByText(cannotGoOn, { selector: '.toast *, .notice *, [role=status] *' })).toBeVisible()
    const { at, futures } = simulation()
    expect(at).toBeGreaterThan(0)
    expect(futures[0].inputs).toHaveLength(1)
    expect(traceOf(futures[0].recording)[0]?.event.event.is).toBe('part-failed')
    act(() => state().seek(0))
    act(() => state().seek(at))
    expect(momentOf(state())!.world.outage.has('site:3')).toBe(true)
    pass(1000)
    expect(simulation().at).toBe(at)
  })

  it('keeps the simulation as it is when it is gone to, stepped to, or jumped to', () => {
    const { state, simulation, fails, goes } = simulating()
    fails('site:3')
    goes(minute)
    const before = simulation()
    goes(60 * minute)
    expect(simulation()).toBe(before)
    expect(state().notice?.text).toMatch(cannotGoOn)
    for (let steps = 0; steps < 500 && simulation().at < brokenFrom; steps++) {
      const { at } = simulation()
      act(() => state().step(1))
      if (simulation().at === at) break
    }
    mistaken.mockClear()
    for (const at of [30, 31, 20]) goes(at * minute)
    expect(mistaken).toHaveBeenCalledTimes(2)
    const last = simulation()
    expect(last.at).toBeLessThan(brokenFrom)
    const told = state().notice!.count
    act(() => state().step(1))
    expect(simulation()).toBe(last)
    expect(state().notice!.count).toBe(told + 1)
  })

  it('takes no step for what is done by hand, and names it', () => {
    const { state, simulation, fails, goes } = simulating()
    fails('site:1')
    goes(10 * minute)
    const before = { simulation: simulation(), simulated: state().simulated }
    fails('site:3')
    expect(state().notice?.text).toMatch(
      /^Dublin fails: the simulation cannot go on\. It stays at 00:10:00, .* What is urged at /,
    )
    expect(simulation()).toBe(before.simulation)
    expect(state().simulated).toBe(before.simulated)
    act(() => state().rescript('Another script', [{ at: 6 * minute, event: fault }]))
    expect(state().notice?.text).toMatch(/^Another script: the simulation cannot go on\./)
    expect(simulation()).toBe(before.simulation)
    act(() => state().undoSimulated())
    expect(momentOf(state())!.world.outage.size).toBe(0)
  })

  it('leaves what was simulated where a scenario cannot begin', () => {
    const { state, simulation, fails, goes } = simulating()
    fails('site:1')
    goes(minute)
    const before = simulation()
    act(() => state().beginSimulation(bothLost))
    expect(simulation()).toBe(before)
    expect(state().notice?.text).toMatch(/^Both lost: the simulation cannot go on\. It stays at 00:01:00/)
  })

  it('simulates nothing where a design that has changed cannot be begun with', () => {
    const { state, fails } = simulating()
    fails('site:1')
    act(() => state().setMode('design'))
    act(() => state().edit(addSite, { name: 'Atlantis', position: { x: 0, y: 0 } }))
    act(() => state().setMode('simulate'))
    expect(state().simulation).toBeNull()
    expect(state().notice?.text).toBe(
      'The simulation cannot begin. The mistake is in this product: No world has Atlantis.',
    )
    expect(state().history.present.topology.sites).toHaveLength(3)
  })

  it('is told where two futures are compared, which play on further than what is looked at', () => {
    const { fails, goes, store } = story(<CompareTab />, soundPair(3))
    fails('site:3')
    goes(minute)
    act(() => store.getState().forkHere())
    const told = screen.getAllByRole('alert').map(({ textContent }) => textContent)
    expect(told).toEqual([
      expect.stringMatching(/^Base can be played on to 00:01:00 only/),
      expect.stringMatching(/^Fork can be played on to 00:01:00 only/),
    ])
  })
})

const bothLost: Scenario = {
  name: 'Both lost',
  description: '',
  topology: null,
  begins: 'running',
  timeOfDay: 0,
  seed: null,
  parameters: {},
  script: [{ at: 0, do: 'fail', what: ['London', 'Dublin'] }],
  until: minute,
  assertions: [],
}

const fault: WorldEvent = { of: 'fault', event: { is: 'part-failed', part: 'site:3' } }
