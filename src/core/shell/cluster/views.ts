import { tableOf, type View } from '../format/view.ts'
import { clusterTypes } from './objects.ts'

/** How the objects of failover clusters are shown, as Windows shows them. */
export const clusterViews: readonly View[] = [
  tableOf(clusterTypes.cluster, { Name: null }),
  tableOf(clusterTypes.group, { Name: 28, OwnerNode: 20, State: null }),
  tableOf(clusterTypes.resource, { Name: 32, State: 15, OwnerGroup: 24, ResourceType: null }),
  tableOf(clusterTypes.node, { Name: 24, Id: 4, State: null }),
  tableOf(clusterTypes.quorum, { Cluster: 24, QuorumResource: 24, QuorumType: null }),
  tableOf(clusterTypes.owners, { ClusterObject: 32, OwnerNodes: null }),
  tableOf(clusterTypes.parameter, { Object: 32, Name: 20, Value: 24, Type: null }),
  tableOf(clusterTypes.dependency, { Resource: 32, DependencyExpression: null }),
]
