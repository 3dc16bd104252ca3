import { applianceHasPoolExamples as examples } from '../../../src/core/examples/appliance-has-pool.ts'
import { branchSite, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { appliance, mediation } from '../../../src/core/examples/roles.ts'
import { applianceHasPool } from '../../../src/core/rules/appliance-has-pool.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(applianceHasPool, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'other roles': topology(site(1, 'London', mediation(2, 'ldn-med'))),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['appliance:4'],
      says: ['lds-sba.contoso.com belongs to no Front End pool', 'Choose the Front End pool of lds-sba'],
      severity: 'error',
      field: 'pool',
    },
    'one that belongs to a pool at the branch': {
      given: topology(
        site(1, 'London', pool(2, 'ldn-pool')),
        branchSite(3, 'Leeds', 1, pool(5, 'lds-pool'), appliance(4, 'lds-sba', { pool: 'pool:5' })),
      ),
      on: ['appliance:4', 'pool:5'],
      says: ['lds-pool.contoso.com, which stands in the branch site Leeds itself'],
      field: 'pool',
    },
    'one in a central site': {
      given: topology(site(1, 'London', pool(2, 'ldn-pool'), appliance(4, 'ldn-sba', { pool: 'pool:2' }))),
      on: ['appliance:4'],
      says: ['ldn-sba.contoso.com stands in London, which is a central site'],
      field: 'site',
    },
  },
})
