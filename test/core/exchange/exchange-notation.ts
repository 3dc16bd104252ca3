/*
 * A notation for topology files of both formats, so that a test case is a few lines:
 *
 *   const file = merge(
 *     enterprise(1, 'ldn', { servers: 3, backup: { site: 2 } }),
 *     enterprise(2, 'dub', { servers: 3, backup: { site: 1 } }),
 *   )
 *   topologyXml(file), tbxml(file)
 *
 * Parts are plain data: change them before they are printed. Everything is an invented deployment.
 */

export interface SitePart {
  id: number
  name: string
  /** Prints a branch site instead of a central one. */
  branch?: boolean
  /** The central site of a branch site; without it a .tbxml has it in its first central site, and a Topology XML does not say. */
  of?: number
  /** Prints site settings, with a federation route and a default Persistent Chat pool. */
  settings?: { route?: Pointer; chat?: Pointer }
}

export interface MachinePart {
  fqdn: string
  ordinal?: number | string
  fault?: string
  /** Network interfaces: side, number, IP address and public IP address. */
  nics?: (readonly [side: string, number: number, ip: string, publicIp?: string])[]
}

export interface ClusterPart {
  site: number
  number: number
  fqdn: string
  machines: MachinePart[]
  /** Whether the configuration is replicated to it; it is by default. */
  replicated?: boolean
}

export interface InstancePart {
  site: number
  number: number
  name: string
  attributes?: Record<string, string>
  /** Leaves it out of the list, as some files do. */
  unlisted?: boolean
}

export type Pointer = readonly [site: number, role: string, instance: number]

export interface BackupPart {
  to: Pointer
  automatic?: string
  detection?: string
  failback?: string
}

export interface PortPart {
  owner: string
  usage?: string
  side?: string
  number?: number
  port: number | string
  protocol?: string
  /** Any other attributes. */
  more?: Record<string, string>
}

export interface ServicePart {
  site: number
  role: string
  instance: number
  version?: number
  /** The cluster's number, or the number and name of a SQL Server instance on it. */
  on: readonly [number: number, sql?: string]
  needs?: (readonly [usage: string, ...pointer: Pointer])[]
  backup?: BackupPart
  ports?: PortPart[]
  /** The element of the role, without namespace declaration. */
  details?: string
}

export interface FilePart {
  sites: SitePart[]
  clusters: ClusterPart[]
  instances: InstancePart[]
  services: ServicePart[]
  /** The children of a `SimpleUrlConfiguration`, in a .tbxml only. */
  simpleUrls?: string
}

interface PoolOptions {
  servers?: number
  /** The number added to the cluster numbers and service instances, for a second pool in one site. */
  offset?: number
  version?: number
  store?: 'single' | 'mirrored' | 'mirrored with witness' | 'alwaysOn'
  backup?: Omit<BackupPart, 'to'> & { site: number; instance?: number }
  management?: boolean
}

const domain = 'contoso.com'

