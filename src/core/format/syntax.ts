/** Where a text stops being JSON, and what is the matter there. Lines and columns count from 1, columns in UTF-16 units. */
export interface SyntaxProblem {
  readonly line: number
  readonly column: number
  readonly message: string
}

/**
 * Finds the first place at which a text breaks the grammar of JSON, or `null` when it does not. Engines word and place
 * their own messages differently, so this looks itself. Works without recursion: depth costs memory, not stack.
 */
export function findSyntaxProblem(text: string): SyntaxProblem | null {
  const open: Bracket[] = []
  let state: State = { at: 0, expected: 'value' }
  for (;;) {
    const at = skip(text, state.at, tokens.space) ?? state.at
    if (at >= text.length)
      return state.expected === 'end' ? null : problemAt(text, at, endsTooEarly(open.length))
    const next = step(text, { at, expected: state.expected }, open)
    if (typeof next === 'string') return problemAt(text, at, next)
    if ('brokenAt' in next) return problemAt(text, next.brokenAt, next.message)
    state = next
  }
}

type Bracket = '{' | '['
type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma or end' | 'end'

interface State {
  readonly at: number
  readonly expected: Expected
}

interface Broken {
  readonly brokenAt: number
  readonly message: string
}

const tokens = {
  space: /[ \t\n\r]*/y,
  escape: /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y,
  number: /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y,
  word: /true|false|null/y,
}

/** Reads one token. A text for an answer is what is wrong with the token itself. */
function step(text: string, { at, expected }: State, open: Bracket[]): State | Broken | string {
  const char = text[at]
  const here = `but ${shown(text, at)} stands here.`
  switch (expected) {
    case 'end':
      return `The document has ended, ${here}`
    case 'colon':
      return char === ':' ? { at: at + 1, expected: 'value' } : `A colon (:) is expected, ${here}`
    case 'comma or end': {
      const [close, next]: [string, Expected] = open.at(-1) === '{' ? ['}', 'name'] : [']', 'value']
      if (char === ',') return { at: at + 1, expected: next }
      return char === close ? leave(at, open) : `A comma or ${close} is expected, ${here}`
    }
    case 'name or }':
    case 'name':
      if (char === '}' && expected === 'name or }') return leave(at, open)
      return char === '"' ? string(text, at, 'colon') : `A name in double quotes is expected, ${here}`
    case 'value or ]':
    case 'value':
      if (char === ']' && expected === 'value or ]') return leave(at, open)
      return value(text, at, open) ?? `A value is expected, ${here}`
  }
}

function value(text: string, at: number, open: Bracket[]): State | Broken | null {
  const char = text[at]
  if (char === '{' || char === '[') {
    open.push(char)
    return { at: at + 1, expected: char === '{' ? 'name or }' : 'value or ]' }
  }
  if (char === '"') return string(text, at, afterValue(open))
  const end = skip(text, at, tokens.number) ?? skip(text, at, tokens.word)
  return end === null ? null : { at: end, expected: afterValue(open) }
}

function leave(at: number, open: Bracket[]): State {
  open.pop()
  return { at: at + 1, expected: afterValue(open) }
}

function afterValue(open: readonly Bracket[]): Expected {
  return open.length === 0 ? 'end' : 'comma or end'
}

function string(text: string, start: number, expected: Expected): State | Broken {
  let at = start + 1
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return { at: at + 1, expected }
    if (code < 0x20)
      return { brokenAt: at, message: `A text may not hold the character ${shown(text, at)} as it is.` }
    if (code !== 0x5c) continue
    const end = skip(text, at, tokens.escape)
    if (end === null)
      return { brokenAt: at, message: 'A text may not hold this escape: JSON does not know it.' }
    at = end - 1
  }
  return { brokenAt: start, message: 'The text that starts here has no closing quotation mark.' }
}

function skip(text: string, at: number, token: RegExp): number | null {
  token.lastIndex = at
  return token.test(text) ? token.lastIndex : null
}

function endsTooEarly(depth: number): string {
  if (depth === 0) return 'The file is empty.'
  return depth === 1
    ? 'The file ends before its bracket is closed.'
    : `The file ends with ${depth} brackets still open.`
}

function shown(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0
  return code > 0x20 && code < 0x7f
    ? String.fromCodePoint(code)
    : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

function problemAt(text: string, at: number, message: string): SyntaxProblem {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) {
    line++
    start = end + 1
  }
  return { line, column: at - start + 1, message }
}
