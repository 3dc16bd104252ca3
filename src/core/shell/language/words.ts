import { endsWord, isNewline, isQuote } from './characters.ts'
import {
  isAtEnd,
  isNext,
  matchHere,
  needLineBehindBacktick,
  peek,
  since,
  take,
  type Cursor,
} from './cursor.ts'
import { isNumberNext, readNumberWord } from './numbers.ts'
import { readPostfix, readPrimary } from './primaries.ts'
import { addQuoted, addText, newPieces, readDollar, readEscape, stringOf, type Pieces } from './strings.ts'
import type { Expression } from './syntax.ts'
import type { TokenKind } from './token.ts'
import { isVariableNext, readVariable } from './variables.ts'

/** A GUID in braces: what documents put behind parameters, although the braces make it a script block on a real console. */
const bracedGuid = /\{[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\}/iy

/** One argument of a command, without what follows behind a comma; `null` where none begins. */
export function readWord(cursor: Cursor): Expression | null {
  const next = peek(cursor)
  if (next === '$') return readDollarWord(cursor)
  if (next === '{') return readGuid(cursor) ?? readPrimary(cursor)
  if (isQuote(next) || next === '(' || (next === '@' && /[({'"\u2018-\u201e]/.test(peek(cursor, 1))))
    return readPostfixOf(cursor, readPrimary(cursor))
  return readNumberWord(cursor) ?? readBareWord(cursor, 'argument')
}

function readPostfixOf(cursor: Cursor, primary: Expression | null): Expression | null {
  return primary && readPostfix(cursor, primary, 'command')
}

function readGuid(cursor: Cursor): Expression | null {
  const found = matchHere(cursor, bracedGuid)
  if (!found) return null
  const from = cursor.at
  take(cursor, 'argument', found[0].length)
  return { kind: 'string', value: found[0], bare: true, extent: since(cursor, from) }
}

/** A word that begins with a dollar sign: an expression, or a bare word that begins with one, as `$share\file` does. */
function readDollarWord(cursor: Cursor): Expression | null {
  const from = cursor.at
  const isSubexpression = isNext(cursor, '$(')
  if (!isSubexpression && !isVariableNext(cursor)) return readBareWord(cursor, 'argument')
  const first = isSubexpression ? readPrimary(cursor) : readVariable(cursor)
  if (first === null) return null
  if (endsWord(peek(cursor)) || isPostfixNext(cursor)) return readPostfix(cursor, first, 'command')
  const pieces = newPieces(cursor, 'argument')
  pieces.parts.push(first)
  addBareWord(cursor, pieces)
  return stringOf(cursor, pieces, from, true)
}

/** Whether a member or an index follows, and not the rest of a bare word. */
function isPostfixNext(cursor: Cursor): boolean {
  return isNext(cursor, '[') || isNext(cursor, '::') || matchHere(cursor, /\.[\p{L}_$('"]/uy) !== null
}

/** A bare word, such as `service:Registrar:pool1.contoso.com`; `null` where none begins. */
export function readBareWord(cursor: Cursor, kind: TokenKind): Expression | null {
  const from = cursor.at
  const pieces = newPieces(cursor, kind)
  addBareWord(cursor, pieces)
  return cursor.at === from ? null : stringOf(cursor, pieces, from, true)
}

function addBareWord(cursor: Cursor, pieces: Pieces): void {
  while (!endsWord(peek(cursor)) && !isContinuation(cursor)) {
    const next = peek(cursor)
    if (next === '$') readDollar(cursor, pieces)
    else if (next === '`') readEscape(cursor, pieces)
    else if (isQuote(next)) addQuoted(cursor, pieces)
    else {
      const text = matchHere(cursor, /[^\s{}();,|&<>$`'"\u2018-\u201b\u201c-\u201e]+/y)?.[0] ?? next
      addText(pieces, text)
      cursor.at += text.length
    }
  }
}

/** Whether the line goes on with the next one. A backtick that ends the text asks for it. */
function isContinuation(cursor: Cursor): boolean {
  if (!isNext(cursor, '`')) return false
  needLineBehindBacktick(cursor)
  return isAtEnd(cursor) || isNewline(peek(cursor, 1))
}

/** Whether an argument that begins here is a number and not the name of a parameter. */
export function isSignedNumberNext(cursor: Cursor): boolean {
  cursor.at += 1
  const isNumber = isNumberNext(cursor)
  cursor.at -= 1
  return isNumber
}
