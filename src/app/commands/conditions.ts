import type { App } from '../store/context.tsx'
import { topologyOf } from '../store/selectors.ts'
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

/** Why nothing may be changed here, `false` where it may. */
export const readOnly = (app: App) => state(app).role === 'reader' && text.why.reader
/** Why a command about a pool is not to be had, `false` where one is selected. */
export const noPool = (app: App) => !selectedPool(app) && text.why.selectPool
/** To be had at any time. */
export const always = () => true as const
