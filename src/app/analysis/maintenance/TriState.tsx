import { useEffect, useRef } from 'react'

/** A box for all of a list, half checked where only some of it is chosen. */
export function TriState({
  label,
  chosen,
  of,
  onChange,
}: {
  readonly label: string
  readonly chosen: number
  readonly of: number
  readonly onChange: (on: boolean) => void
}) {
  const box = useRef<HTMLInputElement>(null)
  const some = chosen > 0 && chosen < of
  useEffect(() => {
    if (box.current) box.current.indeterminate = some
  }, [some])
  return (
    <label className="check">
      <input
        ref={box}
        type="checkbox"
        checked={chosen === of}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  )
}
