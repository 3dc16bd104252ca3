import type { Severity } from '#core/rules/rule.ts'
import { severityText } from '../text/severities.ts'

const letters: Readonly<Record<Severity, string>> = { error: '✕', unsupported: '!', warning: '!', info: 'i' }

/** The mark of a severity: shape and sign say it, colour repeats it. With a label it is read out. */
export function Mark({ severity, label }: { readonly severity: Severity; readonly label?: boolean }) {
  const spoken = label ? { role: 'img', 'aria-label': severityText[severity].one } : { 'aria-hidden': true }
  return (
    <span className={`mark ${severity}`} {...spoken}>
      <span>{letters[severity]}</span>
    </span>
  )
}