/** An Enterprise Edition pool with its own SQL Server computers and file store; cluster 1 is the pool, 2 SQL, 3 mirror, 4 witness, 5 files. */
export function enterprise(site: number, short: string, options: PoolOptions = {}): FilePart {
  const { servers = 3, offset = 0, version = 7, store = 'single', backup, management } = options
  const at = (number: number) => number + offset
  const one = 1 + offset
  const mirror = 20 + offset
  const cluster = (number: number, fqdn: string, names = [fqdn]): ClusterPart => ({
    site,
    number: at(number),
    fqdn,
    machines: names.map((name, i) => ({ fqdn: name, ordinal: i + 1 })),
  })
  const names = Array.from({ length: servers }, (_, i) => `fe${i + 1}-${short}.${domain}`)
  const mirrored = store === 'mirrored' || store === 'mirrored with witness'
  const witnessed = store === 'mirrored with witness'
  const needsMirror = (role: string): ServicePart['needs'] =>
    mirrored ? [['Mirror', site, role, mirror]] : []
  const databases = [
    'UserStore',
    'ApplicationStore',
    ...(management === undefined ? [] : ['CentralMgmtStore']),
  ]
  const database = (role: string, instance: number, number: number): ServicePart => ({
    site,
    role,
    instance,
    version,
    on: [at(number), 'rtc'],
    needs: witnessed ? [['Default', site, 'WitnessStore', one]] : [],
  })
  return {
    sites: [{ id: site, name: `Site ${short}` }],
    clusters: [
      cluster(1, `pool-${short}.${domain}`, names),
      cluster(2, `sql-${short}.${domain}`),
      ...(mirrored ? [cluster(3, `mirror-${short}.${domain}`)] : []),
      ...(witnessed ? [cluster(4, `witness-${short}.${domain}`)] : []),
      cluster(5, `files-${short}.${domain}`),
    ],
    instances: [
      {
        site,
        number: at(2),
        name: 'rtc',
        attributes:
          store === 'alwaysOn'
            ? { AlwaysOnPrimaryNodeFqdn: `node1-${short}.${domain}` }
            : mirrored
              ? { MirrorPortNumber: '5022' }
              : {},
      },
      ...(mirrored ? [{ site, number: at(3), name: 'rtc', attributes: { MirrorPortNumber: '5022' } }] : []),
      ...(witnessed ? [{ site, number: at(4), name: 'wit', attributes: { WitnessPortNumber: '7022' } }] : []),
    ],
    services: [
      {
        site,
        role: 'UserServices',
        instance: one,
        version,
        on: [at(1)],
        needs: [
          ['Default', site, 'UserStore', one],
          ...(needsMirror('UserStore') ?? []),
          ['Default', site, 'FileStore', one],
        ],
      },
      {
        site,
        role: 'Registrar',
        instance: one,
        version,
        on: [at(1)],
        needs: [['Default', site, 'UserServices', one]],
        ...(backup ? { backup: { ...backup, to: [backup.site, 'Registrar', backup.instance ?? 1] } } : {}),
        details: '<RegistrarService IsDirector="false" />',
      },
      ...(management === undefined
        ? []
        : [
            {
              site,
              role: 'CentralMgmt',
              instance: one,
              version,
              on: [at(1)] as const,
              needs: [['Default', site, 'CentralMgmtStore', one] as const],
              details: `<CentralMgmtService IsActive="${management}" />`,
            },
          ]),
      {
        site,
        role: 'FileStore',
        instance: one,
        version,
        on: [at(5)],
        details: '<FileStoreService ShareName="share" />',
      },
      ...databases.map((role) => database(role, one, 2)),
      ...(mirrored ? databases.map((role) => database(role, mirror, 3)) : []),
      ...(witnessed
        ? [{ site, role: 'WitnessStore', instance: one, version, on: [at(4), 'wit'] as const }]
        : []),
    ],
  }
}

/** A Standard Edition server: one computer with its databases and its share. */
export function standardEdition(
  site: number,
  short: string,
  { version = 7, backup }: Pick<PoolOptions, 'version' | 'backup'> = {},
): FilePart {
  const file = enterprise(site, short, { version, servers: 1, ...(backup ? { backup } : {}) })
  const fqdn = `se-${short}.${domain}`
  return {
    sites: file.sites,
    clusters: [{ site, number: 1, fqdn, machines: [{ fqdn, ordinal: 1, fault: fqdn }] }],
    instances: [{ site, number: 1, name: 'rtc' }],
    services: file.services.map((service) => ({ ...service, on: service.on[1] ? [1, service.on[1]] : [1] })),
  }
}

