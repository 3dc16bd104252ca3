import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import { poolsOf } from '#core/model/topology.ts'
import { rules } from '#core/rules/index.ts'
import { severities, type Finding } from '#core/rules/rule.ts'
import { useApp, useAppHandle, useFindings } from '../store/context.tsx'
import { allProblems, panelsOf, usePanels, type ProblemFilter } from '../store/panels.ts'
import { topologyOf } from '../store/selectors.ts'
import { drawerText } from '../text/drawer.ts'
import { severityText } from '../text/severities.ts'
import { Mark } from '../ui/Mark.tsx'
import { Select } from '../ui/Select.tsx'
import { findingKey, problemRows, type GroupLabel, type ProblemRow as Row } from './problem-rows.ts'
import { ProblemRow } from './ProblemRow.tsx'

const text = drawerText.problems

/** Pixels, until a line has been measured. */
const estimatedHeight = 46
/** Lines that Page Up and Page Down move by. */
const page = 8

/** Every finding as a list to work through: filter, group, read why, go there, override. */
export function Problems() {
  const findings = useFindings()
  const topology = useApp(topologyOf)
  const filter = usePanels((panels) => panels.problems)
  const all = findings.all()
  const rows = useMemo(() => problemRows(all, filter, topology), [all, filter, topology])
  if (all.length === 0)
    return <p className="drawer-empty">{text.none(rules.length, poolsOf(topology).length)}</p>
  return (
    <div className="problems">
      <FilterBar filter={filter} counts={findings.counts} />
      {rows.length === 0 ? (
        <NoMatch filter={filter} hidden={all.length} />
      ) : (
        <ProblemGrid rows={rows} all={all} />
      )}
    </div>
  )
}

function FilterBar({
  filter,
  counts,
}: {
  readonly filter: ProblemFilter
  readonly counts: Readonly<Record<Finding['severity'], number>>
}) {
  const { filterProblems } = panelsOf(useAppHandle()).getState()
  return (
    <fieldset className="problem-filter" aria-label={text.toolbar}>
      {severities.map((severity) => {
        const on = filter.severities.includes(severity)
        return (
          <button
            key={severity}
            type="button"
            className="chip"
            aria-pressed={on}
            onClick={() =>
              filterProblems({
                severities: on
                  ? filter.severities.filter((other) => other !== severity)
                  : [...filter.severities, severity],
              })
            }
          >
            <Mark severity={severity} />
            {text.chip(severity, counts[severity])}
          </button>
        )
      })}
      <input
        type="search"
        className="input problem-search"
        aria-label={text.filter}
        placeholder={text.filterHint}
        value={filter.text}
        onChange={(event) => filterProblems({ text: event.target.value })}
      />
      <div className="problem-grouping">
        <Select
          label={text.grouping}
          value={filter.grouping}
          choices={(['none', 'severity', 'site'] as const).map((value) => ({
            value,
            label: text.groupings[value],
          }))}
          onChange={(grouping) => filterProblems({ grouping })}
        />
      </div>
    </fieldset>
  )
}

function NoMatch({ filter, hidden }: { readonly filter: ProblemFilter; readonly hidden: number }) {
  const { filterProblems } = panelsOf(useAppHandle()).getState()
  const rule = rules.find(({ id }) => id.toLowerCase() === filter.text.trim().toLowerCase())
  return (
    <div className="drawer-empty">
      {rule && filter.severities.length === 0 && <p>{text.ruleIsKept(rule.id, rule.law)}</p>}
      <p>{text.noneMatch(hidden)}</p>
      <button
        type="button"
        className="button"
        onClick={() => filterProblems({ ...allProblems, grouping: filter.grouping })}
      >
        {text.clear}
      </button>
    </div>
  )
}

