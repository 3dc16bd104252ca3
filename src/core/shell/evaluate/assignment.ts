import type { Running } from '../asks.ts'
import type { Expression, Extent } from '../language/syntax.ts'
import type { Value } from '../value.ts'
import { convertTo } from '../values/convert.ts'
import { elementOf, withElement } from '../values/elements.ts'
import { memberOf, withMember } from '../values/members.ts'
import { toText } from '../values/text.ts'
import { languageError, raise, valueFrom } from './errors.ts'
import { isArray, wallClock, type Execution } from './execution.ts'
import { writeVariable } from './variables.ts'

/** Whether something can stand on the left of `=`. */
export function isAssignable(expression: Expression): boolean {
  switch (expression.kind) {
    case 'variable':
      return true
    case 'member':
      return !expression.isStatic && isAssignable(expression.of)
    case 'index':
      return isAssignable(expression.of)
    case 'cast':
      return isAssignable(expression.value)
    case 'array':
      return expression.items.every(isAssignable)
    default:
      return false
  }
}

/**
 * Gives a variable another value. Values are never changed in place: a property, a key or an item is set by giving the
 * variable that holds it another object.
 */
export function* assign(run: Execution, target: Expression, value: Value, extent: Extent): Running {
  const evaluate = run.language.expression
  switch (target.kind) {
    case 'variable':
      return writeVariable(run, target, value, extent)
    case 'cast': {
      const converted = convertTo(target.type, value, wallClock(run))
      if (!converted.ok)
        raise(
          languageError(converted.message, 'RuntimeException', extent, {
            category: 'MetadataError',
            exception: 'ArgumentTransformationMetadataException',
          }),
        )
      return yield* assign(run, target.value, converted.value, extent)
    }
    case 'member': {
      const of = yield* evaluate(run, target.of)
      const name = toText(yield* evaluate(run, target.name))
      return yield* assign(run, target.of, valueFrom(withMember(of, name, value), extent), extent)
    }
    case 'index': {
      const of = yield* evaluate(run, target.of)
      const index = yield* evaluate(run, target.index)
      if (of === null) raise(languageError('Cannot index into a null array.', 'NullArray', extent))
      return yield* assign(run, target.of, valueFrom(withElement(of, index, value), extent), extent)
    }
    case 'array':
      return yield* assignEach(run, target.items, value, extent)
    default:
      // What is no variable holds nothing that could be kept: the engine changes an object that nobody sees again.
      yield* evaluate(run, target)
  }
}

/** `$a, $b = 1, 2, 3`: the last variable takes all that is left. */
function* assignEach(run: Execution, targets: readonly Expression[], value: Value, extent: Extent): Running {
  const values = isArray(value) ? value : [value]
  for (const [i, target] of targets.entries()) {
    const isLast = i === targets.length - 1
    const rest = values.slice(i)
    const part = isLast && rest.length > 1 ? rest : (rest[0] ?? null)
    yield* assign(run, target, part, extent)
  }
}

/** What stands at a place that is assigned to now. */
export function* valueAt(run: Execution, target: Expression): Running<Value> {
  const evaluate = run.language.expression
  if (target.kind === 'member' && !target.isStatic)
    return memberOf(yield* evaluate(run, target.of), toText(yield* evaluate(run, target.name)))
  if (target.kind === 'index') {
    const of = yield* evaluate(run, target.of)
    return valueFrom(elementOf(of, yield* evaluate(run, target.index)), target.extent)
  }
  return yield* evaluate(run, target.kind === 'cast' ? target.value : target)
}
