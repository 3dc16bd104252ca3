import { fileNameOf } from '../commands/file-name.ts'
import { openPicked } from '../session/opening.ts'
import { useAppHandle } from '../store/context.tsx'
import { dialogText } from '../text/dialogs.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { CopyButton } from './CopyButton.tsx'

const text = dialogText.refused

/** How many problems are listed. */
const most = 50

/** How long a text can be changed in a text field without the page growing slow, in characters. */
const editable = 500_000

/** Says why a file or text could not be opened, and keeps its text for the person. */
export function RefusedDialog({
  name,
  problems,
  content,
  onClose,
}: {
  readonly name: string
  readonly problems: readonly string[]
  /** The text that was refused, '' where it could not even be read. */
  readonly content: string
  readonly onClose: () => void
}) {
  const app = useAppHandle()
  const shown = problems.slice(0, most)
  return (
    <Dialog
      title={text.title}
      description={name === '' ? text.ofText : text.of(name)}
      width={680}
      onClose={onClose}
      footer={
        <>
          {content !== '' && (
            <>
              <CopyButton text={content} label={text.copyText}>
                {text.copyText}
              </CopyButton>
              <button
                type="button"
                className="button"
                onClick={() => app.ports.files.download(`${fileNameOf(name)}.txt`, content)}
              >
                {text.saveText}
              </button>
            </>
          )}
          {content !== '' && content.length <= editable && (
            <button
              type="button"
              className="button"
              onClick={() => app.store.getState().show({ kind: 'open', text: content })}
            >
              {text.editText}
            </button>
          )}
          <span className="grow" />
          <button type="button" className="button" onClick={() => void openPicked(app)}>
            {text.another}
          </button>
          <button type="button" className="button primary" onClick={onClose}>
            {dialogText.close}
          </button>
        </>
      }
    >
      <div className="section-head">
        <h3 className="dialog-section">{text.problems(problems.length)}</h3>
        <CopyButton text={problems.join('\n')} label={text.copyProblems} />
      </div>
      <ol className="problem-list">
        {shown.map((problem, i) => (
          <li key={i}>{problem}</li>
        ))}
      </ol>
      {problems.length > most && <p className="hint">{dialogText.andMore(problems.length - most)}</p>}
    </Dialog>
  )
}
