import { mirroredStoreHasWitnessFixes } from '../../../src/core/fixes/mirrored-store-has-witness.ts'
import { mirrored, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(mirroredStoreHasWitnessFixes, {
  'adds the next name as witness, or shares one of the site, but none of its own computers': {
    given: topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool', { store: mirrored(90, 'sql01', 'sql02') }),
        pool(3, 'vip-pool', { store: mirrored(91, 'sql03', 'sql04', 'sql05') }),
        pool(4, 'old-pool', { store: mirrored(92, 'sql06', 'sql07', 'sql02') }),
      ),
      site(5, 'Dublin', pool(6, 'dub-pool', { store: mirrored(93, 'd-sql01', 'd-sql02', 'd-sql03') })),
    ),
    offers: {
      'Add the witness sql08.contoso.com for sql01.contoso.com\\rtc': [
        'SQL Server store sql01.contoso.com\\rtc: witness: none → sql08.contoso.com.',
      ],
      'Share the witness sql05.contoso.com\\rtc for sql01.contoso.com\\rtc': [
        'SQL Server store sql01.contoso.com\\rtc: witness: none → sql05.contoso.com\\rtc.',
      ],
    },
  },
})
