import { isBlank, isDash, isDigit, isQuote } from './characters.ts'
import { isCallNext, readCommand } from './commands.ts'
import {
  fail,
  failOrNeedMore,
  goBack,
  isAtEnd,
  isNext,
  mark,
  matchHere,
  needMore,
  peek,
  since,
  skipBlank,
  skipLines,
  take,
  type Cursor,
} from './cursor.ts'
import { readExpression, unaryOperatorAt } from './expressions.ts'
import { isNumberNext } from './numbers.ts'
import { notASeparator, noValueAfter, parseWords } from './parse-words.ts'
import { readRedirections } from './redirections.ts'
import type { Expression, PipelineElement, Statement } from './syntax.ts'
import { isVariableNext } from './variables.ts'

/** A pipeline or an assignment; `null` where none begins. */
export function readPipeline(cursor: Cursor): Statement | null {
  const from = cursor.at
  if (isNext(cursor, '|') && !isNext(cursor, '||')) fail(cursor, parseWords.emptyPipe)
  if (!isExpressionNext(cursor)) {
    const command = readCommand(cursor)
    return command && readRest(cursor, command, from)
  }
  const expression = readExpression(cursor)
  if (!expression) return null
  return readAssignment(cursor, expression) ?? readRest(cursor, asElement(cursor, expression), from)
}

/** Whether an expression begins here, and not a command. */
function isExpressionNext(cursor: Cursor): boolean {
  const next = peek(cursor)
  if (isDigit(next) || next === '.') return isNumberNext(cursor) && !isCallNext(cursor)
  if (next === '$') return isNext(cursor, '$(') || isVariableNext(cursor)
  if (isDash(next)) return isNegationNext(cursor)
  return next !== '' && (isQuote(next) || '@({[!+,'.includes(next))
}

/** Whether a dash here is an operator, and not the first character of a name. */
function isNegationNext(cursor: Cursor): boolean {
  const next = peek(cursor, 1)
  return (
    unaryOperatorAt(cursor) !== null &&
    next !== '' &&
    (!isBlank(next) || matchHere(cursor, /.\s*[\d$(.]/y) !== null)
  )
}

function asElement(cursor: Cursor, expression: Expression): PipelineElement {
  const redirections = readRedirections(cursor)
  return { kind: 'expression', expression, ...redirections, extent: since(cursor, expression.extent.from) }
}

const assignments = { '=': '=', '+=': '+=', '-=': '-=', '*=': '*=', '/=': '/=', '%=': '%=' } as const

function readAssignment(cursor: Cursor, target: Expression): Statement | null {
  const before = mark(cursor)
  skipBlank(cursor)
  const found = matchHere(cursor, /([-+*/%\u2013-\u2015]?)=/y)
  if (!found) {
    goBack(cursor, before)
    return null
  }
  const [typed, sign = ''] = found
  if (!canBeSet(target)) fail(cursor, parseWords.leftSide, target.extent.from, target.extent.to)
  take(cursor, 'operator', typed.length)
  skipLines(cursor)
  const value = cursor.grammar.statement(cursor)
  if (!value) {
    failOrNeedMore(cursor, noValueAfter(typed))
    return null
  }
  const plain = `${isDash(sign) ? '-' : sign}=`
  const operator = Object.hasOwn(assignments, plain) ? assignments[plain as keyof typeof assignments] : '='
  return { kind: 'assignment', target, operator, value, extent: since(cursor, target.extent.from) }
}

function canBeSet(target: Expression): boolean {
  if (target.kind === 'array') return target.items.every(canBeSet)
  if (target.kind === 'cast') return canBeSet(target.value)
  return target.kind === 'variable' || target.kind === 'member' || target.kind === 'index'
}

/** What stands behind the first element of a pipeline. */
function readRest(cursor: Cursor, first: PipelineElement, from: number): Statement {
  const elements: PipelineElement[] = [first]
  for (;;) {
    const before = mark(cursor)
    skipBlank(cursor)
    refuseSeparators(cursor)
    if (!isNext(cursor, '|')) {
      goBack(cursor, before)
      break
    }
    take(cursor, 'operator', 1)
    const next = readNextElement(cursor)
    if (!next) break
    elements.push(next)
  }
  const extent = since(cursor, from)
  return { kind: 'pipeline', pipeline: { elements, extent }, extent }
}

function refuseSeparators(cursor: Cursor): void {
  for (const token of ['&&', '||'])
    if (isNext(cursor, token)) fail(cursor, notASeparator(token), cursor.at, cursor.at + 2)
  if (isNext(cursor, '&')) fail(cursor, parseWords.ampersand)
}

function readNextElement(cursor: Cursor): PipelineElement | null {
  const pipe = cursor.at - 1
  skipLines(cursor)
  if (isAtEnd(cursor)) {
    needMore(cursor, parseWords.emptyPipe, pipe)
    return null
  }
  if (!isNext(cursor, '+') && isExpressionNext(cursor)) {
    fail(cursor, parseWords.expressionInPipe)
    return null
  }
  const command = readCommand(cursor)
  if (!command) fail(cursor, parseWords.emptyPipe, pipe + 1, pipe + 2)
  return command
}
