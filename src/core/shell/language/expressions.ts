import { isDash, isDigit, isNameCharacter } from './characters.ts'
import {
  closeLevel,
  fail,
  failOrNeedMore,
  goBack,
  isNext,
  mark,
  matchHere,
  openLevel,
  peek,
  since,
  skipBlank,
  skipLines,
  take,
  type Cursor,
} from './cursor.ts'
import { noExpressionAfter, noOperand, noValueAfter, parseWords } from './parse-words.ts'
import { readPostfix, readPrimary } from './primaries.ts'
import type { Expression } from './syntax.ts'
import { isTypeNext, readTypeName } from './type-literals.ts'

/** How tightly binary operators bind; more is tighter. */
const powers: Readonly<Record<string, number>> = {
  ...of(1, '-and -or -xor'),
  ...of(2, '-band -bor -bxor'),
  ...of(3, '-is -isnot -as -join -shl -shr'),
  ...of(3, 'eq ne gt ge lt le like notlike match notmatch contains notcontains in notin replace split', [
    '-',
    '-c',
    '-i',
  ]),
  ...of(4, '+ -'),
  ...of(5, '* / %'),
  ...of(6, '-f'),
  ...of(7, '..'),
  ...of(8, ','),
}

const unaryWords = new Set(['-not', '-bnot', '-split', '-csplit', '-isplit', '-join'])

/** The most binary operators behind one another. */
const longestChain = 1000

function of(power: number, words: string, prefixes: readonly string[] = ['']): Record<string, number> {
  return Object.fromEntries(
    words.split(' ').flatMap((word) => prefixes.map((prefix) => [prefix + word, power] as const)),
  )
}

/** An expression; `null` where none begins. */
export function readExpression(cursor: Cursor): Expression | null {
  return readBinary(cursor, 1, true)
}

/** An expression that ends before a comma, as between the parentheses of a method call. */
export function readExpressionWithoutComma(cursor: Cursor): Expression | null {
  return readBinary(cursor, 1, false)
}

function readBinary(cursor: Cursor, least: number, commas: boolean): Expression | null {
  let left = readUnary(cursor)
  for (let count = 0; left; count += 1) {
    const before = mark(cursor)
    skipBlank(cursor)
    const found = binaryOperatorAt(cursor)
    const power = found ? (powers[found.operator] ?? 0) : 0
    if (!found || power < least || (found.operator === ',' && !commas)) {
      goBack(cursor, before)
      return left
    }
    if (count >= longestChain) fail(cursor, parseWords.tooDeep)
    left = found.operator === ',' ? readItems(cursor, left) : readRight(cursor, left, found, power, commas)
  }
  return left
}

interface Found {
  readonly operator: string
  readonly length: number
}

function readRight(
  cursor: Cursor,
  left: Expression,
  { operator, length }: Found,
  power: number,
  commas: boolean,
): Expression | null {
  const typed = cursor.text.slice(cursor.at, cursor.at + length)
  take(cursor, 'operator', length)
  skipLines(cursor)
  const right = readBinary(cursor, power + 1, commas)
  if (!right) {
    failOrNeedMore(cursor, noValueAfter(typed))
    return null
  }
  return { kind: 'binary', operator, left, right, extent: since(cursor, left.extent.from) }
}

/** The items behind the first one of `a, b, c`. */
function readItems(cursor: Cursor, first: Expression): Expression | null {
  const items = [first]
  for (;;) {
    const before = mark(cursor)
    skipBlank(cursor)
    if (!isNext(cursor, ',')) {
      goBack(cursor, before)
      return { kind: 'array', items, extent: since(cursor, first.extent.from) }
    }
    take(cursor, 'operator', 1)
    skipLines(cursor)
    const item = readUnary(cursor)
    if (!item) {
      failOrNeedMore(cursor, noExpressionAfter(','))
      return null
    }
    items.push(item)
  }
}

function binaryOperatorAt(cursor: Cursor): Found | null {
  const next = peek(cursor)
  if (isNext(cursor, '..')) return { operator: '..', length: 2 }
  if (next === ',') return { operator: ',', length: 1 }
  if (isDash(next) && isNameCharacter(peek(cursor, 1))) return dashWordAt(cursor)
  const sign = isDash(next) ? '-' : next
  if (sign === '' || !'+-*/%'.includes(sign) || peek(cursor, 1) === '=') return null
  return { operator: sign, length: 1 }
}

