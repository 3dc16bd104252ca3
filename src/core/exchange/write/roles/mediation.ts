import type { Mediation, MediationPool } from '../../../model/role.ts'
import type { Site } from '../../../model/site.ts'
import { serviceVersion } from '../../service-versions.ts'
import { clusterOf, serviceOf, siteKeyOf, type Look } from '../look.ts'
import { poolCluster, primary, pstn } from '../machines.ts'
import { needs, service, type PlanPart, type Port } from '../plan.ts'
import { listening, media, port, sip } from '../port.ts'

/** The ports of a Mediation Server, collocated or not. */
export function mediationPorts({ tls, tcp }: Mediation): Port[] {
  const secure = listening(tls)
  const plain = tcp && listening(tcp)
  return [
    sip('Mediation', 5070, 'MediationServer'),
    port('Mediation', 'SipClient', 'Pstn', secure.number, 'Tls', { range: secure.range }),
    media.audio,
    ...(plain ? [port('Mediation', 'SipClient', 'Pstn', plain.number, 'Tcp', { range: plain.range })] : []),
  ]
}

/** A stand-alone Mediation Server or pool, which no public file shows: as a collocated one on a cluster of its own. */
export function planMediationPool(look: Look, site: Site, role: MediationPool): PlanPart {
  const on = clusterOf(role.id)
  return {
    clusters: [poolCluster(look, on, role, { site: siteKeyOf(site.id), interfaces: [primary, pstn] })],
    services: [
      service('MediationServer', {
        key: serviceOf('MediationServer', role.id),
        version: serviceVersion(role.version),
        on,
        group: on,
        needs: needs(serviceOf('Registrar', role.nextHop), serviceOf('EdgeServer', role.edgePool)),
        ports: mediationPorts(role.mediation),
      }),
    ],
  }
}
