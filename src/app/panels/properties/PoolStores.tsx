import { change } from '#core/edit/change.ts'
import type { FileStoreId, SqlStoreId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import { nameOf } from '#core/model/topology.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { propertiesText as text } from '../../text/properties.ts'
import { sqlStoreText } from '../../text/sql-store.ts'
import { ChoiceField } from './fields.tsx'

/** Which stores a pool uses. */
export function PoolStores({ pool }: { readonly pool: Pool }) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  const { id } = pool
  const sqlStores = topology.sites.flatMap((site) => site.sqlStores.map((sql) => ({ sql, site })))
  const fileStores = topology.sites.flatMap((site) => site.fileStores.map((file) => ({ file, site })))
  return (
    <>
      <ChoiceField<SqlStoreId | ''>
        label={text.fields.sqlStore}
        value={pool.sqlStore ?? ''}
        about={{ id, field: 'sqlStore' }}
        choices={[
          { value: '', label: text.stores.none },
          ...sqlStores.map(({ sql, site }) => ({
            value: sql.id,
            label: nameOf(topology, sql.id),
            hint: `${sqlStoreText.kinds[sql.availability.kind]} · ${site.name}`,
          })),
        ]}
        onChange={(value) =>
          store
            .getState()
            .edit(change, { kind: 'pool', id, fields: { sqlStore: value === '' ? null : value } })
        }
      />
      {pool.sqlStore !== null && <GoTo id={pool.sqlStore} />}
      <ChoiceField<FileStoreId | ''>
        label={text.fields.fileStore}
        value={pool.fileStore ?? ''}
        about={{ id, field: 'fileStore' }}
        choices={[
          { value: '', label: text.stores.none },
          ...fileStores.map(({ file, site }) => ({
            value: file.id,
            label: nameOf(topology, file.id),
            hint: site.name,
          })),
        ]}
        onChange={(value) =>
          store
            .getState()
            .edit(change, { kind: 'pool', id, fields: { fileStore: value === '' ? null : value } })
        }
      />
      {pool.fileStore !== null && <GoTo id={pool.fileStore} />}
    </>
  )
}

function GoTo({ id }: { readonly id: SqlStoreId | FileStoreId }) {
  const { store } = useAppHandle()
  return (
    <p className="properties-gap">
      <button type="button" className="link" onClick={() => store.getState().goTo(id)}>
        {text.goThere}
      </button>
    </p>
  )
}
