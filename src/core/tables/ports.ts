import type { Mediation } from '../model/role.ts'

/* The ports that Topology Builder fills in where nobody chooses others. */

/** The external ports of an Edge pool: where its three services share one address, and where each has its own. */
export const edgePorts = {
  single: { accessPort: 5061, conferencingPort: 444, avPort: 443 },
  separate: { accessPort: 443, conferencingPort: 443, avPort: 443 },
} as const

/** The external port of an Edge pool that other organisations reach. */
export const federationPort = 5061

/** The internal port of an Edge pool for the replication of its configuration. */
export const replicationPort = 4443

/** The two ends of a trunk to a PSTN gateway, by protocol. */
export const trunkPorts = {
  tls: { gatewayPort: 5067, mediationPort: 5067 },
  tcp: { gatewayPort: 5066, mediationPort: 5068 },
} as const

/** The two ends of a SIP video trunk, by protocol. */
export const videoTrunkPorts = {
  tls: { gatewayPort: 5061, interopPort: 6001 },
  tcp: { gatewayPort: 5060, interopPort: 6000 },
} as const

/** The listening ports of a Mediation Server, by protocol. */
export const mediationDefaults = { tls: { from: 5067, to: 5067 }, tcp: { from: 5068, to: 5068 } } as const

/** A Mediation Server of which nothing else is said: TLS alone. */
export const newMediation: Mediation = { tls: mediationDefaults.tls, tcp: null }

/** The Persistent Chat port. */
export const chatPort = 5041

/** What the web sites of a pool listen on. */
export const webSitePorts = {
  internal: { http: 80, https: 443 },
  external: { http: 8080, https: 4443 },
} as const

/** What the load balancer publishes a web site as. */
export const publishedWebPorts = { http: 80, https: 443 } as const
