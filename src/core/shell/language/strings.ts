import { isDoubleQuote, isNewline, isQuote, isSingleQuote } from './characters.ts'
import {
  expectClose,
  fail,
  isAtEnd,
  isNext,
  matchHere,
  needMore,
  peek,
  since,
  take,
  takeFrom,
  type Cursor,
} from './cursor.ts'
import { noTerminator, parseWords } from './parse-words.ts'
import type { Expression } from './syntax.ts'
import type { TokenKind } from './token.ts'
import { isVariableNext, readVariable } from './variables.ts'

/** What a string is made of while it is read. */
export interface Pieces {
  readonly parts: (string | Expression)[]
  /** Where the piece of one colour began. */
  from: number
  readonly kind: TokenKind
}

export function newPieces(cursor: Cursor, kind: TokenKind): Pieces {
  return { parts: [], from: cursor.at, kind }
}

/** Adds text to a string that is read. */
export function addText({ parts }: Pieces, text: string): void {
  const last = parts.at(-1)
  if (typeof last === 'string') parts[parts.length - 1] = last + text
  else parts.push(text)
}

/** The string that the pieces make, up to where the reading stands. */
export function stringOf(cursor: Cursor, pieces: Pieces, from: number, bare: boolean): Expression {
  takeFrom(cursor, pieces.kind, pieces.from, cursor.at)
  const extent = since(cursor, from)
  const { parts } = pieces
  if (parts.every((part) => typeof part === 'string'))
    return { kind: 'string', value: parts.join(''), bare, extent }
  return { kind: 'expandable', parts, extent }
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

/** Adds what a backtick and the character behind it stand for. */
export function readEscape(cursor: Cursor, pieces: Pieces): void {
  const next = peek(cursor, 1)
  addText(pieces, escapes[next] ?? next)
  cursor.at = Math.min(cursor.text.length, cursor.at + 2)
}

/** Adds the variable or the subexpression that a dollar sign begins, or the dollar sign itself. */
export function readDollar(cursor: Cursor, pieces: Pieces): void {
  const isSubexpression = peek(cursor, 1) === '('
  if (!isSubexpression && !isVariableNext(cursor)) {
    addText(pieces, '$')
    cursor.at += 1
    return
  }
  takeFrom(cursor, pieces.kind, pieces.from, cursor.at)
  pieces.parts.push(isSubexpression ? readSubexpression(cursor) : readVariable(cursor))
  pieces.from = cursor.at
}

/** `$( )` and `@( )`, whose opening stands here. */
export function readSubexpression(cursor: Cursor): Expression {
  const from = cursor.at
  const kind = isNext(cursor, '@') ? 'array of' : 'subexpression'
  take(cursor, 'operator', 2)
  const statements = cursor.grammar.statements(cursor, ')')
  expectClose(cursor, ')', parseWords.noEndOfSubexpression)
  return { kind, statements, extent: since(cursor, from) }
}

/** A string in quotes, which stand here. */
export function readQuoted(cursor: Cursor): Expression {
  const from = cursor.at
  const pieces = newPieces(cursor, 'string')
  addQuoted(cursor, pieces)
  return stringOf(cursor, pieces, from, false)
}

/** Adds what stands between the quotes that begin here. */
export function addQuoted(cursor: Cursor, pieces: Pieces): void {
  addText(pieces, '')
  if (isSingleQuote(peek(cursor))) addSingleQuoted(cursor, pieces)
  else addDoubleQuoted(cursor, pieces)
}

function addSingleQuoted(cursor: Cursor, pieces: Pieces): void {
  const from = cursor.at
  cursor.at += 1
  while (!isAtEnd(cursor)) {
    const text = matchHere(cursor, /[^'\u2018-\u201b]*/y)?.[0] ?? ''
    addText(pieces, text)
    cursor.at += text.length
    const isDoubled = isSingleQuote(peek(cursor, 1))
    const quote = peek(cursor)
    if (quote !== '') cursor.at += isDoubled ? 2 : 1
    if (quote !== '' && !isDoubled) return
    addText(pieces, quote)
  }
  openToTheEnd(cursor, pieces, "'", from)
}

function addDoubleQuoted(cursor: Cursor, pieces: Pieces): void {
  const from = cursor.at
  cursor.at += 1
  while (!isAtEnd(cursor)) {
    const next = peek(cursor)
    if (isDoubleQuote(next)) {
      const isDoubled = isDoubleQuote(peek(cursor, 1))
      cursor.at += isDoubled ? 2 : 1
      if (!isDoubled) return
      addText(pieces, next)
    } else addExpandable(cursor, pieces, /[^"\u201c\u201d\u201e$`]+/y)
  }
  openToTheEnd(cursor, pieces, '"', from)
}

/** Adds a stretch of plain text, an escape, a variable or a subexpression. */
function addExpandable(cursor: Cursor, pieces: Pieces, plain: RegExp): void {
  const next = peek(cursor)
  if (next === '`') readEscape(cursor, pieces)
  else if (next === '$') readDollar(cursor, pieces)
  else {
    const text = matchHere(cursor, plain)?.[0] ?? next
    addText(pieces, text)
    cursor.at += text.length
  }
}

/** The text ends within a string. */
function openToTheEnd(cursor: Cursor, pieces: Pieces, terminator: string, from = cursor.at): void {
  if (cursor.failure) return
  takeFrom(cursor, pieces.kind, pieces.from, cursor.text.length)
  pieces.from = cursor.at
  needMore(cursor, noTerminator(terminator), from)
}

/** Whether a here-string begins here. */
export function isHereStringNext(cursor: Cursor): boolean {
  return isNext(cursor, '@') && isQuote(peek(cursor, 1))
}

/** A here-string, whose opening stands here. */
export function readHereString(cursor: Cursor): Expression {
  const from = cursor.at
  const pieces = newPieces(cursor, 'string')
  const isExpandable = isDoubleQuote(peek(cursor, 1))
  const terminator = isExpandable ? '"@' : "'@"
  const header = matchHere(cursor, /@.[^\S\r\n]*(\r\n|\r|\n)/y)
  if (header) {
    // Back to the line break, so that a terminator on the first line is seen.
    cursor.at += header[0].length - (header[1]?.length ?? 0)
    addText(pieces, '')
    readHereLines(cursor, pieces, isExpandable, from)
    dropFirstBreak(pieces)
  } else if (/^@.[^\S\r\n]*$/.test(cursor.text.slice(from))) openToTheEnd(cursor, pieces, terminator, from)
  else fail(cursor, parseWords.hereStringHeader, from, from + 2)
  return stringOf(cursor, pieces, from, false)
}

function readHereLines(cursor: Cursor, pieces: Pieces, isExpandable: boolean, from: number): void {
  const isTerminator = isExpandable ? isDoubleQuote : isSingleQuote
  const plain = isExpandable ? /[^\r\n$`]+/y : /[^\r\n]+/y
  while (!isAtEnd(cursor)) {
    if (isNewline(peek(cursor))) {
      const length = isNext(cursor, '\r\n') ? 2 : 1
      if (isTerminator(peek(cursor, length)) && peek(cursor, length + 1) === '@') {
        cursor.at += length + 2
        return
      }
      addText(pieces, cursor.text.slice(cursor.at, cursor.at + length))
      cursor.at += length
    } else if (isExpandable) addExpandable(cursor, pieces, plain)
    else {
      const text = matchHere(cursor, plain)?.[0] ?? ''
      addText(pieces, text)
      cursor.at += text.length
    }
  }
  openToTheEnd(cursor, pieces, isExpandable ? '"@' : "'@", from)
}

/** The line break behind the opening is not part of a here-string. */
function dropFirstBreak({ parts }: Pieces): void {
  const [first] = parts
  if (typeof first === 'string') parts[0] = first.replace(/^(?:\r\n|\r|\n)/, '')
}
