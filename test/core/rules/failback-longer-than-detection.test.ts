import { failbackLongerThanDetection } from '../../../src/core/rules/failback-longer-than-detection.ts'
import { failbackLongerThanDetectionExamples as examples } from '../../../src/core/examples/failback-longer-than-detection.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const intervals = (failureDetection: number, failback: number, voiceFailover = true) =>
  pairOf({}, {}, { failureDetection, failback, voiceFailover })

ruleCases(failbackLongerThanDetection, {
  sound: {
    'a detection that is out of range, which REG-009 says': intervals(84_401, 600),
    'a failback that is out of range, which REG-009 says': intervals(300, 29),
    [examples.sound.title]: examples.sound.given,
    'one second longer': intervals(300, 301),
    'intervals that are not in use': intervals(600, 300, false),
    'one second longer than a raised detection': intervals(30, 91),
  },
  broken: {
    'the longest detection that is in range': { given: intervals(84_400, 600), on: ['pairing:5'] },
    'the shortest failback that is in range': { given: intervals(300, 30), on: ['pairing:5'] },
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5'],
      says: ['fails back after 300 s', '600 s for failback'],
      field: 'failback',
    },
    'a failback that is shorter': { given: intervals(1200, 600), on: ['pairing:5'], says: ['1,200 s'] },
    'a failback that is not longer than a detection raised to 90 s': {
      given: intervals(30, 90),
      on: ['pairing:5'],
      says: ['after 90 s only'],
    },
  },
})
