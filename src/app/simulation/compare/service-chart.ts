import type { Millis } from '#core/simulate/clock.ts'
import { chartTable, type Chart } from '../../analysis/charts/chart.ts'
import { roomFor, type Drawing, type Shape, type Tone } from '../../analysis/charts/drawing.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'
import type { ServicePoint } from './course.ts'
import type { Figures } from './figures.ts'

const text = simulationPanelText.compare.chart
const { clock, number } = simulationPanelText

/** Which users a chart counts. */
export type Counted = 'none' | 'resiliency'

/** What stands on the time axis beside its ends. */
export interface Moments {
  readonly now: Millis
  readonly until: Millis
}

/* Two of them stand beside each other in the panel below the canvas, without scrolling. */
const width = 390
const height = 92
const top = 40
const right = 14

/** How the line of each future looks: the second one is dashed. */
const looks: readonly { readonly tone: Tone; readonly dashed: boolean }[] = [
  { tone: 'accent', dashed: false },
  { tone: 'purple', dashed: true },
]

/** Users without service, or in resiliency mode, of each future over simulated time, as steps. */
export function serviceChart(futures: readonly Figures[], counted: Counted, moments: Moments): Chart {
  return {
    drawing: drawingOf(futures, counted, moments),
    table: tableOf(futures, moments.until),
    file: `${text.file}-${counted === 'none' ? 'without-service' : 'resiliency-mode'}`,
  }
}

function drawingOf(futures: readonly Figures[], counted: Counted, { now, until }: Moments): Drawing {
  const most = Math.max(1, ...futures.flatMap(({ course }) => course.map((point) => point[counted])))
  const ceiling = niceCeiling(most)
  const marks = [0, ceiling / 2, ceiling]
  const left = roomFor(marks.map(number), 80, 11) + 4
  const ground = top + height
  const x = (at: Millis) => left + (Math.min(at, until) / Math.max(1, until)) * (width - left - right)
  const y = (users: number) => ground - (users / ceiling) * height
  const fork = futures.flatMap(({ forkedAt }) => forkedAt ?? [])[0]
  return {
    name: counted === 'none' ? text.without : text.limited,
    says: futures.map((future) => saysOf(future, counted)).join(' '),
    width,
    height: ground + 44,
    shapes: [
      ...legend(futures, left),
      ...marks.flatMap((users): Shape[] => [
        {
          kind: 'line',
          from: [left, y(users)],
          to: [width - right, y(users)],
          tone: users === 0 ? 'ink2' : 'line',
          width: 1,
        },
        {
          kind: 'text',
          x: left - 6,
          y: y(users) + 4,
          text: number(users),
          tone: 'ink2',
          size: 11,
          anchor: 'end',
        },
      ]),
      ...(fork === undefined ? [] : upright(x(fork), text.forked, 'ink2', 'end')),
      ...upright(x(now), text.now, 'ink', 'start'),
      ...futures.flatMap(({ course }, i) => steps(course, counted, looks[i], x, y, until)),
      ...[0, 0.5, 1].map((part): Shape => ({
        kind: 'text',
        x: x(until * part),
        y: ground + 16,
        text: clock(until * part),
        tone: 'ink2',
        size: 11,
        anchor: part === 0 ? 'start' : part === 1 ? 'end' : 'middle',
      })),
      { kind: 'text', x: left, y: ground + 36, text: text.time, tone: 'ink2' },
    ],
  }
}

/** The label stands beside the line, so that two of them do not stand on each other. */
function upright(at: number, label: string, tone: Tone, anchor: 'start' | 'end'): Shape[] {
  return [
    { kind: 'line', from: [at, top - 14], to: [at, top + height], tone, width: 1, dashed: true },
    { kind: 'text', x: at + (anchor === 'start' ? 3 : -3), y: top - 7, text: label, tone, size: 10, anchor },
  ]
}

function legend(futures: readonly Figures[], left: number): Shape[] {
  let from = left
  return futures.flatMap(({ label }, i): Shape[] => {
    const { tone, dashed } = looks[i] ?? { tone: 'ink', dashed: false }
    const at = from
    from += 50 + label.length * 7
    return [
      { kind: 'line', from: [at, 12], to: [at + 24, 12], tone, width: 2.5, dashed },
      { kind: 'text', x: at + 30, y: 16, text: label, tone: 'ink' },
    ]
  })
}

