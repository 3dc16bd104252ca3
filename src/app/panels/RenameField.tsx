import { useState } from 'react'
import { rename } from '#core/edit/rename.ts'
import type { Id } from '#core/model/id.ts'
import { connectionOf } from '#core/model/store.ts'
import { find, type Topology } from '#core/model/topology.ts'
import { useAppHandle } from '../store/context.tsx'
import { topologyOf } from '../store/selectors.ts'
import { outlineText } from '../text/outline.ts'

/** The name of a row as a field: Enter keeps what was typed, Escape what was; leaving it keeps what was typed too. */
export function RenameField({ id, onDone }: { readonly id: Id; readonly onDone: () => void }) {
  const { store } = useAppHandle()
  const [empty, setEmpty] = useState(false)
  const name = nameToEdit(topologyOf(store.getState()), id)
  const close = (typed: string | null): boolean => {
    const { renaming, rename: setRenaming, edit } = store.getState()
    if (renaming?.id !== id) return false // Enter closed it, and now the field loses the focus as it goes
    setRenaming(null)
    if (typed !== null && typed !== '' && typed !== name) edit(rename, { id, name: typed })
    return true
  }
  return (
    <input
      className="input outline-rename"
      aria-label={outlineText.rename(name)}
      aria-invalid={empty}
      defaultValue={name}
      ref={focusAndSelect}
      onChange={() => setEmpty(false)}
      onBlur={(event) => close(event.currentTarget.value.trim())}
      onKeyDown={(event) => {
        event.stopPropagation()
        const typed = event.currentTarget.value.trim()
        if (event.key === 'Enter' && typed === '') {
          setEmpty(true)
          store.getState().announce(outlineText.nameNeeded)
        } else if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault()
          if (close(event.key === 'Enter' ? typed : null)) onDone()
        }
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  )
}

function focusAndSelect(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}

/** What a rename changes: the whole name, where the row may show a part. */
function nameToEdit(topology: Topology, id: Id): string {
  const found = find(topology, id)
  switch (found?.kind) {
    case undefined:
    case 'pairing':
      return ''
    case 'site':
      return found.site.name
    case 'pool':
      return found.pool.fqdn
    case 'role':
      return found.role.fqdn
    case 'server':
    case 'computer':
      return found.server.fqdn
    case 'trunk':
      return found.trunk.name
    case 'sql':
      return connectionOf(found.sqlStore).fqdn
    case 'file':
      return found.fileStore.fqdn
  }
}
