import type { Value } from '../value.ts'
import type { Conversion } from './convert.ts'
import { interpolated } from './text.ts'

/**
 * A value as one of the names of an enumeration, whatever its case; a number is its place, and the beginning of a name is
 * enough where only one begins so. `typeName` is for the message alone.
 */
export function toEnumeration(typeName: string, names: readonly string[], value: Value): Conversion {
  if (value === null)
    return {
      ok: false,
      message: `Cannot convert null to type "${typeName}" due to enumeration values that are not valid. ${specify(names)}`,
    }
  const text = interpolated(value)
  const name = nameOf(names, text.trim())
  if (name !== null) return { ok: true, value: name }
  return {
    ok: false,
    message: `Cannot convert value "${text}" to type "${typeName}" due to enumeration values that are not valid. ${specify(names)}`,
  }
}

function specify(names: readonly string[]): string {
  return `Specify one of the following enumeration values and try again. The possible enumeration values are "${names.join(',')}".`
}

function nameOf(names: readonly string[], text: string): string | null {
  const wanted = text.toLowerCase()
  if (/^\d+$/.test(wanted)) return names[Number(wanted)] ?? null
  const exact = names.find((name) => name.toLowerCase() === wanted)
  if (exact !== undefined || wanted === '') return exact ?? null
  const beginning = names.filter((name) => name.toLowerCase().startsWith(wanted))
  return beginning.length === 1 ? (beginning[0] ?? null) : null
}
