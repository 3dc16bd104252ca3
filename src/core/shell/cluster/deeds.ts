import type { Millis } from '../../simulate/clock.ts'
import { groupStatus, type ClusterEvent } from '../../simulate/cluster/state.ts'
import type { World } from '../../simulate/world.ts'
import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { numberOf } from '../binding/read.ts'
import type { Shell } from '../cmdlet.ts'
import { clusterNow, inCluster, type Cluster } from './clusters.ts'

/** Does something in a cluster, and waits until what it brings about is over; answers with the cluster then. */
export function* done(
  shell: Shell,
  bound: Bound,
  cluster: Cluster,
  events: ClusterEvent | readonly ClusterEvent[],
  isOver: (now: Cluster) => boolean,
): Running<Cluster> {
  yield* shell.act([events].flat().flatMap((event) => inCluster(cluster, event)))
  yield* waitFor(shell, cluster, isOver, waitOf(bound))
  const { world } = yield* shell.moment()
  return clusterNow(world, cluster) ?? cluster
}

/** -Wait in milliseconds: without it as long as it takes. */
function waitOf(bound: Bound): Millis {
  const seconds = numberOf(bound, 'Wait')
  return seconds === null ? Infinity : Math.max(0, seconds) * 1000
}

function* waitFor(shell: Shell, cluster: Cluster, isOver: (now: Cluster) => boolean, limit: Millis): Running {
  if (limit === 0) return
  const bar = { stream: 'progress', activity: shell.command } as const
  const isDone = (world: World): boolean => {
    const now = clusterNow(world, cluster)
    return now === null || isOver(now)
  }
  yield* shell.waitUntil({
    holds: ({ world }) => isDone(world),
    limit,
    *onMoment({ world }) {
      const now = clusterNow(world, cluster)
      if (!now || isOver(now)) return
      yield* shell.write({ ...bar, status: groupStatus(now.state, 0), percent: null, done: false })
    },
    *onInterrupt() {
      yield* shell.write({ ...bar, status: '', percent: 100, done: true })
    },
  })
  yield* shell.write({ ...bar, status: '', percent: 100, done: true })
}

/** Whether the group has come to rest: neither on its way to another node, nor coming or going. */
export function isAtRest({ state }: Cluster): boolean {
  const group = state.groups[0]
  return group?.asked == null && group?.movingTo == null && groupStatus(state, 0) !== 'Pending'
}
