import * as fc from 'fast-check'
import { anyName } from '../../../support/arbitrary-names.ts'

/** A piece of a script as PowerShell reads it. `text` is the source; a string keeps its quotes. */
export interface Token {
  readonly kind: 'code' | 'string' | 'expandable' | 'comment'
  readonly text: string
}

const singleQuotes = "'‘’‚‛"
const doubleQuotes = '"“”„'

/**
 * Reads a script by the rules of PowerShell for strings and comments: any of five characters opens and ends a string in
 * single quotes, two of them in a row stand for one, and any of four does so in double quotes, where ` escapes; # opens a
 * comment to the end of the line, and <# one that ends at #>. Throws where a string does not end.
 */
export function readScript(script: string): readonly Token[] {
  const tokens: Token[] = []
  let code = ''
  let at = 0
  const push = (kind: Token['kind'], end: number): void => {
    if (code !== '') tokens.push({ kind: 'code', text: code })
    code = ''
    tokens.push({ kind, text: script.slice(at, end) })
    at = end
  }
  while (at < script.length) {
    const c = script.charAt(at)
    if (singleQuotes.includes(c)) push('string', endOfString(script, at, singleQuotes, ''))
    else if (doubleQuotes.includes(c)) push('expandable', endOfString(script, at, doubleQuotes, '`'))
    else if (script.startsWith('<#', at)) push('comment', endAfter(script, '#>', at + 2))
    else if (c === '#') push('comment', endOfLine(script, at))
    else {
      code += c
      at++
    }
  }
  if (code !== '') tokens.push({ kind: 'code', text: code })
  return tokens
}

function endOfString(script: string, start: number, quotes: string, escape: string): number {
  for (let i = start + 1; i < script.length; i++) {
    const c = script.charAt(i)
    if (escape !== '' && c === escape) i++
    else if (quotes.includes(c)) {
      if (i + 1 < script.length && quotes.includes(script.charAt(i + 1))) i++
      else return i + 1
    }
  }
  throw new Error('a string does not end')
}

function endAfter(script: string, end: string, from: number): number {
  const found = script.indexOf(end, from)
  if (found === -1) throw new Error('a comment does not end')
  return found + end.length
}

function endOfLine(script: string, from: number): number {
  const found = script.slice(from).search(/[\r\n]/)
  return found === -1 ? script.length : from + found
}

/** What a quoted string, or a sum of strings and characters in parentheses, evaluates to. */
export function valueOf(expression: string): string {
  return readScript(expression)
    .map(({ kind, text }) => {
      if (kind === 'string') return text.slice(1, -1).replaceAll(/(['‘’‚‛])['‘’‚‛]/g, '$1')
      if (kind !== 'code') throw new Error(`no value: ${text}`)
      const numbers = [...text.matchAll(/\[char\]0x([0-9A-F]{4})/g)].map(([, number = '']) =>
        Number.parseInt(number, 16),
      )
      if (!/^[()+ ]*$/.test(text.replaceAll(/\[char\]0x[0-9A-F]{4}/g, ''))) throw new Error(`code: ${text}`)
      return String.fromCharCode(...numbers)
    })
    .join('')
}

/** The script with the value of every string left out: what it does, whatever its strings are. */
export function skeleton(script: string): string {
  return readScript(script)
    .map(({ kind, text }) => (kind === 'string' ? 'S' : kind === 'comment' ? '#' : text))
    .join('')
    .replaceAll(/\(S(?: \+ (?:S|\[char\]0x[0-9A-F]{4}))+\)/g, 'S')
}

/** Names that try to leave their string or comment. */
export const hostileName: fc.Arbitrary<string> = fc
  .oneof(
    anyName,
    fc.string({
      unit: fc.constantFrom(
        ...[
          "'",
          '‘',
          '’',
          '‚',
          '‛',
          '"',
          '“',
          '”',
          '„',
          '`',
          '$',
          '$(',
          ')',
          '(',
          '#',
          '#>',
          '<#',
          '\n',
          '\r',
        ],
        ...[
          '\r\n',
          '\u2028',
          '\u0085',
          '\u0000',
          '\u001b',
          '\t',
          ';',
          '|',
          '&',
          '{',
          '}',
          '@',
          '\\',
          ' ',
          'a',
          '.',
        ],
        ...['т', 'ё', '\u202e', '\ud83d', '\ude00', "';Stop-Computer;'", '\nrequires', "'@", "@'"],
      ),
      maxLength: 12,
    }),
  )
  .filter((name) => name !== '')
