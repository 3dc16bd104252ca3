import type { History } from '#core/edit/history.ts'
import type { App } from '../store/context.tsx'
import type { AppStore } from '../store/store.ts'
import { portText } from '../text/ports.ts'

/** How many documents are kept after they were put away. */
const most = 5

/** What each store has put away, last first: kept until the page is closed, however long its notice stays. */
const putAway = new WeakMap<AppStore, readonly History[]>()

/** Whether putting the open document away would lose something that a person made or opened. */
export function isWorthKeeping(app: App): boolean {
  const { begun, history } = app.store.getState()
  return begun && (history.past.length > 0 || history.present.topology.sites.length > 0)
}

/** The documents that were put away in this session, last first, with everything that could be undone in them. */
export function allPutAway(app: App): readonly History[] {
  return putAway.get(app.store) ?? []
}

/** Says that a document was put away and offers it back. */
export function offerBack(app: App, said: string, history: History): void {
  putAway.set(app.store, [history, ...allPutAway(app)].slice(0, most))
  app.store.getState().notify(said, { label: portText.bringBack, run: () => bringBack(app, history) })
}

/** Opens a document that was put away, and offers the other one in turn. */
export function bringBack(app: App, history: History): void {
  if (app.store.getState().role === 'reader') return
  putAway.set(
    app.store,
    allPutAway(app).filter((other) => other !== history),
  )
  const other = app.store.getState().history
  const worthKeeping = isWorthKeeping(app)
  app.store.getState().open(history.present)
  app.store.setState({ history, dialog: null })
  const said = portText.broughtBack(history.present.name)
  if (worthKeeping) offerBack(app, `${said} ${portText.putAway(other.present.name)}`, other)
  else app.store.getState().notify(said, null)
}
