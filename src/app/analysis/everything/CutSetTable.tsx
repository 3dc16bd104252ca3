import { useState } from 'react'
import type { CutSets } from '#core/analyze/question.ts'
import type { Id } from '#core/model/id.ts'
import { analysisViewOf } from '../../store/analysis-view.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { analysisText } from '../../text/analysis.ts'
import { firstOf, namesOf } from '../now/choices.ts'
import { cardsOf } from './cards-of.ts'

const text = analysisText.cutSets

/** Groups of cut sets that are shown at once. */
const atOnce = 100

/** One line of the table: sets that are alike, in words. */
export interface CutSetRow {
  readonly sets: CutSets
  /** Worked out for what is shown alone. */
  words(): string
}

/** Groups of cut sets, each of which can be shown on the canvas and tried; nothing where there are none. */
export function CutSetTable({
  rows,
  label,
}: {
  readonly rows: readonly CutSetRow[]
  readonly label: string
}) {
  const app = useAppHandle()
  const topology = useApp(topologyOf)
  const [most, setMost] = useState(atOnce)
  const [shown, setShown] = useState<{ readonly at: number; readonly cards: readonly Id[] } | null>(null)
  const isShown = useApp(({ selection }) => shown !== null && sameCards(selection, shown.cards))
  const lit = isShown ? shown?.at : undefined
  if (rows.length === 0) return null
  const show = (row: CutSetRow, at: number) => {
    const cards = cardsOf(
      topology,
      row.sets.choose.flatMap(({ of }) => of),
    )
    setShown({ at, cards })
    analysisViewOf(app).getState().light(cards)
    app.store.getState().announce(cards.length === 0 ? text.notOnCanvas : text.shown(cards.length))
  }
  const tryIt = (row: CutSetRow) => app.store.getState().switchParts(firstOf(row.sets), true)
  return (
    <>
      <table className="cut-sets" aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {text.size}
            </th>
            <th scope="col">{text.loss}</th>
            <th scope="col">
              <span className="visually-hidden">{text.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row, at) => {
            const words = row.words()
            const tried = text.tryMeans(namesOf(topology, firstOf(row.sets)))
            return (
              <tr key={at} className={lit === at ? 'lit' : undefined}>
                <td className="number">{row.sets.size}</td>
                <td className="cut-words">
                  <button
                    type="button"
                    className="cut-show"
                    aria-pressed={lit === at}
                    aria-label={text.show(words)}
                    onClick={() => show(row, at)}
                  >
                    {words}
                  </button>
                </td>
                <td>
                  <button
                    type="button"
                    className="button small"
                    aria-label={tried}
                    title={tried}
                    onClick={() => tryIt(row)}
                  >
                    {text.tryIt}
                  </button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {rows.length > most && (
        <button type="button" className="link cut-more" onClick={() => setMost(most + 5 * atOnce)}>
          {text.more(rows.length - most)}
        </button>
      )}
    </>
  )
}

function sameCards(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}
