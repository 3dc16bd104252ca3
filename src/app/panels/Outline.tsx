import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react'
import { isKind, type Id } from '#core/model/id.ts'
import { useApp, useAppHandle, useFindings } from '../store/context.tsx'
import { panelsOf, usePanels } from '../store/panels.ts'
import { topologyOf } from '../store/selectors.ts'
import { outlineText } from '../text/outline.ts'
import { ThingMenu, type MenuPoint } from '../ui/ThingMenu.tsx'
import { ancestorsOf, isExpanded, outlineRows, type OutlineRow, type RowKey } from './outline-rows.ts'
import { labelOf, OutlineItem } from './OutlineItem.tsx'
import { rowOf, useServerDrag } from './useServerDrag.ts'

/** Pixels. */
const rowHeight = 26
/** Rows that Page Up and Page Down move by. */
const page = 10
/** Milliseconds after which typing starts another word. */
const typingPause = 700
/** Milliseconds until a touch that rests asks for the menu. */
const longPress = 500

/** The row that the keyboard is on, and whether the focus goes there too. */
interface Active {
  readonly key: RowKey
  readonly index: number
  readonly focus: boolean
}

/** The deployment as a tree: sites, groups, pools, servers in order, stores. */
export function Outline() {
  const app = useAppHandle()
  const panels = panelsOf(app)
  const topology = useApp(topologyOf)
  const findings = useFindings()
  const selection = useApp((state) => state.selection)
  const renaming = useApp((state) => (state.renaming?.where === 'outline' ? state.renaming.id : null))
  const expanded = usePanels((state) => state.expanded)
  const filter = usePanels((state) => state.outlineFilter)
  const rows = useMemo(
    () => outlineRows(topology, expanded, findings, filter),
    [topology, expanded, findings, filter],
  )
  const selected = useMemo(() => new Set<Id>(selection), [selection])

  const tree = useRef<HTMLDivElement>(null)
  const anchor = useRef<RowKey | null>(null)
  const typed = useRef({ text: '', at: 0 })
  const press = useRef<number | undefined>(undefined)
  const held = useRef(false)
  const [active, setActive] = useState<Active | null>(null)
  const [menu, setMenu] = useState<MenuPoint | null>(null)
  const { drag, stop: stopDrag, handlers: dragHandlers } = useServerDrag(rows, rowHeight)

  const found = active === null ? -1 : rows.findIndex((row) => row.key === active.key)
  const lost = active !== null && found === -1
  const current = found !== -1 ? found : startAt(rows, selected, active)
  // oxlint-disable-next-line react/incompatible-library -- the rows are remembered, not the tree
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    initialRect: { width: 264, height: 600 },
    overscan: 8,
    // The row with the focus stays, wherever the list is scrolled to.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return current < rows.length && !shown.includes(current)
        ? [...shown, current].toSorted((a, b) => a - b)
        : shown
    },
  })

  const arrive = useEffectEvent(() => {
    if (active === null || found === -1) return
    virtualizer.scrollToIndex(found, { align: 'auto' })
    if (active.focus) focusRow(found)
  })
  useLayoutEffect(() => arrive(), [active])

  /** The row that had the focus is gone, and the focus with it: the next one takes it. */
  const recover = useEffectEvent(() => {
    if (held.current && document.activeElement === document.body) focusRow(current)
  })
  useLayoutEffect(() => {
    if (lost) recover()
  }, [lost])

  useEffect(
    () =>
      app.store.subscribe((now, before) => {
        const id = soughtId(now, before)
        if (id === undefined || isKind(id, 'pairing')) return // a pairing has no row
        const { outlineFilter, expanded: opened, expand } = panelsOf(app).getState()
        const current = topologyOf(now)
        const closed = ancestorsOf(current, id).filter((key) => !isExpanded(current, opened, key))
        if (outlineFilter === '' && closed.length > 0) expand(closed, true)
        setActive({ key: id, index: 0, focus: false })
      }),
    [app],
  )

  const renamed = useCallback(() => {
    setActive((before) => before && { ...before, focus: true })
  }, [])

  const { select, goTo } = app.store.getState()

  function focusRow(index: number): void {
    tree.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true })
  }

  function stand(index: number): void {
    const row = rows[index]
    if (row) setActive({ key: row.key, index, focus: true })
  }

  function toggle(row: OutlineRow): void {
    if (row.expanded !== null && filter === '') panels.getState().expand([row.key], !row.expanded)
  }

  /** Selects a row as the keys held down say: alone, in addition, or all from the last one that was selected alone. */
  function choose(index: number, keys: { readonly add: boolean; readonly range: boolean }): void {
    const row = rows[index]
    if (!row) return
    if (keys.range) {
      const from = rows.findIndex(({ key }) => key === (anchor.current ?? row.key))
      const range = rows.slice(Math.min(from, index), Math.max(from, index) + 1)
      select(range.flatMap(({ id }) => id ?? []))
    } else {
      anchor.current = row.key
      if (!keys.add) select(row.id === null ? [] : [row.id])
      else if (row.id !== null)
        select(selected.has(row.id) ? selection.filter((id) => id !== row.id) : [...selection, row.id])
    }
  }

  function move(to: number, event: KeyboardEvent): void {
    const index = Math.min(Math.max(to, 0), rows.length - 1)
    if (!event.ctrlKey && !event.metaKey) choose(index, { add: false, range: event.shiftKey })
    stand(index)
  }

  function openMenu(index: number, at: MenuPoint | null): void {
    const row = rows[index]
    if (!row) return
    if (row.id === null || !selected.has(row.id)) choose(index, { add: false, range: false })
    stand(index)
    const rect = tree.current?.querySelector(`[data-index="${index}"]`)?.getBoundingClientRect()
    setMenu(at ?? { x: (rect?.left ?? 0) + 40, y: rect?.bottom ?? 0 })
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[current]
    if (!row || event.altKey || event.target instanceof HTMLInputElement) return
    if (onTreeKey(event, row)) event.preventDefault()
  }

  /** What the pattern of a tree asks for; false for a key that is not its own. */
  function onTreeKey(event: KeyboardEvent, row: OutlineRow): boolean {
    switch (event.key) {
      case 'ArrowDown':
        move(current + 1, event)
        return true
      case 'ArrowUp':
        move(current - 1, event)
        return true
      case 'Home':
        move(0, event)
        return true
      case 'End':
        move(rows.length - 1, event)
        return true
      case 'PageDown':
        move(current + page, event)
        return true
      case 'PageUp':
        move(current - page, event)
        return true
      case 'ArrowRight':
        if (row.expanded === true) move(current + 1, event)
        else toggle(row)
        return true
      case 'ArrowLeft':
        if (row.expanded === true && filter === '') toggle(row)
        else if (row.parent !== null)
          move(
            rows.findIndex(({ key }) => key === row.parent),
            event,
          )
        return true
      case 'Enter':
        if (row.id === null) toggle(row)
        else goTo(row.id)
        stand(current)
        return true
      case ' ':
        choose(current, { add: event.ctrlKey, range: event.shiftKey })
        stand(current)
        return true
      case 'Escape':
        stopDrag()
        return drag !== null
      case 'ContextMenu':
        openMenu(current, null)
        return true
      case 'F10':
        if (event.shiftKey) openMenu(current, null)
        return event.shiftKey
      case '*':
        panels.getState().expand(
          rows
            .filter((other) => other.parent === row.parent && other.expanded === false)
            .map(({ key }) => key),
          true,
        )
        return true
      default:
        return (
          event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== '?' && typeAhead(event)
        )
    }
  }

  function typeAhead(event: KeyboardEvent): boolean {
    const { text, at } = typed.current
    const going = event.timeStamp - at < typingPause ? text : ''
    const wanted = going + event.key.toLowerCase()
    typed.current = { text: wanted, at: event.timeStamp }
    const after = wanted.length > 1 ? current : current + 1 // another letter looks on from where it is
    const order = [...rows.slice(after), ...rows.slice(0, after)]
    const hit = order.find((row) => labelOf(row).toLowerCase().startsWith(wanted))
    if (hit) move(rows.indexOf(hit), event)
    return true
  }

  function onClick(event: MouseEvent): void {
    const index = rowOf(event.target)
    const row = index === null ? undefined : rows[index]
    if (index === null || !row) return
    const onTwist = event.target instanceof Element && event.target.closest('[data-twist="true"]') !== null
    if (onTwist || row.kind === 'group') toggle(row)
    if (!onTwist) choose(index, { add: event.ctrlKey || event.metaKey, range: event.shiftKey })
    stand(index)
  }

  function onDoubleClick(event: MouseEvent): void {
    const index = rowOf(event.target)
    const id = index === null ? null : (rows[index]?.id ?? null)
    if (id !== null) goTo(id)
  }

  function onContextMenu(event: MouseEvent): void {
    event.preventDefault()
    const index = rowOf(event.target)
    if (index !== null) openMenu(index, event.button === 2 ? { x: event.clientX, y: event.clientY } : null)
  }

  /** A touch that rests; some browsers send no context menu for it. */
  function startPress(event: PointerEvent): void {
    const index = rowOf(event.target)
    const at = { x: event.clientX, y: event.clientY }
    if (event.pointerType === 'touch' && index !== null)
      press.current = window.setTimeout(() => openMenu(index, at), longPress)
  }

  function endPress(): void {
    window.clearTimeout(press.current)
  }

  return (
    <div className="outline">
      <h2 className="section-title">{outlineText.title}</h2>
      <input
        type="search"
        className="input outline-filter"
        aria-label={outlineText.filter}
        placeholder={outlineText.filterHint}
        value={filter}
        onChange={(event) => panels.getState().filterOutline(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || rows.length === 0) return
          event.preventDefault()
          stand(current)
        }}
      />
      {rows.length === 0 ? (
        <p className="outline-none hint">{outlineText.noMatch(filter)}</p>
      ) : (
        <div
          ref={tree}
          role="tree"
          tabIndex={-1}
          aria-label={outlineText.tree}
          aria-multiselectable
          className="outline-tree"
          onKeyDown={onKeyDown}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
          onContextMenu={onContextMenu}
          onFocus={(event) => {
            held.current = true
            const row = rows[rowOf(event.target) ?? -1]
            if (row && row.key !== active?.key)
              setActive({ key: row.key, index: rows.indexOf(row), focus: false })
          }}
          onBlur={() => {
            held.current = false // not called for a row that is taken away with its focus
          }}
          onPointerDown={(event) => {
            dragHandlers.onPointerDown(event)
            startPress(event)
          }}
          onPointerMove={(event) => {
            dragHandlers.onPointerMove(event)
            if (event.movementX !== 0 || event.movementY !== 0) endPress()
          }}
          onPointerUp={() => {
            dragHandlers.onPointerUp()
            endPress()
          }}
          onPointerCancel={() => {
            dragHandlers.onPointerCancel()
            endPress()
          }}
        >
          <div role="presentation" className="outline-rows" style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, key, start }) => {
              const row = rows[index]
              return (
                row && (
                  <OutlineItem
                    key={key}
                    row={row}
                    index={index}
                    top={start}
                    height={rowHeight}
                    selected={row.id !== null && selected.has(row.id)}
                    tabStop={index === current}
                    renaming={row.id !== null && renaming === row.id}
                    dragged={drag?.row === index}
                    onRenamed={renamed}
                  />
                )
              )
            })}
            {drag && (
              <div
                className="outline-drop"
                style={{ transform: `translateY(${drag.gap * rowHeight - 1}px)` }}
              />
            )}
          </div>
        </div>
      )}
      <ThingMenu at={menu} onClose={() => setMenu(null)} />
    </div>
  )
}

type View = ReturnType<ReturnType<typeof useAppHandle>['store']['getState']>

/** What the outline has to show because of a step of the store: a destination, a name to edit, a selection. */
function soughtId(now: View, before: View): Id | undefined {
  if (now.renaming !== before.renaming && now.renaming?.where === 'outline') return now.renaming.id
  if (now.destination !== before.destination) return now.destination?.id
  return now.selection === before.selection ? undefined : now.selection.at(-1)
}

/** Where the keyboard is when it was nowhere, or where its row is gone: the place it had, the selection, the top. */
function startAt(rows: readonly OutlineRow[], selected: ReadonlySet<Id>, active: Active | null): number {
  if (active !== null) return Math.max(Math.min(active.index, rows.length - 1), 0)
  return Math.max(
    rows.findIndex((row) => row.id !== null && selected.has(row.id)),
    0,
  )
}
