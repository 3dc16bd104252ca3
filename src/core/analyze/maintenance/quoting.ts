/** What PowerShell reads alike in every encoding: printable ASCII. */
const plain = /^[ -~]*$/

/**
 * A text as a PowerShell expression of printable ASCII that is exactly this text: in single quotes, which are doubled in
 * it; other characters by number. So no typographic quote, which ends a string as well, no line break and no character
 * that an old PowerShell reads as something else ever stands in the script.
 */
export function quoted(text: string): string {
  if (plain.test(text)) return inQuotes(text)
  const pieces = text.match(/[ -~]+|[^ -~]/g) ?? []
  const terms = pieces.map((piece) => (plain.test(piece) ? inQuotes(piece) : `[char]0x${hexadecimal(piece)}`))
  return `('' + ${terms.join(' + ')})`
}

/** A text as one line of comment of printable ASCII; other characters as <U+2019>. */
export function comment(text: string): string {
  return `# ${text.replaceAll(/[^ -~]/g, (unit) => `<U+${hexadecimal(unit)}>`)}`.trimEnd()
}

function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** The UTF-16 unit, which is what [char] takes. */
function hexadecimal(unit: string): string {
  return unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
