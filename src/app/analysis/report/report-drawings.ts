import { nameOfPart } from '#core/analyze/part-names.ts'
import type { Settings } from '#core/analyze/question.ts'
import { numberOf, type PoolId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import { findPool, type Topology } from '#core/model/topology.ts'
import { noOutage } from '#core/outage/part.ts'
import { judge, noLosses } from '#core/quorum/verdict.ts'
import { fullName } from '#core/words/words.ts'
import type { AskedKey } from '../../text/analysis.ts'
import { analysisText } from '../../text/analysis.ts'
import { capacityChart } from '../charts/capacity.ts'
import type { Drawing } from '../charts/drawing.ts'
import { gaugeChart } from '../charts/gauge.ts'
import { importanceChart } from '../charts/importance.ts'
import { matrixChart } from '../charts/matrix.ts'
import { survivalChart } from '../charts/survival.ts'
import { answerTo } from '../everything/answers.ts'
import { tableOf } from '../everything/capacity-tables.ts'
import { doubleFailures } from '../everything/double-failures.ts'
import { survivalOf } from '../everything/survival-series.ts'

/** The charts of a report by the section that they stand in: those of the pools that have a chapter, as designed. */
export function drawingsOf(
  topology: Topology,
  settings: Settings,
  chapters: readonly PoolId[],
): ReadonlyMap<string, readonly Drawing[]> {
  const serversOnly = { ...settings, serversOnly: true }
  return new Map(
    chapters.flatMap((id) => {
      const pool = findPool(topology, id)
      return pool ? ofPool(topology, settings, serversOnly, pool) : []
    }),
  )
}

/** Survival is drawn for losses of servers alone, as the table beside it counts them. */
function ofPool(
  topology: Topology,
  settings: Settings,
  serversOnly: Settings,
  pool: Pool,
): [string, readonly Drawing[]][] {
  const section = `pool-${numberOf(pool.id)}`
  const name = fullName(pool.fqdn)
  const ofQuestion = (asked: AskedKey) =>
    ({ topology, settings, whom: { kind: 'pool', pool: pool.id }, asked }) as const
  const survival = survivalOf({ ...ofQuestion('functional'), settings: serversOnly })
  const importances = (['functional', 'full-before'] as const).flatMap((asked) => {
    const { whom } = ofQuestion(asked)
    const answered = answerTo(topology, settings, whom, asked)
    if (!answered.ok) return []
    const about = `${name}: ${analysisText.question.asked[asked]}`
    return importanceChart(about, answered.answer.importances, (part) => nameOfPart(topology, part), '')
      .drawing
  })
  const double = doubleFailures({ ...ofQuestion('functional'), outage: noOutage, selection: [] })
  return [
    [`${section}-quorum`, [gaugeChart(pool, judge(pool, noLosses, settings.reading), noLosses, '').drawing]],
    [`${section}-cut-sets`, double.ok ? [matrixChart(name, double.matrix, '').drawing] : []],
    [
      `${section}-survival`,
      survival.ok ? [survivalChart(analysisText.report.serversOf(name), survival.series, '').drawing] : [],
    ],
    [`${section}-importance`, importances],
    [
      `${section}-capacity`,
      [capacityChart(name, tableOf(topology, pool, settings.reading).rows, '').drawing],
    ],
  ]
}
