import { useId, useState, type ReactNode } from 'react'
import type { Id } from '#core/model/id.ts'
import { isOpen } from '#core/rules/rule.ts'
import { useApp, useFindings } from '../../store/context.tsx'
import { propertiesText as text } from '../../text/properties.ts'
import { Mark } from '../../ui/Mark.tsx'
import { Select, type Choice } from '../../ui/Select.tsx'

/** What a field is about: the thing and its property, as findings name it. */
export interface About {
  readonly id: Id
  readonly field: string
}

/** What every field is given. */
export interface FieldProps {
  readonly label: string
  readonly about?: About | undefined
  readonly hint?: string | undefined
}

/** A label, a control, and the findings that name this very property. */
export function Field({
  label,
  about,
  hint,
  children,
}: FieldProps & { readonly children: (ids: { id: string; describedBy: string }) => ReactNode }) {
  const id = useId()
  const describedBy = `${id}-hint`
  return (
    <div className="field" data-field={about?.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy })}
      <div id={describedBy}>
        {hint !== undefined && <p className="hint">{hint}</p>}
        {about && <FieldFindings about={about} />}
      </div>
    </div>
  )
}

/** The findings on one property, below its field. */
export function FieldFindings({ about }: { readonly about: About }) {
  const findings = useFindings()
  return findings
    .on(about.id)
    .filter((finding) => finding.field === about.field && isOpen(finding))
    .map((finding) => (
      <p key={finding.rule + finding.message} className={`field-finding ${finding.severity}`}>
        <Mark severity={finding.severity} label />
        <span>
          {finding.message} {finding.todo}
        </span>
      </p>
    ))
}

/** A text that is kept on Enter or when the field is left; Escape brings the old one back. */
export function TextField({
  value,
  required = false,
  options,
  onChange,
  ...field
}: FieldProps & {
  readonly value: string
  readonly required?: boolean
  /** Texts to choose from; others may be typed. */
  readonly options?: readonly string[]
  readonly onChange: (value: string) => void
}) {
  const readOnly = useApp((state) => state.role === 'reader')
  const [problem, setProblem] = useState<string | null>(null)
  const listId = useId()
  const keep = (input: HTMLInputElement) => {
    const next = input.value.trim()
    const refused = required && next === ''
    setProblem(refused ? text.nameNeeded : null)
    if (refused) input.value = value
    else if (next !== value) onChange(next)
  }
  return (
    <Field {...field} hint={problem ?? field.hint}>
      {({ id, describedBy }) => (
        <>
          <input
            key={value}
            id={id}
            className="input"
            defaultValue={value}
            readOnly={readOnly}
            aria-describedby={describedBy}
            list={options && listId}
            spellCheck={false}
            autoComplete="off"
            onBlur={(event) => keep(event.currentTarget)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') keep(event.currentTarget)
              if (event.key === 'Escape') event.currentTarget.value = value
            }}
          />
          {options && (
            <datalist id={listId}>
              {options.map((option) => (
                <option key={option} value={option} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

/** Several lines of text, kept when the field is left. */
export function LinesField({
  value,
  rows = 3,
  onChange,
  ...field
}: FieldProps & {
  readonly value: string
  readonly rows?: number
  readonly onChange: (value: string) => void
}) {
  const readOnly = useApp((state) => state.role === 'reader')
  return (
    <Field {...field}>
      {({ id, describedBy }) => (
        <textarea
          key={value}
          id={id}
          className="input"
          rows={rows}
          defaultValue={value}
          readOnly={readOnly}
          aria-describedby={describedBy}
          onBlur={(event) => event.currentTarget.value !== value && onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

/** One of several choices. */
export function ChoiceField<V extends string>({
  value,
  choices,
  onChange,
  ...field
}: FieldProps & {
  readonly value: V
  readonly choices: readonly Choice<V>[]
  readonly onChange: (value: V) => void
}) {
  const readOnly = useApp((state) => state.role === 'reader')
  return (
    <div className="field" data-field={field.about?.field}>
      <span className="field-label" aria-hidden>
        {field.label}
      </span>
      <Select label={field.label} value={value} choices={choices} disabled={readOnly} onChange={onChange} />
      {field.hint !== undefined && <p className="hint">{field.hint}</p>}
      {field.about && <FieldFindings about={field.about} />}
    </div>
  )
}

/** Yes, no, or not stated. */
export function AnswerField({
  value,
  onChange,
  ...field
}: FieldProps & { readonly value: boolean | null; readonly onChange: (value: boolean | null) => void }) {
  return (
    <ChoiceField
      {...field}
      value={value === null ? '' : value ? 'yes' : 'no'}
      choices={[
        { value: '', label: text.notStated },
        { value: 'yes', label: text.yes },
        { value: 'no', label: text.no },
      ]}
      onChange={(answer) => onChange(answer === '' ? null : answer === 'yes')}
    />
  )
}

/** A yes or no. */
export function CheckField({
  value,
  onChange,
  ...field
}: FieldProps & { readonly value: boolean; readonly onChange: (value: boolean) => void }) {
  const readOnly = useApp((state) => state.role === 'reader')
  const describedBy = useId()
  return (
    <div className="check-field" data-field={field.about?.field}>
      <label className="check">
        <input
          type="checkbox"
          checked={value}
          disabled={readOnly}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {field.label}
      </label>
      <div id={describedBy}>
        {field.hint !== undefined && <p className="hint">{field.hint}</p>}
        {field.about && <FieldFindings about={field.about} />}
      </div>
    </div>
  )
}

/** Fields that state one fact together, with a title and the findings on that fact. */
export function FieldGroup({
  title,
  about,
  children,
}: {
  readonly title: string
  readonly about?: About
  readonly children: ReactNode
}) {
  return (
    <fieldset className="instance" data-field={about?.field}>
      <legend>{title}</legend>
      {children}
      {about && <FieldFindings about={about} />}
    </fieldset>
  )
}
