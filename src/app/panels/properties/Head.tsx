import type { Id } from '#core/model/id.ts'
import { useAppHandle, useFindings } from '../../store/context.tsx'
import { propertiesText as text } from '../../text/properties.ts'
import { Mark } from '../../ui/Mark.tsx'

/** The name and kind of what is shown. */
export function Head({ name, kind }: { readonly name: string; readonly kind: string }) {
  return (
    <header className="properties-head">
      <h2 className="properties-title" title={name}>
        {name}
      </h2>
      <p className="properties-kind">{kind}</p>
    </header>
  )
}

/**
 * The findings that are first of all about this thing and that no field of it shows, worst first. Infos stay in the
 * Problems panel.
 */
export function FindingsHere({
  id,
  shown,
}: {
  readonly id: Id
  /** Fields that show their findings themselves. */
  readonly shown: readonly string[]
}) {
  const { store } = useAppHandle()
  const findings = useFindings()
    .on(id)
    .filter(
      ({ severity, field, targets }) =>
        severity !== 'info' && targets[0] === id && !(field !== undefined && shown.includes(field)),
    )
  if (findings.length === 0) return null
  return (
    <section className="findings-here" aria-label={text.findings}>
      {findings.map((finding) => (
        <div key={finding.rule + finding.message} className="finding-here">
          <Mark severity={finding.severity} label />
          <div>
            <p>
              {finding.known && <span className="tag">{text.known}</span>} {finding.message}
            </p>
            {finding.override === null ? (
              <p className="hint">{finding.todo}</p>
            ) : (
              <p className="hint">{text.overridden(finding.override.reason)}</p>
            )}
            {finding.severity === 'unsupported' && (
              <button
                type="button"
                className="link"
                onClick={() => store.getState().show({ kind: 'override', finding })}
              >
                {finding.override === null ? text.override : text.changeOverride}
              </button>
            )}
          </div>
        </div>
      ))}
    </section>
  )
}
