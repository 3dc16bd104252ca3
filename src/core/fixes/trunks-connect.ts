import { change } from '../edit/change.ts'
import { namesInUse, nextName } from '../edit/naming.ts'
import { remove } from '../edit/remove.ts'
import type { TopologyDocument } from '../model/document.ts'
import { isKind, isRoleId, type Id } from '../model/id.ts'
import type { Mediation, PortRange, Trunk } from '../model/role.ts'
import { findPool, findRole, type Found, type Topology } from '../model/topology.ts'
import { trunksConnect } from '../rules/trunks-connect.ts'
import { fullName, listed, shortName } from '../words/words.ts'
import { newMediation } from '../tables/ports.ts'
import { alternative, type Fix, type FixesOf } from './fix.ts'
import { endAt, mediationServersFor } from './mediation-servers.ts'
import { targetsOfKind } from './targets.ts'

type FoundTrunk = Extract<Found, { kind: 'trunk' }>

/** How many Mediation Servers are offered. */
const offered = 5

/** ROUTE-003: another Mediation Server, port, protocol or name, whichever is at fault. */
export const trunksConnectFixes: FixesOf = {
  rule: trunksConnect.id,
  of(doc, finding) {
    const trunks = targetsOfKind(doc, finding, 'trunk')
    const [first] = trunks
    const ways = finding.field === undefined ? undefined : waysByField.get(finding.field)
    return first && ways ? ways(doc.topology, first, trunks) : []
  },
}

type Ways = (topology: Topology, first: FoundTrunk, all: readonly FoundTrunk[]) => Fix[]

/** What settles a finding, by what it is about. */
const waysByField: ReadonlyMap<string, Ways> = new Map<string, Ways>([
  ['name', (topology, _, all) => [renameLater(topology, all)]],
  ['mediation', (topology, first) => [...collocate(topology, first), ...otherServers(topology, first)]],
  ['mediationPort', (topology, first) => [...openPort(topology, first), ...listenOn(topology, first)]],
  ['protocol', useTcp],
  ['gatewayPort', (_topology, _first, all) => [deleteLater(all)]],
])

function changeTrunk(doc: TopologyDocument, id: Trunk['id'], fields: Partial<Trunk>): TopologyDocument {
  return change.apply(doc, { kind: 'trunk', id, fields })
}

function renameLater(topology: Topology, [, ...later]: readonly FoundTrunk[]): Fix {
  const taken = namesInUse(topology)
  const names = later.map(({ trunk }) => {
    const free = nextName(trunk.name, taken)
    taken.add(free.toLowerCase())
    return free
  })
  return alternative(`Rename the later of these trunks to ${listed(names)}`, (doc) =>
    later.reduce((renaming, { trunk }, i) => changeTrunk(renaming, trunk.id, { name: names[i] ?? '' }), doc),
  )
}

/** Keeps the default trunk among them, so that its Mediation Server still has one. */
function deleteLater(trunks: readonly FoundTrunk[]): Fix {
  const kept = trunks.find(({ trunk }) => trunk.isDefault) ?? trunks[0]
  const doubles = trunks.filter((found) => found !== kept)
  const names = listed(doubles.map(({ trunk }) => fullName(trunk.name)))
  const title = `Delete the trunk${doubles.length > 1 ? 's' : ''} ${names}`
  return alternative(title, (doc) => remove.apply(doc, { ids: doubles.map(({ trunk }) => trunk.id) }))
}

function collocate(topology: Topology, { trunk }: FoundTrunk): Fix[] {
  const { mediation: id, protocol, mediationPort } = trunk
  if (id === null || isKind(id, 'mediation')) return []
  const missing = serverOf(topology, id)
  if (!missing || missing.mediation !== null) return []
  return [
    alternative(`Collocate a Mediation Server on ${fullName(missing.fqdn)}`, (doc) =>
      withListening(doc, id, protocol, () => ({ from: mediationPort, to: mediationPort })),
    ),
  ]
}

/** Certain where there is one Mediation Server only, and the trunk leads nowhere. */
function otherServers(topology: Topology, { trunk, gateway }: FoundTrunk): Fix[] {
  const ends = mediationServersFor(topology, gateway.id).flatMap((server) => {
    const end = endAt(topology, server, trunk)
    return end ? [{ server, end }] : []
  })
  return ends.slice(0, offered).map(({ server, end }) => ({
    title: `Lead the trunk ${fullName(trunk.name)} to ${fullName(server.fqdn)}, port ${end.mediationPort}`,
    certain: ends.length === 1 && trunk.mediation === null,
    apply: (doc) => changeTrunk(doc, trunk.id, end),
  }))
}

function openPort(topology: Topology, { trunk }: FoundTrunk): Fix[] {
  const server = serverOf(topology, trunk.mediation)
  const open = server?.mediation?.[trunk.protocol]
  if (!server || !open) return []
  const port = trunk.mediationPort < open.from ? open.from : open.to
  return [
    alternative(
      `Use port ${port} of ${shortName(server.fqdn)} for the trunk ${fullName(trunk.name)}`,
      (doc) => changeTrunk(doc, trunk.id, { mediationPort: port }),
    ),
  ]
}

function listenOn(topology: Topology, { trunk }: FoundTrunk): Fix[] {
  const { mediation: id, protocol, mediationPort: port } = trunk
  const server = serverOf(topology, id)
  if (!server || id === null) return []
  const title = `Let ${fullName(server.fqdn)} listen on port ${port} for ${protocol.toUpperCase()}`
  return [
    alternative(title, (doc) =>
      withListening(doc, id, protocol, (open) => ({
        from: Math.min(port, open?.from ?? port),
        to: Math.max(port, open?.to ?? port),
      })),
    ),
  ]
}

/** TCP asks for no certificate, where its Mediation Server listens for it. */
function useTcp(topology: Topology, { trunk }: FoundTrunk): Fix[] {
  const open = serverOf(topology, trunk.mediation)?.mediation?.tcp
  if (!open) return []
  return [
    alternative(
      `Use TCP for the trunk ${fullName(trunk.name)}, port ${open.from} of its Mediation Server`,
      (doc) => changeTrunk(doc, trunk.id, { protocol: 'tcp', mediationPort: open.from }),
    ),
  ]
}

/** What a trunk leads to: a pool or role that may have a Mediation Server. */
function serverOf(
  topology: Topology,
  id: Id | null,
): { readonly fqdn: string; readonly mediation: Mediation | null } | undefined {
  if (id === null) return undefined
  if (isKind(id, 'pool')) return findPool(topology, id)
  const role = isRoleId(id) ? findRole(topology, id) : undefined
  return role?.kind === 'mediation' || role?.kind === 'appliance' ? role : undefined
}

/** Lets a Mediation Server, new where there is none, listen on other ports for one protocol. */
function withListening(
  doc: TopologyDocument,
  id: NonNullable<Trunk['mediation']>,
  protocol: Trunk['protocol'],
  ports: (open: PortRange | null) => PortRange,
): TopologyDocument {
  const server = serverOf(doc.topology, id)
  if (!server) return doc
  const before = server.mediation ?? newMediation
  const mediation = { ...before, [protocol]: ports(server.mediation?.[protocol] ?? null) }
  if (isKind(id, 'pool')) return change.apply(doc, { kind: 'pool', id, fields: { mediation } })
  const role = findRole(doc.topology, id)
  if (role?.kind !== 'mediation' && role?.kind !== 'appliance') return doc
  return change.apply(doc, { kind: 'role', role: { ...role, mediation } })
}
