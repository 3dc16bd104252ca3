import type { KeyboardEvent } from 'react'
import { command } from '../commands/commands.ts'
import { shownKey } from '../commands/keys.ts'
import type { Mode } from '../store/mode.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { analysisModeText as text } from '../text/analysis-mode.ts'
import { Tip } from '../ui/Tip.tsx'

const modes: readonly Mode[] = ['design', 'analyze', 'simulate', 'drill']

/** What a person does with the deployment, in the middle of the bar: one of the modes is always on. */
export function ModeSwitch() {
  const { store } = useAppHandle()
  const mode = useApp((state) => state.mode)
  const begun = useApp((state) => state.begun)
  if (!begun) return null
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const next = by === undefined ? undefined : modes.at((modes.indexOf(mode) + by) % modes.length)
    if (next === undefined) return
    event.preventDefault()
    store.getState().setMode(next)
    event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-mode="${next}"]`)?.focus()
  }
  return (
    <div role="radiogroup" aria-label={text.mode} className="mode-switch">
      {modes.map((one) => (
        <Tip key={one} text={`${text.toMode[one]} (${shownKey(command(`mode-${one}`))})`}>
          <button
            type="button"
            role="radio"
            aria-checked={mode === one}
            tabIndex={mode === one ? 0 : -1}
            data-mode={one}
            className="mode"
            onClick={() => store.getState().setMode(one)}
            onKeyDown={onKeyDown}
          >
            {text.modes[one]}
          </button>
        </Tip>
      ))}
    </div>
  )
}
