import { command } from '../commands/commands.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { analysisModeText } from '../text/analysis-mode.ts'
import { frameText } from '../text/frame.ts'
import { CommandButton } from '../ui/CommandButton.tsx'

/** What stands on a canvas without a single site: the ways on. */
export function EmptyCanvas() {
  const app = useAppHandle()
  const designing = useApp((state) => state.mode === 'design')
  const ways = designing ? ['add-site', 'new-topology', 'open'] : ['mode-design', 'open']
  return (
    <div className="empty-canvas">
      <p>{designing ? frameText.emptyCanvas : analysisModeText.emptyCanvas}</p>
      <div className="buttons">
        {ways.map(command).map((entry, i) => (
          <CommandButton key={entry.id} command={entry} className={i === 0 ? 'button primary' : 'button'}>
            {entry.title(app)}
          </CommandButton>
        ))}
      </div>
    </div>
  )
}
