import { roleKinds, type RoleKind } from '#core/model/id.ts'
import type { Site } from '#core/model/site.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import { newRoleText as text } from '../../text/new-role.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { roleIcons } from '../../ui/role-icons.ts'

/** The kinds that stand in a central site, and those that a branch site is for. */
const offered: Readonly<Record<'central' | 'branch', readonly RoleKind[]>> = {
  central: roleKinds.filter((kind) => kind !== 'appliance' && kind !== 'other'),
  branch: ['appliance', 'gateway', 'mediation'],
}

/** Asks which server role a site gets. */
export function ChooseRole({
  site,
  onChoose,
  onClose,
}: {
  readonly site: Site
  readonly onChoose: (kind: RoleKind) => void
  readonly onClose: () => void
}) {
  return (
    <Dialog title={text.chooseTitle} description={text.chooseHint(site.name)} onClose={onClose}>
      <ul className="role-choices">
        {offered[site.branch ? 'branch' : 'central'].map((kind) => (
          <li key={kind}>
            <Choice kind={kind} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function Choice({
  kind,
  onChoose,
}: {
  readonly kind: RoleKind
  readonly onChoose: (kind: RoleKind) => void
}) {
  const Icon = roleIcons[kind]
  return (
    <button type="button" className="button role-choice" onClick={() => onChoose(kind)}>
      <Icon size={16} aria-hidden />
      {vocabularyOf(kind).singular}
    </button>
  )
}
