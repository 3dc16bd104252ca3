import type { Id } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import type { PoolState } from '../store/outage-selectors.ts'
import type { ServerPower } from '../store/moment.ts'
import { canvasText } from '../text/canvas.ts'
import { momentText as text } from '../text/moment.ts'
import { cellSwitching } from './cell-switching.ts'

/** The Front End Servers at a moment of a simulation: each says how far it is, and a press fails or repairs it. */
export function MomentCells({
  pool,
  state,
  powers,
  selected,
}: {
  readonly pool: Pool
  readonly state: PoolState
  /** In the order of the pool. */
  readonly powers: readonly ServerPower[]
  readonly selected: Id | null
}) {
  const { store } = useAppHandle()
  const marked = useApp((app) => (app.mode === 'drill' ? app.selection : null))
  if (pool.servers.length === 0) return <p className="no-servers">{canvasText.noServers}</p>
  const { voters } = state.verdict
  const { onClick, onKeyDown } = cellSwitching(store, pool)
  return (
    <ol className="server-cells">
      {pool.servers.map((server, position) => {
        const counts = voters === null ? 'plain' : position < voters.firstServers ? 'voter' : 'other'
        const power = powers[position] ?? 'off'
        const sign = text.powerSign[power]
        const className = [
          'server-cell moment-cell nodrag',
          counts,
          `power-${power}`,
          (selected === server.id || marked?.includes(server.id) === true) && 'selected',
        ]
        return (
          <li key={server.id}>
            <button
              type="button"
              role={marked ? undefined : 'switch'}
              aria-checked={marked ? undefined : power !== 'off'}
              aria-pressed={marked?.includes(server.id)}
              tabIndex={selected === server.id || (selected === null && position === 0) ? 0 : -1}
              className={className.filter(Boolean).join(' ')}
              data-server-id={server.id}
              data-server={position}
              data-pool={pool.id}
              aria-label={`${canvasText.server(position + 1, server.fqdn, counts)}, ${text.power[power]}`}
              title={`${server.fqdn}: ${text.power[power]}`}
              onClick={(event) => onClick(event, server)}
              onFocus={(event) => event.stopPropagation()}
              onKeyDown={(event) => onKeyDown(event, server, position)}
            >
              <span className="cell-number">{position + 1}</span>
              {sign !== '' && (
                <span className="cell-power-sign" aria-hidden>
                  {sign}
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
