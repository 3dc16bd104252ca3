import { openParenthesis, readBody, readCondition } from './bodies.ts'
import { isNewline } from './characters.ts'
import {
  expectClose,
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
import { noCondition, noEndOfCondition, noLoopBlock, parseWords } from './parse-words.ts'
import type { Statement } from './syntax.ts'
import { isVariableNext, readVariable } from './variables.ts'

/** What stands behind `foreach`. */
export function readForeach(cursor: Cursor, from: number): Statement | null {
  openParenthesis(cursor, 'foreach')
  if (!isVariableNext(cursor)) failOrNeedMore(cursor, parseWords.noForeachVariable)
  const variable = isVariableNext(cursor) ? readVariable(cursor) : null
  skipLines(cursor)
  if (matchHere(cursor, /in(?![\p{L}\p{Nd}_])/iuy)) take(cursor, 'keyword', 2)
  else failOrNeedMore(cursor, parseWords.noIn)
  skipLines(cursor)
  const values = cursor.grammar.pipeline(cursor)
  if (!values) failOrNeedMore(cursor, noCondition('in'))
  skipLines(cursor)
  expectClose(cursor, ')', noEndOfCondition('foreach'))
  const body = readBody(cursor, noLoopBlock('foreach'))
  if (variable?.kind !== 'variable' || !values || !body) return null
  return { kind: 'foreach', variable: variable.name, values, body, extent: since(cursor, from) }
}

/** What stands behind `for`. */
export function readFor(cursor: Cursor, from: number): Statement | null {
  openParenthesis(cursor, 'for')
  const initial = readPart(cursor)
  const condition = readPart(cursor)
  const step = readPart(cursor)
  skipLines(cursor)
  expectClose(cursor, ')', noEndOfCondition('for'))
  const body = readBody(cursor, noLoopBlock('for'))
  return body && { kind: 'for', initial, condition, step, body, extent: since(cursor, from) }
}

/** One of the three parts of `for`, with the semicolon or the newline behind it. */
function readPart(cursor: Cursor): Statement | null {
  skipBlank(cursor)
  const part = isNext(cursor, ';') ? null : cursor.grammar.pipeline(cursor)
  skipBlank(cursor)
  if (isNext(cursor, ';')) take(cursor, 'operator', 1)
  if (isNewline(peek(cursor))) skipLines(cursor)
  return part
}

/** What stands behind `while`. */
export function readWhile(cursor: Cursor, from: number): Statement | null {
  const condition = readCondition(cursor, 'while', noCondition('while'), noEndOfCondition('while'))
  const body = readBody(cursor, noLoopBlock('while'))
  return condition && body && { kind: 'while', condition, body, form: 'while', extent: since(cursor, from) }
}

/** What stands behind `do`. */
export function readDo(cursor: Cursor, from: number): Statement | null {
  const body = readBody(cursor, noLoopBlock('do'))
  skipLines(cursor)
  const word = matchHere(cursor, /(?:while|until)(?![\p{L}\p{Nd}_])/iuy)?.[0]
  if (word === undefined) {
    failOrNeedMore(cursor, parseWords.noLoopKeyword)
    return null
  }
  take(cursor, 'keyword', word.length)
  const condition = readCondition(cursor, word, noCondition(word), noEndOfCondition(word))
  const form = word.toLowerCase() === 'while' ? 'do while' : 'do until'
  return condition && body && { kind: 'while', condition, body, form, extent: since(cursor, from) }
}
