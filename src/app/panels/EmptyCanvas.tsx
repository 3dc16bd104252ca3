import { command } from '../commands/commands.ts'
import { useAppHandle } from '../store/context.tsx'
import { frameText } from '../text/frame.ts'
import { CommandButton } from '../ui/CommandButton.tsx'

/** What stands on a canvas without a single site: the ways on. */
export function EmptyCanvas() {
  const app = useAppHandle()
  return (
    <div className="empty-canvas">
      <p>{frameText.emptyCanvas}</p>
      <div className="buttons">
        {['add-site', 'new-topology', 'open'].map(command).map((entry, i) => (
          <CommandButton key={entry.id} command={entry} className={i === 0 ? 'button primary' : 'button'}>
            {entry.title(app)}
          </CommandButton>
        ))}
      </div>
    </div>
  )
}
