import { change } from '#core/edit/change.ts'
import { rename } from '#core/edit/rename.ts'
import type { Pool, Server } from '#core/model/pool.ts'
import { isVoter } from '#core/quorum/voters.ts'
import { command } from '../../commands/commands.ts'
import { useAppHandle } from '../../store/context.tsx'
import { propertiesText as text } from '../../text/properties.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { AddressFields } from './AddressFields.tsx'
import { AnswerField, TextField } from './fields.tsx'
import { FindingsHere, Head } from './Head.tsx'
import { NoteField } from './NoteField.tsx'

/** One Front End Server: its name, its place in the order, its domains, where it stands. */
export function ServerProperties({ pool, server }: { readonly pool: Pool; readonly server: Server }) {
  const app = useAppHandle()
  const { store } = app
  const { id } = server
  const position = pool.servers.indexOf(server)
  const words = (name: 'faultDomain' | 'upgradeDomain' | 'dataCenter') => (
    <TextField
      label={text.fields[name]}
      value={server[name] ?? ''}
      about={{ id, field: name }}
      onChange={(value) =>
        store.getState().edit(change, { kind: 'server', id, fields: { [name]: value === '' ? null : value } })
      }
    />
  )
  return (
    <>
      <Head name={server.fqdn} kind={text.kinds.server(pool.fqdn)} />
      <div className="properties-body">
        <FindingsHere
          id={id}
          shown={['fqdn', 'faultDomain', 'upgradeDomain', 'dataCenter', 'multiHomed', 'addresses']}
        />
        <TextField
          label={text.fields.fqdn}
          value={server.fqdn}
          about={{ id, field: 'fqdn' }}
          required
          onChange={(name) => store.getState().edit(rename, { id, name })}
        />
        <section className="field">
          <h3 className="field-label">{text.servers.position}</h3>
          <p>
            {position + 1} / {pool.servers.length} ·{' '}
            {isVoter(pool, position) ? text.servers.voter : text.servers.other}
            {server.ordinal !== null && ` · ${text.servers.imported(server.ordinal)}`}
          </p>
          <div className="buttons">
            <CommandButton command={command('server-up')}>{command('server-up').title(app)}</CommandButton>
            <CommandButton command={command('server-down')}>
              {command('server-down').title(app)}
            </CommandButton>
          </div>
        </section>
        {words('faultDomain')}
        {words('upgradeDomain')}
        {words('dataCenter')}
        <AnswerField
          label={text.fields.multiHomed}
          hint={text.servers.multiHomed}
          value={server.multiHomed}
          about={{ id, field: 'multiHomed' }}
          onChange={(multiHomed) =>
            store.getState().edit(change, { kind: 'server', id, fields: { multiHomed } })
          }
        />
        <AddressFields server={server} />
        <NoteField id={id} />
      </div>
    </>
  )
}
