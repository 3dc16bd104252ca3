import { change } from '#core/edit/change.ts'
import {
  connectionOf,
  instanceName,
  type SqlAvailability,
  type SqlInstance,
  type SqlStore,
} from '#core/model/store.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { propertiesText as text } from '../../text/properties.ts'
import { linesOf } from '../../ui/lines-of.ts'
import { ChoiceField, LinesField, TextField } from './fields.tsx'
import { FindingsHere, Head } from './Head.tsx'
import { NoteField } from './NoteField.tsx'
import { ofKind } from './sql-kinds.ts'
import { UsedBy } from './UsedBy.tsx'

/** A SQL Server store: how it is kept available, which instance is primary, and who uses it. */
export function SqlStoreProperties({ store: sql }: { readonly store: SqlStore }) {
  const { store } = useAppHandle()
  const { id, availability } = sql
  const set = (next: SqlAvailability) =>
    store.getState().edit(change, { kind: 'sql', id, fields: { availability: next } })
  return (
    <>
      <Head name={instanceName(connectionOf(sql))} kind={text.kinds.sql} />
      <div className="properties-body">
        <FindingsHere id={id} shown={['availability']} />
        <ChoiceField
          label={text.fields.availability}
          value={availability.kind}
          about={{ id, field: 'availability' }}
          choices={kinds.map((kind) => ({ value: kind, label: text.sql.kinds[kind] }))}
          onChange={(kind) => set(ofKind(kind, availability))}
        />
        <Members availability={availability} onChange={set} />
        <UsedBy id={id} />
        <NoteField id={id} />
      </div>
    </>
  )
}

const kinds = ['single', 'mirrored', 'alwaysOn', 'failoverCluster'] as const

interface MembersProps<A> {
  readonly availability: A
  readonly onChange: (next: SqlAvailability) => void
}

function Members({ availability: a, onChange }: MembersProps<SqlAvailability>) {
  switch (a.kind) {
    case 'single':
      return (
        <InstanceFields
          title={text.sql.primary}
          value={a.primary}
          onChange={(primary) => onChange({ ...a, primary })}
        />
      )
    case 'mirrored':
      return <Mirrored availability={a} onChange={onChange} />
    case 'alwaysOn':
      return (
        <>
          <InstanceFields
            title={text.sql.listener}
            value={a.listener}
            onChange={(listener) => onChange({ ...a, listener })}
          />
          <TextField
            label={text.sql.primaryReplica}
            value={a.primary}
            onChange={(primary) => onChange({ ...a, primary })}
          />
          <LinesField
            label={text.sql.secondaries}
            value={a.secondaries.join('\n')}
            onChange={(value) => onChange({ ...a, secondaries: linesOf(value) })}
          />
        </>
      )
    case 'failoverCluster':
      return (
        <>
          <InstanceFields
            title={text.sql.networkName}
            value={a.networkName}
            onChange={(networkName) => onChange({ ...a, networkName })}
          />
          <TextField
            label={text.sql.owner}
            value={a.primary ?? ''}
            onChange={(owner) => onChange({ ...a, primary: owner === '' ? null : owner })}
          />
          <LinesField
            label={text.sql.nodes}
            value={a.others.join('\n')}
            onChange={(value) => onChange({ ...a, others: linesOf(value) })}
          />
        </>
      )
  }
}

function Mirrored({
  availability: a,
  onChange,
}: MembersProps<Extract<SqlAvailability, { kind: 'mirrored' }>>) {
  const readOnly = useApp((state) => state.role === 'reader')
  return (
    <>
      <InstanceFields
        title={text.sql.primary}
        value={a.primary}
        onChange={(primary) => onChange({ ...a, primary })}
      />
      <InstanceFields
        title={text.sql.mirror}
        value={a.mirror}
        onChange={(mirror) => onChange({ ...a, mirror })}
      />
      <div className="buttons">
        <button
          type="button"
          className="button"
          disabled={readOnly}
          onClick={() => onChange({ ...a, primary: a.mirror, mirror: a.primary })}
        >
          {text.sql.swap}
        </button>
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={a.witness !== null}
          disabled={readOnly}
          onChange={(event) =>
            onChange({ ...a, witness: event.currentTarget.checked ? { ...a.mirror, instance: '' } : null })
          }
        />
        {text.sql.addWitness}
      </label>
      {a.witness && (
        <InstanceFields
          title={text.sql.witness}
          value={a.witness}
          onChange={(witness) => onChange({ ...a, witness })}
        />
      )}
    </>
  )
}

function InstanceFields({
  title,
  value,
  onChange,
}: {
  readonly title: string
  readonly value: SqlInstance
  readonly onChange: (value: SqlInstance) => void
}) {
  return (
    <fieldset className="instance">
      <legend>{title}</legend>
      <TextField
        label={text.fields.host}
        value={value.fqdn}
        required
        onChange={(fqdn) => onChange({ ...value, fqdn })}
      />
      <TextField
        label={text.fields.instance}
        value={value.instance}
        hint={text.defaultInstance}
        onChange={(instance) => onChange({ ...value, instance })}
      />
    </fieldset>
  )
}
