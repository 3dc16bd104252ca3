import type { PortRange } from '#core/model/role.ts'
import { tcpPorts } from '#core/vocabulary/field.ts'
import { portsInWords } from '#core/vocabulary/words.ts'
import { roleText as text } from '../../text/role-properties.ts'
import type { FieldProps } from './fields.tsx'
import { TypedField, type Read } from './TypedField.tsx'

/** Ports from one to another; nothing where they are optional and not listened on. */
export function PortsField({
  value,
  optional,
  onChange,
  ...field
}: FieldProps & {
  readonly value: PortRange | null
  readonly optional: boolean
  readonly onChange: (value: PortRange | null) => void
}) {
  return (
    <TypedField<PortRange | null>
      {...field}
      hint={field.hint ?? text.ports.hint}
      value={value}
      placeholder={optional ? text.ports.disabled : undefined}
      show={(range) => (range === null ? '' : portsInWords(range))}
      read={(typed) => portsIn(typed, optional)}
      onChange={onChange}
    />
  )
}

function portsIn(typed: string, optional: boolean): Read<PortRange | null> {
  if (typed === '' && optional) return { ok: true, value: null }
  const found = /^(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?$/.exec(typed)
  const from = Number(found?.[1])
  const to = Number(found?.[2] ?? found?.[1])
  const [least, most] = tcpPorts
  return found && least <= from && from <= to && to <= most
    ? { ok: true, value: { from, to } }
    : { ok: false, why: text.ports.wrong }
}
