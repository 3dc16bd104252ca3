import { FolderOpen } from 'lucide-react'
import { useId, useState } from 'react'
import { allPutAway, bringBack, isWorthKeeping } from '../session/bring-back.ts'
import { openFile, openPicked } from '../session/opening.ts'
import { ownDocOf } from '../store/selectors.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { dialogText } from '../text/dialogs.ts'
import { portText } from '../text/ports.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SampleList } from './SampleList.tsx'
import { WhyButton } from './WhyButton.tsx'

const text = dialogText.open

/** Opens pasted text, a file or a sample. */
export function OpenDialog({ given, onClose }: { readonly given: string; readonly onClose: () => void }) {
  const app = useAppHandle()
  const name = useApp((state) => ownDocOf(state).name)
  const replaces = useApp(() => isWorthKeeping(app))
  const [draft, setDraft] = useState(given)
  const id = useId()
  const why = draft.trim() === '' ? text.noText : null
  return (
    <Dialog
      title={text.title}
      description={replaces ? text.replaces(name) : undefined}
      width={720}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={() => void openPicked(app)}>
            <FolderOpen size={14} aria-hidden />
            {text.choose}
          </button>
          <span className="grow" />
          <button type="button" className="button" onClick={onClose}>
            {dialogText.cancel}
          </button>
          <WhyButton
            className="button primary"
            why={why}
            onClick={() => void openFile(app, { name: portText.pasted, text: draft })}
          >
            {text.openText}
          </WhyButton>
        </>
      }
    >
      <div className="field">
        <label htmlFor={id}>{text.textLabel}</label>
        <textarea
          id={id}
          className="input mono paste-area"
          rows={9}
          spellCheck={false}
          value={draft}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setDraft(event.target.value)}
        />
        <p id={`${id}-hint`} className="hint">
          {text.textHint}
        </p>
      </div>
      {allPutAway(app).map((away, i) => (
        <p key={i} className="field">
          <button type="button" className="link" onClick={() => bringBack(app, away)}>
            {text.bringBack(away.present.name)}
          </button>
        </p>
      ))}
      <h3 className="dialog-section">{text.samples}</h3>
      <SampleList />
    </Dialog>
  )
}
