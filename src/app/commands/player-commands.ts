import type { App } from '../store/context.tsx'
import { simulationText } from '../text/simulation.ts'
import type { Command } from './command.ts'
import { inDrill, outsideSimulation, state, unless } from './conditions.ts'

const { commands: text, why } = simulationText

/** The player of the simulation, its futures, and what it plays. */
export const playerCommands: readonly Command[] = [
  {
    ...player('simulation-play', 'Alt+Shift+P'),
    title: (app) => (state(app).simulation?.playing ? text.pause : text.play),
    run: (app) => {
      const { simulation, play, pause } = state(app)
      if (simulation?.playing) pause()
      else play()
    },
  },
  {
    ...player('simulation-next', 'Alt+Shift+ArrowRight'),
    title: () => text.next,
    run: (app) => state(app).step(1),
  },
  {
    ...player('simulation-previous', 'Alt+Shift+ArrowLeft'),
    title: () => text.previous,
    available: (app) => unless(outsideSimulation(app), inDrill(app), isAtBeginning(app) && why.atBeginning),
    run: (app) => state(app).step(-1),
  },
  { ...player('simulation-next-mark'), title: () => text.nextMark, run: (app) => state(app).jumpToNext() },
  {
    ...player('simulation-previous-mark'),
    title: () => text.previousMark,
    available: (app) => unless(outsideSimulation(app), inDrill(app), isAtBeginning(app) && why.atBeginning),
    run: (app) => state(app).jumpToPrevious(),
  },
  {
    ...player('simulation-fork', 'Alt+Shift+F'),
    title: () => text.fork,
    available: (app) => unless(outsideSimulation(app), inDrill(app)),
    run: (app) => state(app).forkHere(),
  },
  {
    ...player('simulation-other-future'),
    title: () => text.otherFuture,
    available: (app) =>
      unless(
        outsideSimulation(app),
        inDrill(app),
        (state(app).simulation?.futures.length ?? 0) < 2 && why.oneFuture,
      ),
    run: (app) => state(app).showFuture(1 - (state(app).simulation?.shown ?? 0)),
  },
  {
    ...player('simulation-restart'),
    title: () => text.restart,
    available: (app) => unless(outsideSimulation(app), inDrill(app)),
    run: (app) => state(app).restart(),
  },
  {
    id: 'simulation-scenarios',
    group: 'simulate',
    keys: [],
    title: () => text.scenarios,
    available: () => unless(),
    run: (app) => state(app).show({ kind: 'scenarios', chosen: null }),
  },
  {
    ...player('simulation-grounds'),
    title: () => text.grounds,
    run: (app) => state(app).show({ kind: 'simulation-grounds' }),
  },
]

/** What a command has that is to be had while a simulation is under way. */
export function player(id: string, key?: string) {
  return {
    id,
    group: 'simulate' as const,
    keys: key === undefined ? [] : [key],
    available: (app: App) => unless(outsideSimulation(app)),
  }
}

function isAtBeginning(app: App): boolean {
  return state(app).simulation?.at === 0
}
