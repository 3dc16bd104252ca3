import type { Edition } from '#core/model/pool.ts'
import { documentedVersions } from '#core/tables/table.ts'
import { newPoolText as text } from '../../text/new-pool.ts'
import { propertiesText } from '../../text/properties.ts'
import { Select } from '../../ui/Select.tsx'
import { Chosen, Labelled } from '../FormFields.tsx'
import type { Form } from './form.ts'

/** The name of the pool, what it runs on, and its computers in order. */
export function PoolPage({
  form,
  edition,
  problem,
  serverText,
  set,
}: {
  readonly form: Form
  readonly edition: Edition
  /** What is wrong, once a person has tried to finish. */
  readonly problem: string | null
  readonly serverText: string
  readonly set: (fields: Partial<Form>) => void
}) {
  return (
    <>
      <Labelled label={edition === 'standard' ? text.serverFqdn : text.poolFqdn}>
        {(id) => (
          <input
            id={id}
            className="input"
            value={form.fqdn}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={problem !== null}
            onChange={(event) => set({ fqdn: event.currentTarget.value })}
          />
        )}
      </Labelled>
      {problem !== null && (
        <p className="hint bad" role="alert">
          {problem}
        </p>
      )}
      <div className="two-fields">
        <Chosen label={propertiesText.fields.version}>
          <Select
            label={propertiesText.fields.version}
            value={form.version}
            choices={documentedVersions.map((value) => ({
              value,
              label: propertiesText.versions[value],
            }))}
            onChange={(version) => set({ version })}
          />
        </Chosen>
        <Chosen label={propertiesText.fields.platform}>
          <Select
            label={propertiesText.fields.platform}
            value={form.platform}
            choices={[
              { value: '', label: propertiesText.notStated },
              { value: 'physical', label: propertiesText.platforms.physical },
              { value: 'virtual', label: propertiesText.platforms.virtual },
            ]}
            onChange={(platform) => set({ platform })}
          />
        </Chosen>
        <Labelled label={propertiesText.fields.operatingSystem}>
          {(id) => (
            <>
              <input
                id={id}
                className="input"
                list={`${id}-list`}
                placeholder={propertiesText.notStated}
                value={form.operatingSystem}
                onChange={(event) => set({ operatingSystem: event.currentTarget.value })}
              />
              <datalist id={`${id}-list`}>
                {propertiesText.operatingSystems.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </>
          )}
        </Labelled>
        <Labelled label={propertiesText.fields.users}>
          {(id) => (
            <input
              id={id}
              className="input"
              inputMode="numeric"
              placeholder={propertiesText.notStated}
              value={form.users}
              onChange={(event) => set({ users: event.currentTarget.value })}
            />
          )}
        </Labelled>
      </div>
      {edition === 'enterprise' && (
        <>
          <Labelled label={text.count}>
            {(id) => (
              <input
                id={id}
                className="input"
                type="number"
                min={1}
                max={20}
                value={form.count}
                onChange={(event) =>
                  set({
                    count: Math.min(20, Math.max(1, event.currentTarget.valueAsNumber || 1)),
                    servers: null,
                  })
                }
              />
            )}
          </Labelled>
          <Labelled label={text.computers}>
            {(id) => (
              <textarea
                id={id}
                className="input mono"
                rows={Math.min(8, serverText.split('\n').length + 1)}
                spellCheck={false}
                value={serverText}
                onChange={(event) => set({ servers: event.currentTarget.value })}
              />
            )}
          </Labelled>
        </>
      )}
    </>
  )
}
