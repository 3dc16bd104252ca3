import { Group, Panel, Separator } from 'react-resizable-panels'
import { Canvas } from '../canvas/Canvas.tsx'
import { useApp } from '../store/context.tsx'
import { docOf, topologyOf } from '../store/selectors.ts'
import { frameText } from '../text/frame.ts'
import { AddList } from './AddList.tsx'
import { Drawer } from './Drawer.tsx'
import { EmptyCanvas } from './EmptyCanvas.tsx'
import { Outline } from './Outline.tsx'
import { Properties } from './Properties.tsx'

/** Whether the window is too narrow for side panels at their full width, pixels. */
const narrow = window.innerWidth < 1200

/** What a person works on: outline left, canvas with the drawer below in the middle, properties right. */
export function Workbench() {
  const name = useApp((state) => docOf(state).name)
  const empty = useApp((state) => topologyOf(state).sites.length === 0)
  const drawerOpen = useApp((state) => state.drawerOpen)
  return (
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
                <Panel defaultSize={drawerHeight()} minSize={90} id="drawer">
                  <Drawer />
                </Panel>
              </>
            )}
          </Group>
        </Panel>
        <Separator className="splitter" aria-label={frameText.resizeProperties} />
        <Panel defaultSize={narrow ? 264 : 320} minSize={240} maxSize={520} id="right" className="right">
          <Properties />
        </Panel>
      </Group>
    </main>
  )
}

/** Less than a third of the window, in pixels, so that some lines fit below a canvas that keeps most of the room. */
function drawerHeight(): number {
  return Math.min(340, Math.max(220, Math.round(window.innerHeight * 0.3)))
}
