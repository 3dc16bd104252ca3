import { nameOfPool } from '#core/analyze/part-names.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Topology } from '#core/model/topology.ts'
import { downBecause } from '#core/outage/losses.ts'
import type { Problem } from '#core/format/integrity.ts'
import {
  countAt,
  fork,
  happenedAt,
  record,
  recordNext,
  recordUntil,
  worldOfFirst,
  type Recording,
} from '#core/simulate/checkpoints.ts'
import { hour, minute, type Millis } from '#core/simulate/clock.ts'
import { deployment } from '#core/simulate/deployment.ts'
import { begin, type Happened, type Input } from '#core/simulate/engine.ts'
import { isServing } from '#core/simulate/front-end/groups.ts'
import { isUp, isUpAt, type PoolState as FrontEnd } from '#core/simulate/front-end/state.ts'
import { inject } from '#core/simulate/inject.ts'
import { newWorld } from '#core/simulate/new-world.ts'
import { prepare } from '#core/simulate/scenario/play.ts'
import type { Scenario } from '#core/simulate/scenario/scenario.ts'
import { namesOf, type Names } from '#core/simulate/trace/names.ts'
import { eventWords, subjectOf } from '#core/simulate/trace/words.ts'
import { stillGoingAt } from '#core/simulate/users/board-phase.ts'
import { usersByService } from '#core/simulate/users/tally.ts'
import type { World, WorldEvent } from '#core/simulate/world.ts'
import type { SqlStoreId } from '#core/model/id.ts'
import { poolsOf } from '#core/model/topology.ts'
import type { Standing } from '#core/quorum/standing.ts'
import { momentText as text } from '../text/moment.ts'
import { simulationText } from '../text/simulation.ts'
import type { Moment, PoolMoment, PoolWord, ServerPower } from './moment.ts'
import { poolStateOf, type OutageView, type PoolState } from './outage-selectors.ts'
import { gravities, gravityOf, isMark, type Gravity } from './simulation-marks.ts'
import type { Future, Simulation } from './simulation-slice.ts'

/*
 * What the deeds of the simulation do. It stands apart with the engine, so that both are loaded when they are needed.
 * Everything is pure: a simulation in, a simulation out.
 */

/** The timeline at first, where no scenario says when it ends. */
const usualUntil: Millis = hour

/** A simulation of a topology at its first moment; or why the script of the scenario cannot be played on it. */
export function beginOn(
  topology: Topology,
  scenario: Scenario | null,
):
  | { readonly ok: true; readonly simulation: Simulation }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const prepared = scenario && prepare({ ...scenario, topology: null }, topology)
  if (prepared && !prepared.ok) return prepared
  const recording = prepared ? prepared.play.start : record(begin<World, WorldEvent>(newWorld(topology), []))
  const simulation: Simulation = {
    life: Symbol('simulation'),
    topology,
    scenario,
    futures: [{ label: simulationText.labels.base, forkedAt: null, recording, inputs: inputsOf(recording) }],
    shown: 0,
    at: 0,
    until: scenario ? Math.max(scenario.until, minute) : usualUntil,
    playing: false,
    speed: 10,
  }
  return { ok: true, simulation: soughtTo(simulation, 0) }
}

/** What is to come from outside, in the order of time. */
function inputsOf({ run }: Recording<World, WorldEvent>): Input<WorldEvent>[] {
  return run.heap
    .filter(({ cause }) => cause === null)
    .toSorted((a, b) => a.at - b.at || a.order - b.order)
    .map(({ at, event }) => ({ at, event }))
}

/** The future that is shown. */
export function shownFuture({ futures, shown }: Simulation): Future {
  return futures[shown] ?? futures[0]
}

/** The same simulation at another moment: what has not happened yet by then in the future that is shown happens. */
export function soughtTo(simulation: Simulation, to: Millis): Simulation {
  const at = Math.max(0, Math.round(to))
  const { recording } = shownFuture(simulation)
  const due = recording.run.heap[0]
  const isNew = due !== undefined && due.at <= at
  const next = isNew ? withRecording(simulation, playedUntil(recording, at)) : simulation
  return { ...next, at, until: endAfter(simulation, at) }
}

const stuck = new WeakMap<
  Recording<World, WorldEvent>,
  { readonly before: Millis; readonly error: unknown }
>()

