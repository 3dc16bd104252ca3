import type { CapacityRow, CapacityState } from '#core/analyze/capacity.ts'
import { fullness } from '#core/analyze/report/numbers.ts'
import { thousands } from '#core/words/words.ts'
import { analysisText } from '../../text/analysis.ts'
import { chartTable, type Chart } from './chart.ts'
import { fitted, type BarTone, type Drawing, type Fill, type Shape } from './drawing.ts'

const text = analysisText.charts.capacity
const { scenarios, states } = analysisText.capacity

const names = 150
const room = 300
const words = 260
const row = 30
const top = 26

/** How the states of a row look: by colour and by pattern. */
const looks: Readonly<Record<CapacityState, readonly [BarTone, Fill]>> = {
  fits: ['ok', 'plain'],
  strained: ['warn', 'striped'],
  over: ['bad', 'crossed'],
  stops: ['bad', 'crossed'],
  'not stated': ['warn', 'empty'],
  'not documented': ['warn', 'empty'],
}

/** Users for each server against the limit, one bar for each thing that may be lost. */
export function capacityChart(pool: string, rows: readonly CapacityRow[], file: string): Chart {
  return { drawing: drawingOf(pool, rows), table: tableOf(pool, rows), file }
}

/** Whether a pool cannot do what the row asks of it. */
export function cannotCarry({ state }: CapacityRow): boolean {
  return state === 'over' || state === 'stops'
}

function drawingOf(pool: string, rows: readonly CapacityRow[]): Drawing {
  const most = Math.max(
    1,
    ...rows.flatMap((one) => [one.usersPerServer ?? 0, (one.perServerLimit ?? 0) * 1.1]),
  )
  const height = top + rows.length * row + 6
  return {
    name: text.title(pool),
    says: text.says(rows.filter(cannotCarry).map(({ scenario }) => scenarios[scenario])),
    width: names + room + words,
    height,
    shapes: [
      ...limitLine(rows, most, height),
      ...rows.flatMap((one, i) => drawnRow(one, most, top + i * row)),
    ],
  }
}

/** One line for all rows where the limit is one, which it is for one pool. */
function limitLine(rows: readonly CapacityRow[], most: number, height: number): Shape[] {
  const limit = rows.find(({ perServerLimit }) => perServerLimit !== null)?.perServerLimit ?? null
  if (limit === null) return []
  const x = names + (room * limit) / most
  return [
    { kind: 'text', x, y: 14, text: text.limit(thousands(limit)), tone: 'ink', size: 11, anchor: 'middle' },
    { kind: 'line', from: [x, 18], to: [x, height - 4], tone: 'ink', width: 1.5, dashed: true },
  ]
}

function drawnRow(one: CapacityRow, most: number, y: number): Shape[] {
  const [tone, fill] = looks[one.state]
  const width = one.usersPerServer === null ? 0 : Math.max(2, (room * one.usersPerServer) / most)
  const said = [
    one.usersPerServer === null ? '' : thousands(Math.round(one.usersPerServer)),
    fullness(one.share),
    states[one.state],
  ]
  const bad = cannotCarry(one)
  return [
    { kind: 'text', x: names - 8, y: y + 16, text: scenarios[one.scenario], tone: 'ink', anchor: 'end' },
    ...(width > 0 ? [{ kind: 'bar' as const, x: names, y: y + 3, width, height: 18, tone, fill }] : []),
    {
      kind: 'text',
      x: names + room + 8,
      y: y + 16,
      text: fitted(said.filter(Boolean).join(' · '), words - 10),
      tone: bad ? 'bad' : 'ink',
      bold: bad,
    },
  ]
}

function tableOf(pool: string, rows: readonly CapacityRow[]): Chart['table'] {
  const number = (value: number | null) => (value === null ? '' : thousands(value))
  return chartTable(
    text.title(pool),
    [
      text.scenario,
      text.what,
      `${text.running}#`,
      `${text.users}#`,
      `${text.perServer}#`,
      `${text.perServerLimit}#`,
      `${text.poolLimit}#`,
      `${text.share}#`,
      text.state,
      text.basis,
    ],
    rows.map((one) => [
      scenarios[one.scenario],
      one.what,
      String(one.running),
      number(one.users),
      number(one.usersPerServer === null ? null : Math.round(one.usersPerServer)),
      number(one.perServerLimit),
      number(one.poolLimit),
      fullness(one.share),
      states[one.state],
      one.basis,
    ]),
  )
}
