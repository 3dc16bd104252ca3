import type { Id } from '#core/model/id.ts'
import { isOpen } from '#core/rules/rule.ts'
import { isShown, type Field, type Section } from '#core/vocabulary/field.ts'
import { useApp, useFindings } from '../../store/context.tsx'
import { FieldControl } from './FieldControl.tsx'
import { FieldFindings } from './fields.tsx'
import { Fold } from './Fold.tsx'

/** The sections of Edit Properties for anything that the vocabulary describes. */
export function FieldSections<T>({
  id,
  of,
  sections,
  onChange,
}: {
  readonly id: Id
  readonly of: T
  readonly sections: readonly Section<T>[]
  readonly onChange: (of: T) => void
}) {
  const findings = useFindings().on(id)
  const destination = useApp((state) => state.destination)
  return sections.map((section) => {
    const fields = section.fields.filter((field) => isShown(field, of))
    if (fields.length === 0) return null
    const names = namesIn(fields)
    const wholes = wholesIn(fields)
    const worst = findings.find(
      (finding) => finding.severity !== 'info' && isOpen(finding) && names.has(finding.field ?? ''),
    )
    const asked = destination?.id === id && names.has(destination.field ?? '')
    return (
      <Fold
        key={section.title}
        title={section.title}
        worst={worst?.severity ?? null}
        journey={asked ? destination.journey : 0}
        field={wholes[0]}
      >
        {wholes.map((whole) => (
          <FieldFindings key={whole} about={{ id, field: whole }} />
        ))}
        {fields.map((field) => (
          <FieldControl key={field.key} id={id} of={of} field={field} onChange={onChange} />
        ))}
      </Fold>
    )
  })
}

/** The properties that these sections ask of this thing as it is: findings that name them are shown there. */
export function shownIn<T>(sections: readonly Section<T>[], of: T): string[] {
  return sections.flatMap(({ fields }) => [...namesIn(fields.filter((field) => isShown(field, of)))])
}

/** The properties that these sections can ask. */
export function askedIn<T>(sections: readonly Section<T>[]): string[] {
  return sections.flatMap(({ fields }) => [...namesIn(fields)])
}

function namesIn<T>(fields: readonly Field<T>[]): ReadonlySet<string> {
  return new Set([...fields.map(({ key }) => key), ...wholesIn(fields)])
}

/** Properties of which the parts are asked: a finding on the whole stands above them. */
function wholesIn<T>(fields: readonly Field<T>[]): string[] {
  const keys = new Set(fields.map(({ key }) => key))
  const roots = fields.filter(({ key }) => key.includes('.')).map(({ key }) => key.split('.')[0] ?? key)
  return [...new Set(roots)].filter((root) => !keys.has(root))
}
