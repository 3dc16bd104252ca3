import { namespaces } from '../namespaces.ts'
import type { XmlElement } from '../xml/parse.ts'

/* What this product knows of the elements of both formats. */

/** What an element is known to hold. */
export interface Shape {
  readonly attributes: ReadonlySet<string>
  readonly children: ReadonlySet<string>
}

/**
 * Whether an element is one of those that an element of this shape is known to hold; in another namespace than its own
 * it is not. `topology` is the namespace of the topology.
 */
export function isExpected(
  { name, namespace }: XmlElement,
  shape: Shape | undefined,
  topology: string,
): boolean {
  if (!shape?.children.has(name)) return false
  const own = namespacesOf.get(name) ?? (inOwnOfFormat.has(name) ? topology : null)
  return own === null ? ourNamespaces.has(namespace) : namespace === own
}

const ourNamespaces: ReadonlySet<string> = new Set(Object.values(namespaces))

/** Elements that are in the same namespace in both formats. */
const namespacesOf: ReadonlyMap<string, string> = new Map([
  ...words(
    'InternalDomains InternalDomain Name Description Location SiteConfiguration NetInterface ServiceId ClusterId SqlInstanceId',
    namespaces.topology,
  ),
  ...words('SimpleUrlConfiguration SimpleUrl SimpleUrlEntry', namespaces.simpleUrl),
  ...words('Ports Port', namespaces.roles),
])

/** Elements that are in the namespace of their topology. */
const inOwnOfFormat: ReadonlySet<string> = new Set(
  (
    'Sites CentralSites RemoteSites CentralSite RemoteSite Clusters Cluster Machines Machine SqlInstances SqlInstance ' +
    'Services Service DependsOn Dependency InstalledOn Backup'
  ).split(' '),
)

function words(names: string, namespace: string): [name: string, namespace: string][] {
  return names.split(' ').map((name) => [name, namespace])
}

/** Whose an unknown element or attribute is, by the element that holds it. */
export const owners: ReadonlyMap<string, string> = new Map([
  ['InternalDomain', 'a SIP domain'],
  ['SimpleUrl', 'a simple URL'],
  ['CentralSite', 'a site'],
  ['RemoteSite', 'a branch site'],
  ['SiteConfiguration', 'a site'],
  ['OCSSiteConfiguration', 'a site'],
  ['FederationRoute', 'a site'],
  ['DefaultPersistentChatPool', 'a site'],
  ['Location', 'a site'],
  ['Cluster', 'a pool'],
  ['Machine', 'a computer'],
  ['NetInterface', 'an IP address'],
  ['SqlInstance', 'a SQL Server instance'],
  ['Service', 'a service'],
  ['DependsOn', 'a service'],
  ['Dependency', 'a service'],
  ['InstalledOn', 'a service'],
  ['Backup', 'a service'],
  ['Port', 'a port'],
  ['RegistrarService', 'a Registrar'],
  ['FileStoreService', 'a file store'],
  ['WebService', 'Web Services'],
  ['WacService', 'an Office Web Apps Server'],
  ['PstnGatewayService', 'a trunk'],
  ['PersistentChatService', 'a Persistent Chat pool'],
])

const shape = (attributes: string, children = ''): Shape => ({
  attributes: new Set(attributes.split(' ')),
  children: new Set(children.split(' ')),
})

const site = shape(
  'SiteId OriginalSiteId LastServiceInstance LastClusterNumber DefaultPersistentChatServiceUniqueId ' +
    'FederationRouteServiceUniqueId',
  'Name Description Location SiteConfiguration Clusters RemoteSites',
)

