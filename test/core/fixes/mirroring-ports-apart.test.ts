import { mirroringPortsApartFixes } from '../../../src/core/fixes/mirroring-ports-apart.ts'
import { mirrored, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const on = (instance: string) => ({ fqdn: 'sql03.contoso.com', instance })

fixCases(mirroringPortsApartFixes, {
  'gives all instances but the first the next free port, wherever they serve': {
    given: topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool', { store: mirrored(90, 'sql01', 'sql03') }),
        pool(3, 'vip-pool', { store: mirrored(91, 'sql02', 'sql03', null, { mirror: on('vip') }) }),
        pool(4, 'old-pool', {
          store: mirrored(92, 'sql04', 'sql03', null, {
            mirror: on('old'),
            ports: { primary: 5023, mirror: null, witness: null },
          }),
        }),
      ),
    ),
    offers: {
      'Give sql03.contoso.com\\vip the mirroring port 5024 and sql03.contoso.com\\old the mirroring port 5025':
        [
          'SQL Server store sql02.contoso.com\\rtc: mirroring port of the mirror: default (5022) → 5024.',
          'SQL Server store sql04.contoso.com\\rtc: mirroring port of the mirror: default (5022) → 5025.',
        ],
    },
  },
  'gives a witness another port than a mirror has': {
    given: topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool', {
          store: mirrored(90, 'sql01', 'sql02', null, {
            witness: on('wit'),
            mirror: on('rtc'),
            ports: { primary: null, mirror: 7022, witness: null },
          }),
        }),
      ),
    ),
    offers: {
      'Give sql03.contoso.com\\wit the mirroring port 7023': [
        'SQL Server store sql01.contoso.com\\rtc: mirroring port of the witness: default (7022) → 7023.',
      ],
    },
  },
})
