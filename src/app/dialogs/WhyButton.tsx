import type { ReactNode } from 'react'
import { Tip } from '../ui/Tip.tsx'

/** A button that, while it is not to be had, stays focusable and says why. */
export function WhyButton({
  why,
  className = 'button',
  describedBy,
  onClick,
  children,
}: {
  /** Why it is not to be had now; `null` where it is. */
  readonly why: string | null
  readonly className?: string
  /** The id of an element that says the same at more length. */
  readonly describedBy?: string
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <Tip text={why}>
      <button
        type="button"
        className={className}
        aria-disabled={why !== null}
        aria-describedby={describedBy}
        onClick={() => why === null && onClick()}
      >
        {children}
      </button>
    </Tip>
  )
}
