import { BaseEdge, EdgeLabelRenderer, getBezierPath, Position, type EdgeProps } from '@xyflow/react'
import { Plug, Turtle, Unplug } from 'lucide-react'
import { memo } from 'react'
import { toggleLink } from '../commands/switch-commands.ts'
import { analysisModeText as text } from '../text/analysis-mode.ts'
import { canvasText } from '../text/canvas.ts'
import { momentText } from '../text/moment.ts'
import { repairText } from '../text/repair.ts'
import { isLive } from '../store/mode.ts'
import { useApp, useAppHandle } from '../store/context.tsx'
import { Mark } from '../ui/Mark.tsx'
import type { DependencyEdge, PairingEdge } from './nodes.ts'
import { swing } from './pairing-curve.ts'
import type { LinkSwitch } from './switches.ts'

/** A pairing: one line without direction, with its intervals; broken where a finding blocks it. */
export const PairingLine = memo(function PairingLine(props: EdgeProps<PairingEdge>) {
  const app = useAppHandle()
  const { data, selected, id } = props
  const { path, x, y } = pathOf(props)
  if (!data) return null
  const { pairing, worst, link } = data
  const open = worst?.known ? null : worst
  const broken = open?.severity === 'error' || open?.severity === 'unsupported'
  const state = [selected && 'selected', link ? link.off && 'cut' : broken && 'broken']
    .filter(Boolean)
    .join(' ')
  return (
    <>
      <BaseEdge id={id} path={path} className={`pairing-line ${state}`} interactionWidth={14} />
      <EdgeLabelRenderer>
        <div
          className={`pairing-label nodrag nopan ${state}`}
          style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
        >
          <button
            type="button"
            tabIndex={-1}
            className="pairing-words"
            onClick={() => app.store.getState().select([pairing.id])}
          >
            {open && !link && <Mark severity={open.severity} label />}
            {link && link.slowBy > 0 && (
              <span className="tag slow">
                <Turtle size={12} aria-hidden />
                {momentText.slow(link.slowBy)}
              </span>
            )}
            {pairing.voiceFailover
              ? canvasText.voice(pairing.failureDetection, pairing.failback)
              : canvasText.noVoice}
          </button>
          {link && <LinkButton link={link} />}
        </div>
      </EdgeLabelRenderer>
    </>
  )
})

/** Cuts the link between the two sites, or restores it; in Simulate mode it is repaired. */
function LinkButton({ link: { part, name, off } }: { readonly link: LinkSwitch }) {
  const app = useAppHandle()
  const simulated = useApp((state) => isLive(state.mode))
  const drilling = useApp((state) => state.mode === 'drill')
  if (drilling) return null
  const joined = simulated ? repairText.repairedLink : text.joined
  const label = off ? joined(name) : text.cut(name)
  return (
    <button
      type="button"
      className="link-switch"
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation()
        toggleLink(app, part, name)
      }}
    >
      {off ? <Unplug size={12} aria-hidden /> : <Plug size={12} aria-hidden />}
      {off ? (simulated ? momentText.repairLink : text.restoreLink) : text.cutLink}
    </button>
  )
}

/** Side by side: from edge to edge. One above the other: around the right of both, so that nothing is crossed. */
function pathOf(props: EdgeProps<PairingEdge>): { path: string; x: number; y: number } {
  const { sourceX, sourceY, targetX, targetY, targetPosition } = props
  if (targetPosition !== Position.Right) {
    const [path, x, y] = getBezierPath(props)
    return { path, x, y }
  }
  const out = Math.max(sourceX, targetX) + swing
  const path = `M${sourceX} ${sourceY}C${out} ${sourceY} ${out} ${targetY} ${targetX} ${targetY}`
  return { path, x: (sourceX + targetX) / 8 + out * 0.75, y: (sourceY + targetY) / 2 }
}

/** A pool that uses a store of another site. */
export const DependencyLine = memo(function DependencyLine(props: EdgeProps<DependencyEdge>) {
  const [path] = getBezierPath(props)
  return <BaseEdge id={props.id} path={path} className="dependency-line" interactionWidth={0} />
})
