import { readBody, readCondition } from './bodies.ts'
import {
  expectClose,
  fail,
  failOrNeedMore,
  isAtEnd,
  isNext,
  matchHere,
  needMore,
  since,
  skipBlank,
  skipLines,
  take,
  type Cursor,
} from './cursor.ts'
import { noCondition, noEndOfCondition, notEmulated, parseWords } from './parse-words.ts'
import type { Expression, ScriptBlock, Statement } from './syntax.ts'
import { readWord } from './words.ts'

interface Flags {
  mode: 'exact' | 'wildcard' | 'regex'
  isCaseSensitive: boolean
}

interface Case {
  readonly test: Expression | null
  readonly body: ScriptBlock
}

/** What stands behind `switch`. */
export function readSwitch(cursor: Cursor, from: number): Statement | null {
  const flags = readFlags(cursor)
  const value = readCondition(cursor, 'switch', noCondition('switch'), noEndOfCondition('switch'))
  skipLines(cursor)
  if (isNext(cursor, '{')) take(cursor, 'operator', 1)
  else failOrNeedMore(cursor, parseWords.noSwitchBlock)
  const cases = readCases(cursor)
  return value && { kind: 'switch', ...flags, value, cases, extent: since(cursor, from) }
}

function readFlags(cursor: Cursor): Flags {
  const flags: Flags = { mode: 'exact', isCaseSensitive: false }
  for (;;) {
    skipLines(cursor)
    const found = matchHere(cursor, /[-\u2013-\u2015]([a-z]+)/iy)
    if (!found) return flags
    const flag = (found[1] ?? '').toLowerCase()
    if (flag === 'wildcard' || flag === 'regex' || flag === 'exact') flags.mode = flag
    else if ('casesensitive'.startsWith(flag)) flags.isCaseSensitive = true
    else fail(cursor, notEmulated(`The flag '${found[0]}' of switch`), cursor.at, cursor.at + found[0].length)
    take(cursor, 'parameter', found[0].length)
  }
}

function readCases(cursor: Cursor): readonly Case[] {
  const brace = cursor.at - 1
  const cases: Case[] = []
  for (;;) {
    skipSeparators(cursor)
    if (isAtEnd(cursor)) needMore(cursor, parseWords.noClosingBrace, brace)
    if (isAtEnd(cursor) || isNext(cursor, '}')) break
    const next = readCase(cursor)
    if (next) cases.push(next)
  }
  expectClose(cursor, '}', parseWords.noClosingBrace)
  return cases
}

function skipSeparators(cursor: Cursor): void {
  skipLines(cursor)
  while (isNext(cursor, ';')) {
    take(cursor, 'operator', 1)
    skipLines(cursor)
  }
}

function readCase(cursor: Cursor): Case | null {
  const isDefault = matchHere(cursor, /default(?=\s*\{)/iy) !== null
  if (isDefault) take(cursor, 'keyword', 'default'.length)
  const test = isDefault ? null : readWord(cursor)
  if (!isDefault && !test) fail(cursor, parseWords.noSwitchCondition)
  skipBlank(cursor)
  const body = readBody(cursor, parseWords.noSwitchBlock)
  return body && { test, body }
}
