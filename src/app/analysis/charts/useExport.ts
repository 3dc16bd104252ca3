import { csvText } from '#core/analyze/report/csv-text.ts'
import { fileNameOf } from '../../commands/file-name.ts'
import { useAppHandle } from '../../store/context.tsx'
import { analysisText } from '../../text/analysis.ts'
import type { Chart, ChartTable } from './chart.ts'
import { framed, type Tone } from './drawing.ts'
import { svgFile } from './svg.ts'

const text = analysisText.charts

/** The files that a chart can be taken along as. */
export type ChartFormat = 'svg' | 'png' | 'csv'

/** Hands a chart to the person as a file, and says so. */
export function useExport(chart: Chart): (format: ChartFormat) => Promise<void> {
  const { ports, store } = useAppHandle()
  return async (format) => {
    const name = `${fileNameOf(chart.file)}.${format}`
    const content = await contentOf(format)
    if (content === null) {
      store.getState().notify(text.noPicture, null)
      return
    }
    ports.files.download(name, content)
    store.getState().announce(text.saved(name))
  }

  function contentOf(format: ChartFormat): string | Promise<Uint8Array<ArrayBuffer> | null> {
    if (format === 'csv') return csvOf(chart.table)
    const drawing = framed(chart.drawing)
    const svg = svgFile(drawing, presentColour)
    return format === 'svg' ? svg : ports.pictures.png(svg, drawing.width, drawing.height)
  }
}

/** A chart's numbers as CSV: its columns, then its rows. */
export function csvOf({ columns, rows }: ChartTable): string {
  return csvText([columns.map(({ name }) => name), ...rows])
}

/** The colour that the present theme gives a tone. */
function presentColour(tone: Tone): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${tone}`).trim() || 'currentColor'
}
