import type { SimpleUrl } from '../../model/simple-url.ts'
import { guidOf, noSignature } from '../guid.ts'
import { namespaces } from '../namespaces.ts'
import { grouped } from '../read/joined.ts'
import type { Written } from '../xml/written.ts'
import { clusterIdOf, keyed, serviceIdOf, sqlIdOf } from './keys.ts'
import { attributesBut, part, parts, tree, value, wholeNumber, type Tree } from './tree.ts'

/**
 * The .tbxml of a Topology XML, as a file looks that was just downloaded: the original topology and the new one. Ids of
 * the form `1-1` stand for numbers; clusters stand in their sites, SQL Server instances in their clusters. What is not
 * known is carried over where it stands. `original` is what was published; whatever is not in it gets a GUID for an id,
 * as Topology Builder gives to new things. The simple URLs, which a Topology XML does not hold, stand in both topologies.
 */
export function toTbxml(
  topology: Tree,
  simpleUrls: readonly SimpleUrl[],
  original: Tree = topology,
): Written {
  const fresh = freshIn(topology, original)
  const urls = simpleUrlConfiguration(simpleUrls)
  const unchanged = String(original === topology)
  return keyed(
    tree(namespaces.builder, 'TopologyBuilder', { IsFreeFromChanges: unchanged, FileName: '' }, [
      tree(namespaces.builder, 'OriginalTopology', { SignatureOfSimpleUrl: noSignature }, [
        partialTopology(mappingOf(original, fresh, urls, false)),
      ]),
      tree(namespaces.builder, 'NewTopology', {}, [partialTopology(mappingOf(topology, fresh, urls, true))]),
    ]),
  )
}

/** The simple URLs as a .tbxml writes them. */
export function simpleUrlConfiguration(simpleUrls: readonly SimpleUrl[]): Tree {
  const configuration = simpleUrls.map(({ component, domain, active, urls }) => {
    const attributes = { Component: component, Domain: domain, ActiveUrl: active }
    return tree(
      s,
      'SimpleUrl',
      attributes,
      urls.map((url) => tree(s, 'SimpleUrlEntry', { Url: url })),
    )
  })
  return tree(s, 'SimpleUrlConfiguration', { UseBackendDatabase: 'false' }, configuration)
}

const w = namespaces.writable
const s = namespaces.simpleUrl
const none: ReadonlySet<string> = new Set()

/** The keys of what was not published yet. */
type Fresh = ReadonlySet<string>

function freshIn(topology: Tree, original: Tree): Fresh {
  if (topology === original) return none
  const known = keysIn(original)
  return new Set([...keysIn(topology)].filter((key) => !known.has(key)))
}

function keysIn(topology: Tree): Set<string> {
  const clusters = clustersOf(topology)
  const machines = clusters.flatMap((cluster) =>
    parts(cluster, 'Machine').map((machine) => machineKey(cluster, machine)),
  )
  const services = servicesOf(topology).map((service) => serviceKey(part(service, 'ServiceId')))
  const sites = part(topology, 'Sites')?.children ?? []
  const clusterKeys = clusters.map((cluster) => clusterKey(part(cluster, 'ClusterId')))
  return new Set([...sites.map(siteKey), ...clusterKeys, ...machines, ...services])
}

const siteKey = (site: Tree) => `site ${value(site, 'SiteId')}`
const clusterKey = (id: Tree | undefined) => `cluster ${clusterIdOf(id)}`
const serviceKey = (id: Tree | undefined) => `service ${serviceIdOf(id)}`
const machineKey = (cluster: Tree, machine: Tree) =>
  `machine ${clusterIdOf(part(cluster, 'ClusterId'))} ${value(machine, 'Fqdn').toLowerCase()}`

const clustersOf = (topology: Tree) => parts(part(topology, 'Clusters'), 'Cluster')
const servicesOf = (topology: Tree) => parts(part(topology, 'Services'), 'Service')

function clusterUniqueId(id: Tree | undefined, fresh: Fresh): string {
  const key = clusterKey(id)
  return fresh.has(key) ? guidOf(key) : `${value(id, 'SiteId')}-${value(id, 'Number')}`
}

function sqlUniqueId(id: Tree | undefined, fresh: Fresh): string {
  const cluster = part(id, 'ClusterId')
  if (fresh.has(clusterKey(cluster))) return guidOf(`sql ${sqlIdOf(id)}`)
  return `sql${clusterUniqueId(cluster, fresh)}${value(id, 'Name').toLowerCase()}`
}

