import { isQuote } from './characters.ts'
import {
  fail,
  failOrNeedMore,
  isAtEnd,
  isNext,
  matchHere,
  needMore,
  peek,
  since,
  skipBlank,
  skipLines,
  take,
  type Cursor,
} from './cursor.ts'
import { readNumber } from './numbers.ts'
import { duplicateKey, noValueAfter, parseWords } from './parse-words.ts'
import type { Expression, Statement } from './syntax.ts'

interface Entry {
  readonly key: Expression
  readonly value: Statement
}

/** `@{ }`, whose opening stands here. */
export function readHashtable(cursor: Cursor): Expression {
  const from = cursor.at
  take(cursor, 'operator', 2)
  const entries: Entry[] = []
  const keys = new Set<string>()
  for (;;) {
    skipSeparators(cursor)
    if (isNext(cursor, '}') || isAtEnd(cursor)) break
    const entry = readEntry(cursor, keys)
    if (entry) entries.push(entry)
    skipBlank(cursor)
    if (!/^[;}\r\n]?$/.test(peek(cursor))) fail(cursor, parseWords.hashIncomplete)
  }
  if (isAtEnd(cursor)) needMore(cursor, parseWords.hashIncomplete, from)
  take(cursor, 'operator', 1)
  return { kind: 'hashtable', entries, ordered: false, extent: since(cursor, from) }
}

function skipSeparators(cursor: Cursor): void {
  skipLines(cursor)
  while (isNext(cursor, ';')) {
    take(cursor, 'operator', 1)
    skipLines(cursor)
  }
}

function readEntry(cursor: Cursor, keys: Set<string>): Entry | null {
  const key = readKey(cursor)
  skipBlank(cursor)
  if (!key || !isNext(cursor, '=')) {
    failOrNeedMore(cursor, key ? parseWords.noEquals : parseWords.hashIncomplete)
    return null
  }
  if (key.kind === 'string') noteKey(cursor, key, keys)
  take(cursor, 'operator', 1)
  skipLines(cursor)
  const value = cursor.grammar.statement(cursor)
  if (!value) failOrNeedMore(cursor, noValueAfter('='))
  return value && { key, value }
}

function noteKey(cursor: Cursor, key: Expression & { readonly kind: 'string' }, keys: Set<string>): void {
  const name = key.value.toLowerCase()
  if (keys.has(name)) fail(cursor, duplicateKey(key.value), key.extent.from, key.extent.to)
  keys.add(name)
}

/** A key: a bare name, a number, or any expression. */
function readKey(cursor: Cursor): Expression | null {
  if (isQuote(peek(cursor)) || '$(@['.includes(peek(cursor))) return cursor.grammar.expression(cursor)
  const number = readNumber(cursor)
  if (number) return number
  const found = matchHere(cursor, /[^\s=(){};,|&$"'`@<>#[\u2018-\u201e]+/y)
  if (!found) return null
  const from = cursor.at
  take(cursor, 'member', found[0].length)
  return { kind: 'string', value: found[0], bare: true, extent: since(cursor, from) }
}
