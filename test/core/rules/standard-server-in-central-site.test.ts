import { standardServerInCentralSiteExamples as examples } from '../../../src/core/examples/standard-server-in-central-site.ts'
import { branchSite, pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { standardServerInCentralSite } from '../../../src/core/rules/standard-server-in-central-site.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const london = site(1, 'London', pool(2, 'ldn-pool'))

ruleCases(standardServerInCentralSite, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'an Enterprise Edition pool in a branch site, which SITE-003 speaks of': topology(
      london,
      branchSite(3, 'Oxford', 1, pool(4, 'oxf-pool')),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['site:3', 'pool:4'],
      says: [
        'The branch site Oxford holds the Standard Edition server oxf-se.contoso.com',
        'Make Oxford a central site, or move the server to one.',
      ],
      severity: 'info',
      field: 'branch',
    },
    'two of them': {
      given: topology(london, branchSite(3, 'Oxford', 1, standard(4, 'oxf-se01'), standard(5, 'oxf-se02'))),
      on: ['site:3', 'pool:4', 'pool:5'],
      says: [
        'the Standard Edition servers oxf-se01.contoso.com and oxf-se02.contoso.com',
        'move the servers',
      ],
    },
  },
})
