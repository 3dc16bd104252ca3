import { allAddresses, type Server } from '../../model/pool.ts'
import type { Look } from './look.ts'
import type { Address, Domains, PlannedCluster, PlannedMachine } from './plan.ts'

/** A network interface that computers of a role have: its side, and which of the side. */
export type Interface = readonly [side: Address['side'], number: number]

/** The interface that most roles have. */
export const primary: Interface = ['Primary', 1]

/** The interface towards the outside. */
export const external: Interface = ['External', 1]

/** The interface towards gateways. */
export const pstn: Interface = ['Pstn', 1]

/** What the computers of a pool have in common. */
export interface MachineFacts {
  /** The interfaces that the role needs. */
  readonly interfaces: readonly Interface[]
  /** The domains of a new computer at this place, 1 for the first. */
  readonly domains?: (server: Server, place: number) => Domains
  /** Leaves out public addresses: there is no NAT. */
  readonly withoutNat?: boolean
}

/** The domains of new computers: the name of a computer that stands alone, otherwise numbers in the order of the pool. */
export function newDomains(isAlone: boolean): NonNullable<MachineFacts['domains']> {
  return ({ fqdn }, place) =>
    isAlone
      ? { fault: fqdn, upgrade: fqdn }
      : { fault: `FaultDomain${place}`, upgrade: `UpgradeDomain${place}` }
}

/** The computers of a pool, with the ordinals of the file as long as these say the same order. */
export function machinesOf(
  { linkOf }: Look,
  servers: readonly Server[],
  { interfaces, domains, withoutNat = false }: MachineFacts,
): PlannedMachine[] {
  const ordinals = ordinalsOf(servers)
  return servers.map((server, i) => ({
    link: linkOf(server.id),
    fqdn: server.fqdn,
    ordinal: ordinals[i] ?? i + 1,
    faultDomain: server.faultDomain,
    upgradeDomain: server.upgradeDomain,
    ownDomains: domains?.(server, i + 1) ?? null,
    addresses: addressesOf(server, interfaces).map((address) =>
      withoutNat ? { ...address, publicIp: null } : address,
    ),
  }))
}

/** Ordinals that rise are kept, gaps included, and new servers at the end go on; otherwise servers count from 1. */
function ordinalsOf(servers: readonly Server[]): number[] {
  const kept: number[] = []
  for (const { ordinal } of servers) {
    const last = kept.at(-1) ?? 0
    if (ordinal !== null && ordinal <= last) return servers.map((_, i) => i + 1)
    kept.push(ordinal ?? last + 1)
  }
  return kept
}

/** An address for each interface that the role needs, all configured ones where none is stated, then what else is stated. */
function addressesOf(server: Server, interfaces: readonly Interface[]): Address[] {
  const needed = interfaces.flatMap(([side, number]): readonly Address[] => {
    const stated = server.addresses.filter((address) => address.side === side && address.number === number)
    return stated.length > 0 ? stated : [{ side, number, ip: allAddresses, publicIp: null }]
  })
  const others = server.addresses.filter(
    (address) => address.ip !== allAddresses && !needed.includes(address),
  )
  return [...needed, ...others]
}

/** The cluster of a database or a share: one computer of the same name, which needs neither setup nor replication. */
export function hostCluster(
  key: string,
  facts: Pick<PlannedCluster, 'site' | 'fqdn' | 'links'> &
    Partial<Pick<PlannedCluster, 'host' | 'formerFqdn'>>,
  { isBackEnd = false, interfaces = [] }: { isBackEnd?: boolean; interfaces?: readonly Interface[] } = {},
): PlannedCluster {
  const { fqdn } = facts
  return {
    key,
    kind: 'host',
    host: fqdn,
    formerFqdn: null,
    ...facts,
    machines: [
      {
        link: null,
        fqdn,
        ordinal: 1,
        faultDomain: null,
        upgradeDomain: null,
        ownDomains: isBackEnd ? { fault: fqdn, upgrade: fqdn } : null,
        addresses: interfaces.map(([side, number]) => ({ side, number, ip: allAddresses, publicIp: null })),
      },
    ],
    replication: false,
    setup: false,
  }
}

/** The cluster of a pool or role; `domains` says what new computers get. */
export function poolCluster(
  look: Look,
  key: string,
  { id, fqdn, servers }: { id: Parameters<Look['linkOf']>[0]; fqdn: string; servers: readonly Server[] },
  facts: MachineFacts & { readonly site: string; readonly replication?: boolean; readonly setup?: boolean },
): PlannedCluster {
  const { site, replication = true, setup = true } = facts
  const link = look.linkOf(id)
  return {
    key,
    links: link === null ? [] : [link],
    kind: 'pool',
    site,
    fqdn,
    host: fqdn,
    formerFqdn: null,
    machines: machinesOf(look, servers, facts),
    replication,
    setup,
  }
}
