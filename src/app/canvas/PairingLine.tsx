import { BaseEdge, EdgeLabelRenderer, getBezierPath, Position, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { canvasText } from '../text/canvas.ts'
import { useAppHandle } from '../store/context.tsx'
import { Mark } from '../ui/Mark.tsx'
import type { DependencyEdge, PairingEdge } from './nodes.ts'
import { swing } from './pairing-curve.ts'

/** A pairing: one line without direction, with its intervals; broken where a finding blocks it. */
export const PairingLine = memo(function PairingLine(props: EdgeProps<PairingEdge>) {
  const { store } = useAppHandle()
  const { data, selected, id } = props
  const { path, x, y } = pathOf(props)
  if (!data) return null
  const { pairing, worst } = data
  const open = worst?.known ? null : worst
  const broken = open?.severity === 'error' || open?.severity === 'unsupported'
  const state = [selected && 'selected', broken && 'broken'].filter(Boolean).join(' ')
  return (
    <>
      <BaseEdge id={id} path={path} className={`pairing-line ${state}`} interactionWidth={14} />
      <EdgeLabelRenderer>
        <button
          type="button"
          tabIndex={-1}
          className={`pairing-label nodrag nopan ${state}`}
          style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          onClick={() => store.getState().select([pairing.id])}
        >
          {open && <Mark severity={open.severity} label />}
          {pairing.voiceFailover
            ? canvasText.voice(pairing.failureDetection, pairing.failback)
            : canvasText.noVoice}
        </button>
      </EdgeLabelRenderer>
    </>
  )
})

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
