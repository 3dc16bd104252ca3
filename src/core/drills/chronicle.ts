import type { Call } from '../shell/asks.ts'
import { happenedAt, traceOf, worldOfFirst } from '../simulate/checkpoints.ts'
import type { Millis } from '../simulate/clock.ts'
import { deployment } from '../simulate/deployment.ts'
import { worldAfter, type Happened } from '../simulate/engine.ts'
import { nameOf } from '../model/topology.ts'
import type { World, WorldEvent } from '../simulate/world.ts'
import type { Condition } from './condition.ts'
import type { Occurrence } from './drill.ts'
import { holds, type Instant } from './holds.ts'
import type { Replay } from './replay.ts'

/** Something that occurred in an attempt: when, and where among the entries and events. */
export interface Found {
  readonly at: Millis
  /** Orders what happened at one moment: entries by their place, and what happened after an entry and before the next behind it. */
  readonly place: number
  /** The event, or the cmdlet that was called. */
  readonly event: Happened<WorldEvent> | null
  readonly call: Call | null
  /** The world just before. */
  readonly before: World
}

/** A moment of an attempt, and its place among the entries: see `Found`. */
export interface ChronicleMoment extends Instant {
  readonly place: number
}

/** The place of what was so before anything was done. */
const beforeAll = -1

/** What happened in an attempt since the trainee arrived, ready to be asked. */
export interface Chronicle {
  readonly replay: Replay
  readonly events: readonly Happened<WorldEvent>[]
  /** Every moment at which something happened, with the arrival and the end, in order; the world as it was when it was over. */
  readonly moments: readonly ChronicleMoment[]
  /** The events that the drill itself puts in. */
  readonly script: ReadonlySet<WorldEvent>
}

/** Makes the chronicle of a replayed attempt. */
export function chronicleOf(replay: Replay): Chronicle {
  const { arrival, estate } = replay
  const already = arrival.estate.recording.run.happened
  const events = traceOf(estate.recording).filter(({ number }) => number >= already)
  return {
    replay,
    events,
    moments: momentsOf(replay, events),
    script: new Set(arrival.estate.inputs.map(({ event }) => event)),
  }
}

function momentsOf(replay: Replay, events: readonly Happened<WorldEvent>[]): ChronicleMoment[] {
  const { at: arrives, recording } = replay.arrival.estate
  let world = worldOfFirst(deployment, recording, recording.run.happened)
  const moments: ChronicleMoment[] = [{ world, at: arrives, place: beforeAll }]
  events.forEach((one, i) => {
    world = worldAfter(deployment, world, [one])
    if (events[i + 1]?.at !== one.at) moments.push({ world, at: one.at, place: placeOf(replay, one.number) })
  })
  const { at: end } = replay.estate
  const last = moments.at(-1)
  if (last && last.at < end) moments.push({ world, at: end, place: 2 * replay.done.length })
  return moments
}

/** Every time that something occurred, in order. */
export function findAll(chronicle: Chronicle, occurrence: Occurrence): Found[] {
  switch (occurrence.by) {
    case 'event':
      return chronicle.events
        .filter((one) => isEvent(chronicle, one, occurrence))
        .map((one) => ofEvent(chronicle, one))
    case 'cmdlet':
      return calls(chronicle).filter(({ call }) => call !== null && isCall(call, occurrence))
    case 'state':
      return beginnings(chronicle, occurrence.condition)
    case 'any':
      return occurrence.of.flatMap((one) => findAll(chronicle, one)).toSorted(inOrder)
  }
}

/** What occurred first is first. */
export function inOrder(one: Found, other: Found): number {
  return one.at - other.at || one.place - other.place
}

/** Whether what happened goes back to something that the trainee did, and not to what the drill had in store. */
export function isOwnDoing({ replay, script }: Chronicle, event: Happened<WorldEvent>): boolean {
  let root: Happened<WorldEvent> | undefined = event
  while (root && root.cause !== null) root = happenedAt(replay.estate.recording, root.cause)
  return (
    root !== undefined &&
    root.number >= replay.arrival.estate.recording.run.happened &&
    !script.has(root.event)
  )
}

function isEvent(
  { replay }: Chronicle,
  { event }: Happened<WorldEvent>,
  { is, pool, fields }: Extract<Occurrence, { by: 'event' }>,
): boolean {
  if (event.event.is !== is) return false
  if (pool !== null && !('pool' in event && isNamed(replay, event.pool, pool))) return false
  const stated = new Map<string, unknown>(Object.entries(event.event))
  return Object.entries(fields).every(([name, value]) => stated.get(name) === value)
}

function isNamed(
  { drill }: Replay,
  id: Extract<WorldEvent, { of: 'failover' }>['pool'],
  name: string,
): boolean {
  const fqdn = nameOf(drill.topology, id).toLowerCase()
  return fqdn === name.toLowerCase() || fqdn.startsWith(`${name.toLowerCase()}.`)
}

function ofEvent({ replay }: Chronicle, event: Happened<WorldEvent>): Found {
  return {
    at: event.at,
    place: placeOf(replay, event.number),
    event,
    call: null,
    before: worldOfFirst(deployment, replay.estate.recording, event.number),
  }
}

/** Twice the place of the entry during which it happened; one more for what happened after it and before the next. */
function placeOf({ done }: Replay, number: number): number {
  const during = done.findIndex(({ from, to }) => number >= from && number < to)
  return during === -1 ? 2 * done.findLastIndex(({ to }) => to <= number) + 1 : 2 * during
}

function calls({ replay }: Chronicle): Found[] {
  return replay.done.flatMap((done, i) =>
    done.calls.map((call) => ({
      at: call.began,
      place: 2 * i,
      event: null,
      call,
      before: worldOfFirst(deployment, replay.estate.recording, done.from),
    })),
  )
}

function isCall({ cmdlet, parameters }: Call, wanted: Extract<Occurrence, { by: 'cmdlet' }>): boolean {
  if (parameterOf(parameters, 'WhatIf')?.toLowerCase() === 'true') return false
  if (!wanted.names.some((name) => name.toLowerCase() === cmdlet.toLowerCase())) return false
  return Object.entries(wanted.parameters).every(([name, value]) => {
    const given = parameterOf(parameters, name)
    if (given === undefined) return false
    return value === null || given.toLowerCase() === String(value).toLowerCase()
  })
}

function parameterOf(parameters: Call['parameters'], name: string): string | undefined {
  const folded = name.toLowerCase()
  return Object.entries(parameters).find(([key]) => key.toLowerCase() === folded)?.[1]
}

/** When a condition begins to hold: at the arrival, before anything is done, where it holds already. */
function beginnings({ moments }: Chronicle, condition: Condition): Found[] {
  let held = false
  return moments.flatMap((moment, i) => {
    const now = holds(condition, moment)
    const isNew = now && !held
    held = now
    if (!isNew) return []
    const { at, place, world } = moment
    return [{ at, place, event: null, call: null, before: moments[i - 1]?.world ?? world }]
  })
}
