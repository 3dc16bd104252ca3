import type { ReactNode } from 'react'
import { Tip } from '../ui/Tip.tsx'

/** A button that, while it is not to be had, stays focusable and says why. */
export function WhyButton({
  why,
  className = 'button',
  describedBy,
  label,
  onClick,
  children,
}: {
  /** Why it is not to be had now; `null` where it is. */
  readonly why: string | null
  readonly className?: string
  /** The id of an element that says the same at more length. */
  readonly describedBy?: string
  /** Its name, where what it shows does not say enough. */
  readonly label?: string
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <Tip text={why ?? label ?? null}>
      <button
        type="button"
        className={className}
        aria-disabled={why !== null}
        aria-describedby={describedBy}
        aria-label={label}
        onClick={() => why === null && onClick()}
      >
        {children}
      </button>
    </Tip>
  )
}
