import type { Progress } from '#core/analyze/deployment.ts'
import { analysisText } from '../../text/analysis.ts'

const text = analysisText.deployment

/** How far some work is, counted, and the way to end it. */
export function Working({
  title,
  progress,
  onCancel,
}: {
  readonly title: string
  /** `null` until the first step is told. */
  readonly progress: Progress | null
  readonly onCancel: () => void
}) {
  const { done, of } = progress ?? { done: 0, of: 1 }
  return (
    <div className="working">
      <p>{title}</p>
      <progress aria-label={title} max={of} value={done} />
      <p className="hint">{progress === null ? text.begins : text.done(done, of)}</p>
      <button type="button" className="button" onClick={onCancel}>
        {text.cancel}
      </button>
    </div>
  )
}
