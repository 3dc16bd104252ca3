import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { canvasText } from '../text/canvas.ts'
import type { AssociationEdge } from './nodes.ts'

/** What one thing needs another for: a quiet line, which says what it is while one of its ends is selected. */
export const AssociationLine = memo(function AssociationLine({ id, data }: EdgeProps<AssociationEdge>) {
  if (!data) return null
  const { path, middle, relation, count, isClose } = data
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        className={isClose ? 'association-line close' : 'association-line'}
        interactionWidth={0}
      />
      {isClose && (
        <EdgeLabelRenderer>
          <span
            aria-hidden // the line itself says it
            className="association-label"
            style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
          >
            {canvasText.relation[relation](count)}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  )
})
