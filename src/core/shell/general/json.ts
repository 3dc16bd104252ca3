import { numberOf, switchOf } from '../binding/read.ts'
import { propertiesOf } from '../format/properties.ts'
import type { Value } from '../value.ts'
import { toText } from '../values/text.ts'
import { customObject } from './custom-object.ts'
import { engineError, ownError } from './errors.ts'
import { collecting } from './collecting.ts'

/** Levels of objects inside each other that are written where -Depth does not say otherwise. */
const usualDepth = 2

/** The most levels that are written or read: Windows PowerShell takes no more either. */
const mostLevels = 100

/** The most values that are written: objects that share what they hold could come to any number. */
const mostValues = 200_000

/** Spaces by which what is inside is moved behind its bracket. */
const step = 4

/** What is inside is moved no further than this, however long the names before it are. */
const mostMargin = 1000

/** Characters that ConvertTo-Json of Windows PowerShell writes as an escape, beside those that JSON asks for. */
const escaped = /[<>&'\u007F-\u009F\u2028\u2029]/g

export const convertToJson = collecting('ConvertTo-Json', function* (shell, bound, values) {
  const depth = numberOf(bound, 'Depth') ?? usualDepth
  const value = values.length === 1 ? (values[0] ?? null) : values
  const budget = { left: mostValues }
  const json = jsonOf(value, Math.min(depth, mostLevels), budget)
  if (budget.left < 0) return yield* shell.report(tooLarge('ConvertToJson'))
  yield* shell.emit(switchOf(bound, 'Compress') ? compressed(json) : laidOut(json, 0))
})

export const convertFromJson = collecting('ConvertFrom-Json', function* (shell, _bound, values) {
  const text = values.map(toText).join('\n')
  const read = parsed(text)
  if (read.ok && isTooDeep(read.json, mostLevels)) return yield* shell.report(tooLarge('ConvertFromJson'))
  if (read.ok) return yield* shell.emit(valueFrom(read.json))
  yield* shell.report(
    engineError({
      message: `Invalid JSON primitive: ${text.trim().split(/\s/)[0] ?? ''}.`,
      id: 'System.ArgumentException,Microsoft.PowerShell.Commands.ConvertFromJsonCommand',
      category: 'NotSpecified',
      exception: 'ArgumentException',
    }),
  )
})

function tooLarge(command: string) {
  return ownError({
    message: `This is more than the emulation writes or reads as JSON: ${mostValues} values, ${mostLevels} levels.`,
    id: `JsonTooLarge,Microsoft.PowerShell.Commands.${command}Command`,
    category: 'LimitsExceeded',
    exception: 'InvalidOperationException',
  })
}

/** What is written: texts that are JSON already, lists and objects. */
type Json =
  string | { readonly items: readonly Json[] } | { readonly entries: readonly (readonly [string, Json])[] }

function jsonOf(value: Value, depth: number, budget: { left: number }): Json {
  budget.left--
  if (budget.left < 0) return 'null'
  if (value === null) return 'null'
  if (typeof value === 'boolean' || typeof value === 'number')
    return typeof value === 'number' && !Number.isFinite(value) ? written(toText(value)) : String(value)
  if (typeof value === 'string') return written(value)
  if (!('is' in value))
    return depth < 0 ? written(toText(value)) : { items: value.map((one) => jsonOf(one, depth - 1, budget)) }
  if (value.is === 'datetime') return `"\\/Date(${value.milliseconds})\\/"`
  if (depth < 0 || value.is === 'type' || value.is === 'scriptblock') return written(toText(value))
  const properties =
    value.is === 'hashtable'
      ? value.entries.map((entry) => ({ name: toText(entry.key), value: entry.value }))
      : propertiesOf(value)
  return {
    entries: properties.map(
      (property) => [property.name, jsonOf(property.value, depth - 1, budget)] as const,
    ),
  }
}

function written(text: string): string {
  return JSON.stringify(text).replaceAll(
    escaped,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function compressed(json: Json): string {
  if (typeof json === 'string') return json
  if ('items' in json) return `[${json.items.map(compressed).join(',')}]`
  return `{${json.entries.map(([name, inside]) => `${written(name)}:${compressed(inside)}`).join(',')}}`
}

/** Brackets stand under each other, and what is inside behind them, wherever on the line they open. */
function laidOut(json: Json, column: number): string {
  if (typeof json === 'string') return json
  const margin = ' '.repeat(column + step)
  const [open, close] = 'items' in json ? ['[', ']'] : ['{', '}']
  const inside =
    'items' in json
      ? json.items.map((item) => margin + laidOut(item, column + step))
      : json.entries.map(([name, item]) => {
          const label = `${written(name)}:  `
          return margin + label + laidOut(item, Math.min(mostMargin, column + step + label.length))
        })
  return `${open}\r\n${inside.join(',\r\n')}\r\n${' '.repeat(column)}${close}`
}

function parsed(text: string): { readonly ok: true; readonly json: unknown } | { readonly ok: false } {
  try {
    return { ok: true, json: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

function isTooDeep(json: unknown, left: number): boolean {
  if (json === null || typeof json !== 'object') return false
  return left === 0 || Object.values(json).some((inside) => isTooDeep(inside, left - 1))
}

function valueFrom(json: unknown): Value {
  if (json === null || typeof json === 'boolean' || typeof json === 'number' || typeof json === 'string')
    return json
  if (Array.isArray(json)) return json.map(valueFrom)
  if (typeof json !== 'object') return null
  return customObject(Object.entries(json).map(([name, value]) => ({ name, value: valueFrom(value) })))
}
