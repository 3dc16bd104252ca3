import {
  Background,
  ConnectionMode,
  ControlButton,
  Controls,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  useStoreApi,
  type Connection,
  type EdgeChange,
  type NodeChange,
} from '@xyflow/react'
import { Maximize } from 'lucide-react'
import { useState, type DragEvent, type KeyboardEvent } from 'react'
import { isKind } from '#core/model/id.ts'
import { pairingRefusal } from '#core/check/pairing-candidates.ts'
import { command, pairByGesture } from '../commands/commands.ts'
import { keyOf } from '../commands/keys.ts'
import { isLive } from '../store/mode.ts'
import { useApp, useAppHandle, type App } from '../store/context.tsx'
import { switchesOf } from '../store/outage-selectors.ts'
import { docOf, isReadOnly, topologyOf } from '../store/selectors.ts'
import { canvasText } from '../text/canvas.ts'
import { ThingMenu } from '../ui/ThingMenu.tsx'
import { AssociationLine } from './AssociationLine.tsx'
import { FarLayer } from './FarLayer.tsx'
import { asId, poolAt, selectionAfter, siteAt } from './interpret.ts'
import { Legend } from './Legend.tsx'
import { MomentLegend } from './MomentLegend.tsx'
import { isLarge } from './near-window.ts'
import type { CanvasEdge, CanvasNode } from './nodes.ts'
import { Overview } from './Overview.tsx'
import { noPairing, PairingGestureContext, type PairingGesture } from './pairing-gesture.ts'
import { DependencyLine, PairingLine } from './PairingLine.tsx'
import { PoolCard } from './PoolCard.tsx'
import { RoleCard } from './RoleCard.tsx'
import { SiteFrame } from './SiteFrame.tsx'
import { FileCard, SqlCard } from './StoreCards.tsx'
import { useDrag } from './useDrag.ts'
import { useFarHand } from './useFarHand.ts'
import { useLooking } from './useLooking.ts'
import { useNearWindow } from './useNearWindow.ts'
import { usePicture } from './usePicture.ts'
import { useZoomLevel } from './useZoomLevel.ts'

const nodeTypes = { site: SiteFrame, pool: PoolCard, sql: SqlCard, file: FileCard, role: RoleCard }
const edgeTypes = { pairing: PairingLine, dependency: DependencyLine, association: AssociationLine }
const addKeys = ['Shift', 'Control', 'Meta']

const fit = command('fit')

interface MenuEvent {
  readonly clientX: number
  readonly clientY: number
  readonly target: EventTarget | null
  preventDefault(): void
}

/** What the AddList puts into a drag: the id of the command that adds. */
const addType = 'application/x-topology-builder-add'

