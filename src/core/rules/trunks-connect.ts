import { isIpAddress } from '../model/fqdn.ts'
import type { Id } from '../model/id.ts'
import type { Mediation, PortRange, Trunk } from '../model/role.ts'
import { isRole, type Found } from '../model/topology.ts'
import { portsInWords } from '../vocabulary/words.ts'
import { targetsOf } from './names.ts'
import { additionalTrunksPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { counted, fullName } from '../words/words.ts'

type FoundTrunk = Extract<Found, { kind: 'trunk' }>

/** Trunks hold their name, and with their Mediation Server its id. */
const named = 'trunk '

/** ROUTE-003: a trunk has a name and two ends of its own, and the ends understand each other. */
export const trunksConnect: Rule = {
  id: 'ROUTE-003',
  severity: 'error',
  law: 'A trunk leads to a Mediation Server on a port that it listens on, is unique by its name and by its two ends, and with TLS names its gateway by FQDN.',
  reason:
    'A call finds its way by the name of the trunk and by the ports at both ends. TLS proves who the gateway is by a certificate, which is issued to an FQDN.',
  source: { title: additionalTrunksPage, section: 'To define an additional trunk' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'shared',
  keys: (found) => {
    if (found.kind === 'trunk') return keysOf(found.trunk)
    const server = mediationServer(found)
    return server ? [server.id] : []
  },
  *check(holders, key) {
    const trunks = holders.filter((found) => found.kind === 'trunk')
    if (key.startsWith(named)) {
      yield* sameNames(trunks)
      for (const trunk of trunks) yield* ofItself(trunk)
      return
    }
    const server = holders.map(mediationServer).find((each) => each !== null)
    if (!server) return
    for (const trunk of trunks) yield* portNotOpen(trunk, server)
    yield* sameEnds(trunks, server)
  },
}

function keysOf({ name, mediation }: Trunk): string[] {
  return [named + name.toLowerCase(), ...(mediation === null ? [] : [mediation])]
}

/** What a trunk can lead to. */
interface MediationServer {
  readonly id: Id
  readonly fqdn: string
  /** `null` where the pool has no Mediation Server. */
  readonly listening: Mediation | null
}

function mediationServer(found: Found): MediationServer | null {
  if (found.kind === 'pool') return { ...found.pool, listening: found.pool.mediation }
  if (found.kind !== 'role') return null
  const { role } = found
  return isRole(role, 'mediation') || isRole(role, 'appliance')
    ? { ...role, listening: role.mediation }
    : null
}

function* sameNames(trunks: readonly FoundTrunk[]): Iterable<Draft> {
  const [first] = trunks
  const targets = targetsOf(trunks)
  if (!first || !targets || trunks.length < 2) return
  yield {
    targets,
    field: 'name',
    message: `${counted(trunks.length, 'trunk')} are called ${fullName(first.trunk.name)}. The name tells trunks apart.`,
    todo: 'Rename all but one.',
  }
}

function* ofItself({ trunk, gateway }: FoundTrunk): Iterable<Draft> {
  const name = fullName(trunk.name)
  if (trunk.mediation === null)
    yield {
      targets: [trunk.id, gateway.id],
      field: 'mediation',
      message: `The trunk ${name} leads to no Mediation Server, so no call goes over it.`,
      todo: 'Choose the Mediation Server at its other end, or delete the trunk.',
    }
  if (trunk.protocol === 'tls' && isIpAddress(gateway.fqdn))
    yield {
      targets: [trunk.id, gateway.id],
      field: 'protocol',
      message: `The trunk ${name} uses TLS, and its gateway ${gateway.fqdn} is known by an IP address. TLS needs its FQDN.`,
      todo: 'Name the gateway by its FQDN, or use TCP for the trunk.',
    }
}

function* portNotOpen({ trunk, gateway }: FoundTrunk, server: MediationServer): Iterable<Draft> {
  const { protocol, mediationPort } = trunk
  const open = server.listening?.[protocol] ?? null
  if (open !== null && mediationPort >= open.from && mediationPort <= open.to) return
  const name = fullName(server.fqdn)
  const missing = server.listening === null
  yield {
    targets: [trunk.id, server.id, gateway.id],
    field: missing ? 'mediation' : 'mediationPort',
    message: `The trunk ${fullName(trunk.name)} leads to ${name}, ${missing ? 'which has no Mediation Server' : `port ${mediationPort} with ${protocol.toUpperCase()}, but ${listening(open, protocol)}`}.`,
    todo: missing
      ? `Collocate a Mediation Server on ${name}, or choose another one.`
      : 'Choose a port that the Mediation Server listens on, or let it listen on this one.',
  }
}

function listening(open: PortRange | null, protocol: Trunk['protocol']): string {
  if (open === null) return `its Mediation Server has no listening ports for ${protocol.toUpperCase()}`
  return `its Mediation Server listens on ${portsInWords(open)}`
}

/** Trunks between one gateway and one Mediation Server with the same port at both ends. */
function* sameEnds(trunks: readonly FoundTrunk[], server: MediationServer): Iterable<Draft> {
  const ends = new Set(trunks.map(endsOf))
  for (const end of ends) {
    const same = trunks.filter((trunk) => endsOf(trunk) === end)
    const [first] = same
    const targets = targetsOf(same)
    if (!first || !targets || same.length < 2) continue
    const { trunk, gateway } = first
    yield {
      targets,
      field: 'gatewayPort',
      message: `${counted(same.length, 'trunk')} connect ${fullName(server.fqdn)}, port ${trunk.mediationPort}, with the gateway ${fullName(gateway.fqdn)}, port ${trunk.gatewayPort}. Two ends make one trunk.`,
      todo: 'Use another port for all but one, or delete what stands there twice.',
    }
  }
}

function endsOf({ trunk, gateway }: FoundTrunk): string {
  return `${gateway.id} ${trunk.gatewayPort} ${trunk.mediationPort}`
}
