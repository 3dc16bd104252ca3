import { Tabs } from '@base-ui/react/tabs'
import { Clapperboard, X } from 'lucide-react'
import { ShellPlace } from '../shell/ShellPlace.tsx'
import { useAppHandle } from '../store/context.tsx'
import { simulationViewOf, useSimulationView, type SimulationTab } from '../store/simulation-view.ts'
import '../style/analysis.css'
import '../style/analysis-now.css'
import '../style/simulation-panel.css'
import { simulationText } from '../text/simulation.ts'
import { simulationPanelText } from '../text/simulation-panel.ts'
import { Tip } from '../ui/Tip.tsx'
import { CompareTab } from './compare/CompareTab.tsx'
import { EventLogTab } from './log/EventLogTab.tsx'
import { ScriptTab } from './script/ScriptTab.tsx'

const text = simulationPanelText.drawer

const tabs = Object.keys(text.tabs) as SimulationTab[] // the keys of a literal, which the compiler widens

const isTab = (value: unknown): value is SimulationTab => tabs.some((tab) => tab === value)

/** The panel below the timeline: what happened and why, two futures side by side, and what is put in from outside. */
export function SimulationDrawer() {
  const app = useAppHandle()
  const shown = useSimulationView((view) => view.tab)
  return (
    <section className="drawer simulation-drawer" aria-label={simulationText.place.drawer}>
      <Tabs.Root
        className="drawer-tabs"
        value={shown}
        onValueChange={(tab: unknown) => isTab(tab) && simulationViewOf(app).getState().showTab(tab)}
      >
        <div className="drawer-head">
          <Tabs.List className="tabs-list drawer-list">
            {tabs.map((tab) => (
              <Tabs.Tab key={tab} className="tab" value={tab}>
                {text.tabs[tab]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <span className="grow" />
          <Tip text={text.scenariosMean}>
            <button
              type="button"
              className="button small"
              onClick={() => app.store.getState().show({ kind: 'scenarios', chosen: null })}
            >
              <Clapperboard size={13} aria-hidden />
              {text.scenarios}
            </button>
          </Tip>
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
        {tabs.map((tab) => (
          <Tabs.Panel key={tab} className="drawer-panel" value={tab}>
            {tab === shown && <Page tab={tab} />}
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </section>
  )
}

function Page({ tab }: { readonly tab: SimulationTab }) {
  switch (tab) {
    case 'shell':
      return <ShellPlace />
    case 'log':
      return <EventLogTab />
    case 'compare':
      return <CompareTab />
    case 'script':
      return <ScriptTab />
  }
}
