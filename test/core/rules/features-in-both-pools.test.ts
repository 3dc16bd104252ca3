import { featuresInBothPoolsExamples as examples } from '../../../src/core/examples/features-in-both-pools.ts'
import { pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import { paired } from '../../../src/core/examples/notation.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { featuresInBothPools } from '../../../src/core/rules/features-in-both-pools.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(featuresInBothPools, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'features that are stated of one pool only': pairOf({ conferencing: true, dialIn: true }),
    'features that neither has': pairOf({ dialIn: false }, { dialIn: false }),
    'Call Admission Control, which one pool of a site has': pairOf(
      { callAdmissionControl: true },
      { callAdmissionControl: false },
    ),
    'two stores for archiving': topology(
      site(1, 'London', pool(2, 'ldn-pool', { archivingStore: 'sql:90' }), sql(90, 'sql01')),
      site(3, 'Dublin', pool(4, 'dub-pool', { archivingStore: 'sql:91' }), sql(91, 'sql02')),
      paired(5, 2, 4),
    ),
    'a pool that is paired with itself': topology(
      site(1, 'London', pool(2, 'ldn-pool', { archivingStore: 'sql:90' }), sql(90, 'sql01')),
      paired(5, 2, 2),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:4', 'pairing:5'],
      says: [
        'ldn-pool.contoso.com has Enterprise Voice, and its backup pool dub-pool.contoso.com has not',
        'Enable Enterprise Voice on dub-pool too',
      ],
      severity: 'warning',
      field: 'enterpriseVoice',
    },
    'several features that the first pool lacks': {
      given: topology(
        site(1, 'London', pool(2, 'ldn-pool', { conferencing: false, dialIn: false })),
        site(
          3,
          'Dublin',
          pool(4, 'dub-pool', { conferencing: true, dialIn: true, monitoringStore: 'sql:90' }),
          sql(90, 'sql01'),
        ),
        paired(5, 2, 4),
      ),
      on: ['pool:2', 'pairing:5'],
      says: ['Conferencing, Dial-in (PSTN) conferencing and Monitoring'],
      field: 'conferencing',
    },
  },
})
