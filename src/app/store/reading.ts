import { useCallback, useSyncExternalStore } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useAppHandle, type App } from './context.tsx'
import { momentOf, type Moment } from './moment.ts'
import type { Simulation } from './simulation-slice.ts'
import type { AppState, AppStore } from './store.ts'

/** What moments are of: when one of them is another, so is everything that is read. */
type Read = Pick<AppState, 'simulation' | 'history' | 'mode' | 'drilled'>

/** What the panels read of the application, of one and the same moment. */
interface Reading extends Read {
  /** The deployment at the moment that is looked at; `null` while nothing is simulated. */
  readonly moment: Moment | null
}

/** Real milliseconds between two readings while a simulation plays: nobody reads numbers faster. */
const pause = 250

const stores = new WeakMap<AppStore, StoreApi<Reading>>()

/**
 * What the panels show of a simulation. While it plays they read it four times a second, so that no picture waits for them;
 * whatever a person does, and all that changes while it does not play, is read at once.
 */
function readingOf(app: App): StoreApi<Reading> {
  let reading = stores.get(app.store)
  if (!reading) stores.set(app.store, (reading = createReading(app)))
  return reading
}

function createReading({ store, ports }: App): StoreApi<Reading> {
  const reading = createStore<Reading>(() => readIn(store.getState()))
  const read = () => {
    if (!isSame(reading.getState(), store.getState())) reading.setState(readIn(store.getState()))
  }
  let stop: (() => void) | null = null
  const watch = () => {
    const playing = store.getState().simulation?.playing === true
    if (playing && !stop) stop = readNowAndThen(ports.ticker.run, read)
    if (!playing) {
      stop?.()
      stop = null
    }
  }
  store.subscribe((now) => {
    watch()
    if (!isPlayedOn(reading.getState(), now)) read()
  })
  watch()
  return reading
}

function readNowAndThen(run: App['ports']['ticker']['run'], read: () => void): () => void {
  let since = 0
  return run((elapsed) => {
    since += elapsed
    if (since < pause) return
    since = 0
    read()
  })
}

function readIn(state: AppState): Reading {
  const { simulation, history, mode, drilled } = state
  return { simulation, history, mode, drilled, moment: momentOf(state) }
}

function isSame(one: Read, other: Read): boolean {
  return one.simulation === other.simulation && isSameBeside(one, other)
}

function isSameBeside(one: Read, other: Read): boolean {
  return one.history === other.history && one.mode === other.mode && one.drilled === other.drilled
}

/** Whether nothing but time has passed from one to the other. */
function isPlayedOn(before: Read, now: Read): boolean {
  const [was, is] = [before.simulation, now.simulation]
  if (was === is) return isSameBeside(before, now)
  if (!was?.playing || !is?.playing || !isSameBeside(before, now)) return false
  return was.life === is.life && was.shown === is.shown && inputsOf(was) === inputsOf(is)
}

/** A person, or the Management Shell, puts something in; playing does not. */
function inputsOf({ futures, shown }: Simulation) {
  return futures[shown]?.inputs
}

/**
 * A part of what the panels read; re-renders when that part changes identity. What nobody sees (`seen` is false) is not
 * drawn anew while the simulation plays, but when that stops.
 */
export function useReading<T>(select: (reading: Reading) => T, seen = true): T {
  const reading = readingOf(useAppHandle())
  const subscribe = useCallback(
    (onChange: () => void) =>
      reading.subscribe(({ simulation }) => {
        if (seen || simulation?.playing !== true) onChange()
      }),
    [reading, seen],
  )
  return useSyncExternalStore(subscribe, () => select(reading.getState()))
}
