import { lazyPart } from '../ui/lazy-part.ts'

/** The panel and the drawer of Simulate mode: needed when that is first entered. */
export const simulationPart = lazyPart(() => import('../simulation/simulation.ts'))

/** The timeline and the clock, which are needed to play at all: apart, so that they are there first. */
export const playingPart = lazyPart(() => import('../simulation/playing.ts'))
