import { lazyPart } from '../ui/lazy-part.ts'

/** The panel and the drawer of Analyze mode: needed when that is first entered. */
export const analysisPart = lazyPart(() => import('../analysis/analysis.ts'))
