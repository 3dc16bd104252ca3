import { Bookmark } from 'lucide-react'
import { command } from '../../commands/commands.ts'
import { useApp, useAppHandle, useFindings } from '../../store/context.tsx'
import { panelsOf, usePanels } from '../../store/panels.ts'
import { docOf } from '../../store/selectors.ts'
import { drawerText } from '../../text/drawer.ts'
import { Tip } from '../../ui/Tip.tsx'

/** What stands beside the tabs while the problems are shown: another view of them, and the first baseline. */
export function ProblemTools() {
  return (
    <div className="drawer-tools">
      <BuilderSwitch />
      <TakeBaseline />
    </div>
  )
}

function BuilderSwitch() {
  const { filterProblems } = panelsOf(useAppHandle()).getState()
  const on = usePanels((panels) => panels.problems.builder)
  const text = drawerText.builder
  return (
    <Tip text={text.switchHint}>
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={on}
        onClick={() => filterProblems({ builder: !on, letThrough: false })}
      >
        <span className="switch-track" aria-hidden />
        {text.word}
      </button>
    </Tip>
  )
}

/** What to do with a baseline that is there stands beside it. */
function TakeBaseline() {
  const app = useAppHandle()
  const none = useApp((state) => docOf(state).baseline === null)
  const count = useFindings().all().length
  const take = command('take-baseline')
  const available = useApp(() => take.available(app))
  const text = drawerText.baseline
  if (!none) return null
  return (
    <Tip text={available === true ? text.takeHint(count) : available}>
      <button
        type="button"
        className="button quiet small"
        aria-label={text.take}
        aria-disabled={available !== true}
        onClick={() => available === true && void take.run(app)}
      >
        <Bookmark size={13} aria-hidden />
        <span className="tool-word">{text.word}</span>
      </button>
    </Tip>
  )
}
