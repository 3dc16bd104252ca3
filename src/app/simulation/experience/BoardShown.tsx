import { Fragment, useId, useState } from 'react'
import type { Board, BoardSection } from '#core/simulate/users/board.ts'
import type { BoardCell } from '#core/simulate/users/other-phases.ts'
import { standings } from '#core/simulate/users/standings.ts'
import type { CellState } from '#core/tables/user-experience.ts'
import type { State } from '../../analysis/now/VerdictBlocks.tsx'
import { simulationPanelText } from '../../text/simulation-panel.ts'
import { SourceLine } from '../Source.tsx'

const text = simulationPanelText.experience

/** Every group of users of one affected pool, each with its table. */
export function BoardShown({ board }: { readonly board: Board }) {
  return board.sections.map((section) => (
    <SectionShown key={section.who === 'affected' ? section.standing : section.who} section={section} />
  ))
}

function SectionShown({ section }: { readonly section: BoardSection }) {
  const id = useId()
  const isAffected = section.who === 'affected'
  const who = isAffected ? text.affected(section.users) : text.unaffected(section.users)
  return (
    <section className="board" aria-labelledby={id}>
      <h4 className="board-title" id={id}>
        {isAffected ? `${who}: ${standingOf(section).heading}` : who}
      </h4>
      {isAffected ? (
        <p className="hint">
          {standingOf(section).means} {section.whys.length > 0 && text.because(section.whys)}{' '}
          {section.clients.length > 0 && text.clients(section.clients)}
        </p>
      ) : (
        <p className="hint">{text.unaffectedMeans}</p>
      )}
      <p className="hint">{text.afterMeans(text.ahead[section.ahead])}</p>
      <Rows section={section} who={who} />
    </section>
  )
}

/** Where users stand, as the heading of their section and as a sentence. */
function standingOf({ standing, whys }: Extract<BoardSection, { who: 'affected' }>) {
  return whys.includes('the backup pool signs out for the failback')
    ? text.sentHome
    : { heading: text.standings[standing], means: standings[standing].words }
}

type Column = 'now' | 'after'

/** The table; a press on a cell opens what is said there, below its row. */
function Rows({ section, who }: { readonly section: BoardSection; readonly who: string }) {
  const [open, setOpen] = useState<{ readonly row: string; readonly column: Column } | null>(null)
  const id = useId()
  const idOf = (row: string) => `${id}-${row.replaceAll(' ', '-')}`
  return (
    <table className="now-table board-table">
      <caption className="visually-hidden">{text.table(who)}</caption>
      <thead>
        <tr>
          <th scope="col">{text.what}</th>
          <th scope="col">{text.now}</th>
          <th scope="col">{text.after}</th>
        </tr>
      </thead>
      <tbody>
        {section.rows.map(({ row, label, ...cells }) => {
          const shown = open?.row === row ? open.column : null
          const toggle = (column: Column) => setOpen(shown === column ? null : { row, column })
          return (
            <Fragment key={row}>
              <tr>
                <th scope="row">{label}</th>
                {(['now', 'after'] as const).map((column) => (
                  <td key={column}>
                    <Cell
                      cell={cells[column]}
                      row={label}
                      column={text[column]}
                      open={shown === column}
                      controls={idOf(row)}
                      onToggle={() => toggle(column)}
                    />
                  </td>
                ))}
              </tr>
              {shown !== null && (
                <tr className="board-said" id={idOf(row)}>
                  <td colSpan={3}>
                    <Said column={text[shown]} cell={cells[shown]} />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

const states: Readonly<Record<CellState, State>> = {
  yes: 'good',
  limited: 'strained',
  no: 'bad',
  rejoin: 'strained',
  'last known': 'strained',
  unknown: 'unknown',
}

/** A sign for each word, so that no two differ by colour alone. */
const signs: Readonly<Record<CellState, string>> = {
  yes: '✓',
  limited: '◐',
  no: '✕',
  rejoin: '↻',
  'last known': '◷',
  unknown: '?',
}

function Cell({
  cell,
  row,
  column,
  open,
  controls,
  onToggle,
}: {
  readonly cell: BoardCell
  readonly row: string
  readonly column: string
  readonly open: boolean
  readonly controls: string
  readonly onToggle: () => void
}) {
  const word = text.cells[cell.state]
  return (
    <button
      type="button"
      className={`board-cell state ${states[cell.state]} ${cell.basis}`}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      aria-label={text.cell(word, row, column)}
      title={cell.text}
      onClick={onToggle}
    >
      <span aria-hidden>{signs[cell.state]}</span>
      {word}
    </button>
  )
}

function Said({ column, cell }: { readonly column: string; readonly cell: BoardCell }) {
  return (
    <p>
      <strong>{text.said(column)}</strong> {cell.text} <SourceLine basis={cell.basis} source={cell.source} />
    </p>
  )
}
