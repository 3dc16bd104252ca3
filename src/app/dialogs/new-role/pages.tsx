import type { Role } from '#core/model/role.ts'
import type { Topology } from '#core/model/topology.ts'
import { isShown, type Section } from '#core/vocabulary/field.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import { trunkSections } from '#core/vocabulary/trunk.ts'
import { FieldControl } from '../../panels/properties/FieldControl.tsx'
import { newRoleText as text } from '../../text/new-role.ts'
import type { WizardPage } from '../../ui/Wizard.tsx'
import type { FormProblem } from '../new-thing.ts'
import { addressPlaces, namePageOf, type Draft } from './draft.ts'
import { AddressPage } from './AddressPage.tsx'
import { NamePage } from './NamePage.tsx'

/** What every page is drawn from. */
export interface PageProps {
  readonly draft: Draft
  readonly topology: Topology
  /** What is wrong, once a person has tried to finish. */
  readonly problem: FormProblem | null
  readonly onChange: (draft: Draft) => void
}

/** The pages of the vocabulary for a role, behind the one with its name. */
export function sectionsOf(role: Role): readonly Section<Role>[] {
  return vocabularyOf(role.kind).pages
}

/** The pages of the wizard of a role, in their order. */
export function wizardPages(props: PageProps): readonly WizardPage[] {
  const { draft, problem, onChange } = props
  const { role } = draft
  const change = (changed: Role) => onChange({ ...draft, role: changed })
  const said = (title: string) =>
    problem?.page === title && (
      <p className="hint bad" role="alert">
        {problem.message}
      </p>
    )
  const asked = sectionsOf(role).map((section) => ({
    title: section.title,
    body: (
      <>
        {said(section.title)}
        <Fields section={section} of={role} about={role.id} onChange={change} />
      </>
    ),
  }))
  const [trunk] = role.kind === 'gateway' ? role.trunks : []
  return [
    { title: namePageOf(role.kind), body: <NamePage {...props} /> },
    ...asked,
    ...(role.kind === 'gateway' && trunk
      ? trunkSections.map((section) => ({
          title: text.trunk,
          body: (
            <Fields
              section={section}
              of={trunk}
              about={trunk.id}
              onChange={(changed) => change({ ...role, trunks: [changed, ...role.trunks.slice(1)] })}
            />
          ),
        }))
      : []),
    ...(addressPlaces(role).length > 0
      ? [
          {
            title: text.addresses,
            body: (
              <>
                {said(text.addresses)}
                <AddressPage {...props} />
              </>
            ),
          },
        ]
      : []),
  ]
}

function Fields<T>({
  section,
  of,
  about,
  onChange,
}: {
  readonly section: Section<T>
  readonly of: T
  readonly about: Role['id'] | `trunk:${number}`
  readonly onChange: (of: T) => void
}) {
  return section.fields
    .filter((field) => isShown(field, of))
    .map((field) => <FieldControl key={field.key} id={about} of={of} field={field} onChange={onChange} />)
}
