import { Panel } from '@xyflow/react'
import { momentText as text } from '../text/moment.ts'

/** What the signs on the servers mean in Simulate mode. */
export function MomentLegend() {
  return (
    <Panel position="top-left" className="analysis-legend">
      <ul aria-label={text.legend.title}>
        {text.legend.order.map((power) => (
          <li key={power}>
            <span className={`server-cell moment-cell legend-cell power-${power}`} aria-hidden>
              {text.powerSign[power] !== '' && (
                <span className="cell-power-sign">{text.powerSign[power]}</span>
              )}
            </span>
            <span className="long">{text.power[power]}</span>
            <span className="short">{text.legend.short[power]}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
