import { grouped } from '../grouped.ts'
import { namespaces } from '../namespaces.ts'
import { siteSettings } from '../site-settings.ts'
import { written, type Written } from '../xml/written.ts'
import {
  backupAttributes,
  fqdnOf,
  internalDomains,
  machinesIn,
  portsAndDetails,
  serviceAttributes,
  simpleUrls,
  siteParts,
  type WrittenMachine,
} from './elements.ts'
import type {
  Resolved,
  ResolvedCluster,
  ResolvedInstance,
  ResolvedService,
  ResolvedSite,
  ServiceId,
} from './resolved.ts'

/**
 * The `PartialTopology` of a .tbxml. New things have GUIDs for ids and no original numbers: those are what was published.
 * `attributes` are those of the element itself.
 */
export function printPartialTopology(
  resolved: Resolved,
  attributes: Readonly<Record<string, string>>,
): Written {
  const { plan, sites, services, clusters } = resolved
  const fqdns = new Map(clusters.map((cluster) => [cluster.id.unique, fqdnOf(cluster)]))
  const contents: Contents = {
    branchesOf: branchesOf(sites),
    clustersIn: grouped(clusters, ({ site }) => site),
    instancesOn: grouped(resolved.instances, ({ id }) => id.cluster.unique),
  }
  return written(w, 'PartialTopology', attributes, [
    internalDomains(plan),
    simpleUrls(plan.simpleUrls),
    written(
      w,
      'CentralSites',
      {},
      centralSites(sites).map((site) => siteElement(site, contents)),
    ),
    written(
      w,
      'Services',
      {},
      services.map((service) => serviceElement(service, fqdns)),
    ),
  ])
}

const w = namespaces.writable

/** What stands where, by the keys of what it stands in. */
interface Contents {
  readonly branchesOf: ReadonlyMap<string, readonly ResolvedSite[]>
  readonly clustersIn: ReadonlyMap<string, readonly ResolvedCluster[]>
  readonly instancesOn: ReadonlyMap<string, readonly ResolvedInstance[]>
}

/** The central sites; branch sites where there is no central one. */
function centralSites(sites: readonly ResolvedSite[]): readonly ResolvedSite[] {
  const central = sites.filter(({ plan }) => plan.branch === null)
  return central.length > 0 ? central : sites
}

/** Branch sites by the key of their central site; the first one takes those that say none, because a .tbxml has no other place. */
function branchesOf(sites: readonly ResolvedSite[]): Contents['branchesOf'] {
  const central = sites.filter(({ plan }) => plan.branch === null).map(({ plan }) => plan.key)
  const known = new Set(central)
  const [first] = central
  if (first === undefined) return new Map()
  const branches = sites.filter(({ plan }) => plan.branch !== null)
  return grouped(branches, ({ plan: { branch } }) => (branch?.of && known.has(branch.of) ? branch.of : first))
}

function siteElement(site: ResolvedSite, contents: Contents, isInside = false): Written {
  const { plan, key, number, federationRoute, defaultChat } = site
  const unpublished = (service: ServiceId | null) =>
    service && !service.published ? service.unique : undefined
  const attributes = {
    SiteId: number || undefined,
    [siteSettings.federationRoute.attribute]: unpublished(federationRoute),
    [siteSettings.defaultChat.attribute]: defaultChat?.unique,
  }
  const clusters = contents.clustersIn.get(plan.key) ?? []
  const branches = contents.branchesOf.get(plan.key) ?? []
  return written(
    w,
    isInside ? 'RemoteSite' : 'CentralSite',
    attributes,
    [
      ...siteParts(site, publishedId),
      written(
        w,
        'Clusters',
        {},
        clusters.map((cluster) => clusterElement(cluster, contents.instancesOn.get(cluster.id.unique) ?? [])),
      ),
      ...(isInside
        ? []
        : [
            written(
              w,
              'RemoteSites',
              {},
              branches.map((branch) => siteElement(branch, contents, true)),
            ),
          ]),
    ],
    { key },
  )
}

