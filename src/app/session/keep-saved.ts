import { begin } from '#core/edit/history.ts'
import type { TopologyDocument } from '#core/model/document.ts'
import { find } from '#core/model/topology.ts'
import { prepareImported } from './as-imported.ts'
import { ownDocOf } from '../store/selectors.ts'
import type { App } from '../store/context.tsx'
import { portText } from '../text/ports.ts'
import { isWorthKeeping, offerBack } from './bring-back.ts'
import { bringAttemptBack } from './keep-attempt.ts'
import { keepSimulation } from './keep-simulation.ts'
import type { TabRole } from '../ports/ports.ts'

/** How long after the last change it is saved, after the first at the latest, and after a failure again, in milliseconds. */
const pause = { afterLast: 300, afterFirst: 2000, afterFailure: 10_000 }

/** How many times as long as handing a document over takes the pauses are at least, for those that take long. */
const patience = { afterLast: 10, afterFirst: 20 }

/** How long the work of the last session waits for its imported file to be read again, in milliseconds. */
const longestWait = 1000

/**
 * Keeps the work in the browser: brings back the work of the last session (and the theme), saves every change shortly
 * after it, and at once when the page is left; what could not be saved is tried again. The simulation is kept beside it. Only the writing tab saves; a
 * reading tab follows what that saves. A person is asked to stay only when something could not be saved. Gives the way
 * to stop it.
 */
export function keepSaved(app: App): () => void {
  const { store, ports } = app
  const stop = new AbortController()
  const state = () => store.getState()

  /** The document that was handed to the browser last, or came from it; `null` after a failure. */
  let handed: TopologyDocument | null = ownDocOf(state())
  let roleKnown = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstChange: number | null = null
  /** How long the page stood still for the last saving, in milliseconds. */
  let cost = 0

  const unsaved = () => state().begun && state().role === 'writer' && ownDocOf(state()) !== handed

  async function save(): Promise<void> {
    clearTimeout(timer)
    firstChange = null
    if (!unsaved()) return
    const doc = ownDocOf(state())
    handed = doc
    if (state().saving.state !== 'failed') state().setSaving({ state: 'saving' }) // until it is saved, it is not
    try {
      const before = performance.now()
      const saved = ports.autosave.save(doc)
      cost = performance.now() - before
      const at = await saved
      if (handed === doc) state().setSaving({ state: 'saved', at })
    } catch (thrown) {
      if (handed !== doc) return // a later one is on its way
      handed = null
      state().setSaving({ state: 'failed', reason: reasonOf(thrown) })
      timer = setTimeout(() => void save(), pause.afterFailure)
    }
  }

  function schedule(): void {
    const now = performance.now()
    firstChange ??= now
    const latest = firstChange + Math.max(pause.afterFirst, patience.afterFirst * cost) - now
    const quiet = Math.max(pause.afterLast, patience.afterLast * cost)
    clearTimeout(timer)
    timer = setTimeout(() => void save(), Math.max(0, Math.min(quiet, latest)))
  }

  /** Opens what the browser holds. What stands here and is not the same is offered back. */
  async function load(whenOpen: 'keep' | 'follow'): Promise<void> {
    let work
    try {
      work = await ports.autosave.load()
    } catch (thrown) {
      return state().setSaving({ state: 'failed', reason: reasonOf(thrown) })
    }
    if (work === null) return
    if ('problems' in work) {
      const problems = [portText.lastWorkRefused, ...work.problems]
      return state().show({ kind: 'refused', name: portText.lastWork, problems, text: work.text })
    }
    const { doc, savedAt } = work
    if (work.originalLost) state().notify(portText.originalLost, null)
    await Promise.race([prepareImported(app, doc), after(longestWait)])
    if (whenOpen === 'keep' && state().begun)
      return offerBack(app, portText.lastWorkWaits(doc.name), begin(doc))
    const replaced = state().history
    const losesEdits = isWorthKeeping(app) && replaced.present !== handed
    if (whenOpen === 'keep') {
      state().open(doc)
      if (work.simulation !== undefined) simulationHeld(work.simulation)
    } else
      store.setState(({ selection, mode }) => ({
        history: begin(doc),
        begun: true,
        selection:
          mode === 'drill' ? selection : selection.filter((id) => find(doc.topology, id) !== undefined),
      }))
    handed = ownDocOf(state())
    state().setSaving({ state: 'saved', at: savedAt })
    if (losesEdits) offerBack(app, portText.followed(replaced.present.name), replaced)
    else if (whenOpen === 'keep') state().announce(portText.workRestored(doc.name))
  }

  function takeRole(role: TabRole): void {
    const before = state().role
    state().setRole(role)
    // The first loading is under way when the role is first known; later a new writer goes on from what was saved last.
    if (roleKnown && before === 'reader' && role === 'writer') void load('follow')
    roleKnown = true
  }

  const simulationHeld = keepSimulation(app, stop.signal)
  state().setTheme(ports.theme.load())
  void load('keep').then(() => {
    if (unsaved()) schedule()
    void bringAttemptBack(app)
  })
  ports.tabs.join(takeRole, save)
  ports.autosave.watch(() => state().role === 'reader' && void load('follow'))
  const forget = store.subscribe((now, before) => {
    if (ownDocOf(now) !== ownDocOf(before) && unsaved()) schedule()
  })

  const leave = () => void save()
  const options = { signal: stop.signal }
  document.addEventListener('visibilitychange', () => document.hidden && leave(), options)
  window.addEventListener('pagehide', leave, options)
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (state().saving.state === 'failed' && unsaved()) event.preventDefault()
    },
    options,
  )
  return () => {
    stop.abort()
    forget()
    clearTimeout(timer)
  }
}

function reasonOf(thrown: unknown): string {
  if (thrown instanceof DOMException && thrown.name === 'QuotaExceededError') return portText.full
  return portText.noStorage(thrown instanceof Error ? thrown.message : String(thrown))
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
