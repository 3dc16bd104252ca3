import { useApp } from '../store/context.tsx'
import { frameText } from '../text/frame.ts'
import { useLazyPart } from '../ui/lazy-part.ts'
import { workbenchPart } from './workbench-part.ts'

/** The line at the foot, whose contents come with the workbench. */
export function StatusBar() {
  const begun = useApp((state) => state.begun)
  const workbench = useLazyPart(workbenchPart)
  const isHere = begun && workbench.state === 'here'
  return (
    <footer className="status" aria-label={frameText.status}>
      {isHere ? <workbench.part.StatusLine /> : <span>{begun ? null : frameText.nothingOpen}</span>}
    </footer>
  )
}
