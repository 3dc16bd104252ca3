import { namespaces } from '../namespaces.ts'
import { siteConfigurationType, siteSettings, type SiteSetting } from '../site-settings.ts'
import type { Written } from '../xml/written.ts'
import { keyed } from './keys.ts'
import {
  numbersOf,
  type ClusterNumber,
  type Numbers,
  type NumberedSite,
  type ServiceNumber,
} from './numbers.ts'
import { roleNamed } from './role-names.ts'
import { attributesBut, part, parts, tree, value, wholeNumber, type Tree } from './tree.ts'

/**
 * The Topology XML of a .tbxml, by the rules that a published pair of both files shows: numbers stand for unique ids,
 * clusters, SQL Server instances and services stand side by side. What is not known is carried over where it stands.
 * A pointer by a GUID that leads nowhere has no numbers, and keeps its attribute. A Topology XML holds no simple URLs:
 * they are left out. Takes a TopologyBuilder element, of which the new topology is mapped, or a PartialTopology alone.
 */
export function toTopologyXml(file: Tree): Written {
  const topology = shownIn(file)
  const numbers = numbersOf(topology)
  const children = topology.children.flatMap((child): readonly Tree[] => {
    switch (child.name) {
      case 'SimpleUrlConfiguration':
        return []
      case 'CentralSites':
        return sitesClustersAndInstances(child, numbers)
      case 'Services':
        return [
          tree(
            t,
            'Services',
            attributesBut(child),
            child.children.map((service) => serviceFrom(service, numbers)),
          ),
        ]
      default:
        return [child]
    }
  })
  return keyed(tree(t, 'Topology', attributesBut(topology, topologyOnly), children))
}

/** The topology that a .tbxml shows: the new one, or the original where there is no other. */
export function shownIn(file: Tree): Tree {
  if (file.name === 'PartialTopology') return file
  const content = (name: string) => part(part(file, name), 'PartialTopology')
  return content('NewTopology') ?? content('OriginalTopology') ?? tree(namespaces.writable, 'PartialTopology')
}

const t = namespaces.topology
const topologyOnly = new Set(['IsPublished', 'LastSiteId'])
const siteOnly = new Set(['SiteId', 'OriginalSiteId', 'LastServiceInstance', 'LastClusterNumber'])
const clusterOnly = new Set(['UniqueId', 'IsSingleMachineOnly', 'OriginalSiteId', 'OriginalNumber'])
const machineOnly = new Set([
  'Fqdn',
  'OriginalOrdinalInCluster',
  'OriginalCluster',
  'OriginalFaultDomain',
  'OriginalUpgradeDomain',
])
const instanceOnly = new Set(['UniqueId', 'Name', 'OriginalClusterUniqueId'])
const serviceOnly = new Set(['UniqueId', 'RoleName', 'InstalledOn', 'OriginalSiteId', 'OriginalInstance'])

function sitesClustersAndInstances(container: Tree, numbers: Numbers): Tree[] {
  const numbered = new Map(numbers.sites.map((site) => [site.element, site]))
  const sites = container.children.flatMap((child): Tree[] => {
    const own = numbered.get(child)
    if (!own) return [child]
    const branches = parts(part(child, 'RemoteSites'), 'RemoteSite').flatMap(
      (branch) => numbered.get(branch) ?? [],
    )
    return [own, ...branches].map((site) => siteFrom(site, numbers))
  })
  const clusterLists = numbers.sites.flatMap(({ element }) => part(element, 'Clusters') ?? [])
  const clusters = clusterLists.flatMap((list) => parts(list, 'Cluster'))
  const instanceLists = clusters.flatMap((cluster) => part(cluster, 'SqlInstances') ?? [])
  return [
    tree(t, 'Sites', attributesBut(container), sites),
    joined('Clusters', clusterLists, (child) =>
      child.name === 'Cluster' ? clusterFrom(child, numbers) : child,
    ),
    joined('SqlInstances', instanceLists, (child) =>
      child.name === 'SqlInstance' ? instanceFrom(child, numbers) : child,
    ),
  ]
}

