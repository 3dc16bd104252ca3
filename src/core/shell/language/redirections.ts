import { failOrNeedMore, goBack, mark, matchHere, skipBlank, take, type Cursor } from './cursor.ts'
import { parseWords } from './parse-words.ts'
import type { Redirection, StreamRedirection } from './syntax.ts'
import { readWord } from './words.ts'

/** The redirections of one element of a pipeline. */
export interface Redirections {
  redirection: Redirection | null
  readonly streams: StreamRedirection[]
}

const sign = /([*1-6])?>(?:&1|(>)?)/y

/** Reads a redirection that begins here into those of the element; answers whether one did. */
export function readRedirection(cursor: Cursor, into: Redirections): boolean {
  const found = matchHere(cursor, sign)
  if (!found) return false
  const [text, number = '1', second] = found
  take(cursor, 'operator', text.length)
  const append = second !== undefined
  if (text.endsWith('&1')) {
    addStream(into, { stream: streamOf(number), append, file: null })
    return true
  }
  skipBlank(cursor)
  const file = readWord(cursor)
  if (!file) failOrNeedMore(cursor, parseWords.noFile)
  else if (number === '1') Object.assign(into, { redirection: { append, file } })
  else addStream(into, { stream: streamOf(number), append, file })
  return true
}

/** Reads every redirection behind an expression. */
export function readRedirections(cursor: Cursor): Redirections {
  const into: Redirections = { redirection: null, streams: [] }
  for (;;) {
    const before = mark(cursor)
    skipBlank(cursor)
    if (!readRedirection(cursor, into)) {
      goBack(cursor, before)
      return into
    }
  }
}

function streamOf(number: string): StreamRedirection['stream'] | null {
  const streams = { '2': 2, '3': 3, '4': 4, '5': 5, '6': 6, '*': '*' } as const
  return number === '1' ? null : (streams[number as keyof typeof streams] ?? null)
}

function addStream(
  { streams }: Redirections,
  added: Omit<StreamRedirection, 'stream'> & { readonly stream: StreamRedirection['stream'] | null },
): void {
  const { stream } = added
  if (stream !== null) streams.push({ ...added, stream })
}
