import { sqlAvailabilityFitsVersion } from '../../../src/core/rules/sql-availability-fits-version.ts'
import { sqlAvailabilityFitsVersionExamples as examples } from '../../../src/core/examples/sql-availability-fits-version.ts'
import {
  alwaysOn,
  failoverCluster,
  mirrored,
  pool,
  site,
  topology,
} from '../../../src/core/examples/notation.ts'
import { appliance } from '../../../src/core/examples/roles.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const grouped = alwaysOn(90, 'listener', ['node1'])
const twoWays = mirrored(90, 'sql01', 'sql02', 'sql03')

ruleCases(sqlAvailabilityFitsVersion, {
  sound: {
    'mirroring in 2013': onePool({ version: '2013', store: twoWays }),
    'mirroring in 2015': onePool({ version: '2015', store: twoWays }),
    'AlwaysOn in 2015': onePool({ version: '2015', store: grouped }),
    [examples.sound.title]: examples.sound.given,
    'a failover cluster in every version': topology(
      site(
        1,
        'London',
        pool(2, 'a-pool', { version: '2013', store: failoverCluster(90, 'a', ['sql01', 'sql02']) }),
        pool(3, 'b-pool', { version: '2015', store: failoverCluster(91, 'b', ['sql03', 'sql04']) }),
        pool(4, 'c-pool', { version: '2019', store: failoverCluster(92, 'c', ['sql05', 'sql06']) }),
      ),
    ),
    'any method in a version that is not known': onePool({ version: 'other', store: twoWays }),
    'mirroring of a Standard Edition server in 2019, which SQL-001 speaks of': onePool({
      edition: 'standard',
      version: '2019',
      store: twoWays,
    }),
    'AlwaysOn in 2019': onePool({ version: '2019', store: grouped }),
    'a single instance in 2019': onePool({ version: '2019' }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'sql:290'],
      says: ['ldn-pool.contoso.com', 'does not support database mirroring'],
      severity: 'error',
    },
    'a mirrored store for archiving and monitoring in 2019, once': {
      given: topology(
        site(
          1,
          'London',
          pool(2, 'ldn-se', {
            edition: 'standard',
            version: '2019',
            archivingStore: 'sql:90',
            monitoringStore: 'sql:90',
          }),
          mirrored(90, 'sql01', 'sql02'),
        ),
      ),
      on: ['pool:2', 'sql:90'],
      says: ['The archiving store of ldn-se.contoso.com is mirrored'],
      severity: 'error',
      field: 'archivingStore',
    },
    'a mirrored store for monitoring of an appliance in 2019': {
      given: topology(
        site(
          1,
          'London',
          appliance(2, 'lds-sba', { version: '2019', monitoringStore: 'sql:90' }),
          mirrored(90, 'sql01', 'sql02'),
        ),
      ),
      on: ['appliance:2', 'sql:90'],
      says: ['A SQL Server store of lds-sba.contoso.com is mirrored'],
      field: 'monitoringStore',
    },
    'AlwaysOn in 2013': {
      given: onePool({ version: '2013', store: grouped }),
      on: ['pool:2', 'sql:90'],
      says: ['Lync Server 2013', 'write down why'],
      severity: 'unsupported',
    },
  },
})
