import type { RoleKind } from '../../model/id.ts'
import { noteOn, type ImportNote } from '../import-note.ts'
import type { Cluster, Service } from './deployment.ts'
import { gatewaysIn, notesOnDefaultTrunks, type FoundTrunk } from './gateways.ts'
import type { Joined } from './joined.ts'
import { kindOfCluster, strayServices } from './kinds.ts'

/** A server role beside the Front End pools. */
export interface FoundRole {
  readonly kind: RoleKind
  readonly fqdn: string
  /** The cluster that stands for it: its site, its computers, its link. */
  readonly cluster: Cluster
  /** All its clusters: several only where trunks have clusters of their own. */
  readonly clusters: readonly Cluster[]
  /** The services on them. */
  readonly services: readonly Service[]
  /** Of a PSTN gateway or a video gateway. */
  readonly trunks: readonly FoundTrunk[]
}

/** The server roles of a deployment beside its Front End pools, in the order of the file. */
export function rolesIn(joined: Joined): FoundRole[] {
  const gateways = gatewaysOf(joined)
  const ofGateways = new Set(gateways.flatMap(({ clusters }) => clusters))
  const roles = joined.deployment.clusters.flatMap((cluster): FoundRole[] => {
    const kind = kindOfCluster(joined, cluster)
    if (kind === 'pool' || kind === 'store' || ofGateways.has(cluster)) return []
    const services = joined.servicesOn(cluster)
    return [{ kind, fqdn: cluster.fqdn, cluster, clusters: [cluster], services, trunks: [] }]
  })
  const places = new Map(joined.deployment.clusters.map((cluster, i) => [cluster, i]))
  const placeOf = ({ cluster }: FoundRole) => places.get(cluster) ?? 0
  return [...roles, ...gateways].toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Notes on server roles: services that nobody would look for there, Registrars that tell little, default trunks. */
export function notesOnRoles(joined: Joined, roles: readonly FoundRole[]): ImportNote[] {
  const directors = roles.filter(
    ({ kind, services }) =>
      kind === 'director' && !services.some(({ details }) => details.attributes.has('IsDirector')),
  )
  const strays = roles.flatMap(({ kind, fqdn, services }) =>
    strayServices(kind, services).map(({ role }) => `${role || '(no role)'} on ${fqdn}`),
  )
  const unknown = roles
    .filter(({ kind, services }) => kind === 'other' && services.length > 0)
    .map(({ fqdn, services }) => `${fqdn} (${[...new Set(services.map(({ role }) => role))].join(', ')})`)
  const idle = roles.filter(({ kind, services }) => kind === 'other' && services.length === 0)
  return [
    ...noteOn(
      'not modelled',
      unknown,
      (names) =>
        `Computers and pools whose services are not known here; they are shown by name, and kept in the original file: ${names}.`,
    ),
    ...noteOn(
      'not modelled',
      strays,
      (names) => `Services that are not drawn, and are kept in the original file only: ${names}.`,
    ),
    ...noteOn(
      'unusual',
      idle.map(({ fqdn }) => fqdn),
      (names) => `Computers or pools without a single service: ${names}.`,
    ),
    ...noteOn(
      'unusual',
      directors.map(({ fqdn }) => fqdn),
      (names) => `Pools with a Registrar and no user services, read as Directors: ${names}.`,
    ),
    ...noteOn(
      'unusual',
      roles
        .filter(({ kind, trunks }) => kind === 'videogateway' && trunks.length > 1)
        .map(({ fqdn }) => fqdn),
      (names) => `Video gateways with several trunks, of which the first was taken: ${names}.`,
    ),
    ...notesOnDefaultTrunks(
      joined,
      roles.filter(({ kind }) => kind === 'gateway'),
    ),
  ]
}

function gatewaysOf(joined: Joined): FoundRole[] {
  return (['gateway', 'videogateway'] as const).flatMap((kind) =>
    gatewaysIn(joined, kind).map((gateway): FoundRole => ({
      kind,
      ...gateway,
      services: gateway.clusters.flatMap((cluster) => joined.servicesOn(cluster)),
    })),
  )
}
