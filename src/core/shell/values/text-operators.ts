import type { Value } from '../value.ts'
import { mostCharacters, mostItems } from './limits.ts'
import { done, failed, notEmulated, type Outcome } from './outcome.ts'
import { matchesIn, matchesTable, patternOf, replaced } from './patterns.ts'
import { newWork, type Match, type Regex } from './regex/match.ts'
import { isArray, rounded, toNumber } from './scalars.ts'
import { interpolated } from './text.ts'

/** `-match`: of one text whether it holds, with `$Matches`; of an array the items for which it holds. */
export function match(left: Value, right: Value, isCaseSensitive: boolean, isNegated: boolean): Outcome {
  const pattern = patternOf(interpolated(right), isCaseSensitive, '-match')
  if (!pattern.ok) return pattern
  if (isArray(left)) return matchingItems(left, pattern.result, isNegated)
  const text = interpolated(left)
  const found = matchesIn(pattern.result, text, 1, newWork())
  if (!found.ok) return found
  const [first] = found.result
  const value = (first !== undefined) !== isNegated
  return first ? { ok: true, value, matches: matchesTable(pattern.result, first, text) } : done(value)
}

function matchingItems(items: readonly Value[], regex: Regex, isNegated: boolean): Outcome {
  const kept: Value[] = []
  const work = newWork()
  for (const item of items) {
    const found = matchesIn(regex, interpolated(item), 1, work)
    if (!found.ok) return found
    if (found.result.length > 0 !== isNegated) kept.push(item)
  }
  return done(kept)
}

/** `-replace`: the pattern, and what stands instead; of an array each item. */
export function replace(left: Value, right: Value, isCaseSensitive: boolean): Outcome {
  const [wanted = null, instead = null, ...rest] = isArray(right) ? right : [right]
  if (rest.length > 0)
    return failed(
      `The -replace operator allows only two elements to follow it, not ${String(rest.length + 2)}.`,
      'BadReplaceArgument',
    )
  const pattern = patternOf(interpolated(wanted), isCaseSensitive, '-replace')
  return pattern.ok ? replaceWith(left, pattern.result, interpolated(instead)) : pattern
}

function replaceWith(left: Value, regex: Regex, replacement: string): Outcome {
  const work = newWork()
  let size = 0
  const made: Value[] = []
  for (const item of isArray(left) ? left : [left]) {
    const text = interpolated(item)
    const found = matchesIn(regex, text, Infinity, work)
    if (!found.ok) return found
    const whole = replaced(text, regex, found.result, replacement)
    size += whole?.length ?? 0
    if (whole === null || size > mostCharacters) return tooLong()
    made.push(whole)
  }
  return done(isArray(left) ? made : (made[0] ?? null))
}

function tooLong(): Outcome {
  return notEmulated(`A string of more than ${String(mostCharacters)} characters`)
}

/** `-split`: the pattern, the most parts, and options such as `SimpleMatch`. */
export function split(left: Value, right: Value, isCaseSensitive: boolean): Outcome {
  const [delimiter = null, most = null, options = null] = isArray(right) ? right : [right]
  if (
    delimiter !== null &&
    typeof delimiter === 'object' &&
    !isArray(delimiter) &&
    delimiter.is === 'scriptblock'
  )
    return notEmulated('A script block behind -split')
  const isSimple = /simplematch/i.test(interpolated(options))
  const text = interpolated(delimiter)
  const pattern = patternOf(isSimple ? escapedPattern(text) : text, isCaseSensitive, '-replace')
  const wanted = rounded(toNumber(most) ?? 0)
  return pattern.ok ? splitWith(left, pattern.result, wanted > 0 ? wanted - 1 : mostItems) : pattern
}

function splitWith(left: Value, regex: Regex, most: number): Outcome {
  const parts: Value[] = []
  const work = newWork()
  for (const item of isArray(left) ? left : [left]) {
    const text = interpolated(item)
    const found = matchesIn(regex, text, most, work)
    if (!found.ok) return found
    for (const part of partsBetween(text, found.result)) parts.push(part)
    if (parts.length > mostItems) return notEmulated(`An array of more than ${String(mostItems)} items`)
  }
  return done(parts)
}

/** What stands between the matches, and what their groups hold. */
function partsBetween(text: string, matches: readonly Match[]): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (const [whole, ...groups] of matches) {
    parts.push(text.slice(from, whole.from))
    for (const group of groups) if (group) parts.push(text.slice(group.from, group.to))
    from = whole.to
  }
  parts.push(text.slice(from))
  return parts
}

/** `-split` before a text: its words. */
export function words(value: Value): Outcome {
  const texts = isArray(value) ? value : [value]
  const found = texts.flatMap((item) =>
    interpolated(item)
      .split(/\s+/)
      .filter((word) => word !== ''),
  )
  return found.length > mostItems
    ? notEmulated(`An array of more than ${String(mostItems)} items`)
    : done(found)
}

/** A text as a pattern that matches it alone, as `[regex]::Escape` makes it. */
export function escapedPattern(text: string): string {
  return text
    .replaceAll(/[\\*+?|{[()^$.# ]/g, '\\$&')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\f', '\\f')
}

/** `-join`. */
export function join(value: Value, separator: string): Outcome {
  if (!isArray(value)) return done(interpolated(value))
  let text = ''
  for (const [place, item] of value.entries()) {
    text += (place > 0 ? separator : '') + interpolated(item)
    if (text.length > mostCharacters) return tooLong()
  }
  return done(text)
}
