import type { PortRange } from '../../model/role.ts'
import type { Port } from './plan.ts'

/** The column of a port table that few rows have. */
export type PortOptions = Partial<Omit<Port, 'owner' | 'usage' | 'side' | 'port' | 'protocol'>>

/**
 * One row of a port table, as the files write it. The owner is a component, or an application where it says so itself.
 * The numbers and words of all tables were read in files of Topology Builder, unless a table says otherwise.
 */
export function port(
  owner: string,
  usage: string,
  side: Port['side'],
  number: number,
  protocol: Port['protocol'],
  options: PortOptions = {},
): Port {
  return {
    owner: owner.startsWith('urn:') ? owner : `urn:component:${owner}`,
    usage,
    side,
    number: 1,
    port: number,
    protocol,
    path: '/',
    authorizes: false,
    gruu: null,
    range: null,
    publishedPort: null,
    fqdn: null,
    ...options,
  }
}

/** A row that listens for SIP and authorises requests under this name. */
export function sip(owner: string, number: number, gruu: string, options: PortOptions = {}): Port {
  return port(owner, 'SipServer', 'Primary', number, 'Mtls', { authorizes: true, gruu, ...options })
}

/** How a range of listening ports is written: its first port, and how many where there are several. */
export function listening({ from, to }: PortRange): {
  readonly number: number
  readonly range: number | null
} {
  return { number: from, range: to > from ? to - from + 1 : null }
}

/** The ports of audio, video and application sharing, which many services share. */
export const media = {
  audio: port('MediaComp', 'AudioCommunication', 'Primary', 49152, 'TcpOrUdp', { range: 8348 }),
  video: port('MediaComp', 'VideoCommunication', 'Primary', 57501, 'TcpOrUdp', { range: 8034 }),
  applicationSharing: port('MediaComp', 'AppSharingCommunication', 'Primary', 49152, 'TcpOrUdp', {
    range: 16383,
  }),
} as const
