import type { PoolId } from '../../model/id.ts'
import { failbackTarget, recoveryTargetsOf } from '../../tables/recovery.ts'
import type { Source } from '../../tables/table.ts'
import { experienceStatements, type AffectedRow } from '../../tables/user-experience.ts'
import { isSeenTo } from '../administration/held.ts'
import { copiedUpToAt, endOfChanges } from '../backup/copied.ts'
import type { BackupModule } from '../backup/state.ts'
import { minute, type Millis } from '../clock.ts'
import type { Happened } from '../engine.ts'
import { notCopied, type NotCopied } from '../failover/not-copied.ts'
import { backupOf } from '../failover/reads.ts'
import type { Loss, PoolStateValue } from '../failover/state.ts'
import type { World, WorldEvent } from '../world.ts'
import { disturbancesOf } from './disturbance.ts'
import { printedCells } from './other-phases.ts'
import type { Disturbance, Tally, UsersState } from './state.ts'
import { tallyAt } from './tally.ts'

/** How a duration stands to the target that a document gives: `near` between the two ends of a range. */
export type AgainstTarget = 'within' | 'near' | 'over'

/** A duration against its target, all in milliseconds. */
export interface Measured {
  readonly took: Millis
  readonly targetFrom: Millis
  readonly targetTo: Millis
  readonly against: AgainstTarget
  readonly source: Source
}

/** How long the users of a pool go, or went, without full service. */
export interface RecoveryTime {
  /** The one that goes on; `null` while all have full service. */
  readonly running: Measured | null
  readonly last: Measured | null
  readonly longest: Measured | null
}

/** What would be lost, or is, because it was not copied to the partner. */
export interface RecoveryPoint {
  /** Where users make their changes now, and which way they are copied. */
  readonly from: PoolId
  readonly to: PoolId
  /** Changes of this long are in one place alone, by what is copied apart; `null` for what this pool does not copy. */
  readonly atRisk: Readonly<Record<BackupModule, Millis | null>>
  /** Of users and conferences: the longer one, against the target. */
  readonly users: Measured
  /** What earlier failovers and failbacks have left behind for good. */
  readonly lost: readonly Loss[]
}

/** Kinds of service that users miss at different times. */
export type ServiceKind =
  'signing in' | 'calls and peer-to-peer' | 'own conferences' | 'scheduling' | 'presence' | 'contacts'

/** User-minutes without a kind of service, and whether resiliency mode is without it. */
export interface LostService {
  readonly kind: ServiceKind
  readonly inResiliency: boolean
  readonly userMinutes: number
  readonly basis: 'documented' | 'inferred'
  readonly source: Source
}

/** How long the users of the pool at a place go or went without full service, against the target of pool failover. */
export function recoveryTimeAt(world: World, place: number, at: Millis): RecoveryTime {
  const users = world.users[place]
  if (users === undefined) return { running: null, last: null, longest: null }
  const { since, last, longest } = disturbancesOf(users)
  const ended = (disturbance: Disturbance | null): Measured | null =>
    disturbance && recoveryMeasured(world, place, disturbance.until - disturbance.from)
  return {
    running: since === null ? null : recoveryMeasured(world, place, at - since),
    last: ended(last),
    longest: ended(longest),
  }
}

/**
 * What is in one place alone, on the way on which the users of the pool at a place are copied now: from the backup pool where
 * they are failed over to it, else from home. `null` without a backup pool.
 */
export function recoveryPointAt(world: World, place: number, at: Millis): RecoveryPoint | null {
  const home = world.pools[place]?.pool
  const backup = backupOf(world, place)
  const failover = world.failovers[place]
  if (home === undefined || backup === null || failover === undefined) return null
  const isAway = areChangesMadeAway(failover.seenBackup)
  const source = world.backups[isAway ? backup.place : place]
  if (!source) return null
  const until = endOfChanges(source, isAway ? 'guests' : 'own') ?? at
  const risk = (module: BackupModule): Millis | null =>
    source.modules[module].exports === 'NotInitialized'
      ? null
      : Math.max(0, until - copiedUpToAt(source, module, at))
  const atRisk = {
    UserServices: risk('UserServices'),
    ConfServices: risk('ConfServices'),
    CentralMgmt: risk('CentralMgmt'),
  }
  const { point } = recoveryTargetsOf(home.version)
  const target = point.value * minute
  return {
    from: isAway ? backup.pool : home.id,
    to: isAway ? home.id : backup.pool,
    atRisk,
    users: measured(
      Math.max(atRisk.UserServices ?? 0, atRisk.ConfServices ?? 0),
      target,
      target,
      point.source,
    ),
    lost: failover.losses,
  }
}

/** Users can change something on the backup pool once the failover is complete, and until they are sent home. */
function areChangesMadeAway(seen: PoolStateValue): boolean {
  return seen === 'FailedOver' || seen === 'FailingBack'
}

/** One run of Invoke-CsPoolFailOver or Invoke-CsPoolFailBack; `until` is `null` while it goes on. */
export interface ProcedureRun {
  readonly pool: PoolId
  readonly deed: 'failover' | 'failback'
  readonly disaster: boolean
  readonly from: Millis
  readonly until: Millis | null
  readonly outcome: 'running' | 'complete' | 'failed' | 'refused'
  /** Against the target of its kind; of a failback, for as many users as the pool homes. */
  readonly measured: Measured
}

