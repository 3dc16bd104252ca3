import { useId, useState } from 'react'
import { addSite } from '#core/edit/add-site.ts'
import { emptyDocument } from '#core/model/document.ts'
import { isWorthKeeping, offerBack } from '../session/bring-back.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { dialogText } from '../text/dialogs.ts'
import { newPoolText } from '../text/new-pool.ts'
import { Dialog } from '../ui/Dialog.tsx'

const text = newPoolText.newTopology

/** New Topology: SIP domain, further domains, the first site, and on to the first pool. */
export function NewTopologyDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useAppHandle()
  const { store } = app
  const id = useId()
  const [name, setName] = useState(text.defaultName)
  const [sipDomain, setSipDomain] = useState('')
  const [additional, setAdditional] = useState('')
  const [siteName, setSiteName] = useState('')
  const [tried, setTried] = useState(false)
  const before = useApp((state) => state.history)

  const create = (withPool: boolean) => {
    setTried(true)
    if (siteName.trim() === '') return
    const empty = emptyDocument(name.trim() || text.defaultName)
    const domains = additional.split(/\s+/).filter((domain) => domain !== '')
    const given = {
      ...empty,
      topology: { ...empty.topology, sipDomain: sipDomain.trim(), additionalSipDomains: domains },
    }
    const doc = addSite.apply(given, { name: siteName.trim(), position: { x: 0, y: 0 } })
    const worthKeeping = isWorthKeeping(app)
    store.getState().open(doc)
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
        <Line label={text.name} value={name} onChange={setName} />
        <Line
          label={text.sipDomain}
          value={sipDomain}
          placeholder={text.sipDomainExample}
          onChange={setSipDomain}
        />
        <Lines label={text.additional} value={additional} onChange={setAdditional} />
        <Line
          label={text.siteName}
          value={siteName}
          placeholder={text.siteNameExample}
          onChange={setSiteName}
        />
        {tried && siteName.trim() === '' && (
          <p className="hint bad" role="alert">
            {text.siteNeeded}
          </p>
        )}
      </form>
    </Dialog>
  )
}

interface LineProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly onChange: (value: string) => void
}

function Line({ label, value, placeholder, onChange }: LineProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}

function Lines({ label, value, onChange }: LineProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input"
        rows={2}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
