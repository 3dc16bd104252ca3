import type { Extent } from '../language/syntax.ts'
import type { Value } from '../value.ts'
import { toText } from '../values/text.ts'
import { typeNameOf } from '../values/type-names.ts'
import { languageError, recordIn } from './errors.ts'
import { unwrapped, type Execution } from './execution.ts'
import { thrown } from './signals.ts'

/** `throw`: ends everything with an error of one's own, or with the one that was caught. */
export function throwStatement(run: Execution, values: readonly Value[], extent: Extent): never {
  const value = unwrapped(values)
  const again = recordIn(values.length === 0 ? run.under : value)
  if (again) throw thrown({ is: 'error', record: again, ends: 'line' })
  const text = values.length === 0 ? 'ScriptHalted' : toText(value)
  const type = typeNameOf(value).split('.').at(-1) ?? ''
  const record = languageError(text, text, extent, {
    category: 'OperationStopped',
    target: values.length === 0 ? '(:)' : `(${text}:${type})`,
    exception: 'RuntimeException',
  })
  throw thrown({ is: 'error', record: { ...record, object: value }, ends: 'line' })
}