/** One thing besides the pools: a cluster with one service on it. */
export function extra(
  site: number,
  number: number,
  fqdn: string,
  role: string,
  facts: Partial<ServicePart> = {},
  cluster: Partial<ClusterPart> = {},
): FilePart {
  return {
    sites: [],
    clusters: [{ site, number, fqdn, machines: [{ fqdn, ordinal: 1 }], ...cluster }],
    instances: [],
    services: [{ site, role, instance: number, on: [number], ...facts }],
  }
}

/** Several parts as one deployment; a site that several parts name stands there once. */
export function merge(...parts: FilePart[]): FilePart {
  return {
    sites: [...new Map(parts.flatMap(({ sites }) => sites).map((site) => [site.id, site])).values()],
    clusters: parts.flatMap(({ clusters }) => clusters),
    instances: parts.flatMap(({ instances }) => instances),
    services: parts.flatMap(({ services }) => services),
    simpleUrls: parts.map(({ simpleUrls = '' }) => simpleUrls).join(''),
  }
}

const rtc = 'urn:schema:Microsoft.Rtc.Management.Deploy'
const t = `${rtc}.Topology.2008`
const roles = `${rtc}.ServiceRoles.2008`
const writable = `${rtc}.WritableTopology.2008`
const builder = `${rtc}.TopologyBuilder.2008`
const domains = (ns = '') =>
  `<InternalDomains${ns} AllowAllDomains="false" DefaultDomain="${domain}">` +
  `<InternalDomain Name="${domain}" Authoritative="false" AllowSubDomains="false" /></InternalDomains>`
const siteFacts = ({ name, settings }: SitePart, ns = '') =>
  `<Name${ns}>${escape(name)}</Name><Location${ns} City="" State="" CountryCode="" />` +
  (settings
    ? `<SiteConfiguration${ns} Type="X"><OCSSiteConfiguration xmlns="${rtc}.SiteConfigurations.2008">` +
      `<FederationRoute>${settings.route ? serviceId(settings.route, ` xmlns="${t}"`) : ''}</FederationRoute>` +
      `<DefaultPersistentChatPool>${settings.chat ? serviceId(settings.chat, ` xmlns="${t}"`) : ''}</DefaultPersistentChatPool>` +
      `</OCSSiteConfiguration></SiteConfiguration>`
    : '')

const serviceId = ([site, role, instance]: Pointer, ns = '') =>
  `<ServiceId${ns} SiteId="${site}" RoleName="${role}" Instance="${instance}" />`

const nics = ({ nics = [] }: MachinePart, ns = '') =>
  nics
    .map(
      ([side, number, ip, publicIp]) =>
        `<NetInterface${ns}${attributes({ InterfaceSide: side, InterfaceNumber: String(number), IPAddress: ip, ConfiguredIPAddress: publicIp })} />`,
    )
    .join('')

const ports = ({ ports = [] }: ServicePart) =>
  `<Ports xmlns="${roles}">${ports
    .map(
      ({ owner, usage = 'SipServer', side = 'Primary', number = 1, port, protocol = 'Mtls', more = {} }) =>
        `<Port${attributes({ Owner: owner, Usage: usage, InterfaceSide: side, InterfaceNumber: String(number), Port: String(port), Protocol: protocol, UrlPath: '', AuthorizesRequests: 'false', ...more })} />`,
    )
    .join('')}</Ports>`

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const attributes = (values: Record<string, string | undefined>) =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escape(value)}"`))
    .join('')

const intervals = ({ automatic = 'true', detection = 'PT5M', failback = 'PT10M' }: BackupPart) =>
  attributes({
    EnableAutomaticFailover: automatic,
    FailbackDetectionInterval: failback,
    FailureDetectionInterval: detection,
  })

const details = ({ details = '' }: ServicePart) => details.replace(/^<([\w.]+)/, `<$1 xmlns="${roles}"`)

