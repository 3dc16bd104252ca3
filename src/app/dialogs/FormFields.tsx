import { useId, type ReactNode } from 'react'

/** A label above a control that is given the id the label names. */
export function Labelled({
  label,
  children,
}: {
  readonly label: string
  readonly children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

/** A select carries its name itself; the words above it are for the eye. */
export function Chosen({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        {label}
      </span>
      {children}
    </div>
  )
}

/** A line of text that is taken as it is typed. */
export function PlainField({
  label,
  value,
  placeholder,
  mono = false,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly mono?: boolean
  readonly onChange: (value: string) => void
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          className={mono ? 'input mono' : 'input'}
          value={value}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}
