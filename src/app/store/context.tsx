import { createContext, useContext, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Findings } from '#core/check/check.ts'
import type { Ports } from '../ports/ports.ts'
import { useLazyPart } from '../ui/lazy-part.ts'
import { checkerPart, docOf, findingsOf } from './selectors.ts'
import type { AppState, AppStore } from './store.ts'

/** The store and the ways out of the browser, wired together in one place. */
export interface App {
  readonly store: AppStore
  readonly ports: Ports
}

const AppContext = createContext<App | null>(null)

/** Gives the components below it the application. */
export function AppProvider({ app, children }: { readonly app: App; readonly children: ReactNode }) {
  return <AppContext value={app}>{children}</AppContext>
}

/** The application, for handlers: reading its state here does not re-render. */
export function useAppHandle(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('A component that uses the application stands outside its provider')
  return app
}

/** A part of the state; re-renders when that part changes identity. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useAppHandle().store, select)
}

/** The findings on the open document. */
export function useFindings(): Findings {
  const { ports } = useAppHandle()
  useLazyPart(checkerPart) // nothing is found before the rules are here
  return useApp((state) => findingsOf(docOf(state), ports.today()))
}
