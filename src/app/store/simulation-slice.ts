import type { Recording } from '#core/simulate/checkpoints.ts'
import type { Millis } from '#core/simulate/clock.ts'
import type { Input } from '#core/simulate/engine.ts'
import type { Scenario } from '#core/simulate/scenario/scenario.ts'
import type { World, WorldEvent } from '#core/simulate/world.ts'
import type { Topology } from '#core/model/topology.ts'
import type { StateCreator } from 'zustand/vanilla'
import { simulationText as text } from '../text/simulation.ts'
import { momentOf } from './moment.ts'
import { simulatorPart } from './simulator-part.ts'
import type { AppState } from './store.ts'

/** Simulated seconds for each real one; or from event to event, one each second. */
export type Speed = 1 | 10 | 60 | 600 | 'next event'

/** One course of events from the beginning on. */
export interface Future {
  readonly label: string
  /** When it parted from the other; `null` for the one that was there first. */
  readonly forkedAt: Millis | null
  /** What happened in it so far, and what is to come. */
  readonly recording: Recording<World, WorldEvent>
  /** Everything from outside, in the order of time: what has happened, and what a script has still to come. */
  readonly inputs: readonly Input<WorldEvent>[]
}

/** A copy of the design that lives on simulated time. Nothing here ever changes the document. */
export interface Simulation {
  /** Tells it from one that was begun anew: the same through everything that happens in it. */
  readonly life: symbol
  /** As the document held it when the simulation began. */
  readonly topology: Topology
  /** What it plays; `null` for nothing but what a person does by hand. */
  readonly scenario: Scenario | null
  /** The first is the base; at most two. */
  readonly futures: readonly [Future, ...Future[]]
  /** The index of the future that is shown. */
  readonly shown: number
  /** The moment that is looked at. */
  readonly at: Millis
  /** Where the timeline ends. It grows when the moment comes near. */
  readonly until: Millis
  readonly playing: boolean
  readonly speed: Speed
}

/** A step that can be taken back: what it was called and what was simulated before it. */
export interface SimulationStep {
  readonly label: string
  readonly simulation: Simulation
  /** What made it. The same when it is taken back and done again. */
  readonly origin: StepOrigin
}

/**
 * Who made a step: what was done by hand as events, with what the deployment refused of it in words, or a line of the
 * Management Shell by its number; `null` for neither.
 */
export type StepOrigin =
  | { readonly events: readonly WorldEvent[]; readonly refusals: readonly string[] }
  | { readonly line: number }
  | null

/** The deeds on the simulation. Until the simulator is loaded, and before a simulation has begun, they do nothing. */
export interface SimulationSlice {
  readonly simulation: Simulation | null
  /** The steps that changed what happens, the last one last. */
  readonly simulated: readonly SimulationStep[]
  /** What was taken back, the next one first. */
  readonly unsimulated: readonly SimulationStep[]
  /** The life of the simulation that was brought back from the page before; `null` where none was. */
  readonly broughtBack: symbol | null
  /**
   * Begins anew with a copy of the open topology, and the script of a scenario where one is given; its own topology is left
   * aside. In Drill mode it does nothing.
   */
  beginSimulation(scenario?: Scenario): void
  /** Stops playing outside of Simulate mode; in it, begins a simulation where there is none of the design as it is now. */
  tendSimulation(): void
  /**
   * Does something to the deployment at the moment that is looked at, under a name for the announcement and for undo. What
   * was to come from outside later in this future is dropped.
   */
  inject(label: string, events: readonly WorldEvent[]): void
  /**
   * Gives the future that is shown another script: everything from outside is what is given here, in the order of time. The
   * moment that is looked at stays.
   */
  rescript(label: string, inputs: readonly Input<WorldEvent>[]): void
  play(): void
  /** Stops playing; `why` is announced instead of that. */
  pause(why?: string): void
  /** Goes to the next moment at which something happens, or back to the last one. */
  step(by: 1 | -1): void
  /** Goes to the next event with a mark on the timeline. */
  jumpToNext(): void
  jumpToPrevious(): void
  /** Goes to a moment, without a word: for scrubbing. */
  seek(at: Millis): void
  /** Lets time pass to a moment, without a word: for playing. A line of the shell that waits goes on on the way. */
  advance(to: Millis): void
  setSpeed(speed: Speed): void
  /** Parts another future from the one that is shown: what happened so far stays, what was to come from outside is dropped. */
  forkHere(label?: string): void
  showFuture(index: number): void
  dropFuture(index: number): void
  /** Back to the beginning, as it was begun: without anything that was done by hand. */
  restart(): void
  undoSimulated(): void
  redoSimulated(): void
}

