import { change } from '#core/edit/change.ts'
import type { Pairing } from '#core/model/pairing.ts'
import { nameOf } from '#core/model/topology.ts'
import { command } from '../../commands/commands.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { propertiesText as text } from '../../text/properties.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { FindingsHere, Head } from './Head.tsx'
import { NoteField } from './NoteField.tsx'
import { VoiceFields } from './VoiceFields.tsx'

/** A pairing: its two pools, its voice intervals, and the way out of it. */
export function PairingProperties({ pairing }: { readonly pairing: Pairing }) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  const { id, pools } = pairing
  const oneSided = pools.some((pool) => !pairing.declaredBy.includes(pool))
  return (
    <>
      <Head name={nameOf(topology, id)} kind={text.kinds.pairing} />
      <div className="properties-body">
        <FindingsHere id={id} shown={['failureDetection', 'failback', 'voiceFailover']} />
        <ul className="field">
          {pools.map((pool) => (
            <li key={pool}>
              <button type="button" className="link" onClick={() => store.getState().goTo(pool)}>
                {nameOf(topology, pool)}
              </button>
            </li>
          ))}
        </ul>
        <VoiceFields pairing={pairing} />
        <div className="buttons">
          {oneSided && (
            <button
              type="button"
              className="button"
              onClick={() =>
                store.getState().edit(change, { kind: 'pairing', id, fields: { declaredBy: pools } })
              }
            >
              {text.backup.complete}
            </button>
          )}
          <CommandButton command={command('unpair')} className="button danger">
            {text.backup.unpair}
          </CommandButton>
        </div>
        <NoteField id={id} />
      </div>
    </>
  )
}
