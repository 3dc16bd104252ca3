import type { FileStoreId, SqlStoreId } from '#core/model/id.ts'
import { poolsOf } from '#core/model/topology.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { propertiesText as text } from '../../text/properties.ts'

/** The pools that use a store. */
export function UsedBy({ id }: { readonly id: SqlStoreId | FileStoreId }) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  const users = poolsOf(topology).filter((pool) => pool.sqlStore === id || pool.fileStore === id)
  return (
    <section className="field">
      <h3 className="field-label">{text.usedBy}</h3>
      {users.length === 0 && <p className="hint">{text.usedByNone}</p>}
      <ul>
        {users.map((pool) => (
          <li key={pool.id}>
            <button type="button" className="link" onClick={() => store.getState().goTo(pool.id)}>
              {pool.fqdn}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
