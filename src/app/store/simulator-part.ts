import { lazyPart } from '../ui/lazy-part.ts'

/** What makes deployments live: needed when Simulate mode is first entered. */
export const simulatorPart = lazyPart(() => import('./simulator.ts'))
