import { onOneLine } from '../../report/one-line.ts'

/**
 * A text that may hold names from files as a piece of Markdown that stands at the start of a paragraph, a heading or an item:
 * it is shown as it stands and never is markup, HTML, a link or a formula.
 */
export function markdownText(text: string): string {
  return markdownCell(text)
    .replace(/^[#+=-]/, (first) => `\\${first}`)
    .replace(/^(\d+)([.)])(?=\s|$)/, (_, digits: string, mark: string) => `${digits}\\${mark}`)
}

/** The same for a cell of a table, where no list and no heading begins; it is never the end of its cell. */
export function markdownCell(text: string): string {
  return onOneLine(text)
    .trim()
    .replaceAll(/[&<>|]/g, (character) => `&#${character.codePointAt(0)};`)
    .replaceAll(/[\\`*_[\]~$]/g, (character) => `\\${character}`)
    .replaceAll('://', '\\://')
    .replaceAll(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
}
