import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { shellText as text } from '../text/shell.ts'
import { ColouredLine } from './ColouredLine.tsx'
import { found } from './typing.ts'

/** Ctrl+R: what was typed and contains some letters, newest first. */
export function HistorySearch({
  history,
  query,
  skipped,
  onQuery,
  onRun,
  onTake,
  onEnd,
}: {
  readonly history: readonly string[]
  readonly query: string
  readonly skipped: number
  readonly onQuery: (query: string, skipped: number) => void
  readonly onRun: (line: string) => void
  readonly onTake: (line: string) => void
  readonly onEnd: () => void
}) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const hits = query === '' ? [] : found(history, query)
  const hit = hits[Math.min(skipped, hits.length - 1)]
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => (hit === undefined ? onEnd() : onRun(hit)),
    Tab: () => (hit === undefined ? onEnd() : onTake(hit)),
    Escape: onEnd,
    ArrowUp: () => onQuery(query, Math.min(skipped + 1, Math.max(0, hits.length - 1))),
    ArrowDown: () => onQuery(query, Math.max(0, skipped - 1)),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isAgain = event.ctrlKey && event.key.toLowerCase() === 'r'
    const isEnd = event.ctrlKey && ['c', 'g'].includes(event.key.toLowerCase())
    const act = isAgain ? keys['ArrowUp'] : isEnd ? onEnd : keys[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div className="shell-dock shell-search">
      <label htmlFor={id}>{text.searching}</label>
      <input
        ref={field}
        id={id}
        className="shell-search-field"
        value={query}
        aria-describedby={`${id}-hit ${id}-hint`}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onQuery(target.value, 0)}
        onKeyDown={onKeyDown}
      />
      <output id={`${id}-hit`} className="shell-hit">
        {hit === undefined ? query !== '' && text.notFound : <ColouredLine text={hit} />}
      </output>
      <p id={`${id}-hint`} className="shell-option-detail">
        {text.searchHint}
      </p>
    </div>
  )
}
