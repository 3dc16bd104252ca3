import { change } from '#core/edit/change.ts'
import type { Pairing } from '#core/model/pairing.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { propertiesText as text } from '../../text/properties.ts'
import { FieldFindings } from './fields.tsx'
import { NumberField } from './CountField.tsx'

/** "Automatic failover and failback for Voice" with its two intervals. */
export function VoiceFields({ pairing }: { readonly pairing: Pairing }) {
  const { store } = useAppHandle()
  const readOnly = useApp((state) => state.role === 'reader')
  const { id } = pairing
  const set = (fields: Partial<Pick<Pairing, 'voiceFailover' | 'failureDetection' | 'failback'>>) =>
    store.getState().edit(change, { kind: 'pairing', id, fields })
  const interval = (field: 'failureDetection' | 'failback') => (
    <NumberField
      label={text.fields[field]}
      value={pairing[field]}
      about={{ id, field }}
      onChange={(value) => set({ [field]: value })}
    />
  )
  return (
    <>
      <label className="check" data-field="voiceFailover">
        <input
          type="checkbox"
          checked={pairing.voiceFailover}
          disabled={readOnly}
          onChange={(event) => set({ voiceFailover: event.currentTarget.checked })}
        />
        {text.fields.voice}
      </label>
      <p className="hint properties-gap">{text.backup.voiceHint}</p>
      <FieldFindings about={{ id, field: 'voiceFailover' }} />
      {pairing.voiceFailover && (
        <>
          {interval('failureDetection')}
          {interval('failback')}
        </>
      )}
    </>
  )
}
