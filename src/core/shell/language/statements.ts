import { isNewline } from './characters.ts'
import {
  closeLevel,
  expectClose,
  fail,
  isAtEnd,
  isNext,
  matchHere,
  openLevel,
  peek,
  skipBlank,
  skipLines,
  take,
  extentOf,
  type Close,
  type Cursor,
} from './cursor.ts'
import { readKeywordStatement } from './keyword-statements.ts'
import { notEmulated, parseWords, unexpectedToken } from './parse-words.ts'
import { readParameterBlock } from './parameters.ts'
import { readPipeline } from './pipelines.ts'
import type { BlockParameter, ScriptBlock, Statement } from './syntax.ts'

/** Statements up to a closing mark, which is left in place, or to the end of the text. */
export function readStatements(cursor: Cursor, close: Close): readonly Statement[] {
  const statements: Statement[] = []
  for (;;) {
    skipSeparators(cursor)
    if (isAtEnd(cursor) || (close !== '' && isNext(cursor, close))) return statements
    const statement = readStatement(cursor)
    if (!statement) {
      refuse(cursor)
      return statements
    }
    statements.push(statement)
    skipBlank(cursor)
    if (!isStatementOver(cursor, statement, close)) refuse(cursor)
  }
}

function skipSeparators(cursor: Cursor): void {
  skipLines(cursor)
  while (isNext(cursor, ';')) {
    take(cursor, 'operator', 1)
    skipLines(cursor)
  }
}

/** Whether another statement may follow: one that ends with a block needs nothing between. */
function isStatementOver(cursor: Cursor, { kind }: Statement, close: Close): boolean {
  const next = peek(cursor)
  if (next === '' || next === ';' || isNewline(next) || next === close) return true
  return kind !== 'pipeline' && kind !== 'assignment' && kind !== 'flow' && !')}|&'.includes(next)
}

/** A statement; `null` where none begins. */
export function readStatement(cursor: Cursor): Statement | null {
  if (!openLevel(cursor)) return null
  const statement = readKeywordStatement(cursor) ?? readPipeline(cursor)
  closeLevel(cursor)
  return statement
}

function refuse(cursor: Cursor): void {
  if (isNext(cursor, '<')) fail(cursor, parseWords.lessThan)
  const token = matchHere(cursor, /[^\s;|(){},]{1,100}|[^]/y)?.[0] ?? ''
  fail(cursor, unexpectedToken(token), cursor.at, cursor.at + token.length)
}

/** The body of a block up to its closing brace, which is passed. */
export function readBlockBody(cursor: Cursor): ScriptBlock {
  const brace = cursor.at - 1
  const block = readScript(cursor, '}')
  expectClose(cursor, '}', parseWords.noClosingBrace, brace)
  return block
}

/** Parameters and statements up to a closing mark; the extent is everything before that. */
export function readScript(cursor: Cursor, close: Close): ScriptBlock {
  const from = cursor.at
  const parameters: readonly BlockParameter[] = readParameterBlock(cursor)
  refuseNamedBlocks(cursor)
  const statements = readStatements(cursor, close)
  return { statements, parameters, extent: extentOf(cursor, from, Math.max(from, cursor.at)) }
}

function refuseNamedBlocks(cursor: Cursor): void {
  skipLines(cursor)
  const found = matchHere(cursor, /(?:begin|process|end|dynamicparam)(?=\s*\{)/iy)
  if (found)
    fail(cursor, notEmulated(`The block '${found[0]}' of a function`), cursor.at, cursor.at + found[0].length)
}
