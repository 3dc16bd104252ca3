import { Panel } from '@xyflow/react'
import { Power } from 'lucide-react'
import { analysisModeText as text } from '../text/analysis-mode.ts'

/** What the signs on the servers mean in Analyze mode. */
export function Legend() {
  return (
    <Panel position="top-left" className="analysis-legend">
      <ul aria-label={text.legend.title}>
        {(['safe', 'last', 'stops'] as const).map((next) => (
          <li key={next}>
            <span className={`switch-cell server-cell legend-cell next-${next}`} aria-hidden>
              {text.next[next].sign !== '' && (
                <span className={`cell-next ${next}`}>{text.next[next].sign}</span>
              )}
            </span>
            {text.legend[next]}
          </li>
        ))}
        <li>
          <span className="switch-cell server-cell legend-cell down down-itself" aria-hidden>
            <Power size={11} className="cell-power" />
          </span>
          {text.legend.itself}
        </li>
        <li>
          <span className="switch-cell server-cell legend-cell down down-site" aria-hidden />
          {text.legend.site}
        </li>
      </ul>
    </Panel>
  )
}
