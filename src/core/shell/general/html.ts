import type { Running } from '../asks.ts'
import type { Bound } from '../binding/bound.ts'
import { switchOf, textOf, textsOf, valueOf } from '../binding/read.ts'
import type { Shell } from '../cmdlet.ts'
import { propertiesOf } from '../format/properties.ts'
import type { Property, Value } from '../value.ts'
import { toText } from '../values/text.ts'
import { askedIn, propertiesFound } from './asked-properties.ts'
import { collecting } from './collecting.ts'

/** A page as text: it goes to the emulated disk or the screen, and is never shown as a page. */
export const convertToHtml = collecting('ConvertTo-Html', function* (shell, bound, values) {
  const rows = yield* rowsOf(shell, bound, values)
  const table = textOf(bound, 'As')?.toLowerCase() === 'list' ? listOf(rows) : tableOf(rows)
  const body = [...textsOf(bound, 'PreContent'), ...table, ...textsOf(bound, 'PostContent')]
  for (const line of switchOf(bound, 'Fragment') ? body : pageOf(bound, body)) yield* shell.emit(line)
})

function* rowsOf(
  shell: Shell,
  bound: Bound,
  values: readonly Value[],
): Running<readonly (readonly Property[])[]> {
  const asked = yield* askedIn(shell, valueOf(bound, 'Property'))
  const rows: (readonly Property[])[] = []
  for (const value of values)
    rows.push(asked.length === 0 ? propertiesOf(value) : yield* propertiesFound(shell, asked, value))
  return rows
}

function pageOf(bound: Bound, body: readonly string[]): readonly string[] {
  const head = textsOf(bound, 'Head')
  return [
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
    '<html xmlns="http://www.w3.org/1999/xhtml">',
    '<head>',
    ...(head.length > 0 ? head : [`<title>${inHtml(textOf(bound, 'Title') ?? 'HTML TABLE')}</title>`]),
    '</head><body>',
    ...textsOf(bound, 'Body'),
    ...body,
    '</body></html>',
  ]
}

function tableOf(rows: readonly (readonly Property[])[]): readonly string[] {
  const [first = []] = rows
  const names = first.map(({ name }) => name)
  return [
    '<table>',
    `<colgroup>${'<col/>'.repeat(names.length)}</colgroup>`,
    `<tr>${names.map((name) => `<th>${inHtml(name)}</th>`).join('')}</tr>`,
    ...rows.map((row) => `<tr>${names.map((name) => `<td>${cellOf(row, name)}</td>`).join('')}</tr>`),
    '</table>',
  ]
}

function listOf(rows: readonly (readonly Property[])[]): readonly string[] {
  const lines = rows.flatMap((row, i) => [
    ...(i === 0 ? [] : ['<tr><td><hr></td></tr>']),
    ...row.map(({ name }) => `<tr><td>${inHtml(name)}:</td><td>${cellOf(row, name)}</td></tr>`),
  ])
  return ['<table>', ...lines, '</table>']
}

function cellOf(row: readonly Property[], wanted: string): string {
  return inHtml(toText(row.find(({ name }) => name === wanted)?.value ?? null))
}

function inHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
