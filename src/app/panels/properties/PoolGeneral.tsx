import { change, type Change } from '#core/edit/change.ts'
import { rename } from '#core/edit/rename.ts'
import type { Pool } from '#core/model/pool.ts'
import { poolSections } from '#core/vocabulary/pools.ts'
import { command } from '../../commands/commands.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { propertiesText as text } from '../../text/properties.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { AnswerField, ChoiceField, TextField } from './fields.tsx'
import { CountField } from './CountField.tsx'
import { shownIn } from './FieldSections.tsx'
import { FindingsHere } from './Head.tsx'
import { NoteField } from './NoteField.tsx'

const versions = ['2013', '2015', '2019', 'other'] as const

/** General: the name and the facts about a pool. What nobody stated stays "Not stated". */
export function PoolGeneral({ pool }: { readonly pool: Pool }) {
  const { store } = useAppHandle()
  const holdsStore = useApp((state) => topologyOf(state).managementStore === pool.id)
  const { id } = pool
  const set = (fields: Extract<Change, { kind: 'pool' }>['fields']) =>
    store.getState().edit(change, { kind: 'pool', id, fields })
  return (
    <>
      <FindingsHere
        id={id}
        shown={[
          'fqdn',
          'version',
          'platform',
          'operatingSystem',
          'users',
          'deployed',
          'servers',
          'sqlStore',
          'fileStore',
          ...shownIn(poolSections, pool),
        ]}
      />
      <TextField
        label={text.fields.fqdn}
        value={pool.fqdn}
        about={{ id, field: 'fqdn' }}
        required
        onChange={(name) => store.getState().edit(rename, { id, name })}
      />
      <ChoiceField
        label={text.fields.version}
        value={pool.version}
        about={{ id, field: 'version' }}
        choices={versions.map((value) => ({ value, label: text.versions[value] }))}
        onChange={(version) => set({ version })}
      />
      <ChoiceField
        label={text.fields.platform}
        value={pool.platform ?? ''}
        about={{ id, field: 'platform' }}
        choices={[
          { value: '', label: text.notStated },
          { value: 'physical', label: text.platforms.physical },
          { value: 'virtual', label: text.platforms.virtual },
        ]}
        onChange={(platform) => set({ platform: platform === '' ? null : platform })}
      />
      <TextField
        label={text.fields.operatingSystem}
        value={pool.operatingSystem ?? ''}
        about={{ id, field: 'operatingSystem' }}
        options={text.operatingSystems}
        onChange={(value) => set({ operatingSystem: value === '' ? null : value })}
      />
      <CountField
        label={text.fields.users}
        value={pool.users}
        about={{ id, field: 'users' }}
        onChange={(users) => set({ users })}
      />
      <AnswerField
        label={text.fields.deployed}
        value={pool.deployed}
        about={{ id, field: 'deployed' }}
        onChange={(deployed) => set({ deployed })}
      />
      <section className="field">
        <h3 className="field-label">{text.fields.managementStore}</h3>
        {holdsStore ? (
          <p className="hint">{text.managementStore.here}</p>
        ) : (
          <CommandButton command={command('management-store')}>{text.managementStore.place}</CommandButton>
        )}
      </section>
      <NoteField id={id} />
    </>
  )
}
