import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { remove } from '#core/edit/remove.ts'
import { rename } from '#core/edit/rename.ts'
import { reorderServers } from '#core/edit/reorder-servers.ts'
import type { PoolId, RoleId } from '#core/model/id.ts'
import type { Server } from '#core/model/pool.ts'
import { useRef, type ReactNode } from 'react'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { propertiesText as text } from '../../text/properties.ts'

/** The computers of a pool or a role in their order: rename, move, remove. */
export function ServerList({
  owner,
  servers,
  describe,
  children,
}: {
  readonly owner: PoolId | RoleId
  readonly servers: readonly Server[]
  /** What the row of the computer at a position is called, and how it looks. */
  readonly describe: (
    server: Server,
    position: number,
  ) => { readonly className: string; readonly label: string }
  /** What else stands in the row. */
  readonly children?: (server: Server) => ReactNode
}) {
  const { store } = useAppHandle()
  const readOnly = useApp((state) => state.role === 'reader')
  const list = useRef<HTMLOListElement>(null)
  const move = (from: number, by: number) =>
    store.getState().edit(reorderServers, { pool: owner, from, to: from + by })
  const removeIt = (server: Server) => {
    if (readOnly) return
    const args = { ids: [server.id] }
    const said = remove.describe(args, store.getState().history.present)
    list.current?.focus()
    store.getState().edit(remove, args)
    store.getState().notify(said)
  }
  return (
    <ol className="server-list" ref={list} tabIndex={-1}>
      {servers.map((server, position) => {
        const { className, label } = describe(server, position)
        return (
          <li key={server.id} className={className}>
            <span className="server-position" aria-hidden>
              {position + 1}
            </span>
            <NameInput
              label={label}
              value={server.fqdn}
              onKeep={(name) => store.getState().edit(rename, { id: server.id, name })}
              onMove={(by) => move(position, by)}
            />
            <button
              type="button"
              className="button quiet icon"
              aria-label={text.servers.up(server.fqdn)}
              aria-disabled={readOnly || position === 0}
              onClick={() => !readOnly && move(position, -1)}
            >
              <ArrowUp size={14} aria-hidden />
            </button>
            <button
              type="button"
              className="button quiet icon"
              aria-label={text.servers.down(server.fqdn)}
              aria-disabled={readOnly || position === servers.length - 1}
              onClick={() => !readOnly && move(position, 1)}
            >
              <ArrowDown size={14} aria-hidden />
            </button>
            <button
              type="button"
              className="button quiet icon"
              aria-label={text.servers.remove(server.fqdn)}
              aria-disabled={readOnly}
              onClick={() => removeIt(server)}
            >
              <Trash2 size={14} aria-hidden />
            </button>
            {children?.(server)}
          </li>
        )
      })}
    </ol>
  )
}

function NameInput({
  label,
  value,
  onKeep,
  onMove,
}: {
  readonly label: string
  readonly value: string
  readonly onKeep: (name: string) => void
  readonly onMove: (by: number) => void
}) {
  const readOnly = useApp((state) => state.role === 'reader')
  return (
    <input
      key={value}
      className="input"
      aria-label={label}
      defaultValue={value}
      readOnly={readOnly}
      spellCheck={false}
      onBlur={(event) => {
        const name = event.currentTarget.value.trim()
        if (name === '') event.currentTarget.value = value
        else onKeep(name)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') event.currentTarget.value = value
        if (event.altKey && event.key === 'ArrowUp') onMove(-1)
        if (event.altKey && event.key === 'ArrowDown') onMove(1)
      }}
    />
  )
}
