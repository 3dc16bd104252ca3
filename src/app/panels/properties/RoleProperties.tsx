import { change } from '#core/edit/change.ts'
import { rename } from '#core/edit/rename.ts'
import type { Role } from '#core/model/role.ts'
import type { Site } from '#core/model/site.ts'
import type { Section } from '#core/vocabulary/field.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import { useAppHandle } from '../../store/context.tsx'
import { propertiesText } from '../../text/properties.ts'
import { roleText as text } from '../../text/role-properties.ts'
import { AddressFields } from './AddressFields.tsx'
import { FieldSections, shownIn } from './FieldSections.tsx'
import { TextField } from './fields.tsx'
import { GatewayTrunks } from './GatewayTrunks.tsx'
import { FindingsHere, Head } from './Head.tsx'
import { KeptServices } from './KeptServices.tsx'
import { NoteField } from './NoteField.tsx'
import { RoleComputers } from './RoleComputers.tsx'
import { TrunksHere } from './TrunksHere.tsx'
import { TrustedApplications } from './TrustedApplications.tsx'
import { UsedBy } from './UsedBy.tsx'

/** Findings on these are shown by lists of their own. */
const listed = ['fqdn', 'servers', 'inactive', 'trunks', 'applications']

/** A server role of any kind: its name, what its kind can be asked, its computers, and who uses it. */
export function RoleProperties({ role, site }: { readonly role: Role; readonly site: Site }) {
  const { store } = useAppHandle()
  const { singular, sections } = vocabularyOf(role.kind)
  const asked: readonly Section<Role>[] = sections
  const { id } = role
  return (
    <>
      <Head name={role.fqdn} kind={text.kind(singular, site.name)} />
      <div className="properties-body">
        <FindingsHere id={id} shown={[...listed, ...shownIn(asked, role)]} />
        <TextField
          label={propertiesText.fields.fqdn}
          value={role.fqdn}
          about={{ id, field: 'fqdn' }}
          required
          onChange={(name) => store.getState().edit(rename, { id, name })}
        />
        <FieldSections
          id={id}
          of={role}
          sections={asked}
          onChange={(next) => store.getState().edit(change, { kind: 'role', role: next })}
        />
        <Lists role={role} />
        <Computers role={role} />
        <UsedBy id={id} quiet />
        <NoteField id={id} />
      </div>
    </>
  )
}

/** What a kind has that stands in a list. */
function Lists({ role }: { readonly role: Role }) {
  switch (role.kind) {
    case 'gateway':
      return <GatewayTrunks gateway={role} />
    case 'mediation':
      return <TrunksHere id={role.id} />
    case 'appliance':
      return role.mediation && <TrunksHere id={role.id} />
    case 'application':
      return <TrustedApplications pool={role} />
    case 'other':
      return <KeptServices services={role.services} />
    default:
      return null
  }
}

/** The list of the computers, or the addresses of the only one where the kind has no more than one. */
function Computers({ role }: { readonly role: Role }) {
  const [only, ...others] = role.servers
  if (only && others.length === 0 && !vocabularyOf(role.kind).many) return <AddressFields server={only} />
  return <RoleComputers role={role} />
}
