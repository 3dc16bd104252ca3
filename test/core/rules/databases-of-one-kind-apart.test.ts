import { databasesOfOneKindApartExamples as examples } from '../../../src/core/examples/databases-of-one-kind-apart.ts'
import { pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import { chat } from '../../../src/core/examples/roles.ts'
import { databasesOfOneKindApart } from '../../../src/core/rules/databases-of-one-kind-apart.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const one = sql(90, 'sql01')

ruleCases(databasesOfOneKindApart, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one database of each kind on an instance': topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool', { store: one, archivingStore: 'sql:90', monitoringStore: 'sql:90' }),
        chat(3, 'ldn-chat', { store: 'sql:90', complianceStore: 'sql:90' }),
      ),
    ),
    'two pools that archive to one store': topology(
      site(
        1,
        'London',
        pool(2, 'a-pool', { archivingStore: 'sql:90' }),
        pool(3, 'b-pool', { archivingStore: 'sql:90' }),
        one,
      ),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['chat:3', 'chat:4', 'sql:90'],
      says: [
        'ldn-sql02.contoso.com\\chat would hold the Persistent Chat databases of ldn-chat.contoso.com and vip-chat.contoso.com',
      ],
      severity: 'error',
      field: 'store',
    },
    'a backup beside what it is a backup of': {
      given: topology(
        site(1, 'London', chat(3, 'ldn-chat', { store: 'sql:90', backupStore: 'sql:90', servers: 2 }), one),
      ),
      on: ['chat:3', 'sql:90'],
      says: ['its backup too', 'in different sites'],
    },
    'two compliance databases': {
      given: topology(
        site(
          1,
          'London',
          chat(3, 'a-chat', { complianceStore: 'sql:90' }),
          chat(4, 'b-chat', { complianceBackupStore: 'sql:90' }),
          one,
        ),
      ),
      on: ['chat:3', 'chat:4', 'sql:90'],
      says: ['Persistent Chat compliance databases'],
      field: 'complianceStore',
    },
  },
})
