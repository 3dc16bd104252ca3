import type { PoolId, ServerId, SiteId } from '../model/id.ts'
import type { Pool } from '../model/pool.ts'
import { findPool, pairingsOf, partnerIn, siteOfPool, type Topology } from '../model/topology.ts'
import { lossesOf } from '../outage/losses.ts'
import { noOutage, type Outage, type Part, type PartId } from '../outage/part.ts'
import { partsAround } from '../outage/parts.ts'
import type { Basis, Reading } from '../quorum/reading.ts'
import { judge } from '../quorum/verdict.ts'
import type { Source } from '../tables/table.ts'
import { loadOf, type Load, type LoadState } from './load.ts'
import { serverNames } from '../words/server-names.ts'
import { fullName, listed } from '../words/words.ts'
import { loadSentence, stopSentence } from './load-words.ts'

/** What is lost in one row of the table. */
export type Scenario =
  | 'normal'
  | 'one server lost'
  | 'two servers lost'
  | 'partner pool lost'
  | 'site lost'
  | 'worst single failure'

/**
 * - `fits`, `strained` (above 6,660 and up to 6,667 users for each server, as in Microsoft's reference topologies), `over`.
 * - `stops`: the pool does not run, so that it carries nobody.
 * - `not stated`: the users of the pool, or of its partner, are not.
 * - `not documented`: the documents have no limits for the pool, or do not say whether it runs.
 */
export type CapacityState = LoadState | 'stops'

/** One row: what the pool carries when something is lost. */
export interface CapacityRow {
  readonly scenario: Scenario
  /** What is lost, by name: "ldn-fe01 and ldn-fe02"; "nothing". */
  readonly what: string
  readonly lost: readonly PartId[]
  /** The servers of the pool that still run. */
  readonly remaining: readonly ServerId[]
  readonly running: number
  /** Users that the pool has to serve then; `null` where they are not stated. */
  readonly users: number | null
  /** `null` where users are not stated or the pool does not run. */
  readonly usersPerServer: number | null
  /** Users that one server is sized for. */
  readonly perServerLimit: number | null
  /** Users that the pool may serve whatever its servers; less for users homed on a pool of a pair. */
  readonly poolLimit: number | null
  /** Users by what the running servers are sized for and the pool may serve: 1 is full. */
  readonly share: number | null
  readonly state: CapacityState
  readonly basis: Basis
  readonly sources: readonly Source[]
  /** The row in sentences, with the servers that remain. */
  readonly text: string
}

/** What one pool carries when things fail around it. */
export interface CapacityTable {
  readonly pool: PoolId
  readonly partner: PoolId | null
  /**
   * In the order of `Scenario`. A pool without partner has no row "partner pool lost", and its row "site lost" is that of
   * its own site; a pool of one server has no row "two servers lost".
   */
  readonly rows: readonly CapacityRow[]
  /** What the partner carries when this pool is lost: its row "partner pool lost"; `null` where the pool is not paired. */
  readonly onPartner: CapacityRow | null
}

/** The capacity table of one pool as designed: nothing but what its rows say is down. */
export function capacityTable(topology: Topology, pool: Pool, reading: Reading): CapacityTable {
  const place: Place = { topology, pool, reading, partners: partnersOf(topology, pool) }
  const [partner] = place.partners
  return {
    pool: pool.id,
    partner: partner?.id ?? null,
    rows: [
      rowOf(place, 'normal', nothing),
      ...serversLost(place, 'one server lost', 1),
      ...serversLost(place, 'two servers lost', 2),
      ...(partner ? [rowOf(place, 'partner pool lost', wholePool(partner))] : []),
      ...siteLost(place),
      ...worstSingleFailure(place),
    ],
    onPartner: partner ? loadOnPartner(topology, pool, partner, reading) : null,
  }
}

