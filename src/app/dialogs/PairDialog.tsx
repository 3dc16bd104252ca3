import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { useId, useState } from 'react'
import type { PoolId } from '#core/model/id.ts'
import { findPool } from '#core/model/topology.ts'
import { backupCandidates, previewPairing } from '#core/check/pairing-candidates.ts'
import { pairByGesture } from '../commands/commands.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { topologyOf } from '../store/selectors.ts'
import { dialogText } from '../text/dialogs.ts'
import { newPoolText } from '../text/new-pool.ts'
import { refusalText } from '../text/refusal.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Mark } from '../ui/Mark.tsx'

const text = newPoolText.pair

/** Choosing the Associated Backup Pool by keyboard: those that are not offered say why, the others what they would bring. */
export function PairDialog({ pool: id, onClose }: { readonly pool: PoolId; readonly onClose: () => void }) {
  const app = useAppHandle()
  const topology = useApp(topologyOf)
  const candidates = backupCandidates(topology, id).filter(({ pool }) => pool.id !== id)
  const offered = candidates.filter(({ refusal }) => refusal === null)
  const [chosen, setChosen] = useState<PoolId | null>(offered[0]?.pool.id ?? null)
  const labelId = useId()
  const pair = () => {
    if (chosen === null) return
    pairByGesture(app, [id, chosen])
    onClose()
  }
  return (
    <Dialog
      title={text.title(findPool(topology, id)?.fqdn ?? id)}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {dialogText.cancel}
          </button>
          <button type="button" className="button primary" aria-disabled={chosen === null} onClick={pair}>
            {text.pair}
          </button>
        </>
      }
    >
      <p className="field-label" id={labelId}>
        {text.choose}
      </p>
      {candidates.length === 0 && <p>{text.none}</p>}
      <RadioGroup<PoolId | null>
        value={chosen}
        onValueChange={setChosen}
        aria-labelledby={labelId}
        className="candidates"
      >
        {candidates.map(({ pool, refusal }) => (
          <label key={pool.id} className={refusal ? 'candidate refused' : 'candidate'}>
            <Radio.Root value={pool.id} disabled={refusal !== null} className="radio">
              <Radio.Indicator className="radio-dot" />
            </Radio.Root>
            <span>
              <b>{pool.fqdn}</b>
              {refusal ? <small>{refusalText(refusal)}</small> : <Preview a={id} b={pool.id} />}
            </span>
          </label>
        ))}
      </RadioGroup>
    </Dialog>
  )
}

function Preview({ a, b }: { readonly a: PoolId; readonly b: PoolId }) {
  const topology = useApp(topologyOf)
  const findings = previewPairing(topology, a, b)
  if (findings.length === 0) return <small>{text.sound}</small>
  return findings.map((finding) => (
    <small key={finding.rule + finding.message} className="candidate-finding">
      <Mark severity={finding.severity} label />
      {finding.message}
    </small>
  ))
}
