import { analysisText } from '../../text/analysis.ts'
import { looks, type Outcome } from '../charts/matrix.ts'

/** The look of a cell of the matrix: colour, pattern and letter. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const { tone, fill } = looks[outcome]
  return (
    <span className={`outcome ${tone} ${fill}`} aria-hidden>
      <span>{analysisText.matrix.outcomes[outcome].letter}</span>
    </span>
  )
}
