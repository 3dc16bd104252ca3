import { nameOfPart as nameInAnalysis, withoutDomain } from '#core/analyze/part-names.ts'
import { isKind, type Id, type PoolId, type ServerId, type SiteId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import { find, nameOf, poolsOf, type Topology } from '#core/model/topology.ts'
import { voteLost } from '#core/outage/back-end.ts'
import { partsOf } from '#core/outage/failure.ts'
import { downBecause, lossesOf } from '#core/outage/losses.ts'
import type { Outage, Part, PartId } from '#core/outage/part.ts'
import { allParts, findPart, linkBetween } from '#core/outage/parts.ts'
import { nextLosses, type NextLoss } from '#core/quorum/next-loss.ts'
import type { Reading } from '#core/quorum/reading.ts'
import { standingOf, type Standing } from '#core/quorum/standing.ts'
import { judge, noLosses, type Losses, type Verdict } from '#core/quorum/verdict.ts'
import { fullName } from '#core/words/words.ts'
import { isLive } from './mode.ts'
import { momentOf, type MomentFacts, type PoolMoment } from './moment.ts'
import type { AppState } from './store.ts'

/** What one pool is in for: both verdicts, apart from each other, and what its next loss would do. */
export interface PoolState {
  readonly verdict: Verdict
  readonly losses: Losses
  readonly standing: Standing
  /** For each running server; worked out when it is first asked for. */
  readonly nextLosses: ReadonlyMap<ServerId, NextLoss>
  /** How it lives, at a moment of a simulation; `null` in Analyze mode. */
  readonly moment: PoolMoment | null
}

/** Why something is down: it was switched off, or what it stands in or runs on was; `null` while it is up. */
export type DownBecause = ReturnType<typeof downBecause>

/** The deployment in one outage. */
export interface OutageView {
  readonly topology: Topology
  readonly outage: Outage
  readonly reading: Reading
  /** Keeps its identity while neither the pool nor what it has lost changes. */
  stateOf(pool: Pool): PoolState
  downBecause(part: PartId): DownBecause
  /** What a simulation knows beyond that; `null` in Analyze mode. */
  readonly moment: MomentFacts | null
}

let lastView: OutageView | null = null

/** The open deployment with what is switched off: the same until one of them, or the reading, changes. */
export function outageView(state: Pick<AppState, 'history' | 'outage' | 'settings'>): OutageView {
  const { topology } = state.history.present
  const { outage } = state
  const { reading } = state.settings
  if (lastView?.topology === topology && lastView.outage === outage && lastView.reading === reading)
    return lastView
  const touched = poolsTouched(topology, outage)
  lastView = {
    topology,
    outage,
    reading,
    stateOf: (pool) =>
      remembered(pool, touched.has(pool.id) ? lossesOf(topology, pool, outage) : noLosses, reading),
    downBecause: (part) => (outage.size === 0 ? null : downBecause(topology, outage, part)),
    moment: null,
  }
  return lastView
}

/** What is down now: in Analyze mode what was switched off, in Simulate mode the moment; `null` in Design, where nothing is. */
export function analyzed(state: AppState): OutageView | null {
  if (isLive(state.mode)) return momentOf(state)?.view ?? null
  return state.mode === 'analyze' ? outageView(state) : null
}

/** How a pool is now: the same while neither the pool nor what it has lost changes. */
export function stateOf(state: AppState, pool: Pool): PoolState {
  return outageView(state).stateOf(pool)
}

/** What is switched off and still exists, in the order of the topology. */
export function partsOff(topology: Topology, outage: Outage): readonly Part[] {
  return outage.size === 0 ? [] : allParts(topology).filter(({ id }) => outage.has(id))
}

/** An outage without what no longer exists. */
export function existingOutage(topology: Topology, outage: Outage): Outage {
  const existing = [...outage].filter((id) => findPart(topology, id) !== undefined)
  return existing.length === outage.size ? outage : new Set(existing)
}

/** What can be switched off with a thing: its computers, its database roles, itself; of a pairing the link between its sites. */
export function switchesOf(topology: Topology, id: Id): readonly PartId[] {
  if (!isKind(id, 'pairing')) return switchesByCard(topology).get(id) ?? noParts
  const found = find(topology, id)
  if (found?.kind !== 'pairing') return noParts
  const link = linkOf(topology, found.pairing.pools)
  return link === null ? noParts : [link.id]
}

/**
 * What is switched with a selection. A frame drawn around pools selects their pairings too: these count only where nothing
 * else is selected, so that failing what is in the frame cuts no link.
 */
export function switchesOfAll(topology: Topology, selection: readonly Id[]): readonly PartId[] {
  const things = selection.filter((id) => !isKind(id, 'pairing'))
  const meant = things.length > 0 ? things : selection
  return [...new Set(meant.flatMap((id) => switchesOf(topology, id)))]
}

/** The link between the sites of two pools; `null` where both stand in one site. */
export function linkOf(
  topology: Topology,
  [a, b]: readonly [PoolId, PoolId],
): Extract<Part, { kind: 'link' }> | null {
  const [one, other] = [siteOf(topology, a), siteOf(topology, b)]
  if (one === null || other === null || one === other) return null
  const part = findPart(topology, linkBetween(one, other))
  return part?.kind === 'link' ? part : null
}

/** The links between sites, in the order of the topology. */
export function linksOf(topology: Topology): readonly Extract<Part, { kind: 'link' }>[] {
  return allParts(topology).filter((part) => part.kind === 'link')
}

/**
 * What a part is called where its kind stands beside it: a site and a file server by its name alone, a link by its two sites,
 * everything else as the analysis calls it, so that no two are called alike.
 */
export function nameOfPart(topology: Topology, id: PartId): string {
  const part = findPart(topology, id)
  switch (part?.kind) {
    case 'site':
      return part.name
    case 'link':
      return part.ends.map((site) => nameOf(topology, site)).join(' ⇄ ')
    case 'file':
      return fullName(withoutDomain(part.name))
    default:
      return nameInAnalysis(topology, id)
  }
}

/** The same outage with more, or less, switched off. */
export function withParts(outage: Outage, ids: readonly PartId[], off: boolean): Outage {
  const next = new Set(outage)
  for (const id of ids) {
    if (off) next.add(id)
    else next.delete(id)
  }
  return next
}

/** How many pools are in each state, kept apart. */
export interface PoolCounts {
  readonly running: number
  /** They run, and could not start again. */
  readonly trap: number
  readonly stopped: number
  readonly unknown: number
}

/** The one state of a pool that counts: whether it could start again is told apart only while it runs. */
export type Condition = keyof PoolCounts

/** Which of them a pool is in. */
export function conditionOf({ standing }: PoolState): Condition {
  return standing === 'runs' || standing === 'starts' ? 'running' : standing
}

const counted = new WeakMap<OutageView, PoolCounts>()

/** How many pools of the deployment are in each state. */
export function countPools(view: OutageView): PoolCounts {
  let counts = counted.get(view)
  if (!counts) {
    const all = { running: 0, trap: 0, stopped: 0, unknown: 0 }
    for (const pool of poolsOf(view.topology)) all[conditionOf(view.stateOf(pool))]++
    counted.set(view, (counts = all))
  }
  return counts
}

/** The pools whose own quorum depends on something that is off. */
export function poolsTouched(topology: Topology, outage: Outage): ReadonlySet<PoolId> {
  const touched = new Set<PoolId>()
  if (outage.size === 0) return touched
  const around = poolsByPart(topology)
  for (const part of outage) for (const pool of around.get(part) ?? []) touched.add(pool)
  return touched
}

const noParts: readonly PartId[] = []

const states = new WeakMap<Pool, { readonly reading: Reading; readonly state: PoolState }>()

function remembered(pool: Pool, losses: Losses, reading: Reading): PoolState {
  const known = states.get(pool)
  if (known?.reading === reading && sameLosses(known.state.losses, losses)) return known.state
  const state = poolStateOf(pool, losses, reading)
  states.set(pool, { reading, state })
  return state
}

/** The state of a pool that has lost so much; in a simulation with how it lives, and the standing that follows from that. */
export function poolStateOf(
  pool: Pool,
  losses: Losses,
  reading: Reading,
  lives: { readonly moment: PoolMoment; readonly standing: Standing } | null = null,
): PoolState {
  const verdict = judge(pool, losses, reading)
  let next: ReadonlyMap<ServerId, NextLoss> | null = null
  return {
    verdict,
    losses,
    standing: lives?.standing ?? standingOf(verdict),
    moment: lives?.moment ?? null,
    get nextLosses() {
      return (next ??= nextLosses(pool, losses, reading))
    },
  }
}

function sameLosses(a: Losses, b: Losses): boolean {
  if (a === b) return true
  if (a.primaryDatabase !== b.primaryDatabase || a.servers.size !== b.servers.size) return false
  for (const server of a.servers) if (!b.servers.has(server)) return false
  return true
}

const poolsAround = new WeakMap<Topology, ReadonlyMap<PartId, readonly PoolId[]>>()

/** For each part the pools whose quorum depends on it. */
function poolsByPart(topology: Topology): ReadonlyMap<PartId, readonly PoolId[]> {
  let known = poolsAround.get(topology)
  if (known) return known
  const around = new Map<PartId, PoolId[]>()
  const add = (part: PartId, pool: PoolId) => {
    const pools = around.get(part)
    if (pools) pools.push(pool)
    else around.set(part, [pool])
  }
  for (const site of topology.sites)
    for (const pool of site.pools) {
      const parts = [site.id, ...pool.servers.map(({ id }) => id), ...partsOf(voteLost(topology, pool))]
      for (const part of new Set<PartId>(parts)) add(part, pool.id)
    }
  poolsAround.set(topology, (known = around))
  return known
}

const cards = new WeakMap<Topology, ReadonlyMap<Id, readonly PartId[]>>()

function switchesByCard(topology: Topology): ReadonlyMap<Id, readonly PartId[]> {
  let known = cards.get(topology)
  if (known) return known
  const byCard = new Map<Id, PartId[]>()
  const add = (card: Id, part: PartId) => {
    const parts = byCard.get(card)
    if (parts) parts.push(part)
    else byCard.set(card, [part])
  }
  for (const part of allParts(topology)) {
    if (part.kind === 'link') continue
    if (part.kind === 'database') add(part.store, part.id)
    else add(part.id, part.id)
    if (part.kind === 'server') add(part.pool, part.id)
    if (part.kind === 'computer') add(part.of, part.id)
  }
  cards.set(topology, (known = byCard))
  return known
}

function siteOf(topology: Topology, pool: PoolId): SiteId | null {
  const found = find(topology, pool)
  return found?.kind === 'pool' ? found.site.id : null
}
