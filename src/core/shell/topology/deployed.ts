import { grouped } from '../../exchange/grouped.ts'
import { publishedDeployment } from '../../exchange/write/published.ts'
import type { PlannedService } from '../../exchange/write/plan.ts'
import type { ClusterId, Resolved, ResolvedCluster, ResolvedService } from '../../exchange/write/resolved.ts'
import type { Topology } from '../../model/topology.ts'
import type { World } from '../../simulate/world.ts'
import { roleOf, type ServiceRole } from './service-roles.ts'
import { topologyNow } from './topology-now.ts'

/** The deployment as cmdlets show it: clusters are pools, machines are computers. */
export interface Deployed {
  readonly sites: readonly DeployedSite[]
  /** In the order of the topology: the Front End pools of a site, then its stores, then its other roles. */
  readonly pools: readonly DeployedPool[]
  readonly services: readonly DeployedService[]
  readonly instances: Resolved['instances']
}

/** A central site or a branch site. */
export interface DeployedSite {
  readonly number: string
  readonly name: string
  /** As its own pools say it. */
  readonly identity: string
  readonly plan: Resolved['sites'][number]['plan']
  /** The central site of a branch site. */
  readonly parent: string | null
  readonly defaultChat: string | null
}

/** A pool, or any single computer with a service of the deployment on it. */
export interface DeployedPool {
  readonly fqdn: string
  readonly id: string
  readonly site: DeployedSite
  readonly machines: ResolvedCluster['plan']['machines']
  readonly services: readonly DeployedService[]
}

/** A service of a pool. */
export interface DeployedService {
  readonly role: ServiceRole
  /** Such as `Registrar:pool1.contoso.com`. */
  readonly identity: string
  /** Such as `1-Registrar-1`. */
  readonly id: string
  readonly fqdn: string
  readonly site: string
  /** 6, 7 or 8; `null` for a release that is not known. */
  readonly version: number | null
  readonly needs: readonly { readonly usage: string; readonly role: ServiceRole; readonly identity: string }[]
  /** The services that need this one. */
  readonly dependents: readonly string[]
  readonly backup: string | null
  readonly plan: PlannedService
}

const known = new WeakMap<Topology, Deployed>()

/** The deployment now. Worked out once for each change of the topology. */
export function deployedIn(world: World): Deployed {
  const topology = topologyNow(world)
  let deployed = known.get(topology)
  if (!deployed) known.set(topology, (deployed = deployedOf(publishedDeployment(topology))))
  return deployed
}

function deployedOf(resolved: Resolved): Deployed {
  const clusters = new Map(resolved.clusters.map((cluster) => [textOf(cluster.id), cluster]))
  const named: Names = new Map(resolved.services.flatMap((one) => nameOf(one, clusters)))
  const sites = sitesOf(resolved, named)
  const bySite = new Map(sites.map((site) => [site.plan.key, site]))
  const services = servicesOf(resolved, clusters, named, bySite)
  const onCluster = grouped(services, ({ cluster }) => cluster)
  const pools = resolved.clusters.flatMap((cluster): DeployedPool[] => {
    const site = bySite.get(cluster.site)
    const id = textOf(cluster.id)
    const own = onCluster.get(id)?.map(({ service }) => service) ?? []
    return site ? [{ fqdn: cluster.plan.fqdn, id, site, machines: cluster.plan.machines, services: own }] : []
  })
  return { sites, pools, services: services.map(({ service }) => service), instances: resolved.instances }
}

function sitesOf({ sites }: Resolved, named: Names): readonly DeployedSite[] {
  const identities = new Map(sites.map(({ plan }) => [plan.key, `Site:${plan.name}`]))
  return sites.map(({ plan, number, defaultChat }) => ({
    number,
    name: plan.name,
    identity: `Site:${plan.name}`,
    plan,
    parent: plan.branch?.of ? (identities.get(plan.branch.of) ?? null) : null,
    defaultChat: defaultChat && (named.get(defaultChat.unique)?.identity ?? null),
  }))
}

interface OnCluster {
  readonly cluster: string
  readonly service: DeployedService
}

function servicesOf(
  { services }: Resolved,
  clusters: ReadonlyMap<string, ResolvedCluster>,
  named: Names,
  sites: ReadonlyMap<string, DeployedSite>,
): readonly OnCluster[] {
  const dependents = new Map<string, string[]>()
  for (const one of services)
    for (const need of one.needs) {
      const name = named.get(one.id.unique)
      const list = dependents.get(need.id.unique)
      if (name && list) list.push(name.identity)
      else if (name) dependents.set(need.id.unique, [name.identity])
    }
  return services.flatMap((one): OnCluster[] => {
    const name = named.get(one.id.unique)
    const cluster = textOf(clusterOf(one))
    const place = clusters.get(cluster)
    if (!name || !place) return []
    const backup = one.backup ? named.get(one.backup.unique) : undefined
    return [
      {
        cluster,
        service: {
          ...name,
          id: textOfService(one.id),
          fqdn: place.plan.fqdn,
          site: sites.get(place.site)?.identity ?? '',
          version: one.plan.version === null ? null : Number(one.plan.version),
          needs: one.needs.flatMap(({ usage, id }) => {
            const needed = named.get(id.unique)
            return needed ? [{ usage, ...needed }] : []
          }),
          dependents: dependents.get(one.id.unique) ?? [],
          backup: backup?.identity ?? null,
          plan: one.plan,
        },
      },
    ]
  })
}

interface Name {
  readonly role: ServiceRole
  readonly identity: string
}

/** The names of services by their ids. */
type Names = ReadonlyMap<string, Name>

/** The name of a service, by its id; nothing for those that cmdlets do not show. */
function nameOf(
  service: ResolvedService,
  clusters: ReadonlyMap<string, ResolvedCluster>,
): readonly (readonly [string, Name])[] {
  const isDirector = service.plan.details?.attributes.get('IsDirector') === 'true'
  const role = roleOf(service.id.role, isDirector)
  const fqdn = clusters.get(textOf(clusterOf(service)))?.plan.fqdn
  if (role === null || fqdn === undefined) return []
  const instance = 'cluster' in service.on && service.on.name !== '' ? `\\${service.on.name}` : ''
  return [[service.id.unique, { role, identity: `${role}:${fqdn}${instance}` }]]
}

const clusterOf = ({ on }: ResolvedService): ClusterId => ('cluster' in on ? on.cluster : on)
const textOf = ({ site, number }: ClusterId): string => `${site}:${number}`
const textOfService = ({ site, role, instance }: ResolvedService['id']): string =>
  `${site}-${role}-${instance}`
