import { computerName } from '../../model/fqdn.ts'
import { numberOf, type Id, type ServerId, type SiteId } from '../../model/id.ts'
import { allAddresses, type Server } from '../../model/pool.ts'
import { everything, type Topology } from '../../model/topology.ts'
import type { PartId } from '../../outage/part.ts'
import { databaseId, databasePlaces, hostOf, linkBetween } from '../../outage/parts.ts'
import { isDown } from '../../outage/losses.ts'
import type { World } from '../../simulate/world.ts'

/** A name of the network: a computer, or a name that stands for several of them, such as that of a pool. */
export interface Host {
  readonly name: string
  /** One for each of its computers. */
  readonly addresses: readonly string[]
  /** What can be switched off of it, in the order of the addresses. */
  readonly parts: readonly PartId[]
  /** Where its first computer stands. */
  readonly site: SiteId
}

/** A computer with what it is switched off as. */
interface Computer {
  readonly part: PartId
  readonly address: string
}

const indexes = new WeakMap<Topology, ReadonlyMap<string, Host>>()

/** What a name or an address stands for, whatever its case; a short name will do. `null` where nothing has it. */
export function hostNamed(topology: Topology, name: string): Host | null {
  return hostsOf(topology).get(name.toLowerCase()) ?? null
}

/** Everything that has a name in the network, by name, short name and address in lower case. Worked out once per topology. */
function hostsOf(topology: Topology): ReadonlyMap<string, Host> {
  const known = indexes.get(topology)
  if (known) return known
  const hosts = new Map<string, Host>()
  const add = (name: string, site: SiteId, computers: readonly Computer[]): void => {
    if (name === '' || computers.length === 0) return
    const host: Host = {
      name,
      site,
      addresses: computers.map(({ address }) => address),
      parts: computers.map(({ part }) => part),
    }
    const keys =
      computers.length === 1 ? [name, computerName(name), ...host.addresses] : [name, computerName(name)]
    for (const key of keys) if (!hosts.has(key.toLowerCase())) hosts.set(key.toLowerCase(), host)
  }
  for (const { name, site, computers } of namesIn(topology)) add(name, site, computers)
  indexes.set(topology, hosts)
  return hosts
}

interface Named {
  readonly name: string
  readonly site: SiteId
  readonly computers: readonly Computer[]
}

/** Computers come before names that several share, so that a single computer keeps its own. */
function namesIn(topology: Topology): readonly Named[] {
  const single: Named[] = []
  const shared: Named[] = []
  const computerOf = (site: SiteId, { id, addresses }: Server): Computer => ({
    part: id,
    address: statedAddress(addresses) ?? addressOf(site, id, 0),
  })
  for (const found of everything(topology)) {
    if (found.kind === 'server' || found.kind === 'computer') {
      const { site, server } = found
      single.push({ name: server.fqdn, site: site.id, computers: [computerOf(site.id, server)] })
    } else if (found.kind === 'pool') {
      const computers = found.pool.servers.map((server) => computerOf(found.site.id, server))
      const { internalFqdn, externalFqdn } = found.pool.webServices
      for (const name of [found.pool.fqdn, internalFqdn ?? '', externalFqdn])
        shared.push({ name, site: found.site.id, computers })
    } else if (found.kind === 'role') {
      const { role, site } = found
      const computers = role.servers.map((server) => computerOf(site.id, server))
      const names = role.kind === 'edge' ? [role.accessFqdn, role.conferencingFqdn, role.avFqdn] : []
      for (const name of [role.fqdn, ...names]) shared.push({ name, site: site.id, computers })
    } else if (found.kind === 'sql') {
      for (const [i, { role, fqdn }] of databasePlaces(found.sqlStore).entries())
        single.push(
          storeNamed(topology, fqdn, found.site.id, databaseId(found.sqlStore, role), found.sqlStore.id, i),
        )
    } else if (found.kind === 'file') {
      const { id, fqdn } = found.fileStore
      single.push(storeNamed(topology, fqdn, found.site.id, id, id, 0))
    }
  }
  return [...single, ...shared]
}

/** A database or a file store, or the Front End Server that it stands on. */
function storeNamed(
  topology: Topology,
  name: string,
  site: SiteId,
  part: PartId,
  id: Id,
  place: number,
): Named {
  const host = hostOf(topology, part)
  const address = host === null ? addressOf(site, id, place) : addressOf(site, host, 0)
  return { name, site, computers: [{ part: host ?? part, address }] }
}

function statedAddress(addresses: Server['addresses']): string | null {
  return addresses.find(({ side, ip }) => side === 'Primary' && ip !== allAddresses)?.ip ?? null
}

/** An address made from the id: a network for each site, and in it one for each kind of computer. */
function addressOf(site: SiteId, id: Id, place: number): string {
  const kind = id.startsWith('sql:') ? 100 : id.startsWith('file:') ? 200 : 0
  const number = kind === 100 ? numberOf(id) * 16 + place : numberOf(id)
  return `10.${1 + (numberOf(site) % 250)}.${kind + (Math.floor(number / 250) % 50)}.${(number % 250) + 4}`
}

/** The addresses of a host that answer from a computer; none where it is down, or the link between is. */
export function answeringAddresses(world: World, from: string | null, host: Host): readonly string[] {
  const { setting, outage, booting } = world
  const own = from === null ? null : hostNamed(setting.topology, from)
  if (own && own.site !== host.site && outage.has(linkBetween(own.site, host.site))) return []
  return host.addresses.filter((_, i) => {
    const part = host.parts[i]
    return (
      part !== undefined && !isDown(setting.topology, outage, part) && !(isServer(part) && booting.has(part))
    )
  })
}

/** Whether anything behind a name answers from a computer. */
export function isReached(world: World, from: string | null, host: Host): boolean {
  return answeringAddresses(world, from, host).length > 0
}

/** How many milliseconds an answer takes longer than usual, for a slow link. */
export function delayTo(world: World, from: string | null, host: Host): number {
  const own = from === null ? null : hostNamed(world.setting.topology, from)
  if (!own || own.site === host.site) return 0
  return world.slow.get(linkBetween(own.site, host.site)) ?? 0
}

/** The computer that a name is, where it is one computer of the product; `null` for any other name. */
export function computerNamed(topology: Topology, name: string): ServerId | null {
  const host = hostNamed(topology, name)
  const [part] = host?.parts ?? []
  return host?.parts.length === 1 && part !== undefined && isServer(part) ? part : null
}

function isServer(part: PartId): part is ServerId {
  return part.startsWith('server:')
}
