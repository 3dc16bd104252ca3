import type { Value } from '../value.ts'
import { compare } from './comparison.ts'
import { mostCharacters, mostItems } from './limits.ts'
import { method, plain, textAt, thrown, wholeAt, type Methods } from './method.ts'
import { done, notEmulated, type Failed, type Outcome } from './outcome.ts'
import { isArray, toNumber } from './scalars.ts'
import { interpolated } from './text.ts'

/** The methods of System.String. */
export const stringMethods: Methods<string> = {
  toupper: plain((text) => text.toUpperCase()),
  toupperinvariant: plain((text) => text.toUpperCase()),
  tolower: plain((text) => text.toLowerCase()),
  tolowerinvariant: plain((text) => text.toLowerCase()),
  tostring: method(0, 1, (text) => done(text)),
  tochararray: method(0, 0, (text) => (text.length > mostItems ? tooMany() : done(text.split('')))),
  trim: method(0, 100, (text, args) => done(trimmed(text, args, true, true))),
  trimstart: method(0, 100, (text, args) => done(trimmed(text, args, true, false))),
  trimend: method(0, 100, (text, args) => done(trimmed(text, args, false, true))),
  contains: method(1, 1, (text, args) => done(text.includes(textAt(args, 0)))),
  startswith: method(1, 3, (text, args) =>
    done(folded(text, args).startsWith(folded(textAt(args, 0), args))),
  ),
  endswith: method(1, 3, (text, args) => done(folded(text, args).endsWith(folded(textAt(args, 0), args)))),
  equals: method(1, 2, (text, args) => done(folded(text, args) === folded(textAt(args, 0), args))),
  compareto: method(1, 1, (text, args) => done(compare(text, textAt(args, 0), true))),
  indexof: method(1, 3, (text, args) =>
    done(folded(text, args).indexOf(folded(textAt(args, 0), args), startAt(args))),
  ),
  lastindexof: method(1, 3, (text, args) =>
    done(folded(text, args).lastIndexOf(folded(textAt(args, 0), args))),
  ),
  replace: method(2, 2, replace),
  split: method(0, 3, split),
  substring: method(1, 2, substring),
  remove: method(1, 2, remove),
  insert: method(2, 2, insert),
  padleft: method(1, 2, (text, args, name) => padded(text, args, name, 'padStart')),
  padright: method(1, 2, (text, args, name) => padded(text, args, name, 'padEnd')),
}

function tooMany(): Failed {
  return notEmulated(`An array of more than ${String(mostItems)} items`)
}

function tooLong(): Failed {
  return notEmulated(`A string of more than ${String(mostCharacters)} characters`)
}

/** The characters of all arguments: each string counts as its characters. */
function charactersOf(args: readonly Value[]): string {
  return args
    .flatMap((arg) => (isArray(arg) ? arg : [arg]))
    .map(interpolated)
    .join('')
}

function trimmed(text: string, args: readonly Value[], atStart: boolean, atEnd: boolean): string {
  const set = charactersOf(args)
  const isTrimmed = (character: string): boolean =>
    set === '' ? /\s/.test(character) : set.includes(character)
  let from = 0
  let to = text.length
  if (atStart) while (from < to && isTrimmed(text.charAt(from))) from += 1
  if (atEnd) while (to > from && isTrimmed(text.charAt(to - 1))) to -= 1
  return text.slice(from, to)
}

/** In lower case where an argument behind the first asks for a comparison that ignores the case. */
function folded(text: string, args: readonly Value[]): string {
  const ignoresCase = args.slice(1).some((arg) => arg === true || /ignorecase$/i.test(interpolated(arg)))
  return ignoresCase ? text.toLowerCase() : text
}

function startAt(args: readonly Value[]): number {
  const place = args[1] ?? null
  return typeof place === 'number' ? place : 0
}

function replace(text: string, args: readonly Value[], name: string): Outcome {
  const [from, to] = [textAt(args, 0), textAt(args, 1)]
  if (from === '')
    return thrown(name, 2, 'ArgumentException', 'String cannot be of zero length.\nParameter name: oldValue')
  const parts = text.split(from)
  if (text.length + (parts.length - 1) * (to.length - from.length) > mostCharacters) return tooLong()
  return done(parts.join(to))
}

/** Splits at each of the characters; a number is the most parts, `RemoveEmptyEntries` leaves out the empty ones. */
function split(text: string, args: readonly Value[]): Outcome {
  const options = args.slice(1)
  const set = charactersOf(args.slice(0, 1))
  const most = options.find((option) => typeof option === 'number') ?? mostItems
  const leavesOut = options.some(
    (option) => /^removeemptyentries$/i.test(interpolated(option)) || option === true,
  )
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length && parts.length < toSize(most) - 1; at += 1) {
    const character = text.charAt(at)
    if (set === '' ? /\s/.test(character) : set.includes(character)) {
      if (!leavesOut || at > from) parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  const last = text.slice(from)
  if (!leavesOut || last !== '') parts.push(last)
  return done(parts)
}

function toSize(value: Value): number {
  return toNumber(value) ?? mostItems
}

function substring(text: string, args: readonly Value[], name: string): Outcome {
  const start = wholeAt(args, 0)
  if (!(start >= 0)) return outOfRange(name, args, 'StartIndex cannot be less than zero.', 'startIndex')
  if (start > text.length)
    return outOfRange(name, args, 'startIndex cannot be larger than length of string.', 'startIndex')
  if (args.length === 1) return done(text.slice(start))
  const length = wholeAt(args, 1)
  if (!(length >= 0)) return outOfRange(name, args, 'Length cannot be less than zero.', 'length')
  if (start + length > text.length)
    return outOfRange(name, args, 'Index and length must refer to a location within the string.', 'length')
  return done(text.slice(start, start + length))
}

function remove(text: string, args: readonly Value[], name: string): Outcome {
  const start = wholeAt(args, 0)
  const count = args.length > 1 ? wholeAt(args, 1) : text.length - start
  if (!(start >= 0)) return outOfRange(name, args, 'StartIndex cannot be less than zero.', 'startIndex')
  if (!(count >= 0) || start + count > text.length)
    return outOfRange(name, args, 'Index and count must refer to a location within the string.', 'count')
  return done(text.slice(0, start) + text.slice(start + count))
}

function insert(text: string, args: readonly Value[], name: string): Outcome {
  const place = wholeAt(args, 0)
  if (!(place >= 0 && place <= text.length))
    return outOfRange(name, args, 'Specified argument was out of the range of valid values.', 'startIndex')
  const added = textAt(args, 1)
  return text.length + added.length > mostCharacters
    ? tooLong()
    : done(text.slice(0, place) + added + text.slice(place))
}

function padded(text: string, args: readonly Value[], name: string, how: 'padStart' | 'padEnd'): Outcome {
  const width = wholeAt(args, 0)
  if (!(width >= 0)) return outOfRange(name, args, 'Non-negative number required.', 'totalWidth')
  if (width > mostCharacters) return tooLong()
  return done(text[how](width, args.length > 1 ? textAt(args, 1).slice(0, 1) : ' '))
}

function outOfRange(name: string, args: readonly Value[], message: string, parameter: string): Failed {
  return thrown(name, args.length, 'ArgumentOutOfRangeException', `${message}\nParameter name: ${parameter}`)
}