function ProblemGrid({ rows, all }: { readonly rows: readonly Row[]; readonly all: readonly Finding[] }) {
  const app = useAppHandle()
  const topology = useApp(topologyOf)
  const destination = useApp((state) => state.destination)
  const walked = useApp((state) => state.finding)
  const [active, setActive] = useState(0)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const grid = useRef<HTMLDivElement>(null)
  const stop = Math.min(active, rows.length - 1)
  const current = useMemo(() => currentLine(rows, all, walked, destination), [rows, all, walked, destination])
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

  const showCurrent = useEffectEvent(() => {
    if (current !== -1) virtualizer.scrollToIndex(current, { align: 'auto' })
  })
  useLayoutEffect(() => showCurrent(), [destination])

  const stand = (line: number) => {
    const to = Math.min(Math.max(line, 0), rows.length - 1)
    virtualizer.scrollToIndex(to, { align: 'auto' })
    setActive(to)
    focusAfter(to)
  }
  /** The line may only be drawn by the state that was just set. */
  const focusAfter = (line: number) =>
    requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-index="${line}"]`)?.focus({ preventScroll: true }),
    )
  const go = useCallback(
    (finding: Finding, index: number) => {
      app.store.getState().showFinding(index)
      app.store.getState().goTo(finding.targets[0], finding.field)
    },
    [app],
  )
  const toggle = useCallback(
    (line: number) => {
      const row = rows[line]
      if (row?.kind !== 'finding') return
      setOpen((before) => {
        const after = new Set(before)
        if (!after.delete(row.key)) after.add(row.key)
        return after
      })
    },
    [rows],
  )
  const onKeyDown = (event: KeyboardEvent) => {
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
    const row = rows[stop]
    if (to !== undefined) stand(to)
    else if (onRow && event.key === 'Enter' && row?.kind === 'finding') go(row.finding, row.index)
    else if (onRow && event.key === ' ') toggle(stop)
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const line = Number(target?.closest('[data-index]')?.getAttribute('data-index') ?? -1)
    const row = rows[line]
    if (!row) return
    setActive(line)
    const pressed = target?.closest('button, .problem-details') !== null
    if (!pressed && row.kind === 'finding') go(row.finding, row.index)
  }

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={-1}
      aria-label={text.grid}
      aria-rowcount={rows.length + 1}
      className="problem-grid"
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="rowgroup" className="visually-hidden">
        <div role="row" aria-rowindex={1}>
          {Object.entries(text.columns).map(([column, title]) => (
            <span key={column} role="columnheader">
              {title}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="problem-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index: line, key, start }) => {
          const row = rows[line]
          if (!row) return null
          return row.kind === 'group' ? (
            <div
              key={key}
              ref={virtualizer.measureElement}
              role="row"
              aria-rowindex={line + 2}
              tabIndex={line === stop ? 0 : -1}
              data-index={line}
              className="problem-group"
              style={{ transform: `translateY(${start}px)` }}
            >
              <span role="gridcell" aria-colspan={5}>
                {text.group(groupLabel(row.label), row.count)}
              </span>
            </div>
          ) : (
            <ProblemRow
              key={key}
              finding={row.finding}
              topology={topology}
              line={line}
              index={row.index}
              top={start}
              tabStop={line === stop}
              current={line === current}
              open={open.has(row.key)}
              measure={virtualizer.measureElement}
              onToggle={toggle}
              onGo={go}
            />
          )
        })}
      </div>
    </div>
  )
}

function groupLabel(label: GroupLabel): string {
  return label.by === 'severity' ? severityText[label.severity].many : (label.name ?? text.deployment)
}

/** The line of the finding that was gone to: by walking from finding to finding, else the first about the destination. */
function currentLine(
  rows: readonly Row[],
  all: readonly Finding[],
  walked: number | null,
  destination: { readonly id: string; readonly field: string | null } | null,
): number {
  if (destination === null) return -1
  const about = (finding: Finding) => finding.targets[0] === destination.id
  const there = walked === null ? undefined : all[walked]
  if (there && about(there)) {
    const key = findingKey(there)
    return rows.findIndex((row) => row.kind === 'finding' && row.key === key)
  }
  const hits = rows.filter((row) => row.kind === 'finding' && about(row.finding))
  const exact = hits.find(
    (row) => row.kind === 'finding' && (row.finding.field ?? null) === destination.field,
  )
  const hit = exact ?? hits[0]
  return hit === undefined ? -1 : rows.indexOf(hit)
}
