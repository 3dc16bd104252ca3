import type { Id } from '#core/model/id.ts'
import { find, nameOf } from '#core/model/topology.ts'
import type { Field } from '#core/vocabulary/field.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { roleText as text } from '../../text/role-properties.ts'
import { candidatesFor } from './candidates.ts'
import { ChoiceField, type FieldProps } from './fields.tsx'

/** Another thing of the topology, chosen from those that can be meant, and the way to it. */
export function ReferenceField<T>({
  field,
  value,
  onChange,
  ...rest
}: FieldProps & {
  readonly field: Extract<Field<T>, { input: 'reference' }>
  readonly value: Id | null
  readonly onChange: (value: Id | null) => void
}) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  return (
    <>
      <ChoiceField<Id | ''>
        {...rest}
        value={value ?? ''}
        choices={[
          { value: '', label: text.none },
          ...candidatesFor(topology, field.to, value, field.fits ?? (() => true)),
        ]}
        onChange={(id) => onChange(id === '' ? null : id)}
      />
      {value !== null && rest.about !== undefined && find(topology, rest.about.id) !== undefined && (
        <p className="properties-gap">
          <button type="button" className="link" onClick={() => store.getState().goTo(value)}>
            {text.open(nameOf(topology, value))}
          </button>
        </p>
      )}
    </>
  )
}
