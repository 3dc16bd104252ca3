import type { Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import { heldBy } from '../format/field.ts'
import { propertiesOf } from '../format/properties.ts'
import type { HashtableValue, Property, ScriptBlockValue, Value } from '../value.ts'
import { toBoolean } from '../values/scalars.ts'
import { operate } from '../values/operate.ts'
import { toText } from '../values/text.ts'
import { hasWildcard, isLike } from '../values/wildcard.ts'
import { itemsOf } from './custom-object.ts'
import { engineError } from './errors.ts'

/** One thing that a -Property parameter asks for: a property, several by a wildcard, or a calculated one. */
export interface AskedProperty {
  /** What stands above it; `null` for the names of the properties. */
  readonly label: string | null
  readonly of: string | ScriptBlockValue
  /** Of Format-Table. */
  readonly width: number | null
  readonly alignment: 'left' | 'right' | null
  /** Such as `N2`. */
  readonly format: string | null
  /** Of Sort-Object; `null` as the whole command says. */
  readonly isDescending: boolean | null
}

/** A property of an object as it was asked for. */
export interface FoundProperty extends Property {
  readonly asked: AskedProperty
}

/** The keys of a calculated property; the beginning of one is enough. */
const keys = ['name', 'label', 'expression', 'width', 'alignment', 'formatstring', 'ascending', 'descending']

/** What a -Property parameter asks for. A key that a calculated property cannot have ends the cmdlet. */
export function* askedIn(shell: Shell, parameter: Value): Running<readonly AskedProperty[]> {
  const asked: AskedProperty[] = []
  for (const item of itemsOf(parameter)) asked.push(yield* askedBy(shell, item))
  return asked
}

const plainly = { width: null, alignment: null, format: null, isDescending: null } as const

function* askedBy(shell: Shell, item: Value): Running<AskedProperty> {
  if (item !== null && typeof item === 'object' && 'is' in item) {
    if (item.is === 'scriptblock') return { label: item.block.extent.text.trim(), of: item, ...plainly }
    if (item.is === 'hashtable') return yield* calculated(shell, item)
  }
  return { label: null, of: toText(item), ...plainly }
}

function* calculated(shell: Shell, { entries }: HashtableValue): Running<AskedProperty> {
  const given = new Map<string, Value>()
  for (const { key, value } of entries) {
    const typed = toText(key).toLowerCase()
    const known = keys.find((one) => typed !== '' && one.startsWith(typed))
    if (known === undefined)
      yield* shell.fail(
        engineError({
          message: `The ${toText(key)} key is not valid.`,
          id: `DictionaryKeyUnknown,Microsoft.PowerShell.Commands.${shell.command.replace('-', '')}Command`,
          exception: 'NotSupportedException',
        }),
      )
    else given.set(known, value)
  }
  const label = given.get('name') ?? given.get('label') ?? null
  const expression = given.get('expression') ?? label
  const [asked] = yield* askedIn(shell, expression)
  return {
    label: label === null ? (asked?.label ?? null) : toText(label),
    of: asked?.of ?? '',
    width: numberIn(given.get('width')),
    alignment: alignmentIn(given.get('alignment')),
    format: given.has('formatstring') ? toText(given.get('formatstring') ?? null) : null,
    isDescending: orderIn(given),
  }
}

function numberIn(value: Value = null): number | null {
  return typeof value === 'number' && value > 0 ? Math.floor(value) : null
}

function alignmentIn(value: Value = null): 'left' | 'right' | null {
  const text = toText(value).toLowerCase()
  return text === 'left' || text === 'right' ? text : null
}

function orderIn(given: ReadonlyMap<string, Value>): boolean | null {
  const descending = given.get('descending')
  if (descending !== undefined) return toBoolean(descending)
  const ascending = given.get('ascending')
  return ascending === undefined ? null : !toBoolean(ascending)
}

/** What an object has of what is asked for, in the order of the asking. A wildcard finds none, one or several. */
export function* propertiesFound(
  shell: Shell,
  asked: readonly AskedProperty[],
  object: Value,
): Running<readonly FoundProperty[]> {
  const found: FoundProperty[] = []
  for (const one of asked) {
    if (typeof one.of !== 'string') {
      const value = valueOfAll(yield* shell.runBlock(one.of, object))
      found.push({ name: one.label ?? '', value: formatted(one, value), asked: one })
    } else if (hasWildcard(one.of)) {
      for (const property of matching(object, one.of))
        if (!found.some(({ name }) => name.toLowerCase() === property.name.toLowerCase()))
          found.push({ ...property, name: one.label ?? property.name, asked: one })
    } else found.push(named(object, one, one.of))
  }
  return found
}

/** The value of one thing that is asked for, as sorting and grouping need it. */
export function* valueAsked(shell: Shell, asked: AskedProperty, object: Value): Running<Value> {
  if (typeof asked.of !== 'string') return valueOfAll(yield* shell.runBlock(asked.of, object))
  return heldBy(object, asked.of)
}

function named(object: Value, asked: AskedProperty, wanted: string): FoundProperty {
  const spelled = propertiesOf(object).find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.name
  return {
    name: asked.label ?? spelled ?? wanted,
    value: formatted(asked, heldBy(object, wanted)),
    asked,
  }
}

function matching(object: Value, pattern: string): readonly Property[] {
  return propertiesOf(object).filter(({ name }) => isLike(name, pattern))
}

/** Nothing, the one value, or all of them: what a script block puts out as a value. */
export function valueOfAll(values: readonly Value[]): Value {
  return values.length > 1 ? values : (values[0] ?? null)
}

function formatted({ format }: AskedProperty, value: Value): Value {
  if (format === null) return value
  const written = operate('-f', format.includes('{') ? format : `{0:${format}}`, value)
  return written.ok ? written.value : value
}
