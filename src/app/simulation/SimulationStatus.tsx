import { Clock, UserX } from 'lucide-react'
import { poolsOf } from '#core/model/topology.ts'
import { useApp } from '../store/context.tsx'
import type { PoolWord } from '../store/moment.ts'
import { analyzed, type OutageView } from '../store/outage-selectors.ts'
import { momentText } from '../text/moment.ts'
import { timelineText } from '../text/timeline.ts'
import { wordIcons } from '../canvas/MomentTags.tsx'

const text = timelineText.status
const order: readonly PoolWord[] = ['runs', 'partly', 'trap', 'losing', 'starting', 'down', 'unknown']

/** The simulated clock, what the pools do, and how many users are without. */
export function SimulationStatus() {
  const view = useApp(analyzed)
  if (view === null) return null
  const { words, none, resiliency } = countsOf(view)
  return (
    <>
      <SimulatedClock />
      <ul className="status-conditions" aria-label={text.label}>
        {order
          .filter((word) => (words.get(word) ?? 0) > 0)
          .map((word) => {
            const Icon = wordIcons[word]
            return (
              <li key={word} className={`status-condition word-${word}`}>
                <Icon size={13} aria-hidden />
                {momentText.poolCount(word, words.get(word) ?? 0)}
              </li>
            )
          })}
      </ul>
      {(none > 0 || resiliency > 0) && (
        <span className="status-off" title={text.usersMean}>
          <UserX size={13} aria-hidden />
          {[none > 0 && text.without(none), resiliency > 0 && text.limited(resiliency)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
    </>
  )
}

/** Apart, so that only this is drawn for each picture. */
function SimulatedClock() {
  const words = useApp(({ simulation }) =>
    simulation ? text.clock(simulation.at, simulation.speed, simulation.playing) : '',
  )
  return (
    <span className="status-off" title={text.copy}>
      <Clock size={13} aria-hidden />
      {words}
    </span>
  )
}

const counted = new WeakMap<OutageView, ReturnType<typeof count>>()

function countsOf(view: OutageView) {
  let known = counted.get(view)
  if (!known) counted.set(view, (known = count(view)))
  return known
}

function count(view: OutageView) {
  const words = new Map<PoolWord, number>()
  const users = { none: 0, resiliency: 0 }
  for (const pool of poolsOf(view.topology)) {
    const { moment } = view.stateOf(pool)
    if (!moment) continue
    words.set(moment.word, (words.get(moment.word) ?? 0) + 1)
    users.none += moment.users.none
    users.resiliency += moment.users.resiliency
  }
  return { words, ...users }
}
