import * as z from 'zod'
import { edgeId, fileStoreId, poolId, serverId, sqlStoreId, webAppsId } from './ids.ts'

/** The releases of the product. */
export const productVersion = z
  .enum(['2013', '2015', '2019', 'other'])
  .describe('Lync Server 2013, Skype for Business Server 2015 or 2019, or any other release.')

/** Whether something was deployed before. */
export const deployed = z
  .boolean()
  .nullable()
  .describe('Whether it was deployed before the changes in this document; null when not stated.')

/** How clients are spread over the servers of a pool. */
export function loadBalancing(what: string) {
  return z.enum(['dns', 'hardware']).nullable().describe(`${what}; null when not stated.`)
}

const networkAddress = z
  .strictObject({
    side: z.enum(['Primary', 'Internal', 'External', 'Pstn']).describe('The side of the computer.'),
    number: z.int().describe("Which of the side's addresses it is, 1 for the first."),
    ip: z.string().describe('The address; 0.0.0.0 for all configured addresses.'),
    publicIp: z
      .string()
      .nullable()
      .describe('The public address that NAT translates it from; null for none.'),
  })
  .meta({ id: 'NetworkAddress', description: 'An IP address of a computer on one of its sides.' })

/** A computer of a pool. */
export const server = z
  .strictObject({
    id: serverId,
    fqdn: z.string().describe('Fully qualified domain name of the computer.'),
    ordinal: z
      .int()
      .nullable()
      .describe('OrdinalInCluster as an imported file states it; null once the order of the list is ours.'),
    faultDomain: z
      .string()
      .nullable()
      .describe('Computers of one fault domain are expected to fail together; null when not stated.'),
    upgradeDomain: z
      .string()
      .nullable()
      .describe('Computers of one upgrade domain are patched together; null when not stated.'),
    dataCenter: z
      .string()
      .nullable()
      .describe('The data centre that the computer stands in, in words; null when not stated.'),
    multiHomed: z
      .boolean()
      .nullable()
      .describe('Whether the computer has network adapters in several networks; null when not stated.'),
    addresses: z
      .array(networkAddress)
      .describe('The addresses that are stated; empty for none, which means all configured ones.'),
  })
  .meta({ id: 'Server', description: 'One computer of a Front End pool or of another server role.' })

/** Consecutive TCP ports. */
export const portRange = z
  .strictObject({ from: z.int().describe('The first port.'), to: z.int().describe('The last port.') })
  .meta({ id: 'PortRange', description: 'Consecutive TCP ports, both ends included.' })

/** The ports of a Mediation Server. */
export const mediation = z
  .strictObject({
    tls: portRange.describe('TLS listening ports, 5067 by default.'),
    tcp: portRange
      .nullable()
      .describe('TCP listening ports, 5068 by default; null where TCP is not enabled.'),
  })
  .meta({ id: 'Mediation', description: 'The listening ports of a Mediation Server.' })

const webPorts = z
  .strictObject({
    http: z.int().nullable().describe('Listening port for HTTP; null for the default.'),
    https: z.int().nullable().describe('Listening port for HTTPS; null for the default.'),
    publishedHttp: z.int().nullable().describe('Published port for HTTP; null for the default.'),
    publishedHttps: z.int().nullable().describe('Published port for HTTPS; null for the default.'),
  })
  .meta({
    id: 'WebPorts',
    description:
      'What a web site listens on and is published as. Defaults: 80 and 443 inside; 8080 and 4443, published as 80 and 443, outside.',
  })

/** The Web Services of a Front End pool or a Director pool. */
export const webServices = z
  .strictObject({
    externalFqdn: z.string().describe('Domain name of the external base URL; empty when not stated.'),
    internalFqdn: z
      .string()
      .nullable()
      .describe('Internal Web Services pool FQDN; null where it is not overridden.'),
    internal: webPorts,
    external: webPorts,
  })
  .meta({ id: 'WebServices', description: 'The Web Services of a Front End pool or a Director pool.' })

/** A Front End pool. */
export const pool = z
  .strictObject({
    id: poolId,
    fqdn: z.string().describe('Fully qualified domain name of the pool.'),
    edition: z
      .enum(['enterprise', 'standard'])
      .describe('Enterprise Edition pool or Standard Edition server.'),
    version: productVersion,
    platform: z
      .enum(['physical', 'virtual'])
      .nullable()
      .describe('Whether the computers are physical or virtual; null when not stated.'),
    operatingSystem: z.string().nullable().describe('Base operating system in words; null when not stated.'),
    users: z.int().min(0).nullable().describe('Users homed on the pool; null when not stated.'),
    deployed,
    servers: z.array(server).describe('The Front End Servers in order: the first ones carry the pool.'),
    sqlStore: sqlStoreId.nullable().describe('SQL Server store of the Back End; null for none.'),
    fileStore: fileStoreId.nullable().describe('File store of the pool; null for none.'),
    conferencing: feature('Conferencing'),
    dialIn: feature('Dial-in (PSTN) conferencing'),
    enterpriseVoice: feature('Enterprise Voice'),
    callAdmissionControl: feature('Call Admission Control'),
    mediation: mediation
      .nullable()
      .describe('The collocated Mediation Server; null where none is collocated.'),
    archivingStore: sqlStoreId
      .nullable()
      .describe('SQL Server store of the Archiving database; null for none.'),
    monitoringStore: sqlStoreId
      .nullable()
      .describe('SQL Server store of the Monitoring database; null for none.'),
    edgePool: edgeId.nullable().describe('Edge pool for media; null for none.'),
    officeWebApps: webAppsId.nullable().describe('Office Web Apps Server; null for none.'),
    webServices,
    loadBalancing: loadBalancing('How SIP traffic is spread over the servers'),
    otherServices: z
      .array(z.string())
      .describe('Role names of imported services on the pool that are not modelled.'),
  })
  .meta({ id: 'Pool', description: 'An Enterprise Edition Front End pool or a Standard Edition server.' })

function feature(name: string) {
  return z.boolean().nullable().describe(`${name}: whether it is enabled; null when not stated.`)
}
