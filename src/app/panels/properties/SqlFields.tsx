import type { Commit, SqlInstance, SqlSoftware, SqlStore } from '#core/model/store.ts'
import { propertiesText } from '../../text/properties.ts'
import { sqlStoreText as text } from '../../text/sql-store.ts'
import { ChoiceField, FieldGroup, TextField, type About } from './fields.tsx'

/** Computer and instance of one SQL Server. */
export function InstanceFields({
  title,
  value,
  onChange,
}: {
  readonly title: string
  readonly value: SqlInstance
  readonly onChange: (value: SqlInstance) => void
}) {
  return (
    <FieldGroup title={title}>
      <TextField
        label={text.host}
        value={value.fqdn}
        required
        onChange={(fqdn) => onChange({ ...value, fqdn })}
      />
      <TextField
        label={text.instance}
        value={value.instance}
        hint={text.defaultInstance}
        onChange={(instance) => onChange({ ...value, instance })}
      />
    </FieldGroup>
  )
}

/** Release and edition of what a SQL Server runs. */
export function SoftwareFields({
  title,
  about,
  value,
  onChange,
}: {
  readonly title: string
  readonly about: About
  readonly value: SqlSoftware
  readonly onChange: (value: SqlSoftware) => void
}) {
  return (
    <FieldGroup title={title} about={about}>
      <TextField
        label={text.release}
        hint={text.releaseHint}
        value={value.release ?? ''}
        options={text.releases}
        onChange={(release) => onChange({ ...value, release: release === '' ? null : release })}
      />
      <ChoiceField
        label={text.edition}
        value={value.edition ?? ''}
        choices={[
          { value: '', label: propertiesText.notStated },
          { value: 'enterprise', label: text.editions.enterprise },
          { value: 'standard', label: text.editions.standard },
          { value: 'express', label: text.editions.express },
        ]}
        onChange={(edition) => onChange({ ...value, edition: edition === '' ? null : edition })}
      />
    </FieldGroup>
  )
}

/** Whether a copy keeps up with the primary or may be behind it. */
export function CommitField({
  id,
  value,
  onChange,
}: {
  readonly id: SqlStore['id']
  readonly value: Commit | null
  readonly onChange: (value: Commit | null) => void
}) {
  return (
    <ChoiceField
      label={text.commit}
      value={value ?? ''}
      about={{ id, field: 'commit' }}
      choices={[
        { value: '', label: propertiesText.notStated },
        { value: 'synchronous', label: text.commits.synchronous },
        { value: 'asynchronous', label: text.commits.asynchronous },
      ]}
      onChange={(commit) => onChange(commit === '' ? null : commit)}
    />
  )
}
