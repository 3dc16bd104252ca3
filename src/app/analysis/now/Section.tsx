import { ChevronDown, ChevronRight } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react'

/** A part of the panel under a heading that names it for those who move by regions. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className="now-section" aria-labelledby={id}>
      <h3 className="now-heading" id={id}>
        {title}
      </h3>
      {children}
    </section>
  )
}

/**
 * A part of the panel that is closed until it is asked for; what stands in it is worked out only then. While it is `wanted`
 * it opens, takes the focus, and says that it was reached.
 */
export function Fold({
  title,
  open: first = false,
  wanted = false,
  onReached,
  children,
}: {
  readonly title: string
  readonly open?: boolean
  readonly wanted?: boolean
  readonly onReached?: () => void
  readonly children: () => ReactNode
}) {
  const id = useId()
  const head = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(first)
  if (wanted && !open) setOpen(true)
  const reach = useEffectEvent(() => {
    head.current?.scrollIntoView({ block: 'start' })
    head.current?.focus({ preventScroll: true })
    onReached?.()
  })
  useEffect(() => {
    if (wanted) reach()
  }, [wanted])
  const Arrow = open ? ChevronDown : ChevronRight
  return (
    <section className="fold" aria-labelledby={id}>
      <h3 className="fold-title">
        <button ref={head} type="button" id={id} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Arrow size={14} aria-hidden />
          {title}
        </button>
      </h3>
      {open && <div className="fold-body">{children()}</div>}
    </section>
  )
}
