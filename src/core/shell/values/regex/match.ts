import { readPattern } from './pattern.ts'
import { programOf, type Step } from './program.ts'

/** A regular expression that can be matched. */
export interface Regex {
  readonly steps: readonly Step[]
  /** Of its groups by their number, '' where they have none. */
  readonly names: readonly string[]
}

type RegexResult =
  | { readonly is: 'regex'; readonly regex: Regex }
  | { readonly is: 'wrong'; readonly why: string }
  | { readonly is: 'not emulated' }

/** A stretch of the text that a pattern or a group matches. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The whole match first, then the groups; `null` for one that took no part. */
export type Match = readonly [Stretch, ...(Stretch | null)[]]

/** Reads a regular expression of .NET, without look around and back references. */
export function regexOf(pattern: string, ignoresCase: boolean): RegexResult {
  if (pattern.length > 10_000) return { is: 'not emulated' }
  const read = readPattern(pattern, ignoresCase)
  if (read.is !== 'pattern') return read
  const steps = programOf(read.root)
  return steps ? { is: 'regex', regex: { steps, names: read.names } } : { is: 'not emulated' }
}

/** The most pairs of a step and a place that are kept in mind. */
const mostPairs = 10_000_000

/** How many pairs of a step and a place may still be looked at: one amount for all the texts of an operation. */
export interface Work {
  left: number
}

export function newWork(): Work {
  return { left: 5_000_000 }
}

/**
 * The matches of a text from left to right, so many at most; `null` where that would take too long. A pair of a step and a
 * place that has come to nothing is not tried again, so the time grows with the text and not with the ways through it.
 */
export function matchesOf(regex: Regex, text: string, most: number, work: Work): readonly Match[] | null {
  const pairs = regex.steps.length * (text.length + 1)
  if (pairs > mostPairs) return null
  const search: Search = { regex, text, tried: new Uint8Array(pairs), touched: [], work }
  const found: Match[] = []
  let from = 0
  while (from <= text.length && found.length < most) {
    const match = firstMatch(search, from)
    if (work.left < 0) return null
    if (!match) break
    found.push(match)
    from = match[0].to > match[0].from ? match[0].to : match[0].to + 1
  }
  return found
}

interface Search {
  readonly regex: Regex
  readonly text: string
  readonly tried: Uint8Array
  /** The places of `tried` that are set, to be cleared. */
  readonly touched: number[]
  readonly work: Work
}

function firstMatch(search: Search, from: number): Match | null {
  let match: Match | null = null
  for (let at = from; at <= search.text.length && !match && search.work.left >= 0; at += 1)
    match = matchAt(search, at)
  for (const place of search.touched) search.tried[place] = 0
  search.touched.length = 0
  return match
}

/** What is still to be tried: a step at a place, or a note to be taken back. */
type Open =
  { readonly step: number; readonly at: number } | { readonly slot: number; readonly before: number }

function matchAt(search: Search, start: number): Match | null {
  const { regex, tried, touched } = search
  const notes = regex.names.flatMap(() => [-1, -1])
  const open: Open[] = [{ step: 0, at: start }]
  for (let next = open.pop(); next; next = open.pop()) {
    if ('slot' in next) notes[next.slot] = next.before
    else {
      const pair = next.at * regex.steps.length + next.step
      search.work.left -= 1
      if (search.work.left < 0) return null
      if (tried[pair] === 0) {
        tried[pair] = 1
        touched.push(pair)
        if (follow(search, next.step, next.at, notes, open)) return asMatch(notes)
      }
    }
  }
  return null
}

/** Puts what follows a step on the pile; answers whether it was the last one. */
function follow({ regex, text }: Search, place: number, at: number, notes: number[], open: Open[]): boolean {
  const step = regex.steps[place]
  switch (step?.is) {
    case undefined:
      return false
    case 'found':
      return true
    case 'character':
      if (at < text.length && step.test(text.charAt(at))) open.push({ step: place + 1, at: at + 1 })
      return false
    case 'place':
      if (step.holds(text, at)) open.push({ step: place + 1, at })
      return false
    case 'jump':
      open.push({ step: step.to, at })
      return false
    case 'split':
      open.push({ step: step.second, at }, { step: step.first, at })
      return false
    case 'note':
      open.push({ slot: step.slot, before: notes[step.slot] ?? -1 }, { step: place + 1, at })
      notes[step.slot] = at
      return false
  }
}

function asMatch(notes: readonly number[]): Match {
  const groups = Array.from({ length: notes.length / 2 }, (_, number) => {
    const [from = -1, to = -1] = [notes[number * 2], notes[number * 2 + 1]]
    return from < 0 || to < from ? null : { from, to }
  })
  const [whole, ...others] = groups
  return [whole ?? { from: 0, to: 0 }, ...others]
}
