import { Power } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Id } from '#core/model/id.ts'
import { isLive } from '../store/mode.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { momentText } from '../text/moment.ts'
import { simulationText } from '../text/simulation.ts'
import { analysisModeText as analysis } from '../text/analysis-mode.ts'
import type { Switch } from './switches.ts'

/** The words of the same in Simulate mode: what is off has failed. */
const simulated = {
  ...analysis,
  down: momentText.down,
  off: momentText.off,
  why: { ...analysis.why, onServer: simulationText.why.onServer },
}

/**
 * A line of a store's card in Analyze mode: a switch for one database role or the file store. What stands on a Front End
 * Server has no switch of its own, and says so.
 */
export function SwitchLine({
  switched,
  store,
  name,
  className,
  children,
}: {
  readonly switched: Switch
  /** The store that the line belongs to, which a press selects. */
  readonly store: Id
  /** The line in words. */
  readonly name: string
  readonly className: string
  readonly children: ReactNode
}) {
  const app = useAppHandle()
  const mode = useApp((state) => state.mode)
  const text = isLive(mode) ? simulated : analysis
  const { part, because, own } = switched
  const says = because === null ? null : text.down[because]
  const onClick = () => {
    const { select, toggleParts, announce } = app.store.getState()
    select([store])
    if (own) toggleParts([part])
    else announce(text.why.onServer)
  }
  return (
    <button
      type="button"
      role="switch"
      aria-checked={because !== 'itself' && because !== 'computer'}
      aria-disabled={!own || mode === 'drill'}
      aria-label={[name, says, own ? null : text.onServer].filter(Boolean).join(', ')}
      title={[name, says].filter(Boolean).join(': ')}
      className={`store-line store-switch nodrag ${className} ${because === null ? '' : `down down-${because}`}`}
      data-part={part}
      onClick={(event) => {
        event.stopPropagation()
        onClick()
      }}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 'x' || event.altKey || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        onClick()
      }}
    >
      {children}
      {because === 'itself' && <Power size={12} className="line-power" aria-hidden />}
      {says !== null && (
        <span className="store-down">{because === 'itself' ? text.off : text.outline.down}</span>
      )}
    </button>
  )
}
