import type { ErrorRecord } from '../error-record.ts'
import { lineStarts, newCursor, type Cursor, type Grammar } from './cursor.ts'
import { readExpression, readExpressionWithoutComma } from './expressions.ts'
import { readPipeline } from './pipelines.ts'
import { readBlockBody, readScript, readStatement, readStatements } from './statements.ts'
import type { ScriptBlock } from './syntax.ts'

/** What a text is. */
export type Parsed =
  | { readonly is: 'block'; readonly block: ScriptBlock }
  /** Something is still open: the shell asks for another line with this prompt. `error` is what it is if nothing more comes. */
  | { readonly is: 'incomplete'; readonly prompt: '>> '; readonly error: ErrorRecord }
  /** The first error; its extent is what the caret line marks. */
  | { readonly is: 'error'; readonly error: ErrorRecord }

/** The rules that stand in a circle, put together. */
export const grammar: Grammar = {
  statements: readStatements,
  statement: readStatement,
  pipeline: readPipeline,
  expression: readExpression,
  expressionWithoutComma: readExpressionWithoutComma,
  block: readBlockBody,
}

/** Reads one or more lines of the language. Takes time in proportion to the text, and never fails in another way than these. */
export function parse(text: string): Parsed {
  const cursor = newCursor(text, grammar, lineStarts(text))
  const block = readWhole(cursor)
  if (!cursor.failure) return { is: 'block', block }
  const { error, isIncomplete } = cursor.failure
  return isIncomplete ? { is: 'incomplete', prompt: '>> ', error } : { is: 'error', error }
}

/** Reads from the cursor to the end of the text. */
export function readWhole(cursor: Cursor): ScriptBlock {
  return readScript(cursor, '')
}
