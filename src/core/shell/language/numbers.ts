import { endsWord, isDash } from './characters.ts'
import { matchHere, peek, since, take, type Cursor } from './cursor.ts'
import type { Expression } from './syntax.ts'

const number =
  /(0x[0-9a-f]+|(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?)[ld]?(?:(k|m|g|t|p)b)?(?![\p{L}\p{Nd}_]|\.\d)/iuy

const powers: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3, t: 4, p: 5 }

/** A number of an expression, such as `5`, `0x1F`, `1.5e3` or `2KB`; `null` where none stands here. */
export function readNumber(cursor: Cursor): Expression | null {
  const found = matchHere(cursor, number)
  if (!found) return null
  const from = cursor.at
  take(cursor, 'number', found[0].length)
  return { kind: 'number', value: valueOf(found), extent: since(cursor, from) }
}

/** Whether a number stands here. */
export function isNumberNext(cursor: Cursor): boolean {
  return matchHere(cursor, number) !== null
}

/** A word of a command that is a number from its beginning to its end, with its sign; `null` for any other. */
export function readNumberWord(cursor: Cursor): Expression | null {
  const from = cursor.at
  const sign = isDash(peek(cursor)) ? -1 : 1
  const signed = sign < 0 || peek(cursor) === '+' ? 1 : 0
  cursor.at += signed
  const found = matchHere(cursor, number)
  cursor.at = from
  const length = found === null ? 0 : signed + found[0].length
  if (found === null || !endsWord(peek(cursor, length))) return null
  take(cursor, 'number', length)
  return { kind: 'number', value: sign * valueOf(found), extent: since(cursor, from) }
}

function valueOf([, digits = '', unit = '']: RegExpExecArray): number {
  return Number(digits) * 1024 ** (powers[unit.toLowerCase()] ?? 0)
}
