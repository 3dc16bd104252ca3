import type { PoolCondition } from './condition.ts'

/**
 * What can happen to the servers and routing groups of one Front End pool. `server` and `group` are positions, 0 for the
 * first; `spell` names the life of a server in which the event was planned: in another one it has no ground.
 */
export type PoolEvent =
  // From outside
  | { readonly is: 'server-started'; readonly server: number }
  /** Power or process lost: nobody knows until it is missed. */
  | { readonly is: 'server-crashed'; readonly server: number }
  /** Services stopped in order: what was primary there has moved before. */
  | { readonly is: 'server-shut-down'; readonly server: number }
  | { readonly is: 'primary-database-lost' }
  | { readonly is: 'primary-database-back' }
  /** Reset-CsPoolRegistrarState. `server` is for MachineStateRemoved. */
  | { readonly is: 'registrar-reset'; readonly type: ResetType; readonly server: number | null }
  /** Start-CsPool. */
  | ({ readonly is: 'pool-start-invoked' } & StartRequest)
  // Found out and waited for
  | { readonly is: 'server-missed'; readonly server: number; readonly spell: number }
  | { readonly is: 'joining-settled'; readonly joins: number }
  | { readonly is: 'replacement-due'; readonly server: number; readonly spell: number }
  | { readonly is: 'build-due'; readonly group: number; readonly server: number; readonly spell: number }
  | { readonly is: 'services-stopped'; readonly due: number }
  // At once, because of how things stand
  | { readonly is: 'ring-formed'; readonly votes: number | null; readonly of: number | null }
  | {
      readonly is: 'votes-lost'
      readonly votes: number | null
      readonly needed: number | null
      readonly of: number | null
      readonly stopsAt: number
    }
  | { readonly is: 'votes-back'; readonly votes: number | null; readonly of: number | null }
  | { readonly is: 'gate-opened' }
  | { readonly is: 'pool-emptied' }
  | { readonly is: 'server-stopped'; readonly server: number }
  | {
      readonly is: 'group-placed'
      readonly group: number
      readonly primary: number
      readonly secondaries: readonly number[]
    }
  | { readonly is: 'group-lost'; readonly group: number; readonly up: number; readonly of: number }
  | { readonly is: 'group-back'; readonly group: number; readonly up: number; readonly of: number }
  | { readonly is: 'replica-left'; readonly group: number; readonly server: number }
  | { readonly is: 'primary-promoted'; readonly group: number; readonly server: number }
  | { readonly is: 'build-began'; readonly group: number; readonly server: number; readonly spell: number }
  | { readonly is: 'replica-ready'; readonly group: number; readonly server: number }
  | { readonly is: 'build-failed'; readonly group: number; readonly server: number }
  | {
      readonly is: 'group-reloaded'
      readonly group: number
      readonly primary: number
      readonly dropped: readonly number[]
    }
  | { readonly is: 'recovery-ended' }
  /** Reset-CsPoolRegistrarState comes to nothing: the Back End is not there, the pool has no votes, or the reset fails. */
  | { readonly is: 'recovery-refused'; readonly why: 'databases' | 'votes' | 'reset fails' }
  /** Start-CsPool comes to nothing: with these servers the pool would not start, for want of votes or of servers. */
  | {
      readonly is: 'pool-start-refused'
      readonly why: 'votes' | 'servers'
      readonly servers: number
      readonly needed: number | null
    }
  /** Start-CsPool has started every server that it could. */
  | { readonly is: 'pool-start-ended' }
  /** A server whose replicas were given up is back, and holds none of them any more. */
  | { readonly is: 'server-renewed'; readonly server: number }
  | { readonly is: 'restart-ended' }
  | {
      readonly is: 'start-waits'
      readonly server: number
      readonly for: 'pool manager' | 'routing groups'
      readonly groups: number
      readonly of: number
    }
  | { readonly is: 'server-active'; readonly server: number }
  | {
      readonly is: 'pool-state-changed'
      readonly to: PoolCondition
      readonly votes: number | null
      readonly of: number | null
      readonly up: number
    }

/** How Reset-CsPoolRegistrarState resets. */
export type ResetType = 'ServiceReset' | 'QuorumLossRecovery' | 'FullReset' | 'MachineStateRemoved'

/** What Start-CsPool is asked for. Servers and groups are positions. */
export interface StartRequest {
  /** -SkipServer */
  readonly skippedServers: readonly number[]
  /** -SkipRoutingGroup */
  readonly skippedGroups: readonly number[]
  /** -QuorumLossRecovery */
  readonly recovery: boolean
}
