import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { panelsOf, usePanels } from '../../store/panels.ts'
import { docOf, topologyOf } from '../../store/selectors.ts'
import { drawerText } from '../../text/drawer.ts'
import type { Walked } from '../../store/view-slice.ts'
import { useLazyPart } from '../../ui/lazy-part.ts'
import { fixesFor, fixToolsPart } from './fix-tools.ts'
import { GroupRow } from './GroupRow.tsx'
import type { ProblemList, ProblemRow as Row, Shown } from './problem-list.ts'
import { ProblemMenu, type MenuOf } from './ProblemMenu.tsx'
import { ProblemRow } from './ProblemRow.tsx'

const text = drawerText.problems

/** Pixels, until a line has been measured. */
const estimatedHeight = 44
/** Lines that Page Up and Page Down move by. */
const page = 8

/** The lines of the list, walked with the arrows; only those in view are drawn. */
export function ProblemGrid({ list, builder }: { readonly list: ProblemList; readonly builder: boolean }) {
  const { rows } = list
  const app = useAppHandle()
  const topology = useApp(topologyOf)
  // What would be fixed may follow an edit a moment later.
  const doc = useDeferredValue(useApp(docOf))
  const destination = useApp((state) => state.destination)
  const walked = useApp((state) => state.finding)
  const explained = usePanels((panels) => panels.explained)
  const fixing = usePanels((panels) => panels.fixing)
  const loading = useLazyPart(fixToolsPart)
  const tools = loading.state === 'here' ? loading.part : null
  const [active, setActive] = useState(0)
  const [menu, setMenu] = useState<MenuOf | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const stop = Math.min(active, rows.length - 1)
  const current = useMemo(() => currentLine(rows, walked, destination), [rows, walked, destination])
  // oxlint-disable-next-line react/incompatible-library -- the lines are remembered, not the list
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (line) => rows[line]?.key ?? line,
    initialRect: { width: 800, height: 200 },
    overscan: 6,
    // The line with the focus stays, wherever the list is scrolled to.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return shown.includes(stop) ? shown : [...shown, stop].toSorted((a, b) => a - b)
    },
  })
  useEffect(() => void fixToolsPart.load(), [])

  const showCurrent = useEffectEvent(() => {
    if (current !== -1) virtualizer.scrollToIndex(current, { align: 'auto' })
  })
  useLayoutEffect(() => showCurrent(), [destination])

  const showFixes = useEffectEvent((key: string) => {
    const line = rows.findIndex((row) => row.kind === 'finding' && row.key === key)
    if (line === -1) return
    virtualizer.scrollToIndex(line, { align: 'start' })
    setActive(line)
    panelsOf(app).getState().fix(null)
    focusAfter(line, '[data-fix]')
  })
  // Once what fixes is here, so that there is something to go to.
  useLayoutEffect(() => {
    if (fixing !== null && loading.state !== 'waiting') showFixes(fixing)
  }, [fixing, loading.state, rows])

  const stand = (line: number) => {
    const to = Math.min(Math.max(line, 0), rows.length - 1)
    virtualizer.scrollToIndex(to, { align: 'auto' })
    setActive(to)
    focusAfter(to)
  }
  /** The line, or something in it, which may only be drawn by the state that was just set. */
  const focusAfter = (line: number, inside?: string) =>
    requestAnimationFrame(() => {
      const row = grid.current?.querySelector<HTMLElement>(`[data-index="${line}"]`)
      const part = inside === undefined ? null : row?.querySelector<HTMLElement>(inside)
      ;(part ?? row)?.focus({ preventScroll: part === undefined })
    })
  const go = useCallback(
    ({ finding, key }: Shown, at: number) => {
      app.store.getState().showFinding({ key, at })
      app.store.getState().goTo(finding.targets[0], finding.field)
    },
    [app],
  )
  const toggle = useCallback(
    (line: number) => {
      const row = rows[line]
      const { explain, unfold, explained: open } = panelsOf(app).getState()
      if (row?.kind === 'finding') explain(row.key, !open.has(row.key))
      else if (row) unfold([row.foldKey], !row.open)
    },
    [app, rows],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[stop]
    if (event.ctrlKey && event.key === '.' && row?.kind === 'finding') {
      event.preventDefault()
      panelsOf(app).getState().fix(row.key)
      return
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const onRow = event.target instanceof Element && event.target.getAttribute('role') === 'row'
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: stop + 1,
      ArrowUp: stop - 1,
      PageDown: stop + page,
      PageUp: stop - page,
      Home: 0,
      End: rows.length - 1,
    }
    const to = steps[event.key]
    if (to !== undefined) stand(to)
    else if (onRow && event.key === 'Enter' && row?.kind === 'finding') go(row, row.at)
    else if (onRow && (event.key === ' ' || event.key === 'Enter')) toggle(stop)
    else if (onRow && turnsFold(event.key, row)) toggle(stop)
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const line = lineAt(target)
    const row = rows[line]
    if (!row) return
    setActive(line)
    const pressed = target?.closest('button, .problem-more') !== null
    if (pressed) return
    if (row.kind === 'finding') go(row, row.at)
    else toggle(line)
  }
  const onContextMenu = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const line = lineAt(target)
    const row = rows[line]
    if (row?.kind !== 'finding') return
    event.preventDefault()
    setActive(line)
    setMenu({ shown: row, at: { x: event.clientX, y: event.clientY } })
  }

  return (
    <>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={text.grid}
        aria-rowcount={rows.length + 1}
        className={builder ? 'problem-grid with-builder' : 'problem-grid'}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onContextMenu={onContextMenu}
      >
        <Heads builder={builder} />
        <div role="rowgroup" className="problem-rows" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index: line, key, start }) => {
            const row = rows[line]
            if (!row) return null
            const place = { line, top: start, tabStop: line === stop, measure: virtualizer.measureElement }
            return row.kind === 'group' ? (
              <GroupRow key={key} group={row} {...place} onToggle={toggle} />
            ) : (
              <ProblemRow
                key={key}
                shown={row}
                at={row.at}
                topology={topology}
                {...place}
                current={line === current}
                open={explained.has(row.key)}
                builder={builder}
                doc={doc}
                fixes={fixesFor(tools, doc, row.finding)}
                tools={tools}
                onToggle={toggle}
                onGo={go}
                onMenu={setMenu}
              />
            )
          })}
        </div>
      </div>
      {/* Beside the grid: an open menu leaves a trace of itself where it stands, and a grid holds rows only. */}
      <ProblemMenu of={menu} tools={tools} onClose={() => setMenu(null)} />
    </>
  )
}

