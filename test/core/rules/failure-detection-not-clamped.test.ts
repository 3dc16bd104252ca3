import { failureDetectionNotClamped } from '../../../src/core/rules/failure-detection-not-clamped.ts'
import { failureDetectionNotClampedExamples as examples } from '../../../src/core/examples/failure-detection-not-clamped.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const detection = (failureDetection: number, voiceFailover = true) =>
  pairOf({}, {}, { failureDetection, voiceFailover })

ruleCases(failureDetectionNotClamped, {
  sound: {
    'the default': detection(300),
    [examples.sound.title]: examples.sound.given,
    'one second more': detection(91),
    'an interval that is out of range anyway, which REG-009 says': detection(29),
    'an interval that is not in use': detection(60, false),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5'],
      says: ['is 60 s', 'after 90 s'],
      severity: 'warning',
      field: 'failureDetection',
    },
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