/** What the partner carries when the pool is lost on top of an outage: users, limits and whether the partner runs at all. */
export function loadOnPartner(
  topology: Topology,
  pool: Pool,
  partner: Pool,
  reading: Reading,
  outage: Outage = noOutage,
): CapacityRow {
  const place: Place = { topology, pool: partner, reading, partners: [pool], outage }
  return rowOf(place, 'partner pool lost', wholePool(pool))
}

/** The pools that back this one up: one in a sound topology, several only after an import. */
export function partnersOf(topology: Topology, pool: Pool): readonly Pool[] {
  return pairingsOf(topology, pool.id).flatMap((pairing) => {
    const partner = findPool(topology, partnerIn(pairing, pool.id))
    return partner && partner.id !== pool.id ? [partner] : []
  })
}

/** Where a row is worked out. */
interface Place {
  readonly topology: Topology
  readonly pool: Pool
  readonly reading: Reading
  readonly partners: readonly Pool[]
  /** What is down besides what the rows lose. */
  readonly outage?: Outage
}

/** What is lost together, and what it is called. */
interface Loss {
  readonly what: string
  readonly parts: readonly PartId[]
}

const nothing: Loss = { what: 'nothing', parts: [] }

const wholePool = (pool: Pool): Loss => ({
  what: fullName(pool.fqdn),
  parts: pool.servers.map(({ id }) => id),
})

/** What follows from one loss, before it is put into words. */
interface Outcome {
  readonly loss: Loss
  /** `null` where that is not documented. */
  readonly functional: boolean | null
  readonly remaining: readonly ServerId[]
  /** The pools whose users come to this one. */
  readonly takenOver: readonly Pool[]
  readonly load: Load
}

function outcomeOf(place: Place, loss: Loss): Outcome {
  const { topology, pool, reading, partners } = place
  const outage: Outage = new Set([...(place.outage ?? noOutage), ...loss.parts])
  const losses = lossesOf(topology, pool, outage)
  const remaining = pool.servers.map(({ id }) => id).filter((id) => !losses.servers.has(id))
  const { functional } = judge(pool, losses, reading)
  const takenOver = partners.filter((partner) => isLost(place, partner, outage))
  const load = loadOf(pool, remaining.length, usersOf([pool, ...takenOver]), whoseUsers(place, takenOver))
  return { loss, functional, remaining, takenOver, load }
}

const rowOf = (place: Place, scenario: Scenario, loss: Loss): CapacityRow =>
  worded(place, scenario, outcomeOf(place, loss))

function worded({ pool, partners }: Place, scenario: Scenario, outcome: Outcome): CapacityRow {
  const { loss, functional, remaining, takenOver, load } = outcome
  const names = serverNames(pool, remaining)
  return {
    ...load,
    ...(functional === true ? {} : { usersPerServer: null, share: null }),
    scenario,
    what: loss.what,
    lost: loss.parts,
    remaining,
    state: functional === null ? 'not documented' : functional ? load.state : 'stops',
    text:
      functional === false
        ? stopSentence(pool, remaining.length, partners)
        : loadSentence(pool, names, takenOver, functional === null ? null : load),
  }
}

function isLost({ topology, reading }: Place, pool: Pool, outage: Outage): boolean {
  const losses = lossesOf(topology, pool, outage)
  const { length: size } = pool.servers
  return (size > 0 && losses.servers.size === size) || judge(pool, losses, reading).functional === false
}

function usersOf(pools: readonly Pool[]): number | null {
  return pools.reduce<number | null>(
    (sum, { users }) => (sum === null || users === null ? null : sum + users),
    0,
  )
}

function whoseUsers({ partners }: Place, takenOver: readonly Pool[]): 'own' | 'own of a pair' | 'both' {
  if (takenOver.length > 0) return 'both'
  return partners.length > 0 ? 'own of a pair' : 'own'
}

