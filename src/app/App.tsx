import { CSPProvider } from '@base-ui/react/csp-provider'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { Canvas } from './canvas/Canvas.tsx'
import { useShortcuts } from './commands/useShortcuts.ts'
import { Dialogs } from './dialogs/Dialogs.tsx'
import { AddList } from './panels/AddList.tsx'
import { EmptyCanvas } from './panels/EmptyCanvas.tsx'
import { Drawer } from './panels/Drawer.tsx'
import { Outline } from './panels/Outline.tsx'
import { Properties } from './panels/Properties.tsx'
import { StatusBar } from './panels/StatusBar.tsx'
import { TopBar } from './panels/TopBar.tsx'
import { Welcome } from './panels/Welcome.tsx'
import { useApp } from './store/context.tsx'
import { docOf, topologyOf } from './store/selectors.ts'
import { frameText } from './text/frame.ts'
import { Announcer } from './ui/Announcer.tsx'
import { NoticeBar } from './ui/NoticeBar.tsx'
import { useTheme } from './ui/useTheme.ts'

/** Whether the window is too narrow for side panels at their full width, pixels. */
const narrow = window.innerWidth < 1200

/** The frame: bar above, outline left, canvas with the drawer below in the middle, properties right, status below. */
export function App() {
  useShortcuts()
  useTheme()
  const begun = useApp((state) => state.begun)
  const name = useApp((state) => docOf(state).name)
  const empty = useApp((state) => topologyOf(state).sites.length === 0)
  const drawerOpen = useApp((state) => state.drawerOpen)
  return (
    <CSPProvider disableStyleElements>
      <div className="app">
        <TopBar />
        {begun ? (
          <main className="app-middle">
            <h1 className="visually-hidden">{frameText.heading(name)}</h1>
            <Group orientation="horizontal">
              <Panel defaultSize={narrow ? 208 : 264} minSize={180} maxSize={420} id="left" className="left">
                <nav aria-label={frameText.outline} className="left-inner">
                  <Outline />
                  <AddList />
                </nav>
              </Panel>
              <Separator className="splitter" aria-label={frameText.resizeOutline} />
              <Panel minSize={320} id="middle">
                <Group orientation="vertical">
                  <Panel minSize={160} id="canvas">
                    <section aria-label={frameText.canvas} className="canvas-room">
                      <Canvas />
                      {empty && <EmptyCanvas />}
                    </section>
                  </Panel>
                  {drawerOpen && (
                    <>
                      <Separator className="splitter" aria-label={frameText.resizeDrawer} />
                      <Panel defaultSize={210} minSize={90} id="drawer">
                        <Drawer />
                      </Panel>
                    </>
                  )}
                </Group>
              </Panel>
              <Separator className="splitter" aria-label={frameText.resizeProperties} />
              <Panel
                defaultSize={narrow ? 264 : 320}
                minSize={240}
                maxSize={520}
                id="right"
                className="right"
              >
                <Properties />
              </Panel>
            </Group>
          </main>
        ) : (
          <Welcome />
        )}
        <StatusBar />
        <Dialogs />
        <NoticeBar />
        <Announcer />
      </div>
    </CSPProvider>
  )
}
