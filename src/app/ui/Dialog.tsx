import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { dialogText } from '../text/dialogs.ts'

/** What gets the focus first: the first field, else the main button, so that Enter does what the dialog is for. */
const first =
  '.dialog-body :is(input:not([type=checkbox]), textarea, [role=combobox], [role=radio][aria-checked=true], .role-choice), .dialog-foot .primary'

/** A modal dialog with a title, a body that scrolls and a row of buttons. Escape and the cross close it; focus returns. */
export function Dialog({
  title,
  description,
  width = 560,
  footer,
  staysOpen = false,
  onClose,
  children,
}: {
  readonly title: string
  readonly description?: ReactNode
  /** Pixels. */
  readonly width?: number
  readonly footer?: ReactNode
  /** Whether a press beside it leaves it open, since much may have been typed. */
  readonly staysOpen?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open disablePointerDismissal={staysOpen} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup
          ref={popup}
          className="dialog"
          style={{ width }}
          initialFocus={() => popup.current?.querySelector<HTMLElement>(first) ?? true}
        >
          <header className="dialog-head">
            <Base.Title className="dialog-title">{title}</Base.Title>
            <Base.Close className="button quiet icon" aria-label={dialogText.close}>
              <X size={16} aria-hidden />
            </Base.Close>
          </header>
          {description !== undefined && (
            <Base.Description className="dialog-description" render={<div />}>
              {description}
            </Base.Description>
          )}
          <div className="dialog-body">{children}</div>
          {footer !== undefined && <footer className="dialog-foot">{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
