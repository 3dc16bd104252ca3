import type { CapacityRow, CapacityTable, Scenario } from '#core/analyze/capacity.ts'
import { fullness } from '#core/analyze/report/numbers.ts'
import type { Pool } from '#core/model/pool.ts'
import { findPool, type Topology } from '#core/model/topology.ts'
import { fullName, shortName, thousands } from '#core/words/words.ts'
import { analysisViewOf } from '../../store/analysis-view.ts'
import { useAppHandle } from '../../store/context.tsx'
import { analysisText } from '../../text/analysis.ts'
import { cannotCarry, capacityChart } from '../charts/capacity.ts'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { poolsOfWhom } from './asked.ts'
import { tableOf } from './capacity-tables.ts'
import type { Inquiry } from './inquiry.ts'

const text = analysisText.capacity

/** How many users each server has when things fail, and where a pool cannot carry them. */
export function CapacityTab({ inquiry }: { readonly inquiry: Inquiry }) {
  const { topology, settings, whom } = inquiry
  const pools = poolsOfWhom(topology, whom)
  if (whom.kind === 'deployment') return <EveryPool inquiry={inquiry} pools={pools} />
  return (
    <div className="charts">
      {pools.map((pool) => (
        <OfPool
          key={pool.id}
          topology={topology}
          pool={pool}
          table={tableOf(topology, pool, settings.reading)}
        />
      ))}
    </div>
  )
}

function OfPool({
  topology,
  pool,
  table,
}: {
  readonly topology: Topology
  readonly pool: Pool
  readonly table: CapacityTable
}) {
  const limits = table.rows.find(({ perServerLimit }) => perServerLimit !== null)
  const partner = findPool(topology, table.partner)
  const notStated = table.rows.some(({ state }) => state === 'not stated')
  return (
    <section className="capacity-of" aria-label={fullName(pool.fqdn)}>
      <p className="tab-intro">
        {limits?.perServerLimit != null && limits.poolLimit !== null
          ? text.intro(thousands(limits.perServerLimit), thousands(limits.poolLimit))
          : text.noLimits}
        {notStated && ` ${text.notStated}`}
      </p>
      <ChartFigure
        chart={capacityChart(fullName(pool.fqdn), table.rows, `${pool.fqdn}-capacity`)}
        tableFirst
      />
      {partner && table.onPartner && (
        <p className={cannotCarry(table.onPartner) ? 'tab-intro bad' : 'tab-intro'}>
          {text.onPartner(shortName(pool.fqdn), shortName(partner.fqdn), table.onPartner.text)}
        </p>
      )}
    </section>
  )
}

const columns = ['normal', 'partner pool lost', 'worst single failure'] as const satisfies readonly Scenario[]

/** Every pool in a line, the ones that cannot carry their users first. */
function EveryPool({ inquiry, pools }: { readonly inquiry: Inquiry; readonly pools: readonly Pool[] }) {
  const app = useAppHandle()
  const { topology, settings } = inquiry
  const lines = pools
    .map((pool) => ({ pool, rows: rowsOf(tableOf(topology, pool, settings.reading)) }))
    .toSorted((a, b) => gravity(b.rows) - gravity(a.rows))
  return (
    <div className="chart-table-room">
      <table className="chart-table">
        <caption>{text.deploymentTable}</caption>
        <thead>
          <tr>
            <th scope="col">{text.pool}</th>
            {columns.map((scenario) => (
              <th key={scenario} scope="col">
                {text.scenarios[scenario]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ pool, rows }) => (
            <tr key={pool.id}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  onClick={() => analysisViewOf(app).getState().choose({ kind: 'pool', pool: pool.id })}
                >
                  {fullName(pool.fqdn)}
                </button>
              </th>
              {columns.map((scenario, i) => {
                const row = rows[i]
                if (!row)
                  return (
                    <td key={scenario}>
                      {scenario === 'partner pool lost' ? text.notPaired : text.nothingToLose}
                    </td>
                  )
                return (
                  <td key={scenario} className={cannotCarry(row) ? 'bad' : undefined}>
                    {text.cell(text.states[row.state], fullness(row.share))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function rowsOf({ rows }: CapacityTable): readonly (CapacityRow | undefined)[] {
  return columns.map((scenario) => rows.find((row) => row.scenario === scenario))
}

/** How bad it is: rows that cannot be carried count most, then how full the fullest is. */
function gravity(rows: readonly (CapacityRow | undefined)[]): number {
  return rows.reduce((sum, row) => sum + (row && cannotCarry(row) ? 1000 : 0) + (row?.share ?? 0), 0)
}
