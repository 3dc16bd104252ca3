import type { Value } from '../value.ts'
import { withNumbers } from './arithmetic.ts'
import { method, type Methods } from './method.ts'
import { done, failed } from './outcome.ts'
import { rounded, toNumber } from './scalars.ts'

/** The constants of System.Math. */
export const mathConstants: Readonly<Record<string, Value>> = { pi: Math.PI, e: Math.E }

function one(compute: (value: number) => number): Methods<unknown>[string] {
  return method(1, 1, (_, [value = null]) => withNumbers(value, 0, (number) => done(compute(number))))
}

function two(compute: (left: number, right: number) => number): Methods<unknown>[string] {
  return method(2, 2, (_, [left = null, right = null]) =>
    withNumbers(left, right, (first, second) => done(compute(first, second))),
  )
}

/** The methods of System.Math. */
export const mathMethods: Methods<unknown> = {
  abs: one(Math.abs),
  ceiling: one(Math.ceil),
  floor: one(Math.floor),
  truncate: one(Math.trunc),
  sqrt: one(Math.sqrt),
  sign: one(Math.sign),
  exp: one(Math.exp),
  log10: one(Math.log10),
  max: two(Math.max),
  min: two(Math.min),
  pow: two((base, power) => base ** power),
  log: method(1, 2, (_, [value = null, base = Math.E]) =>
    withNumbers(value, base, (number, of) => done(Math.log(number) / Math.log(of))),
  ),
  round: method(1, 3, (_, [value = null, digits = 0, mode = null]) => {
    const isAwayFromZero = mode !== null || typeof digits === 'string'
    const places = typeof digits === 'string' ? 0 : (toNumber(digits) ?? 0)
    if (!(places >= 0 && places <= 15))
      return failed(
        'Exception calling "Round" with "2" argument(s): "Rounding digits must be between 0 and 15, inclusive.\nParameter name: digits"',
        'ArgumentOutOfRangeException',
        { category: 'NotSpecified', exception: 'MethodInvocationException' },
      )
    return withNumbers(value, 0, (number) => done(roundedTo(number, places, isAwayFromZero)))
  }),
}

function roundedTo(value: number, digits: number, isAwayFromZero: boolean): number {
  const scale = 10 ** digits
  const scaled = value * scale
  if (!Number.isFinite(scaled) || Math.abs(scaled) > Number.MAX_SAFE_INTEGER) return value
  const whole = isAwayFromZero ? Math.sign(scaled) * Math.floor(Math.abs(scaled) + 0.5) : rounded(scaled)
  return whole / scale
}
