import { addServer } from '../edit/add-server.ts'
import { change } from '../edit/change.ts'
import { remove } from '../edit/remove.ts'
import { rename } from '../edit/rename.ts'
import type { Pool, Server } from '../model/pool.ts'
import { find, findPool } from '../model/topology.ts'
import { standardServerIsItsPool } from '../rules/standard-server-is-its-pool.ts'
import { fullName, listed, sameName, shortName } from '../words/words.ts'
import { alternative, remedy, type Fix, type FixesOf } from './fix.ts'
import { poolOf } from './targets.ts'

/** How many servers are offered as the one to keep. */
const offered = 5

/**
 * POOL-001. Certain where the server is missing: it can only be the one of the pool's name. Which of several servers
 * stays, and which of two names is the computer's, a person knows.
 */
export const standardServerIsItsPoolFixes: FixesOf = {
  rule: standardServerIsItsPool.id,
  of(doc, finding) {
    const pool = poolOf(doc, finding)
    if (pool?.edition !== 'standard') return []
    const [server, ...others] = pool.servers
    if (!server) return pool.fqdn === '' ? [] : [addItself(pool)]
    return others.length > 0 ? [...keepOne(pool), ...toEnterprise(pool)] : oneName(pool, server)
  },
}

function addItself({ id, fqdn }: Pool): Fix {
  return remedy(`Add the server ${fqdn}`, (doc) =>
    findPool(doc.topology, id)?.servers.length === 0 ? addServer.apply(doc, { pool: id, fqdn }) : doc,
  )
}

function keepOne(pool: Pool): Fix[] {
  const ofItsName = pool.servers.filter(({ fqdn }) => sameName(fqdn, pool.fqdn))
  return [...new Set([...ofItsName, ...pool.servers])].slice(0, offered).map((kept) => {
    const others = pool.servers.filter((server) => server !== kept)
    const title = `Keep the server ${fullName(kept.fqdn)}, and delete ${listed(others.map(({ fqdn }) => fullName(fqdn)))}`
    return alternative(title, (doc) =>
      find(doc.topology, kept.id) ? remove.apply(doc, { ids: others.map(({ id }) => id) }) : doc,
    )
  })
}

/** Not of a pool that stands: its edition is what is installed. */
function toEnterprise({ id, fqdn, deployed }: Pool): Fix[] {
  if (deployed === true) return []
  return [
    alternative(`Make ${shortName(fqdn)} an Enterprise Edition pool`, (doc) =>
      change.apply(doc, { kind: 'pool', id, fields: { edition: 'enterprise' } }),
    ),
  ]
}

function oneName(pool: Pool, server: Server): Fix[] {
  if (sameName(pool.fqdn, server.fqdn)) return []
  const names = [
    { id: pool.id, from: pool.fqdn, to: server.fqdn, what: 'the pool' },
    { id: server.id, from: server.fqdn, to: pool.fqdn, what: 'the server' },
  ]
  return names
    .filter(({ to }) => to !== '')
    .map(({ id, from, to, what }) =>
      alternative(`Rename ${what} ${fullName(from)} to ${to}`, (doc) => rename.apply(doc, { id, name: to })),
    )
}
