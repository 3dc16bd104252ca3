import { change } from '#core/edit/change.ts'
import { forgetReference } from '#core/edit/forget-reference.ts'
import { placeManagementStore } from '#core/edit/place-management-store.ts'
import { renameDocument } from '#core/edit/rename-document.ts'
import type { PoolId } from '#core/model/id.ts'
import { nameOf, poolsOf } from '#core/model/topology.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { docOf, topologyOf } from '../../store/selectors.ts'
import { propertiesText as text } from '../../text/properties.ts'
import { ChoiceField, LinesField, TextField } from './fields.tsx'
import { Head } from './Head.tsx'

/** The deployment itself: its name, SIP domains, Central Management store, and what an import left dangling. */
export function DeploymentProperties() {
  const { store } = useAppHandle()
  const name = useApp((state) => docOf(state).name)
  const topology = useApp(topologyOf)
  const edit = store.getState().edit
  return (
    <>
      <Head name={name} kind={text.kinds.deployment} />
      <div className="properties-body">
        <TextField
          label={text.fields.documentName}
          value={name}
          required
          onChange={(next) => edit(renameDocument, { name: next })}
        />
        <TextField
          label={text.fields.sipDomain}
          value={topology.sipDomain}
          onChange={(sipDomain) => edit(change, { kind: 'deployment', fields: { sipDomain } })}
        />
        <LinesField
          label={text.fields.additionalSipDomains}
          value={topology.additionalSipDomains.join('\n')}
          rows={2}
          onChange={(value) =>
            edit(change, {
              kind: 'deployment',
              fields: { additionalSipDomains: value.split(/\s+/).filter((domain) => domain !== '') },
            })
          }
        />
        <ChoiceField<PoolId | ''>
          label={text.fields.managementStore}
          value={topology.managementStore ?? ''}
          choices={[
            ...(topology.managementStore === null
              ? [{ value: '' as const, label: text.managementStore.nowhere }]
              : []),
            ...poolsOf(topology).map((pool) => ({ value: pool.id, label: pool.fqdn })),
          ]}
          onChange={(pool) => pool !== '' && edit(placeManagementStore, { pool })}
        />
        {topology.unresolved.length > 0 && (
          <section className="field">
            <h3 className="field-label">{text.unresolved}</h3>
            <ul>
              {topology.unresolved.map((reference) => (
                <li
                  key={`${reference.from} ${reference.relation} ${reference.reference}`}
                  className="dangling"
                >
                  <span>
                    {nameOf(topology, reference.from)}: {reference.relation} {reference.reference}
                  </span>
                  <button type="button" className="link" onClick={() => edit(forgetReference, reference)}>
                    {text.drop}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}
