import { describe, expect, it } from 'vitest'
import * as tables from '../../../src/core/tables/limits.ts'

/* Typed by hand from the documents that each limit names as its source. */
const printed: Readonly<Record<string, number>> = {
  'frontEndsPerPool 2013': 12,
  'frontEndsPerPool 2015': 12,
  'frontEndsPerPool 2019': 16,
  frontEndsInDialog: 20,
  'usersPerPool 2013': 80_000,
  'usersPerPool 2015': 80_000,
  'usersPerPool 2019': 106_000,
  'usersPerPairedPool 2013': 40_000,
  'usersPerPairedPool 2015': 40_000,
  'usersPerPairedPool 2019': 53_000,
  usersPerFrontEnd: 6_660,
  usersPerFrontEndInReferences: 6_667,
  usersPerStandardEdition: 2_500,
  usersPerStandardEditionAfterFailover: 5_000,
  recommendedFrontEnds: 3,
  frontEndsToSynchronise: 3,
  frontEndsDuringFullReset: 3,
  'voiceIntervals failureDetectionDefault': 300,
  'voiceIntervals failbackDefault': 600,
  'voiceIntervals clampedBelow': 90,
  'voiceIntervals least': 30,
  'voiceIntervals most': 84_400,
  'voiceIntervals mostOtherReading': 86_400,
  'voiceIntervals survivableBranchDetectionDefault': 120,
  'voiceIntervals survivableBranchFailbackDefault': 240,
  'voiceIntervals survivableBranchWarnsBelow': 120,
  'voiceIntervals pingInterval': 30,
  appliancesPerBranch: 2,
  labelLength: 63,
  fqdnLength: 255,
  computerNameLength: 15,
  directorsPerPool: 10,
  chatServersPerPool: 8,
  activeChatServersPerPool: 4,
  usersPerChatServer: 20_000,
}

/** The limits by name; those of a group, such as one by version, by both names. */
const limits = Object.entries(tables).flatMap(([name, limit]): [string, tables.Limit][] =>
  'value' in limit
    ? [[name, limit]]
    : Object.entries<tables.Limit>(limit).map(([key, one]) => [`${name} ${key}`, one]),
)

describe('the limits', () => {
  it('are the printed numbers', () => {
    expect(Object.fromEntries(limits.map(([name, { value }]) => [name, value]))).toEqual(printed)
  })

  it.each(limits)('name a source: %s', (_, { source }) => {
    expect(source.title).not.toBe('')
    expect(source.section).not.toBe('')
  })
})
