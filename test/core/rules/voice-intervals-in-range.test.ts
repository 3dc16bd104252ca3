import { voiceIntervalsInRange } from '../../../src/core/rules/voice-intervals-in-range.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const pairOf = (first: object, second: object, facts = {}) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', first)),
    site(3, 'Dublin', pool(4, 'dub-pool', second)),
    paired(5, 2, 4, facts),
  )

const intervals = (failureDetection: number, failback: number, voiceFailover = true) =>
  pairOf({}, {}, { failureDetection, failback, voiceFailover })

ruleCases(voiceIntervalsInRange, {
  sound: {
    'the defaults': intervals(300, 600),
    'the least interval': intervals(30, 30),
    'one second more': intervals(31, 31),
    'one second less than the most': intervals(84_399, 84_399),
    'the most': intervals(84_400, 84_400),
    'intervals that are not in use': intervals(1, 100_000, false),
  },
  broken: {
    'a detection one second too short': {
      given: intervals(29, 600),
      on: ['pairing:5'],
      says: ['voice failure detection interval is 29 s', '30 s at least'],
      severity: 'error',
      field: 'failureDetection',
    },
    'a failback one second too short': {
      given: intervals(300, 29),
      on: ['pairing:5'],
      says: ['voice failback interval is 29 s'],
      field: 'failback',
    },
    'a detection one second too long, with the other reading': {
      given: intervals(84_401, 600),
      on: ['pairing:5'],
      says: ['84,401 s', '84,400 s at most', '86,400 s', 'would be inside'],
      field: 'failureDetection',
    },
    'a failback that is too long in both readings': {
      given: intervals(300, 86_401),
      on: ['pairing:5'],
      says: ['86,401 s', 'outside as well'],
      field: 'failback',
    },
    'an interval that is no number': {
      given: intervals(Number.NaN, 600),
      on: ['pairing:5'],
      field: 'failureDetection',
    },
  },
})
