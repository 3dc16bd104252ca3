import { TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import type { CutSets } from '#core/analyze/question.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Verdict } from '#core/quorum/verdict.ts'
import { nowText } from '../../text/analysis-now.ts'
import { repairSentence } from './choices.ts'

const text = nowText.trap

/** The pool runs and could not start again: what that means and what to do before anyone restarts it. */
export function RestartTrap({
  topology,
  pool,
  verdict,
  remedy,
}: {
  readonly topology: Topology
  readonly pool: Pool
  readonly verdict: Verdict
  /** The smallest repair that lets it start, where one is known. */
  readonly remedy: CutSets | undefined
}) {
  const id = useId()
  return (
    <section className="restart-trap" aria-labelledby={id}>
      <h3 className="restart-trap-title" id={id}>
        <TriangleAlert size={15} aria-hidden />
        {text.title}
      </h3>
      <p>
        {text.so(nameOfPool(topology, pool), verdict.running, verdict.startNeeded ?? 0)}{' '}
        {text.remedy(remedy ? repairSentence(topology, remedy) : '')}
      </p>
    </section>
  )
}
