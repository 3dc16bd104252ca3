import { availabilityGroupWithoutManagementStoreFixes } from '../../../src/core/fixes/availability-group-without-management-store.ts'
import { alwaysOn, pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const group = (n: number) => alwaysOn(n, 'sqlag', ['sql01', 'sql02'])
const leave = 'Leave the Back End of ldn-pool as published, until the Central Management store is moved'

fixCases(availabilityGroupWithoutManagementStoreFixes, {
  'keeps the published Back End of the store': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool', { store: group(90) }))),
    published: topology(site(1, 'London', pool(2, 'ldn-pool', { store: sql(90, 'sql01') }))),
    offers: {
      [leave]: [
        'SQL Server store sql01.contoso.com: high availability: AlwaysOn Availability Group → none.',
        'SQL Server store sql01.contoso.com: listener: sqlag.contoso.com\\rtc → none.',
        'SQL Server store sql01.contoso.com: primary replica: sql01.contoso.com → none.',
        'SQL Server store sql01.contoso.com: other replicas: sql02.contoso.com → none.',
        'SQL Server store sql01.contoso.com: instance: none → sql01.contoso.com.',
      ],
    },
  },
  'goes back to the published store where another one was chosen': {
    given: topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool', { store: group(91) }),
        pool(3, 'vip-pool', { store: sql(90, 'sql01'), sqlStore: null }),
      ),
    ),
    published: topology(site(1, 'London', pool(2, 'ldn-pool', { store: sql(90, 'sql01') }))),
    offers: {
      [leave]: [
        'Front End pool ldn-pool.contoso.com: SQL Server store: sqlag.contoso.com\\rtc → sql01.contoso.com.',
      ],
    },
  },
  'offers nothing where the published store is gone': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool', { store: group(91) }))),
    published: topology(site(1, 'London', pool(2, 'ldn-pool', { store: sql(90, 'sql01') }))),
    offers: {},
  },
})
