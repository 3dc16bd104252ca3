import { change } from '#core/edit/change.ts'
import type { Id } from '#core/model/id.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import type { Trunk } from '#core/model/role.ts'
import { rolesOf, type Topology } from '#core/model/topology.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { roleText } from '../../text/role-properties.ts'
import { Fold } from './Fold.tsx'

const text = roleText.trunks

/** The trunks that lead to a Mediation Server, and which of them is its default. */
export function TrunksHere({ id }: { readonly id: Id }) {
  const { store } = useAppHandle()
  const readOnly = useApp((state) => state.role === 'reader')
  const trunks = trunksTo(useApp(topologyOf), id)
  const setDefault = (trunk: Trunk) => {
    if (readOnly) return
    const wanted = !trunk.isDefault
    const label = wanted ? text.makeDefault(trunk.name) : text.unmakeDefault(trunk.name)
    store.getState().editAll(label, (doc) => withDefault(doc, id, wanted ? trunk : null))
  }
  return (
    <Fold title={text.here}>
      {trunks.length === 0 && <p className="hint">{text.none}</p>}
      <ul className="plain-list">
        {trunks.map((trunk) => (
          <li key={trunk.id} className="row-links">
            <button type="button" className="link" onClick={() => store.getState().goTo(trunk.id)}>
              {trunk.name}
            </button>
            {trunk.isDefault && <span className="tag accent">{text.isDefault}</span>}
            <button
              type="button"
              className="button"
              aria-label={trunk.isDefault ? text.unmakeDefault(trunk.name) : text.makeDefault(trunk.name)}
              aria-disabled={readOnly}
              onClick={() => setDefault(trunk)}
            >
              {trunk.isDefault ? text.unmake : text.make}
            </button>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

function trunksTo(topology: Topology, id: Id): Trunk[] {
  return rolesOf(topology, 'gateway').flatMap(({ role }) =>
    role.trunks.filter(({ mediation }) => mediation === id),
  )
}

/** A Mediation Server has one default trunk at most. */
function withDefault(doc: TopologyDocument, id: Id, chosen: Trunk | null): TopologyDocument {
  return trunksTo(doc.topology, id).reduce(
    (before, trunk) =>
      change.apply(before, {
        kind: 'trunk',
        id: trunk.id,
        fields: { isDefault: trunk.id === chosen?.id },
      }),
    doc,
  )
}
