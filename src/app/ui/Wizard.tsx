import { useEffect, useId, useRef, type ReactNode } from 'react'
import { dialogText } from '../text/dialogs.ts'
import { wizardText as text } from '../text/new-role.ts'
import { Dialog } from './Dialog.tsx'

/** What the focus goes to on a page that comes. */
const firstField = ':is(input, textarea, [role=combobox]):not([disabled])'

/** One page of a wizard. */
export interface WizardPage {
  readonly title: string
  readonly body: ReactNode
}

/**
 * Several pages under one title, as Topology Builder asks them. Every page can be gone to at any time, and Finish stands
 * on each: whoever takes the defaults is done at once. Enter goes on, and finishes on the last page. A page that comes takes
 * the focus to its first field, unless it was chosen from the list of pages. A press beside the dialog does not close it.
 */
export function Wizard({
  title,
  description,
  pages,
  at,
  finish,
  onPage,
  onFinish,
  onClose,
}: {
  readonly title: string
  readonly description: string
  readonly pages: readonly WizardPage[]
  /** The page that is shown, 0 for the first. */
  readonly at: number
  /** What finishing does, such as "Add Edge pool". */
  readonly finish: string
  readonly onPage: (page: number) => void
  readonly onFinish: () => void
  readonly onClose: () => void
}) {
  const formId = useId()
  const last = pages.length - 1
  const form = useRef<HTMLFormElement>(null)
  const shown = useRef(at)
  useEffect(() => {
    if (shown.current === at) return
    shown.current = at
    if (document.activeElement?.closest('.wizard-pages')) return
    const field = form.current?.querySelector<HTMLElement>(firstField)
    ;(field ?? form.current)?.focus()
  }, [at])
  return (
    <Dialog
      title={title}
      description={description}
      width={800}
      staysOpen
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {dialogText.cancel}
          </button>
          <span className="grow" />
          {at > 0 && (
            <button type="button" className="button" onClick={() => onPage(at - 1)}>
              {text.back}
            </button>
          )}
          {at < last && (
            <button type="submit" form={formId} className="button">
              {text.next}
            </button>
          )}
          <button type="button" className="button primary" onClick={onFinish}>
            {finish}
          </button>
        </>
      }
    >
      <div className="wizard">
        <ol className="wizard-pages" aria-label={text.pages}>
          {pages.map((page, i) => (
            <li key={page.title}>
              <button
                type="button"
                className="wizard-page"
                aria-current={i === at ? 'step' : undefined}
                onClick={() => onPage(i)}
              >
                {page.title}
              </button>
            </li>
          ))}
        </ol>
        <form
          key={at}
          id={formId}
          ref={form}
          tabIndex={-1}
          className="wizard-body"
          aria-label={pages[at]?.title}
          onSubmit={(event) => {
            event.preventDefault()
            if (at < last) onPage(at + 1)
            else onFinish()
          }}
        >
          {pages[at]?.body}
        </form>
      </div>
    </Dialog>
  )
}
