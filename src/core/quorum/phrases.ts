import type { Pool, Server } from '../model/pool.ts'
import { serverNames } from '../words/server-names.ts'
import { counted, listed } from '../words/words.ts'
import { reason, type Reason } from './reason.ts'
import type { Losses, Verdict } from './verdict.ts'
import type { Voters } from './voters.ts'

/* Turns of phrase that the sentences on both verdicts share. */

/** What must run: "4 of first 7", "any 3", "5 of first 9 and 7 of first 12"; in a sentence "4 of the first 7". */
export function needs({ requirements }: Verdict, first: 'first' | 'the first' = 'first'): string {
  return requirements
    .map(({ ofFirst, needed }) => (ofFirst === null ? `any ${needed}` : `${needed} of ${first} ${ofFirst}`))
    .join(' and ')
}

/** The servers that count: "its first 7 servers", "its 5 servers". */
export function counting(voters: Voters, { servers: size }: Verdict): string {
  return voters.firstServers < size
    ? `its first ${voters.firstServers} servers`
    : `its ${counted(size, 'server')}`
}

/** "not documented for 13 servers", or for the version. */
export function notDocumented({ servers: size, version }: Verdict): string {
  return version === 'other'
    ? 'not documented for this version'
    : `not documented for ${counted(size, 'server')}`
}

/** The servers that are down among the first so many, in order. */
export function downAmong(pool: Pool, losses: Losses, ofFirst: number | null = null): readonly Server[] {
  return pool.servers
    .slice(0, ofFirst ?? pool.servers.length)
    .filter((server) => losses.servers.has(server.id))
}

/** The advice to start so many of the servers that are down. */
export function startSome(pool: Pool, down: readonly Server[], missing: number): Reason {
  const about = down.map(({ id }) => id)
  const names = serverNames(pool, about)
  const which =
    names.length <= missing ? listed(names) : `any ${missing === 1 ? 'one' : missing} of ${names.join(', ')}`
  return reason('advice', 'derived', `Start ${which}.`, { about })
}

/** "3 of its first 7 servers run". */
export function runningOf(running: number, of: string): string {
  return `${running} of ${of} ${running === 1 ? 'runs' : 'run'}`
}
