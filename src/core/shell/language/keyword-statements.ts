import { endsWord, isBlank, isNewline, isQuote } from './characters.ts'
import {
  fail,
  failOrNeedMore,
  goBack,
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
import { readDo, readFor, readForeach, readWhile } from './loops.ts'
import { readFunctionName, readParameters } from './parameters.ts'
import {
  noEndOfCondition,
  noIfCondition,
  noBlock,
  notEmulated,
  parseWords,
  reservedKeyword,
} from './parse-words.ts'
import { isBodyNext, readBody, readCondition } from './bodies.ts'
import { readSwitch } from './switches.ts'
import type { ScriptBlock, Statement } from './syntax.ts'
import { readTypeName } from './type-literals.ts'

type Reader = (cursor: Cursor, from: number, word: string) => Statement | null

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['if', readIf],
  ['foreach', readForeach],
  ['for', readFor],
  ['while', readWhile],
  ['do', readDo],
  ['switch', readSwitch],
  ['try', readTry],
  ['function', readFunction],
  ['break', readFlow],
  ['continue', readFlow],
  ['return', readFlow],
  ['throw', readFlow],
  ['exit', readFlow],
])

const refused = new Set(
  'class enum trap workflow filter data using configuration parallel sequence inlinescript'.split(' '),
)
const reserved = new Set(['from', 'define', 'var'])

/** A statement that begins with a keyword; `null` where none stands here. */
export function readKeywordStatement(cursor: Cursor): Statement | null {
  refuseLabel(cursor)
  const word = matchHere(cursor, /[a-z]+/iy)?.[0] ?? ''
  const next = peek(cursor, word.length)
  if (word === '' || !(endsWord(next) || isQuote(next) || next === '$' || next === '@')) return null
  const keyword = word.toLowerCase()
  const end = cursor.at + word.length
  if (refused.has(keyword)) fail(cursor, notEmulated(`The keyword '${word}'`), cursor.at, end)
  if (reserved.has(keyword)) fail(cursor, reservedKeyword(word), cursor.at, end)
  const reader = readers.get(keyword)
  if (!reader) return null
  const from = cursor.at
  take(cursor, 'keyword', word.length)
  return reader(cursor, from, keyword)
}

function refuseLabel(cursor: Cursor): void {
  const label = matchHere(cursor, /:[a-z_]\w*(?=\s+(?:foreach|for|while|do|switch)\b)/iy)
  if (label) fail(cursor, notEmulated('A label of a loop'), cursor.at, cursor.at + label[0].length)
}

interface Clause {
  readonly condition: Statement
  readonly body: ScriptBlock
}

function readIf(cursor: Cursor, from: number, word: string): Statement | null {
  const clauses: Clause[] = []
  const first = readClause(cursor, word)
  if (first) clauses.push(first)
  while (readWordAhead(cursor, 'elseif')) {
    const clause = readClause(cursor, 'elseif')
    if (clause) clauses.push(clause)
  }
  const otherwise = readWordAhead(cursor, 'else') ? readBody(cursor, parseWords.noElseBlock) : null
  return { kind: 'if', clauses, otherwise, extent: since(cursor, from) }
}

function readClause(cursor: Cursor, word: string): Clause | null {
  const condition = readCondition(cursor, word, noIfCondition(word), noEndOfCondition(word))
  if (!condition) return null
  const body = readBody(cursor, noBlock(word))
  return body && { condition, body }
}

/** Goes past a keyword that may stand on another line; stays where it does not follow. */
function readWordAhead(cursor: Cursor, keyword: string): boolean {
  const before = mark(cursor)
  skipLines(cursor)
  const word = matchHere(cursor, /[a-z]+/iy)?.[0] ?? ''
  if (word.toLowerCase() === keyword && endsWord(peek(cursor, word.length))) {
    take(cursor, 'keyword', word.length)
    return true
  }
  goBack(cursor, before)
  return false
}

function readTry(cursor: Cursor, from: number): Statement | null {
  const body = readBody(cursor, parseWords.noTryBlock)
  const caught = readWordAhead(cursor, 'catch') ? readCatch(cursor) : null
  if (caught && readWordAhead(cursor, 'catch')) fail(cursor, parseWords.severalCatches)
  const lastly = readWordAhead(cursor, 'finally') ? readBody(cursor, parseWords.noFinallyBlock) : null
  if (!caught && !lastly) failOrNeedMore(cursor, parseWords.noCatch)
  return body && { kind: 'try', body, caught, lastly, extent: since(cursor, from) }
}

/** The block of `catch`; the type of every exception may stand before it. */
function readCatch(cursor: Cursor): ScriptBlock | null {
  skipLines(cursor)
  if (isNext(cursor, '[')) {
    const from = cursor.at
    const type = readTypeName(cursor)
    if (!/^(?:system\.)?exception$/i.test(type)) fail(cursor, parseWords.severalCatches, from, cursor.at)
  }
  return readBody(cursor, parseWords.noCatchBlock)
}

function readFunction(cursor: Cursor, from: number): Statement | null {
  skipBlank(cursor)
  const name = readFunctionName(cursor)
  if (name === '') {
    failOrNeedMore(cursor, parseWords.noFunctionName)
    return null
  }
  skipLines(cursor)
  const given = isNext(cursor, '(') ? readParameters(cursor) : []
  if (!isBodyNext(cursor)) {
    failOrNeedMore(cursor, parseWords.noFunctionBody)
    return null
  }
  take(cursor, 'operator', 1)
  const block = cursor.grammar.block(cursor)
  const body = given.length > 0 ? { ...block, parameters: given } : block
  return { kind: 'function', name, body, extent: since(cursor, from) }
}

function readFlow(cursor: Cursor, from: number, keyword: string): Statement | null {
  const word = flowWord(keyword)
  const before = mark(cursor)
  skipBlank(cursor)
  if (word === 'break' || word === 'continue') {
    const isLabel = matchHere(cursor, /[\p{L}_$]/uy) !== null
    if (isLabel) fail(cursor, notEmulated('A label of a loop'))
    goBack(cursor, before)
    return { kind: 'flow', word, value: null, extent: since(cursor, from) }
  }
  const isOver = isNewline(peek(cursor)) || isBlank(peek(cursor))
  const value = isOver ? null : cursor.grammar.pipeline(cursor)
  if (!value) goBack(cursor, before)
  return { kind: 'flow', word, value, extent: since(cursor, from) }
}

function flowWord(keyword: string): (Statement & { readonly kind: 'flow' })['word'] {
  if (keyword === 'break' || keyword === 'continue' || keyword === 'return' || keyword === 'throw')
    return keyword
  return 'exit'
}
