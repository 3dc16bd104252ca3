import {
  defaultWebPorts,
  type LoadBalancing,
  type Mediation,
  type WebPorts,
  type WebServices,
} from '../model/role.ts'
import { mediationDefaults, newMediation, publishedWebPorts, webSitePorts } from '../tables/ports.ts'
import {
  choice,
  inside,
  optionalPort,
  optionalPorts,
  ports,
  reference,
  text,
  type Field,
  type Option,
} from './field.ts'

/* Questions that more than one kind of pool is asked. */

const mediationPorts: readonly Field<Mediation>[] = [
  ports('tls', 'Listening ports (TLS)', mediationDefaults.tls),
  optionalPorts('tcp', 'Listening ports (TCP)', mediationDefaults.tcp),
]

/** The listening ports of a Mediation Server on computers of its own. */
export function mediationFields<T extends { readonly mediation: Mediation }>(): Field<T>[] {
  return inside('mediation', mediationOf<T>(), mediationPorts, newMediation)
}

/** Whether a Mediation Server is collocated, and its listening ports. */
export function collocatedMediationFields<T extends { readonly mediation: Mediation | null }>(): Field<T>[] {
  return [
    {
      key: 'mediation',
      label: 'Collocate Mediation Server',
      input: 'answer',
      optional: false,
      get: (of) => of.mediation !== null,
      set: (of, value) => ({ ...of, mediation: value === true ? (of.mediation ?? newMediation) : null }),
    },
    ...inside('mediation', mediationOf<T>(), mediationPorts, newMediation),
  ]
}

function mediationOf<T extends { readonly mediation: Mediation | null }>() {
  return {
    get: (of: T) => of.mediation,
    set: (of: T, mediation: Mediation): T => ({ ...of, mediation }),
  }
}

const webSiteNames = { internal: 'Internal', external: 'External' } as const

function webPorts(site: 'internal' | 'external'): Field<WebServices>[] {
  const name = webSiteNames[site]
  const { http, https } = webSitePorts[site]
  const asked: readonly Field<WebPorts>[] = [
    optionalPort('http', `${name} web services listening port (HTTP)`, http),
    optionalPort('https', `${name} web services listening port (HTTPS)`, https),
    optionalPort('publishedHttp', `${name} web services published port (HTTP)`, publishedWebPorts.http),
    optionalPort('publishedHttps', `${name} web services published port (HTTPS)`, publishedWebPorts.https),
  ]
  const part = {
    get: (of: WebServices) => of[site],
    set: (of: WebServices, value: WebPorts): WebServices => ({ ...of, [site]: value }),
  }
  return inside(site, part, asked, defaultWebPorts)
}

const webServicesAsked: readonly Field<WebServices>[] = [
  {
    key: 'internalFqdn',
    label: 'Override internal Web Services pool FQDN',
    hint: 'Empty where it is not overridden. Needed where DNS load balancing is used.',
    input: 'fqdn',
    get: (of) => of.internalFqdn ?? '',
    set: (of, value) => ({ ...of, internalFqdn: value === '' ? null : value }),
  },
  ...webPorts('internal'),
  text('externalFqdn', 'External Base URL (FQDN)', { input: 'fqdn' }),
  ...webPorts('external'),
]

/** The Web Services of a pool. */
export function webServicesFields<T extends { readonly webServices: WebServices }>(
  empty: WebServices,
): Field<T>[] {
  const part = {
    get: (of: T) => of.webServices,
    set: (of: T, webServices: WebServices): T => ({ ...of, webServices }),
  }
  return inside('webServices', part, webServicesAsked, empty)
}

const balances: readonly Option[] = [
  { value: '', label: 'Not stated' },
  { value: 'dns', label: 'DNS load balancing' },
  { value: 'hardware', label: 'Hardware load balancing' },
]

/** How clients are spread over the computers of a pool. */
export function loadBalancing<K extends string, T extends Readonly<Record<K, LoadBalancing | null>>>(
  key: K,
  label: string,
): Field<T> {
  return choice(key, label, balances)
}

/** The Edge pool that media goes through. */
export function edgePool<T extends { readonly edgePool: `edge:${number}` | null }>(): Field<T> {
  return reference('edgePool', 'Associated Edge pool (for media components)', ['edge'])
}

/** The pool that a role hands SIP traffic on to. */
export function nextHop<T extends { readonly nextHop: `pool:${number}` | null }>(): Field<T> {
  return reference('nextHop', 'Next hop pool', ['pool'])
}

/** The archiving and monitoring databases. */
export function archivingAndMonitoring<
  T extends {
    readonly archivingStore: `sql:${number}` | null
    readonly monitoringStore: `sql:${number}` | null
  },
>(): Field<T>[] {
  return [
    reference('archivingStore', 'Archiving SQL Server store', ['sql']),
    reference('monitoringStore', 'Monitoring SQL Server store', ['sql']),
  ]
}

/** The file store of a role. */
export function fileStore<T extends { readonly fileStore: `file:${number}` | null }>(): Field<T> {
  return reference('fileStore', 'File store', ['file'])
}

/** The protocols of a trunk. */
export const transports: readonly Option[] = [
  { value: 'tls', label: 'TLS' },
  { value: 'tcp', label: 'TCP' },
]
