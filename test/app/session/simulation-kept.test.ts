import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepSaved } from '../../../src/app/session/keep-saved.ts'
import { readRecord, rebuilt, recordText } from '../../../src/app/session/simulation-record.ts'
import { simulatorPart } from '../../../src/app/store/simulator-part.ts'
import { shownFuture } from '../../../src/app/store/simulator.ts'
import { createAppStore, type AppStore } from '../../../src/app/store/store.ts'
import { addSite } from '../../../src/core/edit/add-site.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'
import type { TopologyDocument } from '../../../src/core/model/document.ts'
import { traceOf } from '../../../src/core/simulate/checkpoints.ts'
import { readScenario } from '../../../src/core/simulate/scenario/read.ts'
import { traceJson } from '../../../src/core/simulate/trace/trace.ts'
import { appWith, type Memory } from '../../support/memory-ports.ts'

await simulatorPart.load()
await import('../../../src/app/session/simulation-keeper.ts') // as after the first moment in the mode

const minutes = 60_000
const doc = documentOf(soundPair(3), { name: 'Contoso' })

const simulation = (store: AppStore) => store.getState().simulation!
const traces = (store: AppStore) =>
  simulation(store).futures.map(({ recording }) => traceOf(recording).map(traceJson))

/** The same simulation after it was written and read again. */
function again(store: AppStore): AppStore {
  const kept = readRecord(recordText(simulation(store), 'simulate'))
  const back = createAppStore(doc)
  back.setState({ simulation: kept && rebuilt(simulation(store).topology, kept) })
  return back
}

function simulating(given: TopologyDocument = doc): AppStore {
  const store = createAppStore(given)
  store.getState().setMode('simulate')
  return store
}

describe('a simulation that is written and read again', () => {
  it('stands where it stood, with both futures as they went', () => {
    const store = simulating()
    const { switchParts, seek, forkHere, setSpeed } = store.getState()
    seek(5 * minutes)
    switchParts(['site:1'], true)
    seek(20 * minutes)
    forkHere('Wait')
    switchParts(['site:1'], false)
    seek(90 * minutes)
    setSpeed(600)
    const back = again(store)
    const { futures, at, until, shown, speed, playing } = simulation(back)
    expect({ at, until, shown, speed, playing }).toEqual({
      at: 90 * minutes,
      until: simulation(store).until,
      shown: 1,
      speed: 600,
      playing: false,
    })
    expect(futures.map(({ label, forkedAt }) => ({ label, forkedAt }))).toEqual([
      { label: 'Base', forkedAt: null },
      { label: 'Wait', forkedAt: 20 * minutes },
    ])
    back.getState().showFuture(0)
    store.getState().showFuture(0)
    expect(traces(back)).toEqual(traces(store))
  })

  it('goes as it went, whatever was done and wherever it was looked at', () => {
    const parts = ['server:201', 'server:202', 'server:203', 'site:1', 'site:3', 'server:401'] as const
    const deed = fc.record({
      by: fc.integer({ min: 0, max: 40 * minutes }),
      part: fc.constantFrom(...parts),
      off: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 6 }), (deeds) => {
        const store = simulating()
        for (const { by, part, off } of deeds) {
          store.getState().seek(simulation(store).at + by)
          store.getState().switchParts([part], off)
        }
        store.getState().seek(simulation(store).at + 30 * minutes)
        expect(traces(again(store))).toEqual(traces(store))
      }),
      { numRuns: 40 },
    )
  })

  it.each(readdirSync('public/scenarios').filter((file) => file.endsWith('.json')))(
    'plays %s as it was played',
    (file) => {
      const read = readScenario(readFileSync(`public/scenarios/${file}`, 'utf8'))
      if (!read.ok || read.scenario.topology === null) throw new Error(`${file} has no topology`)
      const store = simulating(documentOf(read.scenario.topology))
      store.getState().beginSimulation(read.scenario)
      store.getState().seek(read.scenario.until)
      const back = again(store)
      expect(traces(back)).toEqual(traces(store))
      expect(simulation(back).scenario).toEqual({ ...read.scenario, topology: null })
      expect(shownFuture(simulation(back)).inputs).toEqual(shownFuture(simulation(store)).inputs)
    },
  )

  it.each([
    ['no JSON', 'x'],
    ['of another version', '{"version":2}'],
    ['without futures', '{"version":1,"of":"","mode":"simulate","scenario":null,"futures":[]}'],
    [
      'with something from outside that is no event',
      JSON.stringify({
        ...JSON.parse(recordText(simulation(simulating()), 'simulate')),
        futures: [{ label: '', forkedAt: null, inputs: [{ at: 1, event: {} }] }],
      }),
    ],
  ])('is nothing where the text is %s', (_, text) => {
    expect(readRecord(text)).toBeNull()
  })
})

