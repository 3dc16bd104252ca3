import { useId, useState } from 'react'
import { isWorthKeeping, offerBack } from '../session/bring-back.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { dialogText } from '../text/dialogs.ts'
import { newPoolText } from '../text/new-pool.ts'
import { propertiesText } from '../text/properties.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Labelled, PlainField } from './FormFields.tsx'
import { emptyForm, newTopology, type TopologyForm } from './new-topology.ts'

const text = newPoolText.newTopology

/** New Topology: SIP domain, further domains, the first site, and on to the first pool. */
export function NewTopologyDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useAppHandle()
  const { store } = app
  const id = useId()
  const [form, setForm] = useState(emptyForm)
  const [tried, setTried] = useState(false)
  const before = useApp((state) => state.history)
  const set = (fields: Partial<TopologyForm>) => setForm({ ...form, ...fields })

  const create = (withPool: boolean) => {
    setTried(true)
    if (form.siteName.trim() === '') return
    const worthKeeping = isWorthKeeping(app)
    store.getState().setMode('design')
    store.getState().open(newTopology(form))
    if (worthKeeping) offerBack(app, text.replaced, before)
    store.getState().select(['site:1'])
    store.getState().show(withPool ? { kind: 'new-pool', site: 'site:1', edition: 'enterprise' } : null)
  }

  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {dialogText.cancel}
          </button>
          <button type="button" className="button" onClick={() => create(false)}>
            {text.create}
          </button>
          <button type="submit" form={id} className="button primary">
            {text.createAndPool}
          </button>
        </>
      }
    >
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault()
          create(true)
        }}
      >
        <PlainField label={text.name} value={form.name} onChange={(name) => set({ name })} />
        <PlainField
          label={text.sipDomain}
          value={form.sipDomain}
          placeholder={text.sipDomainExample}
          onChange={(sipDomain) => set({ sipDomain })}
        />
        <Labelled label={text.additional}>
          {(field) => (
            <textarea
              id={field}
              className="input"
              rows={2}
              value={form.additional}
              onChange={(event) => set({ additional: event.currentTarget.value })}
            />
          )}
        </Labelled>
        <PlainField
          label={text.siteName}
          value={form.siteName}
          placeholder={text.siteNameExample}
          onChange={(siteName) => set({ siteName })}
        />
        {tried && form.siteName.trim() === '' && (
          <p className="hint bad" role="alert">
            {text.siteNeeded}
          </p>
        )}
        <div className="two-fields">
          {(['description', 'city', 'state', 'country'] as const).map((key) => (
            <PlainField
              key={key}
              label={propertiesText.fields[key]}
              value={form[key]}
              onChange={(value) => set({ [key]: value })}
            />
          ))}
        </div>
      </form>
    </Dialog>
  )
}
