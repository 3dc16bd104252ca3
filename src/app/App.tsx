import { CSPProvider } from '@base-ui/react/csp-provider'
import { useShortcuts } from './commands/useShortcuts.ts'
import { Dialogs } from './dialogs/Dialogs.tsx'
import { StatusBar } from './panels/StatusBar.tsx'
import { TopBar } from './panels/TopBar.tsx'
import { Welcome } from './panels/Welcome.tsx'
import { workbenchPart } from './panels/workbench-part.ts'
import { useApp } from './store/context.tsx'
import { frameText } from './text/frame.ts'
import { Announcer } from './ui/Announcer.tsx'
import { useLazyPart } from './ui/lazy-part.ts'
import { NoticeBar } from './ui/NoticeBar.tsx'
import { useTheme } from './ui/useTheme.ts'

/** The frame: bar above, the workbench or the welcome in the middle, status below. */
export function App() {
  useShortcuts()
  useTheme()
  return (
    <CSPProvider disableStyleElements>
      <div className="app">
        <TopBar />
        <Middle />
        <StatusBar />
        <Dialogs />
        <NoticeBar />
        <Announcer />
      </div>
    </CSPProvider>
  )
}

/** The welcome stays until there is something to work on and the workbench is here, so that no moment is empty. */
function Middle() {
  const begun = useApp((state) => state.begun)
  const workbench = useLazyPart(workbenchPart)
  if (!begun || workbench.state === 'waiting') return <Welcome />
  if (workbench.state === 'failed')
    return (
      <main className="app-middle">
        <p className="note error" role="alert">
          {frameText.notLoaded}
        </p>
      </main>
    )
  return <workbench.part.Workbench />
}