/** One list of several, with everything that stands in them or on them. */
function joined(name: string, lists: readonly Tree[], mapped: (child: Tree) => Tree): Tree {
  const attributes = Object.fromEntries(lists.flatMap((list) => [...list.attributes]))
  return tree(
    t,
    name,
    attributes,
    lists.flatMap(({ children }) => children.map(mapped)),
  )
}

function siteFrom({ element, number, central }: NumberedSite, numbers: Numbers): Tree {
  const children = element.children.filter(({ name }) => name !== 'Clusters' && name !== 'RemoteSites')
  const settings = namedOnSite.flatMap((setting): Setting[] => {
    const id = serviceId(value(element, setting.attribute), numbers)
    return id ? [{ ...setting, id }] : []
  })
  const others = attributesBut(element, new Set([...siteOnly, ...settings.map(({ attribute }) => attribute)]))
  const parent = central !== null && !Object.values(others).includes(central) ? central : undefined
  const attributes = { SiteId: number, CentralSiteId: parent, ...others }
  const own = children.map((child) =>
    child.name === 'SiteConfiguration' ? withNumbers(child, numbers) : child,
  )
  const isLacking = settings.length > 0 && !own.some(({ name }) => name === 'SiteConfiguration')
  const configured = isLacking ? [...own, siteConfiguration()] : own
  return tree(t, element.name, attributes, settings.reduce(withSetting, configured))
}

/** The settings of a site that names nothing yet. */
function siteConfiguration(): Tree {
  const { siteConfigurations, base } = namespaces
  return tree(t, 'SiteConfiguration', { Type: siteConfigurationType }, [
    tree(
      siteConfigurations,
      'OCSSiteConfiguration',
      {},
      namedOnSite.flatMap((setting) => [
        tree(siteConfigurations, setting.element),
        tree(base, 'UpaSeparator'),
      ]),
    ),
  ])
}

/** Settings of a site in which a service may be named by its unique id. */
function withNumbers(element: Tree, numbers: Numbers): Tree {
  const children = element.children.map((child) => withNumbers(child, numbers))
  const id = serviceId(value(element, 'ServiceUniqueId'), numbers)
  if (!id) return { ...element, children }
  const attributes = new Map([...element.attributes].filter(([name]) => name !== 'ServiceUniqueId'))
  return { ...element, attributes, children: [id, ...children] }
}

/** A setting of a site, and the service that it names. */
interface Setting extends SiteSetting {
  readonly id: Tree
}

const namedOnSite: readonly SiteSetting[] = Object.values(siteSettings)

/** The parts of a site with the service in its settings, unless they name one already. */
function withSetting(parts: readonly Tree[], { element: name, id }: Setting): readonly Tree[] {
  const into = (element: Tree): Tree => {
    if (element.name !== name) return { ...element, children: element.children.map(into) }
    return element.children.length > 0 ? element : { ...element, children: [id] }
  }
  return parts.map((child) => (child.name === 'SiteConfiguration' ? into(child) : child))
}

function clusterFrom(cluster: Tree, numbers: Numbers): Tree {
  const number = numbers.clusters.get(value(cluster, 'UniqueId'))
  const fqdn = cluster.attributes.get('Fqdn')
  const { RequiresReplication, RequiresSetup, ...others } = attributesBut(
    cluster,
    new Set([...clusterOnly, 'Fqdn']),
  )
  const ordinals = ordinalsOf(parts(part(cluster, 'Machines'), 'Machine'))
  const children = cluster.children.flatMap((child): readonly Tree[] => {
    if (child.name === 'SqlInstances') return []
    if (child.name !== 'Machines') return [child]
    const name = value(cluster, 'IsSingleMachineOnly').toLowerCase() === 'true' ? fqdn : undefined
    return child.children.map((machine) =>
      machine.name === 'Machine' ? machineFrom(machine, name, ordinals.get(machine)) : machine,
    )
  })
  return tree(t, 'Cluster', { RequiresReplication, RequiresSetup, Fqdn: fqdn, ...others }, [
    ...(number ? [clusterId(number)] : []),
    ...children,
  ])
}

/** The ordinals that the file states; a computer without one follows those before it and those that state one. */
function ordinalsOf(machines: readonly Tree[]): ReadonlyMap<Tree, string> {
  const stated = machines.map((machine) => value(machine, 'OriginalOrdinalInCluster'))
  let last = Math.max(0, ...stated.map(wholeNumber))
  return new Map(machines.map((machine, i) => [machine, stated[i] || String((last += 1))]))
}

