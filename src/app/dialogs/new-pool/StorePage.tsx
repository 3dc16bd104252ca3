import { nameOf } from '#core/model/topology.ts'
import { useApp } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { newPoolText as text } from '../../text/new-pool.ts'
import { Select } from '../../ui/Select.tsx'
import { Chosen, PlainField } from '../FormFields.tsx'
import type { Form } from './form.ts'

/** The SQL Server store of the Back End and the file store: existing ones, or new. */
export function StorePage({
  form,
  set,
}: {
  readonly form: Form
  readonly set: (fields: Partial<Form>) => void
}) {
  const topology = useApp(topologyOf)
  const sqlStores = topology.sites.flatMap((site) => site.sqlStores)
  const fileStores = topology.sites.flatMap((site) => site.fileStores)
  return (
    <>
      <Chosen label={text.sql}>
        <Select<Form['sql']>
          label={text.sql}
          value={form.sql}
          choices={[
            { value: 'new', label: text.sqlNew },
            { value: 'new-mirrored', label: text.sqlNewMirrored },
            ...sqlStores.map(({ id }) => ({ value: id, label: nameOf(topology, id) })),
          ]}
          onChange={(sql) => set({ sql })}
        />
      </Chosen>
      {(form.sql === 'new' || form.sql === 'new-mirrored') && (
        <div className="two-fields">
          <PlainField label={text.sqlHost} value={form.sqlHost} onChange={(sqlHost) => set({ sqlHost })} />
          <PlainField
            label={text.sqlInstance}
            value={form.sqlInstance}
            onChange={(sqlInstance) => set({ sqlInstance })}
          />
        </div>
      )}
      <Chosen label={text.file}>
        <Select<Form['file']>
          label={text.file}
          value={form.file}
          choices={[
            { value: 'new', label: text.fileNew },
            ...fileStores.map(({ id }) => ({ value: id, label: nameOf(topology, id) })),
          ]}
          onChange={(file) => set({ file })}
        />
      </Chosen>
      {form.file === 'new' && (
        <div className="two-fields">
          <PlainField
            label={text.fileHost}
            value={form.fileHost}
            onChange={(fileHost) => set({ fileHost })}
          />
          <PlainField
            label={text.fileShare}
            value={form.fileShare}
            onChange={(fileShare) => set({ fileShare })}
          />
        </div>
      )}
    </>
  )
}
