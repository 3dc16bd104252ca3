import { lazyPart } from '../ui/lazy-part.ts'

/** Outline, canvas, drawer and properties: nothing of them is needed until a topology is open. */
export const workbenchPart = lazyPart(async () => (await import('./Workbench.tsx')).Workbench)
