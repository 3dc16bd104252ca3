import { openText } from '#core/open/open.ts'
import { poolsOf } from '#core/model/topology.ts'
import { placeMissing } from '../canvas/arrange.ts'
import type { App } from '../store/context.tsx'
import { portText } from '../text/ports.ts'
import { isWorthKeeping, offerBack } from './bring-back.ts'
import type { FileRefusal, FileText } from './ports.ts'
import { problemInWords } from './problem-in-words.ts'

/**
 * Opens what a port has read; `null` (nothing was chosen) does nothing. What cannot be opened is shown with its reasons,
 * and the open document stays. A document that makes room for another is offered back.
 */
export function openFileText(app: App, read: FileText | FileRefusal | null): void {
  if (read === null) return
  if (app.store.getState().role === 'reader') return refuseToReader(app)
  if ('refusal' in read) return refuse(app, read.name, [read.refusal], '')
  const opened = openText(read.text, read.name)
  if (!opened.ok) return refuse(app, read.name, opened.problems.map(problemInWords), read.text)

  const before = app.store.getState().history
  const worthKeeping = isWorthKeeping(app)
  const doc = placeMissing(opened.doc)
  const { open, show, announce } = app.store.getState()
  open(doc, opened.notes)
  show(opened.notes.length > 0 ? { kind: 'import-notes' } : null)
  const said = portText.opened(doc.name, doc.topology.sites.length, poolsOf(doc.topology).length)
  if (worthKeeping) offerBack(app, `${said} ${portText.putAway(before.present.name)}`, before)
  else announce(said)
}

/** Lets the person choose a file and opens it. */
export async function openPicked(app: App): Promise<void> {
  openFileText(app, await app.ports.files.pick())
}

/** Opens a sample by its file name. */
export async function openSample(app: App, name: string): Promise<void> {
  openFileText(app, await app.ports.files.sample(name))
}

function refuse(app: App, name: string, problems: readonly string[], text: string): void {
  const { show, announce } = app.store.getState()
  show({ kind: 'refused', name, problems, text })
  announce(portText.refused(name, problems.length))
}

function refuseToReader(app: App): void {
  const takeOver = { label: portText.takeOver, run: () => app.ports.tabs.takeOver() }
  app.store.getState().notify(portText.reader, takeOver)
}
