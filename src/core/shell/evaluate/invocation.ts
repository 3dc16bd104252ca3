import type { Bound } from '../binding/bound.ts'
import type { CmdletMetadata } from '../catalogue/metadata.ts'
import type { ErrorRecord } from '../error-record.ts'
import type { Value } from '../value.ts'
import { toText } from '../values/text.ts'
import type { Running, Written } from '../asks.ts'
import { errorObject, languageError, remember, showError } from './errors.ts'
import { isArray, show, type Execution } from './execution.ts'
import { actionOf, preference } from './preferences.ts'
import { askChoice, toGoOn } from './choices.ts'
import { setVariable, variableIn } from './scopes.ts'
import { thrown } from './signals.ts'
import type { CommandCall } from './stage.ts'

/** A cmdlet that runs: how it was called, and what the common parameters ask for. */
export interface Invocation {
  readonly call: CommandCall
  readonly metadata: CmdletMetadata
  /** The parameters as they were bound last. */
  bound: Bound
  /** Whether it has reported an error. */
  failed: boolean
  /** Whether it has done something to the deployment. */
  changed: boolean
  /** For how many objects of the pipeline it has. */
  deeds: number
  /** What was answered for all that is still to come. */
  confirmed: 'all' | 'none' | null
  /** Whether no more is asked about errors and warnings. */
  inquired: boolean
}

/** The value of a common parameter; `undefined` where it was not given. */
export function common({ bound }: Invocation, name: string): Value | undefined {
  return bound.values.get(name)
}

/** Sets a variable that a common parameter names to an empty list, unless its name begins with `+`. */
export function beginList(run: Execution, invocation: Invocation, parameter: string): void {
  const name = common(invocation, parameter)
  if (name !== undefined && !toText(name).startsWith('+')) setVariable(run, toText(name), [])
}

/** Adds to a variable that a common parameter names. */
export function addToList(run: Execution, invocation: Invocation, parameter: string, value: Value): void {
  const given = common(invocation, parameter)
  if (given === undefined) return
  const name = toText(given).replace(/^\+/, '')
  const before = variableIn(run, name.toLowerCase())?.value ?? []
  setVariable(run, name, [...(isArray(before) ? before : [before]), value])
}

/** The error with what the cmdlet itself need not know: its name and its place. */
export function placed({ call }: Invocation, error: ErrorRecord): ErrorRecord {
  return { ...error, command: error.command ?? call.typed, extent: error.extent ?? call.extent }
}

/** A non-terminating error: shown, kept, asked about or turned into the end of everything, as -ErrorAction says. */
export function* reportError(run: Execution, invocation: Invocation, error: ErrorRecord): Running {
  const record = placed(invocation, error)
  run.failed = true
  invocation.failed = true
  const action = actionFor(run, invocation, 'ErrorAction')
  if (action === 'ignore') return
  addToList(run, invocation, 'ErrorVariable', errorObject(record, run.script))
  if (action === 'stop') throw thrown({ is: 'error', record, ends: 'line' })
  remember(run, record)
  if (action === 'inquire' && !(yield* goesOn(run, invocation, record.message)))
    throw thrown({ is: 'error', record, ends: 'line' })
  if (action !== 'silentlycontinue') yield* showError(run, record)
}

/** Shows something as the common parameters and the preferences ask for. */
export function* writeStream(run: Execution, invocation: Invocation, written: Written): Running {
  switch (written.stream) {
    case 'verbose':
      if (isOn(run, invocation, 'Verbose')) yield* show(run, written)
      return
    case 'debug':
      if (isOn(run, invocation, 'Debug')) yield* show(run, written)
      return
    case 'warning':
      return yield* warn(run, invocation, written)
    default:
      yield* show(run, written)
  }
}

function isOn(run: Execution, invocation: Invocation, name: 'Verbose' | 'Debug'): boolean {
  const given = common(invocation, name)
  if (given !== undefined) return given === true
  const action = preference(run, name === 'Verbose' ? 'verbose' : 'debug')
  return action !== 'silentlycontinue' && action !== 'ignore'
}

function* warn(
  run: Execution,
  invocation: Invocation,
  written: Extract<Written, { readonly text: string; readonly wording: unknown }>,
): Running {
  const action = actionFor(run, invocation, 'WarningAction')
  if (action === 'ignore') return
  addToList(run, invocation, 'WarningVariable', written.text)
  if (action === 'silentlycontinue') return
  yield* show(run, written)
  const goes =
    action === 'stop' ? false : action === 'inquire' ? yield* goesOn(run, invocation, written.text) : true
  if (goes) return
  const record = languageError(
    `The running command stopped because the preference variable "WarningPreference" or common parameter is set to Stop: ${written.text}`,
    `ActionPreferenceStop,${invocation.metadata.className}`,
    invocation.call.extent,
    { category: 'OperationStopped', exception: 'ParentContainsErrorRecordException' },
  )
  throw thrown({ is: 'error', record: placed(invocation, record), ends: 'line' })
}

function actionFor(run: Execution, invocation: Invocation, name: 'ErrorAction' | 'WarningAction'): string {
  const given = common(invocation, name)
  if (given !== undefined) return actionOf(given)
  return preference(run, name === 'ErrorAction' ? 'erroraction' : 'warningaction')
}

/** Inquire: whether the cmdlet goes on. */
function* goesOn(run: Execution, invocation: Invocation, message: string): Running<boolean> {
  if (invocation.inquired) return true
  const choice = yield* askChoice(run, ['', 'Confirm', message], toGoOn)
  if (choice === 'A') invocation.inquired = true
  return choice !== 'H'
}
