import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import type { Severity } from '#core/rules/rule.ts'
import { Mark } from '../../ui/Mark.tsx'

/** A part of a panel under a title that opens and closes it. It opens by itself for who is on the way into it. */
export function Fold({
  title,
  worst = null,
  journey = 0,
  field,
  children,
}: {
  readonly title: string
  /** The worst that waits inside: shown while it is closed. */
  readonly worst?: Severity | null
  /** The number of a journey that leads into it, 0 for none. */
  readonly journey?: number
  /** The property that all of it is about, as findings name it. */
  readonly field?: string | undefined
  readonly children: ReactNode
}) {
  const [chosen, setChosen] = useState({ open: true, journey })
  const open = chosen.open || (journey !== 0 && journey !== chosen.journey)
  const id = useId()
  const Arrow = open ? ChevronDown : ChevronRight
  return (
    <section className="fold" data-field={field} aria-labelledby={id}>
      <h3 className="fold-title">
        <button
          type="button"
          id={id}
          aria-expanded={open}
          onClick={() => setChosen({ open: !open, journey })}
        >
          <Arrow size={14} aria-hidden />
          {title}
          {!open && worst !== null && <Mark severity={worst} label />}
        </button>
      </h3>
      {open && <div className="fold-body">{children}</div>}
    </section>
  )
}
