import type { SqlSoftware, SqlStore } from '#core/model/store.ts'
import { useApp } from '../../store/context.tsx'
import { sqlStoreText as text } from '../../text/sql-store.ts'
import { FieldFindings, FieldGroup, type About } from './fields.tsx'
import { CountField } from './CountField.tsx'
import { swapped, withWitness, type Mirrored, type MirroredStore } from './sql-kinds.ts'
import { CommitField, InstanceFields, SoftwareFields } from './SqlFields.tsx'

/** SQL Server mirroring: primary, mirror and witness, their ports, how the mirror follows, and what the others run. */
export function MirroringFields({
  store,
  onChange,
}: {
  readonly store: MirroredStore
  readonly onChange: (fields: Partial<Omit<SqlStore, 'id'>>) => void
}) {
  const readOnly = useApp((state) => state.role === 'reader')
  const { id, availability: a, software } = store
  const set = (fields: Partial<Mirrored>) => onChange({ availability: { ...a, ...fields } })
  return (
    <>
      <InstanceFields title={text.primary} value={a.primary} onChange={(primary) => set({ primary })} />
      <InstanceFields title={text.mirror} value={a.mirror} onChange={(mirror) => set({ mirror })} />
      <div className="buttons">
        <button type="button" className="button" disabled={readOnly} onClick={() => onChange(swapped(store))}>
          {text.swap}
        </button>
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={a.witness !== null}
          disabled={readOnly}
          onChange={(event) => onChange({ availability: withWitness(a, event.currentTarget.checked) })}
        />
        {text.addWitness}
      </label>
      {a.witness && (
        <InstanceFields title={text.witness} value={a.witness} onChange={(witness) => set({ witness })} />
      )}
      <CommitField id={id} value={a.commit} onChange={(commit) => set({ commit })} />
      <PortFields id={id} value={a} onChange={(ports) => set({ ports })} />
      <OtherSoftware
        label={text.otherMirror}
        title={text.mirrorSoftware}
        about={{ id, field: 'mirrorSoftware' }}
        value={a.mirrorSoftware}
        primary={software}
        onChange={(mirrorSoftware) => set({ mirrorSoftware })}
      />
      {a.witness && (
        <OtherSoftware
          label={text.otherWitness}
          title={text.witnessSoftware}
          about={{ id, field: 'witnessSoftware' }}
          value={a.witnessSoftware}
          primary={software}
          onChange={(witnessSoftware) => set({ witnessSoftware })}
        />
      )}
    </>
  )
}

function PortFields({
  id,
  value: { ports, witness },
  onChange,
}: {
  readonly id: SqlStore['id']
  readonly value: Mirrored
  readonly onChange: (ports: Mirrored['ports']) => void
}) {
  const members = witness ? (['primary', 'mirror', 'witness'] as const) : (['primary', 'mirror'] as const)
  return (
    <FieldGroup title={text.ports} about={{ id, field: 'ports' }}>
      {members.map((member) => (
        <CountField
          key={member}
          label={text.portOf[member]}
          value={ports[member]}
          within={tcpPorts}
          placeholder={text.defaultPort(defaultPorts[member])}
          onChange={(port) => onChange({ ...ports, [member]: port })}
        />
      ))}
    </FieldGroup>
  )
}

const tcpPorts = [1, 65_535] as const
const defaultPorts = { primary: 5022, mirror: 5022, witness: 7022 } as const

function OtherSoftware({
  label,
  title,
  about,
  value,
  primary,
  onChange,
}: {
  readonly label: string
  readonly title: string
  readonly about: About
  readonly value: SqlSoftware | null
  readonly primary: SqlSoftware
  readonly onChange: (value: SqlSoftware | null) => void
}) {
  const readOnly = useApp((state) => state.role === 'reader')
  return (
    <>
      <label className="check" data-field={value ? undefined : about.field}>
        <input
          type="checkbox"
          checked={value !== null}
          disabled={readOnly}
          onChange={(event) => onChange(event.currentTarget.checked ? primary : null)}
        />
        {label}
      </label>
      {value ? (
        <SoftwareFields title={title} about={about} value={value} onChange={onChange} />
      ) : (
        <FieldFindings about={about} />
      )}
    </>
  )
}
