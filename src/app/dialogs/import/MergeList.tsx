import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, type ReactNode } from 'react'
import type { PlacedPiece } from '../../ports/reader-tasks.ts'
import { drawerText } from '../../text/drawer.ts'
import { importText } from '../../text/import.ts'
import { groupsOf, rowsOf, type Group, type Row } from './merge-rows.ts'

const text = importText.merge

/** Pixels, until a line has been measured. */
const estimatedHeight = 48

interface Ticking {
  readonly chosen: ReadonlySet<string>
  readonly onTick: (ids: readonly string[], on: boolean) => void
}

/** The pieces of a merge, site by site, each to be ticked. Only the lines in view are drawn. */
export function MergeList({ pieces, chosen, onTick }: { readonly pieces: readonly PlacedPiece[] } & Ticking) {
  const rows = useMemo(() => rowsOf(groupsOf(pieces)), [pieces])
  const list = useRef<HTMLElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- the lines are remembered, not the list
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => estimatedHeight,
    initialRect: { width: 800, height: 400 },
    overscan: 8,
  })
  return (
    <section
      ref={list}
      className="merge-list"
      aria-label={text.list}
      style={{ height: virtualizer.getTotalSize() + 2 }}
    >
      <ul style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return (
            row && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                className="merge-row"
                style={{ transform: `translateY(${start}px)` }}
              >
                <OneRow row={row} chosen={chosen} onTick={onTick} />
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}

function OneRow({ row, chosen, onTick }: { readonly row: Row } & Ticking): ReactNode {
  return row.kind === 'group' ? (
    <GroupRow group={row.group} chosen={chosen} onTick={onTick} />
  ) : (
    <PieceRow piece={row.piece} chosen={chosen} onTick={onTick} />
  )
}

function GroupRow({ group: { title, pieces }, chosen, onTick }: { readonly group: Group } & Ticking) {
  const ids = pieces.map(({ id }) => id)
  const taken = ids.filter((id) => chosen.has(id)).length
  return (
    <div className="merge-group">
      <h3>{title}</h3>
      <span className="count">{text.group(taken, ids.length)}</span>
      <span className="grow" />
      <button type="button" className="link" aria-label={text.allOf(title)} onClick={() => onTick(ids, true)}>
        {text.all}
      </button>
      <button
        type="button"
        className="link"
        aria-label={text.noneOf(title)}
        onClick={() => onTick(ids, false)}
      >
        {text.none}
      </button>
    </div>
  )
}

function PieceRow({ piece, chosen, onTick }: { readonly piece: PlacedPiece } & Ticking) {
  const { id, kind, message, origin, needs } = piece
  const said = [text.origins[origin], needs.length > 0 ? text.needs(needs.length) : '']
  return (
    <label className="merge-piece">
      <input type="checkbox" checked={chosen.has(id)} onChange={() => onTick([id], !chosen.has(id))} />
      <span className={`tag ${tones[kind] ?? ''}`}>{drawerText.differences.kinds[kind]}</span>{' '}
      <span className="merge-words">
        {message} <small>{said.filter((part) => part !== '').join('. ')}</small>
      </span>
    </label>
  )
}

/** The colour of what happened, which only repeats its word. */
const tones: Readonly<Partial<Record<PlacedPiece['kind'], string>>> = {
  added: 'ok',
  paired: 'ok',
  removed: 'error',
  unpaired: 'error',
}
