import type { SimpleUrl } from '../../model/simple-url.ts'
import { keyed } from '../mapping/keys.ts'
import { simpleUrlConfiguration } from '../mapping/simple-urls.ts'
import { tree, type Tree } from '../mapping/tree.ts'
import { namespaces } from '../namespaces.ts'
import type { Service } from '../read/deployment.ts'
import { siteConfigurationType, siteSettings, type SiteSetting } from '../site-settings.ts'
import { written, type Written } from '../xml/written.ts'
import type { Address, Plan, PlannedBackup, PlannedSite, Port } from './plan.ts'
import type { ResolvedCluster, ResolvedService, ResolvedSite, ServiceId } from './resolved.ts'

/* The elements that a Topology XML and a .tbxml have in common. */

const t = namespaces.topology
const r = namespaces.roles

/** The SIP domains; the default one is listed as well. */
export function internalDomains({ defaultDomain, domains }: Plan): Written {
  return keyed(
    tree(
      t,
      'InternalDomains',
      { AllowAllDomains: 'false', DefaultDomain: defaultDomain },
      domains.map((name) =>
        tree(t, 'InternalDomain', { Name: name, Authoritative: 'false', AllowSubDomains: 'false' }),
      ),
    ),
  )
}

/** The simple URLs, which stand in a .tbxml alone. */
export function simpleUrls(urls: readonly SimpleUrl[]): Written {
  return keyed(simpleUrlConfiguration(urls))
}

/** Name, description, place and settings of a site; `idOf` writes a service that they name, `undefined` leaves it out. */
export function siteParts(site: ResolvedSite, idOf: (service: ServiceId) => Written | undefined): Written[] {
  const { plan } = site
  return [
    written(t, 'Name', {}, [], { text: plan.name }),
    ...(plan.description === '' ? [] : [written(t, 'Description', {}, [], { text: plan.description })]),
    written(t, 'Location', locationOf(plan)),
    // a site of the file may have the element without a setting in it
    ...(site.was || site.federationRoute || site.defaultChat ? [siteConfiguration(site, idOf)] : []),
  ]
}

function locationOf({ city, state, country }: PlannedSite): Record<string, string | undefined> {
  return { City: city || undefined, State: state || undefined, CountryCode: country || undefined }
}

function siteConfiguration(
  { federationRoute, defaultChat }: ResolvedSite,
  idOf: (service: ServiceId) => Written | undefined,
): Written {
  const c = namespaces.siteConfigurations
  const separator = () => written(namespaces.base, 'UpaSeparator')
  const setting = ({ element }: SiteSetting, service: ServiceId | null) => {
    const id = service ? idOf(service) : undefined
    return written(c, element, {}, id ? [id] : [])
  }
  return written(t, 'SiteConfiguration', { Type: siteConfigurationType }, [
    written(c, 'OCSSiteConfiguration', {}, [
      setting(siteSettings.federationRoute, federationRoute),
      separator(),
      setting(siteSettings.defaultChat, defaultChat),
      separator(),
    ]),
  ])
}

/** A network interface of a computer. */
export function netInterface({ side, number, ip, publicIp }: Address): Written {
  return keyed(
    tree(t, 'NetInterface', {
      InterfaceSide: side,
      InterfaceNumber: String(number),
      IPAddress: ip,
      ConfiguredIPAddress: publicIp ?? undefined,
    }),
  )
}

/** A computer of a cluster as both formats need it. */
export interface WrittenMachine {
  /** The FQDN that tells it in the file. */
  readonly formerFqdn: string
  readonly fqdn: string
  readonly ordinal: number
  readonly faultDomain: string | undefined
  readonly upgradeDomain: string | undefined
  readonly isNew: boolean
  readonly interfaces: readonly Written[]
}

/** The computers of a cluster. What was its own fault domain in the file stays so under a new name. */
export function machinesIn({ plan, was }: ResolvedCluster): WrittenMachine[] {
  const [onlyFormer] = was?.machines ?? []
  return plan.machines.map((machine, i) => {
    const isHost = plan.kind === 'host' && plan.machines.length === 1 && was?.machines.length === 1
    const former = isHost ? onlyFormer : was?.machines.find(({ link }) => link === machine.link)
    const fqdn = isHost && former && plan.fqdn !== fqdnOf({ plan, was }) ? former.fqdn : machine.fqdn
    const own = former ? null : machine.ownDomains
    const domain = (stated: string | null, before: string | null | undefined, usual: string | undefined) => {
      if (stated !== null || !isHost) return stated ?? (was && former ? undefined : usual)
      return before === former?.fqdn ? fqdn : (before ?? undefined)
    }
    return {
      formerFqdn: former?.fqdn ?? fqdn,
      fqdn,
      ordinal: machine.ordinal ?? i + 1,
      faultDomain: domain(machine.faultDomain, former?.faultDomain, own?.fault),
      upgradeDomain: domain(machine.upgradeDomain, former?.upgradeDomain, own?.upgrade),
      isNew: former === undefined,
      interfaces: machine.addresses.map(netInterface),
    }
  })
}

