import { Tabs } from '@base-ui/react/tabs'
import { useState, type ReactNode } from 'react'
import { drills } from '#core/drills/catalogue/drills.ts'
import { useAppHandle } from '../store/context.tsx'
import { useDrillView, type Attempting } from '../store/drill-view.ts'
import '../style/drill.css'
import { drillText as text } from '../text/drill.ts'
import { Actions, Help } from './Actions.tsx'
import { showLadder } from './ending.ts'
import { Objectives } from './Objectives.tsx'
import { DataAtRisk } from './DataAtRisk.tsx'
import { Scores } from './Scores.tsx'
import { useWishes } from './wishes.ts'

/** The panel on the left of a drill: what has happened, what has to come about, how it stands; beside it the outline. */
export function DrillPanel({ outline }: { readonly outline: ReactNode }) {
  const attempting = useDrillView((view) => view.attempting)
  const [tab, setTab] = useState<'brief' | 'outline'>('brief')
  useWishes()
  return (
    <section className="left-inner drill-panel" aria-label={text.panel}>
      <Alarm />
      <Tabs.Root
        className="properties-tabs"
        value={tab}
        onValueChange={(next: unknown) => setTab(next === 'outline' ? 'outline' : 'brief')}
      >
        <Tabs.List className="tabs-list" aria-label={text.panel}>
          <Tabs.Tab className="tab" value="brief">
            {text.tabs.brief}
          </Tabs.Tab>
          <Tabs.Tab className="tab" value="outline">
            {text.tabs.outline}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel className="drill-panel-body" value="brief">
          {attempting && <Brief attempting={attempting} />}
        </Tabs.Panel>
        <Tabs.Panel className="drill-panel-body" value="outline">
          <nav aria-label={text.tabs.outline} className="left-inner">
            {outline}
          </nav>
        </Tabs.Panel>
      </Tabs.Root>
      {attempting && <Actions attempting={attempting} />}
    </section>
  )
}

/** What hurts is told at once. */
function Alarm() {
  const alarm = useDrillView((view) => view.alarm)
  return (
    <p className={alarm === '' ? 'visually-hidden' : 'note error drill-alarm'} role="alert">
      {alarm}
    </p>
  )
}

function Brief({ attempting }: { readonly attempting: Attempting }) {
  const app = useAppHandle()
  const { number, title, role, brief } = attempting.drill
  return (
    <div className="drill-brief">
      <div className="drill-buttons">
        <p className="section-title drill-number">{text.numberOf(number, drills.length)}</p>
        <span className="drill-tag">{text.modeNames[attempting.mode]}</span>
        <span className="grow" />
        <button type="button" className="link" onClick={() => showLadder(app)}>
          {text.ladderButton}
        </button>
      </div>
      <h2 className="drill-title">{title}</h2>
      {brief.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="hint">{role}</p>
      <Objectives attempting={attempting} />
      <Scores attempting={attempting} />
      <DataAtRisk />
      <Help attempting={attempting} />
    </div>
  )
}
