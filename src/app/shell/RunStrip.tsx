import { FastForward, Square } from 'lucide-react'
import { useApp } from '../store/context.tsx'
import { useShellState } from '../store/shell-state.ts'
import { shellText as text } from '../text/shell.ts'
import { Tip } from '../ui/Tip.tsx'
import type { Shell } from './shell.ts'

/** What runs and how far it is, with the ways to end the wait. */
export function RunStrip({
  shell,
  onDone,
}: {
  readonly shell: Shell
  /** Its buttons go with what they end: whoever shows it takes the focus. */
  readonly onDone: () => void
}) {
  const { store } = shell
  const doing = useShellState(store, (state) => state.doing)
  const line = useShellState(store, (state) => state.line)
  const queued = useShellState(store, (state) => state.queued.length)
  const isPlaying = useApp(({ simulation }) => simulation?.playing === true)
  if (doing === 'ready') return null
  return (
    <div className="shell-run" role="group" aria-label={text.running(line)}>
      <Bar shell={shell} />
      <div className="shell-run-row">
        <span className="shell-run-line" title={line}>
          {text.running(line)}
        </span>
        {doing === 'waiting' && (
          <span className="shell-run-hint">{isPlaying ? text.waitsForTime : text.paused}</span>
        )}
        {queued > 0 && <span className="shell-run-hint">{text.queued(queued)}</span>}
        <span className="grow" />
        {doing === 'waiting' && (
          <Tip text={text.skipMeans}>
            <button
              type="button"
              className="button small"
              onClick={() => {
                shell.skip()
                onDone()
              }}
            >
              <FastForward size={13} aria-hidden />
              {text.skip}
            </button>
          </Tip>
        )}
        <button
          type="button"
          className="button small"
          onClick={() => {
            shell.interrupt()
            onDone()
          }}
        >
          <Square size={12} aria-hidden />
          {text.interrupt}
        </button>
      </div>
    </div>
  )
}

/** The bar of Write-Progress. */
function Bar({ shell }: { readonly shell: Shell }) {
  const progress = useShellState(shell.store, (state) => state.progress)
  if (progress === null) return null
  const { activity, status, percent } = progress
  return (
    <div className="shell-progress">
      <span>{activity}</span>
      <progress
        aria-label={activity}
        max={100}
        {...(percent === null ? {} : { value: percent })}
        aria-valuetext={status}
      />
      <span>{percent === null ? status : `${status} ${Math.round(percent)} %`}</span>
    </div>
  )
}
