import type { PersistentChatPool } from '../model/role.ts'
import { chatPort } from '../tables/ports.ts'
import { number, reference, text, type Field } from './field.ts'
import { general, newRole, type RoleVocabulary } from './role-vocabulary.ts'
import { fileStore, nextHop } from './shared-fields.ts'

const displayName: Field<PersistentChatPool> = text(
  'displayName',
  'Display name of the Persistent Chat pool',
  { required: true },
)

const port: Field<PersistentChatPool> = number('port', 'port', 'Persistent Chat port')

const stores: readonly Field<PersistentChatPool>[] = [
  reference('store', 'SQL Server store', ['sql']),
  reference('backupStore', 'Backup SQL Server store', ['sql'], {
    hint: 'For disaster recovery, where the pool is stretched over two sites.',
  }),
]

const compliance: readonly Field<PersistentChatPool>[] = [
  reference('complianceStore', 'Compliance SQL Server store', ['sql'], {
    hint: 'Compliance is enabled where one is chosen.',
  }),
  reference('complianceBackupStore', 'Backup compliance SQL Server store', ['sql']),
]

/** Persistent Chat pools, which Skype for Business Server 2019 no longer has. */
export const chatVocabulary: RoleVocabulary<'chat'> = {
  kind: 'chat',
  singular: 'Persistent Chat pool',
  plural: 'Persistent Chat pools',
  wizard: 'Define New Persistent Chat Pool',
  server: 'Persistent Chat Server',
  many: true,
  versions: ['2013', '2015'],
  pages: [
    { title: 'Define properties of the Persistent Chat pool', fields: [displayName, port] },
    { title: 'Define the SQL Server store', fields: stores },
    { title: 'Define the compliance SQL Server store', fields: compliance },
    { title: 'Define the file store', fields: [fileStore()] },
    { title: 'Select the next hop server', fields: [nextHop()] },
  ],
  sections: [
    general(displayName, port),
    { title: 'SQL Server stores', fields: [...stores, ...compliance] },
    { title: 'Associations', fields: [fileStore(), nextHop()] },
  ],
  fresh: (fqdn, version) => ({
    kind: 'chat',
    id: 'chat:0',
    ...newRole(fqdn, version),
    displayName: fqdn,
    port: chatPort,
    nextHop: null,
    store: null,
    backupStore: null,
    complianceStore: null,
    complianceBackupStore: null,
    fileStore: null,
    inactive: [],
  }),
}
