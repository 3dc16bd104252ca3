import { Power } from 'lucide-react'
import type { Id } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import type { NextLoss } from '#core/quorum/next-loss.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import type { DownBecause, PoolState } from '../store/outage-selectors.ts'
import { analysisModeText as text } from '../text/analysis-mode.ts'
import { canvasText } from '../text/canvas.ts'
import { cellSwitching } from './cell-switching.ts'

/**
 * The Front End Servers in Analyze mode: each is a switch, and shows whether it runs and what losing it next would do. With
 * Shift or Ctrl a click selects, as everywhere.
 */
export function SwitchCells({
  pool,
  state,
  siteOff,
  selected,
}: {
  readonly pool: Pool
  readonly state: PoolState
  readonly siteOff: boolean
  readonly selected: Id | null
}) {
  const { store } = useAppHandle()
  const outage = useApp((app) => app.outage)
  if (pool.servers.length === 0) return <p className="no-servers">{canvasText.noServers}</p>

  const { voters } = state.verdict
  const { onClick, onKeyDown } = cellSwitching(store, pool)

  return (
    <ol className="server-cells">
      {pool.servers.map((server, position) => {
        const counts = voters === null ? 'plain' : position < voters.firstServers ? 'voter' : 'other'
        const because: DownBecause = outage.has(server.id) ? 'itself' : siteOff ? 'site' : null
        const next = because === null ? (state.nextLosses.get(server.id) ?? null) : null
        const classes = [
          'server-cell switch-cell nodrag',
          counts,
          because === null ? `next-${next ?? 'none'}` : `down down-${because}`,
          selected === server.id && 'selected',
        ]
        const says = sayState(because, next)
        return (
          <li key={server.id}>
            <button
              type="button"
              role="switch"
              aria-checked={!outage.has(server.id)}
              tabIndex={selected === server.id || (selected === null && position === 0) ? 0 : -1}
              className={classes.filter(Boolean).join(' ')}
              data-server-id={server.id}
              data-server={position}
              data-pool={pool.id}
              aria-label={[canvasText.server(position + 1, server.fqdn, counts), says.long]
                .filter(Boolean)
                .join(', ')}
              title={[server.fqdn, says.short].filter(Boolean).join(': ')}
              onClick={(event) => onClick(event, server)}
              onFocus={(event) => event.stopPropagation()}
              onKeyDown={(event) => onKeyDown(event, server, position)}
            >
              <span className="cell-number">{position + 1}</span>
              {because === 'itself' && <Power size={11} className="cell-power" aria-hidden />}
              {next !== null && text.next[next].sign !== '' && (
                <span className={`cell-next ${next}`} aria-hidden>
                  {text.next[next].sign}
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ol>
  )
}

function sayState(
  because: DownBecause,
  next: NextLoss | null,
): { readonly short: string; readonly long: string } {
  if (because !== null) return { short: text.down[because], long: text.down[because] }
  return next === null ? { short: '', long: '' } : text.next[next]
}
