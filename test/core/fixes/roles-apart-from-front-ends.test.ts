import { rolesApartFromFrontEndsExamples } from '../../../src/core/examples/roles-apart-from-front-ends.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import { rolesApartFromFrontEndsFixes } from '../../../src/core/fixes/roles-apart-from-front-ends.ts'
import { fixCases } from './fix-cases.ts'

fixCases(rolesApartFromFrontEndsFixes, {
  'goes on with the names of the pool': {
    given: rolesApartFromFrontEndsExamples.broken.given,
    offers: {
      'Rename the Director to ldn-dir02.contoso.com': [
        'Director ldn-dir02.contoso.com: FQDN: ldn-pool-fe01.contoso.com → ldn-dir02.contoso.com.',
      ],
    },
  },
  'makes no name up where the pool has no other computer': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool'), edge(3, 'ldn-pool-fe01', { nextHop: 'pool:2' }))),
    offers: {},
  },
})
