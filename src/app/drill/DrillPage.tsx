import { useEffect } from 'react'
import { useAppHandle } from '../store/context.tsx'
import { useDrillView } from '../store/drill-view.ts'
import '../style/drill.css'
import { DebriefPage } from './DebriefPage.tsx'
import { loadProgress } from './keeping.ts'
import { LadderPage } from './LadderPage.tsx'
import { useWishes } from './wishes.ts'

/** What stands in the middle while no drill is looked at: the ladder, or a debrief. */
export function DrillPage() {
  const app = useAppHandle()
  const debriefed = useDrillView((view) => view.debriefed)
  useWishes()
  useEffect(() => void loadProgress(app), [app])
  return debriefed ? <DebriefPage key={debriefed.drill.id} debriefed={debriefed} /> : <LadderPage />
}
