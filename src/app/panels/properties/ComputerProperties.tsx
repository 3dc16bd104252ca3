import { change } from '#core/edit/change.ts'
import { rename } from '#core/edit/rename.ts'
import type { Server } from '#core/model/pool.ts'
import type { Role } from '#core/model/role.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import { useAppHandle } from '../../store/context.tsx'
import { propertiesText } from '../../text/properties.ts'
import { roleText as text } from '../../text/role-properties.ts'
import { AddressFields } from './AddressFields.tsx'
import { TextField } from './fields.tsx'
import { FindingsHere, Head } from './Head.tsx'
import { NoteField } from './NoteField.tsx'

/** A computer of a role: its name, where it stands, its addresses, and the way to its role. */
export function ComputerProperties({ server, role }: { readonly server: Server; readonly role: Role }) {
  const { store } = useAppHandle()
  const { id } = server
  return (
    <>
      <Head name={server.fqdn} kind={text.computerOf(vocabularyOf(role.kind).server, role.fqdn)} />
      <div className="properties-body">
        <FindingsHere id={id} shown={['fqdn', 'dataCenter', 'addresses']} />
        <p className="properties-gap">
          <button type="button" className="link" onClick={() => store.getState().goTo(role.id)}>
            {text.open(role.fqdn)}
          </button>
        </p>
        <TextField
          label={propertiesText.fields.fqdn}
          value={server.fqdn}
          about={{ id, field: 'fqdn' }}
          required
          onChange={(name) => store.getState().edit(rename, { id, name })}
        />
        <TextField
          label={propertiesText.fields.dataCenter}
          value={server.dataCenter ?? ''}
          about={{ id, field: 'dataCenter' }}
          onChange={(value) =>
            store
              .getState()
              .edit(change, { kind: 'server', id, fields: { dataCenter: value === '' ? null : value } })
          }
        />
        <AddressFields server={server} isEdge={role.kind === 'edge'} />
        <NoteField id={id} />
      </div>
    </>
  )
}