/** Throws where the world does not come to rest on the way. To find that out takes long: it is remembered. */
function playedUntil(recording: Recording<World, WorldEvent>, at: Millis): Recording<World, WorldEvent> {
  const known = stuck.get(recording)
  if (known && at >= known.before) throw known.error
  try {
    return recordUntil(deployment, recording, at)
  } catch (error) {
    stuck.set(recording, { before: at, error })
    throw error
  }
}

function withRecording(simulation: Simulation, recording: Recording<World, WorldEvent>): Simulation {
  return withFuture(simulation, { ...shownFuture(simulation), recording })
}

/** The simulation with another future in the place of the one that is shown. */
export function withFuture(simulation: Simulation, future: Future): Simulation {
  const [base, ...others] = simulation.futures.map((one, i) => (i === simulation.shown ? future : one))
  return base ? { ...simulation, futures: [base, ...others] } : simulation
}

/** Ends of a timeline, so that its scale changes seldom. */
const ends: readonly Millis[] = [1, 2, 4, 8, 12, 24, 48, 96, 168, 336, 744].map((hours) => hours * hour)

function endAfter({ until }: Simulation, at: Millis): Millis {
  if (at <= until) return until
  return ends.find((end) => end >= at * 1.02) ?? Math.ceil((at * 1.5) / hour) * hour
}

/** When the first event after the moment happens; `null` where nothing more is to come. */
export function nextEventAt(simulation: Simulation): Millis | null {
  const { recording } = shownFuture(simulation)
  const recorded = happenedAt(recording, countAt(recording, simulation.at))
  return recorded?.at ?? recording.run.heap[0]?.at ?? null
}

/** Whether anything is still to come in the future that is shown, as far as is known without playing it. */
export function hasMore(simulation: Simulation): boolean {
  return nextEventAt(simulation) !== null
}

/** At the next moment at which something happens; the same moment where nothing is to come. */
export function toNextEvent(simulation: Simulation): Simulation {
  const { recording } = shownFuture(simulation)
  const count = countAt(recording, simulation.at)
  const known = happenedAt(recording, count)
  if (known) return soughtTo(simulation, known.at)
  const more = recordNext(deployment, recording)
  const found = happenedAt(more, count)
  const next = withRecording(simulation, more)
  return found ? soughtTo(next, found.at) : next
}

/** At the moment of the event before; at the beginning where there is none. */
export function toPreviousEvent(simulation: Simulation): Simulation {
  const { recording } = shownFuture(simulation)
  return soughtTo(simulation, happenedAt(recording, countAt(recording, simulation.at - 1) - 1)?.at ?? 0)
}

/** So many events at most are gone through in search of a mark. */
const mostSearched = 50_000

/** At the next event with a mark; at the last event where none is to come. */
export function toNextMark(simulation: Simulation): Simulation {
  let at = simulation
  for (let i = 0; i < mostSearched; i++) {
    const next = toNextEvent(at)
    if (next.at === at.at) return at
    if (marksAt(next)) return next
    at = next
  }
  return at
}

export function toPreviousMark(simulation: Simulation): Simulation {
  let at = simulation
  while (at.at > 0) {
    at = toPreviousEvent(at)
    if (marksAt(at)) return at
  }
  return at
}

/** Whether an event at exactly this moment has a mark. */
function marksAt(simulation: Simulation): boolean {
  return eventsAtMoment(simulation).some(isMark)
}

/** What happened at exactly this moment. */
function eventsAtMoment(simulation: Simulation): Happened<WorldEvent>[] {
  const { recording } = shownFuture(simulation)
  const events: Happened<WorldEvent>[] = []
  for (let number = countAt(recording, simulation.at) - 1; number >= 0; number--) {
    const one = happenedAt(recording, number)
    if (one?.at !== simulation.at) break
    events.unshift(one)
  }
  return events
}

/** What happens at this moment that refuses what was asked for, in words; '' where nothing does. */
export function refusalAt(simulation: Simulation): string {
  const refused = eventsAtMoment(simulation).find(({ event }) => event.event.is.endsWith('refused'))
  return refused ? `${wordsOf(simulation, refused)}.` : ''
}

