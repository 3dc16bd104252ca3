import { namesInUse, nextName } from '../edit/naming.ts'
import { ownStores } from '../edit/own-stores.ts'
import { remove } from '../edit/remove.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Id } from '../model/id.ts'
import { find, idOf, type Found } from '../model/topology.ts'
import { fqdnsOf } from '../rules/names.ts'
import { namesUnique } from '../rules/names-unique.ts'
import type { Finding } from '../rules/rule.ts'
import { fullName, listed } from '../words/words.ts'
import { alternative, type Fix, type FixesOf } from './fix.ts'
import { renameOn } from './rename-computer.ts'

/** NAME-008: free names for all but the first that bears the name, or no servers that stand there twice. */
export const namesUniqueFixes: FixesOf = {
  rule: namesUnique.id,
  of(doc, finding) {
    const name = sharedName(doc, finding)
    const bearers = finding.targets.flatMap((id) => find(doc.topology, id) ?? [])
    const follow = followers(doc, bearers)
    const later = bearers.slice(1).filter((found) => !follow.has(idOf(found)))
    if (name === undefined || later.length === 0) return []
    return [renameLater(doc, name, later), ...removeLater(name, later)]
  },
}

/** The stores of Standard Edition servers among them: they go by the server's name, whatever that becomes. */
function followers({ topology }: TopologyDocument, bearers: readonly Found[]): Set<Id> {
  return new Set(bearers.flatMap((found) => (found.kind === 'pool' ? ownStores(topology, found.pool) : [])))
}

/** The name in lower case that all targets bear and the message begins with. */
function sharedName({ topology }: TopologyDocument, { targets, message }: Finding): string | undefined {
  const [first, ...rest] = targets.flatMap((id) => {
    const found = find(topology, id)
    return found ? [fqdnsOf(found).map((fqdn) => fqdn.toLowerCase())] : []
  })
  return first?.find(
    (name) => message.startsWith(`${name} is the name of`) && rest.every((names) => names.includes(name)),
  )
}

function renameLater({ topology }: TopologyDocument, name: string, later: readonly Found[]): Fix {
  const taken = namesInUse(topology)
  const names = later.map((found) => {
    const free = nextName(seriesOf(found) ?? name, taken)
    taken.add(free.toLowerCase())
    return free
  })
  const what = later.map((found, i) => `${kinds[found.kind]} to ${names[i]}`)
  return alternative(`Rename the later ${name}: ${listed(what)}`, (doc) =>
    later.reduce((renaming, found, i) => renameOn(renaming, idOf(found), name, names[i] ?? name), doc),
  )
}

/** The full name that the servers of the pool went to last, where there are others. */
function seriesOf(found: Found): string | undefined {
  if (found.kind !== 'server') return undefined
  return found.pool.servers.findLast((server) => server !== found.server && server.fqdn.includes('.'))?.fqdn
}

/** A server can go where it stands twice; a pool or a store takes too much along. */
function removeLater(name: string, later: readonly Found[]): Fix[] {
  const servers = later.flatMap((found) => (found.kind === 'server' ? [found] : []))
  if (servers.length < later.length) return []
  const pools = listed([...new Set(servers.map(({ pool }) => fullName(pool.fqdn)))])
  return [
    alternative(`Delete the later server ${name} from ${pools}`, (doc) =>
      remove.apply(doc, { ids: servers.map(({ server }) => server.id) }),
    ),
  ]
}

const kinds: Readonly<Record<Found['kind'], string>> = {
  site: 'site',
  pool: 'pool',
  server: 'server',
  role: 'server role',
  computer: 'computer',
  trunk: 'trunk',
  sql: 'computer of the SQL Server store',
  file: 'computer of the file store',
  pairing: 'pairing',
}
