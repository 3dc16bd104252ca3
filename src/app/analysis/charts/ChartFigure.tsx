import { Menu } from '@base-ui/react/menu'
import { Download, Table2 } from 'lucide-react'
import { useId, useState } from 'react'
import { analysisText } from '../../text/analysis.ts'
import { popupRoom } from '../../ui/popup-room.ts'
import type { Chart } from './chart.ts'
import { ChartTableView } from './ChartTableView.tsx'
import { Picture } from './Picture.tsx'
import { useExport } from './useExport.ts'

const text = analysisText.charts

/** A chart with its name, its picture, its table on demand, and the ways to take it along. */
export function ChartFigure({
  chart,
  note,
  tableFirst = false,
}: {
  readonly chart: Chart
  readonly note?: string
  /** Whether the table is shown from the beginning. */
  readonly tableFirst?: boolean
}) {
  const [table, setTable] = useState(tableFirst)
  const id = useId()
  const { drawing } = chart
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption className="chart-head">
        <span className="chart-name" id={id}>
          {drawing.name}
        </span>
        <button
          type="button"
          className="button small"
          aria-expanded={table}
          aria-label={text.tableOf(drawing.name)}
          onClick={() => setTable((shown) => !shown)}
        >
          <Table2 size={13} aria-hidden />
          {text.table}
        </button>
        <ExportMenu chart={chart} />
      </figcaption>
      <Picture drawing={drawing} />
      {note !== undefined && <p className="hint">{note}</p>}
      {table && <ChartTableView table={chart.table} />}
    </figure>
  )
}

/** The picture as SVG or PNG, the numbers as CSV. */
export function ExportMenu({ chart }: { readonly chart: Chart }) {
  const save = useExport(chart)
  return (
    <Menu.Root>
      <Menu.Trigger className="button small" aria-label={text.exportName(chart.drawing.name)}>
        <Download size={13} aria-hidden />
        {text.export}
      </Menu.Trigger>
      <Menu.Portal container={popupRoom}>
        <Menu.Positioner className="positioner" sideOffset={4} align="end">
          <Menu.Popup className="popup">
            {(['svg', 'png', 'csv'] as const).map((format) => (
              <Menu.Item key={format} className="popup-item" onClick={() => void save(format)}>
                {text[format]}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
