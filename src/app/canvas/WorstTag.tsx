import { Mark } from '../ui/Mark.tsx'
import { canvasText } from '../text/canvas.ts'
import { severityText } from '../text/severities.ts'
import type { Worst } from './nodes.ts'

/** The worst finding of a card: a mark with its count, what is only known from the baseline, or OK. */
export function WorstTag({ worst }: { readonly worst: Worst | null }) {
  if (worst === null) return <span className="tag ok worst">{canvasText.ok}</span>
  if (worst.known)
    return (
      <span className="tag worst" title={canvasText.knownMeans}>
        {canvasText.known(worst.count)}
      </span>
    )
  return (
    <span className={`tag ${worst.severity} worst`} title={severityText[worst.severity].count(worst.count)}>
      <Mark severity={worst.severity} label />
      {worst.count}
    </span>
  )
}
