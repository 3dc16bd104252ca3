import { useState } from 'react'
import { readAttempt } from '#core/drills/attempt-file.ts'
import { arrivalOf } from '#core/drills/replay.ts'
import { refuse } from '../session/opening.ts'
import { useAppHandle, type App } from '../store/context.tsx'
import { drillViewOf } from '../store/drill-view.ts'
import { drillText as text } from '../text/drill.ts'
import { useKeptFocus } from '../ui/useKeptFocus.ts'
import { certificateFor } from './begin.ts'
import { debriefFor } from './ending.ts'
import { importProgress, loadProgress, resetProgress } from './keeping.ts'
import { progressText } from './progress.ts'
import { drillFor } from './resuming.ts'

/** Attempts and progress go out and come in as files. */
export function Files() {
  const app = useAppHandle()
  const [asks, setAsks] = useState(false)
  const keptFocus = useKeptFocus<HTMLElement>(asks)
  return (
    <section className="drill-block" aria-label={text.files} tabIndex={-1} {...keptFocus}>
      <h3 className="drill-heading">{text.files}</h3>
      <div className="drill-files">
        <button type="button" className="link" onClick={() => void openAttempt(app)}>
          {text.importAttempt}
        </button>
        <button type="button" className="link" onClick={() => void saveProgress(app)}>
          {text.exportProgress}
        </button>
        <button type="button" className="link" onClick={() => void addProgress(app)}>
          {text.importProgress}
        </button>
        {asks ? (
          <div className="note warning" role="group" aria-label={text.resetProgress}>
            <p>{text.resetProgressSure}</p>
            <div className="drill-buttons">
              <button
                type="button"
                className="button danger"
                onClick={() => {
                  setAsks(false)
                  resetProgress(app)
                  app.store.getState().announce(text.progressForgotten)
                }}
              >
                {text.forget}
              </button>
              {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- what was pressed is gone: this takes its place */}
              <button type="button" className="button" autoFocus onClick={() => setAsks(false)}>
                {text.keep}
              </button>
            </div>
          </div>
        ) : (
          <button type="button" className="link" onClick={() => setAsks(true)}>
            {text.resetProgress}
          </button>
        )}
      </div>
    </section>
  )
}

interface Picked {
  readonly name: string
  readonly content: string
}

/** The text of a file that a person chooses; `null` for none, and for one that cannot be read, which is said. */
async function pick(app: App): Promise<Picked | null> {
  const [given] = await app.ports.files.pick()
  if (!given) return null
  if ('refusal' in given) {
    refuse(app, { name: given.name, problems: [given.refusal], text: '' })
    return null
  }
  return { name: given.name, content: 'text' in given ? given.text : new TextDecoder().decode(given.bytes) }
}

async function openAttempt(app: App): Promise<void> {
  const picked = await pick(app)
  if (!picked) return
  const { name, content } = picked
  const read = readAttempt(content)
  if (!read.ok) {
    const problems = read.problems.map(({ path, message }) => text.problem(path, message))
    return refuse(app, { name, problems: [text.notAttempt, ...problems], text: content })
  }
  const { attempt } = read
  const drill = drillFor(app, attempt.drill)
  const arrived = drill && arrivalOf(drill)
  if (!drill || !arrived?.ok)
    return refuse(app, { name, problems: [text.unknownDrill(attempt.drill)], text: content })
  const certificate = certificateFor(drill)
  try {
    const debrief = debriefFor(drill, arrived.arrival, attempt, certificate)
    drillViewOf(app).setState({
      debriefed: { drill, attempt, certificate, debrief, isOwn: false, rehearses: null },
    })
  } catch {
    refuse(app, { name, problems: [text.notReplayed], text: content })
  }
}

async function saveProgress(app: App): Promise<void> {
  await loadProgress(app)
  app.ports.files.download(text.progressFile, progressText(drillViewOf(app).getState().progress ?? {}))
  app.store.getState().announce(text.progressSaved(text.progressFile))
}

async function addProgress(app: App): Promise<void> {
  const picked = await pick(app)
  if (!picked) return
  const isRead = await importProgress(app, picked.content)
  if (isRead) app.store.getState().announce(text.progressAdded)
  else refuse(app, { name: picked.name, problems: [text.notProgress], text: picked.content })
}
