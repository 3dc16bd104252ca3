import { analysisText } from '../../text/analysis.ts'
import type { Chart } from './chart.ts'
import { fitted, roomFor, type BarTone, type Fill, type Shape } from './drawing.ts'

const text = analysisText.matrix

/** What comes of two losses. Which of them a matrix can hold depends on its question. */
export type Outcome = keyof typeof text.outcomes

/** Every double failure of some parts. */
export interface Matrix {
  /** The name of each row and column. */
  readonly names: readonly string[]
  /** The outcome of each pair, a full square; on the diagonal one part alone. */
  readonly cells: readonly (readonly Outcome[])[]
}

/** How each outcome looks: by colour and by pattern, beside its letter. */
export const looks: Readonly<Record<Outcome, { readonly tone: BarTone; readonly fill: Fill }>> = {
  runs: { tone: 'ok', fill: 'empty' },
  functional: { tone: 'ok', fill: 'empty' },
  startable: { tone: 'ok', fill: 'empty' },
  full: { tone: 'ok', fill: 'empty' },
  trap: { tone: 'warn', fill: 'striped' },
  limited: { tone: 'warn', fill: 'striped' },
  stopped: { tone: 'bad', fill: 'plain' },
  unstartable: { tone: 'bad', fill: 'plain' },
  none: { tone: 'bad', fill: 'plain' },
  unknown: { tone: 'purple', fill: 'dotted' },
}

/** How often each outcome is found among the pairs of different parts, each counted once. */
export function countOutcomes({
  cells,
}: Matrix): readonly { readonly outcome: Outcome; readonly pairs: number }[] {
  const counts = new Map<Outcome, number>()
  cells.forEach((row, i) => {
    row.forEach((outcome, j) => {
      counts.set(outcome, (counts.get(outcome) ?? 0) + (j > i ? 1 : 0))
    })
  })
  return [...counts].map(([outcome, pairs]) => ({ outcome, pairs })).toSorted((a, b) => b.pairs - a.pairs)
}

const cell = 20
const mostLabel = 210

/** The matrix as a picture with its legend, for a file or for paper. */
export function matrixChart(about: string, matrix: Matrix, file: string): Chart {
  const { names, cells } = matrix
  const side = names.length * cell
  const label = roomFor(names, mostLabel, 11) + 6
  const counts = countOutcomes(matrix)
  return {
    drawing: {
      name: text.title(about),
      says: text.says(counts.map(({ outcome, pairs }) => text.pairsOf(pairs, text.outcomes[outcome].words))),
      width: label + Math.max(side, 260) + 10,
      height: label + side + 14 + counts.length * 20,
      shapes: [
        ...names.flatMap((name, i): Shape[] => {
          const said = fitted(name, label - 14, 11)
          const at = label + i * cell + 14
          return [
            { kind: 'text', x: label - 6, y: at, text: said, tone: 'ink', size: 11, anchor: 'end' },
            { kind: 'text', x: at, y: label - 6, text: said, tone: 'ink', size: 11, turned: -90 },
          ]
        }),
        ...cells.flatMap((row, i) =>
          row.flatMap((outcome, j) => cellOf(outcome, label + j * cell, label + i * cell)),
        ),
        ...counts.flatMap(({ outcome, pairs }, i): Shape[] => {
          const y = label + side + 10 + i * 20
          return [
            ...cellOf(outcome, 8, y - 2),
            {
              kind: 'text',
              x: 36,
              y: y + 12,
              text: text.pairsOf(pairs, text.outcomes[outcome].words),
              tone: 'ink',
            },
          ]
        }),
      ],
    },
    table: {
      caption: text.title(about),
      columns: [text.corner, ...names].map((name) => ({ name, align: 'left' })),
      rows: cells.map((row, i) => [names[i] ?? '', ...row.map((outcome) => text.outcomes[outcome].words)]),
    },
    file,
  }
}

function cellOf(outcome: Outcome, x: number, y: number): Shape[] {
  const { tone, fill } = looks[outcome]
  return [
    { kind: 'bar', x: x + 1, y: y + 1, width: cell - 2, height: cell - 2, tone, fill },
    ...(fill === 'striped' || fill === 'dotted'
      ? [
          {
            kind: 'area' as const,
            x: x + 5,
            y: y + 4,
            width: cell - 10,
            height: cell - 8,
            tone: 'panel' as const,
          },
        ]
      : []),
    {
      kind: 'text',
      x: x + cell / 2,
      y: y + 14,
      text: text.outcomes[outcome].letter,
      tone: fill === 'plain' ? 'panel' : tone,
      size: 11,
      bold: true,
      anchor: 'middle',
    },
  ]
}
