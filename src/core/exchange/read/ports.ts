import {
  defaultWebPorts,
  webServicesNotStated,
  type Mediation,
  type PortRange,
  type WebPorts,
  type WebServices,
} from '../../model/role.ts'
import { newMediation, publishedWebPorts, webSitePorts } from '../../tables/ports.ts'
import { conferenceComponents, featureApplications, webSiteComponent } from '../components.ts'
import type { Details, Service, ServicePort } from './deployment.ts'
import { hasRole } from './joined.ts'

/** The first port that passes the test and has a number. */
export function portOf(ports: readonly ServicePort[], test: (port: ServicePort) => boolean): number | null {
  return ports.find((port) => port.port !== null && test(port))?.port ?? null
}

/** The listening ports that pass the test, from the least to the greatest; `null` where there are none. */
export function rangeOf(
  ports: readonly ServicePort[],
  test: (port: ServicePort) => boolean,
): PortRange | null {
  let range: PortRange | null = null
  for (const port of ports) {
    if (port.port === null || !test(port)) continue
    const from = Math.min(range?.from ?? port.port, port.port)
    const to = Math.max(range?.to ?? port.port, port.port + port.count - 1)
    range = { from, to: Math.min(65_535, to) }
  }
  return range
}

/** Whether a port is for signalling with gateways: media ports stand beside them. */
export function isSignalling({ usage }: ServicePort): boolean {
  return usage === 'sipclient' || usage === 'sipserver'
}

/** The listening ports of a Mediation Server; `isAssumed` where it states no TLS port, so that the usual one was taken. */
export function mediationIn({ ports }: Service): { mediation: Mediation; isAssumed: boolean } {
  const facesGateways = (port: ServicePort) => port.side === 'pstn' && isSignalling(port)
  const tls = rangeOf(ports, (port) => facesGateways(port) && port.protocol === 'tls')
  const tcp = rangeOf(ports, (port) => facesGateways(port) && port.protocol === 'tcp')
  return { mediation: { tls: tls ?? newMediation.tls, tcp }, isAssumed: tls === null && tcp === null }
}

/** The Web Services among the services of a pool. `fqdn` is the pool's. */
export function webServicesIn(services: readonly Service[], fqdn: string): WebServices {
  const service = services.find((candidate) => hasRole(candidate, 'WebServices'))
  if (!service) return webServicesNotStated
  const hostOf = (name: string) => childOf(service.details, name)?.attributes.get('Host') ?? ''
  const internal = hostOf('InternalSettings')
  return {
    externalFqdn: hostOf('ExternalSettings'),
    internalFqdn: internal === '' || internal.toLowerCase() === fqdn.toLowerCase() ? null : internal,
    internal: webPortsOf(service.ports, 'primary', webSitePorts.internal),
    external: webPortsOf(service.ports, 'external', webSitePorts.external),
  }
}

/** The ports of one web site; what is at its default is `null`. */
function webPortsOf(
  all: readonly ServicePort[],
  side: string,
  defaults: { readonly http: number; readonly https: number },
): WebPorts {
  const onSide = all.filter((port) => port.side === side && port.port !== null)
  // other components of Web Services listen beside the web site itself
  const own = onSide.filter(({ owner }) => owner === webSiteComponent.toLowerCase())
  const ports = own.length > 0 ? own : onSide
  const one = (protocol: string) => ports.find((port) => port.protocol === protocol)
  const unlessDefault = (port: number | null | undefined, usual: number) =>
    port === undefined || port === usual ? null : port
  return {
    ...defaultWebPorts,
    http: unlessDefault(one('http')?.port, defaults.http),
    https: unlessDefault(one('https')?.port, defaults.https),
    publishedHttp: unlessDefault(one('http')?.configuredPort, publishedWebPorts.http),
    publishedHttps: unlessDefault(one('https')?.configuredPort, publishedWebPorts.https),
  }
}

/** What the ports and conference services of a pool say about its features; `null` where they say nothing. */
export interface Features {
  readonly conferencing: boolean | null
  readonly dialIn: boolean | null
  readonly enterpriseVoice: boolean | null
  readonly callAdmissionControl: boolean | null
}

/** The features of a pool: each is switched on by parts that are not there otherwise. */
export function featuresIn(services: readonly Service[]): Features {
  const conferences = services.find((service) => hasRole(service, 'ConfServices'))
  const applications = services.find((service) => hasRole(service, 'ApplicationServer'))
  const running = new Set(applications?.ports.map(({ owner }) => owner))
  const runs = (names: Readonly<Record<string, string>>) =>
    running.size === 0 ? null : Object.values(names).some((name) => running.has(name.toLowerCase()))
  return {
    conferencing: conferences ? hasConferences(conferences) : null,
    dialIn: runs(featureApplications.dialIn),
    enterpriseVoice: runs(featureApplications.enterpriseVoice),
    callAdmissionControl: runs(featureApplications.callAdmissionControl),
  }
}

/** Instant messages are always there; the other conference services only with the feature. */
function hasConferences({ ports, details }: Service): boolean | null {
  const parts = new Set([...ports.map(({ owner }) => owner), ...wordsIn(details)])
  const has = (component: string) => parts.has(component.toLowerCase())
  const { messages, ...others } = conferenceComponents
  if (Object.values(others).some(has)) return true
  return has(messages) ? false : null
}

/** Every name and value in an element, in lower case. */
function wordsIn({ name, attributes, children }: Details): string[] {
  return [name, ...attributes.values()].map((word) => word.toLowerCase()).concat(children.flatMap(wordsIn))
}

/** The first child of this name. */
export function childOf(details: Details, name: string): Details | undefined {
  return details.children.find((child) => child.name === name)
}
