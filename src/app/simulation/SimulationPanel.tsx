import { Tabs } from '@base-ui/react/tabs'
import { nameOfPool } from '#core/analyze/part-names.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import type { Moment } from '../store/moment.ts'
import { topologyOf } from '../store/selectors.ts'
import { simulationViewOf, useSimulationView, type SimulationPage } from '../store/simulation-view.ts'
import '../style/analysis-now.css'
import '../style/simulation-panel.css'
import { simulationText } from '../text/simulation.ts'
import { simulationPanelText as text } from '../text/simulation-panel.ts'
import { ExperienceTab } from './experience/ExperienceTab.tsx'
import { useMoment, usePoolsInView } from './now.ts'
import { RecoveryTab } from './recovery/RecoveryTab.tsx'
import { ReplicationTab } from './replication/ReplicationTab.tsx'
import { ServersTab } from './servers/ServersTab.tsx'

const pages = Object.keys(text.tabs) as SimulationPage[] // the keys of a literal, which the compiler widens

const isPage = (value: unknown): value is SimulationPage => pages.some((page) => page === value)

/** The panel on the right in Simulate mode: what the moment means, page by page. */
export function SimulationPanel() {
  const app = useAppHandle()
  const moment = useMoment()
  const shown = useSimulationView((view) => view.page)
  return (
    <section className="properties simulation-panel" aria-label={simulationText.place.panel}>
      <Tabs.Root
        className="properties-tabs"
        value={shown}
        onValueChange={(page: unknown) => isPage(page) && simulationViewOf(app).getState().turnTo(page)}
      >
        <Tabs.List className="tabs-list" aria-label={simulationText.place.panel}>
          {pages.map((page) => (
            <Tabs.Tab key={page} className="tab" value={page}>
              {text.tabs[page]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {pages.map((page) => (
          <Tabs.Panel key={page} className="properties-body" value={page}>
            {page === shown && (moment ? <Page page={page} moment={moment} /> : <p>{text.loading}</p>)}
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </section>
  )
}

function Page({ page, moment }: { readonly page: SimulationPage; readonly moment: Moment }) {
  const topology = useApp(topologyOf)
  const { pools, selected } = usePoolsInView()
  if (pools.length === 0) return <p className="hint">{text.noPools}</p>
  const about = text.about(selected ? pools.map((pool) => nameOfPool(topology, pool)) : [])
  return (
    <>
      <p className="hint">{about}</p>
      <PageOf page={page} moment={moment} />
    </>
  )
}

function PageOf({ page, moment }: { readonly page: SimulationPage; readonly moment: Moment }) {
  switch (page) {
    case 'experience':
      return <ExperienceTab moment={moment} />
    case 'servers':
      return <ServersTab moment={moment} />
    case 'replication':
      return <ReplicationTab world={moment.world} />
    case 'recovery':
      return <RecoveryTab world={moment.world} />
  }
}
