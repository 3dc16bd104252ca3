import { change } from '#core/edit/change.ts'
import { rename } from '#core/edit/rename.ts'
import type { PstnGateway, Trunk } from '#core/model/role.ts'
import { trunkName, trunkSections } from '#core/vocabulary/trunk.ts'
import { useAppHandle } from '../../store/context.tsx'
import { roleText } from '../../text/role-properties.ts'
import { differing } from './differing.ts'
import { FieldSections, shownIn } from './FieldSections.tsx'
import { TextField } from './fields.tsx'
import { FindingsHere, Head } from './Head.tsx'
import { NoteField } from './NoteField.tsx'

/** A trunk: its name, its two ends, and the way to its gateway. */
export function TrunkProperties({
  trunk,
  gateway,
}: {
  readonly trunk: Trunk
  readonly gateway: PstnGateway
}) {
  const { store } = useAppHandle()
  const { id } = trunk
  return (
    <>
      <Head name={trunk.name} kind={roleText.trunks.of(gateway.fqdn)} />
      <div className="properties-body">
        <FindingsHere id={id} shown={['name', ...shownIn(trunkSections, trunk)]} />
        <p className="properties-gap">
          <button type="button" className="link" onClick={() => store.getState().goTo(gateway.id)}>
            {roleText.open(gateway.fqdn)}
          </button>
        </p>
        <TextField
          label={trunkName.label}
          value={trunk.name}
          about={{ id, field: 'name' }}
          required
          onChange={(name) => store.getState().edit(rename, { id, name })}
        />
        <FieldSections
          id={id}
          of={trunk}
          sections={trunkSections}
          onChange={(next) =>
            store.getState().edit(change, { kind: 'trunk', id, fields: differing(trunk, next) })
          }
        />
        <NoteField id={id} />
      </div>
    </>
  )
}
