import type { ReactNode } from 'react'
import type { Command } from '../commands/command.ts'
import { shownKey } from '../commands/keys.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { Tip } from './Tip.tsx'

/** A button for a command: its tooltip has the title and key, or the reason why it is not to be had. */
export function CommandButton({
  command,
  className = 'button',
  named = false,
  children,
}: {
  readonly command: Command
  readonly className?: string
  /** Whether the command's title is the button's name, where no words stand on it. */
  readonly named?: boolean
  readonly children: ReactNode
}) {
  const app = useAppHandle()
  const available = useApp(() => command.available(app))
  const title = useApp(() => command.title(app))
  const key = shownKey(command)
  const tip = available === true ? (key ? `${title} (${key})` : title) : available
  return (
    <Tip text={tip}>
      <button
        type="button"
        className={className}
        aria-label={named ? title : undefined}
        aria-disabled={available !== true}
        onClick={() => available === true && void command.run(app)}
      >
        {children}
      </button>
    </Tip>
  )
}
