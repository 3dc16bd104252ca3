import { ClipboardPaste, FilePlus2, FolderOpen, type LucideIcon } from 'lucide-react'
import { SampleList } from '../dialogs/SampleList.tsx'
import { openPicked } from '../session/opening.ts'
import { useAppHandle } from '../store/context.tsx'
import { welcomeText as text } from '../text/welcome.ts'

/** What stands in place of the canvas until a person has begun: the ways to begin, and samples. */
export function Welcome() {
  const app = useAppHandle()
  const { show } = app.store.getState()
  return (
    <main className="welcome" aria-label={text.title}>
      <div className="welcome-inner">
        <h1>{text.title}</h1>
        <p className="welcome-what">{text.what}</p>
        <h2 className="welcome-heading">{text.begin}</h2>
        <div className="choices">
          <Choice
            icon={FolderOpen}
            title={text.open}
            hint={text.openHint}
            onClick={() => void openPicked(app)}
          />
          <Choice
            icon={ClipboardPaste}
            title={text.paste}
            hint={text.pasteHint}
            onClick={() => show({ kind: 'open', text: '' })}
          />
          <Choice
            icon={FilePlus2}
            title={text.create}
            hint={text.createHint}
            onClick={() => show({ kind: 'new-topology' })}
          />
        </div>
        <h2 className="welcome-heading">{text.samplesTitle}</h2>
        <p className="hint">{text.samplesHint}</p>
        <SampleList />
      </div>
    </main>
  )
}

function Choice({
  icon: Icon,
  title,
  hint,
  onClick,
}: {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  readonly onClick: () => void
}) {
  return (
    <button type="button" className="choice" onClick={onClick}>
      <Icon size={20} aria-hidden />
      <span className="choice-title">{title}</span>
      <span className="choice-hint">{hint}</span>
    </button>
  )
}
