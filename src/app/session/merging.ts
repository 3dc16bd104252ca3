import { stepsTo } from '#core/merge/pieces.ts'
import { take } from '#core/merge/take.ts'
import { placeChanges } from '../canvas/arrange.ts'
import { ownDocOf } from '../store/selectors.ts'
import type { App } from '../store/context.tsx'
import { importText } from '../text/import.ts'
import { rememberImported } from './as-imported.ts'
import type { Incoming } from './incoming.ts'

/**
 * Takes the chosen pieces of a file into the open document as one undo step, and says so. The document goes on from that
 * file: what was left counts as decided here.
 */
export function takePieces(
  app: App,
  { name, doc: incoming }: Incoming,
  chosen: ReadonlySet<string>,
  of: number,
): void {
  const { store } = app
  if (store.getState().role === 'reader') return
  const { mode, shell, setMode } = store.getState()
  if (mode === 'drill') shell?.interrupt() // a line that runs holds the mode
  setMode('design') // taking pieces in changes the design
  const open = ownDocOf(store.getState())
  const merged = placeChanges(open, take(open, incoming, chosen))
  // Where nothing is taken, what is new in the file has no ids yet, and may have none that an edit will give out.
  const beyond = chosen.size === 0 ? { ...open, nextId: open.nextId + 1_000_000_000 } : open
  const { under } = stepsTo(beyond, incoming)
  rememberImported({ ...merged, topology: under.topology })
  store.getState().editAll(importText.merge.step(name), () => merged)
  store.getState().notify(importText.merge.done(name, chosen.size, of))
}
