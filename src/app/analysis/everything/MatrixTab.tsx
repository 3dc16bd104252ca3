import { useMemo, useState } from 'react'
import type { Id } from '#core/model/id.ts'
import { analysisViewOf } from '../../store/analysis-view.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import type { AppState } from '../../store/store.ts'
import { analysisText } from '../../text/analysis.ts'
import { ExportMenu } from '../charts/ChartFigure.tsx'
import { countOutcomes, matrixChart, type Matrix } from '../charts/matrix.ts'
import { nameOfWhom } from './asked.ts'
import { useKeptFocus } from '../../ui/useKeptFocus.ts'
import { cardsOf } from './cards-of.ts'
import { doubleFailures, type DoubleFailures } from './double-failures.ts'
import type { Inquiry } from './inquiry.ts'
import { MatrixGrid, type CellAt } from './MatrixGrid.tsx'
import { OutcomeMark } from './OutcomeMark.tsx'

const text = analysisText.matrix

/** What every two losses at once come to, for the parts around what it is about or those selected on the canvas. */
export function MatrixTab({ inquiry }: { readonly inquiry: Inquiry }) {
  const outage = useApp((state) => state.outage)
  const selection = useApp(severalSelected)
  const keptFocus = useKeptFocus<HTMLDivElement>(outage, cellThatTabReaches)
  const double = useMemo(
    () => doubleFailures({ ...inquiry, outage, selection }),
    [inquiry, outage, selection],
  )
  return (
    <div {...keptFocus}>
      {double.ok ? (
        // Another matrix begins anew at its first cell.
        <OneMatrix key={double.parts.join(' ')} double={double} inquiry={inquiry} off={outage.size} />
      ) : (
        <div className="drawer-empty" role="note">
          <p>{double.reason}</p>
        </div>
      )}
    </div>
  )
}

const none: readonly Id[] = []

/** One thing alone gives no rows: to select another one changes nothing here. */
function severalSelected({ selection }: AppState): readonly Id[] {
  return selection.length > 1 ? selection : none
}

function cellThatTabReaches(place: HTMLElement): HTMLElement | null {
  return place.querySelector<HTMLElement>('[data-cell][tabindex="0"]')
}

function OneMatrix({
  double,
  inquiry,
  off,
}: {
  readonly double: Extract<DoubleFailures, { ok: true }>
  readonly inquiry: Inquiry
  /** How many parts are off already. */
  readonly off: number
}) {
  const app = useAppHandle()
  const [read, setRead] = useState<CellAt | null>(null)
  const { matrix, parts, from } = double
  const about = nameOfWhom(inquiry.topology, inquiry.whom)
  const question = analysisText.question.asked[inquiry.asked]
  const partsAt = ({ row, column }: CellAt) => [...new Set([row, column])].flatMap((at) => parts[at] ?? [])
  const tryIt = (at: CellAt) => app.store.getState().switchParts(partsAt(at), true)
  const show = (at: CellAt) =>
    analysisViewOf(app)
      .getState()
      .light(cardsOf(inquiry.topology, partsAt(at)))
  return (
    <div className="double-failures">
      <MatrixGrid matrix={matrix} label={text.grid(about, question)} onRead={setRead} onTry={tryIt} />
      <div className="matrix-beside">
        <div className="matrix-read">
          <p aria-hidden>{read ? sentenceAt(matrix, read) : text.point}</p>
          {read && (
            <div className="matrix-ways">
              <button type="button" className="button small" onClick={() => tryIt(read)}>
                {text.tryIt}
              </button>
              <button type="button" className="button small" onClick={() => show(read)}>
                {text.show}
              </button>
            </div>
          )}
        </div>
        <div>
          <Legend matrix={matrix} />
          <p className="hint">
            {text.intro(parts.length)} {text[from]} {off > 0 && text.onTop(off)}
          </p>
          <ExportMenu
            chart={matrixChart(`${about}, ${question}`, matrix, `${about}-double-failures-${inquiry.asked}`)}
          />
        </div>
      </div>
    </div>
  )
}

function sentenceAt({ names, cells }: Matrix, { row, column }: CellAt): string {
  const outcome = cells[row]?.[column]
  if (outcome === undefined) return ''
  const other = row === column ? null : (names[column] ?? '')
  return text.sentence(names[row] ?? '', other, text.outcomes[outcome].words)
}

function Legend({ matrix }: { readonly matrix: Matrix }) {
  return (
    <ul className="matrix-legend" aria-label={text.legend}>
      {countOutcomes(matrix).map(({ outcome, pairs }) => (
        <li key={outcome}>
          <OutcomeMark outcome={outcome} /> {text.pairsOf(pairs, text.outcomes[outcome].words)}
        </li>
      ))}
    </ul>
  )
}
