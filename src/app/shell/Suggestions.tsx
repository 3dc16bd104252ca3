import { useEffect, useEffectEvent, useRef } from 'react'
import { shellText as text } from '../text/shell.ts'

/** A row of a list below the line. */
export interface Row {
  readonly key: string
  readonly words: string
  /** A few words beside it; '' for none. */
  readonly kind: string
  readonly detail: string
}

/** So many rows are shown at once. */
const mostShown = 200

export const optionId = (list: string, index: number) => `${list}-${index}`

/** What can be put into the line, below it. The focus stays in the line, which says what is chosen. */
export function Suggestions({
  id,
  label,
  rows,
  chosen,
  empty,
  onChoose,
}: {
  readonly id: string
  readonly label: string
  readonly rows: readonly Row[]
  readonly chosen: number
  readonly empty: string
  readonly onChoose: (index: number) => void
}) {
  const list = useRef<HTMLDivElement>(null)
  const follow = useEffectEvent((_chosen: number) => {
    const row = list.current?.querySelector('[aria-selected="true"]')
    row?.scrollIntoView?.({ block: 'nearest' })
  })
  useEffect(() => follow(chosen), [chosen])
  if (rows.length === 0) return <p className="shell-dock shell-empty">{empty}</p>
  const from = Math.max(0, Math.min(chosen - mostShown / 2, rows.length - mostShown))
  const shown = rows.slice(from, from + mostShown)
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className="shell-dock" tabIndex={-1}>
      {shown.map(({ key, words, kind, detail }, i) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the keys and the focus are those of the line
        <div
          key={key}
          id={optionId(id, from + i)}
          role="option"
          aria-selected={from + i === chosen}
          aria-setsize={rows.length}
          aria-posinset={from + i + 1}
          className="shell-option"
          onPointerDown={(event) => event.preventDefault()} // the focus stays in the line
          onClick={() => onChoose(from + i)}
        >
          <span className="shell-option-words">{words}</span>
          {kind !== '' && <span className="shell-option-kind">{kind}</span>}
          {detail !== '' && <span className="shell-option-detail">{detail}</span>}
        </div>
      ))}
      {rows.length > from + mostShown && (
        <p className="shell-option-detail">{text.completionMore(rows.length - from - mostShown)}</p>
      )}
    </div>
  )
}
