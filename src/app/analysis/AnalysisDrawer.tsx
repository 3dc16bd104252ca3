import { Tabs } from '@base-ui/react/tabs'
import { FileText, X } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { analysisTabs, type AnalysisTab } from '../store/analysis-slice.ts'
import { existingWhom, useAnalysisView } from '../store/analysis-view.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { topologyOf } from '../store/selectors.ts'
import '../style/analysis.css'
import { analysisText as text } from '../text/analysis.ts'
import { Tip } from '../ui/Tip.tsx'
import { askable, keyOf } from './everything/asked.ts'
import { AvailabilityTab } from './everything/AvailabilityTab.tsx'
import { CapacityTab } from './everything/CapacityTab.tsx'
import { CutSetsTab } from './everything/CutSetsTab.tsx'
import type { Inquiry } from './everything/inquiry.ts'
import { InquiryBar } from './everything/InquiryBar.tsx'
import { MatrixTab } from './everything/MatrixTab.tsx'
import { SurvivalTab } from './everything/SurvivalTab.tsx'
import { MaintenanceTab } from './maintenance/MaintenanceTab.tsx'
import { WordsTab } from './now/WordsTab.tsx'

const isTab = (value: unknown): value is AnalysisTab => analysisTabs.some((tab) => tab === value)

/** The panel below the canvas in Analyze mode: what the deployment survives, page by page. */
export function AnalysisDrawer() {
  const { store } = useAppHandle()
  const shown = useApp((state) => state.analysisTab)
  return (
    <section className="drawer analysis-drawer" aria-label={text.drawer.label}>
      <Tabs.Root
        className="drawer-tabs"
        value={shown}
        onValueChange={(tab: unknown) => isTab(tab) && store.getState().showAnalysis(tab)}
      >
        <div className="drawer-head">
          <Tabs.List className="tabs-list drawer-list">
            {analysisTabs.map((tab) => (
              <Tabs.Tab key={tab} className="tab" value={tab}>
                {text.drawer.tabs[tab]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tip text={text.drawer.reportMeans}>
            <button
              type="button"
              className="button small"
              aria-label={text.drawer.report}
              onClick={() => store.getState().show({ kind: 'analysis-report' })}
            >
              <FileText size={13} aria-hidden />
              <span className="report-word">{text.drawer.report}</span>
            </button>
          </Tip>
          <Tip text={text.drawer.close}>
            <button
              type="button"
              className="button quiet icon"
              aria-label={text.drawer.close}
              onClick={() => store.getState().toggleDrawer()}
            >
              <X size={15} aria-hidden />
            </button>
          </Tip>
        </div>
        {analysisTabs.map((tab) => (
          <Tabs.Panel key={tab} className="drawer-panel" value={tab}>
            {tab === shown && <Page tab={tab} />}
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </section>
  )
}

function Page({ tab }: { readonly tab: AnalysisTab }) {
  switch (tab) {
    case 'words':
      return <WordsTab />
    case 'maintenance':
      return <MaintenanceTab />
    case 'cut-sets':
      return (
        <Asked>
          {(inquiry) => <CutSetsTab key={`${keyOf(inquiry.whom)} ${inquiry.asked}`} inquiry={inquiry} />}
        </Asked>
      )
    case 'matrix':
      return <Asked>{(inquiry) => <MatrixTab inquiry={inquiry} />}</Asked>
    case 'survival':
      return <Asked>{(inquiry) => <SurvivalTab inquiry={inquiry} />}</Asked>
    case 'availability':
      return <Asked>{(inquiry) => <AvailabilityTab inquiry={inquiry} />}</Asked>
    case 'capacity':
      return <Asked withoutQuestion>{(inquiry) => <CapacityTab inquiry={inquiry} />}</Asked>
  }
}

/** A page that answers a question about something: what it is about, and what is asked, stand above it. */
function Asked({
  withoutQuestion = false,
  children,
}: {
  readonly withoutQuestion?: boolean
  readonly children: (inquiry: Inquiry) => ReactNode
}) {
  const inquiry = useInquiry()
  if (!inquiry) return <p className="drawer-empty">{text.drawer.empty}</p>
  return (
    <>
      <InquiryBar inquiry={inquiry} withQuestion={!withoutQuestion} />
      <div className="tab-body">{children(inquiry)}</div>
    </>
  )
}

/** `null` where there is no pool to ask about. */
function useInquiry(): Inquiry | null {
  const topology = useApp(topologyOf)
  const settings = useApp((state) => state.settings)
  const chosen = useAnalysisView((view) => view.whom)
  const question = useAnalysisView((view) => view.asked)
  return useMemo(() => {
    const whom = existingWhom(topology, chosen)
    return whom && { topology, settings, whom, asked: askable(whom, question) }
  }, [topology, settings, chosen, question])
}
