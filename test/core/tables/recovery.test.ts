import { describe, expect, it } from 'vitest'
import { failbackTarget, recoveryTargets, recoveryTargetsOf } from '../../../src/core/tables/recovery.ts'

/* Typed by hand: minutes. */
const printed = [
  ['2013', 30, 30, 30],
  ['2015', 15, 20, 5],
  ['2019', 15, 20, 5],
] as const

describe('the targets of pool failover', () => {
  it.each(printed)('of %s are those that are printed', (version, from, to, point) => {
    const targets = recoveryTargets[version]
    expect([targets.timeFrom.value, targets.timeTo.value, targets.point.value]).toEqual([from, to, point])
    expect(recoveryTargetsOf(version)).toBe(targets)
  })

  it('of a release without documents are those of the latest one', () => {
    expect(recoveryTargetsOf('other')).toBe(recoveryTargets['2019'])
  })

  it('give an hour to the failback of 20,000 users', () => {
    expect([failbackTarget.minutes.value, failbackTarget.users.value]).toEqual([60, 20_000])
  })
})