/** Prints a Topology XML. */
export function topologyXml({ sites, clusters, instances, services }: FilePart): string {
  const clusterId = (site: number, number: number) => `<ClusterId SiteId="${site}" Number="${number}" />`
  const sqlId = (site: number, number: number, name: string) =>
    `<SqlInstanceId Name="${name}">${clusterId(site, number)}</SqlInstanceId>`
  const machine = (part: MachinePart) =>
    `<Machine${attributes({ OrdinalInCluster: part.ordinal?.toString(), Fqdn: part.fqdn, FaultDomain: part.fault })}>${nics(part)}</Machine>`
  const service = (part: ServicePart) =>
    `<Service RoleVersion="1" ServiceVersion="${part.version ?? 7}">` +
    serviceId([part.site, part.role, part.instance]) +
    `<DependsOn>${(part.needs ?? [])
      .map(([usage, ...to]) => `<Dependency Usage="${usage}">${serviceId(to)}</Dependency>`)
      .join('')}</DependsOn>` +
    `<InstalledOn>${part.on[1] === undefined ? clusterId(part.site, part.on[0]) : sqlId(part.site, part.on[0], part.on[1])}</InstalledOn>` +
    (part.backup ? `<Backup${intervals(part.backup)}>${serviceId(part.backup.to)}</Backup>` : '') +
    `${ports(part)}${details(part)}</Service>`
  return [
    `<Topology xmlns="${t}" Signature="00000000-0000-0000-0000-000000000000">`,
    domains(),
    '<Sites>',
    ...sites.map((site) => {
      const name = site.branch ? 'RemoteSite' : 'CentralSite'
      const of = site.of === undefined ? '' : ` CentralSiteId="${site.of}"`
      return `<${name} SiteId="${site.id}"${of}>${siteFacts(site)}</${name}>`
    }),
    '</Sites>',
    '<Clusters>',
    ...clusters.map(
      ({ site, number, fqdn, machines, replicated = true }) =>
        `<Cluster RequiresReplication="${replicated}" RequiresSetup="true"${attributes({ Fqdn: fqdn })}>` +
        `${clusterId(site, number)}${machines.map(machine).join('')}</Cluster>`,
    ),
    '</Clusters>',
    '<SqlInstances>',
    ...instances
      .filter(({ unlisted }) => !unlisted)
      .map(
        ({ site, number, name, attributes: more = {} }) =>
          `<SqlInstance${attributes(more)}>${sqlId(site, number, name)}</SqlInstance>`,
      ),
    '</SqlInstances>',
    '<Services>',
    ...services.map(service),
    '</Services>',
    '</Topology>',
  ].join('\n')
}

interface TbxmlOptions {
  /** What was published before; without it the file was never published and has no original numbers. */
  original?: FilePart
  /** Prints the partial topology alone. */
  bare?: boolean
}

