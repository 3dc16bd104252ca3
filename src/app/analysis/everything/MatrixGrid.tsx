import { memo, useCallback, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import { analysisText } from '../../text/analysis.ts'
import type { Matrix, Outcome } from '../charts/matrix.ts'
import { OutcomeMark } from './OutcomeMark.tsx'

const text = analysisText.matrix

/** A cell by its row and column, from 0. */
export interface CellAt {
  readonly row: number
  readonly column: number
}

/** The matrix as a grid with one tab stop: arrows, Home, End, Ctrl+Home and Ctrl+End walk it, Enter and a double click try a cell. */
export function MatrixGrid({
  matrix,
  label,
  onRead,
  onTry,
}: {
  readonly matrix: Matrix
  readonly label: string
  /** Is told the cell that is pointed at or has the focus. */
  readonly onRead: (at: CellAt) => void
  readonly onTry: (at: CellAt) => void
}) {
  const { names, cells } = matrix
  const [stop, setStop] = useState<CellAt>({ row: 0, column: 0 })
  const grid = useRef<HTMLDivElement>(null)
  const last = names.length - 1
  // Room for the longest name, so that the cells stand close to it.
  const room = `min(${Math.max(...names.map((name) => name.length)) * 0.9 + 1}ch, 150px)`

  const read = useCallback(
    (event: SyntheticEvent) => {
      const at = cellOf(event.target)
      if (at) onRead(at)
    },
    [onRead],
  )
  const go = (row: number, column: number) => {
    const to = { row: within(row, last), column: within(column, last) }
    setStop(to)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const at = cellOf(event.target)
    if (!at) return
    const { row, column } = at
    const ways: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      PageDown: [row + 10, column],
      PageUp: [row - 10, column],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? last : row, last],
    }
    const to = ways[event.key]
    if (to) go(...to)
    else if (event.key === 'Enter') onTry(at)
    else return
    event.preventDefault()
  }

  return (
    <div className="matrix-room">
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={label}
        className="matrix"
        onKeyDown={onKeyDown}
        onMouseOver={read}
        onFocus={(event) => {
          const at = cellOf(event.target)
          if (!at) return
          setStop(at)
          onRead(at)
        }}
        onDoubleClick={(event) => {
          const at = cellOf(event.target)
          if (at) onTry(at)
        }}
      >
        <div role="row" className="matrix-line">
          <span role="columnheader" className="matrix-corner" style={{ width: room }}>
            <span className="visually-hidden">{text.corner}</span>
          </span>
          {names.map((name, i) => (
            <span key={i} role="columnheader" className="matrix-column" style={{ height: room }} title={name}>
              <span>{name}</span>
            </span>
          ))}
        </div>
        {cells.map((row, i) => (
          <Row
            key={i}
            at={i}
            room={room}
            names={names}
            cells={row}
            stop={stop.row === i ? stop.column : -1}
          />
        ))}
      </div>
    </div>
  )
}

const Row = memo(function Row({
  at,
  room,
  names,
  cells,
  stop,
}: {
  readonly at: number
  /** For the name. */
  readonly room: string
  readonly names: readonly string[]
  readonly cells: readonly Outcome[]
  /** The column of the cell that Tab comes to, -1 for none. */
  readonly stop: number
}) {
  const name = names[at] ?? ''
  return (
    <div role="row" className="matrix-line">
      <span role="rowheader" className="matrix-row" style={{ width: room }} title={name}>
        {name}
      </span>
      {cells.map((outcome, column) => (
        <span
          key={column}
          role="gridcell"
          className="matrix-cell"
          data-cell={`${at} ${column}`}
          tabIndex={column === stop ? 0 : -1}
          aria-label={text.cell(
            name,
            column === at ? null : (names[column] ?? ''),
            text.outcomes[outcome].words,
          )}
        >
          <OutcomeMark outcome={outcome} />
        </span>
      ))}
    </div>
  )
})

function cellOf(target: EventTarget): CellAt | null {
  const cell = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : null
  const [row, column] = cell?.split(' ').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}

function within(at: number, last: number): number {
  return Math.min(Math.max(at, 0), last)
}
