import { sqlComputers, type SqlStore } from '../model/store.ts'
import type { Id, RoleKind } from '../model/id.ts'
import { idOf, type Found } from '../model/topology.ts'
import { vocabularyOf } from '../vocabulary/roles.ts'
import { environmentPage } from './pages.ts'
import { fqdnsOf, rolesOfOwnComputers, targetsOf } from './names.ts'
import type { Rule } from './rule.ts'
import { articled, fullName, listed, sameName } from '../words/words.ts'

/**
 * NAME-008: one FQDN names one thing. Two stores may share a computer, a store may be on a Standard Edition server, and
 * a pool that shares its name with its own server is POOL-001's or NAME-007's; a role on a Front End Server is ROLE-001's.
 */
export const namesUnique: Rule = {
  id: 'NAME-008',
  severity: 'error',
  law: 'No two pools, servers or gateways have one FQDN, and no SQL Server store is on a name of an Enterprise Edition pool or its servers.',
  reason:
    'Servers find each other by FQDN and a computer belongs to one pool. Upper and lower case make no difference to DNS.',
  source: { title: environmentPage, section: 'Domain names' },
  basis: 'inferred',
  topologyBuilder: 'blocks',
  scope: 'shared',
  keys: (found) => (found.kind === 'file' ? [] : fqdnsOf(found).map((fqdn) => fqdn.toLowerCase())),
  *check(holders, name) {
    if (holders.length < 2 || name === '') return
    const named = bearers(holders)
    const stores = holders.filter((found) => found.kind === 'sql' && misplaced(found, named))
    if (stores.length === 0 && isSharedComputer(named)) return
    const clashing = [...named, ...stores]
    const targets = targetsOf(clashing)
    if (!targets || clashing.length < 2) return
    yield {
      targets,
      field: 'fqdn',
      message: `${name} is the name of ${clashing.length} things: ${listed(clashing.map(described))}. An FQDN can name one of them only.`,
      todo: 'Rename all but one, or remove what stands there twice.',
    }
  },
}

/**
 * Pools, roles and computers of the name; a pool or role with one computer of its own that bears its name counts once.
 * One device may be a PSTN gateway and a video gateway.
 */
function bearers(holders: readonly Found[]): Found[] {
  const wholes = holders.filter((found) => found.kind === 'pool' || found.kind === 'role')
  const ownComputers = new Set(
    wholes.map((whole) => holders.find((found) => wholeOf(found) === idOf(whole) && found !== whole)),
  )
  const named = holders.filter((found) => wholeOf(found) !== null && !ownComputers.has(found))
  return named.every(isGateway) && areOfDifferentKinds(named) ? [] : named
}

/** A Front End Server and one computer each of roles on it: which of them may be there is ROLE-001's. */
function isSharedComputer(named: readonly Found[]): boolean {
  const mayBeOne = named.every((found) => isFrontEndServer(found) || isOnOwnComputer(found))
  return mayBeOne && named.some(isFrontEndServer) && areOfDifferentKinds(named)
}

/** Whether at most one of them is of each kind of role, and at most one of none. */
function areOfDifferentKinds(named: readonly Found[]): boolean {
  return new Set(named.map(kindOfRole)).size === named.length
}

/** A server, or the Standard Edition server that is counted as its pool. */
function isFrontEndServer(found: Found): boolean {
  return found.kind === 'server' || (found.kind === 'pool' && found.pool.edition === 'standard')
}

function isOnOwnComputer(found: Found): boolean {
  if (found.kind !== 'role' && found.kind !== 'computer') return false
  const { role } = found
  return (
    rolesOfOwnComputers.has(role.kind) &&
    (found.kind === 'computer' || role.servers.some(({ fqdn }) => sameName(fqdn, role.fqdn)))
  )
}

/** The pool or role that a thing is, or is a computer of; `null` for everything else. */
function wholeOf(found: Found): Id | null {
  if (found.kind === 'pool' || found.kind === 'server') return found.pool.id
  return found.kind === 'role' || found.kind === 'computer' ? found.role.id : null
}

function isGateway(found: Found): boolean {
  const kind = kindOfRole(found)
  return kind === 'gateway' || kind === 'videogateway'
}

function kindOfRole(found: Found): RoleKind | null {
  return found.kind === 'role' || found.kind === 'computer' ? found.role.kind : null
}

/**
 * Whether a SQL Server store is on an Enterprise Edition pool's computer; on a pool's own, SQL-001 says so. A witness holds
 * no databases, and no document keeps it off a Front End Server.
 */
function misplaced(store: Extract<Found, { kind: 'sql' }>, named: readonly Found[]): boolean {
  return named.some((found) => {
    if (found.kind !== 'pool' && found.kind !== 'server') return false
    const own = found.kind === 'server' && found.pool.sqlStore === store.sqlStore.id
    const witness = found.kind === 'server' && isOnlyWitness(store.sqlStore, found.server.fqdn)
    return found.pool.edition === 'enterprise' && !own && !witness
  })
}

function isOnlyWitness(store: SqlStore, name: string): boolean {
  const { availability: a } = store
  if (a.kind !== 'mirrored' || !a.witness || !sameName(a.witness.fqdn, name)) return false
  return !sqlComputers(store).some((fqdn) => sameName(fqdn, name))
}

function described(found: Found): string {
  if (found.kind === 'pool')
    return found.pool.edition === 'enterprise' ? 'a pool' : 'a Standard Edition server'
  if (found.kind === 'server') return `a server of ${fullName(found.pool.fqdn)}`
  if (found.kind === 'role') return articled(vocabularyOf(found.role.kind).singular)
  if (found.kind === 'computer') return `a computer of ${fullName(found.role.fqdn)}`
  return 'a computer of a SQL Server store'
}