/** Elements that are looked into, by name; all others are taken as they are. */
export const shapes: ReadonlyMap<string, Shape> = new Map([
  ['Topology', shape('', 'InternalDomains SimpleUrlConfiguration Sites Clusters SqlInstances Services')],
  ['PartialTopology', shape('', 'InternalDomains SimpleUrlConfiguration CentralSites Services')],
  ['InternalDomains', shape('AllowAllDomains DefaultDomain', 'InternalDomain')],
  ['InternalDomain', shape('Name Authoritative AllowSubDomains')],
  ['SimpleUrlConfiguration', shape('UseBackendDatabase', 'SimpleUrl')],
  ['SimpleUrl', shape('Component Domain ActiveUrl', 'SimpleUrlEntry')],
  ['SimpleUrlEntry', shape('Url')],
  ['Sites', shape('', 'CentralSite RemoteSite')],
  ['CentralSites', shape('', 'CentralSite')],
  ['RemoteSites', shape('', 'RemoteSite')],
  ['CentralSite', site],
  [
    'RemoteSite',
    // how a branch site names its central site is in no public document
    {
      attributes: new Set([...site.attributes, ...namesOfCentral()]),
      children: new Set([...site.children, ...namesOfCentral()]),
    },
  ],
  ['SiteConfiguration', shape('Type', 'OCSSiteConfiguration')],
  ['OCSSiteConfiguration', shape('', 'FederationRoute DefaultPersistentChatPool')],
  ['FederationRoute', shape('', 'ServiceId ServiceUniqueId')],
  ['DefaultPersistentChatPool', shape('', 'ServiceId ServiceUniqueId')],
  ['Location', shape('City State CountryCode')],
  ['Clusters', shape('', 'Cluster')],
  [
    'Cluster',
    shape(
      'RequiresReplication RequiresSetup Fqdn UniqueId IsSingleMachineOnly OriginalSiteId OriginalNumber',
      'ClusterId Machine Machines SqlInstances',
    ),
  ],
  ['Machines', shape('', 'Machine')],
  [
    'Machine',
    shape(
      'OrdinalInCluster Fqdn FaultDomain UpgradeDomain OriginalOrdinalInCluster OriginalCluster OriginalFaultDomain ' +
        'OriginalUpgradeDomain',
      'NetInterface',
    ),
  ],
  ['NetInterface', shape('InterfaceSide InterfaceNumber IPAddress ConfiguredIPAddress')],
  ['SqlInstances', shape('', 'SqlInstance')],
  [
    'SqlInstance',
    shape(
      'AlwaysOnPrimaryNodeFqdn MirrorPortNumber WitnessPortNumber UniqueId Name OriginalClusterUniqueId',
      'SqlInstanceId',
    ),
  ],
  ['Services', shape('', 'Service')],
  [
    'Service',
    shape(
      'RoleVersion ServiceVersion Type UniqueId RoleName InstalledOn OriginalSiteId OriginalInstance',
      'ServiceId DependsOn InstalledOn Backup Ports',
    ),
  ],
  ['DependsOn', shape('', 'Dependency')],
  ['Dependency', shape('Usage ServiceUniqueId', 'ServiceId')],
  ['InstalledOn', shape('', 'ClusterId SqlInstanceId')],
  [
    'Backup',
    shape(
      'EnableAutomaticFailover FailbackDetectionInterval FailureDetectionInterval ServiceUniqueId',
      'ServiceId',
    ),
  ],
  ['Ports', shape('', 'Port')],
  [
    'Port',
    shape(
      'Owner Usage InterfaceSide InterfaceNumber Port Protocol UrlPath AuthorizesRequests GruuType Range ConfiguredPort ' +
        'ConfiguredFqdn',
    ),
  ],
  ['RegistrarService', shape('IsDirector IsPoolEnabledForSAOnEdge')],
  ['FileStoreService', shape('ShareName ConfiguredFqdn')],
  ['WebService', shape('', 'ExternalSettings InternalSettings WebComponents')],
  ['WacService', shape('DiscoveryUrl IsExternal')],
  ['PstnGatewayService', shape('AlternativeBypassId MediationServerPort Default')],
  ['PersistentChatService', shape('DisplayName', 'ActiveServers')],
])

function namesOfCentral(): string[] {
  const roots = ['CentralSite', 'ParentSite', 'Parent', 'Central']
  return roots.flatMap((root) => [root, `${root}Id`])
}
