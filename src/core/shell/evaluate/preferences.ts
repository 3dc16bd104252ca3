import { toText } from '../values/text.ts'
import type { Value } from '../value.ts'
import type { Execution } from './execution.ts'
import { variableIn } from './scopes.ts'

/** What is to be done with a stream, in lower case: `continue`, `silentlycontinue`, `stop`, `inquire`, `ignore`. */
type Action = string

const preferences = {
  erroraction: ['erroractionpreference', 'Continue'],
  warningaction: ['warningpreference', 'Continue'],
  verbose: ['verbosepreference', 'SilentlyContinue'],
  debug: ['debugpreference', 'SilentlyContinue'],
  confirm: ['confirmpreference', 'High'],
} as const

/** The names of the preference variables, in lower case, with what they hold where nobody has set them. */
export const usualPreferences: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...Object.values(preferences),
  ['whatifpreference', false],
  ['progresspreference', 'Continue'],
  ['informationpreference', 'SilentlyContinue'],
])

/** What a preference variable says, in lower case. */
export function preference(run: Execution, of: keyof typeof preferences): Action {
  const [name, usual] = preferences[of]
  return actionOf(variableIn(run, name)?.value ?? usual)
}

const byNumber = ['silentlycontinue', 'stop', 'continue', 'inquire', 'ignore']

/** An action as a parameter or a variable holds it: a name in any case, or its number. */
export function actionOf(value: Value): Action {
  return typeof value === 'number' ? (byNumber[value] ?? 'continue') : toText(value).toLowerCase()
}
