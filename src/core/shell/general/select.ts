import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { has, numberOf, switchOf, textOf, textsOf, valueOf } from '../binding/read.ts'
import type { Cmdlet, CollectingCmdlet, Shell } from '../cmdlet.ts'
import { propertiesOf } from '../format/properties.ts'
import type { Property, Value } from '../value.ts'
import { hasMember, memberOf } from '../values/members.ts'
import { toText } from '../values/text.ts'
import { typeNameOf } from '../values/type-names.ts'
import { hasWildcard, isLike } from '../values/wildcard.ts'
import { askedIn, propertiesFound, type AskedProperty } from './asked-properties.ts'
import { customObject, customType, isObject, itemsOf } from './custom-object.ts'
import { engineError } from './errors.ts'
import { pickerOf, type Picker, type Places } from './picker.ts'

export const selectObject: CollectingCmdlet = { name: 'Select-Object', start: selecting }

function selecting(): Omit<Cmdlet, 'name'> {
  let asked: readonly AskedProperty[] = []
  let picker: Picker | null = null
  const selected = new Map<string, Value>()

  function* pass(shell: Shell, bound: Bound, objects: readonly Value[]): Running {
    for (const object of objects)
      for (const value of yield* shaped(shell, bound, asked, object)) {
        if (!switchOf(bound, 'Unique')) yield* shell.emit(value)
        else if (!selected.has(identityOf(value))) selected.set(identityOf(value), value)
      }
  }

  return {
    *begin(shell, bound) {
      asked = yield* askedIn(shell, valueOf(bound, 'Property'))
    },
    *process(shell, bound) {
      if (bound.input === null) return
      picker ??= pickerOf(placesOf(bound))
      const { wanted, isOver } = picker.add(bound.input)
      yield* pass(shell, bound, wanted)
      if (isOver && selected.size === 0) yield* shell.stopUpstream()
    },
    *end(shell, bound) {
      yield* pass(shell, bound, picker?.rest() ?? [])
      for (const value of selected.values()) yield* shell.emit(value)
    },
  }
}

function placesOf(bound: Bound): Places {
  return {
    first: numberOf(bound, 'First'),
    last: numberOf(bound, 'Last'),
    skip: numberOf(bound, 'Skip') ?? 0,
    skipLast: numberOf(bound, 'SkipLast'),
    index: has(bound, 'Index') ? itemsOf(valueOf(bound, 'Index')) : null,
  }
}

/** What becomes of one object: itself, one with the properties that are asked for, or what a property of it holds. */
function* shaped(
  shell: Shell,
  bound: Bound,
  asked: readonly AskedProperty[],
  object: Value,
): Running<readonly Value[]> {
  const expanded = textOf(bound, 'ExpandProperty')
  if (expanded !== null) return yield* expandedOf(shell, expanded, asked, object)
  const excluded = textsOf(bound, 'ExcludeProperty')
  if (asked.length === 0) return [object]
  const found = yield* propertiesFound(shell, asked, object)
  const properties = found
    .filter(({ name }) => !excluded.some((pattern) => isLike(name, pattern)))
    .map(({ name, value }) => ({ name, value }))
  return [customObject(yield* withoutDoubles(shell, properties), `Selected.${typeOf(object)}`)]
}

/** The type before anything was selected of it. */
function typeOf(object: Value): string {
  return typeNameOf(object).replace(/^Selected\./, '') || customType
}

function* withoutDoubles(shell: Shell, properties: readonly Property[]): Running<readonly Property[]> {
  const kept: Property[] = []
  for (const property of properties) {
    const isThere = kept.some(({ name }) => name.toLowerCase() === property.name.toLowerCase())
    if (!isThere) kept.push(property)
    else
      yield* shell.report(
        engineError({
          message: `The property cannot be processed because the property "${property.name}" already exists.`,
          id: 'AlreadyExistingUserSpecifiedPropertyNoExpand,Microsoft.PowerShell.Commands.SelectObjectCommand',
          category: 'InvalidOperation',
          exception: 'PSArgumentException',
        }),
      )
  }
  return kept
}

/** What a property holds, item by item, with the other properties that are asked for where it holds objects. */
function* expandedOf(
  shell: Shell,
  pattern: string,
  asked: readonly AskedProperty[],
  object: Value,
): Running<readonly Value[]> {
  const name = hasWildcard(pattern)
    ? propertiesOf(object).find((property) => isLike(property.name, pattern))?.name
    : pattern
  if (name === undefined || !hasMember(object, name)) {
    yield* shell.report(
      engineError({
        message: `Property "${pattern}" cannot be found.`,
        id: 'ExpandPropertyNotFound,Microsoft.PowerShell.Commands.SelectObjectCommand',
        target: `(${toText(object)}:PSObject)`,
        object,
      }),
    )
    return []
  }
  const more = yield* propertiesFound(shell, asked, object)
  const added = more.map((property) => ({ name: property.name, value: property.value }))
  return itemsOf(memberOf(object, name)).map((item) =>
    isObject(item) && added.length > 0 ? { ...item, properties: [...item.properties, ...added] } : item,
  )
}

/** A text that two values share only where they are the same, property by property. The case of letters counts. */
export function identityOf(value: Value): string {
  if (!isObject(value)) return `${typeNameOf(value)}:${toText(value)}`
  const inside = value.properties.map(
    (property) => `${property.name.toLowerCase()}=${toText(property.value)}`,
  )
  return JSON.stringify([value.type, value.text, ...inside])
}
