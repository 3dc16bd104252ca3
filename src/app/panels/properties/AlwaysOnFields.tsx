import type { SqlAvailability, SqlStore } from '#core/model/store.ts'
import { sqlStoreText as text } from '../../text/sql-store.ts'
import { linesOf } from '../../ui/lines-of.ts'
import { AnswerField, LinesField, TextField } from './fields.tsx'
import { CommitField, InstanceFields } from './SqlFields.tsx'

type AlwaysOn = Extract<SqlAvailability, { kind: 'alwaysOn' }>

/** An AlwaysOn Availability Group: its listener, its replicas, and how they follow. */
export function AlwaysOnFields({
  id,
  value: a,
  onChange,
}: {
  readonly id: SqlStore['id']
  readonly value: AlwaysOn
  readonly onChange: (value: AlwaysOn) => void
}) {
  return (
    <>
      <InstanceFields
        title={text.listener}
        value={a.listener}
        onChange={(listener) => onChange({ ...a, listener })}
      />
      <TextField
        label={text.primaryReplica}
        value={a.primary}
        onChange={(primary) => onChange({ ...a, primary })}
      />
      <LinesField
        label={text.secondaries}
        value={a.secondaries.join('\n')}
        onChange={(value) => onChange({ ...a, secondaries: linesOf(value) })}
      />
      <CommitField id={id} value={a.commit} onChange={(commit) => onChange({ ...a, commit })} />
      <AnswerField
        label={text.readable}
        value={a.readableSecondaries}
        about={{ id, field: 'readableSecondaries' }}
        onChange={(readableSecondaries) => onChange({ ...a, readableSecondaries })}
      />
    </>
  )
}
