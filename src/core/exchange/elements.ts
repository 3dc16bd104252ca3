import type { Backup, DeployedInstance, DeployedSite, Deployment, Machine, Reference } from './deployment.ts'
import { listed, type ImportNote } from './import-note.ts'
import { numberOf } from './machine-order.ts'
import { namespaces } from './namespaces.ts'
import { attributeOf, childOf, childrenOf, type XmlElement } from './xml.ts'

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

/** What both formats say about a site; `number` names it where its name is missing. */
export function siteFacts(element: XmlElement, number: string): Omit<DeployedSite, 'key' | 'branch'> {
  const wordsOf = (name: string) => childOf(element, namespaces.topology, name)?.text.trim() ?? ''
  const location = childOf(element, namespaces.topology, 'Location')
  const settings = childOf(element, namespaces.topology, 'SiteConfiguration')
  return {
    name: wordsOf('Name') || `Site ${number}`,
    description: wordsOf('Description'),
    city: location ? stated(location, 'City') : '',
    state: location ? stated(location, 'State') : '',
    country: location ? stated(location, 'CountryCode') : '',
    settings: settings !== undefined && settings.children.length > 0,
  }
}

/** What both formats say about a computer, apart from its name and its place in the order. */
export function domainsOf(element: XmlElement): Pick<Machine, 'faultDomain' | 'upgradeDomain'> {
  return {
    faultDomain: attributeOf(element, 'FaultDomain') || null,
    upgradeDomain: attributeOf(element, 'UpgradeDomain') || null,
  }
}

/** What both formats say about a SQL Server instance, apart from its name and its cluster. */
export function availabilityOf(
  instance: XmlElement,
): Pick<DeployedInstance, 'alwaysOnPrimary' | 'mirrorPort' | 'witnessPort'> {
  return {
    alwaysOnPrimary: attributeOf(instance, 'AlwaysOnPrimaryNodeFqdn') || null,
    mirrorPort: portIn(instance, 'MirrorPortNumber'),
    witnessPort: portIn(instance, 'WitnessPortNumber'),
  }
}

function portIn(element: XmlElement, attribute: string): number | null {
  const port = numberOf(element, attribute)
  return port !== null && port >= 1 && port <= 65_535 ? port : null
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

/** The attributes of the element that only this role has: the one child of a service that is not part of every service. */
export function detailsOf(service: XmlElement): ReadonlyMap<string, string> {
  return service.children.find((child) => !everyService.has(child.name))?.attributes ?? new Map()
}

/** Notes on the elements of a topology that nobody has seen there before. */
export function notesOnStrangers(topology: XmlElement, known: ReadonlySet<string>): ImportNote[] {
  const strange = new Set(topology.children.filter(({ name }) => !known.has(name)).map(({ name }) => name))
  if (strange.size === 0) return []
  const message = `The topology has parts that are not known here, kept in the original file only: ${listed([...strange])}.`
  return [{ kind: 'not modelled', message, count: strange.size }]
}

/** The value of an attribute, trimmed; '' where it is absent. */
export function stated(element: XmlElement, attribute: string): string {
  return attributeOf(element, attribute) ?? ''
}

/** Whether a truth value is true, in the spellings of XML and of PowerShell. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value?.toLowerCase() === 'true'
}

const everyService = new Set(['ServiceId', 'DependsOn', 'InstalledOn', 'Backup', 'Ports'])
