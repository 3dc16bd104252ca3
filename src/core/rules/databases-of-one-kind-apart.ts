import type { SqlStoreId } from '../model/id.ts'
import type { PersistentChatPool } from '../model/role.ts'
import { connectionOf, instanceName } from '../model/store.ts'
import { isRole, type Found } from '../model/topology.ts'
import { topologyBasicsPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { fullName, listed } from '../words/words.ts'

/**
 * SQL-023: databases of Persistent Chat. That pools share a Back End is SQL-024's; pools that archive to one store, or are
 * monitored in one, share one database of that kind.
 */
export const databasesOfOneKindApart: Rule = {
  id: 'SQL-023',
  severity: 'error',
  law: 'A SQL Server instance holds the Back End database of one pool at most, and one of each other kind.',
  reason: 'Databases of one kind have one name, so the second cannot be created beside the first.',
  source: { title: topologyBasicsPage, section: 'Collocation of databases' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  scope: 'shared',
  keys(found) {
    if (found.kind === 'sql') return kinds.map(({ name }) => `${name} in ${found.sqlStore.id}`)
    const chat = chatOf(found)
    return chat ? kinds.flatMap(({ name, stores }) => stores(chat).map((id) => `${name} in ${id}`)) : []
  },
  *check(holders, key) {
    const chats = holders.map(chatOf).filter((chat) => chat !== null)
    const store = holders.find((found) => found.kind === 'sql')?.sqlStore
    const kind = kinds.find(({ name }) => key.startsWith(`${name} in `))
    const [first, ...rest] = chats
    if (!store || !kind || !first) return
    const twice = rest.length === 0 && kind.stores(first).filter((id) => id === store.id).length > 1
    if (rest.length === 0 && !twice) return
    yield draftOf(first, rest, store.id, kind, instanceName(connectionOf(store)))
  },
}

interface DatabaseKind {
  readonly name: string
  /** The field of the first store. */
  readonly field: string
  stores(chat: PersistentChatPool): SqlStoreId[]
}

const kinds: readonly DatabaseKind[] = [
  {
    name: 'Persistent Chat',
    field: 'store',
    stores: ({ store, backupStore }) => [store, backupStore].filter((id) => id !== null),
  },
  {
    name: 'Persistent Chat compliance',
    field: 'complianceStore',
    stores: ({ complianceStore, complianceBackupStore }) =>
      [complianceStore, complianceBackupStore].filter((id) => id !== null),
  },
]

function draftOf(
  first: PersistentChatPool,
  rest: readonly PersistentChatPool[],
  store: SqlStoreId,
  { name, field }: DatabaseKind,
  instance: string,
): Draft {
  const pools = listed([first, ...rest].map(({ fqdn }) => fullName(fqdn)))
  return {
    targets: [first.id, ...rest.map(({ id }) => id), store],
    field,
    message:
      rest.length === 0
        ? `${instance} would hold the ${name} database of ${pools} and its backup too. The backup is lost with it, and one instance holds one such database.`
        : `${instance} would hold the ${name} databases of ${pools}. One instance holds one such database.`,
    todo: 'Choose SQL Server stores on different instances, and for a backup in different sites.',
  }
}

function chatOf(found: Found): PersistentChatPool | null {
  return found.kind === 'role' && isRole(found.role, 'chat') ? found.role : null
}
