import { useMemo } from 'react'
import { planMaintenance } from '#core/analyze/maintenance/plan.ts'
import { noOutage } from '#core/outage/part.ts'
import { useApp } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { maintenanceText as text } from '../../text/maintenance.ts'
import '../../style/analysis-now.css'
import { useKeptFocus } from '../../ui/useKeptFocus.ts'
import { useChosen } from '../../store/maintenance-view.ts'
import { poolsChosen } from './chosen.ts'
import { PlanShown } from './PlanShown.tsx'
import { WhatIsMaintained } from './WhatIsMaintained.tsx'

/** Plans the maintenance of Front End Servers: what is chosen on the left, the order with its margins on the right. */
export function MaintenanceTab() {
  const topology = useApp(topologyOf)
  const outage = useApp((state) => state.outage)
  const reading = useApp((state) => state.settings.reading)
  const selection = useApp((state) => state.selection)
  const chosen = useChosen()
  const keptFocus = useKeptFocus<HTMLElement>(outage)
  const { spared, purpose, pace, withOutage } = chosen
  const pools = useMemo(() => poolsChosen(topology, chosen, selection), [topology, chosen, selection])
  const plan = useMemo(() => {
    const servers = pools.flatMap((pool) => pool.servers.map(({ id }) => id)).filter((id) => !spared.has(id))
    return planMaintenance(topology, {
      servers,
      outage: withOutage ? outage : noOutage,
      reading,
      purpose,
      pace: pace ?? undefined,
    })
  }, [topology, pools, spared, outage, withOutage, reading, purpose, pace])
  return (
    <div className="maintenance">
      <section className="maintenance-form" aria-label={text.what}>
        <WhatIsMaintained pools={pools} />
      </section>
      <section className="maintenance-plan" aria-label={text.plan} tabIndex={-1} {...keptFocus}>
        <PlanShown plan={plan} />
      </section>
    </div>
  )
}
