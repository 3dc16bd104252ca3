import type { ErrorRecord } from '../error-record.ts'
import { isBlank, isNewline } from './characters.ts'
import { parseWords, type ParseWords } from './parse-words.ts'
import type { Expression, Extent, ScriptBlock, Statement } from './syntax.ts'
import type { ColouredToken, TokenKind } from './token.ts'

/**
 * Where the reading of a text stands. It is changed as the text is read. The first failure puts the place at the end of the
 * text, where every rule stops by itself; what it has made by then is thrown away.
 */
export interface Cursor {
  readonly text: string
  /** The next character. */
  at: number
  /** The end of the last token. */
  end: number
  /** How many statements and operands are open. */
  depth: number
  failure: Failure | null
  readonly tokens: ColouredToken[]
  /** Where each line begins. */
  readonly lines: readonly number[]
  /** The rules that others need which stand before them. */
  readonly grammar: Grammar
}

/** Why the reading stopped. */
export interface Failure {
  readonly error: ErrorRecord
  /** Whether more text could mend it. */
  readonly isIncomplete: boolean
  /** Where the reading stood. */
  readonly at: number
}

/** Rules that stand in a circle. Each answers with `null` where nothing of its kind begins. */
export interface Grammar {
  /** Up to a closing mark, which is left in place. */
  readonly statements: (cursor: Cursor, close: Close) => readonly Statement[]
  readonly statement: (cursor: Cursor) => Statement | null
  /** A statement that is not a keyword's: a pipeline or an assignment. */
  readonly pipeline: (cursor: Cursor) => Statement | null
  readonly expression: (cursor: Cursor) => Expression | null
  /** An expression that ends before a comma. */
  readonly expressionWithoutComma: (cursor: Cursor) => Expression | null
  /** The body of a block, from behind its opening brace, and its closing brace. */
  readonly block: (cursor: Cursor) => ScriptBlock
}

/** What ends a list of statements: '' is the end of the text. */
export type Close = ')' | '}' | ''

/** The most statements and operands that may be open at once: each level of parentheses opens two. */
const deepest = 400

/** Where each line of a text begins. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const found of text.matchAll(/\r\n|\r|\n/g)) starts.push(found.index + found[0].length)
  return starts
}

/** The reading of a text from a place in it. */
export function newCursor(text: string, grammar: Grammar, lines: readonly number[], at = 0): Cursor {
  return { text, at, end: at, depth: 0, failure: null, tokens: [], lines, grammar }
}

/** The next character, or one further on; '' at the end. */
export function peek(cursor: Cursor, ahead = 0): string {
  return cursor.text[cursor.at + ahead] ?? ''
}

export function isAtEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.text.length
}

/** Whether the text goes on with exactly this. */
export function isNext(cursor: Cursor, text: string): boolean {
  return cursor.text.startsWith(text, cursor.at)
}

/** What a sticky pattern finds here; `null` where it does not match. */
export function matchHere(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  const sticky = pattern
  sticky.lastIndex = cursor.at
  return sticky.exec(cursor.text)
}

/** Goes past so many characters, which are a token. */
export function take(cursor: Cursor, kind: TokenKind, length: number): void {
  takeFrom(cursor, kind, cursor.at, cursor.at + length)
}

/** Goes to a place; what stands between the other and it is a token. */
export function takeFrom(cursor: Cursor, kind: TokenKind, from: number, to: number): void {
  if (cursor.failure) return
  if (to > from) cursor.tokens.push({ kind, from, to })
  cursor.at = to
  cursor.end = to
}

/** Goes past white space, comments and line continuations, but not to another line. */
export function skipBlank(cursor: Cursor): void {
  for (;;) {
    const next = peek(cursor)
    if (isBlank(next)) cursor.at += 1
    else if (next === '#') skipComment(cursor)
    else if (next === '<' && peek(cursor, 1) === '#') skipBlockComment(cursor)
    else if (next === '`' && isNewline(peek(cursor, 1))) skipContinuation(cursor)
    else {
      needLineBehindBacktick(cursor)
      return
    }
  }
}