/** The gravest event since so many had happened, in words; how many there were, where none is marked. */
export function batchWords(simulation: Simulation, since: number): string {
  const count = countAt(shownFuture(simulation).recording, simulation.at)
  const gravest = gravestOf(batchOf(simulation, since))
  if (gravest && gravityOf(gravest) > gravities.rest)
    return text.batch(wordsOf(simulation, gravest), count - since - 1)
  return count > since ? text.events(count - since) : ''
}

/** That users have lost service since so many events had happened, in words; '' where none have. */
export function lossWords(simulation: Simulation, since: number): string {
  const gravest = batchOf(simulation, since).findLast((one) => gravityOf(one) === gravities.usersLoseService)
  return gravest ? text.happened(wordsOf(simulation, gravest), 0) : ''
}

/** What has happened since so many events had. */
function batchOf(simulation: Simulation, since: number): readonly Happened<WorldEvent>[] {
  const { recording } = shownFuture(simulation)
  const count = countAt(recording, simulation.at)
  const first = Math.max(since, count - mostTold)
  return Array.from(
    { length: Math.max(0, count - first) },
    (_, i) => happenedAt(recording, first + i) ?? [],
  ).flat()
}

/** The gravest of some events: of several that are alike the last. */
function gravestOf(events: readonly Happened<WorldEvent>[]): Happened<WorldEvent> | undefined {
  const graveness = events.map(gravityOf)
  return events[graveness.lastIndexOf(maxOf(graveness))]
}

function maxOf(graveness: readonly Gravity[]): Gravity {
  return graveness.reduce<Gravity>((most, one) => (one > most ? one : most), 0)
}

/** So many events are looked through for one that is worth telling. */
const mostTold = 2000

/**
 * With more from outside, at the moment that is looked at; at the next millisecond where something has happened at it
 * already, so that the same inputs always make the same trace. What was to come from outside later is dropped. `null`
 * where it changes nothing.
 */
export function injected(simulation: Simulation, events: readonly WorldEvent[]): Simulation | null {
  const future = shownFuture(simulation)
  const { recording, at, inputs } = inject(deployment, future.recording, simulation.at, events)
  const kept = future.inputs.filter((input) => input.at <= simulation.at)
  const next = soughtTo(withFuture(simulation, { ...future, recording, inputs: [...kept, ...inputs] }), at)
  const before = countAt(future.recording, simulation.at)
  return shownFuture(next).recording.run.happened === before ? null : next
}

/**
 * The future that is shown with another script, at the same moment. What happened before the first difference stays as it
 * is; a future that changes before it parted from the other parts there.
 */
export function rescripted(simulation: Simulation, inputs: readonly Input<WorldEvent>[]): Simulation {
  const future = shownFuture(simulation)
  const next = inputs.toSorted((a, b) => a.at - b.at)
  const first = next.findIndex((input, i) => input !== future.inputs[i])
  const same = first === -1 ? Math.min(next.length, future.inputs.length) : first
  const changes = [next[same], future.inputs[same]].flatMap((input) => input?.at ?? [])
  if (changes.length === 0) return simulation
  const from = Math.min(...changes)
  const later = next.filter(({ at }) => at >= from)
  const recording = fork(deployment, future.recording, from - 1, later)
  const forkedAt = future.forkedAt === null ? null : Math.min(future.forkedAt, from)
  return soughtTo(withFuture(simulation, { ...future, forkedAt, recording, inputs: next }), simulation.at)
}

/** Two futures: the one that is shown, and another that is the same up to this moment. The new one is shown. */
export function forked(simulation: Simulation, label: string): Simulation {
  const { at } = simulation
  const base = shownFuture(simulation)
  const other: Future = {
    label,
    forkedAt: at,
    recording: fork(deployment, base.recording, at, []),
    inputs: base.inputs.filter((input) => input.at <= at),
  }
  const first = base.forkedAt === null ? base : { ...base, label: simulationText.labels.base, forkedAt: null }
  return { ...simulation, futures: [first, other], shown: 1, playing: false }
}

const moments = new WeakMap<World, Moment>()
const counts = new WeakMap<
  Recording<World, WorldEvent>,
  { readonly happened: number; readonly moment: Moment }
>()

/** The moment that a simulation is looked at. Keeps its identity until something else has happened at it. */
export function momentIn(simulation: Simulation): Moment {
  const { recording } = shownFuture(simulation)
  const happened = countAt(recording, simulation.at)
  const last = counts.get(recording)
  if (last?.happened === happened) return last.moment
  const world = worldOfFirst(deployment, recording, happened)
  let moment = moments.get(world)
  if (!moment) moments.set(world, (moment = { world, view: viewOf(world), happened }))
  counts.set(recording, { happened, moment })
  return moment
}

