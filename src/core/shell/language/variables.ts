import { isNameCharacter } from './characters.ts'
import { fail, isNext, matchHere, needMore, peek, since, take, type Cursor } from './cursor.ts'
import { parseWords } from './parse-words.ts'
import type { Expression } from './syntax.ts'

const braced = /\$\{([^}`]*(?:`[^][^}`]*)*)\}/y
const single = /\$[$?^]/y
const named = /\$([\p{L}\p{Nd}_?]+)(?::(?!:)([\p{L}\p{Nd}_?]+)?)?/uy

/** Whether a dollar sign here begins the name of a variable. */
export function isVariableNext(cursor: Cursor): boolean {
  const next = peek(cursor, 1)
  return isNext(cursor, '$') && next !== '' && (isNameCharacter(next) || '{$?^'.includes(next))
}

/** A variable that begins here. */
export function readVariable(cursor: Cursor): Expression {
  const from = cursor.at
  if (isNext(cursor, '${')) return readBraced(cursor)
  const special = matchHere(cursor, single)
  const found = special ?? matchHere(cursor, named)
  const [text = '', first = '', second] = found ?? []
  take(cursor, 'variable', text.length)
  const extent = since(cursor, from)
  if (special) return { kind: 'variable', scope: null, name: text.slice(1), extent }
  if (second !== undefined) return { kind: 'variable', scope: first, name: second, extent }
  if (text.endsWith(':')) fail(cursor, parseWords.variableWithDrive, from, from + text.length)
  return { kind: 'variable', scope: null, name: first, extent }
}

function readBraced(cursor: Cursor): Expression {
  const from = cursor.at
  const found = matchHere(cursor, braced)
  take(cursor, 'variable', found?.[0].length ?? cursor.text.length - from)
  const extent = since(cursor, from)
  if (!found) needMore(cursor, parseWords.braceOfVariable, from)
  if (found?.[1] === '') fail(cursor, parseWords.variable, from, cursor.at)
  const name = (found?.[1] ?? '').replaceAll(/`([^])/g, '$1')
  const colon = name.indexOf(':')
  return colon > 0 && colon < name.length - 1
    ? { kind: 'variable', scope: name.slice(0, colon), name: name.slice(colon + 1), extent }
    : { kind: 'variable', scope: null, name, extent }
}
