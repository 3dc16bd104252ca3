import { useMemo } from 'react'
import { serviceIn } from '#core/analyze/service.ts'
import type { Pool } from '#core/model/pool.ts'
import { useApp } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { nowText } from '../../text/analysis-now.ts'
import { BasisMark } from './BasisMark.tsx'
import { Section } from './Section.tsx'
import { ServiceLevels } from './ServiceLevels.tsx'

const text = nowText.service

/** What the users of a pool have now: before anyone acts, and after the administrator has failed over. */
export function UsersNow({ pool }: { readonly pool: Pool }) {
  const topology = useApp(topologyOf)
  const outage = useApp((state) => state.outage)
  const reading = useApp((state) => state.settings.reading)
  const { before, after, reasons } = useMemo(
    () => serviceIn(topology, pool, outage, reading),
    [topology, pool, outage, reading],
  )
  return (
    <Section title={text.title}>
      <ServiceLevels words={text} before={before} after={after} />
      <ul className="reasons">
        {reasons.map((reason) => (
          <li key={reason.text}>
            {reason.text} <BasisMark basis={reason.basis} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
