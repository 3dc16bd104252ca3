import { useState } from 'react'
import { addPool } from '#core/edit/add-pool.ts'
import { namesInUse } from '#core/edit/naming.ts'
import type { SiteId } from '#core/model/id.ts'
import type { Edition } from '#core/model/pool.ts'
import { findSite } from '#core/model/topology.ts'
import { isShown } from '#core/vocabulary/field.ts'
import { poolSections } from '#core/vocabulary/pools.ts'
import { freePlaceForPool } from '../../canvas/free-place.ts'
import { poolSize } from '../../canvas/sizes.ts'
import { FieldControl } from '../../panels/properties/FieldControl.tsx'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { docOf, topologyOf } from '../../store/selectors.ts'
import { newPoolText as text } from '../../text/new-pool.ts'
import { Wizard, type WizardPage } from '../../ui/Wizard.tsx'
import { firstForm, problemWith, serversOf, serverTextOf, specOf, type Form } from './form.ts'
import { PoolPage } from './PoolPage.tsx'
import { StorePage } from './StorePage.tsx'

/** Define New Front End Pool: name and computers, features and associations, stores. */
export function NewPoolDialog({
  site: siteId,
  edition,
  onClose,
}: {
  readonly site: SiteId
  readonly edition: Edition
  readonly onClose: () => void
}) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  const site = findSite(topology, siteId)
  const [form, setForm] = useState<Form>(() => firstForm(topology, site, edition))
  const [page, setPage] = useState(0)
  const [tried, setTried] = useState(false)
  if (!site) return null

  const set = (fields: Partial<Form>) => setForm((before) => ({ ...before, ...fields }))
  const servers = serversOf(form, topology, edition)
  const problem = problemWith(form, servers, namesInUse(topology), edition)

  const add = () => {
    setTried(true)
    if (problem !== null) return setPage(0)
    const doc = docOf(store.getState())
    const spec = specOf(form, siteId, edition, servers)
    const size = poolSize(servers.length)
    store.getState().edit(addPool, { ...spec, positions: freePlaceForPool(doc, siteId, size) })
    store.getState().show(null)
    store.getState().goTo(`pool:${doc.nextId}`)
    store.getState().announce(addPool.describe(spec, doc))
  }

  const pages: WizardPage[] = [
    {
      title: text.pages[edition],
      body: (
        <PoolPage
          form={form}
          edition={edition}
          problem={tried ? problem : null}
          serverText={serverTextOf(form, topology)}
          set={set}
        />
      ),
    },
    ...(edition === 'enterprise'
      ? [{ title: text.pages.stores, body: <StorePage form={form} set={set} /> }]
      : []),
    ...poolSections.map((section) => ({
      title: section.title,
      body: section.fields
        .filter((field) => isShown(field, form.features))
        .map((field) => (
          <FieldControl
            key={field.key}
            id={form.features.id}
            of={form.features}
            field={field}
            onChange={(features) => set({ features })}
          />
        )),
    })),
  ]
  return (
    <Wizard
      title={text.titles[edition]}
      description={text.inSite(site.name)}
      pages={pages}
      at={page}
      finish={edition === 'standard' ? text.addStandard : text.add}
      onPage={setPage}
      onFinish={add}
      onClose={onClose}
    />
  )
}
