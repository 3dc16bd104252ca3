import type { Pool } from '../../../model/pool.ts'
import { conferenceComponents as conferences, featureApplications } from '../../components.ts'
import { tree, type Tree } from '../../mapping/tree.ts'
import { namespaces } from '../../namespaces.ts'
import type { Port } from '../plan.ts'
import { media, port, sip } from '../port.ts'

const r = namespaces.roles

const conferenceSip = (owner: string, number: number, gruu: string) =>
  port(owner, 'SipServer', 'Primary', number, 'Mtls', { gruu })
const conferenceWeb = (owner: string, name: string) =>
  port(owner, 'WebServer', 'Primary', 444, 'Mtls', { path: `/LiveServer/${name}/` })

/** Without "Conferencing" a pool still carries instant messages. */
const messagePorts: readonly Port[] = [
  conferenceSip(conferences.messages, 5062, 'chat'),
  conferenceWeb(conferences.messages, 'IMMcu'),
]

const allConferencePorts: readonly Port[] = [
  ...messagePorts,
  port(conferences.web, 'PsomClient', 'Primary', 8057, 'Tls'),
  conferenceSip(conferences.audioVideo, 5063, 'audio-video'),
  conferenceSip(conferences.applicationSharing, 5065, 'applicationsharing'),
  conferenceWeb(conferences.web, 'DataMcu'),
  conferenceWeb(conferences.audioVideo, 'AVMcu'),
  conferenceWeb(conferences.applicationSharing, 'ASMcu'),
  media.audio,
  media.video,
  media.applicationSharing,
]

/** The ports of the conference services of a pool. */
export function conferencePorts(conferencing: boolean): readonly Port[] {
  return conferencing ? allConferencePorts : messagePorts
}

/** The element of the conference services of a pool. */
export function conferenceElement(conferencing: boolean): Tree {
  const mcu = (name: string, mode?: string) =>
    tree(r, 'MCU', { ComponentName: name, Vendor: 'Microsoft', MinSupportedMode: mode })
  const others = [
    mcu(conferences.web, '14'),
    mcu(conferences.applicationSharing),
    mcu(conferences.audioVideo),
  ]
  return tree(r, 'ConfService', {}, [
    tree(r, 'MCUs', {}, [mcu(conferences.messages), ...(conferencing ? others : [])]),
  ])
}

const application = (name: string, number: number, gruu = name) =>
  sip(`urn:application:${name}`, number, `Microsoft.Rtc.Applications.${gruu}`)

const { callPark, responseGroup } = featureApplications.enterpriseVoice
const { bandwidthPolicy } = featureApplications.callAdmissionControl
const { attendant, announcement } = featureApplications.dialIn

const voicePorts: readonly Port[] = [
  application(callPark, 5075),
  application(responseGroup, 5071, 'Acd'),
  port(`urn:application:${responseGroup}`, 'WcfMtls', 'Primary', 8404, 'Mtls'),
]
const bandwidthPorts: readonly Port[] = [
  application(bandwidthPolicy, 5080),
  port(`urn:application:${bandwidthPolicy}`, 'TURNServer', 'Primary', 448, 'Tcp'),
]
const dialInPorts: readonly Port[] = [application(announcement, 5073), application(attendant, 5072)]

/** The ports of the applications of a pool: each feature is switched on by the applications that it needs. */
export function applicationPorts(pool: Pool): Port[] {
  return [
    application('testbot', 5076, 'TestBot'),
    ...(pool.enterpriseVoice === true ? voicePorts : []),
    ...(pool.callAdmissionControl === true ? bandwidthPorts : []),
    media.audio,
    media.video,
    media.applicationSharing,
    ...(pool.dialIn === true ? dialInPorts : []),
  ]
}
