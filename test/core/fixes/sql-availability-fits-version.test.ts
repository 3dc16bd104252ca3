import { sqlAvailabilityFitsVersionFixes } from '../../../src/core/fixes/sql-availability-fits-version.ts'
import { alwaysOn, mirrored, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const group = (...nodes: string[]) => alwaysOn(90, 'sqlag', nodes)

fixCases(sqlAvailabilityFitsVersionFixes, {
  'replaces the mirroring of 2019 by an AlwaysOn Availability Group of the same two computers': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { version: '2019', store: mirrored(90, 'sql01', 'sql02') })),
    ),
    offers: {
      'Replace the mirroring by an AlwaysOn Availability Group of sql01.contoso.com and sql02.contoso.com behind the listener sqlag01.contoso.com':
        [
          'SQL Server store sqlag01.contoso.com\\rtc: high availability: mirroring → AlwaysOn Availability Group.',
          'SQL Server store sqlag01.contoso.com\\rtc: instance: sql01.contoso.com\\rtc → none.',
          'SQL Server store sqlag01.contoso.com\\rtc: mirror: sql02.contoso.com\\rtc → none.',
          'SQL Server store sqlag01.contoso.com\\rtc: listener: none → sqlag01.contoso.com\\rtc.',
          'SQL Server store sqlag01.contoso.com\\rtc: primary replica: none → sql01.contoso.com.',
          'SQL Server store sqlag01.contoso.com\\rtc: other replicas: none → sql02.contoso.com.',
        ],
    },
  },
  'replaces the AlwaysOn Availability Group of 2013 by mirroring, and says what goes': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { version: '2013', store: group('sql01', 'sql02', 'sql03') })),
    ),
    offers: {
      'Replace the AlwaysOn Availability Group by mirroring from sql01.contoso.com to sql02.contoso.com, without sqlag.contoso.com and sql03.contoso.com':
        [
          'SQL Server store sql01.contoso.com\\rtc: high availability: AlwaysOn Availability Group → mirroring.',
          'SQL Server store sql01.contoso.com\\rtc: listener: sqlag.contoso.com\\rtc → none.',
          'SQL Server store sql01.contoso.com\\rtc: primary replica: sql01.contoso.com → none.',
          'SQL Server store sql01.contoso.com\\rtc: other replicas: sql02.contoso.com, sql03.contoso.com → none.',
          'SQL Server store sql01.contoso.com\\rtc: instance: none → sql01.contoso.com\\rtc.',
          'SQL Server store sql01.contoso.com\\rtc: mirror: none → sql02.contoso.com\\rtc.',
        ],
    },
  },
  'mirrors nothing where only one node is known': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool', { version: '2013', store: group('sql01') }))),
    offers: {},
  },
})
