import { endsWord } from './characters.ts'
import {
  expectClose,
  failOrNeedMore,
  goBack,
  isAtEnd,
  isNext,
  mark,
  matchHere,
  skipBlank,
  skipLines,
  take,
  type Cursor,
} from './cursor.ts'
import { noExpressionAfter, noValueAfter, parseWords } from './parse-words.ts'
import type { BlockParameter, Expression } from './syntax.ts'
import { isTypeNext, readTypeName } from './type-literals.ts'
import { isVariableNext, readVariable } from './variables.ts'

/** `param( )` at the beginning of a block, with the attributes before it; none where there is none. */
export function readParameterBlock(cursor: Cursor): readonly BlockParameter[] {
  const before = mark(cursor)
  skipLines(cursor)
  while (matchHere(cursor, /\[\s*cmdletbinding\b/iy)) {
    readAttribute(cursor)
    skipLines(cursor)
  }
  const found = matchHere(cursor, /param(?=\s*\()/iy)
  if (!found) {
    goBack(cursor, before)
    return []
  }
  take(cursor, 'keyword', found[0].length)
  skipLines(cursor)
  return readParameters(cursor)
}

/** Parameters in parentheses, which begin here. */
export function readParameters(cursor: Cursor): readonly BlockParameter[] {
  const parameters: BlockParameter[] = []
  take(cursor, 'operator', 1)
  skipLines(cursor)
  while (!isAtEnd(cursor) && !isNext(cursor, ')')) {
    const parameter = readParameter(cursor)
    if (parameter) parameters.push(parameter)
    skipLines(cursor)
    if (!isNext(cursor, ',')) break
    take(cursor, 'operator', 1)
    skipLines(cursor)
    if (isNext(cursor, ')')) failOrNeedMore(cursor, noExpressionAfter(','))
  }
  expectClose(cursor, ')', parseWords.noEndOfParameters)
  return parameters
}

function readParameter(cursor: Cursor): BlockParameter | null {
  let type: string | null = null
  let isMandatory = false
  while (isTypeNext(cursor)) {
    const read = readAttribute(cursor)
    if (read.isType) type = read.name
    isMandatory ||= read.isMandatory
    skipLines(cursor)
  }
  if (!isVariableNext(cursor)) {
    failOrNeedMore(cursor, parseWords.noEndOfParameters)
    return null
  }
  const variable = readVariable(cursor)
  const name = variable.kind === 'variable' ? variable.name : ''
  skipLines(cursor)
  return { name, type, isMandatory, initial: readInitial(cursor) }
}

function readInitial(cursor: Cursor): Expression | null {
  if (!isNext(cursor, '=')) return null
  take(cursor, 'operator', 1)
  skipLines(cursor)
  const initial = cursor.grammar.expressionWithoutComma(cursor)
  if (!initial) failOrNeedMore(cursor, noValueAfter('='))
  return initial
}

interface Attribute {
  readonly name: string
  /** Whether it is `[string]` and not `[Parameter()]`. */
  readonly isType: boolean
  readonly isMandatory: boolean
}

/** `[string]`, or an attribute such as `[Parameter(Mandatory = $true)]`. */
function readAttribute(cursor: Cursor): Attribute {
  const found = matchHere(cursor, /\[\s*([\p{L}\p{Nd}_.]+)\s*\(/uy)
  if (!found) return { name: readTypeName(cursor), isType: true, isMandatory: false }
  take(cursor, 'operator', 1)
  skipBlank(cursor)
  const name = found[1] ?? ''
  take(cursor, 'type', name.length)
  skipBlank(cursor)
  take(cursor, 'operator', 1)
  const isMandatory = readAttributeArguments(cursor)
  expectClose(cursor, ')', parseWords.noEndOfCall)
  skipLines(cursor)
  expectClose(cursor, ']', parseWords.noEndOfType)
  return { name, isType: false, isMandatory }
}

/** Whether the arguments of an attribute, which begin here, say that a parameter is mandatory. */
function readAttributeArguments(cursor: Cursor): boolean {
  let isMandatory = false
  for (;;) {
    skipLines(cursor)
    if (isAtEnd(cursor) || isNext(cursor, ')')) return isMandatory
    isMandatory ||= readAttributeArgument(cursor)
    skipLines(cursor)
    if (!isNext(cursor, ',')) return isMandatory
    take(cursor, 'operator', 1)
  }
}

function readAttributeArgument(cursor: Cursor): boolean {
  const named = matchHere(cursor, /[\p{L}_][\p{L}\p{Nd}_]*/uy)
  if (!named) {
    if (!cursor.grammar.expressionWithoutComma(cursor)) failOrNeedMore(cursor, parseWords.noEndOfCall)
    return false
  }
  const isMandatory = named[0].toLowerCase() === 'mandatory'
  take(cursor, 'member', named[0].length)
  skipBlank(cursor)
  if (!isNext(cursor, '=')) return isMandatory
  const value = readInitial(cursor)
  const isFalse = value?.kind === 'variable' && value.name.toLowerCase() === 'false'
  return isMandatory && !isFalse
}

/** The name of a function, which begins here; '' where none does. */
export function readFunctionName(cursor: Cursor): string {
  const found = matchHere(cursor, /[^\s{}();,|&<>$'"`]+/y)
  if (!found || endsWord(found[0])) return ''
  take(cursor, 'command', found[0].length)
  return found[0]
}
