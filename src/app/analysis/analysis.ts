/** What Analyze mode shows beside the canvas: loaded when the mode is first entered. */
export { AnalysisDrawer } from './AnalysisDrawer.tsx'
export { AnalysisPanel } from './AnalysisPanel.tsx'
