import { counted, listed, noteOn, type ImportNote } from '../import-note.ts'
import { namespaces } from '../namespaces.ts'
import { childOf, type XmlElement } from '../xml/parse.ts'
import { interfaceSides, portIn, roleElementOf, simpleUrlComponents, stated } from './elements.ts'

/**
 * Notes on everything in the XML of a topology that nobody here knows: elements, attributes, and values where only some
 * are known. What is opaque by its nature (ports, web components, modules) is not looked into. `topology` is a `Topology`
 * or a `PartialTopology`; both formats use the same names for the same things.
 */
export function notesOnStrangers(topology: XmlElement): ImportNote[] {
  const seen: Seen = { namespace: topology.namespace, elements: new Map(), values: new Map() }
  const parts = new Set<string>()
  const shape = shapes.get(topology.name)
  for (const child of topology.children) {
    if (isExpected(child, shape, topology.namespace)) look(child, '', seen)
    else if (child.name !== filler) parts.add(child.name)
  }
  return [...notesOnParts([...parts]), ...notesOnElements(seen.elements), ...notesOnValues(seen.values)]
}

/** What was found: by its words, whose it is. */
interface Seen {
  /** The namespace of the topology. */
  readonly namespace: string
  readonly elements: Map<string, Set<string>>
  readonly values: Map<string, string[]>
}

/** What an element is known to hold. */
interface Shape {
  readonly attributes: ReadonlySet<string>
  readonly children: ReadonlySet<string>
}

function look(element: XmlElement, around: string, seen: Seen): void {
  const shape = shapes.get(element.name)
  if (!shape) return
  const name = nameOfElement(element) || around
  const whose = owners.get(element.name) ?? ''
  const add = (what: string) => {
    const key = `${what}${whose === '' ? '' : ` of ${whose}`}`
    seen.elements.set(key, (seen.elements.get(key) ?? new Set()).add(name))
  }
  for (const [attribute, value] of element.attributes) {
    if (attribute.startsWith('{')) continue // of another namespace: notes of an XML tool
    if (!shape.attributes.has(attribute)) add(`The attribute ${attribute}`)
    lookAtValue(element.name, attribute, value.trim(), name, seen)
  }
  const own = element.name === 'Service' ? roleElementOf(element) : undefined
  for (const child of element.children) {
    if (child.name === filler) continue
    if (child !== own && !isExpected(child, shape, seen.namespace)) add(`The element ${child.name}`)
    else look(child, name, seen)
  }
}

/** Whether an element is one of those that this one is known to hold; in another namespace than its own it is not. */
function isExpected({ name, namespace }: XmlElement, shape: Shape | undefined, topology: string): boolean {
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

/** An element without any meaning, which may stand everywhere. */
const filler = 'UpaSeparator'

function lookAtValue(element: string, attribute: string, value: string, name: string, seen: Seen): void {
  const unknown = valueChecks.get(`${element}/${attribute}`) ?? (isPortName(attribute) ? notAPort : null)
  if (!unknown || value === '' || unknown.isKnown(value)) return
  const found = seen.values.get(unknown.what) ?? []
  found.push(name === '' ? value : `${value} (${name})`)
  seen.values.set(unknown.what, found)
}

/** A value of which only some are known, and the beginning of the sentence about the others. */
interface ValueCheck {
  readonly what: string
  readonly isKnown: (value: string) => boolean
}

const isPortName = (attribute: string) =>
  /^(Port|ConfiguredPort|\w+PortNumber|MediationServerPort)$/.test(attribute)

const notAPort: ValueCheck = {
  what: 'Ports that are no number from 1 to 65535 were left out',
  isKnown: (value) => portIn(value) !== null,
}

const among = (what: string, known: { has: (word: string) => boolean }): ValueCheck => ({
  what,
  isKnown: (value) => known.has(value.toLowerCase()),
})

const valueChecks: ReadonlyMap<string, ValueCheck> = new Map([
  [
    'Dependency/Usage',
    among(
      'Dependencies whose usage is not known here are kept in the original file only',
      new Set(['default', 'mirror', 'backup']),
    ),
  ],
  [
    'NetInterface/InterfaceSide',
    among('IP addresses on a side that is not known here are kept in the original file only', interfaceSides),
  ],
  [
    'SimpleUrl/Component',
    among(
      'Simple URLs of a purpose that is not known here are kept in the original file only',
      simpleUrlComponents,
    ),
  ],
])

function notesOnParts(parts: readonly string[]): ImportNote[] {
  if (parts.length === 0) return []
  const message = `The topology has parts that are not known here, kept in the original file only: ${listed(parts)}.`
  return [{ kind: 'not modelled', message, count: parts.length }]
}

/** The most notes on single elements and attributes; the others are counted. */
const mostNotes = 20

function notesOnElements(elements: Seen['elements']): ImportNote[] {
  const all = [...elements]
  const notes = all.slice(0, mostNotes).map(([what, names]): ImportNote => {
    const named = [...names].filter((name) => name !== '')
    const where = named.length === 0 ? '' : `: ${listed(named)}`
    return {
      kind: 'not modelled',
      message: `${what} is not known here, and is kept in the original file only${where}.`,
      count: names.size,
    }
  })
  const rest = all.length - notes.length
  if (rest > 0) {
    const subject = counted(rest, 'more element or attribute is', 'more elements and attributes are')
    notes.push({
      kind: 'not modelled',
      message: `${subject} not known here, and kept in the original file only.`,
      count: rest,
    })
  }
  return notes
}

function notesOnValues(values: Seen['values']): ImportNote[] {
  return [...values].flatMap(([what, names]) =>
    noteOn(
      what === notAPort.what ? 'unusual' : 'not modelled',
      [...new Set(names)],
      (list) => `${what}: ${list}.`,
    ),
  )
}

/** How a person calls one element of the topology; '' for those that are known by what is around them. */
export function nameOfElement(element: XmlElement): string {
  switch (element.name) {
    case 'CentralSite':
    case 'RemoteSite':
      return element.children.find(({ name }) => name === 'Name')?.text.trim() ?? ''
    case 'Service': {
      const id = childOf(element, element.namespace, 'ServiceId')
      return id
        ? [stated(id, 'SiteId'), stated(id, 'RoleName'), stated(id, 'Instance')].join('-')
        : `${stated(element, 'RoleName')} ${stated(element, 'UniqueId')}`
    }
    case 'Cluster':
    case 'Machine':
      return stated(element, 'Fqdn')
    case 'SqlInstance':
      return stated(childOf(element, element.namespace, 'SqlInstanceId') ?? element, 'Name')
    case 'InternalDomain':
      return stated(element, 'Name')
    default:
      return ''
  }
}

/** Whose an unknown element or attribute is, by the element that holds it. */
const owners: ReadonlyMap<string, string> = new Map([
  ['InternalDomain', 'a SIP domain'],
  ['SimpleUrl', 'a simple URL'],
  ['CentralSite', 'a site'],
  ['RemoteSite', 'a branch site'],
  ['SiteConfiguration', 'a site'],
  ['OCSSiteConfiguration', 'a site'],
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
const shapes: ReadonlyMap<string, Shape> = new Map([
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
