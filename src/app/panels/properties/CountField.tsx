import { propertiesText as text } from '../../text/properties.ts'
import { roleText } from '../../text/role-properties.ts'
import type { FieldProps } from './fields.tsx'
import { TypedField, type Read } from './TypedField.tsx'

type Bounds = readonly [least: number, most: number]

/** A whole number of 0 or more, or within bounds; nothing where it is not stated. */
export function CountField({
  value,
  within,
  placeholder = text.notStated,
  onChange,
  ...field
}: FieldProps & {
  readonly value: number | null
  /** The least and the greatest number that is kept. */
  readonly within?: Bounds
  /** What stands there while nothing is stated. */
  readonly placeholder?: string
  readonly onChange: (value: number | null) => void
}) {
  return (
    <TypedField<number | null>
      {...field}
      numeric
      value={value}
      placeholder={placeholder}
      show={(number) => (number === null ? '' : String(number))}
      read={(typed) => countIn(typed, within, within ? text.notWithin(...within) : text.notANumber)}
      onChange={onChange}
    />
  )
}

/** A whole number that must be there. */
export function NumberField({
  value,
  within,
  onChange,
  ...field
}: FieldProps & {
  readonly value: number
  readonly within?: Bounds
  readonly onChange: (value: number) => void
}) {
  const why = within ? roleText.numberNeeded(...within) : roleText.wholeNumberNeeded
  return (
    <TypedField<number>
      {...field}
      numeric
      value={value}
      show={String}
      read={(typed) => {
        const read = countIn(typed, within, why)
        return read.ok && read.value !== null ? { ok: true, value: read.value } : { ok: false, why }
      }}
      onChange={onChange}
    />
  )
}

/** A whole number, with or without separators between its thousands; `null` for nothing. */
function countIn(typed: string, within: Bounds | undefined, why: string): Read<number | null> {
  if (typed === '') return { ok: true, value: null }
  if (!/^(\d+|\d{1,3}([ ,.'’\u00a0\u202f]\d{3})+)$/.test(typed)) return { ok: false, why }
  const number = Number(typed.replace(/\D/g, ''))
  const fits = Number.isSafeInteger(number) && (!within || (number >= within[0] && number <= within[1]))
  return fits ? { ok: true, value: number } : { ok: false, why }
}