/** The worst choice of so many servers, none where the pool has fewer. */
function serversLost(place: Place, scenario: Scenario, count: 1 | 2): readonly CapacityRow[] {
  const { servers } = place.pool
  const few = servers.slice(0, mostServersTried)
  const choices =
    count === 1
      ? few.map((server) => [server])
      : few.flatMap((one, i) => few.slice(i + 1).map((other) => [one, other]))
  const losses = choices.map((choice): Loss => ({ what: '', parts: choice.map(({ id }) => id) }))
  return gravest(losses.map((loss) => outcomeOf(place, loss))).map((outcome) => {
    const { parts } = outcome.loss
    const what = listed(serverNames(place.pool, serversAmong(place.pool, parts)))
    return worded(place, scenario, { ...outcome, loss: { what, parts } })
  })
}

function serversAmong({ servers }: Pool, parts: readonly PartId[]): readonly ServerId[] {
  return servers.map(({ id }) => id).filter((id) => parts.includes(id))
}

/** No dialog makes a larger pool; of what an import may bring, the first servers are the ones that count. */
const mostServersTried = 20

/** The partner's site; the own site of a pool without partner. */
function siteLost(place: Place): readonly CapacityRow[] {
  const [partner] = place.partners
  const site = siteOfPool(place.topology, partner?.id ?? place.pool.id)
  return site ? [rowOf(place, 'site lost', { what: fullName(site.name), parts: [site.id] })] : []
}

/**
 * The single part whose loss puts the highest share on the pool: any but the pool's own site and the one server of a
 * Standard Edition pool, which leave nothing to carry anyone.
 */
function worstSingleFailure(place: Place): readonly CapacityRow[] {
  const { pool } = place
  const own = siteOfPool(place.topology, pool.id)?.id
  const around = partsAround(place.topology, pool)
    .filter(({ id, kind }) => id !== own && !(kind === 'server' && pool.servers.length === 1))
    .map((part): Loss => ({ what: nameIn(pool, part), parts: [part.id] }))
  const losses = [...around, ...place.partners.map(wholePool), ...partnerSites(place, own)]
  const outcomes = losses.map((loss) => outcomeOf(place, loss))
  const silent = outcomes.filter(({ functional, remaining }) => functional === null && remaining.length > 0)
  return gravest(outcomes).map((outcome) => {
    const row = worded(place, 'worst single failure', outcome)
    return silent.length === 0 || outcome.functional === null
      ? row
      : { ...row, text: `${row.text} ${silentSentence(silent)}` }
  })
}

/** Servers of the pool by their short names, as in the other rows. */
function nameIn(pool: Pool, part: Part): string {
  return part.kind === 'server' ? listed(serverNames(pool, [part.id])) : fullName(part.name)
}

function silentSentence(outcomes: readonly Outcome[]): string {
  const names = outcomes.map(({ loss }) => loss.what)
  return `What follows from the loss of ${listed(names, 'or')} is not documented.`
}

function partnerSites({ topology, partners }: Place, own: SiteId | undefined): readonly Loss[] {
  return partners
    .flatMap((partner) => siteOfPool(topology, partner.id) ?? [])
    .filter((site, i, all) => site.id !== own && all.indexOf(site) === i)
    .map((site) => ({ what: fullName(site.name), parts: [site.id] }))
}

/** The first of the gravest: none runs worse, carries more, loses more parts, or has fewer servers left. */
function gravest(outcomes: readonly Outcome[]): readonly Outcome[] {
  const [first, ...others] = outcomes
  if (first === undefined) return []
  return [others.reduce((worst, outcome) => (isGraver(outcome, worst) ? outcome : worst), first)]
}

function isGraver(a: Outcome, b: Outcome): boolean {
  const [left, right] = [gravity(a), gravity(b)]
  const at = left.findIndex((value, i) => value !== right[i])
  return at !== -1 && (left[at] ?? 0) > (right[at] ?? 0)
}

/** What weighs most first. Of what the documents do not say nothing is known to be grave. */
function gravity({ loss, functional, remaining, load }: Outcome): readonly number[] {
  const state = functional === null ? 0 : functional ? 1 : 2
  return [state, functional === true ? (load.share ?? 0) : 0, loss.parts.length, -remaining.length]
}
