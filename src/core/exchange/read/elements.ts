import { allAddresses, type NetworkAddress } from '../../model/pool.ts'
import type { SimpleUrl, SimpleUrlComponent } from '../../model/simple-url.ts'
import { namespaces } from '../namespaces.ts'
import { siteSettings, type SiteSetting } from '../site-settings.ts'
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml/parse.ts'
import type {
  Backup,
  DeployedInstance,
  DeployedSite,
  Deployment,
  Details,
  Machine,
  Reference,
  Service,
  ServicePort,
} from './deployment.ts'
import { numberOf } from './machine-order.ts'

/** The SIP domains of a topology: `InternalDomains` is the same element in both formats. */
export function sipDomainsOf(topology: XmlElement): Pick<Deployment, 'defaultSipDomain' | 'sipDomains'> {
  const domains = childOf(topology, namespaces.topology, 'InternalDomains')
  const names = childrenOf(domains, namespaces.topology, 'InternalDomain').map((domain) =>
    stated(domain, 'Name'),
  )
  return {
    defaultSipDomain: domains ? stated(domains, 'DefaultDomain') : '',
    sipDomains: names.filter((name) => name !== ''),
  }
}

/** The simple URLs of a `SimpleUrlConfiguration`; those of a purpose that nobody knows are left out. */
export function simpleUrlsOf(configuration: XmlElement | undefined): SimpleUrl[] {
  return childrenOf(configuration, namespaces.simpleUrl, 'SimpleUrl').flatMap((element) => {
    const component = simpleUrlComponents.get(stated(element, 'Component').toLowerCase())
    if (!component) return []
    const active = stated(element, 'ActiveUrl')
    const listed = childrenOf(element, namespaces.simpleUrl, 'SimpleUrlEntry').map((entry) =>
      stated(entry, 'Url'),
    )
    const urls = [...new Set([...listed, active])].filter((url) => url !== '')
    return [{ component, domain: stated(element, 'Domain') || '*', active, urls }]
  })
}

/** What a simple URL may be for, by its name in lower case. */
export const simpleUrlComponents: ReadonlyMap<string, SimpleUrlComponent> = new Map([
  ['dialin', 'Dialin'],
  ['meet', 'Meet'],
  ['cscp', 'Cscp'],
])

/**
 * Whether a child of `Sites` is a site. What a branch site is called there is in no public document: it is whatever has
 * the number of a site, but for what is known to be something else.
 */
export function isSite({ name, attributes }: XmlElement): boolean {
  if (name === 'CentralSite' || name === 'RemoteSite') return true
  return attributes.has('SiteId') && !otherParts.has(name)
}

const otherParts: ReadonlySet<string> = new Set(['Cluster', 'Machine', 'SqlInstance', 'Service'])

/** What both formats say about a site; `number` names it where its name is missing. */
export function siteFacts(
  element: XmlElement,
  number: string,
): Pick<DeployedSite, 'name' | 'description' | 'city' | 'state' | 'country'> {
  const wordsOf = (name: string) => childOf(element, namespaces.topology, name)?.text.trim() ?? ''
  const location = childOf(element, namespaces.topology, 'Location')
  return {
    name: wordsOf('Name') || `Site ${number}`,
    description: wordsOf('Description'),
    city: location ? stated(location, 'City') : '',
    state: location ? stated(location, 'State') : '',
    country: location ? stated(location, 'CountryCode') : '',
  }
}

/** The services that a site's own settings name: the same element in both formats. */
export function settingsOfSite(site: XmlElement): Pick<DeployedSite, 'federationRoute' | 'defaultChat'> {
  const settings = childOf(site, namespaces.topology, 'SiteConfiguration')
  const named = ({ element, attribute }: SiteSetting) => {
    const setting = settings && descendantOf(settings, element)
    return (setting && pointerIn(setting)) ?? uniqueIdOn(site, attribute) ?? null
  }
  return {
    federationRoute: named(siteSettings.federationRoute),
    defaultChat: named(siteSettings.defaultChat),
  }
}

/** A setting's pointer: a `ServiceId`, or a unique id as an attribute or as text. */
function pointerIn(setting: XmlElement): Reference | undefined {
  return (
    serviceIdIn(setting) ?? uniqueIdOn(setting, 'ServiceUniqueId') ?? uniqueReference(setting.text.trim())
  )
}

/** The pointer of a `ServiceId` in an element; `undefined` where there is none. Roles are matched in any case. */
export function serviceIdIn(element: XmlElement): Reference | undefined {
  const id = childOf(element, namespaces.topology, 'ServiceId')
  if (!id) return undefined
  const role = stated(id, 'RoleName')
  const text = `${stated(id, 'SiteId')}-${role}-${stated(id, 'Instance')}`
  return { key: text.toLowerCase(), role: role || null, text }
}

/** The pointer of an attribute that holds a unique id of a .tbxml; `undefined` where there is none. */
export function uniqueIdOn(element: XmlElement, attribute: string): Reference | undefined {
  return uniqueReference(stated(element, attribute))
}

