import {
  connectionOf,
  instanceName,
  sqlComputers,
  type SqlAvailability,
  type SqlStore,
} from '../model/store.ts'
import { clusterNodes } from '../tables/back-end.ts'
import { databases2015, sqlEditionOf } from '../tables/sql-releases.ts'
import type { Draft, Rule } from './rule.ts'
import { targetsOf } from './names.ts'
import { listed, sameName } from '../words/words.ts'

/** SQL-021: a failover cluster has no more nodes than its edition supports, and passive nodes of its own. */
export const clusterNodesWithinEdition: Rule = {
  id: 'SQL-021',
  severity: 'unsupported',
  law: 'A SQL Server failover cluster has no more nodes than its edition supports, and shares no passive node with another SQL Server instance.',
  reason:
    'Clustering is supported as active/passive: a node that waits for a failover must be free to carry the whole Back End when it comes.',
  source: { title: databases2015.title, section: 'SQL Mirroring, SQL Clustering, and SQL Always On' },
  basis: 'documented',
  topologyBuilder: 'allows',
  numbers: [
    { what: 'Nodes of a failover cluster of SQL Server Standard, at most', of: clusterNodes.standard },
    { what: 'Nodes of a failover cluster of SQL Server Enterprise, at most', of: clusterNodes.enterprise },
  ],
  scope: 'shared',
  keys(found) {
    if (found.kind !== 'sql') return []
    const { sqlStore } = found
    const computers = computersOf(sqlStore).map((fqdn) => `computer ${fqdn.toLowerCase()}`)
    return sqlStore.availability.kind === 'failoverCluster'
      ? [`store ${sqlStore.id}`, ...computers]
      : computers
  },
  *check(holders, key) {
    const stores = holders.flatMap((found) => (found.kind === 'sql' ? [found.sqlStore] : []))
    const [first] = stores
    if (first && key.startsWith('store ')) yield* tooManyNodes(first)
    const targets = targetsOf(holders)
    if (targets && stores.length > 1) yield* sharedNode(stores, key.slice('computer '.length), targets)
  },
}

function* tooManyNodes(store: SqlStore): Iterable<Draft> {
  const { availability: a, software } = store
  const edition = sqlEditionOf(software)
  if (a.kind !== 'failoverCluster' || edition === null || edition === 'express') return
  const nodes = new Set(nodesOf(a).map((fqdn) => fqdn.toLowerCase())).size
  const most = clusterNodes[edition].value
  if (nodes <= most) return
  const named = edition === 'standard' ? 'Standard' : 'Enterprise'
  yield {
    targets: [store.id],
    field: 'availability',
    message: `The failover cluster ${instanceName(a.networkName)} has ${nodes} nodes. With SQL Server ${named}, ${most} are supported.`,
    todo: `Take ${nodes - most} of its nodes out${edition === 'standard' ? ', use SQL Server Enterprise,' : ''} or write down why they must stay.`,
  }
}

function* sharedNode(
  stores: readonly SqlStore[],
  computer: string,
  targets: Draft['targets'],
): Iterable<Draft> {
  // The same stores may share several nodes, even crosswise: one finding, under the first node of the first cluster.
  const cluster = stores.find((store) => sharedNodes(store, stores).length > 0)
  if (!cluster) return
  const nodes = sharedNodes(cluster, stores)
  if (!sameName(nodes[0] ?? '', computer)) return
  const others = stores.filter((store) => store !== cluster)
  yield {
    targets,
    field: 'availability',
    message: `${listed(nodes)} ${nodes.length === 1 ? 'is a passive node' : 'are passive nodes'} of the failover cluster ${instanceName(connectionOf(cluster))}, and also ${nodes.length === 1 ? 'serves' : 'serve'} ${listed(others.map((store) => instanceName(connectionOf(store))))}. A passive node is not to be shared with another SQL Server instance.`,
    todo: 'Give the cluster passive nodes of its own, or write down why these computers must be shared.',
  }
}

/** The passive nodes of a cluster on which every one of these stores runs, each once. */
function sharedNodes(cluster: SqlStore, stores: readonly SqlStore[]): readonly string[] {
  const nodes = cluster.availability.kind === 'failoverCluster' ? cluster.availability.others : []
  return nodes.filter(
    (node, i) =>
      nodes.findIndex((other) => sameName(other, node)) === i &&
      stores.every((store) => computersOf(store).some((fqdn) => sameName(fqdn, node))),
  )
}

/** Every computer that an instance of the store runs on, that of the witness too. */
function computersOf(store: SqlStore): readonly string[] {
  const { availability: a } = store
  const witness = a.kind === 'mirrored' && a.witness ? [a.witness.fqdn] : []
  return [...sqlComputers(store), ...witness].filter((fqdn) => fqdn !== '')
}

function nodesOf({
  primary,
  others,
}: Extract<SqlAvailability, { kind: 'failoverCluster' }>): readonly string[] {
  return primary === null ? others : [primary, ...others]
}
