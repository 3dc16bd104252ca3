import type { Cmdlet, CollectingCmdlet } from '../cmdlet.ts'
import {
  moveClusterGroup,
  startClusterGroup,
  startClusterResource,
  stopClusterGroup,
  stopClusterResource,
} from './groups.ts'
import {
  getCluster,
  getClusterGroup,
  getClusterNode,
  getClusterOwnerNode,
  getClusterParameter,
  getClusterQuorum,
  getClusterResource,
  getClusterResourceDependency,
} from './look.ts'
import {
  resumeClusterNode,
  startCluster,
  startClusterNode,
  stopCluster,
  stopClusterNode,
  suspendClusterNode,
} from './nodes.ts'
import { clusterSettings, getClusterLog, testCluster } from './recognised.ts'

/** The cmdlets of Windows for the failover clusters that Back Ends stand on. */
export const clusterCmdlets: readonly (Cmdlet | CollectingCmdlet)[] = [
  getCluster,
  getClusterGroup,
  getClusterResource,
  getClusterNode,
  getClusterQuorum,
  getClusterOwnerNode,
  getClusterParameter,
  getClusterResourceDependency,
  moveClusterGroup,
  startClusterGroup,
  stopClusterGroup,
  startClusterResource,
  stopClusterResource,
  startClusterNode,
  stopClusterNode,
  suspendClusterNode,
  resumeClusterNode,
  startCluster,
  stopCluster,
  ...clusterSettings,
  getClusterLog,
  testCluster,
]
