import type { HashtableEntry, HashtableValue } from '../value.ts'
import { failed, notEmulated, type Failed } from './outcome.ts'
import { mostCharacters } from './limits.ts'
import { matchesOf, regexOf, type Match, type Regex, type Work } from './regex/match.ts'

/** What working with a pattern comes to: a result, or an error of the language. */
export type Worked<Result> = { readonly ok: true; readonly result: Result } | Failed

/** Whether an error of a pattern is that of `-match`, or of `-replace` and `-split`, which name it in other words. */
type Speaker = '-match' | '-replace'

/** A pattern that can be matched. */
export function patternOf(pattern: string, isCaseSensitive: boolean, speaker: Speaker): Worked<Regex> {
  const read = regexOf(pattern, !isCaseSensitive)
  if (read.is === 'regex') return { ok: true, result: read.regex }
  if (read.is === 'wrong') return wrongPattern(pattern, read.why, speaker)
  return notEmulated(`The regular expression ${shortened(pattern)}`)
}

/** The matches of a text, so many at most. */
export function matchesIn(regex: Regex, text: string, most: number, work: Work): Worked<readonly Match[]> {
  const matches = matchesOf(regex, text, most, work)
  return matches ? { ok: true, result: matches } : notEmulated('A regular expression over so long a text')
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}...` : text
}

function wrongPattern(pattern: string, why: string, speaker: Speaker): Failed {
  if (speaker === '-match')
    return failed(`parsing "${pattern}" - ${why}`, 'System.ArgumentException', {
      category: 'OperationStopped',
      exception: 'ArgumentException',
    })
  return failed(`The regular expression pattern ${pattern} is not valid.`, 'InvalidRegularExpression', {
    target: `(${pattern}:String)`,
  })
}

/** `$Matches` for a match: its groups by number, or by name where they have one. */
export function matchesTable({ names }: Regex, match: Match, text: string): HashtableValue {
  const entries = match.flatMap((stretch, number): HashtableEntry[] =>
    stretch ? [{ key: names[number] || number, value: text.slice(stretch.from, stretch.to) }] : [],
  )
  return { is: 'hashtable', entries }
}

/** The text with every match replaced; `null` where it becomes longer than the emulation makes. */
export function replaced(
  text: string,
  regex: Regex,
  matches: readonly Match[],
  replacement: string,
): string | null {
  let made = ''
  let from = 0
  for (const match of matches) {
    made += text.slice(from, match[0].from) + filledIn(replacement, regex, match, text)
    from = match[0].to
    if (made.length > mostCharacters) return null
  }
  return made + text.slice(from)
}

/** A replacement with `$1`, `${name}`, `$&` and `$$` filled in. */
function filledIn(replacement: string, { names }: Regex, match: Match, text: string): string {
  return replacement.replaceAll(
    /\$(?:(\d+)|\{(\w+)\}|([&$]))/g,
    (whole, number?: string, name?: string, sign?: string) => {
      if (sign === '$') return '$'
      const group = sign === '&' ? 0 : groupNumber(number ?? name ?? '', names)
      if (group < 0 || group >= names.length) return whole
      const stretch = match[group] ?? null
      return stretch ? text.slice(stretch.from, stretch.to) : ''
    },
  )
}

function groupNumber(name: string, names: readonly string[]): number {
  return /^\d+$/.test(name) ? Number(name) : names.indexOf(name)
}
