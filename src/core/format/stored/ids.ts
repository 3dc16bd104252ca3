import * as z from 'zod'
import type { Id, Kind } from '../../model/id.ts'
import { kinds } from '../name.ts'

/*
 * Every file of the stored shape imports this one, so that the setting holds before the first object is described:
 * compiled validators need `new Function`, which the Content-Security-Policy forbids.
 */
z.config({ jitless: true })

/** The id of a central or branch site. */
export const siteId = id('site', 'SiteId', 'The id of a site.')
/** The id of a Front End pool. */
export const poolId = id('pool', 'PoolId', 'The id of a Front End pool or a Standard Edition server.')
/** The id of a computer, in a Front End pool or in another role. */
export const serverId = id('server', 'ServerId', 'The id of a computer of a pool.')
/** The id of a SQL Server store. */
export const sqlStoreId = id('sql', 'SqlStoreId', 'The id of a SQL Server store.')
/** The id of a file store. */
export const fileStoreId = id('file', 'FileStoreId', 'The id of a file store.')
/** The id of a pairing. */
export const pairingId = id('pairing', 'PairingId', 'The id of a pairing of two pools.')
/** The id of a trunk. */
export const trunkId = id('trunk', 'TrunkId', 'The id of a trunk of a PSTN gateway.')
/** The id of a Director pool. */
export const directorId = id('director', 'DirectorPoolId', 'The id of a Director or Director pool.')
/** The id of an Edge pool. */
export const edgeId = id('edge', 'EdgePoolId', 'The id of an Edge Server or Edge pool.')
/** The id of a stand-alone Mediation pool. */
export const mediationId = id('mediation', 'MediationPoolId', 'The id of a stand-alone Mediation pool.')
/** The id of a Persistent Chat pool. */
export const chatId = id('chat', 'PersistentChatPoolId', 'The id of a Persistent Chat pool.')
/** The id of a trusted application pool. */
export const applicationId = id(
  'application',
  'TrustedApplicationPoolId',
  'The id of a trusted application server or pool.',
)
/** The id of a Video Interop Server pool. */
export const interopId = id('interop', 'VideoInteropPoolId', 'The id of a Video Interop Server pool.')
/** The id of an Office Web Apps Server. */
export const webAppsId = id('webapps', 'OfficeWebAppsServerId', 'The id of an Office Web Apps Server.')
/** The id of a PSTN gateway. */
export const gatewayId = id('gateway', 'PstnGatewayId', 'The id of a PSTN gateway.')
/** The id of a video gateway. */
export const videoGatewayId = id('videogateway', 'VideoGatewayId', 'The id of a video gateway.')
/** The id of a Survivable Branch Appliance. */
export const applianceId = id(
  'appliance',
  'SurvivableBranchApplianceId',
  'The id of a Survivable Branch Appliance or Server.',
)
/** The id of computers whose services are not modelled. */
export const otherRoleId = id('other', 'OtherRoleId', 'The id of computers whose services are not modelled.')
/** What an Edge pool's next hop can be. */
export const registrarId = idOfKinds(
  ['pool', 'director'],
  'NextHopId',
  'The id of a Front End pool or a Director pool.',
)
/** What can carry the federation route of a site. */
export const federationRouteId = idOfKinds(
  ['edge', 'director'],
  'FederationRouteId',
  'The id of an Edge pool or a Director pool.',
)
/** What has a Mediation Server that a trunk can lead to. */
export const mediationServerId = idOfKinds(
  ['pool', 'mediation', 'appliance'],
  'MediationServerId',
  'The id of what runs a Mediation Server: a Front End pool, a Mediation pool or a Survivable Branch Appliance.',
)
/** The id of anything. */
export const anyId = idOfKinds(kinds, 'Id', 'The id of anything in the topology: its kind and a number.')

function id<K extends Kind>(kind: K, name: string, description: string) {
  return idOfKinds([kind], name, description)
}

/** At most 15 digits, without leading zeros: one spelling for each number, and every number exact. */
function idOfKinds<K extends Kind>(of: readonly K[], name: string, description: string) {
  const schema = z
    .string()
    .regex(new RegExp(`^(?:${of.join('|')}):[1-9][0-9]{0,14}$`))
    .meta({ id: name, description, examples: [`${of[0]}:12`] })
  return schema as unknown as z.ZodType<Id<K>, Id<K>> // the pattern proves the type
}
