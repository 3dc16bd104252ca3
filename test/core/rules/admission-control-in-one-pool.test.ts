import { admissionControlInOnePoolExamples as examples } from '../../../src/core/examples/admission-control-in-one-pool.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { admissionControlInOnePool } from '../../../src/core/rules/admission-control-in-one-pool.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(admissionControlInOnePool, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one pool in each of two sites': topology(
      site(1, 'London', pool(2, 'ldn-pool', { callAdmissionControl: true })),
      site(3, 'Dublin', pool(4, 'dub-pool', { callAdmissionControl: true })),
    ),
    'a pool of which nothing is stated': topology(
      site(1, 'London', pool(2, 'ldn-pool01', { callAdmissionControl: true }), pool(3, 'ldn-pool02')),
    ),
    'a site that does not use it': topology(site(1, 'London', pool(2, 'ldn-pool'))),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'pool:3'],
      says: [
        '2 pools of London run Call Admission Control: ldn-pool01.contoso.com and ldn-pool02.contoso.com',
        'Turn it off on all but one',
      ],
      severity: 'error',
      field: 'callAdmissionControl',
    },
  },
})