/** Level until the next change, then up or down; changes that fall on one pixel are one. */
function steps(
  course: readonly ServicePoint[],
  counted: Counted,
  look: (typeof looks)[number] | undefined,
  x: (at: Millis) => number,
  y: (users: number) => number,
  until: Millis,
): Shape[] {
  const { tone, dashed } = look ?? { tone: 'ink', dashed: false }
  const line = (from: readonly [number, number], to: readonly [number, number]): Shape => ({
    kind: 'line',
    from,
    to,
    tone,
    width: 2,
    dashed,
  })
  const columns = new Map<number, { low: number; high: number; last: number }>()
  for (const point of course) {
    const column = Math.round(x(point.at))
    const users = point[counted]
    const there = columns.get(column)
    if (there) {
      there.low = Math.min(there.low, users)
      there.high = Math.max(there.high, users)
      there.last = users
    } else columns.set(column, { low: users, high: users, last: users })
  }
  const shapes: Shape[] = []
  let before: { at: number; users: number } | null = null
  for (const [at, { low, high, last }] of columns) {
    if (before) {
      if (before.at < at) shapes.push(line([before.at, y(before.users)], [at, y(before.users)]))
      const [least, most] = [Math.min(low, before.users), Math.max(high, before.users)]
      if (least !== most) shapes.push(line([at, y(least)], [at, y(most)]))
    }
    before = { at, users: last }
  }
  const end = x(until)
  if (before && before.at < end) shapes.push(line([before.at, y(before.users)], [end, y(before.users)]))
  return shapes
}

/** The next of 1, 2, 5, 10, 20, ... that is not below, even so that its half is whole. */
function niceCeiling(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  const factor = [1, 2, 4, 5, 10].find((one) => one * power >= most) ?? 10
  return Math.max(2, factor * power)
}

function saysOf({ label, course, mostNone, mostLimited }: Figures, counted: Counted): string {
  const most = counted === 'none' ? mostNone : mostLimited
  return text.says(label, most.users, most.from, course.at(-1)?.[counted] ?? 0)
}

const tables = new WeakMap<
  readonly ServicePoint[],
  { readonly of: readonly unknown[]; readonly table: Chart['table'] }
>()

/** The table does not depend on the present moment: it stays as it is while that moves on. */
function tableOf(futures: readonly Figures[], until: Millis): Chart['table'] {
  const of = [until, ...futures.flatMap(({ label, course }) => [label, course])]
  const [first] = futures
  const known = first && tables.get(first.course)
  if (known?.of.length === of.length && known.of.every((one, i) => one === of[i])) return known.table
  const table = newTable(futures, until)
  if (first) tables.set(first.course, { of, table })
  return table
}

/** Every moment at which something changes in one of them, with what holds in each. */
function newTable(futures: readonly Figures[], until: Millis): Chart['table'] {
  const moments = new Set(futures.flatMap(({ course }) => course.map(({ at }) => at)))
  const times = [...moments.add(until)].toSorted((a, b) => a - b)
  const held = futures.map(({ course }) => heldAt(course, times))
  const rows = times.map((at, i) => [
    clock(at),
    ...held.flatMap((points) => [number(points[i]?.none ?? 0), number(points[i]?.resiliency ?? 0)]),
  ])
  const columns = futures.flatMap(({ label }, i) => {
    const told = futures.findIndex((one) => one.label === label) === i ? label : `${label} ${i + 1}`
    return [`${text.withoutOf(told)}#`, `${text.limitedOf(told)}#`]
  })
  return chartTable(text.table, [text.time, ...columns], rows)
}

/** What holds at each of some moments, in order: both are gone through once. */
function heldAt(course: readonly ServicePoint[], times: readonly Millis[]): (ServicePoint | undefined)[] {
  let next = 0
  return times.map((at) => {
    while ((course[next]?.at ?? Infinity) <= at) next++
    return course[next - 1]
  })
}
