import type { ErrorRecord } from '../error-record.ts'
import type { Extent } from '../language/syntax.ts'
import type { Running } from '../asks.ts'
import { objectOf, type ObjectValue, type Value } from '../value.ts'
import type { Outcome, ValueError } from '../values/outcome.ts'
import { builtInAliases } from '../catalogue/aliases.ts'
import { metadataOf } from '../catalogue/catalogue.ts'
import { errorLines, placeLines } from './error-lines.ts'
import { coach } from './coach.ts'
import { show, type Execution } from './execution.ts'
import { preference } from './preferences.ts'
import { thrown } from './signals.ts'

/** An error of the language. */
export function languageError(
  message: string,
  id: string,
  extent: Extent | null,
  { category = 'InvalidOperation', target = '(:)', exception = 'RuntimeException' } = {},
): ErrorRecord {
  return recordOf({ message, category, target, exception, id, wording: 'engine' }, extent)
}

/** An error of a value with its place. */
export function recordOf(error: ValueError, extent: Extent | null): ErrorRecord {
  return { ...error, command: null, extent, object: null }
}

/** Ends the statement with an error. */
export function raise(record: ErrorRecord): never {
  throw thrown({ is: 'error', record, ends: 'statement' })
}

/** What an operation came to; where it came to an error, that ends the statement. */
export function valueFrom(outcome: Outcome, extent: Extent): Value {
  return outcome.ok ? outcome.value : raise(recordOf(outcome.error, extent))
}

/** So many errors are kept in `$Error`. */
const mostErrors = 256

/** Puts an error into `$Error`; what is only not emulated is none of the console. */
export function remember(run: Execution, record: ErrorRecord): void {
  if (run.session.errors[0] === record || record.id === notEmulatedId) return
  scriptOf(run, record)
  run.session = { ...run.session, errors: [record, ...run.session.errors].slice(0, mostErrors) }
}

const scripts = new WeakMap<ErrorRecord, string>()

/** The line in which an error came up: `$Error` shows it again later. */
function scriptOf(run: Execution, record: ErrorRecord): string {
  const script = scripts.get(record) ?? run.script
  scripts.set(record, script)
  return script
}

/** Shows an error. What this product does not emulate is a word of its own, and no error of the console. */
export function* showError(run: Execution, error: ErrorRecord): Running {
  if (error.id === notEmulatedId) return yield* coach(run, error.message)
  const lines = errorLines(error, scriptOf(run, error), activityOf(error), run.session.columns)
  yield* show(run, { stream: 'error', lines, error })
  const advice = run.advice.get(error)
  if (advice !== undefined) yield* coach(run, advice)
}

/** What the real shell can do and this one does not, as an error: shown as a word of the coach. */
export function notEmulatedError(words: string, extent: Extent): ErrorRecord {
  return { ...languageError(words, notEmulatedId, extent), wording: 'own' }
}

/** The id of what the real shell can do and this one does not. */
const notEmulatedId = 'NotEmulated'

/** An error that has ended a statement is shown and remembered, as `$ErrorActionPreference` says; the next statement goes on. */
export function* statementFailed(run: Execution, record: ErrorRecord): Running {
  run.failed = true
  const action = preference(run, 'erroraction')
  if (action === 'ignore') return
  remember(run, record)
  if (action !== 'silentlycontinue') yield* showError(run, record)
}

/** The cmdlet as CategoryInfo names it. */
function activityOf({ command, id }: ErrorRecord): string {
  if (command === null || id === 'CommandNotFoundException') return ''
  const name = builtInAliases.get(command.toLowerCase()) ?? command
  return metadataOf(name)?.name ?? name
}

const objects = new WeakMap<ErrorRecord, ObjectValue>()
const records = new WeakMap<ObjectValue, ErrorRecord>()

/** An error as an object: `$_` in catch, `$Error[0]`. */
export function errorObject(record: ErrorRecord, script: string): ObjectValue {
  let object = objects.get(record)
  if (!object) {
    objects.set(record, (object = newErrorObject(record, script)))
    records.set(object, record)
  }
  return object
}

/** The error that an object was made of; `null` where it is no error. */
export function recordIn(value: Value): ErrorRecord | null {
  return value !== null && typeof value === 'object' && 'is' in value && value.is === 'object'
    ? (records.get(value) ?? null)
    : null
}

function newErrorObject(record: ErrorRecord, script: string): ObjectValue {
  const activity = activityOf(record)
  const [targetName = '', targetType = ''] = record.target.replaceAll(/^\(|\)$/g, '').split(/:(?=[^:]*$)/)
  const position = record.extent === null ? '' : placeLines(record.extent, script).join('\n')
  return objectOf(
    'System.Management.Automation.ErrorRecord',
    {
      Exception: objectOf(
        `System.Management.Automation.${record.exception}`,
        { Message: record.message, InnerException: null },
        record.message,
      ),
      TargetObject: record.object,
      CategoryInfo: objectOf(
        'System.Management.Automation.ErrorCategoryInfo',
        {
          Category: record.category,
          Activity: activity,
          Reason: record.exception,
          TargetName: targetName,
          TargetType: targetType,
        },
        `${record.category}: ${record.target} [${activity}], ${record.exception}`,
      ),
      FullyQualifiedErrorId: record.id,
      ErrorDetails: null,
      InvocationInfo: objectOf('System.Management.Automation.InvocationInfo', {
        MyCommand: activity,
        InvocationName: record.command ?? '',
        ScriptLineNumber: record.extent?.line ?? 0,
        OffsetInLine: record.extent?.column ?? 0,
        Line: record.extent?.text ?? '',
        PositionMessage: position,
      }),
    },
    record.message,
  )
}
