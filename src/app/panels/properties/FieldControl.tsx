import type { Id } from '#core/model/id.ts'
import { tcpPorts, type Field } from '#core/vocabulary/field.ts'
import { sqlStoreText } from '../../text/sql-store.ts'
import { linesOf } from '../../ui/lines-of.ts'
import { CountField, NumberField } from './CountField.tsx'
import { AnswerField, CheckField, ChoiceField, LinesField, TextField } from './fields.tsx'
import { PortsField } from './PortsField.tsx'
import { ReferenceField } from './ReferenceField.tsx'

/** The control for one field of the vocabulary; `onChange` gets the thing with the new answer. */
export function FieldControl<T>({
  id,
  of,
  field,
  onChange,
}: {
  readonly id: Id
  readonly of: T
  readonly field: Field<T>
  readonly onChange: (of: T) => void
}) {
  const props = { label: field.label, hint: field.hint, about: { id, field: field.key } }
  switch (field.input) {
    case 'text':
    case 'fqdn':
    case 'url':
      return (
        <TextField
          {...props}
          required={field.required ?? false}
          value={field.get(of)}
          onChange={(value) => onChange(field.set(of, value))}
        />
      )
    case 'port':
    case 'seconds':
      return (
        <NumberField
          {...props}
          {...(field.input === 'port' ? { within: tcpPorts } : {})}
          value={field.get(of)}
          onChange={(value) => onChange(field.set(of, value))}
        />
      )
    case 'optionalPort':
      return (
        <CountField
          {...props}
          within={tcpPorts}
          placeholder={sqlStoreText.defaultPort(field.default)}
          value={field.get(of)}
          onChange={(value) => onChange(field.set(of, value))}
        />
      )
    case 'answer': {
      const Control = field.optional ? AnswerField : YesOrNo
      return <Control {...props} value={field.get(of)} onChange={(value) => onChange(field.set(of, value))} />
    }
    case 'choice':
      return (
        <ChoiceField
          {...props}
          value={field.get(of)}
          choices={field.options}
          onChange={(value) => onChange(field.set(of, value))}
        />
      )
    case 'reference':
      return (
        <ReferenceField
          {...props}
          field={field}
          value={field.get(of)}
          onChange={(value) => onChange(field.set(of, value))}
        />
      )
    case 'ports':
      return (
        <PortsField
          {...props}
          optional={field.optional}
          value={field.get(of)}
          onChange={(value) => onChange(field.set(of, value))}
        />
      )
    case 'names':
      return (
        <LinesField
          {...props}
          value={field.get(of).join('\n')}
          onChange={(value) => onChange(field.set(of, linesOf(value)))}
        />
      )
  }
}

function YesOrNo({ value, ...props }: Parameters<typeof AnswerField>[0]) {
  return <CheckField {...props} value={value ?? false} />
}
