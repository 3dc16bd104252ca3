/*
 * What characters mean to the language. Quotation marks and dashes that a word processor has turned into typographic ones count
 * as plain ones, as in PowerShell.
 */

const doubleQuotes = '"\u201c\u201d\u201e'
const singleQuotes = "'\u2018\u2019\u201a\u201b"
const dashes = '-\u2013\u2014\u2015'

export function isDoubleQuote(character: string): boolean {
  return character !== '' && doubleQuotes.includes(character)
}

export function isSingleQuote(character: string): boolean {
  return character !== '' && singleQuotes.includes(character)
}

export function isQuote(character: string): boolean {
  return isDoubleQuote(character) || isSingleQuote(character)
}

export function isDash(character: string): boolean {
  return character !== '' && dashes.includes(character)
}

export function isNewline(character: string): boolean {
  return character === '\n' || character === '\r'
}

/** White space within a line. */
export function isBlank(character: string): boolean {
  return character !== '' && !isNewline(character) && /\s/.test(character)
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}

/** A character of a name: of a variable, a property, an operator. */
export function isNameCharacter(character: string): boolean {
  return character !== '' && /[\p{L}\p{Nd}_]/u.test(character)
}

/** Whether a bare word ends here: '' is the end of the text. */
export function endsWord(character: string): boolean {
  return character === '' || /[\s{}();,|&<>]/.test(character)
}
