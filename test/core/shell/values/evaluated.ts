import { convertTo } from '../../../../src/core/shell/values/convert.ts'
import type { Outcome } from '../../../../src/core/shell/values/outcome.ts'
import { toText } from '../../../../src/core/shell/values/text.ts'
import type { Value } from '../../../../src/core/shell/value.ts'

/** A value in short: its text in quotes where it is a string, the items of an array in brackets, an error by its id. */
export function shown(outcome: Outcome): string {
  return outcome.ok ? inShort(outcome.value) : `${outcome.error.id}: ${outcome.error.message}`
}

export function inShort(value: Value): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `[${(value as readonly Value[]).map(inShort).join(', ')}]`
  return typeof value === 'string' ? `'${value}'` : toText(value)
}

/** A date or a time span as it is written. */
export function at(type: 'DateTime' | 'TimeSpan', text: string): Value {
  const converted = convertTo(type, text)
  if (!converted.ok) throw new Error(converted.message)
  return converted.value
}

export const table = (entries: Readonly<Record<string, Value>>): Value => ({
  is: 'hashtable',
  entries: Object.entries(entries).map(([key, value]) => ({ key, value })),
})