/** A computer; `single` is the FQDN that it shares with its cluster where it need not say it. */
function machineFrom(machine: Tree, single: string | undefined, ordinal: string | undefined): Tree {
  const fqdn = machine.attributes.get('Fqdn') ?? single
  const attributes = { OrdinalInCluster: ordinal, Fqdn: fqdn, ...attributesBut(machine, machineOnly) }
  return tree(t, 'Machine', attributes, machine.children)
}

function instanceFrom(instance: Tree, numbers: Numbers): Tree {
  const id = placeId(value(instance, 'UniqueId'), numbers)
  return tree(t, 'SqlInstance', attributesBut(instance, instanceOnly), [
    ...(id ? [id] : []),
    ...instance.children,
  ])
}

function serviceFrom(service: Tree, numbers: Numbers): Tree {
  if (service.name !== 'Service') return service
  const place = placeId(value(service, 'InstalledOn'), numbers)
  const nowhere = place ? undefined : service.attributes.get('InstalledOn')
  const installedOn = tree(t, 'InstalledOn', { UniqueId: nowhere }, place ? [place] : [])
  const number = numbers.services.get(value(service, 'UniqueId')) // one without an id of its own has numbers too
  const id = number && serviceIdOf(number)
  const needs = part(service, 'DependsOn')
  return tree(t, 'Service', attributesBut(service, serviceOnly), [
    ...(id ? [id] : []),
    ...(needs ? [] : [installedOn]),
    ...service.children.flatMap((child) => {
      if (child === needs) return [dependsOn(child, numbers), installedOn]
      return [child.name === 'Backup' ? pointer(child, numbers) : child]
    }),
  ])
}

function dependsOn(element: Tree, numbers: Numbers): Tree {
  return tree(
    t,
    'DependsOn',
    attributesBut(element),
    element.children.map((child) => (child.name === 'Dependency' ? pointer(child, numbers) : child)),
  )
}

/** A Dependency or Backup, whose unique id becomes an element. */
function pointer(element: Tree, numbers: Numbers): Tree {
  const id = serviceId(value(element, 'ServiceUniqueId'), numbers)
  const attributes = attributesBut(element, id ? new Set(['ServiceUniqueId']) : undefined)
  return tree(t, element.name, attributes, [...(id ? [id] : []), ...element.children])
}

/** The ServiceId of a unique id; of one that leads nowhere as far as it tells its numbers itself. */
function serviceId(uniqueId: string, numbers: Numbers): Tree | null {
  const known = uniqueId === '' ? null : (numbers.services.get(uniqueId) ?? publishedService(uniqueId))
  return known && serviceIdOf(known)
}

function serviceIdOf({ site, role, instance }: ServiceNumber): Tree {
  return tree(t, 'ServiceId', { SiteId: site, RoleName: role, Instance: instance })
}

function publishedService(uniqueId: string): { site: string; role: string; instance: string } | null {
  const [, site = '', role = '', instance = ''] = /^(\d+)([a-z]+)(\d+)$/i.exec(uniqueId) ?? []
  return site === '' ? null : { site, role: roleNamed(role), instance }
}

/** The ClusterId or SqlInstanceId of a unique id; of one that leads nowhere as far as it tells its numbers itself. */
function placeId(uniqueId: string, numbers: Numbers): Tree | null {
  if (uniqueId === '') return null
  const instance = numbers.instances.get(uniqueId)
  if (instance) return tree(t, 'SqlInstanceId', { Name: instance.name }, [clusterId(instance.cluster)])
  const cluster = numbers.clusters.get(uniqueId)
  if (cluster) return clusterId(cluster)
  const [, sql, site = '', number = '', name = ''] = /^(sql)?(\d+)-(\d+)(.*)$/i.exec(uniqueId) ?? []
  if (site === '') return null
  const id = clusterId({ site, number })
  return sql === undefined ? id : tree(t, 'SqlInstanceId', { Name: name }, [id])
}

function clusterId({ site, number }: ClusterNumber): Tree {
  return tree(t, 'ClusterId', { SiteId: site, Number: number })
}
