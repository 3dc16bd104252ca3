import type { LossCount } from '#core/analyze/question.ts'
import { share } from '#core/analyze/report/numbers.ts'
import { thousands } from '#core/words/words.ts'
import { analysisText } from '../../text/analysis.ts'
import { chartTable, type Chart } from './chart.ts'
import type { BarTone, Drawing, Fill, Shape } from './drawing.ts'

const text = analysisText.charts.survival

/** One question and how much of the losses of so many parts it survives. */
export interface SurvivalSeries {
  readonly label: string
  readonly tone: BarTone
  readonly fill: Fill
  /** By number of losses, from 0 on; a number that is missing stands for none survived. */
  readonly losses: readonly LossCount[]
}

/** The most numbers of losses that are drawn: beyond them the bars say no more. */
const mostColumns = 20

const bar = 28
const gap = 12
const height = 120
const left = 46
const top = 38

/** For each number of losses the share of the choices that is survived, side by side for every series. */
export function survivalChart(about: string, series: readonly SurvivalSeries[], file: string): Chart {
  const counts = countsToShow(series)
  return {
    drawing: drawingOf(about, series, counts),
    table: tableOf(about, series, counts),
    file,
  }
}

/** From 1 to the first number of losses that nothing survives, so that the end is to be seen. */
function countsToShow(series: readonly SurvivalSeries[]): readonly number[] {
  const most = Math.max(0, ...series.flatMap(({ losses }) => losses.map(({ count }) => count)))
  const last = series.reduce((furthest, { losses }) => {
    const survived = losses.filter(({ failing, of }) => failing < of)
    return Math.max(furthest, ...survived.map(({ count }) => count))
  }, 0)
  const shown = Math.min(most, last + 1, mostColumns)
  return Array.from({ length: shown }, (_, i) => i + 1)
}

function entryOf({ losses }: SurvivalSeries, count: number): LossCount | undefined {
  return losses.find((entry) => entry.count === count)
}

function survivedShare(entry: LossCount | undefined): number {
  return entry === undefined || entry.of === 0 ? 0 : (entry.of - entry.failing) / entry.of
}

function drawingOf(about: string, series: readonly SurvivalSeries[], counts: readonly number[]): Drawing {
  const column = series.length * bar + gap
  const width = Math.max(360, left + counts.length * column + 12)
  const ground = top + height
  return {
    name: text.title(about),
    says: series.map((one) => text.says(one.label, reach(one))).join(' '),
    width,
    height: ground + 44,
    shapes: [
      ...legend(series),
      ...[0, 25, 50, 75, 100].flatMap((percent): Shape[] => {
        const y = ground - (height * percent) / 100
        return [
          {
            kind: 'line',
            from: [left, y],
            to: [width - 6, y],
            tone: percent === 0 ? 'ink2' : 'line',
            width: 1,
          },
          {
            kind: 'text',
            x: left - 6,
            y: y + 4,
            text: text.percent(percent),
            tone: 'ink2',
            size: 11,
            anchor: 'end',
          },
        ]
      }),
      ...counts.flatMap((count, i): Shape[] => {
        const x = left + gap / 2 + i * column
        return [
          ...series.flatMap((one, j) => barOf(one, count, x + j * bar, ground)),
          {
            kind: 'text',
            x: x + (column - gap) / 2,
            y: ground + 16,
            text: String(count),
            tone: 'ink',
            anchor: 'middle',
            bold: true,
          },
        ]
      }),
      { kind: 'text', x: left, y: ground + 36, text: text.axis, tone: 'ink2' },
    ],
  }
}

function barOf(one: SurvivalSeries, count: number, x: number, ground: number): Shape[] {
  const entry = entryOf(one, count)
  const survived = survivedShare(entry)
  const tall = Math.max(survived * height, survived > 0 ? 1.5 : 0)
  const y = ground - tall
  return [
    ...(tall > 0
      ? [{ kind: 'bar' as const, x: x + 2, y, width: bar - 4, height: tall, tone: one.tone, fill: one.fill }]
      : []),
    {
      kind: 'text',
      x: x + bar / 2,
      y: y - 4,
      text: shortShare(entry),
      tone: 'ink',
      size: 10,
      anchor: 'middle',
    },
  ]
}

/** A share above a narrow bar: without the sign of per cent, and without claiming all or none falsely. */
function shortShare(entry: LossCount | undefined): string {
  const percent = survivedShare(entry) * 100
  if (percent === 0 || percent === 100) return String(percent)
  if (percent < 0.05) return '<0.1'
  return percent > 99.95 ? '>99.9' : percent.toFixed(1)
}

function legend(series: readonly SurvivalSeries[]): Shape[] {
  let x = left
  return series.flatMap(({ label, tone, fill }): Shape[] => {
    const at = x
    x += 40 + label.length * 7
    return [
      { kind: 'bar', x: at, y: 6, width: 16, height: 12, tone, fill },
      { kind: 'text', x: at + 22, y: 16, text: label, tone: 'ink' },
    ]
  })
}

/** The most losses that are survived whichever they are, and the most that can be survived at all. */
function reach({ losses }: SurvivalSeries): { always: number; atBest: number } {
  const firstFatal = losses.find(({ failing }) => failing > 0)?.count ?? losses.length
  const survivable = losses.filter(({ failing, of }) => failing < of).map(({ count }) => count)
  return { always: firstFatal - 1, atBest: Math.max(-1, ...survivable) }
}

function tableOf(
  about: string,
  series: readonly SurvivalSeries[],
  counts: readonly number[],
): Chart['table'] {
  const columns = [text.lost, ...series.flatMap(({ label }) => [text.survived(label), text.shareOf(label)])]
  const rows = counts.map((count) => [
    String(count),
    ...series.flatMap((one) => {
      const entry = entryOf(one, count)
      if (entry === undefined) return [text.none, text.none]
      const survived = entry.of - entry.failing
      return [text.waysOf(thousands(survived), thousands(entry.of)), share(survived, entry.of)]
    }),
  ])
  return chartTable(
    text.title(about),
    columns.map((name) => `${name}#`),
    rows,
  )
}
