import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { reorderServers } from '#core/edit/reorder-servers.ts'
import type { Id } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import { votersOf } from '#core/quorum/voters.ts'
import { useAppHandle } from '../store/context.tsx'
import { docOf } from '../store/selectors.ts'
import { canvasText } from '../text/canvas.ts'
import { moveAlongCells } from './cell-keys.ts'

/** The Front End Servers in order: voters underlined, servers beyond them dashed. Drag one along the row to reorder. */
export function ServerCells({ pool, selected }: { readonly pool: Pool; readonly selected: Id | null }) {
  const { store } = useAppHandle()
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null)
  if (pool.servers.length === 0) return <p className="no-servers">{canvasText.noServers}</p>

  const voters = votersOf(pool)
  const cellAt = (event: PointerEvent): number | null => {
    const cell = document
      .elementFromPoint(event.clientX, event.clientY)
      ?.closest<HTMLElement>('[data-server]')
    return cell?.dataset['pool'] === pool.id ? Number(cell.dataset['server']) : null
  }
  const drop = () => {
    if (drag && drag.from !== drag.to) {
      const args = { pool: pool.id, from: drag.from, to: drag.to }
      const said = reorderServers.describe(args, docOf(store.getState()))
      store.getState().edit(reorderServers, args)
      store.getState().announce(said)
    }
    setDrag(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, position: number) =>
    moveAlongCells(event, pool, position, (next) => store.getState().select([next]))

  return (
    <ol className="server-cells">
      {pool.servers.map((server, position) => {
        const counts = voters === null ? 'plain' : position < voters.firstServers ? 'voter' : 'other'
        const state = [
          'server-cell nodrag',
          counts,
          selected === server.id && 'selected',
          drag?.from === position && 'dragged',
          drag &&
            drag.to === position &&
            drag.from !== position &&
            (drag.to > drag.from ? 'drop-after' : 'drop-before'),
        ]
        return (
          <li key={server.id}>
            <button
              type="button"
              tabIndex={selected === server.id || (selected === null && position === 0) ? 0 : -1}
              className={state.filter(Boolean).join(' ')}
              data-server-id={server.id}
              data-server={position}
              data-pool={pool.id}
              aria-label={canvasText.server(position + 1, server.fqdn, counts)}
              aria-pressed={selected === server.id}
              title={server.fqdn}
              onClick={(event) => {
                event.stopPropagation()
                store.getState().select([server.id])
              }}
              onFocus={(event) => event.stopPropagation()}
              onKeyDown={(event) => onKeyDown(event, position)}
              onPointerDown={(event) => {
                if (event.button !== 0 || store.getState().role === 'reader') return
                event.currentTarget.setPointerCapture(event.pointerId)
                setDrag({ from: position, to: position })
              }}
              onPointerMove={(event) => {
                const to = drag && cellAt(event)
                if (to !== null && to !== drag?.to) setDrag(drag && { ...drag, to })
              }}
              onPointerUp={drop}
              onPointerCancel={() => setDrag(null)}
            >
              {position + 1}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
