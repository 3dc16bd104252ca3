import { applianceIntervalsExamples as examples } from '../../../src/core/examples/appliance-intervals.ts'
import { branchWith } from '../../../src/core/examples/shapes.ts'
import { applianceIntervals } from '../../../src/core/rules/appliance-intervals.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const intervals = (failureDetection: number, failback: number, voiceFailover = true) =>
  branchWith({ failureDetection, failback, voiceFailover })

ruleCases(applianceIntervals, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'intervals that are two pings apart': intervals(120, 150),
    'intervals that are not in use': intervals(60, 60, false),
    'values that the cmdlet does not take, which REG-009 speaks of': intervals(29, 240),
    'a failback that the cmdlet does not take': intervals(120, 29),
    'a detection that the cmdlet does not take': intervals(84_401, 240),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['appliance:4'],
      says: ['voice failure detection interval of lds-sba.contoso.com is 60 s', '120 s or more'],
      severity: 'warning',
      field: 'failureDetection',
    },
    'a detection one second too short': {
      given: intervals(119, 240),
      on: ['appliance:4'],
      says: ['is 119 s'],
      field: 'failureDetection',
    },
    'the shortest failback that the cmdlet takes': {
      given: intervals(120, 30),
      on: ['appliance:4'],
      says: ['voice failback interval of lds-sba.contoso.com is 30 s'],
      field: 'failback',
    },
    'intervals that are one second too close': {
      given: intervals(120, 149),
      on: ['appliance:4'],
      says: ['149 s', '120 s', 'too close'],
      field: 'failback',
    },
    'a failback that is shorter than the detection': {
      given: intervals(300, 240),
      on: ['appliance:4'],
      says: ['That is shorter'],
      field: 'failback',
    },
  },
})
