import { markdownCell, markdownText } from './markdown-text.ts'
import type { AnalysisReport, ReportList, ReportSection, ReportTable } from './report.ts'

/** A report as Markdown with tables as GitHub writes them. Whatever stands in a name is shown and never is markup. */
export function reportMarkdown({ title, about, sections }: AnalysisReport): string {
  const blocks = [
    [`# ${markdownText(title)}`],
    about.map((line) => `- ${markdownText(line)}`),
    ...sections.flatMap(section),
  ]
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n')
}

function section({ level, heading, paragraphs, tables, lists }: ReportSection): string[][] {
  return [
    [`${'#'.repeat(level)} ${markdownText(heading)}`],
    ...paragraphs.map((paragraph) => [markdownText(paragraph)]),
    ...tables.flatMap(tableBlocks),
    ...lists.flatMap(listBlocks),
  ]
}

function tableBlocks({ caption, columns, rows }: ReportTable): string[][] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    captionBlock(caption),
    [
      line(columns.map(({ name }) => markdownCell(name))),
      line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
      ...rows.map((row) => line(columns.map((_, i) => markdownCell(row[i] ?? '')))),
    ],
  ]
}

function listBlocks({ caption, items }: ReportList): string[][] {
  return [captionBlock(caption), items.map((item) => `- ${markdownText(item)}`)]
}

function captionBlock(caption: string): string[] {
  return caption === '' ? [] : [`${markdownText(caption)}:`]
}
