import type { Pool } from '../model/pool.ts'
import { find, type Topology } from '../model/topology.ts'
import type { Losses } from '../quorum/verdict.ts'
import { voteLost } from './back-end.ts'
import { fails } from './failure.ts'
import type { Outage, Part, PartId } from './part.ts'
import { findPart, hostOf } from './parts.ts'

/** What an outage takes from one pool: its servers, with those whose site is off, and the reach of its primary database. */
export function lossesOf(topology: Topology, pool: Pool, outage: Outage): Losses {
  const found = find(topology, pool.id)
  const siteOff = found?.kind === 'pool' && outage.has(found.site.id)
  const down = pool.servers.filter((server) => siteOff || outage.has(server.id))
  return {
    servers: new Set(down.map((server) => server.id)),
    primaryDatabase: fails(voteLost(topology, pool), outage),
  }
}

/** Whether a part is down: switched off, or in a site that is. */
export function isDown(topology: Topology, outage: Outage, part: PartId): boolean {
  return downBecause(topology, outage, part) !== null
}

/**
 * Why something is down: switched off itself, with its site, or with the Front End Server it stands on; `null` when it is
 * up. Takes the ids of databases and file stores that stand on a Front End Server too, which are no parts of their own.
 */
export function downBecause(
  topology: Topology,
  outage: Outage,
  id: PartId,
): 'itself' | 'site' | 'computer' | null {
  if (outage.has(id)) return 'itself'
  const part = findPart(topology, id)
  if (part) return isSiteOff(part, outage) ? 'site' : null
  const host = hostOf(topology, id)
  const computer = host === null ? undefined : findPart(topology, host)
  if (!computer) return null
  if (isSiteOff(computer, outage)) return 'site'
  return outage.has(computer.id) ? 'computer' : null
}

function isSiteOff(part: Part, outage: Outage): boolean {
  return 'site' in part && outage.has(part.site)
}
