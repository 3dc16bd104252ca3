import type { ImportNote } from '#core/exchange/import-note.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import { poolsOf } from '#core/model/topology.ts'
import type { Opened } from '#core/open/open.ts'
import { placeMissing } from '../canvas/arrange.ts'
import { prepareImported, rememberImported } from './as-imported.ts'
import type { App } from '../store/context.tsx'
import { portText } from '../text/ports.ts'
import { isWorthKeeping, offerBack } from './bring-back.ts'
import type { FileRefusal, FileText } from '../ports/ports.ts'
import { problemInWords } from '../ports/problem-in-words.ts'

/**
 * Opens what a port has read; `null` (nothing was chosen) does nothing. What cannot be opened is shown with its reasons,
 * and the open document stays. A document that makes room for another is offered back. Never rejects.
 */
export async function openFileText(app: App, read: FileText | FileRefusal | null): Promise<void> {
  if (read === null) return
  if (app.store.getState().role === 'reader') return refuseToReader(app)
  if ('refusal' in read) return refuse(app, read.name, [read.refusal], '')
  let opened: Opened
  try {
    // What reads files is not needed to begin with, so it is loaded here.
    opened = (await import('#core/open/open.ts')).openText(read.text, read.name)
  } catch {
    return refuse(app, read.name, [portText.readerNotLoaded], read.text)
  }
  if (!opened.ok) return refuse(app, read.name, opened.problems.map(problemInWords), read.text)
  if (opened.format === 'json') await prepareImported(opened.doc)
  else rememberImported(opened.doc)
  openDocument(app, opened.doc, opened.notes)
}

/** Opens a document in the place of the one that is open, which is offered back where it is worth keeping. */
export function openDocument(app: App, given: TopologyDocument, notes: readonly ImportNote[] = []): void {
  if (app.store.getState().role === 'reader') return refuseToReader(app)
  const before = app.store.getState().history
  const worthKeeping = isWorthKeeping(app)
  const doc = placeMissing(given)
  const { open, show, announce } = app.store.getState()
  open(doc, notes)
  show(notes.length > 0 ? { kind: 'import-notes' } : null)
  const said = portText.opened(doc.name, doc.topology.sites.length, poolsOf(doc.topology).length)
  if (worthKeeping) offerBack(app, `${said} ${portText.putAway(before.present.name)}`, before)
  else announce(said)
}

/** Lets the person choose a file and opens it. */
export async function openPicked(app: App): Promise<void> {
  await openFileText(app, await app.ports.files.pick())
}

/** Opens a sample by its file name. */
export async function openSample(app: App, name: string): Promise<void> {
  await openFileText(app, await app.ports.files.sample(name))
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
