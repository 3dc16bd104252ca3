import { lineStarts, newCursor } from './cursor.ts'
import { grammar, readWhole } from './parse.ts'
import type { ColouredToken } from './token.ts'

/**
 * The pieces of a text, in their order, none upon another; between them stands what has no colour. A string with variables
 * in it comes in pieces. Works for half typed and for wrong text too: behind what is wrong it begins anew.
 */
export function tokensOf(text: string): readonly ColouredToken[] {
  const lines = lineStarts(text)
  const tokens: ColouredToken[] = []
  let at = 0
  while (at < text.length) {
    const cursor = newCursor(text, grammar, lines, at)
    readWhole(cursor)
    for (const token of cursor.tokens) tokens.push(token)
    const reached = cursor.failure?.isIncomplete === false ? cursor.failure.at : text.length
    const skipped = reached === at ? wrongPiece(text, at) : 0
    if (skipped > 0) tokens.push({ kind: 'operator', from: at, to: at + skipped })
    at = reached + skipped
  }
  return tokens
}

/** How much to leave out where nothing can begin: a word, or one character. */
function wrongPiece(text: string, at: number): number {
  const pattern = /[\p{L}\p{Nd}_]+|[^]/uy
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 1
}
