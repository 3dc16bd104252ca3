import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { appliance } from '../../../src/core/examples/roles.ts'
import { twoAppliancesInBranchExamples as examples } from '../../../src/core/examples/two-appliances-in-branch.ts'
import { twoAppliancesInBranch } from '../../../src/core/rules/two-appliances-in-branch.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(twoAppliancesInBranch, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'appliances in a central site, which REG-014 speaks of': topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool'),
        ...[3, 4, 5].map((n) => appliance(n, `sba${n}`, { pool: 'pool:2' })),
      ),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['site:3', 'appliance:4', 'appliance:5', 'appliance:6'],
      says: ['The branch site Leeds has 3 Survivable Branch Appliances, where 2 is the limit'],
      severity: 'error',
      field: 'roles',
    },
  },
})