/** Goes past white space, comments and newlines. */
export function skipLines(cursor: Cursor): void {
  skipBlank(cursor)
  while (isNewline(peek(cursor))) {
    cursor.at += 1
    skipBlank(cursor)
  }
}

function skipComment(cursor: Cursor): void {
  const found = matchHere(cursor, /#[^\r\n]*/y)
  const end = cursor.end
  take(cursor, 'comment', found?.[0].length ?? 1)
  cursor.end = end
}

function skipBlockComment(cursor: Cursor): void {
  const from = cursor.at
  const close = cursor.text.indexOf('#>', from + 2)
  const end = cursor.end
  takeFrom(cursor, 'comment', from, close < 0 ? cursor.text.length : close + 2)
  cursor.end = end
  if (close < 0) needMore(cursor, parseWords.noCommentEnd, from)
}

function skipContinuation(cursor: Cursor): void {
  cursor.at += peek(cursor, 1) === '\r' && peek(cursor, 2) === '\n' ? 3 : 2
}

/** A backtick that ends the text asks for another line. */
export function needLineBehindBacktick(cursor: Cursor): void {
  if (peek(cursor) === '`' && cursor.at === cursor.text.length - 1)
    needMore(cursor, parseWords.noLineBehindBacktick, cursor.at)
}

/** A place to come back to. */
export interface Mark {
  readonly at: number
  readonly end: number
  readonly tokens: number
}

export function mark(cursor: Cursor): Mark {
  return { at: cursor.at, end: cursor.end, tokens: cursor.tokens.length }
}

/** Goes back to a place. After a failure there is no way back. */
export function goBack(cursor: Cursor, { at, end, tokens }: Mark): void {
  if (cursor.failure) return
  cursor.at = at
  cursor.end = end
  cursor.tokens.length = tokens
}

/** The extent from a place to the end of the last token. */
export function since(cursor: Cursor, from: number): Extent {
  return extentOf(cursor, from, Math.max(from, cursor.end))
}

export function extentOf({ text, lines }: Cursor, from: number, to: number): Extent {
  const line = lineOf(lines, from)
  return { text: text.slice(from, to), from, to, line: line + 1, column: from - (lines[line] ?? 0) + 1 }
}

/** The last line that begins at or before a place. */
function lineOf(lines: readonly number[], place: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** Stops the reading with an error at the place where it stands, or over a stretch that began before. */
export function fail(cursor: Cursor, words: ParseWords, from = cursor.at, to = cursor.at + 1): void {
  stop(cursor, words, from, to, false)
}

/** Stops the reading because the text ends too early. */
export function needMore(cursor: Cursor, words: ParseWords, from: number): void {
  stop(cursor, words, from, cursor.text.length, true)
}

/** Stops the reading because something is missing behind the last token: at the end of the text more could mend it. */
export function failOrNeedMore(cursor: Cursor, words: ParseWords, from = cursor.end): void {
  skipLines(cursor)
  if (isAtEnd(cursor)) needMore(cursor, words, from)
  else fail(cursor, words, from, from + 1)
}

function stop(cursor: Cursor, words: ParseWords, from: number, to: number, isIncomplete: boolean): void {
  if (cursor.failure) return
  const extent = extentOf(cursor, from, Math.min(to, cursor.text.length))
  const error: ErrorRecord = {
    message: words.message,
    category: 'ParserError',
    target: '(:)',
    exception: 'ParentContainsErrorRecordException',
    id: words.id,
    command: null,
    extent,
    object: null,
    wording: words.wording,
  }
  cursor.failure = { error, isIncomplete, at: cursor.at }
  cursor.at = cursor.text.length
}

/** Opens a level of nesting, or fails where there are too many; each that was opened must be closed. */
export function openLevel(cursor: Cursor): boolean {
  if (cursor.depth >= deepest) {
    fail(cursor, parseWords.tooDeep)
    return false
  }
  cursor.depth += 1
  return true
}

export function closeLevel(cursor: Cursor): void {
  cursor.depth -= 1
}

/** Goes past a closing mark, or stops where there is none. */
export function expectClose(cursor: Cursor, close: string, words: ParseWords, from?: number): void {
  if (isNext(cursor, close)) take(cursor, 'operator', close.length)
  else failOrNeedMore(cursor, words, from)
}
