import { escapeAt, inEitherCase, isWordCharacter, type CharacterTest } from './characters.ts'

/** A regular expression as a tree. */
export type Node =
  | { readonly is: 'character'; readonly test: CharacterTest }
  /** Holds at a place, and takes no character. */
  | { readonly is: 'place'; readonly holds: (text: string, at: number) => boolean }
  | { readonly is: 'sequence'; readonly parts: readonly Node[] }
  | { readonly is: 'either'; readonly choices: readonly Node[] }
  | { readonly is: 'group'; readonly number: number; readonly body: Node }
  | {
      readonly is: 'repeat'
      readonly body: Node
      readonly least: number
      /** `Infinity` for no end. */
      readonly most: number
      readonly isLazy: boolean
    }

/** A pattern that has been read; `names` are those of its groups by their number, '' where they have none. */
type ReadPattern =
  | { readonly is: 'pattern'; readonly root: Node; readonly names: readonly string[] }
  /** Wrong, in the words of .NET. */
  | { readonly is: 'wrong'; readonly why: string }
  /** Something that the emulation does not do, such as a look ahead. */
  | { readonly is: 'not emulated' }

interface Reader {
  readonly text: string
  at: number
  depth: number
  readonly names: string[]
  options: { ignoresCase: boolean; isMultiline: boolean; isSingleLine: boolean }
  stopped: Exclude<ReadPattern, { is: 'pattern' }> | null
}

/** The most groups within one another. */
const deepest = 100

const empty: Node = { is: 'sequence', parts: [] }

/** Reads a regular expression of .NET. */
export function readPattern(text: string, ignoresCase: boolean): ReadPattern {
  const options = { ignoresCase, isMultiline: false, isSingleLine: false }
  const reader: Reader = { text, at: 0, depth: 0, names: [''], options, stopped: null }
  const root = readChoices(reader)
  if (!reader.stopped && reader.at < text.length) stop(reader, "Too many )'s.")
  return reader.stopped ?? { is: 'pattern', root, names: reader.names }
}

function stop(reader: Reader, why: string | null): Node {
  reader.stopped ??= why === null ? { is: 'not emulated' } : { is: 'wrong', why }
  reader.at = reader.text.length
  return empty
}

function next(reader: Reader): string {
  return reader.text.charAt(reader.at)
}

function readChoices(reader: Reader): Node {
  const choices = [readSequence(reader)]
  while (next(reader) === '|') {
    reader.at += 1
    choices.push(readSequence(reader))
  }
  return choices.length === 1 ? (choices[0] ?? empty) : { is: 'either', choices }
}

function readSequence(reader: Reader): Node {
  const parts: Node[] = []
  while (next(reader) !== '' && next(reader) !== '|' && next(reader) !== ')') parts.push(readRepeated(reader))
  return { is: 'sequence', parts }
}

const quantifier = /(?:([*+?])|\{(\d{1,6})(,)?(\d{1,6})?\})(\?)?/y

function readRepeated(reader: Reader): Node {
  let body = readOne(reader)
  quantifier.lastIndex = reader.at
  const found = quantifier.exec(reader.text)
  if (!found) return body
  const [text, sign, from, comma, to, lazy] = found
  reader.at += text.length
  const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0
  const open = sign === undefined ? comma !== undefined && to === undefined : sign !== '?'
  const most = open ? Infinity : sign === '?' ? 1 : Number(to ?? from)
  if (most < least) return stop(reader, 'Illegal {x,y} with x > y.')
  body = { is: 'repeat', body, least, most, isLazy: lazy !== undefined }
  quantifier.lastIndex = reader.at
  if (quantifier.test(reader.text)) return stop(reader, `Nested quantifier ${next(reader)}.`)
  return body
}

function readOne(reader: Reader): Node {
  const sign = next(reader)
  if (sign === '(') return readGroup(reader)
  if (sign === '[') return readSet(reader)
  if (sign === '\\') return readEscape(reader)
  if (sign === '*' || sign === '+' || sign === '?') return stop(reader, 'Quantifier {x,y} following nothing.')
  const { isMultiline, isSingleLine } = reader.options
  reader.at += 1
  if (sign === '.') return { is: 'character', test: (one) => isSingleLine || one !== '\n' }
  if (sign === '^')
    return { is: 'place', holds: (text, at) => at === 0 || (isMultiline && text[at - 1] === '\n') }
  if (sign === '$') return { is: 'place', holds: isMultiline ? isLineEnd : isTextEnd }
  return character(reader, (one) => one === sign)
}

