import { chatPoolBackupStoresExamples as examples } from '../../../src/core/examples/chat-pool-backup-stores.ts'
import { pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import { chat } from '../../../src/core/examples/roles.ts'
import { chatPoolBackupStores } from '../../../src/core/rules/chat-pool-backup-stores.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const chatWith = (facts: Parameters<typeof chat>[2]) =>
  topology(site(1, 'London', pool(2, 'ldn-pool'), sql(80, 'ldn-sql02'), chat(3, 'ldn-chat', facts)))

ruleCases(chatPoolBackupStores, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one server without a backup store': chatWith({}),
    'one active server of three': chatWith({ servers: 3, inactive: ['server:301', 'server:303'] }),
    'a pool without servers': chatWith({ servers: 0 }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['chat:6'],
      says: [
        'ldn-chat.contoso.com has a backup SQL Server store and one server',
        'Add servers in the other site',
      ],
      severity: 'error',
      field: 'backupStore',
    },
    'a backup store for compliance data alone': {
      given: chatWith({ complianceBackupStore: 'sql:80' }),
      on: ['chat:3'],
      field: 'complianceBackupStore',
    },
    'a backup store of a pool without servers': {
      given: chatWith({ servers: 0, backupStore: 'sql:80' }),
      on: ['chat:3'],
      says: ['and no server'],
    },
    'one server, which is inactive': {
      given: chatWith({ inactive: ['server:301'] }),
      on: ['chat:3'],
      says: ['No server of the Persistent Chat pool ldn-chat.contoso.com is active: its one server is'],
      field: 'inactive',
    },
    'two servers, both inactive': {
      given: chatWith({ servers: 2, inactive: ['server:301', 'server:302'] }),
      on: ['chat:3'],
      says: ['all 2 servers are set to inactive', 'Make at least one of them active'],
    },
  },
})
