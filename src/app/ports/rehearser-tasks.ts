import type { Certificate, Drill } from '#core/drills/drill.ts'
import type { Rehearsal, Rehearsed } from '#core/drills/rehearse.ts'
import type { Topology } from '#core/model/topology.ts'

/** One thing to be done: a drill is made out of a deployment, or the par of one is searched. */
export type RehearsalTask =
  | { readonly does: 'rehearse'; readonly topology: Topology; readonly what: Rehearsal }
  | { readonly does: 'par'; readonly drill: Drill }

/** What came of it. */
export type RehearsalOutcome =
  | { readonly did: 'rehearse'; readonly rehearsed: Rehearsed }
  | { readonly did: 'par'; readonly certificate: Certificate | null }

/** How the page looks on: how many situations were looked at, and a way to end the work. */
export interface RehearsalWatch {
  readonly onProgress?: (situations: number) => void
  readonly signal?: AbortSignal
}

/**
 * Makes drills out of deployments, which takes a while: the page goes on answering meanwhile. Each resolves with `null` where
 * the signal ended it, and rejects where what does it could not be loaded.
 */
export interface Rehearser {
  rehearse(topology: Topology, what: Rehearsal, watch?: RehearsalWatch): Promise<Rehearsed | null>
  /** Searched with small limits: where they do not suffice, the best that is known. */
  par(drill: Drill, watch?: RehearsalWatch): Promise<Certificate | null>
}
