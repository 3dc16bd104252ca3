import type { PortRange, VideoGateway, VideoInteropPool, VideoTrunk } from '../model/role.ts'
import { isRole } from '../model/topology.ts'
import { portsInWords } from '../vocabulary/words.ts'
import { videoInteropPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { fullName } from '../words/words.ts'

/** ROUTE-005: a video gateway is reached over its one trunk. That it is one, the document itself says. */
export const videoGatewayHasTrunk: Rule = {
  id: 'ROUTE-005',
  severity: 'error',
  law: 'A video gateway has exactly one SIP video trunk, which leads to a Video Interop Server on a port that it listens on.',
  reason: 'Video systems reach users over this trunk alone. A Video Interop Server may have many.',
  source: { title: videoInteropPage, section: 'SIP video trunks' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  scope: 'role',
  *check(role, { find }) {
    if (role.kind !== 'videogateway') return
    const { trunk } = role
    if (trunk === null) {
      yield noTrunk(role)
      return
    }
    const interop = find(trunk.interop)
    if (interop?.kind === 'role' && isRole(interop.role, 'interop'))
      yield* portNotOpen(role, trunk, interop.role)
    else yield noServer(role, trunk)
  },
}

function noTrunk({ id, fqdn }: VideoGateway): Draft {
  return {
    targets: [id],
    field: 'trunk',
    message: `The video gateway ${fullName(fqdn)} has no SIP video trunk, so no call goes over it.`,
    todo: 'Add the SIP video trunk, or delete the gateway.',
  }
}

function noServer({ id, fqdn }: VideoGateway, trunk: VideoTrunk): Draft {
  return {
    targets: [id],
    field: 'trunk.interop',
    message: `The SIP video trunk ${fullName(trunk.name)} of ${fullName(fqdn)} leads to no Video Interop Server, so no call goes over it.`,
    todo: 'Choose the Video Interop Server at its other end.',
  }
}

function* portNotOpen(gateway: VideoGateway, trunk: VideoTrunk, server: VideoInteropPool): Iterable<Draft> {
  const open: PortRange | null = server[trunk.protocol]
  if (open !== null && trunk.interopPort >= open.from && trunk.interopPort <= open.to) return
  const protocol = trunk.protocol.toUpperCase()
  const but = open === null ? `does not listen for ${protocol}` : `listens on ${portsInWords(open)}`
  yield {
    targets: [gateway.id, server.id],
    field: 'trunk.interopPort',
    message: `The SIP video trunk ${fullName(trunk.name)} leads to port ${trunk.interopPort} with ${protocol} on ${fullName(server.fqdn)}, which ${but}.`,
    todo: 'Choose a port that the Video Interop Server listens on, or let it listen on this one.',
  }
}
