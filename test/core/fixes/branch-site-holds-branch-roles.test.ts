import { branchSite, pool, site, topology, type InSite } from '../../../src/core/examples/notation.ts'
import { director, edge } from '../../../src/core/examples/roles.ts'
import { branchSiteHoldsBranchRolesFixes } from '../../../src/core/fixes/branch-site-holds-branch-roles.ts'
import { fixCases } from './fix-cases.ts'

const london = site(1, 'London', pool(2, 'ldn-pool'))
const oxford = (...parts: InSite[]) => topology(london, branchSite(3, 'Oxford', 1, ...parts))
const roles = [director(4, 'oxf-dir', { servers: 2 }), edge(5, 'oxf-edge', { nextHop: 'pool:2', servers: 2 })]

fixCases(branchSiteHoldsBranchRolesFixes, {
  'moves roles to the central site': {
    given: oxford(...roles),
    offers: {
      'Move oxf-dir and oxf-edge to London': [
        'Director pool oxf-dir.contoso.com moved from Oxford to London.',
        'Edge pool oxf-edge.contoso.com moved from Oxford to London.',
      ],
    },
  },
  'offers to make a site with a pool a central one': {
    given: oxford(pool(4, 'oxf-pool')),
    offers: {
      'Make Oxford a central site': [
        'Site Oxford: kind of site: branch site → central site.',
        'Site Oxford: Central site of this branch site: London → none.',
      ],
      'Move oxf-pool to London': ['Front End pool oxf-pool.contoso.com moved from Oxford to London.'],
    },
  },
  'offers no move where the file does not say whose branch it is': {
    given: topology(london, { ...branchSite(3, 'Oxford', 1, ...roles), branch: { of: null } }),
    offers: {},
  },
})
