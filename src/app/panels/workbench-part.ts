import { checkerPart } from '../store/selectors.ts'
import { problemsPart } from './problems/problems-part.ts'
import { lazyPart } from '../ui/lazy-part.ts'

/** Outline, canvas, drawer, properties and the line at the foot: nothing of them is needed until a topology is open. */
export const workbenchPart = lazyPart(async () => {
  // Fetched side by side: what is drawn carries its findings from the first picture on.
  const [{ Workbench, StatusLine }] = await Promise.all([
    import('./workbench.ts'),
    checkerPart.load(),
    problemsPart.load(),
  ])
  // Without the rules everything would look sound.
  if (checkerPart.now().state !== 'here') throw new Error('The rules could not be loaded')
  return { Workbench, StatusLine }
})
