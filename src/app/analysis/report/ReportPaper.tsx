import { useMemo } from 'react'
import type { AnalysisReport, ReportSection } from '#core/analyze/report/report.ts'
import type { PoolId } from '#core/model/id.ts'
import { useApp } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { ChartTableView } from '../charts/ChartTableView.tsx'
import type { Drawing } from '../charts/drawing.ts'
import { Picture } from '../charts/Picture.tsx'
import { drawingsOf } from './report-drawings.ts'

/** The report as it stands on paper: headings, paragraphs, tables, lists, and a chart where it says more. */
export function ReportPaper({
  report,
  chapters,
}: {
  readonly report: AnalysisReport
  /** The pools that have a chapter. */
  readonly chapters: readonly PoolId[]
}) {
  const topology = useApp(topologyOf)
  const settings = useApp((state) => state.settings)
  const drawings = useMemo(() => drawingsOf(topology, settings, chapters), [topology, settings, chapters])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what it stands in scrolls, and it holds nothing else to focus
    <article className="report-paper" aria-label={report.title} tabIndex={0}>
      <h2 className="report-title">{report.title}</h2>
      <ul className="report-about">
        {report.about.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {report.sections.map((section) => (
        <Section key={section.id} section={section} drawings={drawings.get(section.id) ?? []} />
      ))}
    </article>
  )
}

function Section({
  section: { id, level, heading, paragraphs, tables, lists },
  drawings,
}: {
  readonly section: ReportSection
  readonly drawings: readonly Drawing[]
}) {
  // Below the title of the dialog and that of the report.
  const Heading = level === 2 ? 'h3' : 'h4'
  return (
    <section className={`report-section level-${level}`} data-section={id}>
      <Heading className="report-heading">{heading}</Heading>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {drawings.map((drawing) => (
        <figure key={drawing.name} className="report-figure">
          <figcaption>{drawing.name}</figcaption>
          <Picture drawing={drawing} />
        </figure>
      ))}
      {tables.map((table, i) => (
        <ChartTableView key={i} table={table} />
      ))}
      {lists.map(({ caption, items }, i) => (
        <div key={i} className="report-list">
          {caption !== '' && <p className="report-caption">{caption}</p>}
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
