import { lazy, Suspense } from 'react'
import { forgetReference } from '#core/edit/forget-reference.ts'
import { placeManagementStore } from '#core/edit/place-management-store.ts'
import { renameDocument } from '#core/edit/rename-document.ts'
import type { PoolId } from '#core/model/id.ts'
import { nameOf, poolsOf } from '#core/model/topology.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { docOf, topologyOf } from '../../store/selectors.ts'
import { propertiesText as text } from '../../text/properties.ts'
import { urlText } from '../../text/role-properties.ts'
import { ChoiceField, TextField } from './fields.tsx'
import { Head } from './Head.tsx'

/** The lists are loaded after the first picture: they are long, and seldom changed. */
const DeploymentLists = lazy(async () => {
  try {
    return { default: (await import('./DeploymentLists.tsx')).DeploymentLists }
  } catch {
    return { default: NotLoaded }
  }
})

function NotLoaded() {
  return <p role="alert">{urlText.notLoaded}</p>
}

/** The deployment itself: its name, SIP domains, simple URLs, Central Management store, and what an import left dangling. */
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
        <Suspense fallback={null}>
          <DeploymentLists />
        </Suspense>
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
