import type { Verdict } from '../../quorum/verdict.ts'
import { isServing } from './groups.ts'
import { startNeeded, upCount, verdictNow, type PoolState } from './state.ts'

/**
 * What a pool is, in one word.
 * - `Running`: it has its quorum, and could start again with the servers that are up.
 * - `RunningNoColdStart`: it has its quorum, but could not start again.
 * - `RunningStartUndocumented`: it has its quorum; no document prints how many servers it takes to start it again.
 * - `RunningUndocumented`: it runs, but whether it has its quorum no document says.
 * - `QuorumLossPending`: it has lost its quorum, and its servers are about to stop.
 * - `Starting`: its servers wait until the pool can start.
 * - `Down`: no server takes part.
 */
export type PoolKind =
  | 'Running'
  | 'RunningNoColdStart'
  | 'RunningStartUndocumented'
  | 'RunningUndocumented'
  | 'QuorumLossPending'
  | 'Starting'
  | 'Down'

/** What a pool is, and how many of its routing groups have service; 0 of 0 while it does not run. */
export interface PoolCondition {
  readonly kind: PoolKind
  readonly serving: number
  readonly of: number
}

/** What the pool is now. `verdict` is for who has asked for it already. */
export function conditionOf(state: PoolState, verdict: Verdict = verdictNow(state)): PoolCondition {
  const kind = kindOf(state, verdict)
  if (!isRunning(kind)) return { kind, serving: 0, of: 0 }
  let serving = 0
  for (const group of state.groups) if (isServing(state, group)) serving++
  return { kind, serving, of: state.groups.length }
}

/** Whether a pool of this kind gives service. */
export function isRunning(kind: PoolKind): boolean {
  return kind !== 'Down' && kind !== 'Starting' && kind !== 'QuorumLossPending'
}

/** Whether some routing groups of a pool that runs have no service. */
export function isPartial({ serving, of }: PoolCondition): boolean {
  return serving < of
}

/** A condition as traces write it: `RunningNoColdStart+PartialService(2/4)`. */
export function conditionWords(condition: PoolCondition): string {
  const { kind, serving, of } = condition
  return isPartial(condition) ? `${kind}+PartialService(${serving}/${of})` : kind
}

function kindOf(state: PoolState, verdict: Verdict): PoolKind {
  const up = upCount(state)
  if (up === 0) return 'Down'
  if (!state.isFormed || !state.servers.some(({ power }) => power === 'active')) return 'Starting'
  if (verdict.functional === false) return 'QuorumLossPending'
  if (verdict.functional === null) return 'RunningUndocumented'
  const needed = startNeeded(state, verdict)
  if (needed === null) return 'RunningStartUndocumented'
  return up < needed ? 'RunningNoColdStart' : 'Running'
}