function character({ options }: Reader, test: CharacterTest): Node {
  return { is: 'character', test: inEitherCase(test, options.ignoresCase) }
}

function isLineEnd(text: string, at: number): boolean {
  return at === text.length || text[at] === '\n'
}

/** `$` holds before a newline at the end too. */
function isTextEnd(text: string, at: number): boolean {
  return at === text.length || (at === text.length - 1 && text[at] === '\n')
}

function isBoundary(text: string, at: number): boolean {
  return isWordCharacter(text.charAt(at - 1)) !== isWordCharacter(text.charAt(at))
}

const places: Readonly<Record<string, (text: string, at: number) => boolean>> = {
  b: isBoundary,
  B: (text, at) => !isBoundary(text, at),
  A: (_, at) => at === 0,
  z: (text, at) => at === text.length,
  Z: isTextEnd,
}

function readEscape(reader: Reader): Node {
  const letter = reader.text.charAt(reader.at + 1)
  if (letter === '') return stop(reader, 'Illegal \\ at end of pattern.')
  const holds = Object.hasOwn(places, letter) ? places[letter] : undefined
  if (holds) {
    reader.at += 2
    return { is: 'place', holds }
  }
  const found = escapeAt(reader.text, reader.at)
  if (!found)
    return /[1-9kG]/.test(letter)
      ? stop(reader, null)
      : stop(reader, `Unrecognized escape sequence \\${letter}.`)
  reader.at += found.length
  return character(reader, found.test ?? ((one) => one === found.character))
}

const setItem = /([^\\\]])-(?![\]\\[])([^])|[^]/y

function readSet(reader: Reader): Node {
  reader.at += 1
  const isNegated = next(reader) === '^'
  if (isNegated) reader.at += 1
  const tests: CharacterTest[] = []
  for (let first = true; first || next(reader) !== ']'; first = false) {
    if (next(reader) === '') return stop(reader, 'Unterminated [] set.')
    const test = readSetItem(reader)
    if (test) tests.push(test)
  }
  reader.at += 1
  const { ignoresCase } = reader.options
  const inSet = inEitherCase((one) => tests.some((test) => test(one)), ignoresCase)
  return { is: 'character', test: isNegated ? (one) => !inSet(one) : inSet }
}

function readSetItem(reader: Reader): CharacterTest | null {
  if (next(reader) === '\\') {
    const isBackspace = reader.text.charAt(reader.at + 1) === 'b'
    const found = isBackspace ? { test: null, character: '\b', length: 2 } : escapeAt(reader.text, reader.at)
    if (!found) stop(reader, 'Unrecognized escape sequence in a set.')
    reader.at += found?.length ?? 0
    return found && (found.test ?? ((one) => one === found.character))
  }
  setItem.lastIndex = reader.at
  const [text = '', from, to] = setItem.exec(reader.text) ?? []
  reader.at += text.length
  if (from === undefined || to === undefined) return (one) => one === text
  if (from > to) stop(reader, '[x-y] range in reverse order.')
  return (one) => one >= from && one <= to
}

const opening = /\((?:\?(?:(:)|(?:<|(?='))'?([A-Za-z_]\w*)[>']|([ims]{0,3})(?:-([ims]{1,3}))?\))|(?!\?))/y

function readGroup(reader: Reader): Node {
  opening.lastIndex = reader.at
  const found = opening.exec(reader.text)
  if (!found) return stop(reader, null)
  const [text, plain, name, on, off] = found
  reader.at += text.length
  if (text.endsWith(')')) return setOptions(reader, on ?? '', off ?? '')
  return readGroupBody(reader, plain !== undefined, name ?? '')
}

function readGroupBody(reader: Reader, isPlain: boolean, name: string): Node {
  const number = reader.names.length
  if (!isPlain) reader.names.push(name)
  reader.depth += 1
  if (reader.depth > deepest) return stop(reader, null)
  const { options } = reader
  const body = readChoices(reader)
  reader.options = options
  reader.depth -= 1
  if (next(reader) !== ')') return stop(reader, "Not enough )'s.")
  reader.at += 1
  return isPlain ? body : { is: 'group', number, body }
}

/** `(?i)` and its kin: from here to the end of the group. */
function setOptions(reader: Reader, on: string, off: string): Node {
  const { ignoresCase, isMultiline, isSingleLine } = reader.options
  const chosen = (letter: string, before: boolean): boolean =>
    (before || on.includes(letter)) && !off.includes(letter)
  reader.options = {
    ignoresCase: chosen('i', ignoresCase),
    isMultiline: chosen('m', isMultiline),
    isSingleLine: chosen('s', isSingleLine),
  }
  return empty
}
