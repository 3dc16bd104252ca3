import type { Id } from '../model/id.ts'
import type { Mediation, PstnGateway, Trunk } from '../model/role.ts'
import { isRole, rolesOf, type Topology } from '../model/topology.ts'
import { ownSiteFirst } from './own-site-first.ts'

/** A Mediation Server that trunks can lead to: collocated, on computers of its own, or of a Survivable Branch Appliance. */
export interface MediationServer {
  readonly id: NonNullable<Trunk['mediation']>
  readonly fqdn: string
  readonly mediation: Mediation
}

/** Every Mediation Server, those in the site of the gateway first. */
export function mediationServersFor(topology: Topology, gateway: Id): readonly MediationServer[] {
  return ownSiteFirst(topology, gateway).flatMap((site) => {
    const roles = site.roles.filter((role) => isRole(role, 'mediation') || isRole(role, 'appliance'))
    return [...site.pools, ...roles].flatMap(({ id, fqdn, mediation }) =>
      mediation === null ? [] : [{ id, fqdn, mediation }],
    )
  })
}

/**
 * What a trunk says of its other end when it leads to this Mediation Server: a port that is listened on, its own where
 * it is one, and the default where the server has no other. `null` where nothing is listened on for its protocol.
 */
export function endAt(
  topology: Topology,
  server: MediationServer,
  {
    id,
    protocol,
    mediationPort,
  }: Pick<Trunk, 'protocol' | 'mediationPort'> & { readonly id: Trunk['id'] | null },
): Pick<Trunk, 'mediation' | 'mediationPort' | 'isDefault'> | null {
  const open = server.mediation[protocol]
  if (open === null) return null
  const fits = mediationPort >= open.from && mediationPort <= open.to
  const others = trunksOf(topology, server.id).filter(({ trunk }) => trunk.id !== id)
  return {
    mediation: server.id,
    mediationPort: fits ? mediationPort : open.from,
    isDefault: !others.some(({ trunk }) => trunk.isDefault),
  }
}

/** The trunks that lead to a Mediation Server, each with its gateway. */
export function trunksOf(
  topology: Topology,
  server: Id,
): { readonly gateway: PstnGateway; readonly trunk: Trunk }[] {
  return rolesOf(topology, 'gateway').flatMap(({ role }) =>
    role.trunks.flatMap((trunk) => (trunk.mediation === server ? [{ gateway: role, trunk }] : [])),
  )
}
