/** What makes a spreadsheet take a cell for a formula, plain or full width, even behind blanks. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

/**
 * Rows as CSV of RFC 4180, each ended by CR and LF. No cell is a formula to a spreadsheet: one that begins like a formula
 * gets an apostrophe before it, which spreadsheets take for "this is text". All else is data as it stands.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(value: string): string {
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
