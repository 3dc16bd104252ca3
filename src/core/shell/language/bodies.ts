import { expectClose, failOrNeedMore, isNext, skipLines, take, type Cursor } from './cursor.ts'
import { noOpenParenthesis, type ParseWords } from './parse-words.ts'
import type { ScriptBlock, Statement } from './syntax.ts'

/** Whether a block begins here, also on another line. */
export function isBodyNext(cursor: Cursor): boolean {
  skipLines(cursor)
  return isNext(cursor, '{')
}

/** The block of a statement; an error in these words where there is none. */
export function readBody(cursor: Cursor, words: ParseWords): ScriptBlock | null {
  if (!isBodyNext(cursor)) {
    failOrNeedMore(cursor, words)
    return null
  }
  take(cursor, 'operator', 1)
  return cursor.grammar.block(cursor)
}

/** Goes past the parenthesis that a keyword needs. */
export function openParenthesis(cursor: Cursor, keyword: string): void {
  skipLines(cursor)
  if (isNext(cursor, '(')) take(cursor, 'operator', 1)
  else failOrNeedMore(cursor, noOpenParenthesis(keyword))
  skipLines(cursor)
}

/** A pipeline in parentheses; errors in these words where it is missing or does not end. */
export function readCondition(
  cursor: Cursor,
  keyword: string,
  missing: ParseWords,
  open: ParseWords,
): Statement | null {
  openParenthesis(cursor, keyword)
  const condition = cursor.grammar.pipeline(cursor)
  if (!condition) failOrNeedMore(cursor, missing)
  skipLines(cursor)
  expectClose(cursor, ')', open)
  return condition
}
