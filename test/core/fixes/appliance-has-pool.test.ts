import { branchSite, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { appliance } from '../../../src/core/examples/roles.ts'
import { branchWith } from '../../../src/core/examples/shapes.ts'
import { applianceHasPoolFixes } from '../../../src/core/fixes/appliance-has-pool.ts'
import { fixCases } from './fix-cases.ts'

const chosen = (name: string) => [
  `Survivable Branch Appliance lds-sba.contoso.com: Associated User service and backup Registrar pool: none → ${name}.`,
]

fixCases(applianceHasPoolFixes, {
  'uses the one pool of a central site': {
    given: branchWith({ pool: null }),
    certain: true,
    offers: { 'Use ldn-pool.contoso.com as the pool of lds-sba': chosen('ldn-pool.contoso.com') },
  },
  'offers pools of central sites, that of the branch first': {
    given: topology(
      site(6, 'Dublin', pool(7, 'dub-pool')),
      site(1, 'London', pool(2, 'ldn-pool')),
      branchSite(3, 'Leeds', 1, pool(5, 'lds-pool'), appliance(4, 'lds-sba')),
    ),
    offers: {
      'Use ldn-pool.contoso.com as the pool of lds-sba': chosen('ldn-pool.contoso.com'),
      'Use dub-pool.contoso.com as the pool of lds-sba': chosen('dub-pool.contoso.com'),
    },
  },
  'moves an appliance out of a central site': {
    given: topology(
      site(1, 'London', pool(2, 'ldn-pool'), appliance(4, 'lds-sba', { pool: 'pool:2' })),
      branchSite(3, 'Leeds', 1),
    ),
    certain: true,
    offers: {
      'Move lds-sba to Leeds': [
        'Survivable Branch Appliance lds-sba.contoso.com moved from London to Leeds.',
      ],
    },
  },
})
