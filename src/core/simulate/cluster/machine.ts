import type { Machine } from '../engine.ts'
import { applyToCluster } from './apply.ts'
import type { ClusterEvent } from './events.ts'
import { afterInCluster } from './follow.ts'
import type { ClusterState } from './state.ts'
import { nextStep, report } from './urge.ts'

/** A failover cluster by itself. States of groups are reported once a moment, after everything else that is due at it. */
export const failoverCluster: Machine<ClusterState, ClusterEvent> = {
  apply: applyToCluster,
  follow: afterInCluster,
  urge(state, _touched, at) {
    const step = nextStep(state, at) ?? report(state)
    return step === null ? null : { ...step, turn: state.turn }
  },
}
