import {
  ChevronLeft,
  ChevronRight,
  Pause,
  Play,
  RotateCcw,
  SkipBack,
  SkipForward,
  Split,
  X,
} from 'lucide-react'
import { memo, useEffect, useState, type KeyboardEvent } from 'react'
import { command } from '../commands/commands.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import type { Simulation, Speed } from '../store/simulation-slice.ts'
import { clockText, simulationText } from '../text/simulation.ts'
import { timelineText as text } from '../text/timeline.ts'
import { CommandButton } from '../ui/CommandButton.tsx'
import { Select } from '../ui/Select.tsx'
import { playOn } from './player.ts'
import { Track } from './Track.tsx'

const speeds: readonly Speed[] = [1, 10, 60, 600, 'next event']

/** The bar between the canvas and the lower panel: plays the simulation, goes to any moment of it, and parts futures. */
export function Timeline() {
  const simulation = useApp((state) => state.simulation)
  const saidAt = usePlayer()
  if (simulation === null) return null
  return <Bar simulation={simulation} saidAt={saidAt} />
}

/** Plays while the simulation plays. Gives how often something was announced since the page was opened. */
function usePlayer(): number {
  const { store, ports } = useAppHandle()
  const playing = useApp((state) => state.simulation?.playing === true)
  const [said, setSaid] = useState(0)
  useEffect(
    () => (playing ? playOn(store, ports.ticker, () => setSaid((before) => before + 1)) : undefined),
    [playing, store, ports],
  )
  return said
}

function Bar({ simulation, saidAt }: { readonly simulation: Simulation; readonly saidAt: number }) {
  const { playing, speed, at } = simulation
  return (
    <section aria-label={simulationText.timeline} className="timeline">
      <Controls playing={playing} />
      <SpeedChoice speed={speed} />
      <Futures simulation={simulation} />
      <Fork />
      <div className="timeline-moment">
        <Track simulation={simulation} saidAt={saidAt} />
        <output className="timeline-clock" aria-live="off">
          {clockText(at)}
          <small>{text.simulated}</small>
        </output>
      </div>
    </section>
  )
}

/** Like all that stands beside the track, drawn anew only when it changes: not for every picture while it plays. */
const Controls = memo(function Controls({ playing }: { readonly playing: boolean }) {
  return (
    <div role="group" aria-label={text.controls} className="timeline-controls">
      <CommandButton command={command('simulation-restart')} className="button quiet icon" named>
        <RotateCcw size={15} aria-hidden />
      </CommandButton>
      <CommandButton command={command('simulation-previous-mark')} className="button quiet icon" named>
        <SkipBack size={15} aria-hidden />
      </CommandButton>
      <CommandButton command={command('simulation-previous')} className="button quiet icon" named>
        <ChevronLeft size={16} aria-hidden />
      </CommandButton>
      <CommandButton command={command('simulation-play')} className="button primary icon timeline-play" named>
        {playing ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
      </CommandButton>
      <CommandButton command={command('simulation-next')} className="button quiet icon" named>
        <ChevronRight size={16} aria-hidden />
      </CommandButton>
      <CommandButton command={command('simulation-next-mark')} className="button quiet icon" named>
        <SkipForward size={15} aria-hidden />
      </CommandButton>
    </div>
  )
})

const SpeedChoice = memo(function SpeedChoice({ speed }: { readonly speed: Speed }) {
  const { store } = useAppHandle()
  const { setSpeed } = store.getState()
  return (
    <div className="timeline-speed" title={text.speedMeans(speed)}>
      <Select
        label={text.speed}
        value={String(speed)}
        choices={speeds.map((one) => ({
          value: String(one),
          label: text.speeds[one],
          hint: text.speedMeans(one),
        }))}
        onChange={(chosen) => {
          const next = speeds.find((one) => String(one) === chosen)
          if (next !== undefined) setSpeed(next)
        }}
      />
    </div>
  )
})

const Fork = memo(function Fork() {
  return (
    <CommandButton command={command('simulation-fork')} className="button timeline-fork" named>
      <Split size={14} aria-hidden />
      <span className="long">{text.fork}</span>
    </CommandButton>
  )
})

/** Which of two futures is shown, with the way to drop the one that is not. */
function Futures({ simulation }: { readonly simulation: Simulation }) {
  const { store } = useAppHandle()
  const { futures, shown } = simulation
  if (futures.length < 2) return null
  const { showFuture, dropFuture } = store.getState()
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    if (!['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'].includes(event.key)) return
    event.preventDefault()
    const next = (index + 1) % futures.length
    showFuture(next)
    event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-future="${next}"]`)?.focus()
  }
  return (
    <div className="timeline-futures">
      <div role="radiogroup" aria-label={text.futures} className="mode-switch">
        {futures.map(({ label, forkedAt }, index) => (
          <button
            key={index}
            type="button"
            role="radio"
            aria-checked={index === shown}
            tabIndex={index === shown ? 0 : -1}
            data-future={index}
            className="mode"
            title={forkedAt === null ? label : text.forkedAt(label, forkedAt)}
            onClick={() => showFuture(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {label}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="button quiet icon"
        aria-label={text.drop(futures[shown]?.label ?? '')}
        title={text.drop(futures[shown]?.label ?? '')}
        onClick={() => dropFuture(shown)}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  )
}
