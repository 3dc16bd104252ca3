/** What Drill mode shows: loaded when the mode is first entered. */
export { DrillDrawer } from './DrillDrawer.tsx'
export { DrillPage } from './DrillPage.tsx'
export { DrillPanel } from './DrillPanel.tsx'
export { resumeAttempt } from './resuming.ts'