function viewOf(world: World): OutageView {
  const { topology, places, parameters } = world.setting
  const known = new Map<Pool, PoolState>()
  return {
    topology,
    outage: world.outage,
    reading: parameters.frontEnd.reading,
    stateOf: (pool) => {
      let state = known.get(pool)
      if (!state) known.set(pool, (state = poolAt(world, places.get(pool.id), pool)))
      return state
    },
    downBecause: (part) => (world.outage.size === 0 ? null : downBecause(topology, world.outage, part)),
    moment: {
      managementStore: world.management.active,
      servingOn: (store) => servingOn(world, store),
      slowness: (link) => world.slow.get(link) ?? 0,
    },
  }
}

const storesUsed = new WeakMap<Topology, ReadonlyMap<SqlStoreId, number>>()

/** Asked of every store for each picture: one pool that uses it is looked up once. */
function servingOn({ setting: { topology }, backEnds }: World, store: SqlStoreId) {
  let users = storesUsed.get(topology)
  if (!users) {
    const places = poolsOf(topology).map(({ sqlStore }, place) => [sqlStore, place] as const)
    users = new Map(places.flatMap(([id, place]) => (id === null ? [] : [[id, place] as const])))
    storesUsed.set(topology, users)
  }
  return backEnds[users.get(store) ?? -1]?.serving ?? null
}

/** What a pool's moment is made of: while none of it changes, nothing is worked out. */
type Ingredients = readonly unknown[]

const remembered = new WeakMap<
  Pool,
  { readonly made: Ingredients; readonly key: string; readonly state: PoolState }
>()

/** The same state as before while nothing that is shown of the pool has changed. */
function poolAt(world: World, place: number | undefined, pool: Pool): PoolState {
  const at = place ?? -1
  const front = world.pools[at]
  const partner = world.setting.partner[at] ?? -1
  const made: Ingredients = [
    front,
    world.users[at],
    world.failovers[at],
    world.failovers[partner],
    world.backups[at],
    world.registrars[partner],
    ...(front?.servers.some(({ power }) => power === 'off') ? [world.booting, world.outage] : []),
  ]
  const before = remembered.get(pool)
  if (before && isSame(before.made, made)) return before.state
  const state = front
    ? stateOf(world, at, partner, front)
    : poolStateOf(pool, noLosses, world.setting.parameters.frontEnd.reading)
  const key = JSON.stringify([state.moment, [...state.losses.servers], state.losses.primaryDatabase])
  if (before?.key === key) {
    remembered.set(pool, { ...before, made })
    return before.state
  }
  remembered.set(pool, { made, key, state })
  return state
}

function isSame(some: Ingredients, others: Ingredients): boolean {
  return some.length === others.length && some.every((one, i) => one === others[i])
}

const noLosses = { servers: new Set<never>(), primaryDatabase: false }

function stateOf(world: World, place: number, partner: number, front: FrontEnd): PoolState {
  const { pool, parameters } = front
  const losses = {
    servers: new Set(pool.servers.filter((_, i) => !isUpAt(front, i)).map(({ id }) => id)),
    primaryDatabase: !front.hasPrimaryDatabase,
  }
  const plain = poolStateOf(pool, losses, parameters.reading)
  const word = wordOf(front, plain.standing)
  return poolStateOf(pool, losses, parameters.reading, {
    standing: standingFor(word, plain.standing),
    moment: momentOfPool(world, place, partner, front, word),
  })
}

/** In the words of the simulation itself; only whether a running pool could start again is read from the printed tables. */
function wordOf({ servers, isFormed, stopsAt, groups, ...rest }: FrontEnd, standing: Standing): PoolWord {
  if (!servers.some(isUp)) return 'down'
  if (!isFormed || !servers.some(({ power }) => power === 'active')) return 'starting'
  if (stopsAt !== null || standing === 'stopped') return 'losing'
  if (standing === 'unknown') return 'unknown'
  const state = { servers, isFormed, stopsAt, groups, ...rest }
  if (groups.some((group) => !isServing(state, group))) return 'partly'
  return standing === 'trap' ? 'trap' : 'runs'
}