function serviceUniqueId(id: Tree | undefined, fresh: Fresh): string | undefined {
  if (!id) return undefined
  const key = serviceKey(id)
  if (fresh.has(key)) return guidOf(key)
  return `${value(id, 'SiteId')}${value(id, 'RoleName').toLowerCase()}${value(id, 'Instance')}`
}

/** The unique id of a place; one without numbers may still say where it led in a .tbxml. */
function placeUniqueId(place: Tree | undefined, fresh: Fresh): string | undefined {
  const instance = part(place, 'SqlInstanceId')
  if (instance) return sqlUniqueId(instance, fresh)
  const cluster = part(place, 'ClusterId')
  return cluster ? clusterUniqueId(cluster, fresh) : place?.attributes.get('UniqueId')
}

/** What one topology is mapped with; `shown` is the new one, whose sites say their numbers a second time. */
interface Mapping {
  readonly topology: Tree
  readonly fresh: Fresh
  readonly urls: Tree
  readonly shown: boolean
  readonly instances: ReadonlyMap<string, readonly Tree[]>
  /** The clusters that stand in each site: the first of its number, or a stand-in where the file lists none. */
  readonly clusters: ReadonlyMap<Tree, readonly Tree[]>
  readonly standIns: readonly Tree[]
  /** Where what else stands in the only list of the file goes: a .tbxml has one for each site or cluster. */
  readonly lastSite: Tree | undefined
  readonly lastCluster: Tree | undefined
}

function mappingOf(topology: Tree, fresh: Fresh, urls: Tree, shown: boolean): Mapping {
  const sites = (part(topology, 'Sites')?.children ?? []).filter(
    ({ name }) => name === 'CentralSite' || name === 'RemoteSite',
  )
  const all = clustersOf(topology)
  const numberOf = (cluster: Tree) => value(part(cluster, 'ClusterId'), 'SiteId')
  const homes = new Map(sites.toReversed().map((site) => [value(site, 'SiteId'), site]))
  const missing = [...new Set(all.map(numberOf))].filter((number) => !homes.has(number))
  const standIns = missing.map(standIn)
  missing.forEach((number, i) => homes.set(number, standIns[i] ?? standIn(number)))
  const clusters = grouped(all, (cluster) => homes.get(numberOf(cluster)) ?? cluster)
  const homesOfAll = [...sites, ...standIns]
  const lastSite = homesOfAll.at(-1)
  const lastCluster = homesOfAll.flatMap((site) => clusters.get(site) ?? []).at(-1)
  const instances = instancesByCluster(topology)
  return { topology, fresh, urls, shown, instances, clusters, standIns, lastSite, lastCluster }
}

/** A site for clusters whose site the file does not list: in a .tbxml every cluster stands in a site. */
function standIn(number: string): Tree {
  return tree(namespaces.topology, 'CentralSite', { SiteId: number }, [
    tree(namespaces.topology, 'Name', {}, [], `Site ${number}`),
    tree(namespaces.topology, 'Location'),
  ])
}

/** A list with what stands in it or on it in the file beside its usual entries, where it is the last of its kind. */
function listWith(
  mapping: Mapping,
  name: string,
  entry: string,
  isLast: boolean,
  entries: readonly Tree[],
): Tree {
  const list = isLast ? part(mapping.topology, name) : undefined
  const others = list?.children.filter((child) => child.name !== entry) ?? []
  return tree(w, name, list ? attributesBut(list, none) : {}, [...entries, ...others])
}

function partialTopology(mapping: Mapping): Tree {
  const { topology, urls, shown, fresh } = mapping
  const numbers = (part(topology, 'Sites')?.children ?? []).map((site) => value(site, 'SiteId'))
  const children = topology.children.flatMap((child): readonly Tree[] => {
    switch (child.name) {
      case 'InternalDomains':
        return [child, urls]
      case 'Sites':
        return [centralSites(child, mapping)]
      case 'Clusters':
      case 'SqlInstances':
        return []
      case 'Services':
        return [
          tree(
            w,
            'Services',
            attributesBut(child, none),
            child.children.map((service) => serviceFrom(service, fresh)),
          ),
        ]
      default:
        return [child]
    }
  })
  const attributes = {
    IsPublished: String(shown),
    ...attributesBut(topology, none),
    LastSiteId: greatest(numbers),
  }
  return tree(
    w,
    'PartialTopology',
    attributes,
    part(topology, 'InternalDomains') ? children : [urls, ...children],
  )
}

