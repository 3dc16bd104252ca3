import { namespaces } from '../namespaces.ts'
import { clusterIdOf } from './keys.ts'
import { listWith, type Mapping } from './mapping.ts'
import { idOfInstance } from './numbered-topology.ts'
import { attributesBut, part, parts, tree, value, type Tree } from './tree.ts'
import { clusterUniqueId, isFreshCluster, isFreshMachine, sqlUniqueId, type Fresh } from './unique-ids.ts'

const w = namespaces.writable

/** A cluster of a Topology XML as a .tbxml writes it, with its SQL Server instances. */
export function clusterFrom(cluster: Tree, mapping: Mapping): Tree {
  const { fresh } = mapping
  const id = part(cluster, 'ClusterId')
  const isFresh = isFreshCluster(id, fresh)
  const machines = parts(cluster, 'Machine')
  const [first] = machines
  const single = machines.length === 1 && first?.attributes.get('Fqdn') === cluster.attributes.get('Fqdn')
  const lastKnown = machines.findLastIndex((machine) => !isFreshMachine(cluster, machine, fresh))
  const attributes = {
    IsSingleMachineOnly: String(single),
    UniqueId: clusterUniqueId(id, fresh),
    ...attributesBut(cluster),
    OriginalSiteId: isFresh ? undefined : value(id, 'SiteId'),
    OriginalNumber: isFresh ? undefined : value(id, 'Number'),
  }
  const instances = mapping.instances.get(clusterIdOf(id)) ?? []
  return tree(w, 'Cluster', attributes, [
    tree(
      w,
      'Machines',
      {},
      machines.map((machine, i) => machineFrom(machine, single, i <= lastKnown)),
    ),
    listWith(
      mapping,
      'SqlInstances',
      'SqlInstance',
      cluster === mapping.lastCluster,
      instances.map((instance) => instanceFrom(instance, fresh)),
    ),
    ...cluster.children.filter(({ name }) => name !== 'ClusterId' && name !== 'Machine'),
  ])
}

/** A computer of a pool of one has no name of its own; a new one at the end has no ordinal yet. */
function machineFrom(machine: Tree, single: boolean, ordered: boolean): Tree {
  const { OrdinalInCluster, ...others } = attributesBut(machine, single ? new Set(['Fqdn']) : undefined)
  const ordinal = ordered ? OrdinalInCluster : undefined
  return tree(w, 'Machine', { ...others, OriginalOrdinalInCluster: ordinal }, machine.children)
}

/** From a SqlInstance, or from the SqlInstanceId of a service where no instance is listed. */
function instanceFrom(instance: Tree, fresh: Fresh): Tree {
  const listed = instance.name === 'SqlInstance'
  const id = idOfInstance(instance)
  const cluster = part(id, 'ClusterId')
  const attributes = {
    UniqueId: sqlUniqueId(id, fresh),
    Name: id?.attributes.get('Name') ?? '',
    OriginalClusterUniqueId: isFreshCluster(cluster, fresh) ? undefined : clusterUniqueId(cluster, fresh),
    ...(listed ? attributesBut(instance) : {}),
  }
  return tree(w, 'SqlInstance', attributes, listed ? instance.children.filter((child) => child !== id) : [])
}
