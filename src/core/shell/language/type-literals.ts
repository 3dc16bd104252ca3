import { fail, isAtEnd, matchHere, needMore, peek, take, takeFrom, type Cursor } from './cursor.ts'
import { parseWords } from './parse-words.ts'

/** Whether a type literal or an attribute begins here. */
export function isTypeNext(cursor: Cursor): boolean {
  return matchHere(cursor, /\[\s*[\p{L}_]/uy) !== null
}

/** The name between the brackets that begin here, which are passed. */
export function readTypeName(cursor: Cursor): string {
  const from = cursor.at
  take(cursor, 'operator', 1)
  const nameFrom = cursor.at
  const end = endOfName(cursor)
  const name = cursor.text.slice(nameFrom, end).replaceAll(/\s/g, '')
  takeFrom(cursor, 'type', nameFrom, end)
  if (isAtEnd(cursor)) needMore(cursor, parseWords.noEndOfType, from)
  else if (name === '') fail(cursor, parseWords.noTypeName)
  else if (peek(cursor) === ']') take(cursor, 'operator', 1)
  else fail(cursor, parseWords.noEndOfType)
  return name
}

/** The place of the bracket that closes a type name, with those of arrays and generic types within it. */
function endOfName({ text, at }: Cursor): number {
  let open = 0
  let place = at
  for (; place < text.length; place += 1) {
    const next = text.charAt(place)
    if (next === '[') open += 1
    else if (next === ']' && open === 0) return place
    else if (next === ']') open -= 1
    else if (!/[\p{L}\p{Nd}_.+`, ]/u.test(next)) return place
  }
  return place
}
