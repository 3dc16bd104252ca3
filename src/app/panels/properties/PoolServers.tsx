import { Plus } from 'lucide-react'
import type { Pool } from '#core/model/pool.ts'
import { isVoter } from '#core/quorum/voters.ts'
import { command } from '../../commands/commands.ts'
import { propertiesText as text } from '../../text/properties.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { FieldFindings } from './fields.tsx'
import { ServerList } from './ServerList.tsx'

/** The Front End Servers in order: rename, reorder, add, remove. */
export function PoolServers({ pool }: { readonly pool: Pool }) {
  return (
    <div data-field="servers">
      <p className="hint properties-gap">{text.servers.hint}</p>
      <FieldFindings about={{ id: pool.id, field: 'servers' }} />
      <ServerList
        owner={pool.id}
        servers={pool.servers}
        describe={(_, position) => {
          const votes = isVoter(pool, position)
          return {
            className: votes ? 'voter' : 'other',
            label: `${position + 1}, ${votes ? text.servers.voter : text.servers.other}`,
          }
        }}
      />
      <CommandButton command={command('add-server')}>
        <Plus size={14} aria-hidden />
        {text.servers.add}
      </CommandButton>
    </div>
  )
}
