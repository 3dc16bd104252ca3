import type { Millis } from '../clock.ts'

/** What the backup Registrar of a pool makes of the pool's heartbeat. Never a pool failover. */
export interface RegistrarState {
  /** Since when the heartbeat is missing; `null` while it is heard, or nobody listens. */
  readonly missedSince: Millis | null
  /** Whether the partner takes the users of the pool in resiliency mode. */
  readonly isBackedUp: boolean
  /** Since when the heartbeat is heard again, while users are still at the partner. */
  readonly heardSince: Millis | null
}

/** The heartbeat is heard, and nobody had to act on it. */
export const newRegistrar: RegistrarState = { missedSince: null, isBackedUp: false, heardSince: null }

/** What can happen between a pool and its backup Registrar. What was planned names the moment that it counts from. */
export type RegistrarEvent =
  | { readonly is: 'heartbeat-missed' }
  /** The failure detection interval is over: the partner takes the users, in resiliency mode. */
  | { readonly is: 'voice-failed-over'; readonly since: Millis }
  | { readonly is: 'heartbeat-back' }
  /** The failback interval is over: the users are sent home. */
  | { readonly is: 'voice-failed-back'; readonly since: Millis }
  /**
   * The partner is down itself, has read that an administrator moves the users, or is the backup Registrar no more: it
   * counts no longer.
   */
  | { readonly is: 'listening-ended'; readonly why: 'partner' | 'pool failover' | 'switched off' }