function centralSites(sites: Tree, mapping: Mapping): Tree {
  const branches = branchesByCentral(sites)
  return tree(
    w,
    'CentralSites',
    attributesBut(sites, none),
    sites.children
      .flatMap((site) => {
        if (site.name === 'CentralSite') return [siteFrom(site, mapping, branches.get(site) ?? [])]
        if (site.name !== 'RemoteSite') return [site]
        return branches.get(null)?.includes(site) ? [siteFrom(site, mapping, null)] : []
      })
      .concat(mapping.standIns.map((site) => siteFrom(site, mapping, []))),
  )
}

/** The branch sites of each central site: the one that they name, otherwise the one that stands before them. */
function branchesByCentral(sites: Tree): ReadonlyMap<Tree | null, readonly Tree[]> {
  const central = parts(sites, 'CentralSite')
  const byNumber = new Map(central.map((site) => [value(site, 'SiteId'), site]))
  const groups = new Map<Tree | null, Tree[]>()
  let before = central[0] ?? null
  for (const site of sites.children) {
    if (site.name === 'CentralSite') before = site
    if (site.name !== 'RemoteSite') continue
    const named = centralNamedBy(site).map((number) => byNumber.get(number))
    const home = named.find((found) => found !== undefined) ?? before
    groups.set(home, [...(groups.get(home) ?? []), site])
  }
  return groups
}

/** Every value that may be the number of a central site, likelier ones first: no public file shows how it is named. */
function centralNamedBy(site: Tree): string[] {
  const own = [...site.attributes].filter(([name]) => name !== 'SiteId')
  const others = site.children.filter(({ name }) => !ownPartsOfSites.has(name))
  const telling = own.toSorted(([a], [b]) => Number(isTelling(b)) - Number(isTelling(a)))
  return [...telling.map(([, number]) => number.trim()), ...others.flatMap(valuesIn)]
}

const ownPartsOfSites = new Set(['Name', 'Description', 'Location', 'SiteConfiguration'])
const isTelling = (name: string) => /central|parent/i.test(name)

function valuesIn(element: Tree): string[] {
  const own = [element.text, ...element.attributes.values()].map((text) => text.trim())
  return [...own, ...element.children.flatMap(valuesIn)]
}

function siteFrom(site: Tree, mapping: Mapping, branches: readonly Tree[] | null): Tree {
  const { topology, fresh, shown } = mapping
  const number = value(site, 'SiteId')
  const clusters = mapping.clusters.get(site) ?? []
  const instances = servicesOf(topology)
    .map((service) => part(service, 'ServiceId'))
    .filter((id) => value(id, 'SiteId') === number && value(id, 'RoleName') !== 'ExternalServer')
    .map((id) => value(id, 'Instance'))
  const clusterNumbers = clusters.map((cluster) => value(part(cluster, 'ClusterId'), 'Number'))
  const isFresh = fresh.has(siteKey(site))
  const attributes = {
    SiteId: shown ? number : undefined,
    OriginalSiteId: isFresh ? undefined : number,
    ...attributesBut(site, new Set(['SiteId', 'CentralSiteId'])),
    LastServiceInstance: isFresh ? undefined : greatest(instances),
    LastClusterNumber: isFresh ? undefined : greatest(clusterNumbers),
    ...settingsOf(site, fresh),
  }
  return tree(w, site.name, attributes, [
    ...site.children.map((child) =>
      child.name === 'SiteConfiguration' ? withoutFresh(child, fresh) : child,
    ),
    listWith(
      mapping,
      'Clusters',
      'Cluster',
      site === mapping.lastSite,
      clusters.map((one) => clusterFrom(one, mapping)),
    ),
    ...(branches
      ? [
          tree(
            w,
            'RemoteSites',
            {},
            branches.map((branch) => siteFrom(branch, mapping, null)),
          ),
        ]
      : []),
  ])
}

function settingId(site: Tree, name: string): Tree | undefined {
  const settings = part(part(site, 'SiteConfiguration'), 'OCSSiteConfiguration')
  return part(part(settings, name), 'ServiceId')
}

/** The settings of a site that are attributes too: where they are none, what stands there already stays. */
function settingsOf(site: Tree, fresh: Fresh): Record<string, string> {
  const chat = settingOf(site, 'DefaultPersistentChatPool', fresh)
  const route = freshSettingOf(site, 'FederationRoute', fresh)
  return {
    ...(chat === undefined ? {} : { DefaultPersistentChatServiceUniqueId: chat }),
    ...(route === undefined ? {} : { FederationRouteServiceUniqueId: route }),
  }
}

function settingOf(site: Tree, name: string, fresh: Fresh): string | undefined {
  return serviceUniqueId(settingId(site, name), fresh)
}

