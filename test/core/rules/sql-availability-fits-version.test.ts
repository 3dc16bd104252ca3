import { sqlAvailabilityFitsVersion } from '../../../src/core/rules/sql-availability-fits-version.ts'
import { alwaysOn, mirrored, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const grouped = alwaysOn(90, 'listener', ['node1'])
const twoWays = mirrored(90, 'sql01', 'sql02', 'sql03')
const of = (facts: Parameters<typeof pool>[2]) => topology(site(1, 'London', pool(2, 'ldn-pool', facts)))

ruleCases(sqlAvailabilityFitsVersion, {
  sound: {
    'mirroring in 2013': of({ version: '2013', store: twoWays }),
    'mirroring in 2015': of({ version: '2015', store: twoWays }),
    'AlwaysOn in 2015': of({ version: '2015', store: grouped }),
    'AlwaysOn in 2019': of({ version: '2019', store: grouped }),
    'a single instance in 2019': of({ version: '2019' }),
  },
  broken: {
    'mirroring in 2019': {
      given: of({ version: '2019', store: twoWays }),
      on: ['pool:2', 'sql:90'],
      says: ['ldn-pool.contoso.com', 'does not support database mirroring'],
      severity: 'error',
    },
    'AlwaysOn in 2013': {
      given: of({ version: '2013', store: grouped }),
      on: ['pool:2', 'sql:90'],
      says: ['Lync Server 2013', 'write down why'],
      severity: 'unsupported',
    },
  },
})
