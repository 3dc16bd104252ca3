import { useState } from 'react'
import { useApp } from '../../store/context.tsx'
import { Field, type FieldProps } from './fields.tsx'

/** What a typed text means: a value, or why it is none. */
export type Read<V> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly why: string }

/**
 * A value that is typed: kept on Enter or when the field is left, brought back by Escape. What has no meaning stays there
 * and says why.
 */
export function TypedField<V>({
  value,
  placeholder,
  numeric = false,
  show,
  read,
  onChange,
  ...field
}: FieldProps & {
  readonly value: V
  readonly placeholder?: string | undefined
  readonly numeric?: boolean
  readonly show: (value: V) => string
  readonly read: (typed: string) => Read<V>
  readonly onChange: (value: V) => void
}) {
  const readOnly = useApp((state) => state.role === 'reader')
  const [problem, setProblem] = useState<string | null>(null)
  const shown = show(value)
  const keep = (input: HTMLInputElement) => {
    const meant = read(input.value.trim())
    setProblem(meant.ok ? null : meant.why)
    if (!meant.ok) return
    input.value = show(meant.value)
    if (input.value !== shown) onChange(meant.value)
  }
  return (
    <Field {...field} hint={problem ?? field.hint}>
      {({ id, describedBy }) => (
        <input
          key={shown}
          id={id}
          className="input"
          inputMode={numeric ? 'numeric' : undefined}
          defaultValue={shown}
          placeholder={placeholder}
          readOnly={readOnly}
          aria-invalid={problem !== null}
          aria-describedby={describedBy}
          autoComplete="off"
          onBlur={(event) => keep(event.currentTarget)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep(event.currentTarget)
            if (event.key === 'Escape') {
              event.currentTarget.value = shown
              setProblem(null)
            }
          }}
        />
      )}
    </Field>
  )
}
