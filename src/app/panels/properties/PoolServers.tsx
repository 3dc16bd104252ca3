import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { remove } from '#core/edit/remove.ts'
import { rename } from '#core/edit/rename.ts'
import { reorderServers } from '#core/edit/reorder-servers.ts'
import type { Pool } from '#core/model/pool.ts'
import { isVoter } from '#core/quorum/voters.ts'
import { command } from '../../commands/commands.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { propertiesText as text } from '../../text/properties.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { FieldFindings } from './fields.tsx'

/** The Front End Servers in order: rename, reorder, add, remove. */
export function PoolServers({ pool }: { readonly pool: Pool }) {
  const { store } = useAppHandle()
  const readOnly = useApp((state) => state.role === 'reader')
  const move = (from: number, by: number) =>
    store.getState().edit(reorderServers, { pool: pool.id, from, to: from + by })
  return (
    <div data-field="servers">
      <p className="hint properties-gap">{text.servers.hint}</p>
      <FieldFindings about={{ id: pool.id, field: 'servers' }} />
      <ol className="server-list">
        {pool.servers.map((server, position) => (
          <li key={server.id} className={isVoter(pool, position) ? 'voter' : 'other'}>
            <span className="server-position" aria-hidden>
              {position + 1}
            </span>
            <input
              key={server.fqdn}
              className="input"
              aria-label={`${position + 1}, ${isVoter(pool, position) ? text.servers.voter : text.servers.other}`}
              defaultValue={server.fqdn}
              readOnly={readOnly}
              spellCheck={false}
              onBlur={(event) => {
                const name = event.currentTarget.value.trim()
                if (name === '') event.currentTarget.value = server.fqdn
                else store.getState().edit(rename, { id: server.id, name })
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.currentTarget.blur()
                if (event.key === 'Escape') event.currentTarget.value = server.fqdn
                if (event.altKey && event.key === 'ArrowUp') move(position, -1)
                if (event.altKey && event.key === 'ArrowDown') move(position, 1)
              }}
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
              aria-disabled={readOnly || position === pool.servers.length - 1}
              onClick={() => !readOnly && move(position, 1)}
            >
              <ArrowDown size={14} aria-hidden />
            </button>
            <button
              type="button"
              className="button quiet icon"
              aria-label={text.servers.remove(server.fqdn)}
              aria-disabled={readOnly}
              onClick={() => {
                if (readOnly) return
                const said = remove.describe({ ids: [server.id] }, store.getState().history.present)
                store.getState().edit(remove, { ids: [server.id] })
                store.getState().notify(said)
              }}
            >
              <Trash2 size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      <CommandButton command={command('add-server')}>
        <Plus size={14} aria-hidden />
        {text.servers.add}
      </CommandButton>
    </div>
  )
}
