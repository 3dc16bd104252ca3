import { importText } from '../../text/import.ts'
import { Dialog } from '../../ui/Dialog.tsx'

const text = importText.reading

/** How far the reading of a large file is, and the way to end it. */
export function ReadingDialog({
  name,
  fraction,
  at,
  of,
  cancel,
}: {
  readonly name: string
  /** From 0 to 1. */
  readonly fraction: number
  readonly at: number
  readonly of: number
  readonly cancel: () => void
}) {
  const percent = Math.floor(fraction * 100)
  return (
    <Dialog
      title={text.title(name)}
      description={of > 1 ? text.place(at, of) : undefined}
      width={480}
      onClose={cancel}
      footer={
        <button type="button" className="button primary" onClick={cancel}>
          {text.cancel}
        </button>
      }
    >
      <div className="reading">
        <progress className="reading-bar" aria-label={text.title(name)} max={100} value={percent} />
        <span className="reading-percent">{percent} %</span>
      </div>
      <p className="hint">{percent === 100 ? text.nearly : text.still}</p>
    </Dialog>
  )
}
