import { useMemo, useState } from 'react'
import type { Id, PoolId } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import { useApp, useFindings } from '../store/context.tsx'
import { analyzed } from '../store/outage-selectors.ts'
import { docOf } from '../store/selectors.ts'
import { boxesOf, type Box } from './boxes.ts'
import type { FarScene } from './far-layer.ts'
import { isPartOfCard, nodeFor } from './interpret.ts'
import { shownIn } from './near-window.ts'
import type { CanvasEdge, CanvasNode } from './nodes.ts'
import { createProjector } from './project.ts'

/** The drawing as it is divided: what React Flow mounts, and what is painted. */
interface Picture {
  readonly nodes: CanvasNode[]
  readonly edges: CanvasEdge[]
  /** The ids of the nodes that are mounted, `null` where all are. */
  readonly shown: ReadonlySet<Id> | null
  readonly overview: Pick<FarScene, 'boxes' | 'findings' | 'outage'>
  /** What is painted beneath, `null` where nothing needs to be. */
  readonly far: FarScene | null
}

const nothingMoves = {}

/** Divides the drawing: a small deployment is mounted as a whole, of a large one only what is close or in the hand. */
export function usePicture({
  large,
  near,
  moving,
  held,
  lit,
}: {
  readonly large: boolean
  readonly near: Box | null
  readonly moving: Readonly<Record<Id, Position>>
  readonly held: Id | null
  readonly lit: PoolId | null
}): Picture {
  const doc = useApp(docOf)
  const selection = useApp((state) => state.selection)
  const findings = useFindings()
  const outage = useApp(analyzed)
  const [project] = useState(createProjector)
  const { topology } = doc
  const boxes = boxesOf(doc, moving)
  const shown = useMemo(
    () => (large ? shownIn(boxes, topology, near, selection, held) : null),
    [large, boxes, topology, near, selection, held],
  )
  const { nodes, edges } = useMemo(
    () => project({ doc, findings, selection, moving, shown, outage }),
    [project, doc, findings, selection, moving, shown, outage],
  )
  const still = boxesOf(doc, nothingMoves)
  const overview = useMemo(() => ({ boxes: still, findings, outage }), [still, findings, outage])
  // As one text, so that nothing is painted anew while other cards of the same sites are mounted.
  const drawn = [
    ...edges.map(({ id }) => id),
    ...nodes
      .filter(({ type, selected }) => type === 'site' && (near !== null || selected))
      .map(({ id }) => id),
  ].join('\n')
  const far = useMemo(() => {
    if (!large) return null
    const marked = selection.map((id) => (isPartOfCard(id) ? (nodeFor(topology, id) ?? id) : id))
    return {
      boxes,
      topology,
      findings,
      outage,
      selection: new Set(marked),
      drawn: new Set(drawn.split('\n')),
      lit,
    }
  }, [large, boxes, topology, findings, outage, selection, drawn, lit])
  return { nodes, edges, shown, overview, far }
}
