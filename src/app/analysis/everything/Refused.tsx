import { analysisText } from '../../text/analysis.ts'

/** Why there is no answer, and what to do. */
export function Refused({ reason }: { readonly reason: string }) {
  return (
    <div className="drawer-empty" role="note">
      <strong>{analysisText.refused.title}</strong>
      <p>{reason}</p>
      <p>{analysisText.refused.ask}</p>
    </div>
  )
}
