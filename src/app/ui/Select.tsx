import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'

/** One choice of a select. */
export interface Choice<V extends string> {
  readonly value: V
  readonly label: string
  /** A second line, such as why it is not to be had. */
  readonly hint?: string
  readonly disabled?: boolean
}

/** A box with one of several choices. Disabled choices stay readable and say why in their hint. */
export function Select<V extends string>({
  label,
  value,
  choices,
  disabled = false,
  onChange,
  id,
}: {
  readonly label: string
  readonly value: V
  readonly choices: readonly Choice<V>[]
  readonly disabled?: boolean
  readonly onChange: (value: V) => void
  readonly id?: string
}) {
  return (
    <Base.Root
      value={value}
      disabled={disabled}
      items={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
      onValueChange={(next) => next !== null && onChange(next)}
    >
      <Base.Trigger className="select-trigger" aria-label={label} id={id}>
        <Base.Value />
        <Base.Icon>
          <ChevronDown size={14} aria-hidden />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="positioner" sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className="popup">
            {choices.map((choice) => (
              <Base.Item
                key={choice.value}
                value={choice.value}
                disabled={choice.disabled ?? false}
                className="popup-item"
              >
                <span className="popup-check" aria-hidden>
                  <Base.ItemIndicator>
                    <Check size={14} />
                  </Base.ItemIndicator>
                </span>
                <span className="grow">
                  <Base.ItemText>{choice.label}</Base.ItemText>
                  {choice.hint !== undefined && <small className="popup-hint">{choice.hint}</small>}
                </span>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
