import { useId } from 'react'

/** A setting that is on or off, with what it means. */
export function Check({
  label,
  means,
  checked,
  onChange,
}: {
  readonly label: string
  readonly means: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  const describedBy = useId()
  return (
    <div className="check-field">
      <label className="check">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      <p className="hint" id={describedBy}>
        {means}
      </p>
    </div>
  )
}
