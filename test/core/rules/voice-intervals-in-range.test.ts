import { expect, it } from 'vitest'
import { voiceIntervalsInRange } from '../../../src/core/rules/voice-intervals-in-range.ts'
import { voiceIntervalsInRangeExamples as examples } from '../../../src/core/examples/voice-intervals-in-range.ts'
import { branchWith, pairOf } from '../../../src/core/examples/shapes.ts'
import { runRule } from '../../support/naive-check.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const intervals = (failureDetection: number, failback: number, voiceFailover = true) =>
  pairOf({}, {}, { failureDetection, failback, voiceFailover })

ruleCases(voiceIntervalsInRange, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'the least interval': intervals(30, 30),
    'one second more': intervals(31, 31),
    'one second less than the most': intervals(84_399, 84_399),
    'the most': intervals(84_400, 84_400),
    'intervals that are not in use': intervals(1, 100_000, false),
    'those of an appliance at both ends': branchWith({ failureDetection: 30, failback: 84_400 }),
    'those of an appliance that are not in use': branchWith({ failback: 1, voiceFailover: false }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
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
    'an interval of an appliance': {
      given: branchWith({ failback: 84_401 }),
      on: ['appliance:4'],
      says: ['voice failback interval is 84,401 s'],
      field: 'failback',
    },
    'an interval that is no number': {
      given: intervals(Number.NaN, 600),
      on: ['pairing:5'],
      field: 'failureDetection',
    },
  },
})

it('tells the detection that Topology Builder raises from intervals that only the cmdlet refuses', () => {
  const act = (failureDetection: number, failback: number) =>
    runRule(voiceIntervalsInRange, intervals(failureDetection, failback)).map(
      (draft) => draft.topologyBuilder ?? voiceIntervalsInRange.topologyBuilder,
    )
  expect(act(29, 600)).toEqual(['corrects'])
  expect(act(84_401, 600)).toEqual(['not applicable'])
  expect(act(300, 29)).toEqual(['not applicable'])
})