/** Every run of the two cmdlets in a trace, up to a moment. `world` is that of any moment of the run. */
export function proceduresIn(
  world: World,
  trace: readonly Happened<WorldEvent>[],
  at: Millis,
): readonly ProcedureRun[] {
  const runs: Run[] = []
  const asked = new Map<PoolId, Pick<Run, 'from' | 'disaster'>>()
  for (const { event, at: when } of trace) {
    if (when > at) break
    if (event.of !== 'failover') continue
    const { pool, event: inner } = event
    switch (inner.is) {
      case 'failover-invoked':
      case 'failback-invoked':
        asked.set(pool, { from: when, disaster: inner.disaster })
        break
      case 'refused':
        if (inner.deed !== 'set pool state')
          runs.push({ ...newRun(pool, inner.deed, asked.get(pool), when), until: when, outcome: 'refused' })
        break
      case 'step-began':
        if (inner.step !== 'F0' && inner.step !== 'B0') break
        close(runs, pool, 'failed', when)
        runs.push(newRun(pool, inner.step === 'F0' ? 'failover' : 'failback', asked.get(pool), when))
        break
      case 'step-failed':
      case 'interrupted':
        close(runs, pool, 'failed', when)
        break
      case 'failed-over':
      case 'failed-back':
        close(runs, pool, 'complete', when)
        break
      default:
    }
  }
  return runs.map((run) => ({ ...run, measured: procedureMeasured(world, run, at) }))
}

type Run = Omit<ProcedureRun, 'measured'>

function newRun(
  pool: PoolId,
  deed: Run['deed'],
  asked: Pick<Run, 'from' | 'disaster'> | undefined,
  at: Millis,
): Run {
  const { from, disaster } = asked ?? { from: at, disaster: false }
  return { pool, deed, disaster, from, until: null, outcome: 'running' }
}

/** Ends the run of a pool that goes on, in place; a run that begins anew takes over from it. */
function close(runs: Run[], pool: PoolId, outcome: 'complete' | 'failed', at: Millis): void {
  const position = runs.findLastIndex((run) => run.pool === pool && run.until === null)
  const run = runs[position]
  if (run) runs[position] = { ...run, until: at, outcome }
}

function procedureMeasured(world: World, run: Run, at: Millis): Measured {
  const place = world.setting.places.get(run.pool) ?? -1
  const took = (run.until ?? at) - run.from
  if (run.deed === 'failover') return recoveryMeasured(world, place, took)
  const homed = countOf(world.users[place])
  const { minutes, users } = failbackTarget
  const target = Math.ceil((minutes.value * minute * Math.max(homed, users.value)) / users.value)
  return measured(took, target, target, minutes.source)
}

function countOf(users: UsersState | undefined): number {
  return users?.groups.reduce((sum, { count }) => sum + count, 0) ?? 0
}

function recoveryMeasured(world: World, place: number, took: Millis): Measured {
  const { timeFrom, timeTo } = recoveryTargetsOf(world.pools[place]?.pool.version ?? 'other')
  return measured(took, timeFrom.value * minute, timeTo.value * minute, timeTo.source)
}

function measured(took: Millis, targetFrom: Millis, targetTo: Millis, source: Source): Measured {
  const against = took <= targetFrom ? 'within' : took <= targetTo ? 'near' : 'over'
  return { took, targetFrom, targetTo, against, source }
}

/** What users of a pool had up to a moment, in user-minutes. */
export function userMinutesAt(users: UsersState, at: Millis): Tally {
  const { full, resiliency, none } = tallyAt(users, at)
  return { full: full / minute, resiliency: resiliency / minute, none: none / minute }
}

/** User-minutes lost by kind of service up to a moment: of those without service, and where resiliency mode lacks it too. */
export function lostServiceAt(users: UsersState, at: Millis): readonly LostService[] {
  const { resiliency, none } = userMinutesAt(users, at)
  return serviceKinds.map((kind) => ({
    ...kind,
    userMinutes: kind.inResiliency ? none : none + resiliency,
  }))
}

type KindOfService = Omit<LostService, 'userMinutes'>

/**
 * What resiliency mode gives. That nothing can be scheduled is said of all of it; the rest is printed for that of a failback,
 * and inferred for that on the backup pool and for that without databases.
 */
const serviceKinds: readonly KindOfService[] = [
  asDuringFailback('signing in', 'signing in'),
  asDuringFailback('calls and peer-to-peer', 'peer-to-peer'),
  asDuringFailback('own conferences', 'own conference'),
  {
    kind: 'scheduling',
    inResiliency: false,
    basis: 'documented',
    source: experienceStatements.noLastingChange.source,
  },
  asDuringFailback('presence', 'presence'),
  asDuringFailback('contacts', 'contacts'),
]

function asDuringFailback(kind: ServiceKind, row: AffectedRow): KindOfService {
  const { state, source } = printedCells('during').affected[row]
  return { kind, inResiliency: state === 'yes' || state === 'limited', basis: 'inferred', source }
}

/**
 * What does not come along, or did not, on the way that the users of a pool are on: home during a failback, else to the backup
 * pool. Nothing without a backup pool, and nothing that an administrator has imported or moved.
 */
export function notCopiedAt(world: World, place: number): readonly NotCopied[] {
  const failover = world.failovers[place]
  if (failover === undefined || backupOf(world, place) === null) return []
  const { state, procedure, losses } = failover
  const isOnWayHome = state === 'FailingBack' || procedure?.deed === 'failback'
  const deed = isOnWayHome ? 'failback' : 'failover'
  const isDisaster = procedure?.disaster ?? losses.at(-1)?.deed === deed
  const version = world.pools[place]?.pool.version
  return notCopied.filter(
    (one) =>
      (one.on === deed || one.on === 'both') &&
      (isDisaster || !one.onlyInDisaster) &&
      (one.data === undefined || !isSeenTo(world, place, one.data, deed)) &&
      one.versions.some((known) => known === version || (version === 'other' && known === '2019')),
  )
}
