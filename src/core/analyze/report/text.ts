import { onOneLine } from '../../report/one-line.ts'
import type { AnalysisReport, ReportList, ReportSection, ReportTable } from './report.ts'

/** Columns of a terminal that sentences are broken to. */
const width = 100
/** Columns that a cell of a table takes; what is longer is broken into several lines. */
const cellWidth = 60

/** A report as text for a terminal, with aligned tables. Nothing in a name breaks a line or commands the terminal. */
export function reportText({ title, about, sections }: AnalysisReport): string {
  const blocks = [
    underlined(title, '='),
    about.flatMap((line) => wrapped(line)),
    ...sections.flatMap(section),
  ]
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n')
}

/** Rows as lines whose columns stand below each other, the first row being the heading. */
function tableLines({ columns, rows }: ReportTable): string[] {
  const cells = [columns.map(({ name }) => name), ...rows].map((row) =>
    columns.map((_, i) => wrapped(row[i] ?? '', cellWidth)),
  )
  const widths = columns.map((_, i) =>
    Math.max(...cells.flatMap((row) => row[i] ?? []).map((line) => line.length)),
  )
  return cells.flatMap((row) =>
    Array.from({ length: Math.max(...row.map((lines) => lines.length)) }, (_, at) =>
      columns
        .map(({ align }, i) => {
          const line = row[i]?.[at] ?? ''
          return align === 'right' ? line.padStart(widths[i] ?? 0) : line.padEnd(widths[i] ?? 0)
        })
        .join('  ')
        .trimEnd(),
    ),
  )
}

function section({ level, heading, paragraphs, tables, lists }: ReportSection): string[][] {
  return [
    underlined(heading, level === 2 ? '-' : '.'),
    ...paragraphs.map((paragraph) => wrapped(paragraph)),
    ...tables.map((table) => [...caption(table.caption), ...tableLines(table)]),
    ...lists.map(listLines),
  ]
}

function listLines({ caption: said, items }: ReportList): string[] {
  return [...caption(said), ...items.flatMap((item) => wrapped(item, width, '- ', '  '))]
}

function caption(text: string): string[] {
  return text === '' ? [] : wrapped(`${text}:`)
}

function underlined(text: string, with_: string): string[] {
  const line = onOneLine(text)
  return [line, with_.repeat(line.length)]
}

/** A sentence in lines that fit, its names cleaned; a word that is longer than a line stands alone on one. */
function wrapped(text: string, most = width, first = '', rest = ''): string[] {
  const lines: string[] = []
  let line = first
  for (const word of onOneLine(text).split(' ')) {
    const begins = line === first || line === rest
    if (!begins && line.length + 1 + word.length > most) {
      lines.push(line)
      line = `${rest}${word}`
    } else line = begins ? `${line}${word}` : `${line} ${word}`
  }
  return [...lines, line]
}