function uniqueReference(key: string): Reference | undefined {
  if (key === '') return undefined
  // published services have ids such as 1userstore20; new ones have GUIDs, which do not tell the role
  const role = /^\d+([a-z]+)\d+$/i.exec(key)?.[1]?.toLowerCase() ?? null
  return { key, role, text: key }
}

/** What both formats say about a computer, apart from its name and its place in the order. */
export function machineFacts(
  element: XmlElement,
): Pick<Machine, 'faultDomain' | 'upgradeDomain' | 'addresses'> {
  return {
    faultDomain: attributeOf(element, 'FaultDomain') || null,
    upgradeDomain: attributeOf(element, 'UpgradeDomain') || null,
    addresses: childrenOf(element, namespaces.topology, 'NetInterface').flatMap(addressOf),
  }
}

function addressOf(element: XmlElement): NetworkAddress[] {
  const side = interfaceSides.get(stated(element, 'InterfaceSide').toLowerCase())
  if (!side) return []
  return [
    {
      side,
      number: numberOf(element, 'InterfaceNumber') || 1,
      ip: stated(element, 'IPAddress') || allAddresses,
      publicIp: stated(element, 'ConfiguredIPAddress') || null,
    },
  ]
}

/** The sides of a computer, by their names in lower case. */
export const interfaceSides: ReadonlyMap<string, NetworkAddress['side']> = new Map([
  ['primary', 'Primary'],
  ['internal', 'Internal'],
  ['external', 'External'],
  ['pstn', 'Pstn'],
])

/** What both formats say about a SQL Server instance, apart from its name and its cluster. */
export function instanceFacts(
  instance: XmlElement,
): Pick<DeployedInstance, 'alwaysOnPrimary' | 'mirrorPort' | 'witnessPort'> {
  return {
    alwaysOnPrimary: attributeOf(instance, 'AlwaysOnPrimaryNodeFqdn') || null,
    mirrorPort: portIn(attributeOf(instance, 'MirrorPortNumber')),
    witnessPort: portIn(attributeOf(instance, 'WitnessPortNumber')),
  }
}

/** The TCP or UDP port that a value is; `null` for anything but a whole number from 1 to 65535. */
export function portIn(value: string | undefined): number | null {
  if (value === undefined || !/^\d{1,9}$/.test(value)) return null
  const port = Number(value)
  return port >= 1 && port <= 65_535 ? port : null
}

/** The Registrar's backup entry around a pointer that the format's own reader has resolved. */
export function backupOf(element: XmlElement, reference: Reference): Backup {
  return {
    ...reference,
    voiceFailover: isTrue(attributeOf(element, 'EnableAutomaticFailover')),
    failureDetection: attributeOf(element, 'FailureDetectionInterval') || null,
    failback: attributeOf(element, 'FailbackDetectionInterval') || null,
  }
}

/** What both formats say about a service, apart from what points to it and where it points. */
export function serviceFacts(service: XmlElement): Pick<Service, 'version' | 'ports' | 'details'> {
  const own = roleElementOf(service)
  return {
    version: stated(service, 'ServiceVersion'),
    ports: childrenOf(childOf(service, namespaces.roles, 'Ports'), namespaces.roles, 'Port').map(portOf),
    details: own ? detailsOf(own) : noDetails,
  }
}

/** The element that only this role has: the one child of a service that is not part of every service. */
export function roleElementOf(service: XmlElement): XmlElement | undefined {
  return service.children.find((child) => !everyService.has(child.name))
}

const everyService = new Set(['ServiceId', 'DependsOn', 'InstalledOn', 'Backup', 'Ports', 'UpaSeparator'])

const noDetails: Details = { name: '', attributes: new Map(), children: [] }

function detailsOf({ name, attributes, children }: XmlElement): Details {
  return {
    name,
    attributes: new Map([...attributes].map(([attribute, value]) => [attribute, value.trim()])),
    children: children.map(detailsOf),
  }
}

function portOf(element: XmlElement): ServicePort {
  const word = (name: string) => stated(element, name).toLowerCase()
  const ownerText = stated(element, 'Owner')
  return {
    owner: ownerText.replace(/^urn:(component|application):/i, '').toLowerCase(),
    ownerText,
    usage: word('Usage'),
    side: word('InterfaceSide'),
    address: numberOf(element, 'InterfaceNumber') || 1,
    port: portIn(attributeOf(element, 'Port')),
    protocol: word('Protocol'),
    count: numberOf(element, 'Range') || 1,
    configuredPort: portIn(attributeOf(element, 'ConfiguredPort')),
    configuredFqdn: stated(element, 'ConfiguredFqdn'),
  }
}

/** The value of an attribute, trimmed; '' where it is absent. */
export function stated(element: XmlElement, attribute: string): string {
  return attributeOf(element, attribute) ?? ''
}

/** Whether a truth value is true, in the spellings of XML and of PowerShell. */
export function isTrue(value: string | undefined): boolean {
  const word = value?.trim().toLowerCase()
  return word === '1' || word === 'true'
}

function descendantOf(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : descendantOf(child, name)
    if (found) return found
  }
  return undefined
}
