import type { CanvasEdge, CanvasNode } from './nodes.ts'
import { projectEdges } from './project-edges.ts'
import { projectNodes } from './project-nodes.ts'
import { rememberInto, type Remembered } from './remembered.ts'
import type { Scene } from './scene.ts'

/** The nodes and edges of a scene. A node keeps its identity while nothing that it shows has changed. */
export type Projector = (scene: Scene) => { readonly nodes: CanvasNode[]; readonly edges: CanvasEdge[] }

/** A projector with its own memory of the nodes that it handed out. */
export function createProjector(): Projector {
  let nodesBefore = new Map<string, Remembered<CanvasNode>>()
  let edgesBefore = new Map<string, Remembered<CanvasEdge>>()
  return (scene) => {
    const nodes = new Map<string, Remembered<CanvasNode>>()
    const edges = new Map<string, Remembered<CanvasEdge>>()
    const keepNode = rememberInto(nodesBefore, nodes)
    const keepEdge = rememberInto(edgesBefore, edges)
    projectNodes(scene, keepNode)
    projectEdges(scene, keepEdge)
    nodesBefore = nodes
    edgesBefore = edges
    return {
      nodes: Array.from(nodes.values(), ({ value }) => value),
      edges: Array.from(edges.values(), ({ value }) => value),
    }
  }
}
