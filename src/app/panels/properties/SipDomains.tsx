import { change } from '#core/edit/change.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { propertiesText } from '../../text/properties.ts'
import { urlText } from '../../text/role-properties.ts'
import { TextField } from './fields.tsx'
import { Fold } from './Fold.tsx'
import { NameList } from './NameList.tsx'

const text = urlText.domains

/** The default SIP domain and the additional ones: add, change, remove, make one of them the default. */
export function SipDomains() {
  const { store } = useAppHandle()
  const readOnly = useApp((state) => state.role === 'reader')
  const { sipDomain, additionalSipDomains } = useApp(topologyOf)
  const set = (fields: { sipDomain?: string; additionalSipDomains?: readonly string[] }) =>
    store.getState().edit(change, { kind: 'deployment', fields })
  const makeDefault = (domain: string) => {
    const others = additionalSipDomains.filter((other) => other !== domain)
    set({ sipDomain: domain, additionalSipDomains: sipDomain === '' ? others : [sipDomain, ...others] })
  }
  return (
    <Fold title={text.title} field="sipDomain">
      <TextField
        label={propertiesText.fields.sipDomain}
        value={sipDomain}
        onChange={(next) => set({ sipDomain: next })}
      />
      <div className="field">
        <span className="field-label">{text.additional}</span>
        <NameList
          names={additionalSipDomains}
          long
          words={text}
          onChange={(next) => set({ additionalSipDomains: next })}
        >
          {(domain) => (
            <button
              type="button"
              className="link"
              aria-label={text.makeDefault(domain)}
              aria-disabled={readOnly}
              onClick={() => readOnly || makeDefault(domain)}
            >
              {text.make}
            </button>
          )}
        </NameList>
      </div>
    </Fold>
  )
}