/** The drawing of the deployment, and the hand on it. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Drawing />
    </ReactFlowProvider>
  )
}

function Drawing() {
  const app = useAppHandle()
  const { store } = app
  const doc = useApp(docOf)
  const selection = useApp((state) => state.selection)
  const readOnly = useApp(isReadOnly)
  const mode = useApp((state) => state.mode)
  const analyzing = mode !== 'design'
  const [connecting, setConnecting] = useState<PairingGesture>(noPairing)
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const { moving, pairing, held, ...drag } = useDrag()
  const level = useZoomLevel()
  const large = useApp((state) => isLarge(topologyOf(state)))
  const near = useNearWindow(large)
  const { nodes, edges, shown, overview, far } = usePicture({ large, near, moving, held, lit: pairing.over })
  const isPainted = large && near === null
  const hand = useFarHand({ active: large, isPainted })
  const { screenToFlowPosition } = useReactFlow()
  const flow = useStoreApi()
  useLooking()

  const select = (changes: readonly (NodeChange<CanvasNode> | EdgeChange<CanvasEdge>)[]) => {
    const chosen = changes.filter((change) => change.type === 'select')
    if (chosen.length === 0 || hand.isPicking()) return
    const { selection } = store.getState()
    // React Flow takes the selection back of what it knows; what is not mounted goes with it.
    const replaced = chosen.some((change) => change.selected) && !flow.getState().multiSelectionActive
    const before =
      replaced && shown ? selection.filter((id) => shown.has(id) || isKind(id, 'pairing')) : selection
    store.getState().select(selectionAfter(topologyOf(store.getState()), before, chosen))
  }
  const serverUnder = (target: EventTarget | null) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-server-id]') : null
    return cell ? asId(doc.topology, cell.dataset['serverId'] ?? '') : null
  }
  const openMenu = (event: MenuEvent, id?: string) => {
    event.preventDefault()
    const ours = serverUnder(event.target) ?? (id === undefined ? null : asId(doc.topology, id))
    if (ours === null) store.getState().select([])
    else if (!store.getState().selection.includes(ours)) store.getState().select([ours])
    setMenu({ x: event.clientX, y: event.clientY })
  }
  const drop = (event: DragEvent) => {
    const id = event.dataTransfer.getData(addType)
    if (id === '') return
    event.preventDefault()
    event.stopPropagation()
    const point = screenToFlowPosition({ x: event.clientX, y: event.clientY })
    const target = poolAt(doc, point, null) ?? siteAt(doc, point)
    if (target) store.getState().select([target])
    const adding = command(id)
    const available = adding.available(app)
    if (available !== true) {
      store.getState().notify(available, null)
      return
    }
    store.getState().setDropPoint(id === 'add-site' ? point : null)
    void adding.run(app)
    store.getState().setDropPoint(null)
  }
  const connect = ({ source, target }: Connection) => {
    const [a, b] = [asId(doc.topology, source), asId(doc.topology, target)]
    if (a && b && isKind(a, 'pool') && isKind(b, 'pool')) pairByGesture(app, [a, b])
  }
  const mayConnect = ({ source, target }: { source: string; target: string }) => {
    const [a, b] = [asId(doc.topology, source), asId(doc.topology, target)]
    return !!a && !!b && isKind(a, 'pool') && isKind(b, 'pool') && !pairingRefusal(doc.topology, a, b)
  }

  return (
    <PairingGestureContext value={connecting.from === null ? pairing : connecting}>
      <ReactFlow<CanvasNode, CanvasEdge>
        className={`canvas zoom-${level} ${far ? 'over-far' : ''} ${isPainted ? 'painted' : ''} ${analyzing ? 'analyzing' : ''} ${mode}`}
        aria-label={canvasText.label}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onKeyDown={(event) => analyzing && switchFocused(app, event)}
        onNodesChange={(changes) => {
          select(changes)
          drag.onChanges(changes)
        }}
        onEdgesChange={select}
        onNodeDragStart={drag.onStart}
        onNodeDrag={drag.onDrag}
        onNodeDragStop={drag.onStop}
        onSelectionDragStart={(event, dragged) => drag.onStart(event, dragged[0])}
        onSelectionDragStop={(event, dragged) => drag.onStop(event, dragged[0], dragged)}
        onConnect={connect}
        onConnectStart={(_, { nodeId }) => {
          const id = nodeId === null ? null : asId(doc.topology, nodeId)
          if (id && isKind(id, 'pool')) setConnecting({ from: id, over: null })
        }}
        onConnectEnd={(event, { isValid }) => {
          setConnecting(noPairing)
          if (isPainted && !isValid && connecting.from !== null) drag.pairAt(event, connecting.from)
        }}
        onNodeMouseEnter={(_, node) => {
          if (connecting.from === null) return
          const id = asId(doc.topology, node.id)
          setConnecting({ ...connecting, over: id && isKind(id, 'pool') ? id : null })
        }}
        isValidConnection={mayConnect}
        connectionMode={ConnectionMode.Loose}
        onNodeContextMenu={(event, node) => openMenu(event, node.id)}
        onEdgeContextMenu={(event, edge) => openMenu(event, edge.id)}
        onSelectionContextMenu={(event) => openMenu(event, selection[0])}
        onPaneClick={hand.onPaneClick}
        onPaneContextMenu={(event) => openMenu(event, hand.at(event) ?? undefined)}
        onNodeDoubleClick={() => !isPainted && focusProperties()}
        onDoubleClick={hand.onDoubleClick}
        onSelectionStart={hand.onSelectionStart}
        onSelectionEnd={hand.onSelectionEnd}
        onDragOver={(event) => event.dataTransfer.types.includes(addType) && event.preventDefault()}
        onDrop={drop}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        selectionOnDrag
        selectionMode={SelectionMode.Partial}
        selectionKeyCode={null}
        multiSelectionKeyCode={addKeys}
        deleteKeyCode={null}
        panOnDrag={[1]}
        panOnScroll
        zoomOnDoubleClick={false}
        nodeDragThreshold={4}
        minZoom={0.01}
        maxZoom={2}
        elevateNodesOnSelect={false}
        elevateEdgesOnSelect
        proOptions={{ hideAttribution: false }}
      >
        {level !== 'far' && <Background gap={20} size={1} />}
        {far && <FarLayer scene={far} />}
        {analyzing &&
          !isPainted &&
          level !== 'far' &&
          doc.topology.sites.length > 0 &&
          (isLive(mode) ? <MomentLegend /> : <Legend />)}
        <Controls showInteractive={false} showFitView={false} position="bottom-left">
          <ControlButton
            className="fit-button"
            title={fit.title(app)}
            aria-label={fit.title(app)}
            onClick={() => void fit.run(app)}
          >
            <Maximize aria-hidden />
          </ControlButton>
        </Controls>
        <Overview scene={overview} />
      </ReactFlow>
      <ThingMenu at={menu} onClose={() => setMenu(null)} />
    </PairingGestureContext>
  )
}

/** Double-click opens the properties: they are always there, so it goes to them. */
function focusProperties(): void {
  document.querySelector<HTMLElement>('[data-properties] [role="tab"][aria-selected="true"]')?.focus()
}

/** X on a card that has the focus and is not selected switches it alone; else the shortcut switches the selection. */
function switchFocused({ store }: App, event: KeyboardEvent): void {
  const card = event.target instanceof HTMLElement ? event.target : null
  if (keyOf(event) !== 'X' || !card?.matches('.react-flow__node')) return
  const topology = topologyOf(store.getState())
  const id = asId(topology, card.dataset['id'] ?? '')
  if (id === null || store.getState().selection.includes(id)) return
  const parts = switchesOf(topology, id)
  if (parts.length === 0) return
  event.preventDefault()
  store.getState().toggleParts(parts)
}
