import type { VideoGateway, VideoInteropPool } from '../../../model/role.ts'
import type { Site } from '../../../model/site.ts'
import { tree } from '../../mapping/tree.ts'
import { namespaces } from '../../namespaces.ts'
import { serviceVersion } from '../../service-versions.ts'
import { clusterOf, serviceOf, siteKeyOf, type Look } from '../look.ts'
import { poolCluster, primary } from '../machines.ts'
import { needs, service, type PlanPart, type Port } from '../plan.ts'
import { listening, media, port, sip } from '../port.ts'

/** A Video Interop Server pool. No public file shows one: its ports and their names are inferred. */
export function planVideoInterop(look: Look, site: Site, role: VideoInteropPool): PlanPart {
  const on = clusterOf(role.id)
  const trunkPort = (protocol: 'Tls' | 'Tcp', range: VideoInteropPool['tls']): Port[] => {
    if (!range) return []
    const { number, range: count } = listening(range)
    return [port('VideoInteropServer', 'SipClient', 'Primary', number, protocol, { range: count })]
  }
  return {
    clusters: [poolCluster(look, on, role, { site: siteKeyOf(site.id), interfaces: [primary] })],
    services: [
      service('VideoInteropServer', {
        key: serviceOf('VideoInteropServer', role.id),
        version: serviceVersion(role.version),
        on,
        group: on,
        needs: needs(serviceOf('Registrar', role.nextHop), serviceOf('EdgeServer', role.edgePool)),
        ports: [
          sip('VideoInteropServer', 5070, 'VideoInteropServer'),
          ...trunkPort('Tls', role.tls),
          media.audio,
          media.video,
          ...trunkPort('Tcp', role.tcp),
        ],
      }),
    ],
  }
}

/** A video gateway with its one trunk. No public file shows one: its port and element are inferred. */
export function planVideoGateway(look: Look, site: Site, role: VideoGateway): PlanPart {
  const on = clusterOf(role.id)
  const { trunk } = role
  return {
    clusters: [
      poolCluster(look, on, role, {
        site: siteKeyOf(site.id),
        interfaces: [primary],
        replication: false,
        setup: false,
      }),
    ],
    services: trunk
      ? [
          service('VideoGateway', {
            key: serviceOf('VideoGateway', role.id),
            version: serviceVersion(role.version),
            on,
            group: on,
            needs: needs(serviceOf('VideoInteropServer', trunk.interop)),
            ports: [
              port(
                'VideoGatewayComp',
                'SipClient',
                'Primary',
                trunk.gatewayPort,
                trunk.protocol === 'tls' ? 'Tls' : 'Tcp',
                { fqdn: role.fqdn },
              ),
            ],
            details: tree(namespaces.roles, 'VideoGatewayService'),
          }),
        ]
      : [],
  }
}
