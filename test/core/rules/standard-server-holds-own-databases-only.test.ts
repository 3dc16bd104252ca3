import { standardServerHoldsOwnDatabasesOnly } from '../../../src/core/rules/standard-server-holds-own-databases-only.ts'
import { standardServerHoldsOwnDatabasesOnlyExamples as examples } from '../../../src/core/examples/standard-server-holds-own-databases-only.ts'
import { mirrored, pool, site, sql, standard, topology } from '../../../src/core/examples/notation.ts'
import { appliance } from '../../../src/core/examples/roles.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (...parts: ReturnType<typeof pool>[]) => topology(site(1, 'London', ...parts))

ruleCases(standardServerHoldsOwnDatabasesOnly, {
  sound: {
    [examples.sound.title]: examples.sound,
    'two Standard Edition servers with their own databases': of(standard(2, 'a-se'), standard(3, 'b-se')),
    'two servers of one name with their own databases, which NAME-008 speaks of': of(
      standard(2, 'ldn-se'),
      standard(3, 'ldn-se'),
    ),
    'a server whose own database is not stated': of(
      standard(2, 'ldn-se', { store: null }),
      pool(3, 'ldn-pool', { store: sql(390, 'ldn-se', { instance: 'pool' }) }),
    ),
    'two Enterprise Edition pools on one store, which SQL-024 speaks of': of(
      pool(2, 'a-pool', { store: sql(90, 'sql01') }),
      pool(3, 'b-pool', { store: sql(90, 'sql01') }),
    ),
    'a pool that archives to a database server': topology(
      site(1, 'London', standard(2, 'ldn-se', { archivingStore: 'sql:90' }), sql(90, 'sql01')),
    ),
    'a witness on a Standard Edition server': of(
      standard(2, 'ldn-se'),
      pool(3, 'ldn-pool', { store: mirrored(390, 'sql01', 'sql02', 'ldn-se') }),
    ),
    'names that are not stated': of(
      standard(2, '', { store: sql(290, '') }),
      pool(3, 'ldn-pool', { store: sql(390, '') }),
    ),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['sql:390', 'server:201'],
      says: ['ldn-se.contoso.com\\pool would be on ldn-se.contoso.com, a Standard Edition server'],
      severity: 'error',
    },
    'a mirror on a Standard Edition server, in other letters': {
      given: of(standard(2, 'ldn-se'), pool(3, 'ldn-pool', { store: mirrored(390, 'sql01', 'LDN-SE') })),
      on: ['sql:390', 'server:201'],
    },
    'a server that archives to its own store': {
      given: of(standard(2, 'ldn-se', { archivingStore: 'sql:290' })),
      on: ['pool:2'],
      says: [
        'Databases for archiving would be in the SQL Server store of the Standard Edition server ldn-se',
      ],
      field: 'archivingStore',
    },
    'what others archive and monitor in its store': {
      given: topology(
        site(
          1,
          'London',
          standard(2, 'ldn-se'),
          pool(3, 'ldn-pool', { monitoringStore: 'sql:290' }),
          appliance(4, 'lds-sba', { archivingStore: 'sql:290' }),
        ),
      ),
      on: ['pool:3', 'appliance:4', 'pool:2'],
      says: ['Databases for monitoring and archiving'],
      severity: 'error',
      field: 'monitoringStore',
    },
    'an Enterprise Edition pool in the store of the server': {
      given: of(
        standard(2, 'ldn-se', { store: sql(290, 'ldn-se') }),
        pool(3, 'ldn-pool', { store: sql(290, 'ldn-se') }),
      ),
      on: ['pool:3', 'pool:2'],
      says: ['ldn-pool.contoso.com would keep its databases', 'Standard Edition server ldn-se.contoso.com'],
      severity: 'error',
      field: 'sqlStore',
    },
  },
})
