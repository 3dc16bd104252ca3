import { reasonsOf } from '#core/quorum/explain.ts'
import type { Reason } from '#core/quorum/reason.ts'
import type { Pool } from '#core/model/pool.ts'
import type { PoolState } from '../../store/outage-selectors.ts'
import { nowText } from '../../text/analysis-now.ts'
import { BasisMark } from './BasisMark.tsx'
import { Section } from './Section.tsx'

const text = nowText.why

const classOf: Readonly<Partial<Record<Reason['kind'], string>>> = {
  trap: 'reason-trap',
  source: 'reason-source-row',
}

/** The chain from the verdicts to the numbers, the printed rows and their source; each line says where it comes from. */
export function Why({
  pool,
  state: { verdict, losses },
}: {
  readonly pool: Pool
  readonly state: PoolState
}) {
  const reasons = reasonsOf(pool, verdict, losses)
  const printed = reasons.filter(({ kind }) => kind === 'source').map(({ source }) => source)
  return (
    <Section title={text.title}>
      <ol className="reasons">
        {reasons.filter(isSaidHere).map(({ kind, text: said, basis, source }) => (
          <li key={`${kind} ${said}`} className={classOf[kind]}>
            {said} <BasisMark basis={basis} source={source} />
            {source !== null && !printed.includes(source) && (
              <span className="reason-source">{text.source(source.title, source.section)}</span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Which servers to start stands above, with buttons. */
function isSaidHere({ kind, about }: Reason): boolean {
  return kind !== 'advice' || about.length === 0
}
