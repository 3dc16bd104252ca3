import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useAppHandle } from '../store/context.tsx'
import { dialogText } from '../text/dialogs.ts'
import { Tip } from '../ui/Tip.tsx'

/** Puts a text on the clipboard, and says whether that was allowed. */
export function CopyButton({
  text,
  label,
  children,
}: {
  /** The text, or how to put it together where that takes a moment. */
  readonly text: string | (() => string)
  /** What is copied, for the tooltip and for screen readers. */
  readonly label: string
  /** What stands on the button; an icon alone where nothing is given. */
  readonly children?: string
}) {
  const app = useAppHandle()
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const copy = async () => {
    const copied = await app.ports.clipboard.copy(typeof text === 'string' ? text : text())
    setOutcome(copied ? 'copied' : 'refused')
    app.store.getState().announce(copied ? dialogText.copied : dialogText.notCopied)
  }
  const Icon = outcome === 'copied' ? Check : Copy
  return (
    <Tip text={outcome === null ? label : outcome === 'copied' ? dialogText.copied : dialogText.notCopied}>
      <button
        type="button"
        className={children === undefined ? 'button quiet icon' : 'button'}
        aria-label={label}
        onClick={() => void copy()}
        onBlur={() => setOutcome(null)}
      >
        <Icon size={14} aria-hidden />
        {children}
      </button>
    </Tip>
  )
}
