import type { SqlAvailability } from '#core/model/store.ts'
import { sqlStoreText as text } from '../../text/sql-store.ts'
import { linesOf } from '../../ui/lines-of.ts'
import { LinesField, TextField } from './fields.tsx'
import { InstanceFields } from './SqlFields.tsx'

type Cluster = Extract<SqlAvailability, { kind: 'failoverCluster' }>

/** A failover cluster instance: its network name and its nodes. */
export function ClusterFields({
  value: a,
  onChange,
}: {
  readonly value: Cluster
  readonly onChange: (value: Cluster) => void
}) {
  return (
    <>
      <InstanceFields
        title={text.networkName}
        value={a.networkName}
        onChange={(networkName) => onChange({ ...a, networkName })}
      />
      <TextField
        label={text.owner}
        value={a.primary ?? ''}
        onChange={(owner) => onChange({ ...a, primary: owner === '' ? null : owner })}
      />
      <LinesField
        label={text.nodes}
        value={a.others.join('\n')}
        onChange={(value) => onChange({ ...a, others: linesOf(value) })}
      />
    </>
  )
}
