import { endsWord, isBlank, isDash, isNewline, isQuote } from './characters.ts'
import {
  extentOf,
  failOrNeedMore,
  fail,
  goBack,
  isAtEnd,
  isNext,
  mark,
  matchHere,
  peek,
  since,
  skipBlank,
  skipLines,
  take,
  type Cursor,
} from './cursor.ts'
import { expectedExpression, noParameterArgument, parseWords } from './parse-words.ts'
import { readPostfix, readPrimary } from './primaries.ts'
import { readRedirection, type Redirections } from './redirections.ts'
import type { CommandElement, CommandWord, Expression } from './syntax.ts'
import { isSignedNumberNext, readBareWord, readWord } from './words.ts'

/** A command with everything behind it; `null` where none begins. */
export function readCommand(cursor: Cursor): CommandElement | null {
  const from = cursor.at
  const call = readCallOperator(cursor)
  const name = call === null ? readBareWord(cursor, 'command') : readCalled(cursor, call)
  if (!name) return null
  const into: Redirections = { redirection: null, streams: [] }
  const words = readWords(cursor, into)
  return { kind: 'command', call, name, words, ...into, extent: since(cursor, from) }
}

/** Whether `&` or `.` stands here to call what follows it. */
export function isCallNext(cursor: Cursor): boolean {
  if (isNext(cursor, '&')) return !isNext(cursor, '&&')
  const next = peek(cursor, 1)
  return isNext(cursor, '.') && (isBlank(next) || isQuote(next) || (next !== '' && '$({'.includes(next)))
}

function readCallOperator(cursor: Cursor): '&' | '.' | null {
  if (!isCallNext(cursor)) return null
  const operator = isNext(cursor, '&') ? '&' : '.'
  take(cursor, 'operator', 1)
  skipBlank(cursor)
  return operator
}

function readCalled(cursor: Cursor, call: '&' | '.'): Expression | null {
  const isExpression = isQuote(peek(cursor)) || '$({@'.includes(peek(cursor) || ' ')
  const primary = isExpression ? readPrimary(cursor) : readBareWord(cursor, 'command')
  if (!primary) failOrNeedMore(cursor, expectedExpression(call))
  return primary && readPostfix(cursor, primary, 'command')
}

function readWords(cursor: Cursor, into: Redirections): readonly CommandWord[] {
  const words: CommandWord[] = []
  let allowsParameters = true
  for (;;) {
    const before = mark(cursor)
    skipBlank(cursor)
    if (readRedirection(cursor, into)) continue
    if (readEndOfParameters(cursor)) allowsParameters = false
    else if (isEndOfCommand(cursor)) {
      goBack(cursor, before)
      return words
    } else {
      const word = allowsParameters && isParameterNext(cursor) ? readParameter(cursor) : readArgument(cursor)
      if (!word) return words
      words.push(word)
    }
  }
}

/** `--`: what follows are arguments, whatever they begin with. */
function readEndOfParameters(cursor: Cursor): boolean {
  if (!isDash(peek(cursor)) || !isDash(peek(cursor, 1)) || !endsWord(peek(cursor, 2))) return false
  take(cursor, 'operator', 2)
  return true
}

function isEndOfCommand(cursor: Cursor): boolean {
  const next = peek(cursor)
  return isAtEnd(cursor) || isNewline(next) || ');|}&'.includes(next)
}

function isParameterNext(cursor: Cursor): boolean {
  return matchHere(cursor, /[-\u2013-\u2015][\p{L}_?]/uy) !== null
}

function readParameter(cursor: Cursor): CommandWord {
  const from = cursor.at
  const text = matchHere(cursor, /.[^\s{}();,|&.[:'"<>\u2018-\u201e]*/y)?.[0] ?? ''
  take(cursor, 'parameter', text.length)
  const name = text.slice(1)
  if (!isNext(cursor, ':')) return { kind: 'parameter', name, value: null, extent: since(cursor, from) }
  take(cursor, 'parameter', 1)
  skipBlank(cursor)
  const value = readList(cursor)
  if (!value) failOrNeedMore(cursor, noParameterArgument(`-${name}`), from)
  return { kind: 'parameter', name, value, extent: since(cursor, from) }
}

function readArgument(cursor: Cursor): CommandWord | null {
  const splat = matchHere(cursor, /@([\p{L}_][\p{L}\p{Nd}_]*)/uy)
  const from = cursor.at
  if (splat) {
    take(cursor, 'variable', splat[0].length)
    return { kind: 'splat', name: splat[1] ?? '', extent: since(cursor, from) }
  }
  const value = readList(cursor)
  if (!value) {
    fail(cursor, isNext(cursor, '<') ? parseWords.lessThan : parseWords.noArgument)
    return null
  }
  return { kind: 'argument', value, extent: since(cursor, from) }
}

/** One argument, or several with commas between them. */
function readList(cursor: Cursor): Expression | null {
  const first = readSigned(cursor)
  if (!first) return null
  const items = [first]
  for (;;) {
    const before = mark(cursor)
    skipBlank(cursor)
    if (!isNext(cursor, ',')) {
      goBack(cursor, before)
      break
    }
    take(cursor, 'operator', 1)
    skipLines(cursor)
    const item = readSigned(cursor)
    if (!item) {
      failOrNeedMore(cursor, parseWords.noArgument)
      return null
    }
    items.push(item)
  }
  const extent = extentOf(cursor, first.extent.from, Math.max(first.extent.from, cursor.end))
  return items.length === 1 ? first : { kind: 'array', items, extent }
}

/** An argument; one that begins with a dash is a number or a bare word. */
function readSigned(cursor: Cursor): Expression | null {
  const isBare = isDash(peek(cursor)) && !isSignedNumberNext(cursor)
  return isBare ? readBareWord(cursor, 'argument') : readWord(cursor)
}
