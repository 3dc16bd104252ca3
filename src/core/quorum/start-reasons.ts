import type { Pool } from '../model/pool.ts'
import { counted } from '../words/words.ts'
import { laterStarts } from '../tables/high-availability.ts'
import { functionalBasis } from './functional-reasons.ts'
import { downAmong, runningOf, startSome } from './phrases.ts'
import type { Basis } from './reading.ts'
import { reason, type Reason, type Repairs } from './reason.ts'
import type { Losses, Verdict } from './verdict.ts'

/** Why the pool could start or not, the restart trap, and what to start. */
export function startReasons(
  pool: Pool,
  verdict: Verdict,
  losses: Losses,
  repairs: Repairs | null,
): Reason[] {
  const { startNeeded: needed, running, canStart } = verdict
  const about = pool.servers.map(({ id }) => id)
  const so = (kind: 'start' | 'trap', basis: Basis, text: string): Reason =>
    reason(kind, basis, text, { source: verdict.startRow?.source ?? null, about })
  if (needed === null)
    return [
      so(
        'start',
        'derived',
        `How many servers must run for a start is not documented for ${counted(verdict.servers, 'server')}.`,
      ),
    ]
  const count = `${runningOf(running, counted(verdict.servers, 'server'))}; a start needs ${needed}`
  if (running < needed) {
    const more = repairs?.start ?? [startSome(pool, downAmong(pool, losses), needed - running)]
    return verdict.functional === true
      ? [
          so('trap', 'documented', `Restart trap: it runs, but could not start again. ${count}.`),
          ...more,
          untilThen,
        ]
      : [so('start', 'documented', `It could not start: ${count}.`), ...more]
  }
  if (canStart === null)
    return [so('start', 'derived', `${count}; whether it could start in this state is not documented.`)]
  return [
    so(
      'start',
      functionalBasis(pool, verdict, losses),
      canStart
        ? `It could start: ${count}.`
        : `It could not start, because it has no pool-level quorum. ${count}.`,
    ),
  ]
}

const untilThen = reason(
  'advice',
  'documented',
  'Until then do not stop the whole pool. Should it stop while no more servers can be started, ' +
    'Reset-CsPoolRegistrarState -ResetType QuorumLossRecovery lets the pool recover with these, as long as they are ' +
    'enough for pool-level quorum.',
  { source: laterStarts },
)
