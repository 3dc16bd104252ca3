/*
 * Text on a grid of columns, as a console shows it: wide characters take two, marks that stand on another one take none.
 */

/** What takes no column: marks that combine with what stands before them, joiners and variation selectors. */
const noColumn = /^[\p{M}\p{Emoji_Modifier}\u200B-\u200D]$/u

/** The blocks of East Asian wide and full-width characters, and of emoji. */
const wide: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

/** What stands where a text was cut. */
const ellipsis = '...'

/** How many columns a text takes. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += columnsOfOne(character)
  return columns
}

function columnsOfOne(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  if (noColumn.test(character)) return 0
  return wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1
}

/** As much of the beginning as fits. */
export function beginning(text: string, columns: number): string {
  let taken = ''
  let used = 0
  for (const character of text) {
    used += columnsOfOne(character)
    if (used > columns) break
    taken += character
  }
  return taken
}

function ending(text: string, columns: number): string {
  let taken = ''
  let used = 0
  for (const character of Array.from(text).toReversed()) {
    used += columnsOfOne(character)
    if (used > columns) break
    taken = character + taken
  }
  return taken
}

/** The text where it fits, else its beginning with `...`; where not even those fit, its beginning alone. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  if (columns <= ellipsis.length) return beginning(text, columns)
  return beginning(text, columns - ellipsis.length) + ellipsis
}

/** The text where it fits, else its end after `...`, as numbers are cut. */
export function cutFront(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text
  if (columns <= ellipsis.length) return ending(text, columns)
  return ellipsis + ending(text, columns - ellipsis.length)
}

/** Filled with spaces to a number of columns, on the side that the alignment leaves free. */
export function padded(text: string, columns: number, alignment: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, columns - columnsOf(text)))
  return alignment === 'left' ? text + spaces : spaces + text
}

/** Broken into lines of at most so many columns, between words where there are any. At least one line. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let rest = text
  for (;;) {
    const whole = beginning(rest, columns) || (Array.from(rest.slice(0, 2))[0] ?? '')
    if (whole.length === rest.length) return [...lines, rest]
    const space = rest.startsWith(' ', whole.length) ? whole.length : whole.lastIndexOf(' ')
    lines.push(rest.slice(0, space > 0 ? space : whole.length))
    rest = rest.slice(space > 0 ? space + 1 : whole.length)
  }
}
