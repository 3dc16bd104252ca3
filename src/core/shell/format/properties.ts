import type { Property, Value } from '../value.ts'
import { memberOf } from '../values/members.ts'

const ofDate = [
  'DateTime Date Day DayOfWeek DayOfYear Hour Kind Millisecond Minute Month Second Ticks TimeOfDay Year',
].flatMap((names) => names.split(' '))

const ofTimeSpan = [
  'Ticks Days Hours Milliseconds Minutes Seconds',
  'TotalDays TotalHours TotalMilliseconds TotalMinutes TotalSeconds',
].flatMap((names) => names.split(' '))

/** The properties of a value in the order in which they are shown; none for what is only its own text. */
export function propertiesOf(value: Value): readonly Property[] {
  if (typeof value === 'string') return named(value, ['Length'])
  if (value === null || typeof value !== 'object') return []
  if (!('is' in value)) return named(value, ['Count', 'Length', 'Rank'])
  switch (value.is) {
    case 'object':
      return value.properties
    case 'datetime':
      return named(value, ofDate)
    case 'timespan':
      return named(value, ofTimeSpan)
    case 'hashtable':
      return named(value, ['Keys', 'Values', 'Count'])
    case 'type':
      return named(value, ['Name', 'FullName'])
    case 'scriptblock':
      return []
  }
}

function named(value: Value, names: readonly string[]): readonly Property[] {
  return names.map((name) => ({ name, value: memberOf(value, name) }))
}
