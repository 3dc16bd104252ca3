import { featuresInBothPoolsFixes } from '../../../src/core/fixes/features-in-both-pools.ts'
import { paired, pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { fixCases } from './fix-cases.ts'

fixCases(featuresInBothPoolsFixes, {
  'enables what the partner has': {
    given: pairOf({ enterpriseVoice: true, conferencing: false }, { enterpriseVoice: false }),
    offers: {
      'Enable on dub-pool what ldn-pool has': [
        'Front End pool dub-pool.contoso.com: Enterprise Voice: no → yes.',
      ],
    },
  },
  'uses the same SQL Server store': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool', { archivingStore: 'sql:90' }), sql(90, 'sql01')),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      paired(5, 2, 4),
    ),
    offers: {
      'Enable on dub-pool what ldn-pool has, with the same SQL Server stores': [
        'Front End pool dub-pool.contoso.com: Archiving SQL Server store: none → sql01.contoso.com.',
      ],
    },
  },
})
