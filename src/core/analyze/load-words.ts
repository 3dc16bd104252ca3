import type { Pool } from '../model/pool.ts'
import { usersPerFrontEndInReferences } from '../tables/limits.ts'
import { perServer, type Load } from './load.ts'
import { counted, fullName, listed, thousands } from '../words/words.ts'

/**
 * What is left of a pool and how its users sit on it, in sentences. `remaining` are the names of its running servers,
 * `takenOver` the pools whose users it serves as well; `load` is `null` where it is not documented that the pool runs.
 */
export function loadSentence(
  pool: Pool,
  remaining: readonly string[],
  takenOver: readonly Pool[],
  load: Load | null,
): string {
  const left = remainingSentence(pool, remaining)
  if (load === null) return `${left} Whether the pool runs then is not documented.`
  return `${left} ${usersSentence(pool, takenOver, load)}`
}

/** That the pool does not run, and where its users may go. */
export function stopSentence(pool: Pool, running: number, partners: readonly Pool[]): string {
  const { length: size } = pool.servers
  const why =
    running === 0
      ? size === 1
        ? 'its one server is down'
        : 'no server of it runs'
      : remainWords(running, size)
  const users = pool.users === null ? 'its users' : `its ${counted(pool.users, 'user')}`
  const [partner] = partners
  return partner
    ? `The pool stops: ${why}. Full service for ${users} takes a failover to ${fullName(partner.fqdn)}.`
    : `The pool stops: ${why}. There is no backup pool for ${users}.`
}

const remainWords = (running: number, size: number): string =>
  `${running} of its ${counted(size, 'server')} ${running === 1 ? 'is' : 'are'} too few`

function remainingSentence({ servers }: Pool, remaining: readonly string[]): string {
  const size = servers.length
  if (remaining.length === 0) return 'No server remains.'
  if (remaining.length === size) return size === 1 ? 'Its one server runs.' : `All ${size} servers run.`
  const which = listed(remaining)
  return remaining.length === 1
    ? `One of ${size} servers remains: ${which}.`
    : `${remaining.length} of ${size} servers remain: ${which}.`
}

function usersSentence(pool: Pool, takenOver: readonly Pool[], load: Load): string {
  const { users, usersPerServer, perServerLimit, state } = load
  if (state === 'not documented' || perServerLimit === null)
    return 'No limits are documented for this version.'
  if (users === null) {
    const silent = [pool, ...takenOver].filter((one) => one.users === null).map(({ fqdn }) => fullName(fqdn))
    return `Not stated: the users of ${listed(silent)}.`
  }
  const whose =
    takenOver.length > 0 ? `, those of ${listed(takenOver.map(({ fqdn }) => fullName(fqdn)))} included` : ''
  const each =
    load.running === 1 || usersPerServer === null
      ? ''
      : `: ${thousands(perServer(usersPerServer))} for each server`
  const sized = `where one server is sized for ${thousands(perServerLimit)}`
  return `It serves ${counted(users, 'user')}${whose}${each}, ${sized}.${verdictWords(load)}`
}

function verdictWords({ users, poolLimit, state, running, perServerLimit }: Load): string {
  if (state === 'strained')
    return ` Microsoft's reference topologies go to ${thousands(usersPerFrontEndInReferences.value)}.`
  if (state !== 'over' || users === null || poolLimit === null || perServerLimit === null) return ''
  const inAll = Math.min(poolLimit, running * perServerLimit)
  return ` That is ${counted(users - inAll, 'user')} too many: ${users > poolLimit ? `one such pool is to serve ${thousands(poolLimit)} at most` : `the servers carry ${thousands(inAll)}`}.`
}
