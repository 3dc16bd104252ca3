import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { emptyDocument } from '#core/model/document.ts'
import { App } from './App.tsx'
import { workbenchPart } from './panels/workbench-part.ts'
import { followAddress } from './ports/address.ts'
import { browserPorts } from './ports/browser-ports.ts'
import { commitOnLeave } from './ports/commit-on-leave.ts'
import { acceptDropAndPaste } from './ports/drop-and-paste.ts'
import { keepSaved } from './session/keep-saved.ts'
import { keepOffline } from './ports/offline.ts'
import { AppProvider } from './store/context.tsx'
import { createAppStore } from './store/store.ts'
import { frameText } from './text/frame.ts'
import { newPoolText } from './text/new-pool.ts'
import './style.css'

const app = {
  store: createAppStore(emptyDocument(newPoolText.newTopology.defaultName)),
  ports: browserPorts(),
}
void workbenchPart.load()
commitOnLeave()
keepSaved(app)
acceptDropAndPaste(app)
followAddress(app)
void keepOffline(() => app.store.getState().notify(frameText.newer, null))

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <AppProvider app={app}>
        <App />
      </AppProvider>
    </StrictMode>,
  )
