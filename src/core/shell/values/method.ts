import type { Value } from '../value.ts'
import { done, failed, type Failed, type Outcome } from './outcome.ts'
import { rounded, toNumber } from './scalars.ts'
import { interpolated } from './text.ts'

/** What a method of the allow list does with its object and its arguments; there are as many of these as it takes. */
export interface Method<Of> {
  readonly least: number
  readonly most: number
  readonly call: (value: Of, args: readonly Value[], name: string) => Outcome
}

/** The methods of a type by their names in lower case. */
export type Methods<Of> = Readonly<Record<string, Method<Of>>>

/** A method that takes so many arguments, from least to most. */
export function method<Of>(least: number, most: number, call: Method<Of>['call']): Method<Of> {
  return { least, most, call }
}

/** A method without arguments that always comes to a value. */
export function plain<Of>(compute: (value: Of) => Value): Method<Of> {
  return { least: 0, most: 0, call: (value) => done(compute(value)) }
}

/** Calls a method of the list; left out where it has none of this name. */
export function callFrom<Of>(
  methods: Methods<Of>,
  value: Of,
  name: string,
  args: readonly Value[],
): Outcome | undefined {
  const key = name.toLowerCase()
  const found = Object.hasOwn(methods, key) ? methods[key] : undefined
  if (!found) return undefined
  if (args.length < found.least || args.length > found.most) return noOverload(name, args.length)
  return found.call(value, args, name)
}

/** An argument as text. */
export function textAt(args: readonly Value[], place: number): string {
  return interpolated(args[place] ?? null)
}

/** An argument as a whole number. */
export function wholeAt(args: readonly Value[], place: number): number {
  return rounded(toNumber(args[place] ?? null) ?? Number.NaN)
}

/** A call with a number of arguments that no form of the method takes. */
export function noOverload(name: string, count: number): Failed {
  return failed(
    `Cannot find an overload for "${name}" and the argument count: "${String(count)}".`,
    'MethodCountCouldNotFindBest',
    { category: 'NotSpecified', exception: 'MethodException' },
  )
}

/** What a method throws. */
export function thrown(name: string, count: number, exception: string, message: string): Failed {
  return failed(`Exception calling "${name}" with "${String(count)}" argument(s): "${message}"`, exception, {
    category: 'NotSpecified',
    exception: 'MethodInvocationException',
  })
}