/** An operator such as `-eq`, or a minus sign before a number or a variable. */
function dashWordAt(cursor: Cursor): Found | null {
  if (isDigit(peek(cursor, 1))) return { operator: '-', length: 1 }
  const word = dashWord(cursor)
  return word !== null && Object.hasOwn(powers, word) ? { operator: word, length: word.length } : null
}

/** A dash and the letters behind it, in lower case. */
function dashWord(cursor: Cursor): string | null {
  const found = matchHere(cursor, /[-\u2013-\u2015]([a-z]+)(?![\p{L}\p{Nd}_])/iuy)
  return found ? `-${(found[1] ?? '').toLowerCase()}` : null
}

/** An operand with the unary operators and casts before it; `null` where none begins. */
function readUnary(cursor: Cursor): Expression | null {
  if (!openLevel(cursor)) return null
  const read = readUnaryWithin(cursor)
  closeLevel(cursor)
  return read
}

function readUnaryWithin(cursor: Cursor): Expression | null {
  const from = cursor.at
  const found = unaryOperatorAt(cursor)
  if (found) return readOperand(cursor, found, from)
  if (isNext(cursor, '[')) return readTyped(cursor)
  const primary = readPrimary(cursor)
  return primary && readCounted(cursor, readPostfix(cursor, primary, 'expression'))
}

function readOperand(cursor: Cursor, { operator, length }: Found, from: number): Expression | null {
  const typed = cursor.text.slice(from, from + length)
  take(cursor, 'operator', length)
  skipLines(cursor)
  const value = readUnary(cursor)
  if (!value) {
    failOrNeedMore(cursor, operator === ',' ? noExpressionAfter(',') : noOperand(typed))
    return null
  }
  const extent = since(cursor, from)
  if (operator === ',') return { kind: 'array', items: [value], extent }
  if (operator === '-' && value.kind === 'number' && value.extent.from === from + 1)
    return { kind: 'number', value: -value.value, extent }
  return { kind: 'unary', operator, value, extent }
}

/** The unary operator that stands here; `null` for none. */
export function unaryOperatorAt(cursor: Cursor): Found | null {
  const next = peek(cursor)
  if (next === '!') return { operator: '-not', length: 1 }
  if (next === ',') return { operator: ',', length: 1 }
  if (next === '+') return isNext(cursor, '++') ? { operator: '++', length: 2 } : { operator: '+', length: 1 }
  if (!isDash(next)) return null
  if (isDash(peek(cursor, 1))) return { operator: '--', length: 2 }
  const word = dashWord(cursor)
  if (word !== null) return unaryWords.has(word) ? { operator: word, length: word.length } : null
  return { operator: '-', length: 1 }
}

/** `$x++` and `$x--`. */
function readCounted(cursor: Cursor, value: Expression): Expression {
  const isDecrement = isDash(peek(cursor)) && isDash(peek(cursor, 1))
  if (!isNext(cursor, '++') && !isDecrement) return value
  take(cursor, 'operator', 2)
  const extent = since(cursor, value.extent.from)
  return { kind: 'postfix', operator: isDecrement ? '--' : '++', value, extent }
}

/** `[type]`, `[type]::member` or `[type]value`. */
function readTyped(cursor: Cursor): Expression | null {
  const from = cursor.at
  if (!isTypeNext(cursor)) {
    take(cursor, 'operator', 1)
    failOrNeedMore(cursor, parseWords.noTypeName)
    return null
  }
  const type = readTypeName(cursor)
  const literal: Expression = { kind: 'type', name: type, extent: since(cursor, from) }
  if (isNext(cursor, '::')) return readPostfix(cursor, literal, 'expression')
  const before = mark(cursor)
  skipBlank(cursor)
  const value = isNext(cursor, ',') ? null : readUnary(cursor)
  if (!value) {
    goBack(cursor, before)
    return literal
  }
  const extent = since(cursor, from)
  if (type.toLowerCase() === 'ordered' && value.kind === 'hashtable')
    return { ...value, ordered: true, extent }
  return { kind: 'cast', type, value, extent }
}
