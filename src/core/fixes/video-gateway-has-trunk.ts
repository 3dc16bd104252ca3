import type { TopologyDocument } from '../model/document.ts'
import type { VideoGateway, VideoInteropPool, VideoTrunk } from '../model/role.ts'
import { findRole, isRole } from '../model/topology.ts'
import { videoGatewayHasTrunk } from '../rules/video-gateway-has-trunk.ts'
import { fullName, shortName } from '../words/words.ts'
import { vocabularyOf } from '../vocabulary/roles.ts'
import { changeRole } from './change-role.ts'
import { alternative, type Fix, type FixesOf } from './fix.ts'
import { ownSiteFirst } from './own-site-first.ts'
import { rolesMeant } from './targets.ts'

/** How many Video Interop Servers are offered. */
const offered = 5

/** ROUTE-005: a SIP video trunk to one of the Video Interop Servers, or the port that it listens on. */
export const videoGatewayHasTrunkFixes: FixesOf = {
  rule: videoGatewayHasTrunk.id,
  of(doc, finding) {
    const [gateway] = rolesMeant(doc, finding, 'videogateway')
    if (!gateway) return []
    return finding.field === 'trunk.interopPort' ? openPort(doc, gateway) : leadToServer(doc, gateway)
  },
}

/** Certain where there is one Video Interop Server only. */
function leadToServer({ topology }: TopologyDocument, gateway: VideoGateway): Fix[] {
  const trunk = gateway.trunk ?? vocabularyOf('videogateway').fresh(gateway.fqdn, gateway.version).trunk
  if (trunk === null) return []
  const servers = ownSiteFirst(topology, gateway.id)
    .flatMap(({ roles }) => roles.filter((role) => isRole(role, 'interop')))
    .filter((server) => server[trunk.protocol] !== null)
  return servers.slice(0, offered).map((server) => ({
    title: `Lead the SIP video trunk of ${shortName(gateway.fqdn)} to ${fullName(server.fqdn)}`,
    certain: servers.length === 1,
    apply: (doc) =>
      withTrunk(doc, gateway, { ...trunk, interop: server.id, interopPort: portOn(server, trunk) }),
  }))
}

function openPort({ topology }: TopologyDocument, gateway: VideoGateway): Fix[] {
  const { trunk } = gateway
  const server = trunk && findRole(topology, trunk.interop)
  if (!trunk || !server || !isRole(server, 'interop') || server[trunk.protocol] === null) return []
  const port = portOn(server, trunk)
  return [
    alternative(`Use port ${port} of ${fullName(server.fqdn)}`, (doc) =>
      withTrunk(doc, gateway, { ...trunk, interopPort: port }),
    ),
  ]
}

/** The port of the trunk where the server listens on it, else the first that it listens on. */
function portOn(server: VideoInteropPool, { protocol, interopPort }: VideoTrunk): number {
  const open = server[protocol]
  return open === null || (interopPort >= open.from && interopPort <= open.to) ? interopPort : open.from
}

function withTrunk(doc: TopologyDocument, gateway: VideoGateway, trunk: VideoTrunk): TopologyDocument {
  return changeRole(doc, gateway, (now) => ({ ...now, trunk }))
}
