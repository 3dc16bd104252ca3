import type { PoolId, RoleKind, ServerId } from '../../model/id.ts'
import type { RoleWith } from '../../model/role.ts'
import { everything, find, isRole, type Topology } from '../../model/topology.ts'
import { partsNamed } from '../../outage/names.ts'
import type { LinkId, PartId } from '../../outage/part.ts'
import { databasePlaces, findPart, partsIn } from '../../outage/parts.ts'

/** What a name of a scenario stands for, or a sentence that says why it stands for nothing. */
export type Named<T> = { readonly ok: true; readonly found: T } | { readonly ok: false; readonly why: string }

/** The parts that a name stands for: see `partsNamed`; the first part of an FQDN is enough where it names one thing. */
export function partsCalled(topology: Topology, name: string): Named<readonly PartId[]> {
  const whole = wholeName(topology, name)
  const named = whole.ok ? partsNamed(topology, [whole.found]) : null
  if (!named) return whole.ok ? nothing(name) : whole
  return named.ok ? { ok: true, found: [...named.outage] } : nothing(name)
}

/** The Front End Servers that a name stands for: a server, a pool, or a site with its pools. */
export function serversCalled(topology: Topology, name: string): Named<readonly ServerId[]> {
  const parts = partsCalled(topology, name)
  if (!parts.ok) return parts
  const servers = parts.found.flatMap((id) => frontEndsOf(topology, id))
  return servers.length > 0
    ? { ok: true, found: servers }
    : { ok: false, why: `${name} has no Front End Server.` }
}

/** The computers of any role that a name stands for: one, those of a pool, or those of a site. */
export function computersCalled(topology: Topology, name: string): Named<readonly ServerId[]> {
  const parts = partsCalled(topology, name)
  if (!parts.ok) return parts
  const computers = parts.found.flatMap((id) => (isServer(id) ? [id] : computersIn(topology, id)))
  return computers.length > 0
    ? { ok: true, found: computers }
    : { ok: false, why: `${name} is no computer of the deployment, and has none.` }
}

/** The links that a name stands for. */
export function linksCalled(topology: Topology, name: string): Named<readonly LinkId[]> {
  const parts = partsCalled(topology, name)
  if (!parts.ok) return parts
  const links = parts.found.flatMap((id) => (isLink(id) ? [id] : []))
  return links.length > 0
    ? { ok: true, found: links }
    : { ok: false, why: `${name} is no link. Name the two sites, as in London <-> Dublin.` }
}

/** The pool that a name stands for. */
export function poolCalled(topology: Topology, name: string): Named<PoolId> {
  const whole = wholeName(topology, name)
  if (!whole.ok) return whole
  for (const found of everything(topology))
    if (found.kind === 'pool' && found.pool.fqdn.toLowerCase() === whole.found.toLowerCase())
      return { ok: true, found: found.pool.id }
  return { ok: false, why: `There is no Front End pool with the name ${name}.` }
}

/** The role of a kind that a name stands for. */
export function roleCalled<K extends Extract<RoleKind, 'edge' | 'director'>>(
  topology: Topology,
  name: string,
  kind: K,
): Named<RoleWith<K>> {
  const whole = wholeName(topology, name)
  if (!whole.ok) return whole
  const folded = whole.found.toLowerCase()
  for (const { roles } of topology.sites)
    for (const role of roles)
      if (role.fqdn.toLowerCase() === folded && isRole(role, kind)) return { ok: true, found: role }
  return {
    ok: false,
    why: `There is no ${kind === 'edge' ? 'Edge' : 'Director'} pool with the name ${name}.`,
  }
}

function frontEndsOf(topology: Topology, id: PartId): ServerId[] {
  if (id.startsWith('site:')) {
    const site = topology.sites.find((one) => one.id === id)
    return site?.pools.flatMap(({ servers }) => servers.map((server) => server.id)) ?? []
  }
  const server = isServer(id) ? find(topology, id) : undefined
  return server?.kind === 'server' ? [server.server.id] : []
}

function computersIn(topology: Topology, id: PartId): ServerId[] {
  const part = findPart(topology, id)
  if (part?.kind !== 'site') return []
  return partsIn(topology, part.id).flatMap((one) => (isServer(one.id) ? [one.id] : []))
}

function isServer(id: PartId): id is ServerId {
  return id.startsWith('server:')
}

function isLink(id: PartId): id is LinkId {
  return id.startsWith('link:')
}

function nothing(name: string): { readonly ok: false; readonly why: string } {
  return {
    ok: false,
    why: `Nothing in the topology has the name ${name}. Give an FQDN, host\\instance, the name of a site, or SITE <-> SITE.`,
  }
}

/** The name itself where something has it; else the one FQDN that begins with it. */
function wholeName(topology: Topology, name: string): Named<string> {
  const folded = name.toLowerCase()
  const names = fqdnsOf(topology)
  if (names.has(folded) || partsNamed(topology, [name]).ok) return { ok: true, found: name }
  const longer = [...names].filter((one) => one.startsWith(`${folded}.`))
  const [only] = longer
  if (longer.length > 1)
    return { ok: false, why: `${name} can be ${longer.join(' or ')}: give the whole FQDN.` }
  return only === undefined ? nothing(name) : { ok: true, found: only }
}

const known = new WeakMap<Topology, ReadonlySet<string>>()

/** Every FQDN of the topology, in lower case. */
function fqdnsOf(topology: Topology): ReadonlySet<string> {
  let names = known.get(topology)
  if (!names) known.set(topology, (names = new Set(namesIn(topology).map((name) => name.toLowerCase()))))
  return names
}

function namesIn(topology: Topology): string[] {
  return [...everything(topology)].flatMap((found) => {
    switch (found.kind) {
      case 'pool':
        return [found.pool.fqdn]
      case 'role':
        return [found.role.fqdn]
      case 'server':
      case 'computer':
        return [found.server.fqdn]
      case 'sql':
        return databasePlaces(found.sqlStore).map(({ fqdn }) => fqdn)
      case 'file':
        return [found.fileStore.fqdn]
      case 'site':
      case 'trunk':
      case 'pairing':
        return []
    }
  })
}
