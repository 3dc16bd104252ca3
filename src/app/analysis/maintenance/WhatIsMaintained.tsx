import type { Pace } from '#core/analyze/maintenance/batches.ts'
import type { Purpose } from '#core/analyze/maintenance/plan.ts'
import type { Pool } from '#core/model/pool.ts'
import { Chosen } from '../../dialogs/FormFields.tsx'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { chosenOf, useChosen } from '../../store/maintenance-view.ts'
import { maintenanceText as text } from '../../text/maintenance.ts'
import { Select } from '../../ui/Select.tsx'
import { Check } from '../now/Check.tsx'
import { PoolChoices } from './PoolChoices.tsx'

const purposes: readonly Purpose[] = ['patch', 'configuration']
const paces: readonly ('documented' | Pace)[] = ['documented', 'domain', 'server']

/** The choices: what for, which pools and servers, and whether what is off now counts. */
export function WhatIsMaintained({ pools }: { readonly pools: readonly Pool[] }) {
  const app = useAppHandle()
  const off = useApp((state) => state.outage.size)
  const { withOutage } = useChosen()
  return (
    <>
      <ForWhat />
      <Check
        label={text.withOutage}
        means={text.withOutageMeans(off)}
        checked={withOutage}
        onChange={(next) => chosenOf(app).setState({ withOutage: next })}
      />
      <PoolChoices chosen={pools} />
    </>
  )
}

function ForWhat() {
  const app = useAppHandle()
  const { purpose, pace } = useChosen()
  return (
    <>
      <Choose
        label={text.purpose}
        value={purpose}
        choices={purposes.map((value) => ({ value, ...text.purposes[value] }))}
        onChange={(next) => chosenOf(app).setState({ purpose: next })}
      />
      {purpose === 'patch' && (
        <Choose
          label={text.pace}
          value={pace ?? 'documented'}
          choices={paces.map((value) => ({ value, ...text.paces[value] }))}
          onChange={(next) => chosenOf(app).setState({ pace: next === 'documented' ? null : next })}
        />
      )}
    </>
  )
}

function Choose<V extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string
  readonly value: V
  readonly choices: readonly { readonly value: V; readonly label: string; readonly hint: string }[]
  readonly onChange: (value: V) => void
}) {
  return (
    <Chosen label={label}>
      <Select label={label} value={value} choices={choices} onChange={onChange} />
      <p className="hint">{choices.find((choice) => choice.value === value)?.hint}</p>
    </Chosen>
  )
}