function standingFor(word: PoolWord, standing: Standing): Standing {
  return word === 'down' || word === 'starting' || word === 'losing' ? 'stopped' : standing
}

function momentOfPool(
  world: World,
  place: number,
  partner: number,
  front: FrontEnd,
  word: PoolWord,
): PoolMoment {
  const { groups, pool, servers } = front
  const users = usersByService(world.users[place] ?? { groups: [] })
  const failover = world.failovers[place]
  const procedure = failover?.procedure ?? null
  const backup = world.backups[place]
  return {
    word,
    servers: servers.map(({ power }, i): ServerPower => {
      const id = pool.servers[i]?.id
      return power === 'off' && id !== undefined && world.booting.has(id)
        ? 'booting'
        : power === 'off' &&
            id !== undefined &&
            downBecause(world.setting.topology, world.outage, id) === null
          ? 'stopped'
          : power
    }),
    groups: { serving: groups.filter((group) => isServing(front, group)).length, of: groups.length },
    users: { all: users.full + users.resiliency + users.none, ...users },
    failover: {
      state: failover?.state ?? 'Active',
      step: procedure && {
        deed: procedure.deed,
        name: procedure.step,
        hydrated: Math.round((failover?.hydrated ?? 0) * 100) / 100,
      },
      isStuck: failover?.stuck != null,
      stillGoing: stillGoingAt(world, place),
    },
    receives: isReceiving(world, partner),
    copies: backup ? backup.trouble === null : null,
  }
}

/** Whether users of the partner are looked after by this pool: a failover over to it, or voice alone. */
function isReceiving({ failovers, registrars }: World, partner: number): boolean {
  const state = failovers[partner]?.state
  return (state !== undefined && state !== 'Active') || registrars[partner]?.isBackedUp === true
}

const names = new WeakMap<Topology, Names>()

function namesFor(topology: Topology): Names {
  let known = names.get(topology)
  if (!known) names.set(topology, (known = namesOf(topology)))
  return known
}

/** The gravest event of the moment in words; '' where nothing happens at it. */
export function lastWords(simulation: Simulation): string {
  const events = eventsAtMoment(simulation)
  const told = gravestOf(events)
  if (!told) return ''
  return text.happened(wordsOf(simulation, told), events.length - 1)
}

function wordsOf({ topology }: Simulation, { event }: Happened<WorldEvent>): string {
  const all = namesFor(topology)
  const subject = subjectOf(event, all)
  const words = eventWords(event, all)
  return subject === null ? words : `${subject}: ${words}`
}

/** Up to this many pools are told one by one. */
const toldApart = 2

/** What has become of the pools from one moment to the other, in a sentence or two; '' where they do the same. */
export function newsBetween(before: Moment, after: Moment): string {
  const changed = after.world.pools.flatMap(({ pool }, place) => {
    const isSame =
      before.world.pools[place] === after.world.pools[place] &&
      before.world.failovers[place] === after.world.failovers[place]
    if (isSame) return []
    const was = before.view.stateOf(pool)
    const is = after.view.stateOf(pool)
    if (!is.moment || (was.moment?.word === is.moment.word && sameFailover(was.moment, is.moment))) return []
    return [{ name: nameOfPool(after.view.topology, pool), is, moment: is.moment }]
  })
  if (changed.length <= toldApart)
    return changed.map(({ name, is, moment }) => text.poolNews(name, moment, is.verdict)).join(' ')
  const counts = new Map<PoolWord, number>()
  for (const { moment } of changed) counts.set(moment.word, (counts.get(moment.word) ?? 0) + 1)
  return text.poolsNews(counts)
}

function sameFailover({ failover: a }: PoolMoment, { failover: b }: PoolMoment): boolean {
  return a.state === b.state && a.isStuck === b.isStuck && a.stillGoing.length === b.stillGoing.length
}

/** The pools that do not simply run at home, in a few words: for the value of the timeline. */
export function summaryOf({ world, view }: Moment): string {
  const troubled = world.pools.flatMap(({ pool }) => {
    const { moment } = view.stateOf(pool)
    return moment && (moment.word !== 'runs' || text.failoverOf(moment) !== null)
      ? [{ name: nameOfPool(view.topology, pool), moment }]
      : []
  })
  return text.summary(troubled, world.pools.length)
}
