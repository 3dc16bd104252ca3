import type { Topology } from '../model/topology.ts'
import { findPool, poolsOf } from '../model/topology.ts'
import type { Session, VirtualFile } from './session.ts'

/** What can be said of a new session. */
export interface SessionFacts {
  /** The computer that it runs on, as an FQDN; `null` for a workstation. Left out, a Front End of the pool of the Central Management store. */
  readonly computer?: string | null
  /** Files that lie ready. */
  readonly files?: readonly VirtualFile[]
  /** The date on the wall when simulated time began: milliseconds since 1970-01-01, midnight of that day. */
  readonly date?: number
}

/** Monday, 2 March 2026: a date is shown, and the core has no calendar of its own. */
const usualDate = 1_772_409_600_000

/** A Management Shell that has just been opened. */
export function newSession(topology: Topology, { computer, files = [], date }: SessionFacts = {}): Session {
  return {
    computer: computer === undefined ? usualComputer(topology) : computer,
    location: `C:\\Users\\Administrator.${netBiosName(topology)}`,
    variables: new Map(),
    functions: new Map(),
    aliases: new Map(),
    files: new Map(files.map((file) => [file.path.toLowerCase(), file])),
    history: [],
    errors: [],
    succeeded: true,
    date: date ?? usualDate,
    pushed: [],
    transcript: null,
    enteredFrom: null,
  }
}

/** The first server of the pool with the Central Management store, or of the first pool; `null` in a deployment without servers. */
function usualComputer(topology: Topology): string | null {
  const pools = [findPool(topology, topology.managementStore), ...poolsOf(topology)]
  return pools.flatMap((pool) => pool?.servers.slice(0, 1) ?? [])[0]?.fqdn ?? null
}

/** The short name of the domain that accounts are of: from the first server, or else the SIP domain. */
export function netBiosName(topology: Topology): string {
  const [server] = poolsOf(topology).flatMap(({ servers }) => servers.slice(0, 1))
  const domain = server?.fqdn.split('.')[1] ?? topology.sipDomain.split('.')[0] ?? ''
  const name = domain.toUpperCase().replaceAll(/[^A-Z0-9-]/g, '')
  return name === '' ? 'CONTOSO' : name.slice(0, 15)
}
