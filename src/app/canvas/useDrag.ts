import { useReactFlow, type Node, type NodeChange } from '@xyflow/react'
import { useEffect, useRef, useState, type MouseEvent as ReactMouseEvent } from 'react'
import { moveToSite } from '#core/edit/move-to-site.ts'
import { place } from '#core/edit/place.ts'
import { isKind, type Id, type PoolId } from '#core/model/id.ts'
import type { Position } from '#core/model/layout.ts'
import { find, nameOf } from '#core/model/topology.ts'
import { pairingRefusal } from '#core/check/pairing-candidates.ts'
import { pairByGesture } from '../commands/commands.ts'
import { useAppHandle } from '../store/context.tsx'
import { docOf } from '../store/selectors.ts'
import { canvasText } from '../text/canvas.ts'
import { refusalText } from '../text/refusal.ts'
import { absolutePosition, poolAt, proposedPositions, settled, siteAt, withFollowers } from './interpret.ts'
import { isCard } from './cards.ts'
import type { CanvasNode } from './nodes.ts'
import { noPairing, type PairingGesture } from './pairing-gesture.ts'
import { movedToSite, withStoresAlong } from './stores-along.ts'

const nothingMoves: Readonly<Record<Id, Position>> = {}

type Pointer = ReactMouseEvent | MouseEvent | TouchEvent

/**
 * A drag on the canvas. While it lasts, positions are held here and the document knows nothing; the drop is one edit:
 * a place, another site, or a pairing where a pool was dropped on a pool. Arrow keys become one step a burst.
 */
export function useDrag() {
  const app = useAppHandle()
  const { store } = app
  const { screenToFlowPosition } = useReactFlow()
  const [moving, setMoving] = useState<Readonly<Record<Id, Position>>>(nothingMoves)
  const [pairing, setPairing] = useState<PairingGesture>(noPairing)
  const [held, setHeld] = useState<Id | null>(null)
  const dragging = useRef(false)
  const givenUp = useRef(false) // whether the drag in progress was given up with Escape

  useEffect(() => {
    if (held === null) return undefined
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      givenUp.current = true
      setMoving(nothingMoves)
      setPairing(noPairing)
    }
    window.addEventListener('keydown', giveUp)
    return () => window.removeEventListener('keydown', giveUp)
  }, [held])

  const pointOf = (event: Pointer): Position => {
    const at = 'changedTouches' in event ? event.changedTouches[0] : event
    return screenToFlowPosition({ x: at?.clientX ?? 0, y: at?.clientY ?? 0 })
  }

  const onChanges = (changes: readonly NodeChange<CanvasNode>[]) => {
    const doc = docOf(store.getState())
    const proposed = proposedPositions(doc.topology, changes)
    const positions = withStoresAlong(doc, withFollowers(doc, store.getState().selection, proposed))
    const ids = Object.keys(positions)
    if (ids.length === 0) return
    if (givenUp.current) return
    if (dragging.current) {
      setMoving((before) => ({ ...before, ...positions }))
      return
    }
    const [first] = ids
    const label = canvasText.moved(nameOf(doc.topology, first as Id)) // keys of a record of ids
    store.getState().edit(place, { positions: settled(positions), label }, `arrow ${ids.join(' ')}`)
  }

  const onStart = (_event: Pointer, node?: Node) => {
    dragging.current = true
    givenUp.current = false
    setHeld(node ? (node.id as Id) : null) // node ids are ours
  }

  /** Whether nothing else moves with the nodes of a drag. */
  const isAlone = (id: Id, nodes: readonly Node[]): boolean => {
    const together = withFollowers(docOf(store.getState()), store.getState().selection, {
      [id]: { x: 0, y: 0 },
    })
    return nodes.length === 1 && Object.keys(together).length === 1
  }

  /** A pool that is dragged over another lights it up: a drop there pairs them. */
  const onDrag = (event: Pointer, node: Node, nodes: readonly Node[]) => {
    const id = node.id as Id // node ids are ours
    if (givenUp.current || !isAlone(id, nodes) || !isKind(id, 'pool')) return
    const over = poolAt(docOf(store.getState()), pointOf(event), id)
    if (over !== pairing.over) setPairing(over === null ? noPairing : { from: id, over })
  }

  const onStop = (event: Pointer, node: Node | undefined, nodes: readonly Node[]) => {
    dragging.current = false
    setHeld(null)
    const positions = moving
    setMoving(nothingMoves)
    setPairing(noPairing)
    const wasGivenUp = givenUp.current
    givenUp.current = false
    if (!node || wasGivenUp || Object.keys(positions).length === 0) return
    const doc = docOf(store.getState())
    const id = node.id as Id // node ids are ours
    const point = pointOf(event)
    const alone = isAlone(id, nodes)
    if (alone && isKind(id, 'pool')) {
      const over = poolAt(doc, point, id)
      if (over !== null) {
        pair(id, over)
        return
      }
    }
    const moved = alone && !isKind(id, 'site') ? intoOtherSite(id, point, positions) : false
    if (moved) return
    const names = alone ? nameOf(doc.topology, id) : canvasText.things(Object.keys(positions).length)
    store.getState().edit(place, { positions: settled(positions), label: canvasText.moved(names) })
  }

  const pair = (id: PoolId, over: PoolId) => {
    const refusal = pairingRefusal(docOf(store.getState()).topology, id, over)
    if (refusal) store.getState().notify(refusalText(refusal), null)
    else pairByGesture(app, [id, over])
  }

  /** Pairs a pool with the one under the pointer, whose card need not be mounted. */
  const pairAt = (event: Pointer, id: PoolId) => {
    const over = poolAt(docOf(store.getState()), pointOf(event), id)
    if (over !== null) pair(id, over)
  }

  const intoOtherSite = (id: Id, point: Position, positions: Readonly<Record<Id, Position>>): boolean => {
    const doc = docOf(store.getState())
    const found = find(doc.topology, id)
    const site = siteAt(doc, point)
    const at = positions[id]
    if (!isCard(id) || site === null || !at || !found || !('site' in found) || site === found.site.id)
      return false
    const from = absolutePosition(doc, found.site.id)
    const to = absolutePosition(doc, site)
    const there = { x: from.x + at.x - to.x, y: from.y + at.y - to.y }
    const move = { id, site, position: settled({ [id]: there })[id] ?? there }
    const said = moveToSite.describe(move, doc)
    store.getState().editAll(said, (before) => movedToSite(before, move, positions))
    store.getState().notify(said)
    return true
  }

  return { moving, pairing, held, onChanges, onStart, onDrag, onStop, pairAt }
}
