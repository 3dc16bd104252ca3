import * as z from 'zod'
import type { Id, RoleKind } from '../../model/id.ts'
import {
  applianceId,
  applicationId,
  chatId,
  directorId,
  edgeId,
  fileStoreId,
  gatewayId,
  interopId,
  mediationId,
  mediationServerId,
  otherRoleId,
  poolId,
  registrarId,
  serverId,
  sqlStoreId,
  trunkId,
  videoGatewayId,
  webAppsId,
} from './ids.ts'
import {
  deployed,
  loadBalancing,
  mediation,
  portRange,
  productVersion,
  server,
  webServices,
} from './servers.ts'

const edgePool = edgeId.nullable().describe('Edge pool for media; null for none.')
const nextHopPool = poolId.nullable().describe('Next hop: the Front End pool; null for none.')
const archivingStore = sqlStoreId
  .nullable()
  .describe('SQL Server store of the Archiving database; null for none.')
const monitoringStore = sqlStoreId
  .nullable()
  .describe('SQL Server store of the Monitoring database; null for none.')
const protocol = z.enum(['tls', 'tcp']).describe('SIP transport protocol.')

const directorPool = z
  .strictObject({
    ...role('director', directorId),
    webServices,
    fileStore: fileStoreId.nullable().describe('File store of the pool; null for none.'),
    archivingStore,
    monitoringStore,
    edgePool,
    loadBalancing: loadBalancing('How SIP traffic is spread over the servers'),
  })
  .meta({ id: 'DirectorPool', description: 'A Director or Director pool.' })

const edgeServers = z
  .strictObject({
    ...role('edge', edgeId),
    nextHop: registrarId.nullable().describe('Next hop: the pool behind it; null for none.'),
    singleAddress: z
      .boolean()
      .describe('Whether the three services share one FQDN and IP address and differ by port alone.'),
    accessFqdn: z.string().describe('External FQDN of the SIP Access Edge service.'),
    accessPort: z.int().describe('Port of the SIP Access Edge service.'),
    conferencingFqdn: z.string().describe('External FQDN of the Web Conferencing Edge service.'),
    conferencingPort: z.int().describe('Port of the Web Conferencing Edge service.'),
    avFqdn: z.string().describe('External FQDN of the A/V Edge service.'),
    avPort: z.int().describe('Port of the A/V Edge service.'),
    federation: z.boolean().describe('Whether federation is enabled (port 5061).'),
    xmpp: z.boolean().describe('Whether XMPP federation is enabled (port 5269).'),
    skypeSearch: z.boolean().describe('Whether Skype-Skype federation search is enabled (port 4443).'),
    nat: z.boolean().describe('Whether NAT translates the external IP address.'),
    replicationPort: z.int().describe('Internal port of configuration replication, 4443 by default.'),
    internalLoadBalancing: loadBalancing('How the internal side is load balanced'),
    externalLoadBalancing: loadBalancing('How the external side is load balanced'),
  })
  .meta({ id: 'EdgePool', description: 'An Edge Server or Edge pool; its names are the internal ones.' })

const mediationPool = z
  .strictObject({ ...role('mediation', mediationId), mediation, nextHop: nextHopPool, edgePool })
  .meta({ id: 'MediationPool', description: 'A stand-alone Mediation Server or Mediation pool.' })

const persistentChatPool = z
  .strictObject({
    ...role('chat', chatId),
    displayName: z.string().describe('Display name of the pool.'),
    port: z.int().describe('Persistent Chat port, 5041 by default.'),
    nextHop: nextHopPool,
    store: sqlStoreId.nullable().describe('SQL Server store of the pool; null for none.'),
    backupStore: sqlStoreId
      .nullable()
      .describe('Backup SQL Server store for disaster recovery; null for none.'),
    complianceStore: sqlStoreId
      .nullable()
      .describe('SQL Server store of compliance data; null where compliance is not enabled.'),
    complianceBackupStore: sqlStoreId
      .nullable()
      .describe('Backup SQL Server store of compliance data; null for none.'),
    fileStore: fileStoreId.nullable().describe('File store of the pool; null for none.'),
    inactive: z.array(serverId).describe('The computers that stand by until they are made active.'),
  })
  .meta({ id: 'PersistentChatPool', description: 'A Persistent Chat pool.' })

const trustedApplication = z
  .strictObject({
    name: z.string().describe('Name, such as urn:application:contoso.bot.'),
    port: z.int().describe('Listening port.'),
  })
  .meta({ id: 'TrustedApplication', description: 'One application of a trusted application pool.' })

const trustedApplicationPool = z
  .strictObject({
    ...role('application', applicationId),
    nextHop: nextHopPool,
    replication: z.boolean().describe('Whether configuration data is replicated to the pool.'),
    applications: z.array(trustedApplication).describe('The applications of the pool.'),
  })
  .meta({ id: 'TrustedApplicationPool', description: 'A trusted application server or pool.' })

