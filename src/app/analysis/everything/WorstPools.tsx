import { useState } from 'react'
import type { Asked, PoolAnalysis } from '#core/analyze/deployment.ts'
import type { Between } from '#core/analyze/question.ts'
import { downtimes, percentages } from '#core/analyze/report/numbers.ts'
import { nameOf, type Topology } from '#core/model/topology.ts'
import { fullName } from '#core/words/words.ts'
import { analysisViewOf } from '../../store/analysis-view.ts'
import { useAppHandle } from '../../store/context.tsx'
import { analysisText } from '../../text/analysis.ts'

const text = analysisText.deployment

/** Pools that are listed at once. */
const atOnce = 50

/** The pools with what their users are asked to have, the worst first; a press on one asks about it alone. */
export function WorstPools({
  pools,
  asked,
  topology,
}: {
  readonly pools: readonly PoolAnalysis[]
  readonly asked: Asked
  readonly topology: Topology
}) {
  const app = useAppHandle()
  const [most, setMost] = useState(atOnce)
  const serviceOf = ({ numbers }: PoolAnalysis): Between | null =>
    numbers && numbers[asked.level][asked.stage]
  const sorted = pools.toSorted((a, b) => (serviceOf(a)?.low ?? 2) - (serviceOf(b)?.low ?? 2))
  return (
    <>
      <h3 className="tab-heading">{text.worst}</h3>
      <div className="chart-table-room">
        <table className="chart-table">
          <thead>
            <tr>
              <th scope="col">{text.pool}</th>
              <th scope="col" className="number">
                {analysisText.availability.holds}
              </th>
              <th scope="col" className="number">
                {analysisText.availability.down}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, most).map((one) => {
              const service = serviceOf(one)
              return (
                <tr key={one.pool}>
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      onClick={() => analysisViewOf(app).getState().choose({ kind: 'pool', pool: one.pool })}
                    >
                      {fullName(nameOf(topology, one.pool))}
                    </button>
                  </th>
                  {service ? (
                    <>
                      <td className="number">{percentages(service)}</td>
                      <td className="number">{downtimes(service)}</td>
                    </>
                  ) : (
                    <td colSpan={2}>{one.reason}</td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {sorted.length > most && (
        <button
          type="button"
          className="link cut-more"
          onClick={() => setMost((shown) => shown + 10 * atOnce)}
        >
          {text.morePools(sorted.length - most)}
        </button>
      )}
    </>
  )
}
