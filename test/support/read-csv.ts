/** The cells of a text of RFC 4180, row by row. Throws where the text is none. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"'
    const match = (quoted ? /"((?:[^"]|"")*)"(,|\r\n)/y : /([^",\r\n]*)(,|\r\n)/y) satisfies RegExp
    match.lastIndex = at
    const found = match.exec(text)
    if (!found) throw new Error(`No cell begins at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`)
    row.push(quoted ? found[1]!.replaceAll('""', '"') : found[1]!)
    at = match.lastIndex
    if (found[2] === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  if (row.length > 0) throw new Error('The last row has no end.')
  return rows
}
