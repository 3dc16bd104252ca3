/** What Simulate mode shows beside the canvas: loaded when the mode is first entered. */
export { SimulationDrawer } from './SimulationDrawer.tsx'
export { SimulationPanel } from './SimulationPanel.tsx'
