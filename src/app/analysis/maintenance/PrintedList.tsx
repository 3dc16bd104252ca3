import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { ListPart } from '#core/analyze/maintenance/words.ts'
import { useAppHandle } from '../../store/context.tsx'

/** The list on a sheet that only paper shows; it opens the browser's own print dialog once and goes when that is done. */
export function PrintedList({
  title,
  parts,
  onDone,
}: {
  readonly title: string
  readonly parts: readonly ListPart[]
  readonly onDone: () => void
}) {
  const { ports } = useAppHandle()
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })
  useEffect(() => {
    const finish = () => done.current()
    window.addEventListener('afterprint', finish)
    ports.pictures.print()
    return () => window.removeEventListener('afterprint', finish)
  }, [ports])
  return createPortal(
    <article className="print-sheet" aria-hidden>
      <h1>{title}</h1>
      {parts.map(({ heading, paragraphs, tasks }, i) => (
        <section key={`${i} ${heading}`}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <ul>
            {tasks.map((task) => (
              <li key={task}>{task}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>,
    document.body,
  )
}
