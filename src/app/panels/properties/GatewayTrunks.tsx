import { Plus, Trash2 } from 'lucide-react'
import { addTrunk } from '#core/edit/add-trunk.ts'
import { nextName } from '#core/edit/naming.ts'
import { remove } from '#core/edit/remove.ts'
import { rename } from '#core/edit/rename.ts'
import type { PstnGateway, Trunk } from '#core/model/role.ts'
import { nameOf } from '#core/model/topology.ts'
import { freshTrunk } from '#core/vocabulary/trunk.ts'
import { portsLine } from './trunk-words.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { roleText } from '../../text/role-properties.ts'
import { FieldFindings, TextField } from './fields.tsx'
import { Fold } from './Fold.tsx'

const text = roleText.trunks

/** The trunks of a PSTN gateway, its root trunk first: rename, add, remove, and the way to each. */
export function GatewayTrunks({ gateway }: { readonly gateway: PstnGateway }) {
  const { store } = useAppHandle()
  const readOnly = useApp((state) => state.role === 'reader')
  const add = () => {
    if (readOnly) return
    store.getState().edit(addTrunk, { gateway: gateway.id, trunk: anotherTrunk(gateway) })
  }
  return (
    <Fold title={text.title} field="trunks">
      <FieldFindings about={{ id: gateway.id, field: 'trunks' }} />
      <ol className="plain-list">
        {gateway.trunks.map((trunk, position) => (
          <li key={trunk.id}>
            <OneTrunk trunk={trunk} position={position} />
          </li>
        ))}
      </ol>
      <button type="button" className="button" aria-disabled={readOnly} onClick={add}>
        <Plus size={14} aria-hidden />
        {text.add}
      </button>
    </Fold>
  )
}

/** The first is the root trunk, named as the gateway; further ones continue its name and go the same way. */
function anotherTrunk({ fqdn, trunks }: PstnGateway): Trunk {
  const [root] = trunks
  if (!root) return { ...freshTrunk(fqdn), isDefault: true }
  const taken = new Set(trunks.map(({ name }) => name.toLowerCase()))
  return { ...root, name: nextName(fqdn, taken), isDefault: false }
}

function OneTrunk({ trunk, position }: { readonly trunk: Trunk; readonly position: number }) {
  const { store } = useAppHandle()
  const readOnly = useApp((state) => state.role === 'reader')
  const topology = useApp(topologyOf)
  const removeIt = () => {
    if (readOnly) return
    const args = { ids: [trunk.id] }
    const said = remove.describe(args, store.getState().history.present)
    store.getState().edit(remove, args)
    store.getState().notify(said)
  }
  return (
    <>
      <TextField
        label={text.name(position + 1)}
        value={trunk.name}
        about={{ id: trunk.id, field: 'name' }}
        required
        onChange={(name) => store.getState().edit(rename, { id: trunk.id, name })}
      />
      <p className="hint">
        {position === 0 && <span className="tag">{text.root}</span>}{' '}
        {trunk.isDefault && <span className="tag accent">{text.isDefault}</span>}{' '}
        {portsLine(trunk, trunk.mediation === null ? null : nameOf(topology, trunk.mediation))}
      </p>
      <p className="row-links">
        <button type="button" className="link" onClick={() => store.getState().goTo(trunk.id)}>
          {text.open(trunk.name)}
        </button>
        <button
          type="button"
          className="button quiet icon"
          aria-label={text.remove(trunk.name)}
          aria-disabled={readOnly}
          onClick={removeIt}
        >
          <Trash2 size={14} aria-hidden />
        </button>
      </p>
    </>
  )
}
