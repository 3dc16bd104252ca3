import { nameOf, type Topology } from '#core/model/topology.ts'
import type { Finding } from '#core/rules/rule.ts'
import { useAppHandle } from '../store/context.tsx'
import { dialogText } from '../text/dialogs.ts'
import { Mark } from '../ui/Mark.tsx'

const text = dialogText.publish

/** One finding in the review: what it says, the reason that answers it, and the ways to deal with it. */
export function FindingRow({
  finding,
  topology,
  onOverride,
}: {
  readonly finding: Finding
  readonly topology: Topology
  /** Asks for a reason to live with it. */
  readonly onOverride: (finding: Finding) => void
}) {
  const app = useAppHandle()
  const { rule, severity, targets, message, todo, field, override } = finding
  const [first] = targets
  const name = nameOf(topology, first)
  const goThere = () => {
    app.store.getState().show(null)
    app.store.getState().goTo(first, field)
  }
  return (
    <li className="finding-row">
      <Mark severity={severity} label />
      <div className="finding-text">
        <p>
          <span className="mono finding-rule">{rule}</span> {message} {todo}
        </p>
        {override && (
          <p className="finding-reason">
            <strong>{text.reason}</strong> {override.reason}{' '}
            <span className="hint">({text.byUntil(override.author, override.expires)})</span>
          </p>
        )}
        <p className="finding-ways">
          <button type="button" className="link" aria-label={text.goThereTo(name)} onClick={goThere}>
            {text.goThere}
          </button>
          {severity === 'unsupported' && (
            <button
              type="button"
              className="link"
              aria-label={text.overrideOf(rule, name)}
              onClick={() => onOverride(finding)}
            >
              {override ? text.changeOverride : text.override}
            </button>
          )}
        </p>
      </div>
    </li>
  )
}
