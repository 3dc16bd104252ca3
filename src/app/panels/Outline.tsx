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
} from 'react'
import { isKind, type Id } from '#core/model/id.ts'
import { command } from '../commands/commands.ts'
import { keyOf } from '../commands/keys.ts'
import { useApp, useAppHandle, useFindings } from '../store/context.tsx'
import { panelsOf, usePanels } from '../store/panels.ts'
import { analyzed } from '../store/outage-selectors.ts'
import { topologyOf } from '../store/selectors.ts'
import { analysisModeText } from '../text/analysis-mode.ts'
import { outlineText } from '../text/outline.ts'
import { ThingMenu, type MenuPoint } from '../ui/ThingMenu.tsx'
import { soughtId, startAt, type Active } from './outline-focus.ts'
import { ancestorsOf, isExpanded } from './outline-places.ts'
import { partsOfRow, rowState, selectedBy } from './outline-switches.ts'
import { outlineRows, type OutlineRow, type RowKey } from './outline-rows.ts'
import { OutlineItem, stateProps } from './OutlineItem.tsx'
import { onTreeKey } from './tree-keys.ts'
import { useLongPress } from './useLongPress.ts'
import { rowOf, useRowDrag } from './useRowDrag.ts'
import { useTypeAhead } from './useTypeAhead.ts'

/** Pixels. */
const rowHeight = 26

const switchSelection = command('switch-selection')

/** The keys that switch a row in Analyze mode. */
const switchKeys: ReadonlySet<string> = new Set(['X', ' '])

/** The deployment as a tree: sites, groups, pools and other roles with their computers, shared components, branch sites. */
export function Outline() {
  const app = useAppHandle()
  const panels = panelsOf(app)
  const topology = useApp(topologyOf)
  const findings = useFindings()
  const selection = useApp((state) => state.selection)
  const outage = useApp(analyzed)
  const analyzing = outage !== null
  const renaming = useApp((state) => (state.renaming?.where === 'outline' ? state.renaming.id : null))
  const expanded = usePanels((state) => state.expanded)
  const filter = usePanels((state) => state.outlineFilter)
  const managementStore = outage?.moment ? outage.moment.managementStore : topology.managementStore
  const rows = useMemo(
    () => outlineRows(topology, expanded, findings, filter, analyzing, managementStore),
    [topology, expanded, findings, filter, analyzing, managementStore],
  )
  const selected = useMemo(() => new Set<Id>(selection), [selection])

  const tree = useRef<HTMLDivElement>(null)
  const anchor = useRef<RowKey | null>(null)
  const held = useRef(false)
  const [active, setActive] = useState<Active | null>(null)
  const [menu, setMenu] = useState<MenuPoint | null>(null)
  const { drag, stop: stopDrag, handlers: dragHandlers } = useRowDrag(rows, rowHeight)

  const found = active === null ? -1 : rows.findIndex((row) => row.key === active.key)
  const lost = active !== null && found === -1
  const current = found !== -1 ? found : startAt(rows, selected, active)
  const typeAhead = useTypeAhead(rows, current)
  const press = useLongPress(({ target, x, y }) => {
    const index = rowOf(target)
    if (index !== null) openMenu(index, { x, y })
  })
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

  /** Switches what a row stands for; with the rest of the selection where it is part of a larger one. */
  function switchRow(row: OutlineRow): void {
    if (outage === null) return
    const { toggleParts, announce } = app.store.getState()
    const all = row.id !== null && selection.length > 1 && selected.has(row.id)
    if (all) {
      void switchSelection.run(app)
      return
    }
    const parts = partsOfRow(outage, row)
    if (parts.length === 0) announce(analysisModeText.why.nothingToSwitch)
    else toggleParts(parts)
  }

  /** Selects a row as the keys held down say: alone, in addition, or all from the last one that was selected alone. */
  function choose(index: number, keys: { readonly add: boolean; readonly range: boolean }): void {
    const row = rows[index]
    if (!row) return
    if (keys.range) {
      const from = rows.findIndex(({ key }) => key === (anchor.current ?? row.key))
      const range = rows.slice(Math.min(from, index), Math.max(from, index) + 1)
      select([...new Set(range.flatMap((one) => selectedBy(one) ?? []))])
    } else {
      anchor.current = row.key
      const chosen = selectedBy(row)
      if (!keys.add) select(chosen === null ? [] : [chosen])
      else if (chosen !== null)
        select(selected.has(chosen) ? selection.filter((id) => id !== chosen) : [...selection, chosen])
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
    if (event.altKey || event.target instanceof HTMLInputElement) return
    const row = rows[current]
    if (analyzing && row && switchKeys.has(keyOf(event))) {
      event.preventDefault()
      switchRow(row)
      return
    }
    const isOurs = onTreeKey(event, {
      rows,
      current,
      filtered: filter !== '',
      move,
      stand,
      choose,
      toggle,
      open: (closed) =>
        panels.getState().expand(
          closed.map(({ key }) => key),
          true,
        ),
      goTo: (row) => (row.id === null ? toggle(row) : goTo(row.id)),
      openMenu: () => openMenu(current, null),
      giveUp: () => {
        stopDrag()
        return drag !== null
      },
      type: (typed) => {
        const hit = typeAhead(typed.key, typed.timeStamp)
        if (hit !== null) move(hit, typed)
      },
    })
    if (isOurs) event.preventDefault()
  }

  function onClick(event: MouseEvent): void {
    const index = rowOf(event.target)
    const row = index === null ? undefined : rows[index]
    if (index === null || !row) return
    if (event.target instanceof Element && event.target.closest('[data-switch]')) {
      switchRow(row)
      stand(index)
      return
    }
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
            press.start(event)
          }}
          onPointerMove={(event) => {
            dragHandlers.onPointerMove(event)
            if (event.movementX !== 0 || event.movementY !== 0) press.end()
          }}
          onPointerUp={() => {
            dragHandlers.onPointerUp()
            press.end()
          }}
          onPointerCancel={() => {
            dragHandlers.onPointerCancel()
            press.end()
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
                    target={drag?.into?.row === index}
                    {...stateProps(outage && rowState(outage, row))}
                    onRenamed={renamed}
                  />
                )
              )
            })}
            {drag?.gap != null && (
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
