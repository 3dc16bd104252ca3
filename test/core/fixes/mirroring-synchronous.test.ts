import { mirroringSynchronousFixes } from '../../../src/core/fixes/mirroring-synchronous.ts'
import { mirrored, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(mirroringSynchronousFixes, {
  'states that the mirroring is synchronous': {
    given: topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool', { store: mirrored(90, 'sql01', 'sql02', 'sql03', { commit: 'asynchronous' }) }),
      ),
    ),
    offers: {
      'State that sql01.contoso.com\\rtc is mirrored synchronously, once it is so': [
        'SQL Server store sql01.contoso.com\\rtc: commit mode: asynchronous → synchronous.',
      ],
    },
  },
})
