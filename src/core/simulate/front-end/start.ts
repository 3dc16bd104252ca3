import type { PoolEvent } from './events.ts'
import { isUpAt, startNeeded, verdictWith, type PoolState } from './state.ts'

/**
 * What becomes of Start-CsPool. It checks whether the pool can start with the servers that it is to start and those that are
 * up; then it starts them one by one. Computers that are off, and services that are disabled, are left alone. With
 * -QuorumLossRecovery the votes are enough.
 */
export function nextOfStart(state: PoolState, mayStart: (position: number) => boolean): PoolEvent | null {
  const { asked, servers } = state
  if (asked === null) return null
  const willBeUp = (position: number): boolean =>
    isUpAt(state, position) || (!asked.skippedServers.includes(position) && mayStart(position))
  const count = servers.filter((_, position) => willBeUp(position)).length
  const verdict = verdictWith(state, willBeUp)
  if (verdict.functional === false || count === 0)
    return { is: 'pool-start-refused', why: 'votes', servers: count, needed: verdict.frontEndsNeeded }
  const needed = startNeeded(state, verdict)
  if (needed !== null && count < needed && !asked.recovery)
    return { is: 'pool-start-refused', why: 'servers', servers: count, needed }
  const server = servers.findIndex((_, position) => willBeUp(position) && !isUpAt(state, position))
  return server === -1 ? { is: 'pool-start-ended' } : { is: 'server-started', server }
}