/** Settings name a service by its numbers, which only a published one has; attributes of the site name the others. */
function publishedId({ site, role, instance, published }: ServiceId): Written | undefined {
  return published
    ? written(namespaces.topology, 'ServiceId', { SiteId: site, RoleName: role, Instance: instance })
    : undefined
}

function clusterElement(cluster: ResolvedCluster, instances: readonly ResolvedInstance[]): Written {
  const { plan, id, was } = cluster
  const machines = machinesIn(cluster)
  const fqdn = fqdnOf(cluster)
  const [first] = machines
  const isSingle = machines.length === 1 && first?.fqdn === fqdn
  const isOrdered = was?.machines.some(({ ordinal }) => ordinal !== null) ?? false
  const lastKnown = machines.findLastIndex(({ isNew }) => !isNew)
  const attributes = {
    IsSingleMachineOnly: String(isSingle),
    UniqueId: id.unique,
    RequiresReplication: String(plan.replication),
    RequiresSetup: String(plan.setup),
    Fqdn: fqdn,
  }
  return written(
    w,
    'Cluster',
    attributes,
    [
      written(
        w,
        'Machines',
        {},
        machines.map((machine, i) =>
          machineElement(machine, {
            isSingle,
            wasSingle: was ? was.single === true : isSingle,
            isOrdered: isOrdered && i <= lastKnown,
          }),
        ),
      ),
      written(w, 'SqlInstances', {}, instances.map(instanceElement)),
    ],
    { key: `cluster ${id.unique}` },
  )
}

/** How the computers of a cluster are written: one alone has the cluster's name, and only published ones have ordinals. */
interface MachineStyle {
  readonly isSingle: boolean
  readonly wasSingle: boolean
  readonly isOrdered: boolean
}

function machineElement(machine: WrittenMachine, { isSingle, wasSingle, isOrdered }: MachineStyle): Written {
  const attributes = {
    Fqdn: isSingle ? undefined : machine.fqdn,
    FaultDomain: machine.faultDomain,
    UpgradeDomain: machine.upgradeDomain,
    OriginalOrdinalInCluster: isOrdered ? String(machine.ordinal) : undefined,
  }
  const name = wasSingle && !(machine.isNew && !isSingle) ? '' : machine.formerFqdn.toLowerCase()
  return written(w, 'Machine', attributes, machine.interfaces, { key: `machine ${name}` })
}

function instanceElement({ plan, id }: ResolvedInstance): Written {
  return written(
    w,
    'SqlInstance',
    {
      UniqueId: id.unique,
      Name: id.name,
      MirrorPortNumber: plan.mirrorPort === null ? undefined : String(plan.mirrorPort),
      WitnessPortNumber: plan.witnessPort === null ? undefined : String(plan.witnessPort),
      AlwaysOnPrimaryNodeFqdn: plan.alwaysOnPrimary ?? undefined,
    },
    [],
    { key: `sql ${id.unique}` },
  )
}

function serviceElement(service: ResolvedService, fqdns: ReadonlyMap<string, string>): Written {
  const { id, on, plan, needs, backup } = service
  const { RoleVersion, ServiceVersion, Type } = serviceAttributes(service)
  const cluster = 'cluster' in on ? on.cluster : on
  const attributes = {
    UniqueId: id.unique,
    RoleName: id.role,
    RoleVersion,
    InstalledOn: on.unique,
    ServiceVersion,
    Type,
  }
  const dependencies = needs.map(({ usage, id: { unique } }) =>
    written(w, 'Dependency', { ServiceUniqueId: unique, Usage: usage }, [], { key: `${usage} ${unique}` }),
  )
  return written(
    w,
    'Service',
    attributes,
    [
      written(w, 'DependsOn', {}, dependencies),
      ...(plan.backup && backup
        ? [written(w, 'Backup', { ServiceUniqueId: backup.unique, ...backupAttributes(plan.backup) })]
        : []),
      ...portsAndDetails(service, fqdns.get(cluster.unique) ?? ''),
    ],
    { key: `service ${id.unique}` },
  )
}
