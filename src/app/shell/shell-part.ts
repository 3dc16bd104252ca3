import { lazyPart } from '../ui/lazy-part.ts'

/** The Management Shell: large, and needed when it is first shown. */
export const shellPart = lazyPart(() => import('./management-shell.ts'))