/** What the columns are, for those who hear them. */
function Heads({ builder }: { readonly builder: boolean }) {
  return (
    <div role="rowgroup" className="visually-hidden">
      <div role="row" aria-rowindex={1}>
        {Object.entries(text.columns).map(([column, title]) =>
          column === 'builder' && !builder ? null : (
            <span key={column} role="columnheader">
              {title}
            </span>
          ),
        )}
      </div>
    </div>
  )
}

/** The line of the list that a part of it belongs to, -1 for none. */
function lineAt(part: Element | null): number {
  return Number(part?.closest('[data-index]')?.getAttribute('data-index') ?? -1)
}

function turnsFold(key: string, row: Row | undefined): boolean {
  return row?.kind === 'group' && ((key === 'ArrowRight' && !row.open) || (key === 'ArrowLeft' && row.open))
}

/** The line of the finding that was gone to: by walking from finding to finding, else the first about the destination. */
function currentLine(
  rows: readonly Row[],
  walked: Walked | null,
  destination: { readonly id: string; readonly field: string | null } | null,
): number {
  if (destination === null) return -1
  const about = (row: Row) => row.kind === 'finding' && row.finding.targets[0] === destination.id
  const there = rows.findIndex((row) => row.kind === 'finding' && row.key === walked?.key && about(row))
  if (there !== -1) return there
  const exact = rows.findIndex(
    (row) => about(row) && row.kind === 'finding' && (row.finding.field ?? null) === destination.field,
  )
  return exact === -1 ? rows.findIndex(about) : exact
}