/** The FQDN of a cluster. One that is a GUID in the file stays so: the share on it says the host. */
export function fqdnOf({ plan, was }: Pick<ResolvedCluster, 'plan' | 'was'>): string {
  const isLabel =
    plan.kind === 'host' && was !== null && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(was.fqdn)
  return isLabel ? was.fqdn : plan.fqdn
}

/** The attributes of a backup entry. */
export function backupAttributes(backup: PlannedBackup): Record<string, string> {
  return {
    EnableAutomaticFailover: String(backup.voiceFailover),
    FailbackDetectionInterval: durationOf(backup.failback),
    FailureDetectionInterval: durationOf(backup.failureDetection),
  }
}

/** Seconds as an xsd:duration in the long form of the files: 300 is `P0Y0M0DT0H5M0S`. */
export function durationOf(seconds: number): string {
  const [hours, rest] = [Math.floor(seconds / 3600), seconds % 3600]
  return `P0Y0M${Math.floor(hours / 24)}DT${hours % 24}H${Math.floor(rest / 60)}M${rest % 60}S`
}

/** The ports of a service and the element of its role. `clusterFqdn` is what its cluster is written with. */
export function portsAndDetails({ plan, was }: ResolvedService, clusterFqdn: string): Written[] {
  const { share, details } = plan
  const own = share
    ? tree(r, 'FileStoreService', {
        ShareName: share.name,
        ConfiguredFqdn: share.host.toLowerCase() === clusterFqdn.toLowerCase() ? undefined : share.host,
      })
    : details && asGiven(details, was)
  const ports = remembered(portsElements, plan.ports, () =>
    written(r, 'Ports', {}, plan.ports.map(portElement)),
  )
  return [ports, ...(own ? [remembered(ownElements, own, () => keyed(own))] : [])]
}

/** Elements of services by what they are made of: most pools share their port tables, and a plan is printed twice. */
const portsElements = new WeakMap<readonly Port[], Written>()
const portElements = new WeakMap<Port, Written>()
const ownElements = new WeakMap<Tree, Written>()

function remembered<K extends object>(known: WeakMap<K, Written>, key: K, make: () => Written): Written {
  const element = known.get(key) ?? make()
  known.set(key, element)
  return element
}

/** An element of a role with the ids that it was given once: a new name gives no new one. */
function asGiven(details: Tree, was: Service | null): Tree {
  const id = was?.details.attributes.get('AlternativeBypassId')
  if (id === undefined || !details.attributes.has('AlternativeBypassId')) return details
  return { ...details, attributes: new Map([...details.attributes, ['AlternativeBypassId', id]]) }
}

function portElement(port: Port): Written {
  return remembered(portElements, port, () => keyed(portTree(port)))
}

function portTree(port: Port): Tree {
  return tree(r, 'Port', {
    Owner: port.owner,
    Usage: port.usage,
    InterfaceSide: port.side,
    InterfaceNumber: String(port.number),
    Port: String(port.port),
    Protocol: port.protocol,
    UrlPath: port.path,
    AuthorizesRequests: String(port.authorizes),
    GruuType: port.gruu ?? undefined,
    Range: port.range === null ? undefined : String(port.range),
    ConfiguredPort: port.publishedPort === null ? undefined : String(port.publishedPort),
    ConfiguredFqdn: port.fqdn ?? undefined,
  })
}

/** What every service says of itself. */
export function serviceAttributes({ plan }: ResolvedService): Record<string, string | undefined> {
  return {
    RoleVersion: roleVersions2.has(plan.role) ? '2' : '1',
    ServiceVersion: plan.version ?? undefined,
    Type: typeOf(plan.share ? 'FileStoreService' : plan.details?.name),
  }
}

const roleVersions2: ReadonlySet<string> = new Set(['UserServices', 'Registrar', 'EdgeServer'])

function typeOf(element: string | undefined): string | undefined {
  return element && `Microsoft.Rtc.Management.Deploy.Internal.ServiceRoles.${element}`
}
