import type { PairingId, PoolId } from './id.ts'

/** Two pools that are each other's Associated Backup Pool: one entity, without direction. Intervals are seconds. */
export interface Pairing {
  readonly id: PairingId
  readonly pools: readonly [PoolId, PoolId]
  /** "Automatic failover and failback for Voice". Never a pool failover: that is always invoked by an administrator. */
  readonly voiceFailover: boolean
  /** "Voice failure detection interval (sec)". */
  readonly failureDetection: number
  /** "Voice failback interval (sec)". */
  readonly failback: number
  /** The pools whose own entry names the other as backup: both, except where an imported file is one-sided. */
  readonly declaredBy: readonly PoolId[]
}
