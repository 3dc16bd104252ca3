import { CircleHelp, OctagonX, TriangleAlert } from 'lucide-react'
import type { Condition } from '../store/outage-selectors.ts'
import { analysisModeText as text } from '../text/analysis-mode.ts'

/** On the head of a pool that does not run, or of which that is not documented; what runs needs no tag. */
export function ConditionTag({ condition }: { readonly condition: Condition }) {
  if (condition === 'stopped')
    return (
      <span className="tag error worst">
        <OctagonX size={12} aria-hidden />
        {text.condition.stopped}
      </span>
    )
  if (condition === 'unknown')
    return (
      <span className="tag worst">
        <CircleHelp size={12} aria-hidden />
        {text.condition.unknown}
      </span>
    )
  return null
}

/** Between the two verdicts of a pool that runs and could not start again. */
export function TrapTag() {
  return (
    <p className="trap-tag" title={text.trapMeans}>
      <TriangleAlert size={12} aria-hidden />
      <strong>{text.trap}</strong> <span>{text.trapShort}</span>
    </p>
  )
}
