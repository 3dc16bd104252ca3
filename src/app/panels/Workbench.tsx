import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { Canvas } from '../canvas/Canvas.tsx'
import { isLive, type Mode } from '../store/mode.ts'
import { useApp } from '../store/context.tsx'
import { docOf, topologyOf } from '../store/selectors.ts'
import { frameText } from '../text/frame.ts'
import { AddList } from './AddList.tsx'
import { AnalysisPlace } from './AnalysisPlace.tsx'
import { Drawer } from './Drawer.tsx'
import { DrillPlace } from './DrillPlace.tsx'
import { EmptyCanvas } from './EmptyCanvas.tsx'
import { OffList } from './OffList.tsx'
import { Outline } from './Outline.tsx'
import { Properties } from './Properties.tsx'
import { SimulationPlace, TimelinePlace } from './SimulationPlace.tsx'

/** Whether the window is too narrow for side panels at their full width, pixels. */
const narrow = window.innerWidth < 1200

/** What a person works on: outline left, canvas with the drawer below in the middle, properties right. */
export function Workbench() {
  const name = useApp((state) => docOf(state).name)
  const empty = useApp((state) => topologyOf(state).sites.length === 0)
  const drawerOpen = useApp((state) => state.drawerOpen)
  const mode = useApp((state) => state.mode)
  const away = useApp((state) => state.mode === 'drill' && state.drilled?.shown !== true)
  useKeptFocus(mode)
  if (away)
    return (
      <main className="app-middle">
        <h1 className="visually-hidden">{frameText.heading(name)}</h1>
        <DrillPlace which="page" />
      </main>
    )
  return (
    <main className="app-middle">
      <h1 className="visually-hidden">{frameText.heading(name)}</h1>
      <Group orientation="horizontal">
        <Panel defaultSize={narrow ? 208 : 264} minSize={180} maxSize={420} id="left" className="left">
          {mode === 'drill' ? (
            <DrillPlace which="panel" outline={<Outline />} />
          ) : (
            <nav aria-label={frameText.outline} className="left-inner">
              <Outline />
              {mode === 'design' ? <AddList /> : <OffList />}
            </nav>
          )}
        </Panel>
        <Separator className="splitter" aria-label={frameText.resizeOutline} />
        <Panel minSize={320} id="middle">
          <Group orientation="vertical">
            <Panel minSize={isLive(mode) ? 240 : 160} id="canvas">
              <div className="canvas-column">
                <section aria-label={frameText.canvas} className="canvas-room">
                  <Canvas />
                  {empty && <EmptyCanvas />}
                </section>
                {isLive(mode) && <TimelinePlace />}
              </div>
            </Panel>
            {drawerOpen && (
              <>
                <Separator className="splitter" aria-label={frameText.resizeDrawer} />
                <Panel
                  key={drawerIds[mode]}
                  defaultSize={drawerHeight(mode)}
                  minSize={90}
                  id={drawerIds[mode]}
                >
                  {mode === 'design' ? <Drawer /> : <Place mode={mode} which="drawer" />}
                </Panel>
              </>
            )}
          </Group>
        </Panel>
        <Separator className="splitter" aria-label={frameText.resizeProperties} />
        <Panel defaultSize={narrow ? 264 : 320} minSize={240} maxSize={520} id="right" className="right">
          {mode === 'design' ? <Properties /> : <Place mode={mode} which="panel" />}
        </Panel>
      </Group>
    </main>
  )
}

/** What the modes show below, each a panel with a size of its own. */
const drawerIds: Readonly<Record<Mode, string>> = {
  design: 'drawer',
  analyze: 'analysis',
  simulate: 'simulation',
  drill: 'drill',
}

/** Beside and below the canvas in the modes that change nothing. */
function Place({
  mode,
  which,
}: {
  readonly mode: Exclude<Mode, 'design'>
  readonly which: 'panel' | 'drawer'
}) {
  if (mode === 'drill' && which === 'drawer') return <DrillPlace which="drawer" />
  return mode === 'analyze' ? <AnalysisPlace which={which} /> : <SimulationPlace which={which} />
}

/**
 * Less than a third of the window, in pixels, so that some lines fit below a canvas that keeps most of the room; more for
 * the charts of an analysis.
 */
function drawerHeight(mode: Mode): number {
  return mode === 'analyze' || mode === 'drill'
    ? Math.min(460, Math.max(240, Math.round(window.innerHeight * 0.4)))
    : Math.min(340, Math.max(220, Math.round(window.innerHeight * 0.3)))
}

/** Where the other mode takes away what had the focus, the switch between the modes gets it, and keeps it at the mode. */
function useKeptFocus(mode: Mode): void {
  const held = useRef<Element | null>(null)
  useEffect(() => {
    const remember = () => {
      held.current = document.activeElement
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  const recover = useEffectEvent((into: Mode) => {
    const last = held.current
    const isGone = last !== null && last !== document.body && !last.isConnected
    const isLost = isGone && document.activeElement === document.body
    if (isLost || document.activeElement?.matches('.mode-switch [data-mode]') === true)
      document.querySelector<HTMLElement>(`.mode-switch [data-mode="${into}"]`)?.focus()
  })
  useLayoutEffect(() => recover(mode), [mode])
}
