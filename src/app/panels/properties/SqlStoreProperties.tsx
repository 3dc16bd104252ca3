import { change } from '#core/edit/change.ts'
import { connectionOf, instanceName, type SqlStore } from '#core/model/store.ts'
import { useAppHandle } from '../../store/context.tsx'
import { propertiesText } from '../../text/properties.ts'
import { sqlStoreText as text } from '../../text/sql-store.ts'
import { AlwaysOnFields } from './AlwaysOnFields.tsx'
import { ClusterFields } from './ClusterFields.tsx'
import { ChoiceField } from './fields.tsx'
import { FindingsHere, Head } from './Head.tsx'
import { MirroringFields } from './MirroringFields.tsx'
import { NoteField } from './NoteField.tsx'
import { ofKind } from './sql-kinds.ts'
import { InstanceFields, SoftwareFields } from './SqlFields.tsx'
import { UsedBy } from './UsedBy.tsx'

/** A SQL Server store: how it is kept available, which instance is primary, what it runs, and who uses it. */
export function SqlStoreProperties({ store: sql }: { readonly store: SqlStore }) {
  const { store } = useAppHandle()
  const { id, availability, software } = sql
  const set = (fields: Partial<Omit<SqlStore, 'id'>>) =>
    store.getState().edit(change, { kind: 'sql', id, fields })
  return (
    <>
      <Head name={instanceName(connectionOf(sql))} kind={propertiesText.kinds.sql} />
      <div className="properties-body">
        <FindingsHere id={id} shown={fieldsOf(sql)} />
        <ChoiceField
          label={text.availability}
          value={availability.kind}
          about={{ id, field: 'availability' }}
          choices={kinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
          onChange={(kind) => set({ availability: ofKind(kind, availability) })}
        />
        <Members store={sql} onChange={set} />
        <SoftwareFields
          title={text.software}
          about={{ id, field: 'software' }}
          value={software}
          onChange={(next) => set({ software: next })}
        />
        <UsedBy id={id} />
        <NoteField id={id} />
      </div>
    </>
  )
}

const kinds = ['single', 'mirrored', 'alwaysOn', 'failoverCluster'] as const

/** The facts of a store of its kind that have a field, as findings name them. */
function fieldsOf({ availability: a }: SqlStore): readonly string[] {
  const always = ['availability', 'software']
  switch (a.kind) {
    case 'mirrored':
      return [...always, 'commit', 'ports', 'mirrorSoftware', ...(a.witness ? ['witnessSoftware'] : [])]
    case 'alwaysOn':
      return [...always, 'commit', 'readableSecondaries']
    default:
      return always
  }
}

function Members({
  store,
  onChange,
}: {
  readonly store: SqlStore
  readonly onChange: (fields: Partial<Omit<SqlStore, 'id'>>) => void
}) {
  const { id, availability: a } = store
  switch (a.kind) {
    case 'single':
      return (
        <InstanceFields
          title={text.primary}
          value={a.primary}
          onChange={(primary) => onChange({ availability: { ...a, primary } })}
        />
      )
    case 'mirrored':
      return <MirroringFields store={{ ...store, availability: a }} onChange={onChange} />
    case 'alwaysOn':
      return <AlwaysOnFields id={id} value={a} onChange={(availability) => onChange({ availability })} />
    case 'failoverCluster':
      return <ClusterFields value={a} onChange={(availability) => onChange({ availability })} />
  }
}
