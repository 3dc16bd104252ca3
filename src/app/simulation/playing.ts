/** What is needed to play at all: the timeline, and the clock in the status bar. */
export { SimulationStatus } from './SimulationStatus.tsx'
export { Timeline } from './Timeline.tsx'
