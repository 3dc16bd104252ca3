import type { Bound } from '../binding/bound.ts'
import { textOf } from '../binding/read.ts'
import type { Running } from '../asks.ts'
import type { Shell } from '../cmdlet.ts'
import { withText } from '../general/disk.ts'

/** Writes the log of -Report, where it is asked for. The page of the real one is not known: lines of a small HTML page. */
export function* writeReport(shell: Shell, bound: Bound, lines: readonly string[]): Running {
  const path = textOf(bound, 'Report')
  if (path === null) return
  const { at } = yield* shell.moment()
  const rows = lines.map((line) => `<p>${escaped(line)}</p>`)
  const text = ['<html><body>', `<h1>${escaped(shell.command)}</h1>`, ...rows, '</body></html>'].join('\r\n')
  shell.changeSession((session) => withText(session, path, text, at))
}

/** Names come from files: they are text in a page, never markup. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
