import type { PersistentChatPool } from '../model/role.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { counted, fullName } from '../words/words.ts'

/** ROLE-002: backup stores need a second server to be used from, and one server works. That a site has one default, the document itself says. */
export const chatPoolBackupStores: Rule = {
  id: 'ROLE-002',
  severity: 'error',
  law: 'Only a Persistent Chat pool of several servers has backup stores, one pool of a site is the default, and one server is active at least.',
  reason:
    'Backup stores are for a pool that is stretched over two sites. Inactive servers stand by and serve nobody.',
  source: { title: topologyBuilderHelpPage, section: 'Properties of a Persistent Chat pool' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'role',
  *check(role) {
    if (role.kind !== 'chat') return
    yield* backupOfOne(role)
    yield* noneActive(role)
  },
}

function* backupOfOne({
  id,
  fqdn,
  servers,
  backupStore,
  complianceBackupStore,
}: PersistentChatPool): Iterable<Draft> {
  if (servers.length > 1 || (backupStore === null && complianceBackupStore === null)) return
  yield {
    targets: [id],
    field: backupStore === null ? 'complianceBackupStore' : 'backupStore',
    message: `The Persistent Chat pool ${fullName(fqdn)} has a backup SQL Server store and ${servers.length === 0 ? 'no server' : 'one server'}. Only a pool of several servers can be stretched over two sites.`,
    todo: 'Add servers in the other site, or do without the backup store.',
  }
}

function* noneActive({ id, fqdn, servers, inactive }: PersistentChatPool): Iterable<Draft> {
  if (servers.length === 0 || servers.some((server) => !inactive.includes(server.id))) return
  yield {
    targets: [id],
    field: 'inactive',
    message: `No server of the Persistent Chat pool ${fullName(fqdn)} is active: ${servers.length === 1 ? 'its one server is' : `all ${counted(servers.length, 'server')} are`} set to inactive.`,
    todo: 'Make at least one of them active.',
  }
}
