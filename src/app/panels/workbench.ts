/** What a person works on once a topology is open, fetched as one: the panels, and the line at the foot. */
export { Workbench } from './Workbench.tsx'
export { StatusLine } from './StatusLine.tsx'
