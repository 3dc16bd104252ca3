import { branchSiteHoldsBranchRolesExamples as examples } from '../../../src/core/examples/branch-site-holds-branch-roles.ts'
import {
  branchSite,
  pool,
  site,
  standard,
  topology,
  type InSite,
} from '../../../src/core/examples/notation.ts'
import {
  appliance,
  director,
  edge,
  gateway,
  mediation,
  other,
  videoGateway,
  webApps,
} from '../../../src/core/examples/roles.ts'
import { branchSiteHoldsBranchRoles } from '../../../src/core/rules/branch-site-holds-branch-roles.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const london = site(1, 'London', pool(2, 'ldn-pool'), director(20, 'ldn-dir'))
const oxford = (...parts: InSite[]) => topology(london, branchSite(3, 'Oxford', 1, ...parts))

ruleCases(branchSiteHoldsBranchRoles, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'everything that stands at a branch, and what is not understood': oxford(
      appliance(4, 'oxf-sba', { pool: 'pool:2' }),
      gateway(5, 'oxf-gw'),
      videoGateway(6, 'oxf-cucm'),
      mediation(7, 'oxf-med', { nextHop: 'pool:2' }),
      other(8, 'oxf-other'),
    ),
    'a Standard Edition server, which SITE-004 speaks of': oxford(standard(4, 'oxf-se')),
    'an empty branch site': oxford(),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['site:3', 'director:4'],
      says: [
        'The branch site Oxford holds the Director pool oxf-dir.contoso.com.',
        'Move it to the central site',
      ],
      severity: 'info',
      field: 'branch',
    },
    'several of them': {
      given: oxford(pool(4, 'oxf-pool'), edge(5, 'oxf-edge'), webApps(6, 'oxf-owas')),
      on: ['site:3', 'pool:4', 'edge:5', 'webapps:6'],
      says: [
        'holds the Front End pool oxf-pool.contoso.com, the Edge pool oxf-edge.contoso.com and the Office Web Apps Server oxf-owas.contoso.com',
        'Move them to the central site of Oxford',
      ],
    },
  },
})