/** Prints a .tbxml file. */
export function tbxml(file: FilePart, { original, bare = false }: TbxmlOptions = {}): string {
  const partial = partialTopology(file, original)
  if (bare) return partial
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<TopologyBuilder xmlns="${builder}" IsFreeFromChanges="false" FileName="C:\\contoso.tbxml">`,
    original ? `<OriginalTopology>${partialTopology(original, original)}</OriginalTopology>` : '',
    `<NewTopology>${partial}</NewTopology>`,
    '</TopologyBuilder>',
  ].join('\n')
}

function partialTopology(
  { sites, clusters, instances, services, simpleUrls = '' }: FilePart,
  original?: FilePart,
): string {
  const ns = ` xmlns="${t}"`
  const was = (site: number, number: number) =>
    original?.clusters.some((cluster) => cluster.site === site && cluster.number === number) ?? false
  const clusterId = (site: number, number: number) =>
    was(site, number) ? `${site}-${number}` : `0c0c0c0c-0000-0000-0000-${site}00${number}`
  const sqlId = (site: number, number: number, name: string) => `sql ${clusterId(site, number)} ${name}`
  const uniqueId = ([site, role, instance]: Pointer) =>
    original ? `${site}${role.toLowerCase()}${instance}` : `{${role.length}-${site}-${role}-${instance}}`
  const machine = (single: boolean, published: boolean) => (part: MachinePart) =>
    `<Machine${attributes({
      Fqdn: single ? undefined : part.fqdn,
      FaultDomain: part.fault,
      OriginalOrdinalInCluster: published ? part.ordinal?.toString() : undefined,
    })}>${nics(part, ns)}</Machine>`
  const cluster = ({ site, number, fqdn, machines, replicated = true }: ClusterPart) => {
    const single = machines.length === 1 && machines[0]?.fqdn === fqdn
    const published = was(site, number)
    return (
      `<Cluster${attributes({
        UniqueId: clusterId(site, number),
        Fqdn: fqdn,
        RequiresReplication: String(replicated),
        IsSingleMachineOnly: String(single),
        OriginalSiteId: published ? String(site) : undefined,
        OriginalNumber: published ? String(number) : undefined,
      })}>` +
      `<Machines>${machines.map(machine(single, published)).join('')}</Machines><SqlInstances>${instances
        .filter((instance) => instance.site === site && instance.number === number)
        .map(
          (instance) =>
            `<SqlInstance${attributes({ UniqueId: sqlId(site, number, instance.name), Name: instance.name, ...instance.attributes })} />`,
        )
        .join('')}</SqlInstances></Cluster>`
    )
  }
  const wasThere = ({ site, role, instance }: ServicePart) =>
    original?.services.some(
      (other) => other.site === site && other.role === role && other.instance === instance,
    ) ?? false
  const service = (part: ServicePart) =>
    `<Service${attributes({
      UniqueId: uniqueId([part.site, part.role, part.instance]),
      RoleName: part.role,
      ServiceVersion: String(part.version ?? 7),
      InstalledOn:
        part.on[1] === undefined
          ? clusterId(part.site, part.on[0])
          : sqlId(part.site, part.on[0], part.on[1]),
      OriginalSiteId: wasThere(part) ? String(part.site) : undefined,
      OriginalInstance: wasThere(part) ? String(part.instance) : undefined,
    })}>` +
    `<DependsOn>${(part.needs ?? [])
      .map(([usage, ...to]) => `<Dependency ServiceUniqueId="${uniqueId(to)}" Usage="${usage}" />`)
      .join('')}</DependsOn>` +
    (part.backup ? `<Backup ServiceUniqueId="${uniqueId(part.backup.to)}"${intervals(part.backup)} />` : '') +
    `${ports(part)}${details(part)}</Service>`
  const site = (part: SitePart, inside: string) =>
    `<${part.branch ? 'RemoteSite' : 'CentralSite'}${original ? ` OriginalSiteId="${part.id}"` : ''}>` +
    `${siteFacts(part, ns)}<Clusters>${clusters
      .filter((candidate) => candidate.site === part.id)
      .map(cluster)
      .join('')}</Clusters>${inside}</${part.branch ? 'RemoteSite' : 'CentralSite'}>`
  const central = sites.filter(({ branch }) => !branch)
  const branchesOf = (id: number) =>
    sites
      .filter(({ branch, of = central[0]?.id }) => branch && of === id)
      .map((branch) => site(branch, ''))
      .join('')
  return [
    `<PartialTopology xmlns="${writable}" IsPublished="${original !== undefined}">`,
    domains(ns),
    simpleUrls === ''
      ? ''
      : `<SimpleUrlConfiguration xmlns="urn:schema:Microsoft.Rtc.Management.Settings.SimpleUrl.2008" UseBackendDatabase="false">${simpleUrls}</SimpleUrlConfiguration>`,
    '<CentralSites>',
    ...central.map((part) => site(part, `<RemoteSites>${branchesOf(part.id)}</RemoteSites>`)),
    '</CentralSites>',
    '<Services>',
    ...services.map(service),
    '</Services>',
    '</PartialTopology>',
  ].join('\n')
}
