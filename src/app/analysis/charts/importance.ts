import type { Importance } from '#core/analyze/question.ts'
import { plain } from '#core/analyze/report/numbers.ts'
import { analysisText } from '../../text/analysis.ts'
import { chartTable, type Chart } from './chart.ts'
import { fitted, roomFor, type Shape } from './drawing.ts'

const text = analysisText.charts.importance

/** The parts that are drawn; the table has them all. */
const most = 10
const mostNames = 190
const room = 260
const row = 30
const top = 34

/** Which parts matter most: two bars for each, the one for Birnbaum's measure and the one for criticality. */
export function importanceChart(
  about: string,
  importances: readonly Importance[],
  nameOf: (part: Importance['part']) => string,
  file: string,
): Chart {
  const shown = importances.slice(0, most)
  const widest = Math.max(...shown.map(({ birnbaum }) => birnbaum), Number.MIN_VALUE)
  const [first] = shown
  const names =
    roomFor(
      shown.map(({ part }) => nameOf(part)),
      mostNames,
    ) + 8
  return {
    drawing: {
      name: text.title(about),
      says: first === undefined ? text.nothing : text.says(nameOf(first.part)),
      width: names + room + 120,
      height: top + shown.length * row + 8,
      shapes: [
        { kind: 'bar', x: names, y: 6, width: 16, height: 10, tone: 'purple', fill: 'plain' },
        { kind: 'text', x: names + 22, y: 15, text: text.birnbaum, tone: 'ink' },
        { kind: 'bar', x: names + 150, y: 6, width: 16, height: 10, tone: 'warn', fill: 'striped' },
        { kind: 'text', x: names + 172, y: 15, text: text.criticality, tone: 'ink' },
        ...shown.flatMap(({ part, birnbaum, criticality }, i): Shape[] => {
          const y = top + i * row
          return [
            {
              kind: 'text',
              x: names - 8,
              y: y + 15,
              text: fitted(nameOf(part), names - 12),
              tone: 'ink',
              anchor: 'end',
            },
            ...measured(birnbaum / widest, measureWords(birnbaum), names, y, 'purple'),
            ...measured(criticality, measureWords(criticality), names, y + 12, 'warn'),
          ]
        }),
      ],
    },
    table: chartTable(
      text.title(about),
      [text.part, `${text.birnbaum}#`, `${text.criticality}#`],
      importances.map(({ part, birnbaum, criticality }) => [
        nameOf(part),
        measureWords(birnbaum),
        measureWords(criticality),
      ]),
    ),
    file,
  }
}

function measured(share: number, number: string, x: number, y: number, tone: 'purple' | 'warn'): Shape[] {
  const width = Math.max(1, Math.min(1, share) * room)
  return [
    { kind: 'bar', x, y, width, height: 10, tone, fill: tone === 'warn' ? 'striped' : 'plain' },
    { kind: 'text', x: x + width + 6, y: y + 9, text: number, tone: 'ink2', size: 10 },
  ]
}

/** Three significant digits; what is too small for a readable number as a power of ten. */
function measureWords(value: number): string {
  if (value === 0) return '0'
  return Math.abs(value) < 1e-6 ? value.toExponential(2) : plain(value)
}
