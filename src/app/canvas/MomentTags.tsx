import {
  ArrowRightLeft,
  CircleHelp,
  Hourglass,
  LifeBuoy,
  OctagonX,
  Play,
  Split,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import type { PoolMoment, PoolWord } from '../store/moment.ts'
import type { PoolState } from '../store/outage-selectors.ts'
import { momentText as text } from '../text/moment.ts'
import { phaseOf } from './failover-phase.ts'

/** The icon of what a pool does. */
export const wordIcons: Readonly<Record<PoolWord, LucideIcon>> = {
  runs: Play,
  partly: Split,
  trap: TriangleAlert,
  losing: TriangleAlert,
  starting: Hourglass,
  down: OctagonX,
  unknown: CircleHelp,
}

/**
 * On the head of a pool: what it does, unless it simply runs, whether it is being failed over or back, and whether it looks
 * after users of its partner.
 */
export function MomentTags({ state, moment }: { readonly state: PoolState; readonly moment: PoolMoment }) {
  const { word, receives, failover } = moment
  const Icon = wordIcons[word]
  const phase = phaseOf(failover)
  return (
    <>
      {receives && (
        <span className="tag receiving" title={text.receivesMeans}>
          <LifeBuoy size={12} aria-hidden />
          {text.receives}
        </span>
      )}
      {phase !== null && (
        <span
          className={failover.isStuck ? 'tag failover-tag stuck' : 'tag failover-tag'}
          title={text.failoverMeans[phase]}
        >
          <ArrowRightLeft size={12} aria-hidden />
          {text.failover[phase]}
        </span>
      )}
      {word !== 'runs' && (
        <span className={`tag worst word-${word}`} title={text.poolMeans(moment, state.verdict)}>
          <Icon size={12} aria-hidden />
          {text.pool[word]}
        </span>
      )}
    </>
  )
}
