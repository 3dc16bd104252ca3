import { Tabs } from '@base-ui/react/tabs'
import { X } from 'lucide-react'
import { useMemo } from 'react'
import { useApp, useAppHandle, useFindings } from '../store/context.tsx'
import type { DrawerTab } from '../store/view-slice.ts'
import { drawerText } from '../text/drawer.ts'
import { Tip } from '../ui/Tip.tsx'
import { Differences } from './Differences.tsx'
import { countStandings, pressing, standings } from './problems/finding-standing.ts'
import { Problems } from './problems/Problems.tsx'
import { ProblemTools } from './problems/ProblemTools.tsx'

const isTab = (value: unknown): value is DrawerTab => value === 'problems' || value === 'differences'

/** The panel below the canvas: what is wrong, and what has changed since the last publication. */
export function Drawer() {
  const app = useAppHandle()
  const drawer = useApp((state) => state.drawer)
  const all = useFindings().all()
  const counts = useMemo(() => countStandings(all), [all])
  const present = standings.filter((standing) => counts[standing] > 0)
  return (
    <section className="drawer" aria-label={drawerText.label}>
      <Tabs.Root
        className="drawer-tabs"
        value={drawer}
        onValueChange={(tab: unknown) => isTab(tab) && app.store.getState().showDrawer(tab)}
      >
        <div className="drawer-head">
          <Tabs.List className="tabs-list drawer-list">
            <Tabs.Tab className="tab" value="problems" title={drawerText.tabs.problemsMeans(counts, present)}>
              {drawerText.tabs.problems(pressing(counts))}
            </Tabs.Tab>
            <Tabs.Tab className="tab" value="differences">
              {drawerText.tabs.differences}
            </Tabs.Tab>
          </Tabs.List>
          <span className="drawer-counts">{drawerText.counts(counts, present)}</span>
          {drawer === 'problems' && <ProblemTools />}
          <Tip text={drawerText.close}>
            <button
              type="button"
              className="button quiet icon"
              aria-label={drawerText.close}
              onClick={() => app.store.getState().toggleDrawer()}
            >
              <X size={15} aria-hidden />
            </button>
          </Tip>
        </div>
        <Tabs.Panel className="drawer-panel" value="problems">
          <Problems />
        </Tabs.Panel>
        <Tabs.Panel className="drawer-panel" value="differences">
          <Differences />
        </Tabs.Panel>
      </Tabs.Root>
    </section>
  )
}
