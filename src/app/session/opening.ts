import type { ImportNote } from '#core/exchange/import-note.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import { poolsOf } from '#core/model/topology.ts'
import { placeMissing } from '../canvas/arrange.ts'
import type { FileRefusal, GivenFile } from '../ports/ports.ts'
import { problemInWords } from '../ports/problem-in-words.ts'
import type { FileText, FileToRead } from '../ports/reader-tasks.ts'
import type { App } from '../store/context.tsx'
import type { OpenDialog } from '../store/view-slice.ts'
import { portText } from '../text/ports.ts'
import { prepareImported, rememberImported } from './as-imported.ts'
import { isWorthKeeping, offerBack } from './bring-back.ts'
import { scenarioIn } from './scenario-in.ts'
import { isReadable, refusedBy, type Arrival, type Incoming, type Refused } from './incoming.ts'

/** How long reading may take before it is shown, in milliseconds. */
const patience = 300

/**
 * Opens what a port has taken from the disk or the clipboard; an empty list (nothing was chosen) does nothing. Our own
 * JSON opens at once, a scenario is shown before it is played, every other file before anything changes, and so are
 * several. What cannot be opened is shown with its reasons, and the open document stays. A document that makes room is
 * offered back. Never rejects.
 */
export async function openFiles(app: App, given: readonly GivenFile[]): Promise<void> {
  if (given.length === 0) return
  const alone = given.length === 1 ? scenarioIn(given[0]) : null
  if (alone !== null) return openAsScenario(app, alone)
  if (app.store.getState().role === 'reader') return refuseToReader(app)
  const arrivals: Arrival[] = []
  for (const file of given) {
    const arrival = await arrivalOf(app, file, { at: arrivals.length + 1, of: given.length })
    if (arrival === null) return
    arrivals.push(arrival)
  }
  if (app.store.getState().role === 'reader') return refuseToReader(app)
  const [first] = arrivals
  if (!first) return
  if (arrivals.length > 1) return app.store.getState().show({ kind: 'several', arrivals })
  if ('scenario' in first) return openAsScenario(app, first.scenario)
  if (!isReadable(first)) return refuse(app, first)
  if (first.format !== 'json') return showImport(app, [first])
  await openIncoming(app, first)
}

/** Opens a single file or text; `null` (nothing was chosen) does nothing. Never rejects. */
export async function openFile(app: App, given: GivenFile | null): Promise<void> {
  await openFiles(app, given === null ? [] : [given])
}

/** Shows what stands in files before they are opened, one after the other. */
export function showImport(app: App, [incoming, ...rest]: readonly Incoming[]): void {
  const of = rest.length + 1
  if (incoming) app.store.getState().show({ kind: 'import', turn: { incoming, rest, at: 1, of } })
}

/** Opens what a person has looked at as a document of its own. */
export async function openIncoming(app: App, { doc, notes, format }: Incoming): Promise<void> {
  if (format === 'json') await prepareImported(app, doc)
  else rememberImported(doc)
  openDocument(app, doc, notes)
}

/** Opens a document in the place of the one that is open, which is offered back where it is worth keeping. */
export function openDocument(app: App, given: TopologyDocument, notes: readonly ImportNote[] = []): void {
  if (app.store.getState().role === 'reader') return refuseToReader(app)
  const before = app.store.getState().history
  const worthKeeping = isWorthKeeping(app)
  const doc = placeMissing(given)
  const { open, show, announce } = app.store.getState()
  open(doc, notes)
  show(null)
  const said = portText.opened(doc.name, doc.topology.sites.length, poolsOf(doc.topology).length)
  if (worthKeeping) offerBack(app, `${said} ${portText.putAway(before.present.name)}`, before)
  else announce(said)
}

/** Lets the person choose files and opens them. */
export async function openPicked(app: App): Promise<void> {
  await openFiles(app, await app.ports.files.pick())
}

/** Opens a sample by its file name. */
export async function openSample(app: App, name: string): Promise<void> {
  await openFile(app, await app.ports.files.sample(name))
}

/** Shows why a file cannot be opened. */
export function refuse(app: App, { name, problems, text }: Refused): void {
  const { show, announce } = app.store.getState()
  show({ kind: 'refused', name, problems, text })
  announce(portText.refused(name, problems.length))
}

/** A scenario is read by the part that plays it, which is fetched first. */
export async function openAsScenario(app: App, file: FileText): Promise<void> {
  try {
    const { openScenario } = await import('../simulation/scenarios/opening.ts')
    openScenario(app, file)
  } catch {
    refuse(app, { name: file.name, problems: [portText.readerNotLoaded], text: file.text })
  }
}

interface Place {
  readonly at: number
  readonly of: number
}

/** Reads one file; `null` where the person has cancelled it. */
async function arrivalOf(app: App, file: GivenFile, place: Place): Promise<Arrival | null> {
  if (isRefusal(file)) return refusedBy(file)
  const scenario = scenarioIn(file)
  if (scenario !== null) return { name: file.name, scenario }
  const { name } = file
  const pasted = 'text' in file ? file.text : ''
  const reading = showReading(app, file, place)
  try {
    const read = await app.ports.reader.open(file, reading)
    if (read === null) return null
    if (read.ok) return { ...read, name }
    return { name, problems: read.problems.map(problemInWords), text: read.text }
  } catch {
    return { name, problems: [portText.readerNotLoaded], text: pasted }
  } finally {
    reading.end()
  }
}

function isRefusal(file: GivenFile): file is FileRefusal {
  return 'refusal' in file
}

/** Shows how far the reading is, once it has taken a while; what was open before comes back when it is cancelled. */
function showReading(app: App, file: FileToRead, { at, of }: Place) {
  const { store } = app
  const before = store.getState().dialog
  const abort = new AbortController()
  let fraction = 0
  const show = () => store.getState().show({ kind: 'reading', name: file.name, fraction, at, of, cancel })
  const cancel = () => {
    abort.abort()
    store.getState().show(asBefore(before, file))
    store.getState().notify(portText.readingCancelled(file.name), null)
  }
  const timer = setTimeout(show, patience)
  return {
    signal: abort.signal,
    onProgress: (now: number) => {
      fraction = now
      if (store.getState().dialog?.kind === 'reading') show()
    },
    end: () => {
      clearTimeout(timer)
      if (store.getState().dialog?.kind === 'reading') store.getState().show(null)
    },
  }
}

/** The dialog of pasted text comes back with the text in it. */
function asBefore(dialog: OpenDialog | null, file: FileToRead): OpenDialog | null {
  return dialog?.kind === 'open' && 'text' in file ? { kind: 'open', text: file.text } : null
}

function refuseToReader(app: App): void {
  const takeOver = { label: portText.takeOver, run: () => app.ports.tabs.takeOver() }
  app.store.getState().notify(portText.reader, takeOver)
}
