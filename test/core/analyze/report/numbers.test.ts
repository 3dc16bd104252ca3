import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  averageUsers,
  downtimePerYear,
  fullness,
  percentage,
  percentages,
  plain,
  share,
} from '../../../../src/core/analyze/report/numbers.ts'

describe('a probability in words', () => {
  it.each([
    [1, '100 %'],
    [0, '0 %'],
    [0.99, '99 %'],
    [0.5, '50 %'],
    [0.972, '97.2 %'],
    [0.999702, '99.9702 %'],
    [0.9999, '99.99 %'],
    [1 - 1.218536857e-8, '99.99999878 %'],
    [1 - 1e-15, 'more than 99.99999999999 %'],
    [0.001, '0.100 %'],
    [1e-12, '0.000000000100 %'],
  ])('%d is %s', (value, words) => {
    expect(percentage(value)).toBe(words)
  })

  it('never says that something is certain or impossible that is not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }),
        (value) => {
          expect(percentage(value)).not.toMatch(/^(100|0) %$/)
          expect(percentage(value)).not.toMatch(/\de/)
        },
      ),
    )
  })

  it('is two numbers only where the documents leave it between two', () => {
    expect(percentages({ low: 0.9, high: 0.9 })).toBe('90 %')
    expect(percentages({ low: 0.9, high: 0.99 })).toBe('between 90 % and 99 %')
  })
})

describe('expected downtime', () => {
  it.each([
    [1, 'none'],
    [0, '365 d'],
    [0.99, '3.65 d'],
    [0.9999, '52.6 min'],
    [0.999702, '2.61 h'],
    [1 - 1e-7, '3.16 s'],
    [1 - 1e-13, 'less than 0.001 s'],
  ])('of %d is %s', (value, words) => {
    expect(downtimePerYear(value)).toBe(words)
  })
})

describe('a share', () => {
  it.each([
    [0, 7, '0 %'],
    [7, 7, '100 %'],
    [91, 128, '71.1 %'],
    [1, 100_000, 'less than 0.1 %'],
    [99_999, 100_000, 'more than 99.9 %'],
    [0, 0, 'none'],
  ])('%d of %d is %s', (part, whole, words) => {
    expect(share(part, whole)).toBe(words)
  })
})

describe('how full something is', () => {
  it.each([
    [null, ''],
    [0.7207, '72.1 %'],
    [0.9999, 'more than 99.9 %'],
    [1, '100 %'],
    [1.0001, '100.1 %'],
    [1.1, '110 %'],
    [2, '200 %'],
  ])('%d is written %s', (part, words) => {
    expect(fullness(part)).toBe(words)
  })
})

describe('users on average', () => {
  it.each([
    [0, 0, 'none'],
    [0.00422, 0.00422, 'fewer than one'],
    [0, 0.3, 'none to fewer than one'],
    [1.4, 1.4, '1'],
    [763.6, 763.6, '764'],
    [12, 3040.2, '12 to 3,040'],
  ])('from %d to %d are "%s"', (low, high, words) => {
    expect(averageUsers({ low, high })).toBe(words)
  })
})

describe('a number', () => {
  it.each([
    [0, '0'],
    [0.012345, '0.0123'],
    [4.567, '4.57'],
    [363.2, '363'],
    [12345, '12345'],
  ])('%d is written %s', (value, words) => {
    expect(plain(value)).toBe(words)
  })
})
