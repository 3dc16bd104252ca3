import { chatPoolBackupStoresExamples } from '../../../src/core/examples/chat-pool-backup-stores.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { chat } from '../../../src/core/examples/roles.ts'
import type { ServerId } from '../../../src/core/model/id.ts'
import { chatPoolBackupStoresFixes } from '../../../src/core/fixes/chat-pool-backup-stores.ts'
import { fixCases } from './fix-cases.ts'

const inactive = (servers: number, ...ids: ServerId[]) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      chat(3, 'ldn-chat', { nextHop: 'pool:2', servers, inactive: ids }),
    ),
  )
const field = 'Persistent Chat pool ldn-chat.contoso.com: Inactive computers'

fixCases(chatPoolBackupStoresFixes, {
  'does without the backup store': {
    given: chatPoolBackupStoresExamples.broken.given,
    offers: {
      'Use ldn-chat without backup SQL Server stores': [
        'Persistent Chat pool ldn-chat.contoso.com: Backup SQL Server store: dub-sql02.contoso.com\\chat → none.',
      ],
    },
  },
  'makes the only server active': {
    given: inactive(1, 'server:301'),
    certain: true,
    offers: { 'Make ldn-chat.contoso.com active': [`${field}: ldn-chat.contoso.com → none.`] },
  },
  'offers each of several servers': {
    given: inactive(2, 'server:301', 'server:302'),
    offers: {
      'Make ldn-chat01.contoso.com active': [
        `${field}: ldn-chat01.contoso.com, ldn-chat02.contoso.com → ldn-chat02.contoso.com.`,
      ],
      'Make ldn-chat02.contoso.com active': [
        `${field}: ldn-chat01.contoso.com, ldn-chat02.contoso.com → ldn-chat01.contoso.com.`,
      ],
    },
  },
})
