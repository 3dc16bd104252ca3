import type { App } from '../store/context.tsx'
import { momentOf } from '../store/moment.ts'
import { isLive } from '../store/mode.ts'
import { topologyOf } from '../store/selectors.ts'
import { analysisModeText } from '../text/analysis-mode.ts'
import { simulationText } from '../text/simulation.ts'
import { commandText as text } from '../text/commands.ts'
import { selectedPool } from './selected.ts'

/** The state, as it is now. */
export const state = (app: App) => app.store.getState()
/** The topology of the open document. */
export const topology = (app: App) => topologyOf(state(app))

/** The first reason that holds, or `true`. Changing commands ask for the writing tab first. */
export function unless(...reasons: readonly (string | false | undefined)[]): true | string {
  return reasons.find((reason) => typeof reason === 'string') ?? true
}

/** Why this tab may open and publish nothing, `false` where it may. */
export const readingTab = (app: App) => state(app).role === 'reader' && text.why.reader
/** Why nothing of the topology may be changed here, `false` where it may. */
export const readOnly = (app: App) =>
  readingTab(app) || (state(app).mode !== 'design' && analysisModeText.noEdit)
/** Why what a drill does not leave to its trainee is not to be had, `false` outside of Drill mode. */
export const inDrill = (app: App) => state(app).mode === 'drill' && analysisModeText.notInDrill
/** Why a command that switches parts off is not to be had, `false` in Analyze and in Simulate mode. */
export const inDesign = (app: App) =>
  (state(app).mode === 'design' && analysisModeText.onlyHere) || inDrill(app)
/** Why what Design alone shows is not to be had, `false` there. */
export const outsideDesign = (app: App) => state(app).mode !== 'design' && analysisModeText.notHere
/** Why a command of the analysis is not to be had, `false` in that mode. */
export const outsideAnalyze = (app: App) => state(app).mode !== 'analyze' && analysisModeText.onlyHere
/** Why a deed in the simulation is not to be had, `false` where one is under way. */
export const outsideSimulation = (app: App) =>
  (!isLive(state(app).mode) && simulationText.why.onlyHere) ||
  (momentOf(state(app)) === null && simulationText.why.notBegun)
/** Why a command about a pool is not to be had, `false` where one is selected. */
export const noPool = (app: App) => !selectedPool(app) && text.why.selectPool
/** To be had at any time. */
export const always = () => true as const
