import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { emptyDocument } from '#core/model/document.ts'
import { App } from './App.tsx'
import { browserPorts } from './ports/browser-ports.ts'
import { keepSaved } from './ports/keep-saved.ts'
import { AppProvider } from './store/context.tsx'
import { createAppStore } from './store/store.ts'
import './style.css'

const app = { store: createAppStore(emptyDocument('New topology')), ports: browserPorts() }
keepSaved(app)

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <AppProvider app={app}>
        <App />
      </AppProvider>
    </StrictMode>,
  )