let stop: () => void = () => undefined

describe('a page that is loaded anew', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => {
    stop()
    vi.useRealTimers()
  })

  /** Lets what was fetched arrive, and so many milliseconds pass. */
  async function passes(milliseconds = 0): Promise<void> {
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(milliseconds)
  }

  async function page(given: Partial<Memory>) {
    const made = appWith(given)
    stop()
    stop = keepSaved(made.app)
    await passes()
    return made
  }

  /** A page in which London was lost five minutes ago, as the browser holds it. */
  async function left(): Promise<{ memory: Memory; first: AppStore }> {
    const { store: first, memory } = await page({ saved: { doc, savedAt: 1 } })
    first.getState().setMode('simulate')
    await passes()
    first.getState().switchParts(['site:1'], true)
    first.getState().seek(5 * minutes)
    await passes(1000)
    expect(memory.simulation).not.toBeNull()
    return { memory, first }
  }

  it('stands in Simulate mode at the same moment, with the same future', async () => {
    const { memory, first } = await left()
    const { store } = await page({ saved: memory.saved, simulation: memory.simulation })
    expect(store.getState().mode).toBe('simulate')
    expect(simulation(store).at).toBe(5 * minutes)
    expect(traces(store)).toEqual(traces(first))
    expect(store.getState().announcement.text).toMatch(/back as it was left, at 00:05:00/)
    expect(store.getState().history.past).toEqual([])
    expect(store.getState().broughtBack).toBe(simulation(store).life)
    expect(first.getState().broughtBack).toBeNull()
  })

  it('keeps it at once when the page is left', async () => {
    const { memory, first } = await left()
    const before = memory.simulation
    first.getState().seek(9 * minutes)
    window.dispatchEvent(new Event('pagehide'))
    expect(memory.simulation).not.toBe(before)
  })

  it('waits with it until Simulate mode is entered, where another mode was left', async () => {
    const { memory, first } = await left()
    first.getState().setMode('design')
    await passes(1000)
    const { store } = await page({ saved: memory.saved, simulation: memory.simulation })
    expect(store.getState()).toMatchObject({ mode: 'design', simulation: null })
    store.getState().setMode('simulate')
    await passes()
    expect(simulation(store).at).toBe(5 * minutes)
  })

  it('drops it with a word where the design is another, and begins none', async () => {
    const { memory } = await left()
    const changed = addSite.apply(doc, { name: 'Paris', position: { x: 0, y: 0 } })
    const { store, memory: later } = await page({
      saved: { doc: changed, savedAt: 2 },
      simulation: memory.simulation,
    })
    expect(store.getState()).toMatchObject({ mode: 'design', simulation: null })
    expect(store.getState().notice?.text).toMatch(/does not fit the design as it is now/)
    await passes(1000)
    expect(later.simulation).toBeNull()
  })

  it('keeps it while only what stands beside the topology has changed', async () => {
    const { memory } = await left()
    const noted = {
      ...doc,
      scenarios: [{ name: 'Drill' }],
      layout: { ...doc.layout, notes: { 'site:1': 'x' } },
    } as const
    const { store } = await page({ saved: { doc: noted, savedAt: 2 }, simulation: memory.simulation })
    expect(simulation(store).at).toBe(5 * minutes)
  })

  it('forgets it with the document that it was about', async () => {
    const { memory, first } = await left()
    first.getState().open(documentOf(soundPair(5)))
    await passes(1000)
    expect(readRecord(memory.simulation!)).toMatchObject({ at: 0, futures: [{ inputs: [] }] })
  })
})
