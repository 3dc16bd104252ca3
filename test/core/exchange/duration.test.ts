import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secondsOf } from '../../../src/core/exchange/duration.ts'

describe('an interval', () => {
  it.each([
    ['P0Y0M0DT0H5M0S', 300],
    ['PT5M', 300],
    ['PT300S', 300],
    ['PT300.000S', 300],
    ['PT0.5S', 0.5],
    ['PT2.S', 2],
    ['PT1H1M1S', 3_661],
    ['P1D', 86_400],
    ['P1DT1S', 86_401],
    ['P1M', 30 * 86_400],
    ['P1Y', 365 * 86_400],
    ['  PT5M\n', 300],
    ['00:05:00', 300],
    ['0:5:0', 300],
    ['00:05:00.5000000', 300.5],
    ['1.00:00:01', 86_401],
  ])('is read from %j as %d seconds', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds)
  })

  it.each([
    '',
    'P',
    'PT',
    'P1DT',
    'PT5',
    '300',
    '-PT5M',
    'PT5M3H',
    'pt5m',
    '00:05',
    '00:05:00:00',
    'PT1.5M',
    'soon',
    `P${'9'.repeat(400)}Y`,
  ])('is not read from %j', (text) => {
    expect(secondsOf(text)).toBeNull()
  })

  it('is the same in its long, short and clock form', () => {
    const part = fc.integer({ min: 0, max: 59 })
    fc.assert(
      fc.property(part, part, part, (h, m, s) => {
        const seconds = 3_600 * h + 60 * m + s
        expect(secondsOf(`P0Y0M0DT${h}H${m}M${s}S`)).toBe(seconds)
        expect(secondsOf(`PT${seconds}S`)).toBe(seconds)
        expect(secondsOf([h, m, s].join(':'))).toBe(seconds)
      }),
    )
  })
})
