import type { ObjectValue, Value } from '../value.ts'
import { operate } from '../values/operate.ts'
import { toBoolean } from '../values/scalars.ts'
import { toText } from '../values/text.ts'

/*
 * What administrators write behind -Filter: comparisons of properties, joined by -and, -or and -not, in braces or in quotes.
 * `RegistrarPool -eq "pool1.contoso.com" -and DisplayName -like "A*"`.
 */

/** Whether an object fits a filter. */
export type Filter = (object: ObjectValue) => boolean

/** Values of the session by the name of their variable, in lower case. */
export type Variables = (name: string) => Value

/** A filter out of its text; `null` where it cannot be read. */
export function readFilter(text: string, variables: Variables): Filter | null {
  if (text.length > 4000) return null
  const inner = /^\s*\{([^]*)\}\s*$/.exec(text)?.[1] ?? text
  const words = wordsOf(inner)
  if (words === null || words.length === 0) return null
  const read = readOr({ words, at: 0, variables })
  return read && read.rest.at === words.length ? read.filter : null
}

interface Word {
  readonly is: 'bare' | 'quoted' | '(' | ')'
  readonly text: string
}

interface Reader {
  readonly words: readonly Word[]
  readonly at: number
  readonly variables: Variables
}

type Read = { readonly filter: Filter; readonly rest: Reader } | null

const wordShape = /\s*(?:"((?:[^"]|"")*)"|'((?:[^']|'')*)'|([()])|([^\s()"']+))/y.source

function wordsOf(text: string): readonly Word[] | null {
  const words: Word[] = []
  const shape = new RegExp(wordShape, 'y')
  while (shape.lastIndex < text.length) {
    if (text.slice(shape.lastIndex).trim() === '') break
    const found = shape.exec(text)
    if (!found) return null
    const [, double, single, bracket, bare] = found
    if (bracket === '(' || bracket === ')') words.push({ is: bracket, text: bracket })
    else if (bare !== undefined) words.push({ is: 'bare', text: bare })
    else
      words.push({
        is: 'quoted',
        text: (double ?? single ?? '').replaceAll(/""|''/g, (two) => two.charAt(0)),
      })
  }
  return words
}

const wordAt = ({ words, at }: Reader): Word | null => words[at] ?? null
const after = (reader: Reader, count = 1): Reader => ({ ...reader, at: reader.at + count })

function isOperator(reader: Reader, ...names: readonly string[]): boolean {
  const word = wordAt(reader)
  return word?.is === 'bare' && names.includes(word.text.toLowerCase())
}

function readOr(reader: Reader): Read {
  return readJoined(reader, '-or', readAnd, (a, b) => (object) => a(object) || b(object))
}

function readAnd(reader: Reader): Read {
  return readJoined(reader, '-and', readNot, (a, b) => (object) => a(object) && b(object))
}

function readJoined(
  reader: Reader,
  operator: string,
  readOne: (reader: Reader) => Read,
  join: (a: Filter, b: Filter) => Filter,
): Read {
  let read = readOne(reader)
  while (read && isOperator(read.rest, operator)) {
    const { filter }: NonNullable<Read> = read
    const next = readOne(after(read.rest))
    read = next && { filter: join(filter, next.filter), rest: next.rest }
  }
  return read
}

function readNot(reader: Reader): Read {
  if (isOperator(reader, '-not', '!')) {
    const read = readNot(after(reader))
    return read && { filter: (object) => !read.filter(object), rest: read.rest }
  }
  if (wordAt(reader)?.is !== '(') return readTest(reader)
  const read = readOr(after(reader))
  return read && wordAt(read.rest)?.is === ')' ? { filter: read.filter, rest: after(read.rest) } : null
}

const comparisons = ['-eq', '-ne', '-like', '-notlike', '-gt', '-ge', '-lt', '-le', '-match', '-notmatch']

function readTest(reader: Reader): Read {
  const [property, operator, value] = [wordAt(reader), wordAt(after(reader)), wordAt(after(reader, 2))]
  if (
    property?.is !== 'bare' ||
    operator?.is !== 'bare' ||
    !value ||
    !comparisons.includes(operator.text.toLowerCase())
  )
    return null
  if (value.is === '(' || value.is === ')') return null
  const wanted = value.is === 'quoted' ? value.text : bareValue(value.text, reader.variables)
  const name = property.text.replace(/^\$_\./, '').toLowerCase()
  return { filter: (object) => fits(propertyOf(object, name), operator.text, wanted), rest: after(reader, 3) }
}

function bareValue(text: string, variables: Variables): Value {
  if (!text.startsWith('$')) return text
  const name = text.slice(1).toLowerCase()
  if (name === 'true' || name === 'false') return name === 'true'
  return name === 'null' ? null : variables(name)
}

/** Policies and pools are compared by their names, as the directory holds them. */
function fits(value: Value, operator: string, wanted: Value): boolean {
  const isObject = value !== null && typeof value === 'object'
  const left = isObject ? toText(value) : value
  const right =
    typeof left === 'boolean' && typeof wanted === 'string' ? wanted.toLowerCase() === 'true' : wanted
  const outcome = operate(operator, left === '' && right === null ? null : left, right)
  return outcome.ok && toBoolean(outcome.value)
}

function propertyOf({ properties }: ObjectValue, name: string): Value {
  return properties.find((property) => property.name.toLowerCase() === name)?.value ?? null
}
