import { CircleHelp, OctagonX, Play, Power, TriangleAlert, type LucideIcon } from 'lucide-react'
import { useMemo } from 'react'
import { useApp } from '../store/context.tsx'
import { countPools, outageView, partsOff, type Condition } from '../store/outage-selectors.ts'
import { analysisModeText } from '../text/analysis-mode.ts'

const text = analysisModeText.status

const icons: Readonly<Record<Condition, LucideIcon>> = {
  running: Play,
  trap: TriangleAlert,
  stopped: OctagonX,
  unknown: CircleHelp,
}
const order: readonly Condition[] = ['running', 'trap', 'stopped', 'unknown']

/** How many pools run, could not start again, stopped, are not documented; and how much is switched off. */
export function AnalysisStatus() {
  const view = useApp(outageView)
  const counts = countPools(view)
  const off = useMemo(() => partsOff(view.topology, view.outage).length, [view])
  return (
    <>
      <ul className="status-conditions" aria-label={text.label}>
        {order
          .filter((condition) => condition === 'running' || counts[condition] > 0)
          .map((condition) => {
            const Icon = icons[condition]
            return (
              <li key={condition} className={`status-condition ${condition}`}>
                <Icon size={13} aria-hidden />
                {text[condition](counts[condition])}
              </li>
            )
          })}
      </ul>
      <span className="status-off">
        <Power size={13} aria-hidden />
        {text.off(off)}
      </span>
    </>
  )
}
