import { namespaces } from '../namespaces.ts'
import { written, type Written } from '../xml/written.ts'
import {
  backupAttributes,
  fqdnOf,
  internalDomains,
  machinesIn,
  portsAndDetails,
  serviceAttributes,
  siteParts,
} from './elements.ts'
import type {
  ClusterId,
  InstanceId,
  Resolved,
  ResolvedCluster,
  ResolvedInstance,
  ResolvedService,
  ResolvedSite,
  ServiceId,
} from './resolved.ts'

/** A Topology XML. Ids are numbers; simple URLs are left out, because the format has no place for them. */
export function printTopologyXml(resolved: Resolved, signature?: string): Written {
  const { plan, sites, clusters, instances, services } = resolved
  const numbers = new Map(sites.map((site) => [site.plan.key, site.number]))
  const fqdns = new Map(clusters.map((cluster) => [cluster.id.unique, fqdnOf(cluster)]))
  return written(t, 'Topology', { Signature: signature }, [
    internalDomains(plan),
    written(
      t,
      'Sites',
      {},
      sites.map((site) => siteElement(site, numbers)),
    ),
    written(t, 'Clusters', {}, clusters.map(clusterElement)),
    written(t, 'SqlInstances', {}, instances.map(instanceElement)),
    written(
      t,
      'Services',
      {},
      services.map((service) => serviceElement(service, fqdns)),
    ),
  ])
}

const t = namespaces.topology

function siteElement(site: ResolvedSite, numbers: ReadonlyMap<string, string>): Written {
  const { branch } = site.plan
  const attributes = {
    SiteId: site.number,
    CentralSiteId: branch?.of ? numbers.get(branch.of) : undefined,
  }
  const name = branch ? 'RemoteSite' : 'CentralSite'
  return written(t, name, attributes, siteParts(site, serviceId), { key: site.key })
}

function clusterElement(cluster: ResolvedCluster): Written {
  const { plan, id } = cluster
  const attributes = {
    RequiresReplication: String(plan.replication),
    RequiresSetup: String(plan.setup),
    Fqdn: fqdnOf(cluster),
  }
  const machines = machinesIn(cluster).map((machine) =>
    written(
      t,
      'Machine',
      {
        OrdinalInCluster: String(machine.ordinal),
        Fqdn: machine.fqdn,
        FaultDomain: machine.faultDomain,
        UpgradeDomain: machine.upgradeDomain,
      },
      machine.interfaces,
      { key: `machine ${machine.formerFqdn.toLowerCase()}` },
    ),
  )
  return written(t, 'Cluster', attributes, [clusterId(id), ...machines], { key: `cluster ${textOf(id)}` })
}

const textOf = ({ site, number }: ClusterId) => `${site}:${number}`

function clusterId({ site, number }: ClusterId): Written {
  return written(t, 'ClusterId', { SiteId: site, Number: number })
}

function instanceElement({ plan, id, was }: ResolvedInstance): Written {
  const attributes = {
    AlwaysOnPrimaryNodeFqdn: plan.alwaysOnPrimary ?? undefined,
    MirrorPortNumber: plan.mirrorPort === null ? undefined : String(plan.mirrorPort),
    WitnessPortNumber: plan.witnessPort === null ? undefined : String(plan.witnessPort),
  }
  const name = (was?.name ?? id.name).toLowerCase()
  return written(t, 'SqlInstance', attributes, [sqlInstanceId(id)], {
    key: `sql ${textOf(id.cluster)} ${name}`,
  })
}

function sqlInstanceId({ name, cluster }: InstanceId): Written {
  return written(t, 'SqlInstanceId', { Name: name }, [clusterId(cluster)])
}

function serviceElement(service: ResolvedService, fqdns: ReadonlyMap<string, string>): Written {
  const { id, on, plan, needs, backup } = service
  const isInstance = 'cluster' in on
  const cluster = isInstance ? on.cluster : on
  const place = isInstance && !on.direct ? sqlInstanceId(on) : clusterId(cluster)
  const dependencies = needs.map(({ usage, id: target }) =>
    written(t, 'Dependency', { Usage: usage }, [serviceId(target)], {
      key: `${usage} ${serviceText(target)}`,
    }),
  )
  return written(
    t,
    'Service',
    serviceAttributes(service),
    [
      serviceId(id),
      written(t, 'DependsOn', {}, dependencies),
      written(t, 'InstalledOn', {}, [place]),
      ...(plan.backup && backup
        ? [written(t, 'Backup', backupAttributes(plan.backup), [serviceId(backup)])]
        : []),
      ...portsAndDetails(service, fqdns.get(cluster.unique) ?? ''),
    ],
    { key: `service ${serviceText(id)}` },
  )
}

const serviceText = ({ site, role, instance }: ServiceId) => `${site}-${role}-${instance}`

function serviceId({ site, role, instance }: ServiceId): Written {
  return written(t, 'ServiceId', { SiteId: site, RoleName: role, Instance: instance })
}
