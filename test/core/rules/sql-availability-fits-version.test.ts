import { sqlAvailabilityFitsVersion } from '../../../src/core/rules/sql-availability-fits-version.ts'
import { mirrored, pool, site, sql, topology } from '../../support/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const alwaysOn = sql(90, 'sql', {
  availability: {
    kind: 'alwaysOn',
    listener: { fqdn: 'listener.contoso.com', instance: '' },
    primary: 'node1.contoso.com',
    secondaries: [],
  },
})
const twoWays = mirrored(90, 'sql01', 'sql02', 'sql03')
const of = (facts: Parameters<typeof pool>[2]) => topology(site(1, 'London', pool(2, 'ldn-pool', facts)))

ruleCases(sqlAvailabilityFitsVersion, {
  sound: {
    'mirroring in 2013': of({ version: '2013', store: twoWays }),
    'mirroring in 2015': of({ version: '2015', store: twoWays }),
    'AlwaysOn in 2015': of({ version: '2015', store: alwaysOn }),
    'AlwaysOn in 2019': of({ version: '2019', store: alwaysOn }),
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
      given: of({ version: '2013', store: alwaysOn }),
      on: ['pool:2', 'sql:90'],
      says: ['Lync Server 2013', 'write down why'],
      severity: 'unsupported',
    },
  },
})
