import type { App } from '../store/context.tsx'
import { importText } from '../text/import.ts'
import type { Turn } from './incoming.ts'

/** Goes on with the next of the files that were chosen together; closes the dialog behind the last one. */
export function goOn(app: App, { rest: [incoming, ...rest], at, of }: Turn): void {
  app.store.getState().show(incoming ? { kind: 'import', turn: { incoming, rest, at: at + 1, of } } : null)
}

/** Ends with a file and all that come after it, and names those that were never asked about. */
export function stopHere(app: App, { incoming, rest }: Turn): void {
  const { show, notify } = app.store.getState()
  show(null)
  const names = [incoming, ...rest].map(({ name }) => name)
  if (rest.length > 0) notify(importText.preview.left(names), null)
}
