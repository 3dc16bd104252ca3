import { simulatorPart } from '../store/simulator-part.ts'
import { lazyPart } from '../ui/lazy-part.ts'

/** Drill mode with the drills and the Management Shell: needed when it is first entered. */
export const drillPart = lazyPart(async () => {
  const [{ DrillDrawer, DrillPage, DrillPanel, resumeAttempt }] = await Promise.all([
    import('../drill/drill-mode.ts'),
    simulatorPart.load(),
  ])
  if (simulatorPart.now().state !== 'here') throw new Error('The simulation could not be loaded')
  return { DrillDrawer, DrillPage, DrillPanel, resumeAttempt }
})
