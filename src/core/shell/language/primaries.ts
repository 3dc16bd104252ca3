import { isDigit, isQuote } from './characters.ts'
import {
  expectClose,
  fail,
  failOrNeedMore,
  isNext,
  matchHere,
  peek,
  since,
  skipBlank,
  skipLines,
  take,
  type Cursor,
} from './cursor.ts'
import { readHashtable } from './hashtables.ts'
import { readNumber } from './numbers.ts'
import { expectedExpression, noExpressionAfter, parseWords } from './parse-words.ts'
import { isHereStringNext, readHereString, readQuoted, readSubexpression } from './strings.ts'
import type { Expression } from './syntax.ts'
import { isVariableNext, readVariable } from './variables.ts'

/** The most members and indexes behind one another. */
const longestChain = 1000

/** A variable, a string, a number, or something in brackets; `null` where none begins. */
export function readPrimary(cursor: Cursor): Expression | null {
  const next = peek(cursor)
  if (next === '$') return readAfterDollar(cursor)
  if (next === '@') return readAfterAt(cursor)
  if (isQuote(next)) return readQuoted(cursor)
  if (next === '(') return readGroup(cursor)
  if (next === '{') return readBlock(cursor)
  return isDigit(next) || next === '.' ? readNumber(cursor) : null
}

function readAfterDollar(cursor: Cursor): Expression | null {
  if (isNext(cursor, '$(')) return readSubexpression(cursor)
  return isVariableNext(cursor) ? readVariable(cursor) : null
}

function readAfterAt(cursor: Cursor): Expression | null {
  if (isNext(cursor, '@(')) return readSubexpression(cursor)
  if (isNext(cursor, '@{')) return readHashtable(cursor)
  if (isHereStringNext(cursor)) return readHereString(cursor)
  const isSplat = matchHere(cursor, /@[\p{L}_]/uy) !== null
  fail(cursor, isSplat ? parseWords.splatInExpression : parseWords.unrecognized)
  return null
}

/** `( )` around a pipeline or an assignment. */
function readGroup(cursor: Cursor): Expression | null {
  const from = cursor.at
  take(cursor, 'operator', 1)
  skipLines(cursor)
  const statement = cursor.grammar.pipeline(cursor)
  if (!statement) {
    failOrNeedMore(cursor, expectedExpression('('))
    return null
  }
  const end = cursor.end
  skipLines(cursor)
  expectClose(cursor, ')', parseWords.noClosingParenthesis, end)
  return { kind: 'group', statement, extent: since(cursor, from) }
}

function readBlock(cursor: Cursor): Expression {
  const from = cursor.at
  take(cursor, 'operator', 1)
  const block = cursor.grammar.block(cursor)
  return { kind: 'block', block, extent: since(cursor, from) }
}

/** A primary with the members, calls and indexes that stand behind it without white space between. */
export function readPostfix(cursor: Cursor, first: Expression, mode: 'expression' | 'command'): Expression {
  let whole = first
  for (let count = 0; ; count += 1) {
    const next = readOnePostfix(cursor, whole, mode)
    if (!next) return whole
    whole = next
    if (count >= longestChain) fail(cursor, parseWords.tooDeep)
  }
}

function readOnePostfix(cursor: Cursor, of: Expression, mode: 'expression' | 'command'): Expression | null {
  if (isNext(cursor, '[')) return readIndex(cursor, of)
  if (isNext(cursor, '::')) return readMember(cursor, of, true)
  const member = mode === 'command' ? /\.[\p{L}_$('"]/uy : /\.(?!\.)/y
  return matchHere(cursor, member) ? readMember(cursor, of, false) : null
}

function readIndex(cursor: Cursor, of: Expression): Expression | null {
  const from = of.extent.from
  take(cursor, 'operator', 1)
  skipLines(cursor)
  const index = cursor.grammar.expression(cursor)
  if (!index) {
    failOrNeedMore(cursor, parseWords.noIndex)
    return null
  }
  skipLines(cursor)
  expectClose(cursor, ']', parseWords.noEndOfIndex)
  return { kind: 'index', of, index, extent: since(cursor, from) }
}

function readMember(cursor: Cursor, of: Expression, isStatic: boolean): Expression | null {
  const { from } = of.extent
  take(cursor, 'operator', isStatic ? 2 : 1)
  skipBlank(cursor)
  const name = readMemberName(cursor)
  if (!name) {
    failOrNeedMore(cursor, parseWords.noProperty)
    return null
  }
  if (!isNext(cursor, '(')) return { kind: 'member', of, name, isStatic, extent: since(cursor, from) }
  const given = readArguments(cursor)
  return { kind: 'call', of, name, isStatic, arguments: given, extent: since(cursor, from) }
}

function readMemberName(cursor: Cursor): Expression | null {
  const found = matchHere(cursor, /[\p{L}\p{Nd}_]+/uy)
  if (!found) return readPrimary(cursor)
  const from = cursor.at
  take(cursor, 'member', found[0].length)
  return { kind: 'string', value: found[0], bare: true, extent: since(cursor, from) }
}

function readArguments(cursor: Cursor): readonly Expression[] {
  const given: Expression[] = []
  take(cursor, 'operator', 1)
  skipLines(cursor)
  while (!isNext(cursor, ')')) {
    const next = cursor.grammar.expressionWithoutComma(cursor)
    if (next) given.push(next)
    else failOrNeedMore(cursor, given.length > 0 ? noExpressionAfter(',') : parseWords.noEndOfCall)
    skipLines(cursor)
    if (!isNext(cursor, ',')) break
    take(cursor, 'operator', 1)
    skipLines(cursor)
    if (isNext(cursor, ')')) fail(cursor, noExpressionAfter(','))
  }
  expectClose(cursor, ')', parseWords.noEndOfCall)
  return given
}
