import { render, type RenderResult } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { App } from '../../src/app/App.tsx'
import { workbenchPart } from '../../src/app/panels/workbench-part.ts'
import { AppProvider, type App as AppHandle } from '../../src/app/store/context.tsx'
import type { AppStore } from '../../src/app/store/store.ts'
import type { TopologyDocument } from '../../src/core/model/document.ts'
import { appWith, type Memory } from './memory-ports.ts'

await workbenchPart.load() // as after the first moment in a browser

/** Everything that a story about the interface needs. */
export interface Rendered extends RenderResult {
  readonly app: AppHandle
  readonly store: AppStore
  readonly memory: Memory
  readonly user: UserEvent
}

/**
 * Renders the whole application, or one component of it as `ui`, over a fresh store and ports held in memory.
 * A given document is open.
 */
export function renderApp({
  ui = <App />,
  ...given
}: { ui?: ReactElement; doc?: TopologyDocument } & Partial<Memory> = {}): Rendered {
  const { app, store, memory } = appWith(given)
  const user = userEvent.setup()
  return { ...render(<AppProvider app={app}>{ui}</AppProvider>), app, store, memory, user }
}
