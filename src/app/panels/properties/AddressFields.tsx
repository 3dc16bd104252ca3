import { Plus, Trash2 } from 'lucide-react'
import { change } from '#core/edit/change.ts'
import { allAddresses, type NetworkAddress, type Server } from '#core/model/pool.ts'
import { addressInWords, addressSides } from '#core/vocabulary/server.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { roleText } from '../../text/role-properties.ts'
import { NumberField } from './CountField.tsx'
import { ChoiceField, FieldFindings, FieldGroup, TextField } from './fields.tsx'
import { Fold } from './Fold.tsx'

const text = roleText.addresses

/** The IP addresses of a computer, side by side: which side, which of it, its address, and the public one behind NAT. */
export function AddressFields({
  server,
  isEdge = false,
}: {
  readonly server: Server
  /** Whether the external addresses belong to the three Edge services in turn. */
  readonly isEdge?: boolean
}) {
  const { store } = useAppHandle()
  const readOnly = useApp((state) => state.role === 'reader')
  const { id, addresses } = server
  const set = (next: readonly NetworkAddress[]) =>
    readOnly || store.getState().edit(change, { kind: 'server', id, fields: { addresses: next } })
  return (
    <Fold title={text.title} field="addresses">
      <p className="hint properties-gap">{text.hint}</p>
      <FieldFindings about={{ id, field: 'addresses' }} />
      {addresses.map((address, i) => (
        // By place: addresses have no identity beside their place.
        <FieldGroup key={i} title={titleOf(address, isEdge)}>
          <OneAddress address={address} onChange={(next) => set(addresses.with(i, next))} />
          <button
            type="button"
            className="button quiet icon"
            aria-label={text.remove(addressInWords(address))}
            aria-disabled={readOnly}
            onClick={() => set(addresses.toSpliced(i, 1))}
          >
            <Trash2 size={14} aria-hidden />
          </button>
        </FieldGroup>
      ))}
      <button
        type="button"
        className="button"
        aria-disabled={readOnly}
        onClick={() => set([...addresses, another(addresses)])}
      >
        <Plus size={14} aria-hidden />
        {text.add}
      </button>
    </Fold>
  )
}

function OneAddress({
  address,
  onChange,
}: {
  readonly address: NetworkAddress
  readonly onChange: (address: NetworkAddress) => void
}) {
  return (
    <>
      <div className="two-fields">
        <ChoiceField
          label={text.side}
          value={address.side}
          choices={addressSides}
          onChange={(side) => onChange({ ...address, side })}
        />
        <NumberField
          label={text.number}
          value={address.number}
          within={[1, 9]}
          onChange={(number) => onChange({ ...address, number })}
        />
      </div>
      <TextField
        label={text.ip}
        value={address.ip}
        required
        onChange={(ip) => onChange({ ...address, ip })}
      />
      <TextField
        label={text.publicIp}
        value={address.publicIp ?? ''}
        onChange={(ip) => onChange({ ...address, publicIp: ip === '' ? null : ip })}
      />
    </>
  )
}

function titleOf({ side, number, ip }: NetworkAddress, isEdge: boolean): string {
  const name = addressInWords({ side, number, ip, publicIp: null })
  const service = isEdge && side === 'External' ? text.services[number] : undefined
  return service ? `${name} (${service})` : name
}

/** The next address of the side that the last one is on. */
function another(addresses: readonly NetworkAddress[]): NetworkAddress {
  const side = addresses.at(-1)?.side ?? 'Primary'
  const number = addresses.filter((address) => address.side === side).length + 1
  return { side, number, ip: allAddresses, publicIp: null }
}