function freshSettingOf(site: Tree, name: string, fresh: Fresh): string | undefined {
  const id = settingId(site, name)
  return id && fresh.has(serviceKey(id)) ? serviceUniqueId(id, fresh) : undefined
}

/** Settings of a site without the numbers of services that have none in a .tbxml: attributes of the site name those. */
function withoutFresh(element: Tree, fresh: Fresh): Tree {
  const children = element.children.filter(
    (child) => child.name !== 'ServiceId' || !fresh.has(serviceKey(child)),
  )
  return { ...element, children: children.map((child) => withoutFresh(child, fresh)) }
}

function clusterFrom(cluster: Tree, mapping: Mapping): Tree {
  const { fresh } = mapping
  const id = part(cluster, 'ClusterId')
  const isFresh = fresh.has(clusterKey(id))
  const machines = parts(cluster, 'Machine')
  const [first] = machines
  const single = machines.length === 1 && first?.attributes.get('Fqdn') === cluster.attributes.get('Fqdn')
  const lastKnown = machines.findLastIndex((machine) => !fresh.has(machineKey(cluster, machine)))
  const attributes = {
    IsSingleMachineOnly: String(single),
    UniqueId: clusterUniqueId(id, fresh),
    ...attributesBut(cluster, none),
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
  const { OrdinalInCluster, ...others } = attributesBut(machine, single ? new Set(['Fqdn']) : none)
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
    OriginalClusterUniqueId: fresh.has(clusterKey(cluster)) ? undefined : clusterUniqueId(cluster, fresh),
    ...(listed ? attributesBut(instance, none) : {}),
  }
  return tree(w, 'SqlInstance', attributes, listed ? instance.children.filter((child) => child !== id) : [])
}

/** The instances of every cluster, then those that only services mention, which a .tbxml cannot do without. */
function instancesByCluster(topology: Tree): ReadonlyMap<string, readonly Tree[]> {
  const listed = parts(part(topology, 'SqlInstances'), 'SqlInstance')
  const known = new Set(listed.map((instance) => sqlIdOf(idOfInstance(instance))))
  const mentioned = servicesOf(topology)
    .flatMap((service) => parts(part(service, 'InstalledOn'), 'SqlInstanceId'))
    .filter((id) => !known.has(sqlIdOf(id)))
  const unlisted = new Map(mentioned.map((id) => [sqlIdOf(id), id])).values()
  return grouped([...listed, ...unlisted], (instance) =>
    clusterIdOf(part(idOfInstance(instance), 'ClusterId')),
  )
}

/** The id of a SqlInstance; a SqlInstanceId is its own. */
function idOfInstance(instance: Tree): Tree | undefined {
  return instance.name === 'SqlInstance' ? part(instance, 'SqlInstanceId') : instance
}

function serviceFrom(service: Tree, fresh: Fresh): Tree {
  if (service.name !== 'Service') return service
  const id = part(service, 'ServiceId')
  const isFresh = fresh.has(serviceKey(id))
  const { RoleVersion, ...others } = attributesBut(service, none)
  const attributes = {
    UniqueId: serviceUniqueId(id, fresh),
    RoleName: value(id, 'RoleName'),
    RoleVersion,
    InstalledOn: placeUniqueId(part(service, 'InstalledOn'), fresh),
    ...others,
    OriginalSiteId: isFresh ? undefined : value(id, 'SiteId'),
    OriginalInstance: isFresh ? undefined : value(id, 'Instance'),
  }
  const children = service.children.filter(({ name }) => name !== 'ServiceId' && name !== 'InstalledOn')
  return tree(
    w,
    'Service',
    attributes,
    children.map((child) => {
      if (child.name === 'Backup') return pointer(child, fresh)
      return child.name === 'DependsOn' ? dependsOn(child, fresh) : child
    }),
  )
}

function dependsOn(element: Tree, fresh: Fresh): Tree {
  const children = element.children.map((child) =>
    child.name === 'Dependency' ? pointer(child, fresh) : child,
  )
  return tree(w, 'DependsOn', attributesBut(element, none), children)
}

/** A Dependency or Backup, whose ServiceId becomes an attribute. */
function pointer(element: Tree, fresh: Fresh): Tree {
  const id = part(element, 'ServiceId')
  const attributes = { ServiceUniqueId: serviceUniqueId(id, fresh), ...attributesBut(element, none) }
  return tree(
    w,
    element.name,
    attributes,
    element.children.filter((child) => child !== id),
  )
}

/** The greatest of these numbers, '0' for none: what a .tbxml keeps so that no number is given out twice. */
function greatest(numbers: readonly string[]): string {
  return String(Math.max(0, ...numbers.map(wholeNumber)))
}
