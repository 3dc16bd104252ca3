import { Tabs } from '@base-ui/react/tabs'
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { EventLogTab } from '../simulation/log/EventLogTab.tsx'
import { ShellPanel } from '../shell/ShellPanel.tsx'
import { useApp, useAppHandle } from '../store/context.tsx'
import { drillViewOf, useDrillView, type DrillView } from '../store/drill-view.ts'
import '../style/analysis.css'
import '../style/simulation-panel.css'
import '../style/drill.css'
import { drillText as text } from '../text/drill.ts'
import { Tip } from '../ui/Tip.tsx'
import { CompareIdle } from './CompareIdle.tsx'

const tabs = ['shell', 'log', 'compare'] as const

const isTab = (value: unknown): value is DrillView['tab'] => tabs.some((tab) => tab === value)

/** The panel below the timeline in a drill: the shell first, then what happened, and what would have happened. */
export function DrillDrawer() {
  const app = useAppHandle()
  const shown = useDrillView((view) => view.tab)
  const shell = useDrillView((view) => view.attempting?.shell ?? null)
  const calls = useApp((state) => state.shellCalls)
  useEffect(() => {
    if (calls > 0) drillViewOf(app).setState({ tab: 'shell' })
  }, [app, calls])
  return (
    <section className="drawer simulation-drawer" aria-label={text.drawer}>
      <Tabs.Root
        className="drawer-tabs"
        value={shown}
        onValueChange={(tab: unknown) => isTab(tab) && drillViewOf(app).setState({ tab })}
      >
        <div className="drawer-head">
          <Tabs.List className="tabs-list drawer-list">
            {tabs.map((tab) => (
              <Tabs.Tab key={tab} className="tab" value={tab}>
                {text.drawerTabs[tab]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <span className="grow" />
          <Tip text={text.close}>
            <button
              type="button"
              className="button quiet icon"
              aria-label={text.close}
              onClick={() => app.store.getState().toggleDrawer()}
            >
              <X size={15} aria-hidden />
            </button>
          </Tip>
        </div>
        <Tabs.Panel className="drawer-panel" value="shell">
          {shown === 'shell' && shell && <ShellPanel shell={shell} />}
        </Tabs.Panel>
        <Tabs.Panel className="drawer-panel" value="log">
          {shown === 'log' && <EventLogTab />}
        </Tabs.Panel>
        <Tabs.Panel className="drawer-panel" value="compare">
          {shown === 'compare' && <CompareIdle />}
        </Tabs.Panel>
      </Tabs.Root>
    </section>
  )
}
