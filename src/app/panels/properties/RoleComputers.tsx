import { Plus } from 'lucide-react'
import { addServer } from '#core/edit/add-server.ts'
import { change } from '#core/edit/change.ts'
import { nextServerName } from '#core/edit/naming.ts'
import type { ServerId } from '#core/model/id.ts'
import type { Server } from '#core/model/pool.ts'
import type { PersistentChatPool, Role } from '#core/model/role.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { roleText as text } from '../../text/role-properties.ts'
import { FieldFindings } from './fields.tsx'
import { Fold } from './Fold.tsx'
import { ServerList } from './ServerList.tsx'

/** The computers of a role: rename, move, add, remove, the way to each, and which of a Persistent Chat pool are active. */
export function RoleComputers({ role }: { readonly role: Role }) {
  const { store } = useAppHandle()
  const readOnly = useApp((state) => state.role === 'reader')
  const topology = useApp(topologyOf)
  const { server } = vocabularyOf(role.kind)
  const add = () => {
    if (readOnly) return
    store.getState().edit(addServer, { pool: role.id, fqdn: nextServerName(topology, role) })
  }
  return (
    <Fold title={text.computers} field="servers">
      <FieldFindings about={{ id: role.id, field: 'servers' }} />
      <FieldFindings about={{ id: role.id, field: 'inactive' }} />
      <ServerList
        owner={role.id}
        servers={role.servers}
        describe={(one, position) => ({ className: 'computer', label: nameOfRow(role, one, position) })}
      >
        {(one) => (
          <div className="computer-more">
            <button type="button" className="link" onClick={() => store.getState().goTo(one.id)}>
              {text.open(one.fqdn)}
            </button>
            {role.kind === 'chat' && <ActiveButton pool={role} computer={one} />}
          </div>
        )}
      </ServerList>
      <button type="button" className="button" aria-disabled={readOnly} onClick={add}>
        <Plus size={14} aria-hidden />
        {text.add(server)}
      </button>
    </Fold>
  )
}

function nameOfRow(role: Role, { id }: Server, position: number): string {
  const { server } = vocabularyOf(role.kind)
  const inactive = role.kind === 'chat' && role.inactive.includes(id)
  return `${server} ${position + 1}${inactive ? `, ${text.inactive}` : ''}`
}

/** "Make active" and "Make inactive". */
function ActiveButton({ pool, computer }: { readonly pool: PersistentChatPool; readonly computer: Server }) {
  const { store } = useAppHandle()
  const readOnly = useApp((state) => state.role === 'reader')
  const inactive = pool.inactive.includes(computer.id)
  const name = computer.fqdn
  return (
    <button
      type="button"
      className="link"
      aria-disabled={readOnly}
      onClick={() =>
        store
          .getState()
          .edit(change, { kind: 'role', role: { ...pool, inactive: toggled(pool, computer.id) } })
      }
    >
      {inactive ? text.makeActive(name) : text.makeInactive(name)}
    </button>
  )
}

function toggled({ inactive }: PersistentChatPool, id: ServerId): readonly ServerId[] {
  return inactive.includes(id) ? inactive.filter((other) => other !== id) : [...inactive, id]
}
