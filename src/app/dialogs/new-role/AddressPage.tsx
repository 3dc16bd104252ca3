import { newRoleText as text } from '../../text/new-role.ts'
import { PlainField } from '../FormFields.tsx'
import { addressKey, addressPlaces, computersOf } from './draft.ts'
import type { PageProps } from './pages.tsx'

/** The IP addresses of each Edge Server: internal, external, and public where NAT stands between. */
export function AddressPage({ draft, topology, onChange }: PageProps) {
  return (
    <>
      <p className="hint">{text.addressesHint}</p>
      {computersOf(draft, topology).map((computer) => (
        <fieldset key={computer} className="wizard-group">
          <legend>{computer}</legend>
          {addressPlaces(draft.role).map(({ key, label }) => (
            <PlainField
              key={key}
              mono
              label={label}
              value={draft.addresses[addressKey(computer, key)] ?? ''}
              onChange={(ip) =>
                onChange({ ...draft, addresses: { ...draft.addresses, [addressKey(computer, key)]: ip } })
              }
            />
          ))}
        </fieldset>
      ))}
    </>
  )
}
