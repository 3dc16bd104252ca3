import { has, switchOf, textsOf } from '../binding/read.ts'
import type { Bound } from '../binding/bound.ts'
import type { Running } from '../asks.ts'
import type { Cmdlet, CollectingCmdlet, Shell } from '../cmdlet.ts'
import { propertiesOf } from '../format/properties.ts'
import { objectOf, type Value } from '../value.ts'
import { hasMember, memberOf } from '../values/members.ts'
import { toNumber } from '../values/scalars.ts'
import { toText } from '../values/text.ts'
import { typeNameOf } from '../values/type-names.ts'
import { hasWildcard, isLike } from '../values/wildcard.ts'
import { askNothing, objectsIn } from './collecting.ts'
import { engineError } from './errors.ts'
import { ordered } from './sort.ts'

export const measureObject: CollectingCmdlet = { name: 'Measure-Object', start: measuring }

/** Where nothing but their number is asked for, the objects are not kept: there may be some million. */
function measuring(): Omit<Cmdlet, 'name'> {
  const kept: Value[] = []
  let count = 0
  return {
    process(_shell, bound) {
      const objects = objectsIn(bound)
      if (looksAtObjects(bound)) kept.push(...objects)
      count += objects.length
      return askNothing()
    },
    end: (shell, bound) =>
      looksAtObjects(bound) ? measuredAll(shell, bound, kept) : measured(shell, bound, [], null, count),
  }
}

const looks = ['Property', 'Line', 'Word', 'Character', 'Sum', 'Average', 'Maximum', 'Minimum']

function looksAtObjects(bound: Bound): boolean {
  return looks.some((name) => has(bound, name))
}

function* measuredAll(shell: Shell, bound: Bound, objects: readonly Value[]): Running {
  const asked = textsOf(bound, 'Property')
  if (asked.length === 0) return yield* measured(shell, bound, objects, null)
  for (const name of namesOf(asked, objects)) {
    const having = objects.filter((object) => hasMember(object, name))
    const values = having.map((object) => memberOf(object, name))
    if (having.length > 0) yield* measured(shell, bound, values, name)
    else
      yield* shell.report(
        engineError({
          message: `The property "${name}" cannot be found in the input for any objects.`,
          id: 'GenericMeasurePropertyNotFound,Microsoft.PowerShell.Commands.MeasureObjectCommand',
        }),
      )
  }
}

function namesOf(asked: readonly string[], objects: readonly Value[]): readonly string[] {
  if (!asked.some(hasWildcard)) return asked
  const known = [...new Set(objects.flatMap((object) => propertiesOf(object).map(({ name }) => name)))]
  return asked.flatMap((one) => (hasWildcard(one) ? known.filter((name) => isLike(name, one)) : [one]))
}

function* measured(
  shell: Shell,
  bound: Bound,
  values: readonly Value[],
  property: string | null,
  count = values.length,
): Running {
  const isText = ['Line', 'Word', 'Character'].some((name) => switchOf(bound, name))
  if (isText) return yield* shell.emit(textMeasure(bound, values, property))
  const wanted = (name: string): boolean => switchOf(bound, name)
  const numbers = wanted('Sum') || wanted('Average') ? yield* numbersOf(shell, values) : []
  const sum = numbers.reduce((all, one) => all + one, 0)
  const inOrder = wanted('Maximum') || wanted('Minimum') ? values.toSorted(ordered) : []
  yield* shell.emit(
    objectOf('Microsoft.PowerShell.Commands.GenericMeasureInfo', {
      Count: count,
      Average: wanted('Average') && numbers.length > 0 ? sum / numbers.length : null,
      Sum: wanted('Sum') ? sum : null,
      Maximum: wanted('Maximum') ? asNumber(inOrder.at(-1) ?? null) : null,
      Minimum: wanted('Minimum') ? asNumber(inOrder[0] ?? null) : null,
      Property: property,
    }),
  )
}

function asNumber(value: Value): Value {
  return toNumber(value) ?? value
}

function* numbersOf(shell: Shell, values: readonly Value[]): Running<readonly number[]> {
  const numbers: number[] = []
  for (const value of values) {
    const number = toNumber(value)
    if (number !== null) numbers.push(number)
    else
      yield* shell.report(
        engineError({
          message: `Input object "${toText(value)}" is not numeric.`,
          id: 'NonNumericInputObject,Microsoft.PowerShell.Commands.MeasureObjectCommand',
          category: 'InvalidType',
          target: `(${toText(value)}:${typeNameOf(value).split('.').at(-1)})`,
          exception: 'PSInvalidCastException',
          object: value,
        }),
      )
  }
  return numbers
}

function textMeasure(bound: Bound, values: readonly Value[], property: string | null): Value {
  const texts = values.map(toText)
  const total = (count: (text: string) => number): number => texts.reduce((sum, text) => sum + count(text), 0)
  const ignoresBlanks = switchOf(bound, 'IgnoreWhiteSpace')
  return objectOf('Microsoft.PowerShell.Commands.TextMeasureInfo', {
    Lines: switchOf(bound, 'Line') ? total((text) => text.split('\n').length) : null,
    Words: switchOf(bound, 'Word') ? total((text) => text.match(/\S+/g)?.length ?? 0) : null,
    Characters: switchOf(bound, 'Character')
      ? total((text) => (ignoresBlanks ? text.replaceAll(/\s/g, '') : text).length)
      : null,
    Property: property,
  })
}
