import { useId } from 'react'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import { newRoleText as text } from '../../text/new-role.ts'
import { propertiesText } from '../../text/properties.ts'
import { Select } from '../../ui/Select.tsx'
import { computersOf, namePageOf, renamed } from './draft.ts'
import type { PageProps } from './pages.tsx'

/** The name, the product, and the computers. */
export function NamePage({ draft, topology, problem, onChange }: PageProps) {
  const id = useId()
  const { role, many } = draft
  const words = vocabularyOf(role.kind)
  const computers = computersOf(draft, topology)
  const wrong = problem?.page === namePageOf(role.kind) ? problem.message : null
  const sites = topology.sites.filter((site) => role.kind !== 'appliance' || site.branch !== null)
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-name`}>{text.names[role.kind]}</label>
        <input
          id={`${id}-name`}
          className="input"
          value={role.fqdn}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : `${id}-wrong`}
          onChange={(event) => onChange(renamed(draft, event.currentTarget.value))}
        />
      </div>
      {wrong !== null && (
        <p id={`${id}-wrong`} className="hint bad" role="alert">
          {wrong}
        </p>
      )}
      <div className="two-fields">
        <div className="field">
          <span className="field-label" aria-hidden>
            {text.site}
          </span>
          <Select
            label={text.site}
            value={draft.site}
            choices={sites.map((site) => ({ value: site.id, label: site.name }))}
            onChange={(site) => onChange({ ...draft, site })}
          />
        </div>
        <div className="field">
          <span className="field-label" aria-hidden>
            {text.version}
          </span>
          <Select
            label={text.version}
            value={role.version}
            choices={words.versions.map((value) => ({ value, label: propertiesText.versions[value] }))}
            onChange={(version) => onChange({ ...draft, role: { ...role, version } })}
          />
        </div>
      </div>
      {words.many && (
        <fieldset className="wizard-group">
          <legend>{text.size}</legend>
          {[false, true].map((several) => (
            <label key={String(several)} className="wizard-choice">
              <input
                type="radio"
                name={`${id}-size`}
                checked={many === several}
                onChange={() => onChange({ ...draft, many: several })}
              />
              {several ? text.multiple : text.single}
            </label>
          ))}
        </fieldset>
      )}
      {many && (
        <div className="field">
          <label htmlFor={`${id}-computers`}>{text.computers}</label>
          <textarea
            id={`${id}-computers`}
            className="input mono"
            rows={Math.min(10, computers.length + 1)}
            spellCheck={false}
            value={draft.computers ?? computers.join('\n')}
            onChange={(event) => onChange({ ...draft, computers: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  )
}
