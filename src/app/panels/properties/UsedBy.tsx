import type { Id } from '#core/model/id.ts'
import { nameOf } from '#core/model/topology.ts'
import { usesOf } from '#core/vocabulary/uses.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { roleText } from '../../text/role-properties.ts'
import { kindName } from './candidates.ts'

const text = roleText.uses

/** Who uses a thing and as what: the Back End of a pool, the compliance store of a Persistent Chat pool, a next hop. */
export function UsedBy({
  id,
  quiet = false,
}: {
  readonly id: Id
  /** Whether nothing is said where nothing uses it. */
  readonly quiet?: boolean
}) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  const uses = usesOf(topology, id)
  if (quiet && uses.length === 0) return null
  return (
    <section className="field" aria-label={text.title}>
      <h3 className="field-label">{text.title}</h3>
      {uses.length === 0 && <p className="hint">{text.none}</p>}
      <ul className="plain-list">
        {uses.map(({ label, by }) => (
          <li key={`${label} ${by}`}>
            {text.as(label, kindName(topology, by))}{' '}
            <button type="button" className="link" onClick={() => store.getState().goTo(by)}>
              {nameOf(topology, by)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