/** Nothing is simulated. */
export const nothingSimulated = {
  simulation: null,
  simulated: [],
  unsimulated: [],
} satisfies Partial<SimulationSlice>

/** How many steps are kept. */
export const mostSteps = 200

export const simulationSlice: StateCreator<AppState, [], [], SimulationSlice> = (set, get) => {
  const simulator = () => {
    const loading = simulatorPart.now()
    return loading.state === 'here' ? loading.part : null
  }
  /**
   * What is made of the simulation; `null` where the world does not come to rest on the way, which is a mistake in its
   * machine. Then that is said, playing stops, and the simulation stays as it is.
   */
  const tried = <T>(label: string | null, make: () => T): { readonly made: T } | null => {
    try {
      return { made: make() }
    } catch (error) {
      const { simulation, notify } = get()
      const why = error instanceof Error ? error.message : String(error)
      if (simulation?.playing) set({ simulation: { ...simulation, playing: false } })
      notify(simulation ? text.noRest(label, simulation.at, why) : text.noRestAtFirst(why), null)
      return null
    }
  }
  /**
   * Says that a line of the shell holds the simulation, where one does: what it rests on cannot be taken away from it. A drill
   * holds it, too: what is not among the deeds of the attempt does not come about.
   */
  const isHeld = () => {
    const { lineUnderWay, mode, announce } = get()
    if (lineUnderWay !== null) announce(text.held(lineUnderWay))
    else if (mode === 'drill') announce(text.heldByDrill)
    return lineUnderWay !== null || mode === 'drill'
  }
  /** What to announce after the moment has moved: when it is, and what has become of the pools since. */
  const say = (before: ReturnType<typeof momentOf>, said = '', happened = '') => {
    const { simulation } = get()
    const after = momentOf(get())
    const part = simulator()
    if (!simulation || !after || !part) return
    const news = before ? part.newsBetween(before, after) : ''
    get().announce([said, text.atMoment(simulation.at), happened, news].filter(Boolean).join(' '))
  }
  /** Goes to where `go` leads, and says what is there. */
  const travel = (go: (part: NonNullable<ReturnType<typeof simulator>>, from: Simulation) => Simulation) => {
    const { simulation } = get()
    const part = simulator()
    if (!simulation || !part) return
    const before = momentOf(get())
    const next = tried(null, () => go(part, { ...simulation, playing: false }))?.made
    if (!next || (next.at < simulation.at && isHeld())) return
    if (get().lineUnderWay === null) set({ simulation: next })
    else get().advance(next.at)
    if (next.at === simulation.at) get().announce(text.nothingThere)
    else say(before, '', part.lastWords(next))
  }
  /** Takes up what was made of the simulation, as a step that can be taken back. */
  const become = (label: string, simulation: Simulation, before: Simulation, origin: StepOrigin = null) => {
    const moment = momentOf(get())
    set(({ simulated }) => ({
      simulation,
      simulated: [...simulated.slice(1 - mostSteps), { label, simulation: before, origin }],
      unsimulated: [],
    }))
    if (origin && 'events' in origin && origin.refusals.length > 0)
      get().warn(text.refusedDeed(label, origin.refusals))
    else say(moment, `${label}.`)
  }
  const change = (
    label: string,
    make: (part: NonNullable<ReturnType<typeof simulator>>, from: Simulation) => Simulation,
  ) => {
    const { simulation } = get()
    const part = simulator()
    if (isHeld()) return
    const next = simulation && part && tried(label, () => make(part, simulation))
    if (next) become(label, next.made, simulation)
  }

  return {
    ...nothingSimulated,
    broughtBack: null,
    beginSimulation: (scenario) => {
      if (get().mode === 'drill') return
      const part = simulator()
      if (!part) {
        const { history, mode } = get()
        void simulatorPart.load().then(() => {
          const now = get()
          const isWanted = now.mode === mode && now.history.present.topology === history.present.topology
          if (simulator() && isWanted) now.beginSimulation(scenario)
        })
        return
      }
      const { topology } = get().history.present
      if (get().simulation?.topology !== topology) set(nothingSimulated)
      const begun = tried(scenario?.name ?? null, () => part.beginOn(topology, scenario ?? null))?.made
      if (!begun?.ok) {
        if (begun) get().notify(text.refused(scenario?.name ?? '', begun.problems), null)
        if (get().simulation === null && scenario) get().beginSimulation()
        return
      }
      set({ ...nothingSimulated, simulation: begun.simulation })
      if (scenario) get().announce(text.begunScenario(scenario.name))
    },
    tendSimulation: () => {
      const { simulation, mode, history, beginSimulation } = get()
      if (mode === 'drill') return
      if (mode !== 'simulate') {
        if (simulation?.playing) set({ simulation: { ...simulation, playing: false } })
        return
      }
      if (simulation?.topology === history.present.topology) return
      if (simulation) get().notify(text.designChanged, null)
      beginSimulation()
    },
    inject: (label, events) => {
      if (events.length === 0) return
      const { simulation, mode, drilled } = get()
      if (mode === 'drill') return drilled?.does(label, events)
      const part = simulator()
      if (!simulation || !part) return
      const result = tried(label, () => part.injected(simulation, events))
      if (!result) return
      const next = result.made
      if (!next) {
        get().announce(text.noEffect(label))
        return
      }
      const later = part.shownFuture(simulation).inputs.filter(({ at }) => at > simulation.at).length
      const refusals = part.refusalsBetween(simulation, next)
      become(later === 0 ? label : text.droppingLater(label, later), next, simulation, { events, refusals })
    },
    rescript: (label, inputs) => change(label, (part, from) => part.rescripted(from, inputs)),
    play: () => {
      const { simulation } = get()
      if (!simulation || simulation.playing) return
      set({ simulation: { ...simulation, playing: true } })
      get().announce(text.playing(simulation.speed))
    },
    pause: (why) => {
      const { simulation } = get()
      if (!simulation?.playing) return
      set({ simulation: { ...simulation, playing: false } })
      get().announce(why ?? text.paused(simulation.at))
    },
    step: (by) => travel((part, from) => (by === 1 ? part.toNextEvent(from) : part.toPreviousEvent(from))),
    jumpToNext: () => travel((part, from) => part.toNextMark(from)),
    jumpToPrevious: () => travel((part, from) => part.toPreviousMark(from)),
    seek: (at) => {
      const { simulation, mode } = get()
      const part = simulator()
      if (!simulation || !part || at === simulation.at) return
      if (mode === 'drill' && at < simulation.at) return // what is done is done: undo and reset are the ways back
      if (get().lineUnderWay !== null) {
        if (at > simulation.at) get().advance(at)
        else isHeld()
        return
      }
      const sought = tried(null, () => part.soughtTo(simulation, at))
      if (sought) set({ simulation: sought.made })
    },
    advance: (to) => {
      const { shell, seek } = get()
      if (shell) shell.advance(to)
      else seek(to)
    },
    setSpeed: (speed) =>
      set(({ simulation }) => (simulation ? { simulation: { ...simulation, speed } } : {})),
    forkHere: (label) =>
      change(text.forked(label ?? null), (part, from) => part.forked(from, label ?? text.labels.fork)),
    showFuture: (index) => {
      const { simulation } = get()
      const part = simulator()
      const label = simulation?.futures[index]?.label
      if (!simulation || !part || label === undefined || index === simulation.shown || isHeld()) return
      const before = momentOf(get())
      const other = { ...simulation, shown: index, playing: false }
      const sought = tried(null, () => part.soughtTo(other, simulation.at))
      if (!sought) return
      set({ simulation: sought.made })
      say(before, text.shown(label))
    },
    dropFuture: (index) => {
      const label = get().simulation?.futures[index]?.label
      const [kept, ...others] = get().simulation?.futures.filter((_, i) => i !== index) ?? []
      if (label === undefined || !kept) return
      change(text.dropped(label), (_, from) => ({ ...from, futures: [kept, ...others], shown: 0 }))
    },
    restart: () => {
      const { simulation } = get()
      const part = simulator()
      if (!simulation || !part || isHeld()) return
      const begun = tried(text.restarted, () => part.beginOn(simulation.topology, simulation.scenario))?.made
      if (begun?.ok)
        become(
          text.restarted,
          { ...begun.simulation, speed: simulation.speed },
          { ...simulation, playing: false },
        )
    },
    undoSimulated: () => {
      const { simulated, unsimulated, simulation, mode, wishDrill } = get()
      if (mode === 'drill') return wishDrill({ is: 'undo' })
      const last = simulated.at(-1)
      if (!last || !simulation || isHeld()) return
      const before = momentOf(get())
      const undone = { ...last, simulation: { ...simulation, playing: false } }
      set({
        simulation: { ...last.simulation, playing: false, speed: simulation.speed },
        simulated: simulated.slice(0, -1),
        unsimulated: [undone, ...unsimulated],
      })
      say(before, text.undone(last.label))
    },
    redoSimulated: () => {
      const { simulated, unsimulated, simulation } = get()
      const [next, ...rest] = unsimulated
      if (!next || !simulation || isHeld()) return
      const before = momentOf(get())
      const redone = { ...next, simulation: { ...simulation, playing: false } }
      set({
        simulation: { ...next.simulation, speed: simulation.speed },
        simulated: [...simulated, redone],
        unsimulated: rest,
      })
      say(before, text.redone(next.label))
    },
  }
}
