import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import type { PrintedBoard } from '#core/simulate/users/printed-board.ts'
import { useAppHandle } from '../../store/context.tsx'

/** The boards as tables on a sheet that only paper shows; it opens the browser's own print dialog once and goes when that is done. */
export function PrintedBoards({
  title,
  boards,
  onDone,
}: {
  readonly title: string
  readonly boards: readonly PrintedBoard[]
  readonly onDone: () => void
}) {
  const { ports } = useAppHandle()
  const finish = useEffectEvent(onDone)
  useEffect(() => {
    const done = () => finish()
    window.addEventListener('afterprint', done)
    ports.pictures.print()
    return () => window.removeEventListener('afterprint', done)
  }, [ports])
  return createPortal(
    <article className="print-sheet print-boards" aria-hidden>
      <h1>{title}</h1>
      {boards.map((board) => (
        <section key={board.title}>
          <h2>{board.title}</h2>
          <table>
            <thead>
              <tr>
                {board.headings.map((heading) => (
                  <th key={heading}>{heading}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {board.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, j) => (
                    <td key={j}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </article>,
    document.body,
  )
}