const videoInteropPool = z
  .strictObject({
    ...role('interop', interopId),
    nextHop: nextHopPool,
    edgePool,
    tls: portRange
      .nullable()
      .describe('TLS listening ports, 6001 by default; null where TLS is not enabled.'),
    tcp: portRange
      .nullable()
      .describe('TCP listening ports, 6000 by default; null where TCP is not enabled.'),
  })
  .meta({ id: 'VideoInteropPool', description: 'A Video Interop Server pool.' })

const officeWebAppsServer = z
  .strictObject({
    ...role('webapps', webAppsId),
    discoveryUrl: z.string().describe('Office Web Apps Server discovery URL.'),
    external: z.boolean().describe('Whether it is deployed in an external network.'),
  })
  .meta({ id: 'OfficeWebAppsServer', description: 'An Office Web Apps Server or farm.' })

const trunk = z
  .strictObject({
    id: trunkId,
    name: z.string().describe('Name of the trunk; the root trunk has the name of its gateway.'),
    gatewayPort: z.int().describe('Listening port for IP/PSTN gateway.'),
    protocol,
    mediation: mediationServerId.nullable().describe('Associated Mediation Server; null for none.'),
    mediationPort: z.int().describe('Associated Mediation Server port.'),
    isDefault: z.boolean().describe('Whether it is the default trunk of its Mediation Server.'),
  })
  .meta({ id: 'Trunk', description: 'One way from a Mediation Server to a PSTN gateway.' })

const pstnGateway = z
  .strictObject({
    ...role('gateway', gatewayId),
    trunks: z.array(trunk).describe('The trunks of the gateway, its root trunk first.'),
  })
  .meta({ id: 'PstnGateway', description: 'A PSTN gateway, an IP-PBX or a Session Border Controller.' })

const videoTrunk = z
  .strictObject({
    name: z.string().describe('Name of the trunk.'),
    gatewayPort: z.int().describe('Listening port of the video gateway.'),
    protocol,
    interop: interopId.nullable().describe('Associated Video Interop Server pool; null for none.'),
    interopPort: z.int().describe('Associated Video Interop Server port.'),
  })
  .meta({ id: 'VideoTrunk', description: 'The SIP video trunk of a video gateway.' })

const videoGateway = z
  .strictObject({
    ...role('videogateway', videoGatewayId),
    trunk: videoTrunk.nullable().describe('The SIP video trunk; null for none.'),
  })
  .meta({ id: 'VideoGateway', description: 'A video gateway.' })

const survivableBranchAppliance = z
  .strictObject({
    ...role('appliance', applianceId),
    form: z
      .enum(['appliance', 'server'])
      .nullable()
      .describe('The appliance of a vendor, or a Windows Server set up as one; null when not stated.'),
    pool: poolId.nullable().describe('Associated User Services and backup Registrar pool; null for none.'),
    edgePool,
    archivingStore,
    monitoringStore,
    mediation: mediation.nullable().describe('Its Mediation Server; null for none.'),
    voiceFailover: z.boolean().describe('Automatic failover and failback for Voice.'),
    failureDetection: z.number().describe('Voice failure detection interval in seconds.'),
    failback: z.number().describe('Voice failback interval in seconds.'),
  })
  .meta({
    id: 'SurvivableBranchAppliance',
    description: 'A Survivable Branch Appliance or Survivable Branch Server.',
  })

const otherRole = z
  .strictObject({
    ...role('other', otherRoleId),
    services: z.array(z.string()).describe('Role names of the services as the imported file writes them.'),
  })
  .meta({ id: 'OtherRole', description: 'Computers whose services are not modelled.' })

/** Any server role of a site beside its Front End pools. */
export const anyRole = z
  .discriminatedUnion('kind', [
    directorPool,
    edgeServers,
    mediationPool,
    persistentChatPool,
    trustedApplicationPool,
    videoInteropPool,
    survivableBranchAppliance,
    officeWebAppsServer,
    pstnGateway,
    videoGateway,
    otherRole,
  ])
  .meta({ id: 'Role', description: 'A server role of a site beside its Front End pools.' })

/** What every role says. */
function role<K extends RoleKind>(kind: K, id: z.ZodType<Id<K>, Id<K>>) {
  return {
    kind: z.literal(kind).describe('What kind of role it is.'),
    id,
    fqdn: z
      .string()
      .describe(
        'Fully qualified domain name of the pool or its one computer; a gateway may have an IP address.',
      ),
    version: productVersion,
    servers: z
      .array(server)
      .describe('The computers of the role; a pool of a single computer has one of the same name.'),
    deployed,
  }
}
