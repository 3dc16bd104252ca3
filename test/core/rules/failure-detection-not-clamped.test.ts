import { failureDetectionNotClamped } from '../../../src/core/rules/failure-detection-not-clamped.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const pairOf = (first: object, second: object, facts = {}) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', first)),
    site(3, 'Dublin', pool(4, 'dub-pool', second)),
    paired(5, 2, 4, facts),
  )

const detection = (failureDetection: number, voiceFailover = true) =>
  pairOf({}, {}, { failureDetection, voiceFailover })

ruleCases(failureDetectionNotClamped, {
  sound: {
    'the default': detection(300),
    'the least that is not raised': detection(90),
    'one second more': detection(91),
    'an interval that is out of range anyway, which REG-009 says': detection(29),
    'an interval that is not in use': detection(60, false),
  },
  broken: {
    'one second less': {
      given: detection(89),
      on: ['pairing:5'],
      says: ['is 89 s', 'after 90 s'],
      severity: 'warning',
      field: 'failureDetection',
    },
    'the least that the cmdlet takes': { given: detection(30), on: ['pairing:5'], says: ['is 30 s'] },
    'one second more than that': { given: detection(31), on: ['pairing:5'] },
  },
})
